/// A set of words, looked up by bytes: names of packages or modules, or identifiers. Prepared once for many files.
package struct WordSet: Sendable {
    private let words: [ContiguousArray<UInt8>]
    /// Open addressing: an index into `words` plus 1, 0 for an empty slot. The length is a power of two.
    private var slots: ContiguousArray<UInt32>
    /// Whether a word starts with the byte: 256 entries.
    private var firstBytes = ContiguousArray(repeating: false, count: 256)
    /// The number of bytes of the longest word; 0 without words.
    package let longest: Int

    package init(_ words: Set<String>) {
        self.words = words.sorted().map { ContiguousArray($0.utf8) }.filter { !$0.isEmpty }
        longest = self.words.map(\.count).max() ?? 0
        for word in self.words { firstBytes[Int(word[0])] = true }
        var capacity = 16
        while capacity < self.words.count * 4 { capacity *= 2 }
        slots = ContiguousArray(repeating: 0, count: capacity)
        for (index, word) in self.words.enumerated() {
            var slot = Self.slot(head(of: word.span, from: 0, to: word.count), word.count) & (capacity - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = UInt32(truncatingIfNeeded: index + 1)
        }
    }

    /// Whether one of the words starts with `byte`.
    package func mayStart(with byte: UInt8) -> Bool { firstBytes[Int(byte)] }

    /// The number of words; their places count from 0 in alphabetical order.
    package var count: Int { words.count }

    /// The place of `word`; nil where it is none of the words.
    package func place(of word: String) -> Int? {
        let bytes = ContiguousArray(word.utf8)
        return place(of: bytes.span, from: 0, to: bytes.count)
    }

    /// The place of the word that the bytes from `start` to `end` are; nil where they are none. O(length).
    package func place(of bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
        place(of: bytes, from: start, to: end, head: head(of: bytes, from: start, to: end))
    }

    /// Whether the bytes from `start` to `end` are one of the words. O(length).
    package func contains(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        place(of: bytes, from: start, to: end) != nil
    }

    /// `head` holds the first eight bytes, the first highest, right-aligned.
    private func place(of bytes: Span<UInt8>, from start: Int, to end: Int, head: UInt64) -> Int? {
        let mask = slots.count - 1
        var slot = Self.slot(head, end - start) & mask
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            let word = words[place]
            if word.count == end - start, word.indices.allSatisfy({ word[$0] == bytes[start + $0] }) { return place }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func head(of bytes: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
        var head: UInt64 = 0
        for index in start..<min(end, start + 8) { head = head << 8 | UInt64(bytes[index]) }
        return head
    }

    /// Whether one of the words that `isWanted` takes, by its place, stands in `bytes` between bytes that belong to no identifier.
    /// O(bytes).
    package func occurs(in bytes: ContiguousArray<UInt8>, where isWanted: (Int) -> Bool = { _ in true }) -> Bool {
        let span = bytes.span
        var index = 0
        while index < span.count {
            guard span[index].isNamePart || span[index] >= 0x80 else {
                index += 1
                continue
            }
            let start = index
            var (end, word) = span.name(from: index, limit: span.count)
            if end < span.count, span[end] >= 0x80 {
                while end < span.count, span[end].isNamePart || span[end] >= 0x80 { end += 1 }
                word = head(of: span, from: start, to: end)
            }
            if let place = place(of: span, from: start, to: end, head: word), isWanted(place) { return true }
            index = end
        }
        return false
    }

    private static func slot(_ head: UInt64, _ length: Int) -> Int {
        let product = (head ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: product >> 40)
    }
}
