// Compares memlint's trees of TypeScript and JavaScript with the TypeScript compiler's, and prints how far they agree.
//
//     node Tests/conformance/typescript/compare.mjs --memlint-dev .build/release/memlint-dev [OPTION...] PATH...
//
//     --typescript MODULE      the compiler; without it the one that node or Debian's package node-typescript has
//     --tree-sitter PYTHON     an interpreter with tree-sitter, which reads the files that are too new for the compiler
//     --at-least PERCENT       exit with 1 where a construct agrees less
//     --examples N             print the first differences of each construct
//     --check-differences      compare nothing but the examples of `differences.mjs`
//
// PATH is a file or a folder. Files in which the reference finds a syntax error are counted and left out.

import { spawn } from "node:child_process";
import { lstatSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { compilerFacts } from "./compiler.mjs";
import { differences, knownDifference } from "./differences.mjs";
import { memlintFacts } from "./memlint.mjs";
import { comparable } from "./tree-sitter.mjs";

const folder = dirname(fileURLToPath(import.meta.url));

function parseArguments(given) {
    const options = { memlintDev: join(folder, "../../../.build/release/memlint-dev"), atLeast: 0, examples: 0, paths: [] };
    for (let i = 0; i < given.length; i++) {
        switch (given[i]) {
            case "--memlint-dev": options.memlintDev = given[++i]; break;
            case "--typescript": options.typescript = given[++i]; break;
            case "--tree-sitter": options.treeSitter = given[++i]; break;
            case "--at-least": options.atLeast = Number(given[++i]); break;
            case "--examples": options.examples = Number(given[++i]); break;
            case "--check-differences": options.checksDifferences = true; break;
            default: options.paths.push(given[i]);
        }
    }
    return options;
}

function loadCompiler(wanted) {
    const require = createRequire(import.meta.url);
    for (const name of wanted ? [wanted] : ["typescript", "/usr/share/nodejs/typescript"]) {
        try {
            return require(name);
        } catch {
            continue;
        }
    }
    console.error("the TypeScript compiler is missing: install Debian's node-typescript, or name it with --typescript");
    process.exit(2);
}

/** The regular files at or below `path` that memlint would read. */
function collect(path, files) {
    const status = lstatSync(path);
    if (status.isDirectory()) {
        for (const entry of readdirSync(path).sort()) if (entry !== ".git") collect(join(path, entry), files);
    } else if (status.isFile() && /\.([mc]?[jt]s|[jt]sx)$/.test(path)) {
        files.push(path);
    }
    return files;
}

/** What `command` answers to each of `paths`, one on a line: pairs of the path and the JSON value of its line. */
async function* answers(command, args, paths) {
    const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
    child.stdin.on("error", () => {});
    child.stdin.end(paths.map((path) => path + "\n").join(""));
    let index = 0;
    for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) yield [paths[index++], JSON.parse(line)];
    if (index < paths.length) throw new Error(`${command} ended before ${paths[index]}`);
}

/** Counts of agreeing and differing facts, by construct. */
class Agreement {
    totals = new Map();
    known = new Map();
    files = 0;

    /** - `reference`: "compiler" or "tree-sitter" */
    constructor(reference, options) {
        this.reference = reference;
        this.options = options;
    }

    add(path, source, expected, found) {
        this.files++;
        const counts = new Map();
        const bump = (construct, fact, change) => {
            const key = `${construct}\t${fact}`;
            counts.set(key, (counts.get(key) ?? 0) + change);
        };
        for (const [construct, fact] of expected) {
            this.total(construct).expected++;
            bump(construct, fact, 1);
        }
        for (const [construct, fact] of found) {
            this.total(construct).found++;
            bump(construct, fact, -1);
        }
        for (const [key, count] of counts) {
            if (count === 0) continue;
            const [construct, fact] = key.split("\t", 2);
            this.differs(path, source, construct, fact, count);
        }
    }

    differs(path, source, construct, fact, count) {
        const total = this.total(construct);
        const reason = knownDifference(this.reference, construct, fact, source);
        if (reason) {
            this.known.set(reason, (this.known.get(reason) ?? 0) + Math.abs(count));
            if (count > 0) total.expected -= count;
            else total.found += count;
            return;
        }
        if (count > 0) total.missing += count;
        else total.extra -= count;
        if (total.shown++ < this.options.examples) {
            console.log(`${path}: ${count > 0 ? "missing" : "extra"} ${construct}: ${fact.slice(0, 200)}`);
        }
    }

