import SourceText

/// Turns libyaml's marks, which count characters, into byte offsets and places.
///
/// Every look-up is O(log n) whatever the line lengths: a hostile file may be one line of a quarter million values.
struct MarkTable {
    /// Bytes before the first character that libyaml sees: a byte order mark.
    private let markLength: Int
    /// The character index at which each line starts, ascending; the first is 0.
    private var lineStarts: ContiguousArray<Int> = [0]
    /// The byte offset of every 64th character, or empty where all are ASCII and indices are offsets.
    private var checkpoints: ContiguousArray<Int> = []
    private let bytes: ContiguousArray<UInt8>
    private static let stride = 64

    init(_ bytes: ContiguousArray<UInt8>, markLength: Int) {
        self.bytes = bytes
        self.markLength = markLength
        let isASCII = bytes[markLength...].allSatisfy { $0 < 0x80 }
        var character = 0
        var index = markLength
        while index < bytes.count {
            let byte = bytes[index]
            if byte & 0xC0 != 0x80 {
                if !isASCII, character % Self.stride == 0 { checkpoints.append(index) }
                character += 1
            }
            index += 1
            if byte == 0x0A || (byte == 0x0D && (index >= bytes.count || bytes[index] != 0x0A)) {
                lineStarts.append(character)
            }
        }
    }

    /// The byte offset of the character with this index; the end of the file for one past it.
    func offset(ofCharacter character: Int) -> UInt32 {
        guard !checkpoints.isEmpty else {
            return UInt32(truncatingIfNeeded: min(character + markLength, bytes.count))
        }
        let checkpoint = min(character / Self.stride, checkpoints.count - 1)
        var index = checkpoints[checkpoint]
        var left = character - checkpoint * Self.stride
        while index < bytes.count {
            if bytes[index] & 0xC0 != 0x80 {
                if left == 0 { break }
                left -= 1
            }
            index += 1
        }
        return UInt32(truncatingIfNeeded: index)
    }

    /// The place of the character with this index; columns count characters.
    func position(ofCharacter character: Int) -> LineColumn {
        var low = 0
        var high = lineStarts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= character { low = middle } else { high = middle }
        }
        return LineColumn(line: low + 1, column: character - lineStarts[low] + 1)
    }

    /// The place of a byte, its offset counted from the first that libyaml sees. O(n).
    func position(ofByte offset: Int) -> LineColumn {
        let end = min(markLength + max(offset, 0), bytes.count)
        let characters = bytes[markLength..<end].count { $0 & 0xC0 != 0x80 }
        return position(ofCharacter: characters)
    }
}
