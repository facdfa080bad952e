/// Python's keywords by their bytes: a word is one in a single look.
struct KeywordTable: Sendable {
    /// The word's bytes, the first highest; 0 for an empty slot.
    private var words = ContiguousArray<UInt64>(repeating: 0, count: 256)
    private var kinds = ContiguousArray<PythonTokenKind>(repeating: .identifier, count: 256)

    static let shared = KeywordTable()

    private init() {
        for kind in PythonTokenKind.allCases where kind.isKeyword {
            var word: UInt64 = 0
            for byte in String(describing: kind).utf8 { word = word << 8 | UInt64(byte) }
            var slot = Self.slot(word)
            while words[slot] != 0 { slot = (slot + 1) & 255 }
            words[slot] = word
            kinds[slot] = kind
        }
    }

    /// The keyword whose bytes are `word`, the first highest, or `identifier`.
    @inline(__always)
    subscript(_ word: UInt64) -> PythonTokenKind {
        var slot = Self.slot(word)
        while words[slot] != 0 {
            if words[slot] == word { return kinds[slot] }
            slot = (slot + 1) & 255
        }
        return .identifier
    }

    @inline(__always)
    private static func slot(_ word: UInt64) -> Int {
        Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }
}
