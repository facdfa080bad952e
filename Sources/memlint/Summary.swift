import Diagnostics
import Driver
import Reporters
import SourceText

/// What is said on standard error: what was not analysed and why, and how the run went.
struct Summary {
    let result: RunResult
    let palette: Palette

    /// One line for each notice, but for generated files, which the closing line counts.
    ///
    /// - Parameter onlyFailures: leaves out those that leave the answer to be trusted.
    func notices(onlyFailures: Bool) -> String {
        Summary.lines(result.report.notices.filter { $0.kind.failsRun || !onlyFailures && $0.kind != .generated }, palette)
    }

    static func lines(_ notices: [Notice], _ palette: Palette) -> String {
        notices.map { notice in
            let level = notice.kind.failsRun ? palette.paint("error:", .error) : palette.paint("warning:", .warning)
            var place = DisplayText.neutral(notice.path)
            if let position = notice.position { place += ":\(position.line):\(position.column)" }
            let start = place.isEmpty ? "" : palette.paint(place + ":", .bold) + " "
            return "\(level) \(start)\(DisplayText.neutral(notice.message))\n"
        }.joined()
    }

    /// The last lines: findings by level, files by what became of them, and what to do next.
    func closing(format: ReportFormat) -> String {
        let report = result.report
        if !result.sawFiles, report.exitCode != 2 {
            if result.leftOut > 0 {
                return "Everything that was given is left out: by the configuration, or because it lies in a folder of "
                    + "packages, builds or caches.\n"
            }
            return "There is nothing to analyse here: no \(Classification.listed) file.\n"
        }
        let levels = Severity.allCases.reversed().compactMap { severity -> String? in
            let count = report.findings.count { $0.severity == severity }
            return count == 0 ? nil : palette.paint(Summary.counted(count, severity.name), Palette.style(of: severity))
        }
        let counts = report.counts
        let files = Summary.counted(counts.analysed + counts.partly, "file")
        let found = levels.isEmpty ? "No findings" : "Found " + levels.joined(separator: ", ")
        var text = "\(found) in \(files)"
        if counts.partly > 0 { text += ", \(counts.partly) of them analysed in part" }
        if counts.skipped > 0 { text += "; \(counts.skipped) skipped" }
        if result.leftOut > 0 { text += "; \(result.leftOut) left out" }
        if counts.generated > 0 { text += "; \(counts.generated) generated or minified left out, see --include-generated" }
        text += ".\n"
        if format == .text, let rule = report.findings.first?.rule {
            text += palette.paint("More about a rule: memlint explain \(DisplayText.neutral(rule))", .dim) + "\n"
        }
        return text
    }

    private static func counted(_ count: Int, _ word: String) -> String {
        count == 1 ? "1 \(word)" : "\(count) \(word)s"
    }
}
