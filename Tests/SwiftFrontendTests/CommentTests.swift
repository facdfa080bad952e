import SourceText
import SwiftFrontend
import Testing

@Suite struct CommentTests {
    @Test(arguments: [
        ("f() // memlint: ignore[a]\ng()", ["// memlint: ignore[a]"]),
        ("f() // a\r\n// b\r// c", ["// a", "// b", "// c"]),
        ("/* a\n /* b */ c */ f() /**/", ["/* a\n /* b */ c */", "/**/"]),
        ("/// a\n/** b */", ["/// a", "/** b */"]),
        ("#!/usr/bin/swift\n// a", ["// a"]),
        // Of an operator and a comment: the comment begins at the first `//` or `/*`.
        ("a +/* b */ c", ["/* b */"]),
        ("let p = a*// b", ["// b"]),
        // Not closed: to the end of the file.
        ("f() /* a /* b */", ["/* a /* b */"]),
    ])
    func places(source: String, expected: [String]) { #expect(comments(source) == expected) }

    @Test(arguments: [
        ##"let a = "// b""##,
        ##"let a = "/* b */""##,
        "let a = \"\"\"\n  // b\n  /* c\n  \"\"\"",
        ###"let a = #"\(b // c)"#"###,
        "let a = #\"\"\"\n  \"\"\"\n  // b\n  \"\"\"#",
        "let a = /b\\/\\/c/",
        "let a = /b[/][*]c/",
        "let a = #/b//c/#",
        "let a = #/\n  b // c\n/#",
        "let `// a` = 1",
    ])
    func whatOnlyLooksLikeOne(source: String) { #expect(comments(source) == []) }

    @Test(arguments: [
        (##"let a = "\(b /* c */) // d" // e"##, ["/* c */", "// e"]),
        (###"let a = #"\#(b("\(c /* d */)")) // e"# // f"###, ["/* d */", "// f"]),
        ("let a = \"\"\"\n  \\(b // c\n  ) // d\n  \"\"\" // e", ["// c", "// e"]),
    ])
    func inInterpolations(source: String, expected: [String]) { #expect(comments(source) == expected) }

    private func comments(_ source: String) -> [String] {
        let file = file(source)
        return SwiftSourceLexer.comments(in: file).map(file.text)
    }
}
