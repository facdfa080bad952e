package import Diagnostics
import SourceText

/// What a fix would change in one file, as lines taken away and lines put in.
package struct FixDiff: Sendable {
    package enum Line: Sendable, Hashable {
        /// A line that stays, by its number in the file as it would be.
        case kept(Int, String)
        /// By its number in the file as it is.
        case removed(Int, String)
        /// By its number in the file as it would be.
        case added(Int, String)
        /// Lines left out between two places.
        case gap
    }

    /// Lines that stay, shown above and below a change.
    private static let context = 1

    package let lines: [Line]

    /// - Parameter edits: of this file alone, sorted, not overlapping; edits beyond the file or overlapping an
    ///   earlier one are left out.
    package init(_ edits: [Edit], in file: ReportedFile) {
        let bytes = file.source.bytes
        var hunks: [Hunk] = []
        var end = 0
        for edit in edits where Int(edit.range.upper) <= bytes.count && Int(edit.range.lower) >= end {
            end = Int(edit.range.upper)
            let first = file.lines.line(at: edit.range.lower)
            let last = file.lines.line(at: edit.range.upper)
            if let hunk = hunks.last, first <= hunk.last {
                hunks[hunks.count - 1].last = max(hunk.last, last)
                hunks[hunks.count - 1].edits.append(edit)
            } else {
                hunks.append(Hunk(first: first, last: last, edits: [edit]))
            }
        }

        var lines: [Line] = []
        var shift = 0
        var shownUpTo = 0
        for hunk in hunks {
            var old = (hunk.first...hunk.last).map { file.source.text(file.lines.range(ofLine: $0, in: file.source)) }
            var new = FixDiff.lines(hunk.replaced(in: file))
            var first = hunk.first
            while let a = old.first, let b = new.first, a == b {
                old.removeFirst()
                new.removeFirst()
                first += 1
            }
            while let a = old.last, let b = new.last, a == b {
                old.removeLast()
                new.removeLast()
            }
            guard !old.isEmpty || !new.isEmpty else { continue }
            let from = max(shownUpTo + 1, first - FixDiff.context)
            if from > shownUpTo + 1, shownUpTo > 0 { lines.append(.gap) }
            for number in stride(from: from, to: first, by: 1) { lines.append(FixDiff.kept(number, shift, file)) }
            for (index, text) in old.enumerated() { lines.append(.removed(first + index, text)) }
            for (index, text) in new.enumerated() { lines.append(.added(first + shift + index, text)) }
            shift += new.count - old.count
            shownUpTo = first + old.count - 1
            let lastKept = min(shownUpTo + FixDiff.context, file.lines.starts.count)
            for number in stride(from: shownUpTo + 1, through: lastKept, by: 1) {
                let next = hunks.first { $0.first >= number }?.first
                if next == number { break }
                lines.append(FixDiff.kept(number, shift, file))
                shownUpTo = number
            }
        }
        self.lines = lines
    }

    private static func kept(_ number: Int, _ shift: Int, _ file: ReportedFile) -> Line {
        .kept(number + shift, file.source.text(file.lines.range(ofLine: number, in: file.source)))
    }

    /// `text` cut at LF, CRLF and CR; the empty rest after a final line end is a line, as in an editor.
    private static func lines(_ text: String) -> [String] {
        var result: [String] = []
        var line = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if scalar == "\n" || scalar == "\r" {
                if !(scalar == "\n" && previous == "\r") {
                    result.append(String(line))
                    line = String.UnicodeScalarView()
                }
            } else {
                line.append(scalar)
            }
            previous = scalar
        }
        result.append(String(line))
        return result
    }

    /// Whole lines that edits touch, by their 1-based numbers, both included.
    private struct Hunk {
        let first: Int
        var last: Int
        var edits: [Edit]

        /// The text of these lines after the edits, the last line's end left out.
        func replaced(in file: ReportedFile) -> String {
            var place = file.lines.start(ofLine: first) ?? 0
            var result = ""
            for edit in edits {
                result += file.source.text(TextRange(place, edit.range.lower)) + edit.replacement
                place = edit.range.upper
            }
            return result + file.source.text(TextRange(place, file.lines.range(ofLine: last, in: file.source).upper))
        }
    }
}
