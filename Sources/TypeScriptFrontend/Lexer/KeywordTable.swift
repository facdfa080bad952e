import SourceText

/// Looks up the kind of a word by its bytes, without making a string.
struct KeywordTable: Sendable {
    static let shared = KeywordTable()

    private static let slotBits = 9

    /// Open addressing: the first eight bytes of the word in each slot, the first highest, right-aligned; 0 for an empty slot. A
    /// column of their own: most looks end here, and all of them fit into 4 KiB.
    private var heads = ContiguousArray<UInt64>(repeating: 0, count: 1 << slotBits)
    /// What tells the word in each slot from others that begin like it.
    private var rests = ContiguousArray(repeating: Rest(), count: 1 << slotBits)

    private struct Rest {
        var length = 0
        /// What follows the first eight bytes, in the same way.
        var tail: UInt64 = 0
        var kind = TokenKind.identifier
    }

    private init() {
        for kind in TokenKind.allCases where kind.isWord && kind != .identifier {
            let word = ContiguousArray(String(describing: kind).utf8)
            var head: UInt64 = 0
            for byte in word.prefix(8) { head = head << 8 | UInt64(byte) }
            var slot = Self.slot(head)
            while heads[slot] != 0 { slot = (slot + 1) & (heads.count - 1) }
            heads[slot] = head
            rests[slot] = Rest(length: word.count, tail: Self.tail(word.span, 0, word.count), kind: kind)
        }
    }

    @inline(__always)
    private static func slot(_ head: UInt64) -> Int {
        Int(truncatingIfNeeded: (head &* 0x9e37_79b9_7f4a_7c15) >> UInt64(64 - slotBits))
    }

    /// The kind of the word that is bytes `start..<end`, the first eight of which are `head`; `identifier` where it is no keyword.
    @inline(__always)
    func kind(_ head: UInt64, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> TokenKind {
        var slot = Self.slot(head)
        while heads[slot] != 0 {
            if heads[slot] == head, isWord(in: slot, bytes, start, end) { return rests[slot].kind }
            slot = (slot &+ 1) & (heads.count &- 1)
        }
        return .identifier
    }

    /// Whether the word that begins as the one in `slot` goes on like it.
    private func isWord(in slot: Int, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let rest = rests[slot]
        return rest.length == end - start && Self.tail(bytes, start, end) == rest.tail
    }

    /// What follows the first eight bytes; no keyword is longer than sixteen.
    private static func tail(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var tail: UInt64 = 0
        var index = start + 8
        while index < end {
            tail = tail << 8 | UInt64(bytes[index])
            index += 1
        }
        return tail
    }
}
