import SourceText

/// The lines of one file that a finding is about, with what matters underlined.
///
///      6 | @app.post("/chat")
///        | ------------------ `chat` runs once per request
///     ...
///      8 |     memory = ChatMemoryBuffer.from_defaults(token_limit=3000)
///        |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a new, empty memory
struct CodeFrame {
    /// A place to underline.
    struct Mark {
        let range: TextRange
        let isPrimary: Bool
        /// Neutral text, may be empty.
        let text: String
    }

    let file: ReportedFile
    /// The digits that the widest line number of the whole finding takes.
    let gutterWidth: Int
    let palette: Palette
    let primaryStyle: Palette.Style

    /// A mark over more than one line, drawn as a bracket in its own column left of the code.
    private struct Bracket {
        let mark: Mark
        let first: Int
        let last: Int
        let lane: Int
    }

    /// Brackets drawn beside each other at most; further ones are underlined on their first line alone.
    private static let maximumLanes = 3

    /// The rows of the frame for `marks`, which must not be empty; each ends with a line feed.
    func rows(_ marks: [Mark]) -> String {
        var brackets: [Bracket] = []
        var inline: [Int: [Mark]] = [:]
        for mark in marks.sorted(by: CodeFrame.inOrder) {
            let first = file.lines.line(at: mark.range.lower)
            let last = mark.range.isEmpty ? first : file.lines.line(at: mark.range.upper - 1)
            let taken = brackets.filter { first <= $0.last }.map(\.lane)
            let lane = (0..<CodeFrame.maximumLanes).first { !taken.contains($0) }
            if last > first, let lane {
                brackets.append(Bracket(mark: mark, first: first, last: last, lane: lane))
            } else {
                inline[first, default: []].append(mark)
            }
        }
        let lanes = (brackets.map(\.lane).max() ?? -1) + 1
        var shown = Set(inline.keys)
        for bracket in brackets { shown.formUnion([bracket.first, bracket.last]) }

        var result = ""
        var previous: Int?
        for line in shown.sorted() {
            if let previous, line > previous + 1 {
                if line == previous + 2 {
                    result += row(line: previous + 1, inline: [], brackets: brackets, lanes: lanes)
                } else {
                    result += elision(brackets.filter { $0.first <= previous && $0.last >= line })
                }
            }
            result += row(line: line, inline: inline[line] ?? [], brackets: brackets, lanes: lanes)
            previous = line
        }
        return result
    }

    private static func inOrder(_ a: Mark, _ b: Mark) -> Bool {
        if a.range.lower != b.range.lower { return a.range.lower < b.range.lower }
        if a.range.upper != b.range.upper { return a.range.upper > b.range.upper }
        return a.isPrimary && !b.isPrimary
    }

    private func style(_ mark: Mark) -> Palette.Style { mark.isPrimary ? primaryStyle : .frame }

    private func symbol(_ mark: Mark) -> Character { mark.isPrimary ? "^" : "-" }

    // MARK: - Rows

    private func gutter(_ number: Int?) -> String {
        let text = number.map(String.init) ?? ""
        let padding = String(repeating: " ", count: max(0, gutterWidth - text.utf8.count))
        return palette.paint("\(padding)\(text) |", .frame)
    }

    private func elision(_ open: [Bracket]) -> String {
        var canvas = CanvasRow()
        canvas.put("...", at: 0, .frame)
        for bracket in open { canvas.put("|", at: gutterWidth + 3 + 2 * bracket.lane, style(bracket.mark)) }
        return canvas.painted(palette) + "\n"
    }

