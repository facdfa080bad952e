import SourceText

/// An interned name of one file. `none` stands for "no name"; equal ids of one table mean equal bytes.
@usableFromInline
package struct NameID: Hashable, Sendable, BitwiseCopyable {
    @usableFromInline package let index: UInt32

    @inlinable
    package init(index: UInt32) { self.index = index }

    @inlinable package static var none: NameID { NameID(index: 0) }
}

/// The names of one file, each stored once. Ids count from 1 in order of first appearance, so they are the same in every run.
package struct NameTable: Sendable {
    /// The bytes of all names, one after another.
    private var text: ContiguousArray<UInt8> = []
    /// Entry 0 is the empty `none`.
    private var entries: ContiguousArray<Entry> = [Entry(key: .empty, start: 0)]
    /// Open addressing: the entry in each slot, 0 where it is empty. The length is a power of two.
    private var slots: ContiguousArray<UInt32>
    private let seeds = NameKey.Seeds.ofProcess

    private struct Entry {
        let key: NameKey
        /// Where the name begins in `text`.
        let start: UInt32
    }

    /// `expectedNames` sizes the storage.
    package init(expectedNames: Int = 0) {
        // The longer a file is, the more of its names have been there before: room for all would be mostly empty, and far away.
        let expectedNames = max(16, min(expectedNames, 1024))
        var capacity = 64
        while capacity < expectedNames * Self.slotsForName { capacity *= 2 }
        slots = ContiguousArray(repeating: 0, count: capacity)
        entries.reserveCapacity(expectedNames + 1)
        text.reserveCapacity(expectedNames * 12)
    }

    /// At least so many: few names then want the slot of another.
    private static let slotsForName = 4

    /// The number of names, `none` not counted.
    package var count: Int { entries.count - 1 }

    /// The id of the name with these bytes, made if it is new. The empty name is `none`.
    package mutating func intern(_ bytes: Span<UInt8>) -> NameID { intern(bytes, from: 0, to: bytes.count) }

    /// The id of the name that is `start..<end` of `bytes`, a range within them, made if it is new. The empty name is `none`.
    package mutating func intern(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> NameID {
        guard start < end else { return .none }
        guard NameKey.isUsual(bytes, from: start, to: end) else { return internUnusual(bytes, from: start, to: end) }
        // As below, but nearly all names come this way, and nothing more than the key need be asked.
        let key = NameKey(usual: bytes, from: start, to: end)
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: key.hash(seeds)) & mask
        while true {
            let index = slots[slot]
            if entries[Int(index)].key == key { return NameID(index: index) }
            if index == 0 { return add(key, bytes, from: start, to: end, at: slot) }
            slot = (slot &+ 1) & mask
        }
    }

    @inline(never)
    private mutating func internUnusual(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> NameID {
        let key = NameKey(bytes, from: start, to: end)
        let (slot, found) = slot(of: key, bytes, from: start)
        return found == .none ? add(key, bytes, from: start, to: end, at: slot) : found
    }

    package mutating func intern(_ string: String) -> NameID {
        var string = string
        // Sound: the pointer is used within the call only.
        return string.withUTF8 { unsafe intern($0.span) }
    }

    /// Apart from the look-up, which finds most names.
    @inline(never)
    private mutating func add(_ key: NameKey, _ bytes: Span<UInt8>, from start: Int, to end: Int, at slot: Int) -> NameID {
        let index = UInt32(truncatingIfNeeded: entries.count)
        entries.append(Entry(key: key, start: UInt32(truncatingIfNeeded: text.count)))
        // Sound: the pointer is used within the call only.
        unsafe bytes.extracting(start..<end).withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
        slots[slot] = index
        if entries.count * Self.slotsForName > slots.count { grow() }
        return NameID(index: index)
    }

    /// The id of `string`, or nil where the file does not have this name.
    package func find(_ string: String) -> NameID? {
        let bytes = ContiguousArray(string.utf8)
        if bytes.isEmpty { return nil }
        let span = bytes.span
        let (_, found) = slot(of: NameKey(span, from: 0, to: bytes.count), span, from: 0)
        return found == .none ? nil : found
    }

    /// The name's text; empty for `none` and for an id of another table that is out of bounds here.
    package func string(_ id: NameID) -> String {
        let index = Int(id.index)
        guard index > 0, index < entries.count else { return "" }
        let start = Int(entries[index].start)
        return String(decoding: text[start..<start + Int(entries[index].key.count)], as: UTF8.self)
    }

    /// The slot that holds the name, which begins at `start` of `bytes`, and its id; or the empty slot where it belongs, and `none`.
    private func slot(of key: NameKey, _ bytes: Span<UInt8>, from start: Int) -> (slot: Int, NameID) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: key.hash(seeds, bytes, from: start)) & mask
        while slots[slot] != 0 {
            let index = slots[slot]
            let entry = entries[Int(index)]
            if entry.key == key, key.hasSameMiddle(bytes, from: start, text.span, from: Int(entry.start)) {
                return (slot, NameID(index: index))
            }
            slot = (slot + 1) & mask
        }
        return (slot, .none)
    }

    private mutating func grow() {
        slots = ContiguousArray(repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for index in 1..<entries.count {
            let entry = entries[index]
            var slot = Int(truncatingIfNeeded: entry.key.hash(seeds, text.span, from: Int(entry.start))) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(truncatingIfNeeded: index)
        }
    }
}
