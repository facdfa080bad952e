import SourceText

/// One line of source as the terminal shows it: tabs expanded, unsafe characters replaced, a very long line cut to a
/// window around what matters.
struct DisplayLine {
    /// Terminal cells that a line may take.
    static let maximumCells = 160
    /// Bytes looked at on either side of the first place of interest in a very long line.
    private static let reach = 400
    private static let tabWidth = 4

    /// What is shown, without a line end.
    let text: String
    /// The byte offset of each shown character and the cell at which it starts; ascending.
    private let places: [(offset: Int, cell: Int)]
    /// The cell after the last character.
    let endCell: Int
    /// The cell of the first character that is not blank; `endCell` where there is none.
    let indentation: Int

    /// - Parameters:
    ///   - range: the bytes of the line, without its line end.
    ///   - focus: the offset that the window must show, and `focusEnd` the one that it should.
    init(_ file: SourceFile, range: TextRange, focus: UInt32, focusEnd: UInt32) {
        let bytes = file.bytes
        var lower = min(Int(range.lower), bytes.count)
        var upper = min(Int(range.upper), bytes.count)
        if lower == 0 { lower = min(file.markLength, upper) }
        let lineStart = lower
        let lineEnd = upper
        if upper - lower > 2 * DisplayLine.reach {
            lower = max(lower, min(Int(focus), upper) - DisplayLine.reach)
            while lower > lineStart, lower < upper, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
            upper = min(upper, lower + 3 * DisplayLine.reach)
            while upper < lineEnd, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
        }

        let drawn = DisplayLine.draw(bytes, lower, upper)
        var characters = drawn
        let total = drawn.last.map { $0.cell + $0.width } ?? 0
        var isCutAtStart = lower > lineStart
        var isCutAtEnd = upper < lineEnd
        if total > DisplayLine.maximumCells {
            let room = DisplayLine.maximumCells - 2
            let focusCell = drawn.first { $0.offset >= Int(focus) }?.cell ?? total
            let endCell = drawn.first { $0.offset >= Int(focusEnd) }?.cell ?? total
            var from = 0
            if endCell > room { from = max(0, focusCell - max(8, (room - (endCell - focusCell)) / 2)) }
            from = min(from, max(0, total - room))
            characters = drawn.filter { $0.cell >= from && $0.cell + $0.width <= from + room }
            isCutAtStart = isCutAtStart || from > 0
            isCutAtEnd = isCutAtEnd || from + room < total
        }

        let shift = (isCutAtStart ? 1 : 0) - (characters.first?.cell ?? 0)
        var text = isCutAtStart ? "…" : ""
        var places: [(offset: Int, cell: Int)] = []
        var indentation: Int?
        for character in characters {
            places.append((character.offset, character.cell + shift))
            text += character.text
            if indentation == nil, character.text.contains(where: { $0 != " " }) {
                indentation = character.cell + shift
            }
        }
        let end = (characters.last.map { $0.cell + $0.width } ?? 0) + shift
        if isCutAtEnd { text += "…" }
        while text.last == " " { text.removeLast() }
        self.text = text
        self.places = places
        self.endCell = max(0, end)
        self.indentation = isCutAtStart ? 0 : indentation ?? max(0, end)
    }

    /// The cell at which the character at `offset` is shown; the nearest shown one where it is not.
    func cell(of offset: UInt32) -> Int {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].offset < Int(offset) { low = middle + 1 } else { high = middle }
        }
        return low < places.count ? places[low].cell : endCell
    }

    private struct DrawnCharacter {
        let offset: Int
        let cell: Int
        let width: Int
        let text: String
    }

    /// Lays out the bytes from `lower` to `upper` character by character, from cell 0.
    private static func draw(_ bytes: ContiguousArray<UInt8>, _ lower: Int, _ upper: Int) -> [DrawnCharacter] {
        var scalars = String.UnicodeScalarView()
        var offsets: [Int] = []
        var tabs: Set<Int> = []
        var place = lower
        while place < upper {
            let (scalar, length) = UTF8Scalars.scalar(at: place, in: bytes)
            if scalar == "\t" { tabs.insert(offsets.count) }
            offsets.append(place)
            scalars.append(scalar == "\t" ? " " : DisplayText.harmless(scalar))
            place += length
        }
        var drawn: [DrawnCharacter] = []
        drawn.reserveCapacity(offsets.count)
        var index = 0
        var cell = 0
        for character in String(scalars) where index < offsets.count {
            let isTab = tabs.contains(index)
            let width = isTab ? tabWidth - cell % tabWidth : DisplayText.cells(character)
            let text = isTab ? String(repeating: " ", count: width) : String(character)
            drawn.append(DrawnCharacter(offset: offsets[index], cell: cell, width: width, text: text))
            cell += width
            index += character.unicodeScalars.count
        }
        return drawn
    }
}