    /// The source line `line` and the rows of marks below it.
    private func row(line: Int, inline: [Mark], brackets: [Bracket], lanes: Int) -> String {
        let bytes = file.lines.range(ofLine: line, in: file.source)
        let opening = brackets.filter { $0.first == line }
        let closing = brackets.filter { $0.last == line }
        let focus = focusRange(line: bytes, inline: inline, opening: opening, closing: closing)
        let display = DisplayLine(file.source, range: bytes, focus: focus.lower, focusEnd: focus.upper)

        // A bracket that opens at the first character of the line starts beside it and needs no row of its own.
        let beside = opening.filter { display.cell(of: $0.mark.range.lower) == display.indentation }
        var margin = CanvasRow()
        for bracket in brackets where bracket.first < line && line <= bracket.last {
            margin.put("|", at: 2 * bracket.lane, style(bracket.mark))
        }
        for bracket in beside { margin.put("/", at: 2 * bracket.lane, style(bracket.mark)) }
        var result = gutter(line)
        if lanes > 0 {
            let painted = margin.painted(palette)
            let width = brackets.filter { $0.first < line && line <= $0.last }.map { 2 * $0.lane + 1 }.max() ?? 0
            let besideWidth = beside.map { 2 * $0.lane + 1 }.max() ?? 0
            let padding = String(repeating: " ", count: 2 * lanes - max(width, besideWidth))
            if !display.text.isEmpty { result += " " + painted + padding } else { result += " " + painted }
        } else if !display.text.isEmpty {
            result += " "
        }
        result += display.text + "\n"

        var active = brackets.filter { $0.first < line && line <= $0.last } + beside
        for canvas in underlines(inline, on: display) {
            result += markRow(canvas, active: active, lanes: lanes)
        }
        for bracket in opening where !beside.contains(where: { $0.lane == bracket.lane }) {
            var canvas = CanvasRow()
            let cell = display.cell(of: bracket.mark.range.lower)
            let from = 2 * bracket.lane + 1
            canvas.fill("_", from: from, count: 2 * lanes + cell - from, style(bracket.mark))
            canvas.put(String(symbol(bracket.mark)), at: 2 * lanes + cell, style(bracket.mark))
            for other in active { canvas.put("|", at: 2 * other.lane, style(other.mark)) }
            result += gutter(nil) + " " + canvas.painted(palette) + "\n"
            active.append(bracket)
        }
        for bracket in closing.sorted(by: { $0.lane > $1.lane }) {
            var canvas = CanvasRow()
            let cell = max(0, display.cell(of: bracket.mark.range.upper) - 1)
            let from = 2 * bracket.lane + 1
            canvas.fill("_", from: from, count: 2 * lanes + cell - from, style(bracket.mark))
            canvas.put(String(symbol(bracket.mark)), at: 2 * lanes + cell, style(bracket.mark))
            if !bracket.mark.text.isEmpty {
                canvas.put(bracket.mark.text, at: 2 * lanes + cell + 2, style(bracket.mark))
            }
            for other in active { canvas.put("|", at: 2 * other.lane, style(other.mark)) }
            result += gutter(nil) + " " + canvas.painted(palette) + "\n"
            active.removeAll { $0.lane == bracket.lane }
        }
        return result
    }

    private func markRow(_ row: [(text: String, column: Int, style: Palette.Style)], active: [Bracket], lanes: Int)
        -> String
    {
        var canvas = CanvasRow()
        for bracket in active { canvas.put("|", at: 2 * bracket.lane, style(bracket.mark)) }
        for part in row { canvas.put(part.text, at: 2 * lanes + part.column, part.style) }
        return gutter(nil) + " " + canvas.painted(palette) + "\n"
    }

    /// What a cut line should show: its first mark, the primary one before others.
    private func focusRange(line: TextRange, inline: [Mark], opening: [Bracket], closing: [Bracket]) -> TextRange {
        if let mark = inline.first(where: \.isPrimary) ?? inline.first { return mark.range }
        if let bracket = opening.first { return TextRange(bracket.mark.range.lower, line.upper) }
        if let bracket = closing.first { return TextRange(bracket.mark.range.upper, bracket.mark.range.upper) }
        return TextRange(line.lower, line.lower)
    }

    // MARK: - Underlines

    private typealias Parts = [(text: String, column: Int, style: Palette.Style)]

    /// The rows below a line: marks that do not overlap share one row of underlines, the rightmost with its text
    /// beside it and the others with theirs hanging below.
    private func underlines(_ marks: [Mark], on line: DisplayLine) -> [[(
        text: String, column: Int, style: Palette.Style
    )]] {
        var rows: [Parts] = []
        var rest = marks
        while !rest.isEmpty {
            var group: [(mark: Mark, from: Int, to: Int)] = []
            var later: [Mark] = []
            for mark in rest {
                let from = line.cell(of: mark.range.lower)
                let to = max(from + 1, min(line.cell(of: mark.range.upper), max(line.endCell, from + 1)))
                if let last = group.last, from <= last.to { later.append(mark) } else { group.append((mark, from, to)) }
            }
            rows += hang(group)
            rest = later
        }
        return rows
    }

    private func hang(_ group: [(mark: Mark, from: Int, to: Int)]) -> [Parts] {
        var first: Parts = group.map { member in
            let underline = String(repeating: String(symbol(member.mark)), count: member.to - member.from)
            return (underline, member.from, style(member.mark))
        }
        var hanging = group.filter { !$0.mark.text.isEmpty }
        if let last = group.last, !last.mark.text.isEmpty {
            first.append((last.mark.text, last.to + 1, style(last.mark)))
            hanging.removeLast()
        }
        var rows = [first]
        if !hanging.isEmpty { rows.append(hanging.map { ("|", $0.from, style($0.mark)) }) }
        while let last = hanging.popLast() {
            rows.append(
                hanging.map { ("|", $0.from, style($0.mark)) } + [(last.mark.text, last.from, style(last.mark))])
        }
        return rows
    }
}
