/// An interned name of one file. `none` stands for "no name"; equal ids of one table mean equal bytes.
package struct NameID: Hashable, Sendable {
    package let index: UInt32

    @inlinable
    package init(index: UInt32) { self.index = index }

    package static let none = NameID(index: 0)
}

/// The names of one file, each stored once. Ids count from 1 in order of first appearance, so they are the same in every run.
package struct NameTable: Sendable {
    /// The bytes of all names, one after another.
    private var text: ContiguousArray<UInt8> = []
    /// Where each name ends in `text`; entry 0 is the empty `none`.
    private var ends: ContiguousArray<UInt32> = [0]
    /// Open addressing over name indices, 0 for an empty slot; the length is a power of two.
    private var slots: ContiguousArray<UInt32>

    package init() {
        slots = ContiguousArray(repeating: 0, count: 64)
    }

    /// The number of names, `none` not counted.
    package var count: Int { ends.count - 1 }

    /// The id of the name with these bytes, made if it is new. The empty name is `none`.
    package mutating func intern(_ bytes: Span<UInt8>) -> NameID {
        if bytes.isEmpty { return .none }
        var slot = Int(truncatingIfNeeded: hash(bytes)) & (slots.count - 1)
        while true {
            let index = slots[slot]
            if index == 0 { break }
            if equals(index, bytes) { return NameID(index: index) }
            slot = (slot + 1) & (slots.count - 1)
        }
        let index = UInt32(truncatingIfNeeded: ends.count)
        for offset in bytes.indices { text.append(bytes[offset]) }
        ends.append(UInt32(truncatingIfNeeded: text.count))
        slots[slot] = index
        if ends.count * 2 > slots.count { grow() }
        return NameID(index: index)
    }

    package mutating func intern(_ string: String) -> NameID {
        let bytes = ContiguousArray(string.utf8)
        return intern(bytes.span)
    }

    /// The id of `string`, or nil where the file does not have this name.
    package func find(_ string: String) -> NameID? {
        let bytes = ContiguousArray(string.utf8)
        if bytes.isEmpty { return nil }
        var slot = Int(truncatingIfNeeded: hash(bytes.span)) & (slots.count - 1)
        while true {
            let index = slots[slot]
            if index == 0 { return nil }
            if equals(index, bytes.span) { return NameID(index: index) }
            slot = (slot + 1) & (slots.count - 1)
        }
    }

    /// The name's text; empty for `none` and for an id of another table that is out of bounds here.
    package func string(_ id: NameID) -> String {
        let index = Int(id.index)
        guard index > 0, index < ends.count else { return "" }
        return String(decoding: text[Int(ends[index - 1])..<Int(ends[index])], as: UTF8.self)
    }

    private func equals(_ index: UInt32, _ bytes: Span<UInt8>) -> Bool {
        let start = Int(ends[Int(index) - 1])
        guard Int(ends[Int(index)]) - start == bytes.count else { return false }
        for offset in bytes.indices where text[start + offset] != bytes[offset] { return false }
        return true
    }

    /// FNV-1a: names are short, and a seed per process would not change any result but cost the reader a question.
    private func hash(_ bytes: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for offset in bytes.indices { hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01b3 }
        return hash ^ (hash >> 32)
    }

    private mutating func grow() {
        slots = ContiguousArray(repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for index in 1..<ends.count {
            let start = Int(ends[index - 1])
            let end = Int(ends[index])
            let hash = hash(text.span.extracting(start..<end))
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(truncatingIfNeeded: index)
        }
    }
}
