import Foundation
import TestSupport

/// What a fixture says beside its lines: `# expect: rule-id, other` (`// expect: …` in TypeScript and Swift) at the end of the line of the flagged expression, or alone on the line above it.
struct Expectation: Hashable, Comparable, CustomStringConvertible {
    let line: Int
    let rule: String

    var description: String { "\(line): \(rule)" }

    static func < (a: Expectation, b: Expectation) -> Bool { (a.line, a.rule) < (b.line, b.rule) }

    /// The expectations of a file's text, in order of place.
    static func all(in text: String) -> [Expectation] {
        var found: [Expectation] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let mark = line.range(of: "# expect: ") ?? line.range(of: "// expect: ") else { continue }
            let isAlone = line[..<mark.lowerBound].allSatisfy(\.isWhitespace)
            let rules = line[mark.upperBound...].prefix { $0.isLowercase || $0 == "-" || $0 == "," || $0 == " " }
            for rule in rules.split(whereSeparator: { $0 == "," || $0 == " " }) {
                found.append(Expectation(line: index + (isAlone ? 2 : 1), rule: String(rule)))
            }
        }
        return found.sorted()
    }
}

/// What memlint finds, by the path given to it.
struct Findings {
    private var byPath: [String: [Expectation]] = [:]

    /// Runs the program once in a folder, over what lies below `path` there.
    init(in folder: URL, of path: String = ".") throws {
        let ending = try run(Checkout.memlint, ["--isolated", "--preview", "--format", "json", path], in: folder, seconds: 120)
        let report = try JSONDecoder().decode(Report.self, from: ending.output)
        for diagnostic in report.diagnostics {
            let finding = Expectation(line: diagnostic.range.start.line, rule: diagnostic.rule.id)
            byPath[diagnostic.path, default: []].append(finding)
        }
    }

    /// In order of place.
    func of(_ path: String) -> [Expectation] { (byPath[path] ?? []).sorted() }

    private struct Report: Decodable {
        struct Diagnostic: Decodable {
            struct Rule: Decodable { let id: String }
            struct Range: Decodable {
                struct Place: Decodable { let line: Int }
                let start: Place
            }
            let rule: Rule
            let path: String
            let range: Range
        }
        let diagnostics: [Diagnostic]
    }
}
