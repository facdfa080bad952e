import Diagnostics
import Foundation
import Reporters
import SourceText
import TestSupport
import Testing

/// Each format as a reader or a program gets it.
@Suite struct FormatTests {
    @Test(arguments: ReportFormat.allCases)
    func snapshot(_ format: ReportFormat) throws {
        let rendered = report([memoryFinding, stateFinding], notices: notices).rendered(as: format)
        try expectSnapshot(text(rendered), "report.\(format.rawValue)")
    }

    @Test(arguments: ReportFormat.allCases)
    func emptyReport(_ format: ReportFormat) throws {
        try expectSnapshot(text(report([], exitCode: 0).rendered(as: format)), "empty.\(format.rawValue)")
    }

    @Test(arguments: [ReportFormat.text, .concise])
    func colored(_ format: ReportFormat) throws {
        let rendered = text(report([memoryFinding, stateFinding]).rendered(as: format, color: true))
        try expectSnapshot(rendered.replacing("\u{1B}", with: "␛"), "report-colored.\(format.rawValue)")
    }

    @Test func sameReportGivesSameBytes() {
        let many = (0..<200).map { (index: Int) -> Finding in
            let rule = index % 2 == 0 ? "memory-in-handler" : "module-level-state"
            let path = index % 3 == 0 ? chat.path : registry.path
            let start = UInt32(index % 7)
            return Finding(
                rule: rule, severity: .warning, message: "finding \(index)", path: path,
                range: TextRange(start, start + 3))
        }
        for format in ReportFormat.allCases {
            let first = report(many).rendered(as: format)
            #expect(first == report(many.reversed()).rendered(as: format))
        }
    }

    /// A consumer that counts UTF-16 units, one that counts scalars and one that counts bytes agree on the place.
    @Test func columnsCountWhatTheFormatSays() throws {
        let only = report([memoryFinding])
        #expect(text(only.rendered(as: .concise)).hasPrefix("app/chat_api.py:8:26: error memory-in-handler: "))
        #expect(text(only.rendered(as: .sarif)).contains("\"startColumn\": 27,"))
        #expect(text(only.rendered(as: .github)).contains("line=8,endLine=8,col=27,endColumn=75,"))
        #expect(text(only.rendered(as: .json)).contains("\"column\": 26,"))
    }

    @Test func byteOrderMarkIsNoColumn() {
        let marked = Sample(path: "mark.py", text: "\u{FEFF}memo = {}\n")
        let finding = Finding(
            rule: "module-level-state", severity: .warning, message: "m", path: marked.path, range: marked.range("memo")
        )
        let only = report([finding], [marked])
        #expect(text(only.rendered(as: .concise)).hasPrefix("mark.py:1:1: "))
        #expect(text(only.rendered(as: .text)).contains("1 | memo = {}\n  | ^^^^\n"))
    }

    @Test func githubSaysHowManyItDoesNotShow() {
        let many = (0..<23).map { index in
            Finding(
                rule: "module-level-state", severity: index < 12 ? .error : .warning, message: "m\(index)",
                path: registry.path, range: registry.range("SESSIONS"))
        }
        let commands = text(report(many).rendered(as: .github)).split(separator: "\n").filter { $0.hasPrefix("::") }
        #expect(commands.count == 24)
        #expect(commands.first?.hasPrefix("::error ") == true)
        #expect(commands.last?.hasPrefix("::notice title=memlint::GitHub shows 20 of 23 findings") == true)
    }

    @Test func sarifKeepsTheMostSevereWhenThereAreTooMany() throws {
        let many = (0..<25_010).map { index in
            Finding(
                rule: "module-level-state", severity: index < 20 ? .info : .error, message: "m\(index)",
                path: registry.path, range: registry.range("SESSIONS"))
        }
        let rendered = text(report(many).rendered(as: .sarif))
        #expect(rendered.split(separator: "\"ruleId\":").count == 25_001)
        #expect(rendered.contains("25010 findings, of which the 25000 most severe are here."))
        #expect(rendered.split(separator: "\"level\": \"note\"").count == 11)
    }
}
