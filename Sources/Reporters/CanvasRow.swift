/// One row of marks below or beside the code, drawn cell by cell.
struct CanvasRow {
    private var cells: [(character: Character, style: Palette.Style?)] = []

    /// Writes `text` from `column` on, over what is there.
    mutating func put(_ text: String, at column: Int, _ style: Palette.Style?) {
        var place = max(0, column)
        while cells.count < place { cells.append((" ", nil)) }
        for character in text {
            if place < cells.count { cells[place] = (character, style) } else { cells.append((character, style)) }
            place += 1
        }
    }

    /// Writes `character` `count` times from `column` on.
    mutating func fill(_ character: Character, from column: Int, count: Int, _ style: Palette.Style?) {
        guard count > 0 else { return }
        put(String(repeating: String(character), count: count), at: column, style)
    }

    /// The row without blanks at its end.
    func painted(_ palette: Palette) -> String {
        var result = ""
        var run = ""
        var style: Palette.Style?
        let end = (cells.lastIndex { $0.character != " " } ?? -1) + 1
        for cell in cells[..<end] {
            if cell.style != style {
                result += style.map { palette.paint(run, $0) } ?? run
                run = ""
                style = cell.style
            }
            run.append(cell.character)
        }
        return result + (style.map { palette.paint(run, $0) } ?? run)
    }
}
