/// Changes files as people and accidents do, the same way for the same seed: cuts, repeats, moves and mixes lines, words and bytes.
package struct Mutator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func number(below bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return bound > 0 ? Int((state >> 11) % UInt64(bound)) : 0
    }

    /// `bytes` after one to eight changes; `other` is where foreign parts come from.
    package mutating func mutate(
        _ bytes: ContiguousArray<UInt8>, with other: ContiguousArray<UInt8>
    ) -> ContiguousArray<UInt8> {
        var result = bytes
        for _ in 0...number(below: 8) {
            guard !result.isEmpty else { return other }
            let part = number(below: 2) == 0 ? line(in: result) : word(in: result)
            switch number(below: 8) {
            case 0: result.removeSubrange(part)
            case 1: result.insert(contentsOf: result[part], at: part.upperBound)
            case 2: result.insert(contentsOf: result[part], at: number(below: result.count + 1))
            case 3 where !other.isEmpty: result.insert(contentsOf: other[line(in: other)], at: number(below: result.count + 1))
            case 4 where !other.isEmpty: result.replaceSubrange(part, with: other[word(in: other)])
            case 5: result.removeSubrange(number(below: result.count)...)
            case 6: result[number(below: result.count)] = UInt8(truncatingIfNeeded: number(below: 256))
            default: result.insert(Self.signs[number(below: Self.signs.count)], at: number(below: result.count + 1))
            }
        }
        return result
    }

    private static let signs = Array("()[]{}<>\"'`\\/*#@$!?.,:;=-+&|^~ \t\r\n\0\u{7F}".utf8)

    private mutating func line(in bytes: ContiguousArray<UInt8>) -> Range<Int> {
        part(of: bytes) { $0 == 0x0A }
    }

    /// Letters and digits, or signs, round a random place.
    private mutating func word(in bytes: ContiguousArray<UInt8>) -> Range<Int> {
        part(of: bytes) { !(0x61...0x7A).contains($0 | 0x20) && !(0x30...0x39).contains($0) }
    }

    /// From one end to the next, the latter included.
    private mutating func part(of bytes: ContiguousArray<UInt8>, isEnd: (UInt8) -> Bool) -> Range<Int> {
        let place = number(below: bytes.count)
        var lower = place
        while lower > 0, !isEnd(bytes[lower - 1]) { lower -= 1 }
        var upper = place
        while upper < bytes.count, !isEnd(bytes[upper]) { upper += 1 }
        return lower..<min(upper + 1, bytes.count)
    }
}
