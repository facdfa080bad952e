import SourceText

/// The hash of a line and what follows it that GitHub code scanning calls `primaryLocationLineHash`.
///
/// It covers a hundred UTF-16 units from the line's start, blanks and tabs left out and line ends made one, so that a
/// finding keeps its identity when lines are added above it. A number after the hash counts equal ones in a file.
package enum LineHashes {
    private static let window = 100
    private static let base: UInt64 = 37
    private static let endMark: UInt16 = 65535

    /// One value for each line, the first at index 0. O(n) in the number of bytes.
    package static func all(of bytes: ContiguousArray<UInt8>) -> [String] {
        var firstFactor: UInt64 = 1
        for _ in 0..<window { firstFactor &*= base }

        var ring = [UInt16](repeating: 0, count: window)
        /// The line that starts with the unit in the same place of `ring`; 0 for none.
        var lineStarts = [Int](repeating: 0, count: window)
        var index = 0
        var hash: UInt64 = 0
        var line = 0
        var isLineStart = true
        var followsReturn = false
        var counts: [UInt64: Int] = [:]
        var hashes: [String] = []

        func push(_ unit: UInt16) {
            let leaving = UInt64(ring[index])
            if lineStarts[index] > 0 {
                counts[hash, default: 0] += 1
                hashes.append("\(String(hash, radix: 16)):\(counts[hash, default: 1])")
                lineStarts[index] = 0
            }
            if isLineStart, unit != 0 || line == 0 {
                line += 1
                lineStarts[index] = line
                isLineStart = false
            }
            ring[index] = unit
            hash = base &* hash &+ UInt64(unit) &- firstFactor &* leaving
            index = (index + 1) % window
        }

        func take(_ unit: UInt16) {
            if unit == 0x20 || unit == 0x09 || unit == 0x0A && followsReturn {
                followsReturn = false
                return
            }
            followsReturn = unit == 0x0D
            let kept = unit == 0x0D ? 0x0A : unit
            push(kept)
            if kept == 0x0A { isLineStart = true }
        }

        for unit in String(decoding: bytes, as: UTF8.self).utf16 { take(unit) }
        take(endMark)
        for _ in 0..<window { push(0) }
        return hashes
    }
}
