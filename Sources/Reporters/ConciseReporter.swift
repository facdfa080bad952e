import Diagnostics
import SourceText

/// One line for each finding, `path:line:column: severity rule: message`: for grep, editors and problem matchers.
struct ConciseReporter {
    let report: Report
    let palette: Palette

    func rendered() -> ContiguousArray<UInt8> {
        var out = OutputBuffer()
        for finding in report.findings { out.write(line(finding) + "\n") }
        return out.bytes
    }

    private func line(_ finding: Finding) -> String {
        var place = palette.paint(DisplayText.path(finding.path), .bold)
        if let file = report.files[finding.path] {
            let position = file.position(finding.range.lower, .scalars)
            place += ":\(position.line):\(position.column)"
        }
        let style = Palette.style(of: finding.severity)
        let head = palette.paint("\(finding.severity.name) \(DisplayText.neutral(finding.rule))", style)
        return "\(place): \(head): \(DisplayText.neutral(finding.message))"
    }
}
