import SourceText

/// Looks up the kind of a word by its bytes, without making a string.
struct KeywordTable: Sendable {
    static let shared = KeywordTable()

    private static let longest = 10

    private struct Entry {
        /// The word's first eight bytes, the first highest, right-aligned; 0 for an empty slot.
        var head: UInt64 = 0
        var length = 0
        /// What follows the first eight bytes, in the same way.
        var tail: UInt64 = 0
        var kind = TokenKind.identifier
    }

    /// Open addressing.
    private var entries: ContiguousArray<Entry>

    private static let slotBits = 9

    private init() {
        let slots = 1 << Self.slotBits
        entries = ContiguousArray(repeating: Entry(), count: slots)
        for kind in TokenKind.allCases where kind.isWord && kind != .identifier {
            let word = ContiguousArray(String(describing: kind).utf8)
            var entry = Entry(length: word.count, kind: kind)
            for byte in word.prefix(8) { entry.head = entry.head << 8 | UInt64(byte) }
            for byte in word.dropFirst(8) { entry.tail = entry.tail << 8 | UInt64(byte) }
            var slot = Self.slot(entry.head)
            while entries[slot].head != 0 { slot = (slot + 1) & (slots - 1) }
            entries[slot] = entry
        }
    }

    @inline(__always)
    private static func slot(_ head: UInt64) -> Int {
        Int(truncatingIfNeeded: (head &* 0x9e37_79b9_7f4a_7c15) >> UInt64(64 - slotBits))
    }

    /// The kind of the word that is bytes `start..<end`, the first eight of which are `head`; `identifier` where it is no keyword.
    @inline(__always)
    func kind(_ head: UInt64, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> TokenKind {
        let length = end &- start
        guard length <= Self.longest else { return .identifier }
        var slot = Self.slot(head)
        while entries[slot].head != 0 {
            let entry = entries[slot]
            if entry.head == head, entry.length == length, length <= 8 || Self.tail(bytes, start, end) == entry.tail {
                return entry.kind
            }
            slot = (slot + 1) & (entries.count - 1)
        }
        return .identifier
    }

    private static func tail(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var tail: UInt64 = 0
        for index in start + 8..<end { tail = tail << 8 | UInt64(bytes[index]) }
        return tail
    }
}
