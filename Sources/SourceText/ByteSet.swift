/// A set of bytes, such as what `[a-z]` in a pattern matches.
struct ByteSet: Sendable {
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    func contains(_ byte: UInt8) -> Bool {
        let bit = UInt64(1) << UInt64(byte & 63)
        return switch byte >> 6 {
        case 0: words.0 & bit != 0
        case 1: words.1 & bit != 0
        case 2: words.2 & bit != 0
        default: words.3 & bit != 0
        }
    }

    mutating func insert(_ byte: UInt8) {
        let bit = UInt64(1) << UInt64(byte & 63)
        switch byte >> 6 {
        case 0: words.0 |= bit
        case 1: words.1 |= bit
        case 2: words.2 |= bit
        default: words.3 |= bit
        }
    }

    private var complement: ByteSet {
        var result = ByteSet()
        result.words = (~words.0, ~words.1, ~words.2, ~words.3)
        return result
    }

    /// Reads the `[…]` that starts at `start`; returns the set and the index after it, nil where it is never closed.
    static func parse(_ pattern: ContiguousArray<UInt8>, from start: Int) -> (ByteSet, Int)? {
        var set = ByteSet()
        var index = start + 1
        var isNegated = false
        if index < pattern.count, pattern[index] == UInt8(ascii: "!") || pattern[index] == UInt8(ascii: "^") {
            isNegated = true
            index += 1
        }
        var isFirst = true
        while index < pattern.count, isFirst || pattern[index] != UInt8(ascii: "]") {
            isFirst = false
            if let (members, end) = namedClass(pattern, from: index) {
                for byte in UInt8.min...UInt8.max where members(byte) { set.insert(byte) }
                index = end
                continue
            }
            guard let (low, afterLow) = member(pattern, at: index) else { return nil }
            index = afterLow
            var high = low
            if index + 1 < pattern.count, pattern[index] == UInt8(ascii: "-"), pattern[index + 1] != UInt8(ascii: "]") {
                guard let (end, afterHigh) = member(pattern, at: index + 1) else { return nil }
                high = end
                index = afterHigh
            }
            // In a range that runs backwards the first byte still counts, as it does for git.
            set.insert(low)
            if low < high { for byte in low...high { set.insert(byte) } }
        }
        guard index < pattern.count else { return nil }
        return (isNegated ? set.complement : set, index + 1)
    }

    private static func member(_ pattern: ContiguousArray<UInt8>, at index: Int) -> (UInt8, Int)? {
        guard index < pattern.count else { return nil }
        if pattern[index] != UInt8(ascii: "\\") { return (pattern[index], index + 1) }
        return index + 1 < pattern.count ? (pattern[index + 1], index + 2) : nil
    }

    private static func namedClass(
        _ pattern: ContiguousArray<UInt8>, from index: Int
    ) -> ((UInt8) -> Bool, Int)? {
        guard pattern[index...].starts(with: "[:".utf8) else { return nil }
        for (name, members) in classes {
            let spelled = "[:\(name):]".utf8
            if pattern[index...].starts(with: spelled) { return (members, index + spelled.count) }
        }
        return nil
    }

    private static let classes: [(String, @Sendable (UInt8) -> Bool)] = [
        ("alpha", { isLetter($0) }), ("digit", { isDigit($0) }), ("alnum", { isLetter($0) || isDigit($0) }),
        ("upper", { (0x41...0x5A).contains($0) }), ("lower", { (0x61...0x7A).contains($0) }),
        ("space", { $0 == 0x20 || (0x09...0x0D).contains($0) }), ("blank", { $0 == 0x20 || $0 == 0x09 }),
        ("punct", { (0x21...0x7E).contains($0) && !isLetter($0) && !isDigit($0) }),
        ("xdigit", { isDigit($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0) }),
        ("cntrl", { $0 < 0x20 || $0 == 0x7F }), ("print", { (0x20...0x7E).contains($0) }),
        ("graph", { (0x21...0x7E).contains($0) }),
    ]

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
