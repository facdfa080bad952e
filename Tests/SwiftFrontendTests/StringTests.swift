import Syntax
import Testing

@Suite struct StringTests {
    @Test(arguments: [
        (#""""#, "string"),
        (#""a\tb\u{1F600}\"c\\""#, "string:a\tb😀\"c\\"),
        (##"#"a\n\#n"b"#"##, "string:a\\n\n\"b"),
        ("#\"\"\"#", "string:\""),
        ("\"\"\"\n  a\n    b\\\n  c\n\n  d\n  \"\"\"", "string:a\n  bc\n\nd"),
        ("\"\"\"\r\n  a\r\n  b\r\n  \"\"\"", "string:a\nb"),
        ("\"\"\"\n\"\"\"", "string"),
        (#""a \(b) c\(d, e: f)""#, "interpolatedString(stringText:a  interpolation(identifier:b) stringText: c interpolation(identifier:d keywordArgument:e(identifier:f)))"),
        (#""\("x\("y")")""#, "interpolatedString(interpolation(interpolatedString(stringText:x interpolation(string:y))))"),
        (##"#"\(a)\#(b)"#"##, "interpolatedString(stringText:\\(a) interpolation(identifier:b))"),
        ("\"\"\"\n  a \\(b)\n    c\n  \\(d)\n  \"\"\"", "interpolatedString(stringText:a  interpolation(identifier:b) stringText:\n  c\n interpolation(identifier:d))"),
        (#""\(f { "}" })""#, "interpolatedString(interpolation(call(identifier:f arguments(keywordArgument[trailing](lambda(parameters block(string:})))))))"),
    ])
    func values(source: String, expected: String) { expectShape(source, expected) }

    @Test func aLongValueHasNoName() {
        let text = String(repeating: "a", count: SyntaxTree.longestStringName)
        #expect(shape("\"\(text)\"") == "string:\(text)")
        #expect(shape("\"\(text)a\"") == "string")
        #expect(shape("\"\(text)\\n\"") == "string")
    }

    /// A single-line string ends with its line, also inside an interpolation, and the next line is read as usual.
    @Test(arguments: ["let a = \"x\nlet b = 1", "let a = \"x \\(y\nlet b = 1", "let a = \"\\(\"\\(\nlet b = 1", "let a = \"\\(f(\nlet b = 1"])
    func unclosed(source: String) {
        let tree = parse(source)
        #expect(tree.names.find("b") != nil && shape(source).hasSuffix("assignment[declaration constant](identifier:b number)"))
        #expect(tree.problems.contains { $0.kind == .unclosed })
        checkAlwaysTrue(source)
    }
}
