import Foundation
import TestSupport
import Testing

/// The examples on a rule's page are run: those under "Flagged" raise the rule, those under "Not flagged" and "Fixed" do not.
@Suite struct PageTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let rule: String
        let number: Int
        let section: String
        /// The ending of a file of its language.
        let ending: String
        let code: String

        var isFlagged: Bool { section == "Flagged" }
        var fileName: String { "\(rule)-\(number)-\(isFlagged ? "flagged" : "quiet").\(ending)" }
        var testDescription: String { fileName }
    }

    static let examples: [Example] = {
        let folder = Checkout.root.appending(path: "rules/defects")
        let pages = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return pages.filter { $0.hasSuffix(".md") }.sorted().flatMap { page -> [Example] in
            let text = (try? String(contentsOf: folder.appending(path: page), encoding: .utf8)) ?? ""
            return examples(in: text, rule: String(page.dropLast(3)))
        }
    }()

    private static func examples(in page: String, rule: String) -> [Example] {
        var found: [Example] = []
        var section = ""
        var ending = ""
        var code: [Substring]?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if let lines = code {
                guard line == "```" else {
                    code?.append(line)
                    continue
                }
                code = nil
                guard ["Flagged", "Not flagged", "Fixed"].contains(section) else { continue }
                found.append(
                    Example(
                        rule: rule, number: found.count + 1, section: section, ending: ending, code: lines.joined(separator: "\n") + "\n"))
            } else if line.hasPrefix("## ") {
                section = String(line.dropFirst(3))
            } else if line.hasPrefix("```"), let known = endings[String(line.dropFirst(3))] {
                ending = known
                code = []
            }
        }
        return found
    }

    private static let endings = ["python": "py", "typescript": "ts", "tsx": "tsx", "javascript": "js", "swift": "swift"]

    static let findings = Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "memlint-pages-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for example in examples {
            try example.code.write(to: folder.appending(path: example.fileName), atomically: true, encoding: .utf8)
        }
        return try Findings(in: folder)
    }

    @Test(arguments: examples) func behavesAsThePageSays(_ example: Example) throws {
        let rules = try Self.findings.get().of(example.fileName).map(\.rule)
        #expect(rules.contains(example.rule) == example.isFlagged)
    }

    @Test func everyPageShowsBoth() {
        for (rule, examples) in Dictionary(grouping: Self.examples, by: \.rule) {
            let shown = Set(examples.map(\.section))
            #expect(shown.isSuperset(of: ["Flagged", "Not flagged"]), "\(rule)")
        }
        #expect(Self.examples.count >= 22)
    }

    /// Whoever reads what is flagged in a language finds there what is not, and what to write instead.
    @Test func everyLanguageShowsAll() {
        for (rule, examples) in Dictionary(grouping: Self.examples, by: \.rule) where examples.contains(where: { $0.section == "Fixed" }) {
            let flagged = Set(examples.filter(\.isFlagged).map(\.ending))
            for section in ["Not flagged", "Fixed"] {
                let shown = Set(examples.filter { $0.section == section }.map(\.ending))
                #expect(shown.isSuperset(of: flagged), "\(rule): \(section)")
            }
        }
    }
}
