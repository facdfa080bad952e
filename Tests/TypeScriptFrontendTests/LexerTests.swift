import SourceText
import Testing
import TypeScriptFrontend

@Suite struct LexerTests {
    /// The tokens but the last, as `kind` or `kind:text` where the kind does not say all, a line break before as `/`.
    private func tokens(_ source: String, _ dialect: TypeScriptDialect = .typeScript) -> String {
        let file = file(source)
        return TypeScriptLexer.tokenize(file, dialect: dialect).dropLast().map { token in
            let text = file.text(token.range)
            return (token.hasLineBreakBefore ? "/ " : "") + (text == "\(token.kind)" ? text : "\(token.kind):\(text)")
        }.joined(separator: " ")
    }

    @Test(arguments: [
        ("a.b?.c ?? d", "identifier:a dot:. identifier:b questionDot:?. identifier:c questionQuestion:?? identifier:d"),
        ("a ?.5 : 1", "identifier:a question:? number:.5 colon:: number:1"),
        (
            "a>>b>>>c>=d>>=e",
            "identifier:a shiftRight:>> identifier:b shiftRightUnsigned:>>> identifier:c greaterEqual:>= identifier:d shiftRightEqual:>>= identifier:e"
        ),
        (
            "let a: B<C<D>>=e",
            "let identifier:a colon:: identifier:B less:< identifier:C less:< identifier:D greater:> greater:> equal:= identifier:e"
        ),
        (
            "1_0.5e-3n 0xF_Fn .5 0b1 0o7 1..a",
            "number:1_0.5e-3n number:0xF_Fn number:.5 number:0b1 number:0o7 number:1. dot:. identifier:a"
        ),
        (#"'a\'b' "c\"d""#, #"string:'a\'b' string:"c\"d""#),
        ("'a\\\nb' c", "string:'a\\\nb' identifier:c"),
        ("`a${b}c${`d`}e`", "templateHead:`a${ identifier:b templateMiddle:}c${ template:`d` templateTail:}e`"),
        ("a = b / c / d", "identifier:a equal:= identifier:b slash:/ identifier:c slash:/ identifier:d"),
        ("a = /b[/]c/gi, d", "identifier:a equal:= regularExpression:/b[/]c/gi comma:, identifier:d"),
        ("a = /=b/", "identifier:a equal:= regularExpression:/=b/"),
        (
            "(a) / b; ({}) / c",
            "openParenthesis:( identifier:a closeParenthesis:) slash:/ identifier:b semicolon:; openParenthesis:( openBrace:{ closeBrace:} closeParenthesis:) slash:/ identifier:c"
        ),
        ("a++ / b", "identifier:a plusPlus:++ slash:/ identifier:b"),
        ("#a; class { #b }", "privateName:#a semicolon:; class openBrace:{ privateName:#b closeBrace:}"),
        ("ünï_çode$ \\u0061b \\u{62}", "identifier:ünï_çode$ identifier:\\u0061b identifier:\\u{62}"),
        ("#!/bin/env node\na", "/ identifier:a"),
        ("a // b\nc /* d */ e /* f\n */ g", "identifier:a / identifier:c identifier:e / identifier:g"),
        (
            "a\u{2028}b\u{2029}c\u{A0}d\u{FEFF}e\u{3000}f",
            "identifier:a / identifier:b / identifier:c identifier:d identifier:e identifier:f"
        ),
        (
            "a **= b &&= c ||= d ??= e",
            "identifier:a starStarEqual:**= identifier:b ampersandAmpersandEqual:&&= identifier:c barBarEqual:||= identifier:d questionQuestionEqual:??= identifier:e"
        ),
        (
            "interface A { b: `c${D}` }",
            "interface identifier:A openBrace:{ identifier:b colon:: templateHead:`c${ identifier:D templateTail:}` closeBrace:}"
        ),
        ("instanceof constructor satisfies xsatisfies", "instanceof identifier:constructor satisfies identifier:xsatisfies"),
    ])
    func tokensOfCode(source: String, expected: String) { #expect(tokens(source) == expected) }

    @Test(arguments: [
        (
            "<a-b c='d\n\"' e={f}>g // 'h {i} <j/></a-b>",
            "less:< identifier:a-b identifier:c equal:= string:'d\n\"' identifier:e equal:= openBrace:{ identifier:f closeBrace:} greater:> "
                + "markupText:g // 'h  openBrace:{ identifier:i closeBrace:} markupText:  less:< identifier:j slash:/ greater:> less:< "
                + "slash:/ identifier:a-b greater:>"
        ),
        ("a < b > c", "identifier:a less:< identifier:b greater:> identifier:c"),
    ])
    func tokensOfMarkup(source: String, expected: String) { #expect(tokens(source, .typeScriptWithMarkup) == expected) }

    @Test func comments() {
        let source = file("#!a\n// b\nc /* d\n */ `// e ${/* f */ g}` /h\\/\\/i/ \"// j\" <k // l\n>m")
        let comments = TypeScriptLexer.comments(in: source, dialect: .typeScript).map { source.text($0) }
        #expect(comments == ["// b", "/* d\n */", "/* f */", "// l"])
    }

    @Test(arguments: [
        ("delete\u{A0}a", "deleteStatement(identifier:a)"), ("typeof\u{2003}a", "unary:typeof(identifier:a)"),
        ("const$", "identifier:const$"), ("$", "identifier:$"), ("instanceo", "identifier:instanceo"),
        ("instanceoF", "identifier:instanceoF"), ("implementsa", "identifier:implementsa"),
    ])
    func wordsEndAtSpacesOfAllSorts(source: String, expected: String) { expectShape(source, expected) }

    /// A template's lines end in LF whatever the file's do.
    @Test func linesOfTemplates() {
        expectShape("`a\r\nb\rc\n`", "string:a\nb\nc\n")
        expectShape("`a\r\n${b}\r`", "interpolatedString(stringText:a\n interpolation(identifier:b) stringText:\n)")
    }

    @Test(arguments: [
        ("a/b.ts", TypeScriptDialect.typeScript), ("a.mts", .typeScript), ("a.CTS", .typeScript), ("a.d.ts", .typeScript),
        ("a.tsx", .typeScriptWithMarkup), ("a.js", .javaScript), ("a.jsx", .javaScript), ("a.mjs", .javaScript),
        ("a.cjs", .javaScript),
        ("a.py", nil), ("ts", nil), ("a.ts/b", nil), ("", nil),
    ])
    func dialects(path: String, expected: TypeScriptDialect?) { #expect(TypeScriptDialect(path: path) == expected) }
}
