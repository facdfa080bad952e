import Foundation
import Knowledge
import TestSupport
import Testing

/// What README.md and CONTRIBUTING.md show is what happens.
@Suite struct DocumentTests {
    private static let documents = ["README.md", "CONTRIBUTING.md"]

    /// Files are written as the document shows them, commands are run in order, and what they print is compared.
    @Test(arguments: documents)
    func examplesPrintWhatTheyShow(_ document: String) throws {
        try holdExamples(of: document)
    }

    @Test func readmeListsEveryRule() throws {
        let rules = try run(Checkout.memlint, ["rules", "--color", "never"], in: FileManager.default.temporaryDirectory)
        var rows = ["| rule | level | what it finds |", "| --- | --- | --- |"]
        for line in rules.text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: true)
            guard parts.count == 4 else { continue }
            let state = parts[2] == "on" ? "" : " (\(parts[2]))"
            let title = parts[3].drop { $0 == " " }
            rows.append("| [\(parts[0])](rules/defects/\(parts[0]).md) | \(parts[1])\(state) | \(title) |")
        }
        #expect(rows.count - 2 >= BuiltInKnowledge.ruleIDs.count)
        try expectRegion("rules", in: "README.md", is: rows)
    }

    @Test func readmeShowsTheHelp() throws {
        let help = try run(Checkout.memlint, ["--help"], in: FileManager.default.temporaryDirectory)
        let lines = help.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        try expectRegion("help", in: "README.md", is: ["```text"] + lines.dropLast() + ["```"])
    }

    /// Files and folders that a document links to are there.
    @Test(arguments: ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "SECURITY.md"])
    func linksLeadSomewhere(_ document: String) throws {
        let text = try String(contentsOf: Checkout.root.appending(path: document), encoding: .utf8)
        for link in text.matches(of: /\]\(([^)#:]+)(#[^)]*)?\)/) {
            let path = Checkout.root.appending(path: String(link.1)).path
            #expect(FileManager.default.fileExists(atPath: path), "\(document) links to \(link.1)")
        }
    }

    /// One sentence on a line, so that a difference shows the sentence that changed. Tables and code are as they are.
    @Test(arguments: ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "SECURITY.md"])
    func linesHoldOneSentence(_ document: String) throws {
        let text = try String(contentsOf: Checkout.root.appending(path: document), encoding: .utf8)
        var isCode = false
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("```") { isCode.toggle() }
            if isCode || line.hasPrefix("|") || line.hasPrefix("<!--") { continue }
            #expect(line.firstMatch(of: /[a-z`)][.?!] +[A-Z`]/) == nil, "\(document):\(index + 1) has two sentences")
        }
    }

    /// Paths of the sources that a document names in code are there.
    @Test(arguments: ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "SECURITY.md"])
    func namedPathsExist(_ document: String) throws {
        let text = try String(contentsOf: Checkout.root.appending(path: document), encoding: .utf8)
        for match in text.matches(of: /`((Sources|Tests|rules|schemas)\/[A-Za-z0-9_+\/.-]*)`/) {
            let path = Checkout.root.appending(path: String(match.1)).path
            #expect(FileManager.default.fileExists(atPath: path), "\(document) names \(match.1)")
        }
    }
}
