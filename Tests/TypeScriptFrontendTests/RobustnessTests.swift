import SourceText
import Syntax
import TestSupport
import Testing
import TypeScriptFrontend

/// What holds for valid files holds for all bytes.
@Suite struct RobustnessTests {
    static let dialects: [TypeScriptDialect] = [.typeScript, .typeScriptWithMarkup, .javaScript]

    @Test(arguments: Samples.all.map(\.text))
    func samplesHaveNoProblems(text: String) {
        let tree = parse(text, text == Samples.markup ? .typeScriptWithMarkup : .typeScript)
        #expect(tree.problems == [])
    }

    @Test(arguments: Samples.all.map(\.text), dialects)
    func everyPrefix(text: String, dialect: TypeScriptDialect) {
        let bytes = ContiguousArray(text.utf8)
        let isItsOwn = dialect == (text == Samples.markup ? .typeScriptWithMarkup : .typeScript)
        for length in stride(from: 0, through: bytes.count, by: isItsOwn ? 1 : 7) {
            checkAlwaysTrue(SourceFile(path: "prefix", bytes: ContiguousArray(bytes[..<length])), dialect)
        }
    }

    @Test(arguments: Samples.all.map(\.text), dialects)
    func everySuffix(text: String, dialect: TypeScriptDialect) {
        let bytes = ContiguousArray(text.utf8)
        for start in stride(from: 0, through: bytes.count, by: 7) {
            checkAlwaysTrue(SourceFile(path: "suffix", bytes: ContiguousArray(bytes[start...])), dialect)
        }
    }

    @Test(arguments: Samples.all.map(\.text))
    func everyTokenDeleted(text: String) {
        let dialect: TypeScriptDialect = text == Samples.markup ? .typeScriptWithMarkup : .typeScript
        for token in TypeScriptLexer.tokenize(file(text), dialect: dialect) {
            var bytes = ContiguousArray(text.utf8)
            bytes.removeSubrange(Int(token.range.lower)..<Int(token.range.upper))
            checkAlwaysTrue(SourceFile(path: "deleted", bytes: bytes), dialect)
        }
    }

    @Test(arguments: Samples.all.map(\.text))
    func everyLineTwice(text: String) {
        let dialect: TypeScriptDialect = text == Samples.markup ? .typeScriptWithMarkup : .typeScript
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices {
            checkAlwaysTrue(file((lines[...index] + lines[index...]).joined(separator: "\n")), dialect)
        }
    }

    @Test(arguments: Samples.all.map(\.text), dialects)
    func damage(text: String, dialect: TypeScriptDialect) {
        var random = SeededGenerator(seed: UInt64(text.utf8.count))
        for _ in 0..<500 { checkAlwaysTrue(file(damaged: text, &random), dialect) }
    }

    @Test(arguments: dialects)
    func soupOfBytes(dialect: TypeScriptDialect) {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<1_000 {
            let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
            checkAlwaysTrue(SourceFile(path: "soup", bytes: ContiguousArray(bytes)), dialect)
        }
    }

    @Test(arguments: dialects)
    func soupOfTokens(dialect: TypeScriptDialect) {
        let words = Samples.all.flatMap { sample in
            TypeScriptLexer.tokenize(file(sample.text), dialect: .typeScriptWithMarkup).map { file(sample.text).text($0.range) }
        }
        var random = SeededGenerator(seed: 13)
        for _ in 0..<1_000 {
            let count = Int.random(in: 1...25, using: &random)
            let text = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(
                separator: Bool.random(using: &random) ? " " : "\n")
            checkAlwaysTrue(file(text), dialect)
        }
    }

    /// The tree does not depend on the line ends or a byte order mark.
    @Test(arguments: Samples.all.map(\.text))
    func lineEndsAndMark(text: String) {
        let dialect: TypeScriptDialect = text == Samples.markup ? .typeScriptWithMarkup : .typeScript
        let expected = names(parse(text, dialect))
        for (end, mark) in [("\r\n", ""), ("\r", ""), ("\n", "\u{FEFF}"), ("\u{2028}", "")] {
            // A hashbang and comments end with the line, and U+2028 ends no template's line for `names`.
            let changed = mark + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
            #expect(names(parse(changed, dialect)) == expected, "\(end.debugDescription)")
            checkAlwaysTrue(file(changed), dialect)
        }
    }

    private func names(_ tree: SyntaxTree) -> [String] {
        tree.subtree(SyntaxTree.root).map { node in
            tree.kind(node) == .stringText ? "text" : "\(tree.kind(node)) \(tree.name(node))"
        }
    }

    @Test func oddBytesStopNothing() {
        for odd in ["\0", "\u{0}\u{1}\u{2}", "\u{200B}", "€", "\u{2029}", "\\", "#", "\u{7F}"] {
            let tree = parse("function before() {}\n\(odd)\nfunction after() {}")
            let functions = tree.subtree(SyntaxTree.root).filter { tree.kind($0) == .function }.map { tree.name($0) }
            #expect(functions == ["before", "after"], "\(odd.debugDescription)")
        }
        let bytes = ContiguousArray("const a = '".utf8) + [0xFF, 0xC3] + ContiguousArray("'; f(\u{FFFD}a)".utf8)
        let tree = TypeScriptParser.parse(SourceFile(path: "a", bytes: bytes), dialect: .typeScript)
        #expect(tree.subtree(SyntaxTree.root).contains { tree.kind($0) == .call })
    }
}
