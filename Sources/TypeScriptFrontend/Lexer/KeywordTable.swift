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
    private var multiplier: UInt64 = 0x994a_7e90_3e14_c137

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
            let key = Self.key(Self.head(word.span, 0, word.count), length: word.count)
            guard entries[slot(key)].key == 0 else { return false }
            entries[slot(key)] = Entry(key: key, kind: kind, tail: Self.tail(word.span, 0, word.count))
        }
        return true
    }

    /// What tells words of up to eight bytes from each other and from all that are longer, and most of those from each other: the
    /// first eight bytes, and, in a bit that ASCII leaves free, whether there are more. `head` may hold bytes after the word too.
    @inline(__always)
    private static func key(_ head: UInt64, length: Int) -> UInt64 {
        let unused = 64 &- 8 &* min(length, 8)
        return head & UInt64.max &>> UInt64(truncatingIfNeeded: unused) | (length > 8 ? 1 << 63 : 0)
    }

    /// The first eight of the bytes `start..<end`, the first lowest.
    private static func head(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var head: UInt64 = 0
        for index in (start..<min(start + 8, end)).reversed() { head = head << 8 | UInt64(bytes[index]) }
        return head
    }

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

    /// The kind of a word of `length` bytes, at least one, which `head` begins with, the first lowest; `identifier` where it is no
    /// keyword, and nil where its other bytes must be looked at to know.
    @inline(__always)
    func kind(_ head: UInt64, length: Int) -> TokenKind? {
        let key = Self.key(head, length: length)
        let slot = slot(key)
        let entry = entries[entries[slot].key == key ? slot : Self.noKeyword]
        return entry.tail == 0 ? entry.kind : nil
    }

    /// The kind of the word that is bytes `start..<end`, at least one.
    func kind(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> TokenKind {
        guard end - start <= Self.longest else { return .identifier }
        let head = Self.head(bytes, start, end)
        if let kind = kind(head, length: end - start) { return kind }
        let entry = entries[slot(Self.key(head, length: end - start))]
        return Self.tail(bytes, start, end) == entry.tail ? entry.kind : .identifier
    }

    /// The number of bytes of the longest keyword, `instanceof`.
    private static let longest = 10
}
