import Foundation
import SourceText
import Syntax
import TestSupport
import Testing
import TypeScriptFrontend

/// What holds for any bytes holds for every fixture, whole and cut.
@Suite struct FixtureTests {
    @Test(arguments: paths)
    func holdsWhenCut(path: String) throws {
        let bytes = ContiguousArray(try Data(contentsOf: root.appending(path: path)))
        guard let dialect = TypeScriptDialect(path: path) else { return }
        #expect(TypeScriptParser.parse(SourceFile(path: path, bytes: bytes), dialect: dialect).problems == [])
        checkAlwaysTrue(SourceFile(path: path, bytes: bytes), dialect)
        checkPrefixes(bytes, dialect)
        checkWithoutTokens(bytes, dialect)
        checkWithLinesTwice(bytes, dialect)
    }

    /// The places of `count` things: all where the parser is optimised, which is forty times as fast, else six.
    private func sampled(_ count: Int) -> StrideTo<Int> {
        #if DEBUG
            stride(from: count % 7, to: count, by: max(1, count / 6))
        #else
            stride(from: 0, to: count, by: 1)
        #endif
    }

    private func checkPrefixes(_ bytes: ContiguousArray<UInt8>, _ dialect: TypeScriptDialect) {
        for length in sampled(bytes.count) {
            checkAlwaysTrue(SourceFile(path: "prefix", bytes: ContiguousArray(bytes[..<length])), dialect)
        }
    }

    private func checkWithoutTokens(_ bytes: ContiguousArray<UInt8>, _ dialect: TypeScriptDialect) {
        let tokens = TypeScriptLexer.tokenize(SourceFile(path: "whole", bytes: bytes), dialect: dialect)
        for index in sampled(tokens.count) {
            var rest = bytes
            rest.removeSubrange(Int(tokens[index].range.lower)..<Int(tokens[index].range.upper))
            checkAlwaysTrue(SourceFile(path: "deleted", bytes: rest), dialect)
        }
    }

    private func checkWithLinesTwice(_ bytes: ContiguousArray<UInt8>, _ dialect: TypeScriptDialect) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for index in sampled(lines.count) {
            let doubled = lines[...index] + lines[index...]
            checkAlwaysTrue(SourceFile(path: "doubled", bytes: ContiguousArray(doubled.joined(separator: [0x0A]))), dialect)
        }
    }

    private static let paths: [String] = {
        let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return files.filter { TypeScriptDialect(path: $0) != nil }.sorted()
    }()
}

private let root = Checkout.root.appending(path: "fixtures")
