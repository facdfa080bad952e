import Diagnostics
import Foundation
import Reporters
import SourceText
import Testing

/// Output steers neither a terminal nor a build server, whatever file names, code and messages hold.
@Suite struct SafetyTests {
    static let hostile = [
        "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{07}", "\u{1B}]8;;http://x\u{1B}\\link", "a\rb", "a\nb", "a\u{08}b",
        "\u{9B}31m", "\u{202E}abc\u{2066}", "\u{200B}\u{FEFF}", "\u{7F}", "::add-mask::x", "\n::error::x",
        "\n##vso[task.complete]x", "%0A::error::x", "\u{2028}::error::", "a\u{0}b", "\u{E0041}",
    ]

    private func hostileReport(_ word: String) -> Report {
        let sample = Sample(path: "\(word).py", text: "x = '\(word)'\ny = \(word)\n")
        let end = UInt32(sample.bytes.count)
        let finding = Finding(
            rule: word, severity: .error, message: "message \(word)", path: sample.path, range: TextRange(4, end),
            caption: word, labels: [Label(path: sample.path, range: TextRange(0, 3), text: word)], notes: [word],
            fixes: [
                Fix(
                    title: word, applicability: .unsafe,
                    edits: [Edit(path: sample.path, range: TextRange(0, 1), replacement: word)], requirements: [word])
            ],
            symbol: word)
        let notice = Notice(kind: .skipped, path: sample.path, message: word)
        return report([finding], notices: [notice], [sample])
    }

    @Test(arguments: ReportFormat.allCases, hostile)
    func nothingSteersATerminal(_ format: ReportFormat, _ word: String) {
        for scalar in text(hostileReport(word).rendered(as: format)).unicodeScalars {
            switch scalar.value {
            case 0x0A, 0x20..<0x7F: continue
            case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
                Issue.record("U+\(String(scalar.value, radix: 16)) in \(format)")
            default: continue
            }
        }
    }

    @Test(arguments: [ReportFormat.text, .concise, .github], hostile)
    func noLineIsACommandUnlessItIsOurs(_ format: ReportFormat, _ word: String) {
        let lines = text(hostileReport(word).rendered(as: format)).split(separator: "\n").map { line in
            line.drop { $0 == " " }
        }
        let commands = lines.filter { $0.hasPrefix("::") || $0.hasPrefix("##") }
        #expect(commands.count == (format == .github ? 1 : 0))
    }

    @Test func machineFormatsKeepEveryCharacter() throws {
        for word in SafetyTests.hostile {
            let rendered = hostileReport(word).rendered(as: .json)
            let document = try #require(try JSONSerialization.jsonObject(with: Data(rendered)) as? [String: Any])
            let finding = try #require((document["diagnostics"] as? [[String: Any]])?.first)
            #expect(finding["path"] as? String == "\(word).py")
            #expect(finding["message"] as? String == "message \(word)")
        }
    }

    @Test func namesThatAreNotUTF8AreExactForPrograms() throws {
        let source = SourceFile(path: "a\u{FFFD}.py", bytes: ContiguousArray("x = 1\n".utf8))
        let file = ReportedFile(source: source, name: [0x61, 0xFF, 0x2E, 0x70, 0x79])
        let finding = Finding(rule: "r", severity: .error, message: "m", path: source.path, range: TextRange(0, 1))
        let report = Report(
            findings: [finding], files: [source.path: file], rules: rules, counts: FileCounts(), version: "0.1.0",
            exitCode: 1)
        #expect(text(report.rendered(as: .sarif)).contains("\"uri\": \"a%FF.py\""))
        #expect(text(report.rendered(as: .json)).contains("\"path_bytes\": \"Yf8ucHk=\""))
    }

    @Test func filesOutsideTheRootHaveAbsoluteURIs() {
        let source = SourceFile(path: "/else where/a.py", bytes: ContiguousArray("x = 1\n".utf8))
        let file = ReportedFile(source: source, name: ContiguousArray("/else where/a.py".utf8))
        let finding = Finding(rule: "r", severity: .error, message: "m", path: source.path, range: TextRange(0, 1))
        let rendered = Report(
            findings: [finding], files: [source.path: file], rules: rules, counts: FileCounts(), version: "0.1.0",
            exitCode: 1
        ).rendered(as: .sarif)
        #expect(text(rendered).contains("\"uri\": \"file:///else%20where/a.py\"\n"))
    }

    /// Two thousand findings on one line of several megabytes: no line is repeated, no column is counted from its start.
    @Test(.timeLimit(.minutes(5))) func minifiedFile() {
        let sample = Sample(path: "a.py", text: String(repeating: "memory(1); ", count: 300_000))
        let file = sample.file
        let findings = (0..<2_000).map { (index: Int) -> Finding in
            let start = UInt32(index) * 1650
            return Finding(
                rule: "memory-in-handler", severity: .error, message: "m", path: sample.path,
                range: TextRange(start, start + 9))
        }
        let report = Report(
            findings: findings, files: [sample.path: file], rules: rules, counts: FileCounts(), version: "0.1.0",
            exitCode: 1)
        for format in ReportFormat.allCases {
            #expect(report.rendered(as: format).count < 2_000 * 2048)
        }
    }
}
