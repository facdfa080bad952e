/// Where the lines of a file start, to turn byte offsets into lines and columns at the edges of the program.
///
/// Lines end at LF, CRLF or a lone CR, as editors and SARIF readers count them; U+2028 and the like end none.
package struct LineTable: Sendable {
    /// The byte offset of each line's first byte, ascending; never empty, the first is 0.
    package let starts: ContiguousArray<UInt32>

    /// O(n) in the number of bytes.
    package init(_ bytes: ContiguousArray<UInt8>) {
        var starts: ContiguousArray<UInt32> = [0]
        var index = 0
        let count = bytes.count
        while index < count {
            let byte = bytes[index]
            index += 1
            if byte == 0x0A {
                starts.append(UInt32(truncatingIfNeeded: index))
            } else if byte == 0x0D {
                if index < count, bytes[index] == 0x0A { index += 1 }
                starts.append(UInt32(truncatingIfNeeded: index))
            }
        }
        self.starts = starts
    }

    /// The 1-based line that holds `offset`; the last line for an offset past the end. O(log lines).
    package func line(at offset: UInt32) -> Int {
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The byte offset at which the 1-based `line` starts, or nil where the file has no such line.
    package func start(ofLine line: Int) -> UInt32? {
        line >= 1 && line <= starts.count ? starts[line - 1] : nil
    }
}

/// What one column counts.
package enum ColumnUnit: Sendable {
    case utf8
    case utf16
    case scalars
}

/// A place for people and other programs: both numbers are 1-based.
package struct LineColumn: Hashable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

extension LineTable {
    /// The line and column of `offset` in `file`, whose table this must be. A byte order mark is no column.
    /// Invalid bytes count one column each. O(length of the line).
    package func position(of offset: UInt32, in file: SourceFile, unit: ColumnUnit) -> LineColumn {
        let line = line(at: offset)
        var start = Int(starts[line - 1])
        if line == 1 { start = max(start, file.markLength) }
        let end = max(start, min(Int(offset), file.bytes.count))
        let column: Int
        switch unit {
        case .utf8: column = end - start
        case .utf16: column = String(decoding: file.bytes[start..<end], as: UTF8.self).utf16.count
        case .scalars: column = String(decoding: file.bytes[start..<end], as: UTF8.self).unicodeScalars.count
        }
        return LineColumn(line: line, column: column + 1)
    }

    /// The bytes of the 1-based `line` without its line end, as a range; empty where there is no such line.
    package func range(ofLine line: Int, in file: SourceFile) -> TextRange {
        guard let start = start(ofLine: line) else { return TextRange(0, 0) }
        var end = line < starts.count ? Int(starts[line]) : file.bytes.count
        while end > Int(start), file.bytes[end - 1] == 0x0A || file.bytes[end - 1] == 0x0D { end -= 1 }
        return TextRange(start, UInt32(truncatingIfNeeded: end))
    }
}
