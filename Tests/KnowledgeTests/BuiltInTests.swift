import Foundation
import Generation
import Knowledge
import SourceText
import TestSupport
import Testing

/// What is built in is right, whole and the same as the files of `rules/`.
@Suite struct BuiltInTests {
    private let rules = Checkout.root.appending(path: "rules")

    private func files() throws -> [SourceFile] {
        try FileManager.default.subpathsOfDirectory(atPath: rules.path).filter(EmbeddedSource.isEmbedded).map {
            SourceFile(path: $0, bytes: ContiguousArray(try Data(contentsOf: rules.appending(path: $0))))
        }
    }

    private static func everything() -> [Language: Set<String>] {
        Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, BuiltInKnowledge.packages(of: $0)) })
    }

    @Test func loadsWithoutErrors() {
        let knowledge = KnowledgeBase(importing: Self.everything())
        #expect(knowledge.errors.map { "\($0.path):\($0.position.line):\($0.position.column): \($0.message)" } == [])
        #expect(knowledge.catalogue(.python).types.count > 100)
        #expect(knowledge.rules.map(\.id) == BuiltInKnowledge.ruleIDs)
    }

    /// After a change of `rules/` or of a form: `swift run memlint-dev generate`.
    @Test func generatedFilesAreFresh() throws {
        let generated = GeneratedFile.all(rules: try files())
        #expect(generated.errors.isEmpty)
        for file in generated.files {
            let actual = try String(contentsOf: Checkout.root.appending(path: file.path), encoding: .utf8)
            #expect(actual == file.text, "\(file.path) is stale: run `swift run memlint-dev generate`")
        }
    }
}
