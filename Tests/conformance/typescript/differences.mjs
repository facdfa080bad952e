// The kinds of differences that remain between memlint's trees and the reference's: why, and an example that shows it.
//
// `compare.mjs` counts what they cover apart from the agreement. With `--check-differences` it compares the examples alone and fails
// where one differs no more, or in another way; a test runs that.

export const differences = [
    {
        reason: "outside of modules and async functions `await` is a name for the compiler; memlint knows no function of that name",
        reference: "compiler",
        example: { name: "script.js", text: "await(a);\n" },
        covers: ({ at }) => at(/^await\b/),
    },
    {
        reason: "the compiler leaves the digits of old octal escapes in a string's value: `\\122` is `R`",
        reference: "compiler",
        example: { name: "octal.js", text: "a = 'Hello\\122World';\n" },
        covers: ({ construct, at }) => construct === "strings" && at(/^["'].*\\[0-7]/),
    },
    {
        reason: "types in JavaScript are another language, Flow: the compiler reads what looks like its own, memlint reads around it",
        reference: "compiler",
        example: { name: "flow.js", text: "/* @flow */\nconst f = (a: string): number => b;\n" },
        covers: ({ head }) => /^\s*(\/\*|\/\/)[^]{0,400}@flow/.test(head),
    },
    {
        reason: "tree-sitter takes `await f<T>(a)` for a call of `await f`",
        reference: "tree-sitter",
        example: { name: "await.ts", text: "const a = (await b<C>(d)) satisfies E;\n" },
        covers: ({ construct, at, starts }) =>
            ["awaits", "calls"].includes(construct) && (at(/^await\b[^;]*</) || starts(/await\s+$/)),
    },
    {
        reason: "tree-sitter takes `typeof a!.b` for a member of `typeof a!`",
        reference: "tree-sitter",
        example: { name: "typeof.ts", text: "const a = (typeof b!.c === d) satisfies E;\n" },
        covers: ({ construct, at, starts }) =>
            ["casts", "members"].includes(construct) && (at(/^typeof\b[^;]*!/) || starts(/typeof\s+$/)),
    },
    {
        reason: "tree-sitter ends the type of `a as B.C.D` before the last name, and takes that for a member of the cast",
        reference: "tree-sitter",
        example: { name: "casts.ts", text: "const a = b as C.D.E;\nconst f = g satisfies H.I.J;\n" },
        covers: ({ construct, at }) =>
            ["casts", "members"].includes(construct) && at(/^[^;]*?\b(as|satisfies)\s+[\w$]+\.[\w$]+\./),
    },
    {
        reason: "tree-sitter takes `await a as B` for an await of the cast",
        reference: "tree-sitter",
        example: { name: "awaited.ts", text: "const a = await b as C;\nconst d = await e satisfies F;\n" },
        covers: ({ construct, at, starts }) =>
            ["awaits", "casts"].includes(construct) && at(/^[^;]*?\b(as|satisfies)\b/) && (at(/^await\b/) || starts(/await\s+$/)),
    },
];

/** The reason of a difference that is known; undefined for any other. `bytes` are the file's. */
export function knownDifference(reference, construct, fact, bytes) {
    const place = Number(/(?<=^|\s)\d+(?=-|\s|$)/.exec(fact)?.[0] ?? 0);
    const question = {
        construct,
        head: bytes.subarray(0, 500).toString(),
        at: (pattern) => pattern.test(bytes.subarray(place, place + 200).toString()),
        starts: (pattern) => pattern.test(bytes.subarray(Math.max(place - 20, 0), place).toString()),
    };
    return differences.find((difference) => difference.reference === reference && difference.covers(question))?.reason;
}
