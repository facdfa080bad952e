import SourceText

/// Looks up the kind of a word by its bytes, without making a string.
///
/// Every keyword has a slot of its own, so that one look is enough; and whether it is the word is no branch but a choice between
/// two slots: a quarter of all words are keywords, in no order that a processor could foretell.
struct KeywordTable: Sendable {
    static let shared = KeywordTable()

    private static let slotBits = 8
    /// The slot of all words that are no keywords, after the others.
    private static let noKeyword = 1 << slotBits

    private var entries: ContiguousArray<Entry>
    /// Odd. Spreads the keys of all keywords over slots of their own.
    private var multiplier: UInt64 = 0x477a_5c5e_37f1_1d01

    private struct Entry {
        /// 0 in an empty slot.
        var key: UInt64 = 0
        var kind = TokenKind.identifier
        /// What follows the first eight bytes, at most two; 0 where nothing does.
        var tail: UInt16 = 0
    }

    private init() {
        entries = []
        while !fill() { multiplier &+= 2 }
    }

    /// Gives each keyword its slot; false where two want the same.
    private mutating func fill() -> Bool {
        entries = ContiguousArray(repeating: Entry(), count: Self.noKeyword + 1)
        for kind in TokenKind.allCases where kind.isWord && kind != .identifier {
            let word = ContiguousArray(String(describing: kind).utf8)
            let head = word.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
            let key = Self.key(head, length: word.count)
            guard entries[slot(key)].key == 0 else { return false }
            entries[slot(key)] = Entry(key: key, kind: kind, tail: Self.tail(word.span, 0, word.count))
        }
        return true
    }

    /// What tells words of up to eight bytes from each other and from all that are longer, and most of those from each other: the
    /// first eight bytes, and, in a bit that ASCII leaves free, whether there are more.
    @inline(__always)
    private static func key(_ head: UInt64, length: Int) -> UInt64 { head | (length > 8 ? 1 << 63 : 0) }

    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* multiplier) &>> UInt64(64 - Self.slotBits))
    }

    /// What follows the first eight of the bytes `start..<end`, as far as it is two bytes or fewer.
    private static func tail(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt16 {
        var tail: UInt16 = 0
        for index in min(start + 8, end)..<end { tail = tail << 8 | UInt16(bytes[index]) }
        return tail
    }

    /// The kind of a word of `length` bytes, the first eight of which are `head`; `identifier` where it is no keyword, and nil where
    /// its other bytes must be looked at to know.
    @inline(__always)
    func kind(_ head: UInt64, length: Int) -> TokenKind? {
        let key = Self.key(head, length: length)
        let slot = slot(key)
        let entry = entries[entries[slot].key == key ? slot : Self.noKeyword]
        return entry.tail == 0 ? entry.kind : nil
    }

    /// The kind of the word that is bytes `start..<end`, the first eight of which are `head`.
    func kind(_ head: UInt64, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> TokenKind {
        if let kind = kind(head, length: end - start) { return kind }
        let entry = entries[slot(Self.key(head, length: end - start))]
        return end - start <= 10 && Self.tail(bytes, start, end) == entry.tail ? entry.kind : .identifier
    }
}
