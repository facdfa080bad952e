import Diagnostics
import SourceText

/// Workflow commands that GitHub turns into annotations, after the text report that people read in the log.
///
/// GitHub shows ten annotations of a level for a step and fifty for a job and drops the rest without a word: so the
/// most severe come first, and a last command says where to find the others.
struct GitHubReporter {
    let report: Report

    private static let shownOfOneLevel = 10

    func rendered() -> ContiguousArray<UInt8> {
        var out = OutputBuffer()
        out.write(TextReporter(report: report, palette: Palette(isOn: false)).rendered())
        for severity in Severity.allCases.reversed() {
            for finding in report.findings where finding.severity == severity { out.write(command(finding)) }
        }
        let hidden = Severity.allCases.reduce(0) { sum, severity in
            sum + max(0, report.findings.count { $0.severity == severity } - GitHubReporter.shownOfOneLevel)
        }
        if hidden > 0 {
            let all = report.findings.count
            out.write("::notice title=memlint::GitHub shows \(all - hidden) of \(all) findings here; ")
            out.write("all of them are in the log of this step\n")
        }
        return out.bytes
    }

    private func command(_ finding: Finding) -> String {
        let level =
            switch finding.severity {
            case .error: "error"
            case .warning: "warning"
            case .info: "notice"
            }
        var properties = [
            "file=" + GitHubReporter.property(String(decoding: report.name(of: finding.path), as: UTF8.self))
        ]
        if let file = report.files[finding.path] {
            let start = file.position(finding.range.lower, .utf16)
            let end = file.position(finding.range.upper, .utf16)
            properties += ["line=\(start.line)", "endLine=\(end.line)"]
            if start.line == end.line { properties += ["col=\(start.column)", "endColumn=\(end.column)"] }
        }
        properties.append("title=" + GitHubReporter.property("memlint: \(finding.rule)"))
        let lines = [finding.message] + finding.notes
        let message = lines.map(DisplayText.neutral).joined(separator: "\n")
        return "::\(level) \(properties.joined(separator: ","))::\(GitHubReporter.data(message))\n"
    }

    /// `text` for the message of a command.
    static func data(_ text: String) -> String { escaped(text, more: false) }

    /// `text` for the value of a property.
    static func property(_ text: String) -> String { escaped(text, more: true) }

    private static func escaped(_ text: String, more: Bool) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result.append(contentsOf: "%25".unicodeScalars)
            case "\r": result.append(contentsOf: "%0D".unicodeScalars)
            case "\n": result.append(contentsOf: "%0A".unicodeScalars)
            case ":" where more: result.append(contentsOf: "%3A".unicodeScalars)
            case "," where more: result.append(contentsOf: "%2C".unicodeScalars)
            default: result.append(DisplayText.harmless(scalar))
            }
        }
        return String(result)
    }
}
