/// A set of words, looked up by bytes: names of root packages, or identifiers.
package struct WordSet: Sendable {
    private let words: [ContiguousArray<UInt8>]
    /// Open addressing: an index into `words` plus 1, 0 for an empty slot. The length is a power of two.
    private var slots: ContiguousArray<UInt32>

    package init(_ words: Set<String>) {
        self.words = words.sorted().map { ContiguousArray($0.utf8) }.filter { !$0.isEmpty }
        var capacity = 16
        while capacity < self.words.count * 4 { capacity *= 2 }
        slots = ContiguousArray(repeating: 0, count: capacity)
        for (index, word) in self.words.enumerated() {
            var tail: UInt64 = 0
            for byte in word { tail = tail << 8 | UInt64(byte) }
            var slot = Self.slot(tail, word.count) & (capacity - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = UInt32(truncatingIfNeeded: index + 1)
        }
    }

    /// Whether `bytes[start..<end]` is one of the words; `tail` holds its last eight bytes, the last one lowest.
    func contains(_ bytes: ContiguousArray<UInt8>, _ start: Int, _ end: Int, tail: UInt64) -> Bool {
        let mask = slots.count - 1
        var slot = Self.slot(tail, end - start) & mask
        while slots[slot] != 0 {
            let word = words[Int(slots[slot]) - 1]
            if word.count == end - start, word.indices.allSatisfy({ word[$0] == bytes[start + $0] }) { return true }
            slot = (slot + 1) & mask
        }
        return false
    }

    /// Whether one of the words occurs in `bytes` between bytes that belong to no identifier.
    func occurs(in bytes: ContiguousArray<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let start = index
            var tail: UInt64 = 0
            while index < bytes.count, isIdentifierByte(bytes[index]) || bytes[index] >= 0x80 {
                tail = tail << 8 | UInt64(bytes[index])
                index += 1
            }
            if index == start {
                index += 1
            } else if contains(bytes, start, index, tail: tail) {
                return true
            }
        }
        return false
    }

    private static func slot(_ tail: UInt64, _ length: Int) -> Int {
        let product = (tail ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: product >> 40)
    }
}
