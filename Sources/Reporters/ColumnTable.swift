package import SourceText

/// Columns of any offset in O(1), however long the line: counts of scalars and UTF-16 units at every few kilobytes.
///
/// A byte that is not part of valid UTF-8 counts as one scalar and one unit. A byte order mark is no column.
package struct ColumnTable: Sendable {
    private struct Checkpoint: Sendable {
        let offset: Int
        let scalars: Int
        let units: Int
    }

    /// At least this many bytes lie between two checkpoints.
    private static let stride = 2048

    /// Ascending; the first is at offset 0.
    private let checkpoints: ContiguousArray<Checkpoint>

    /// O(n) in the number of bytes.
    package init(_ bytes: ContiguousArray<UInt8>) {
        var checkpoints: ContiguousArray<Checkpoint> = [Checkpoint(offset: 0, scalars: 0, units: 0)]
        checkpoints.reserveCapacity(bytes.count / ColumnTable.stride + 1)
        var offset = 0
        var scalars = 0
        var units = 0
        var next = ColumnTable.stride
        while offset < bytes.count {
            if offset >= next {
                checkpoints.append(Checkpoint(offset: offset, scalars: scalars, units: units))
                next = offset + ColumnTable.stride
            }
            let (scalar, length) = UTF8Scalars.scalar(at: offset, in: bytes)
            offset += length
            scalars += 1
            units += scalar.value > 0xFFFF ? 2 : 1
        }
        self.checkpoints = checkpoints
    }

    /// The 1-based line and column of `offset`; an offset past the end is that of the end.
    package func position(
        of offset: UInt32, in file: SourceFile, lines: LineTable, unit: ColumnUnit
    ) -> LineColumn {
        let line = lines.line(at: offset)
        var start = Int(lines.start(ofLine: line) ?? 0)
        if line == 1 { start = max(start, file.markLength) }
        let end = max(start, min(Int(offset), file.bytes.count))
        let column =
            switch unit {
            case .utf8: end - start
            case .scalars: count(before: end, in: file.bytes).scalars - count(before: start, in: file.bytes).scalars
            case .utf16: count(before: end, in: file.bytes).units - count(before: start, in: file.bytes).units
            }
        return LineColumn(line: line, column: column + 1)
    }

    private func count(before offset: Int, in bytes: ContiguousArray<UInt8>) -> (scalars: Int, units: Int) {
        var low = 0
        var high = checkpoints.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if checkpoints[middle].offset <= offset { low = middle } else { high = middle }
        }
        var (place, scalars, units) = (checkpoints[low].offset, checkpoints[low].scalars, checkpoints[low].units)
        while place < offset, place < bytes.count {
            let (scalar, length) = UTF8Scalars.scalar(at: place, in: bytes)
            place += length
            scalars += 1
            units += scalar.value > 0xFFFF ? 2 : 1
        }
        return (scalars, units)
    }
}

/// Reading bytes as scalars with their places kept.
enum UTF8Scalars {
    /// The scalar that starts at `offset`, which must lie inside `bytes`, and its length in bytes: 1 to 4.
    /// A byte that starts no valid sequence is U+FFFD of length 1.
    static func scalar(at offset: Int, in bytes: ContiguousArray<UInt8>) -> (Unicode.Scalar, Int) {
        let first = bytes[offset]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length: Int
        var value: UInt32
        let least: UInt32
        switch first {
        case 0xC2...0xDF: (length, value, least) = (2, UInt32(first & 0x1F), 0x80)
        case 0xE0...0xEF: (length, value, least) = (3, UInt32(first & 0x0F), 0x800)
        case 0xF0...0xF4: (length, value, least) = (4, UInt32(first & 0x07), 0x10000)
        default: return ("\u{FFFD}", 1)
        }
        guard offset + length <= bytes.count else { return ("\u{FFFD}", 1) }
        for index in (offset + 1)..<(offset + length) {
            let byte = bytes[index]
            guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        guard value >= least, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
        return (scalar, length)
    }
}