    total(construct) {
        if (!this.totals.has(construct)) this.totals.set(construct, { expected: 0, found: 0, missing: 0, extra: 0, shown: 0 });
        return this.totals.get(construct);
    }

    /** Prints a table; false where a construct agrees too little. */
    print(reference, leftOut) {
        console.log(`${reference}: ${this.files} files compared${leftOut > 0 ? `, ${leftOut} left out for syntax errors` : ""}`);
        console.log(row("construct", "reference", "memlint", "missing", "extra", "agreement"));
        let agrees = true;
        for (const construct of [...this.totals.keys()].sort()) {
            const { expected, found, missing, extra } = this.totals.get(construct);
            const share = 100 * (1 - Math.max(missing, extra) / Math.max(expected, found, 1));
            agrees &&= share >= this.options.atLeast;
            console.log(row(construct, expected, found, missing, extra, `${share.toFixed(3)} %`));
        }
        for (const [reason, count] of this.known) console.log(`${count} known to differ: ${reason}`);
        return agrees;
    }
}

function row(construct, ...columns) {
    return `  ${construct.padEnd(22)}${columns.map((column) => `${column}`.padStart(11)).join("")}`;
}

const dump = ["print-tree", "--format", "json"];

/** Compares the files with the compiler, and those that it cannot read with tree-sitter, if that is there. */
async function compare(ts, files, options) {
    const byCompiler = new Agreement("compiler", options);
    const byTreeSitter = new Agreement("tree-sitter", options);
    const unread = [];
    for await (const [path, tree] of answers(options.memlintDev, dump, files)) {
        const bytes = readFileSync(path);
        const expected = compilerFacts(ts, path, bytes.toString());
        if (expected) byCompiler.add(path, bytes, expected, memlintFacts(tree, bytes));
        else unread.push(path);
    }
    if (options.treeSitter && unread.length > 0) {
        const trees = answers(options.memlintDev, dump, unread);
        for await (const [path, expected] of answers(options.treeSitter, [join(folder, "tree_sitter_facts.py")], unread)) {
            const [, tree] = (await trees.next()).value;
            if (expected === null) continue;
            const bytes = readFileSync(path);
            byTreeSitter.add(path, bytes, comparable(expected), comparable(memlintFacts(tree, bytes)));
        }
    }
    return { byCompiler, byTreeSitter, unread: unread.length };
}

/** Whether every example of a known difference still differs, and in no other way. */
async function checkDifferences(ts, options) {
    let holds = true;
    const place = mkdtempSync(join(tmpdir(), "memlint-differences-"));
    for (const { reason, reference, example } of differences) {
        if (reference === "tree-sitter" && !options.treeSitter) continue;
        const path = join(place, example.name);
        writeFileSync(path, example.text);
        const { byCompiler, byTreeSitter } = await compare(ts, [path], options);
        const agreement = reference === "compiler" ? byCompiler : byTreeSitter;
        const others = [...agreement.totals].filter(([, total]) => total.missing > 0 || total.extra > 0).map(([construct]) => construct);
        if (!agreement.known.has(reason) || others.length > 0) {
            holds = false;
            console.log(`${example.name}: ${others.length > 0 ? `differs in ${others}` : "does not differ"}: ${reason}`);
        }
    }
    rmSync(place, { recursive: true });
    return holds;
}

const options = parseArguments(process.argv.slice(2));
const ts = loadCompiler(options.typescript);
if (options.checksDifferences) process.exit(await checkDifferences(ts, options) ? 0 : 1);
const files = options.paths.flatMap((path) => collect(path, []));
if (files.length === 0) {
    console.error("no file to compare");
    process.exit(2);
}
const { byCompiler, byTreeSitter, unread } = await compare(ts, files, options);
let agrees = byCompiler.print(`TypeScript ${ts.version}`, unread);
if (byTreeSitter.files > 0) agrees = byTreeSitter.print("tree-sitter, on what is too new for the compiler", unread - byTreeSitter.files) && agrees;
process.exit(agrees ? 0 : 1);
