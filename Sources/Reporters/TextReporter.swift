import Diagnostics
import SourceText

/// The report for people: each finding with its code, its reasoning, its notes and its fixes.
struct TextReporter {
    let report: Report
    let palette: Palette

    /// Lines of one fix shown at most.
    private static let maximumDiffLines = 60

    func rendered() -> ContiguousArray<UInt8> {
        var out = OutputBuffer()
        for finding in report.findings {
            write(finding, to: &out)
            out.write("\n")
        }
        return out.bytes
    }

    private func write(_ finding: Finding, to out: inout OutputBuffer) {
        let style = Palette.style(of: finding.severity)
        let headline = palette.paint("\(finding.severity.name)[\(DisplayText.neutral(finding.rule))]", style)
        let message = palette.paint(DisplayText.neutral(finding.message), .bold)
        out.write("\(headline)\(palette.paint(":", .bold)) \(message)\n")

        let width = gutterWidth(finding)
        let margin = String(repeating: " ", count: width)
        writeFrames(finding, gutterWidth: width, to: &out)
        if !finding.notes.isEmpty || !finding.fixes.isEmpty { out.write(palette.paint("\(margin) |", .frame) + "\n") }
        for note in finding.notes {
            out.write("\(margin) \(palette.paint("=", .frame)) \(palette.paint("note:", .bold)) ")
            out.write(DisplayText.neutral(note) + "\n")
        }
        for fix in finding.fixes { write(fix, of: finding, gutterWidth: width, to: &out) }
    }

    // MARK: - Code

    private func writeFrames(_ finding: Finding, gutterWidth: Int, to out: inout OutputBuffer) {
        var marks: [(path: String, marks: [CodeFrame.Mark])] = [
            (
                finding.path,
                [CodeFrame.Mark(range: finding.range, isPrimary: true, text: DisplayText.neutral(finding.caption))]
            )
        ]
        for label in finding.labels {
            let mark = CodeFrame.Mark(range: label.range, isPrimary: false, text: DisplayText.neutral(label.text))
            if let index = marks.firstIndex(where: { $0.path == label.path }) {
                marks[index].marks.append(mark)
            } else {
                marks.append((label.path, [mark]))
            }
        }
        let margin = String(repeating: " ", count: gutterWidth)
        for (index, group) in marks.enumerated() {
            let arrow = palette.paint("\(margin)-->", .frame)
            guard let file = report.files[group.path], let first = group.marks.map(\.range).min() else {
                for mark in group.marks {
                    out.write("\(arrow) \(DisplayText.neutral(group.path)): \(mark.text)\n")
                }
                continue
            }
            if index > 0 { out.write(palette.paint("\(margin) |", .frame) + "\n") }
            let place = file.position(index == 0 ? finding.range.lower : first.lower, .scalars)
            out.write("\(arrow) \(DisplayText.neutral(group.path)):\(place.line):\(place.column)\n")
            out.write(palette.paint("\(margin) |", .frame) + "\n")
            let frame = CodeFrame(
                file: file, gutterWidth: gutterWidth, palette: palette,
                primaryStyle: Palette.style(of: finding.severity))
            out.write(frame.rows(group.marks))
        }
    }

    /// The digits of the largest line number that the finding shows.
    private func gutterWidth(_ finding: Finding) -> Int {
        var largest = 1
        func look(_ path: String, _ offset: UInt32, plus extra: Int = 0) {
            if let file = report.files[path] { largest = max(largest, file.lines.line(at: offset) + extra) }
        }
        look(finding.path, finding.range.upper)
        for label in finding.labels { look(label.path, label.range.upper) }
        for fix in finding.fixes {
            var added = 1
            for edit in fix.edits {
                added += edit.replacement.utf8.count { $0 == 0x0A || $0 == 0x0D }
                look(edit.path, edit.range.upper, plus: added)
            }
        }
        return String(largest).utf8.count
    }

    // MARK: - Fixes

    private func write(_ fix: Fix, of finding: Finding, gutterWidth: Int, to out: inout OutputBuffer) {
        let margin = String(repeating: " ", count: gutterWidth)
        let kind =
            switch fix.applicability {
            case .safe: "safe fix"
            case .unsafe: "unsafe fix"
            case .suggestion: "suggestion"
            }
        out.write("\(palette.paint("\(kind):", .info)) \(palette.paint(DisplayText.neutral(fix.title), .bold))\n")
        var paths: [String] = []
        for edit in fix.edits where !paths.contains(edit.path) { paths.append(edit.path) }
        for path in paths {
            guard let file = report.files[path] else { continue }
            let diff = FixDiff(fix.edits.filter { $0.path == path }, in: file)
            if path != finding.path || paths.count > 1 {
                out.write("\(palette.paint("\(margin)-->", .frame)) \(DisplayText.neutral(path))\n")
            }
            out.write(palette.paint("\(margin) |", .frame) + "\n")
            for line in diff.lines.prefix(TextReporter.maximumDiffLines) {
                out.write(row(line, gutterWidth: gutterWidth))
            }
            let hidden = diff.lines.count - TextReporter.maximumDiffLines
            if hidden > 0 { out.write("\(margin) \(palette.paint("… \(hidden) more lines", .dim))\n") }
        }
        if !fix.requirements.isEmpty { out.write(palette.paint("\(margin) |", .frame) + "\n") }
        for requirement in fix.requirements {
            out.write("\(margin) \(palette.paint("=", .frame)) \(palette.paint("needs:", .bold)) ")
            out.write(DisplayText.neutral(requirement) + "\n")
        }
    }

    private func row(_ line: FixDiff.Line, gutterWidth: Int) -> String {
        func row(_ number: Int, _ sign: String, _ text: String, _ style: Palette.Style?) -> String {
            let digits = String(number)
            let margin = String(repeating: " ", count: max(0, gutterWidth - digits.utf8.count))
            let shown = clipped(text)
            let code = shown.isEmpty ? "" : " " + shown
            guard let style else { return palette.paint("\(margin)\(digits) \(sign)", .frame) + code + "\n" }
            return palette.paint("\(margin)\(digits)", .frame) + " " + palette.paint(sign + code, style) + "\n"
        }
        switch line {
        case .kept(let number, let text): return row(number, "|", text, nil)
        case .removed(let number, let text): return row(number, "-", text, .removed)
        case .added(let number, let text): return row(number, "+", text, .added)
        case .gap: return palette.paint("...", .frame) + "\n"
        }
    }

    /// A line of a diff as the terminal shows it, cut where it is too wide.
    private func clipped(_ text: String) -> String {
        let bytes = ContiguousArray(text.utf8)
        let source = SourceFile(path: "", bytes: bytes)
        let range = TextRange(0, UInt32(truncatingIfNeeded: bytes.count))
        return DisplayLine(source, range: range, focus: 0, focusEnd: 0).text
    }
}
