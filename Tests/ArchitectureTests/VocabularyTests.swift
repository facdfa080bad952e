import Knowledge
import SourceText
import Syntax
import TestSupport
import Testing

/// ARCHITECTURE.md tells the facts, words and places that Sources/Knowledge/Vocabulary.swift has, and no others.
@Suite struct VocabularyTests {
    @Test func architectureTellsEveryFact() throws {
        let comments = try CaseComments(of: "Fact", in: "Sources/Knowledge/Vocabulary.swift")
        var rows = ["| fact | what it asks | words | subjects |", "| --- | --- | --- | --- |"]
        for fact in Fact.allCases {
            let words = fact.values.isEmpty ? "a number" : fact.values.map { "`\($0)`" }.joined(separator: " ")
            let subjects = SubjectKind.allCases.filter { fact.subjects.contains($0) }.map { "`\($0.rawValue)`" }
            let about = try #require(comments[fact.rawValue], "\(fact.rawValue) has no comment")
            rows.append("| `\(fact.rawValue)` | \(about) | \(words) | \(subjects.joined(separator: " ")) |")
        }
        try expectRegion("facts", in: "ARCHITECTURE.md", is: rows)
    }

    /// A word that nothing says would make a rule that never speaks: every word of a fact stands in the analysis, is a raw value of
    /// an enumeration that it uses, or may be said by a model.
    @Test(arguments: Fact.allCases)
    func everyWordIsSaid(_ fact: Fact) {
        let said = Set(ProjectFile.all.filter { $0.target == "Lifetimes" }.flatMap { $0.strings.map(\.text) })
            .union(Frequency.allCases.map(\.rawValue)).union(Lifetime.allCases.map(\.rawValue))
            .union(Role.allCases.map(\.rawValue)).union(LimitModel.Unit.allCases.map(\.rawValue))
            .union(["yes", "no"])
        // Models say what their types hold.
        if fact == .holds { return }
        for word in fact.values { #expect(said.contains(word), "nothing says that \(fact.rawValue) is `\(word)`") }
    }

    @Test func architectureTellsEverySubjectAndPlace() throws {
        let file = "Sources/Knowledge/Vocabulary.swift"
        let subjects = try CaseComments(of: "SubjectKind", in: file)
        try expectRegion(
            "subjects", in: "ARCHITECTURE.md",
            is: ["| subject | what it is |", "| --- | --- |"]
                + SubjectKind.allCases.map { "| `\($0.rawValue)` | \(subjects[$0.rawValue] ?? "") |" })
        let places = try CaseComments(of: "PlaceName", in: file)
        try expectRegion(
            "places", in: "ARCHITECTURE.md",
            is: ["| place | what it is |", "| --- | --- |"]
                + PlaceName.allCases.map { "| `\($0.rawValue)` | \(places[$0.rawValue] ?? "") |" })
    }
}

/// The comments of an enumeration's cases, by their raw values: the first paragraph, on one line.
struct CaseComments {
    private var comments: [String: String] = [:]

    init(of name: String, in path: String) throws {
        let source = try #require(ProjectFile.all.first { $0.path == path })
        let tree = source.tree
        let definition = try #require(
            source.nodes.first { tree.kind($0) == .classDefinition && tree.name($0) == name })
        let lines = source.file.text(tree.range(definition)).split(separator: "\n")
        var comment: [Substring] = []
        for line in lines {
            let text = line.drop { $0 == " " }
            if text.hasPrefix("/// ") {
                comment.append(text.dropFirst(4))
                continue
            }
            if text.hasPrefix("case "), !text.contains("("), !text.contains(":") {
                let parts = text.dropFirst(5).split(separator: "\"")
                let raw = parts.count > 1 ? parts[1] : text.dropFirst(5).prefix { $0.isLetter || $0.isNumber }
                comments[String(raw)] = comment.joined(separator: " ")
            }
            comment = []
        }
    }

    subscript(_ raw: String) -> String? { comments[raw] }
}
