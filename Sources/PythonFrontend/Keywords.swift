/// Python's keywords by their bytes: a word is one in a single look, and nothing branches on what it is. Most words are names and
/// one in five is a keyword, so a branch is foreseen badly.
struct KeywordTable: Sendable {
    private struct Entry {
        /// The word's bytes, the first highest; 0 for an empty slot.
        var word: UInt64 = 0
        var kind = PythonTokenKind.identifier
    }

    private var entries: ContiguousArray<Entry> = []
    /// Gives each keyword a slot of its own.
    private var multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

    static let shared = KeywordTable()

    private init() {
        let keywords = PythonTokenKind.allCases.filter(\.isKeyword).map { kind in
            Entry(word: String(describing: kind).utf8.reduce(0) { $0 << 8 | UInt64($1) }, kind: kind)
        }
        // One of a dozen odd numbers does, where 35 words have 256 slots.
        while !place(keywords) { multiplier &+= 0x0123_4567_89AB_CDEE }
    }

    /// False where two keywords have one slot.
    private mutating func place(_ keywords: [Entry]) -> Bool {
        entries = ContiguousArray(repeating: Entry(), count: 256)
        for keyword in keywords {
            let slot = slot(keyword.word)
            if entries[slot].word != 0 { return false }
            entries[slot] = keyword
        }
        return true
    }

    /// The keyword whose bytes are `word`, the first highest, or `identifier`.
    @inline(__always)
    subscript(_ word: UInt64) -> PythonTokenKind {
        let entry = entries[slot(word)]
        return entry.word == word ? entry.kind : .identifier
    }

    /// The kind of a word of `length` bytes, the first eight of which are `word`. No keyword is longer.
    @inline(__always)
    func kind(_ word: UInt64, length: Int) -> PythonTokenKind {
        let kind = self[word]
        return length <= 8 ? kind : .identifier
    }

    @inline(__always)
    private func slot(_ word: UInt64) -> Int { Int(truncatingIfNeeded: (word &* multiplier) >> 56) }
}
