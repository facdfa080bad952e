import Foundation
import Invariants
import PythonFrontend
import SourceText
import SwiftFrontend
import TestSupport
import Testing
import TypeScriptFrontend

/// What holds for any bytes holds for every fixture: whole, cut off, without a token, and with a line twice.
@Suite struct ChangedFixtureTests {
    @Test(arguments: try Self.paths())
    func keepsEveryPromise(path: String) throws {
        let bytes = ContiguousArray(try Data(contentsOf: Self.folder.appending(path: path)))
        check(bytes, path, "whole")
        for length in Self.sampled(bytes.count) { check(ContiguousArray(bytes[..<length]), path, "up to \(length)") }
        let tokens = Self.tokens(of: SourceFile(path: path, bytes: bytes))
        for index in Self.sampled(tokens.count) {
            var rest = bytes
            rest.removeSubrange(Int(tokens[index].lower)..<Int(tokens[index].upper))
            check(rest, path, "without token \(index)")
        }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for index in Self.sampled(lines.count) {
            let doubled = lines[...index] + lines[index...]
            check(ContiguousArray(doubled.joined(separator: [0x0A])), path, "line \(index + 1) twice")
        }
    }

    private func check(_ bytes: ContiguousArray<UInt8>, _ path: String, _ change: String) {
        let fault = Self.fault(SourceFile(path: path, bytes: bytes))
        #expect(fault == nil, "\(path), \(change)")
    }

    private static func fault(_ file: SourceFile) -> String? {
        if file.path.hasSuffix(".py") { return PythonInvariants.fault(file) }
        if file.path.hasSuffix(".swift") { return SwiftInvariants.fault(file) }
        return TypeScriptDialect(path: file.path).flatMap { TypeScriptInvariants.fault(file, $0) }
    }

    private static func tokens(of file: SourceFile) -> [TextRange] {
        if file.path.hasSuffix(".py") { return PythonLexer.tokenize(file).map(\.range) }
        if file.path.hasSuffix(".swift") { return SwiftSourceLexer.tokenize(file).tokens.map(\.range) }
        return TypeScriptDialect(path: file.path).map { TypeScriptLexer.tokenize(file, dialect: $0).map(\.range) } ?? []
    }

    /// The places of `count` things: all where the parsers are optimised, which is forty times as fast, else six.
    private static func sampled(_ count: Int) -> StrideTo<Int> {
        #if DEBUG
            stride(from: count % 7, to: count, by: max(1, count / 6))
        #else
            stride(from: 0, to: count, by: 1)
        #endif
    }

    private static let folder = Checkout.root.appending(path: "fixtures")

    private static func paths() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
            path.hasSuffix(".py") || path.hasSuffix(".swift") || TypeScriptDialect(path: path) != nil
        }.sorted()
    }
}
