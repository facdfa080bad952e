import SourceText
import Testing
import TypeScriptFrontend

/// Comments are found where they are, and nothing that only looks like one.
@Suite struct CommentTests {
    @Test(arguments: [
        ("a(); // memlint: ignore", ["// memlint: ignore"]),
        ("// a\n/* b\n c */ d /** e */", ["// a", "/* b\n c */", "/** e */"]),
        ("#!/usr/bin/env node // a\n// b", ["// b"]),
        ("`${a /* b */ + `${/* c */ d}`}` // e", ["/* b */", "/* c */", "// e"]),
        ("// a\r\nb // c\rd // e\u{2028}f", ["// a", "// c", "// e"]),
        ("f(/* a */) /* b", ["/* a */", "/* b"]),
        ("a = b / c; // d/", ["// d/"]),
        ("let a: /* b */ { c: D /* e */ } // f", ["/* b */", "/* e */", "// f"]),
        ("f</* a */ B>(c)", ["/* a */"]),
        ("import { a /* b */ } from /* c */ 'd' // e", ["/* b */", "/* c */", "// e"]),
        ("interface A { // b\n c: D // e\n f(g: /* h */ I): J }", ["// b", "// e", "/* h */"]),
        ("class A { /* b */ @c /* d */ e() {} /* f */ }", ["/* b */", "/* d */", "/* f */"]),
    ])
    func areFound(source: String, expected: [String]) { expect(source, .typeScript, expected) }

    @Test(arguments: [
        "'// a'", "\"/* a */\"", "`// a ${b} /* c */`", "/[/*]/", "a = /\\/*/ ; b = /[*]/ / 2", "/[/]\\//", "x = '\\'// a'",
        "a / b / c",
        "type A = '// b'", "type A = `// ${B} /* c */`",
    ])
    func areNotTaken(source: String) { expect(source + "\nf() /* z */", .typeScript, ["/* z */"]) }

    @Test(arguments: [
        ("<a>// text</a> // b", ["// b"]),
        ("<a>{/* b */}</a>", ["/* b */"]),
        ("<a>\n  {/* memlint: ignore */}\n  /* text */\n  {b /* c */}\n</a>", ["/* memlint: ignore */", "/* c */"]),
        ("<a /* b */ c='// d' // e\n f={g /* h */} /> // i", ["/* b */", "// e", "/* h */", "// i"]),
        ("<a>http://b.c</a>", []),
        ("const a = <T,>(b /* c */) => <d>// e {f /* g */}</d> // h", ["/* c */", "/* g */", "// h"]),
    ])
    func inMarkup(source: String, expected: [String]) { expect(source, .typeScriptWithMarkup, expected) }

    private func expect(_ source: String, _ dialect: TypeScriptDialect, _ expected: [String]) {
        let file = file(source)
        #expect(TypeScriptLexer.comments(in: file, dialect: dialect).map { file.text($0) } == expected)
    }
}
