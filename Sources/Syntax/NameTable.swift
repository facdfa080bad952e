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
    /// Where each name ends in `text`; entry 0 is the empty `none`.
    private var ends: ContiguousArray<UInt32> = [0]
    /// Open addressing. The length is a power of two.
    private var slots: ContiguousArray<Slot>
    private let seed = Self.processSeed

    /// Names up to seven bytes, which most are, are told apart by their keys alone; of longer ones the bytes are compared too.
    private struct Slot {
        var key: UInt64 = 0
        /// 0 in an empty slot.
        var index: UInt32 = 0
    }

    /// Not known beforehand, so that no file can be written whose names all fall into one slot. Nothing that is seen depends
    /// on it: ids follow the order of appearance.
    private static let processSeed = UInt64.random(in: .min ... .max)

    /// `expectedNames` sizes the storage.
    package init(expectedNames: Int = 0) {
        var capacity = 64
        while capacity < expectedNames * 2 { capacity *= 2 }
        slots = ContiguousArray(repeating: Slot(), count: capacity)
        ends.reserveCapacity(expectedNames + 1)
        text.reserveCapacity(expectedNames * 12)
    }

    /// The number of names, `none` not counted.
    package var count: Int { ends.count - 1 }

    /// The id of the name with these bytes, made if it is new. The empty name is `none`.
    package mutating func intern(_ bytes: Span<UInt8>) -> NameID { intern(bytes, from: 0, to: bytes.count) }

    /// The id of the name that is `start..<end` of `bytes`, a range within them, made if it is new. The empty name is `none`.
    package mutating func intern(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> NameID {
        guard start < end else { return .none }
        let key = self.key(bytes, start, end)
        let (slot, found) = slot(of: bytes, start, end, key)
        return found == .none ? add(bytes.extracting(start..<end), key, at: slot) : found
    }

    package mutating func intern(_ string: String) -> NameID {
        var string = string
        // Sound: the pointer is used within the call only.
        return string.withUTF8 { unsafe intern($0.span) }
    }

    /// Apart from the look-up, which finds most names.
    @inline(never)
    private mutating func add(_ bytes: Span<UInt8>, _ key: UInt64, at slot: Int) -> NameID {
        let index = UInt32(truncatingIfNeeded: ends.count)
        // Sound: the pointer is used within the call only.
        unsafe bytes.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
        ends.append(UInt32(truncatingIfNeeded: text.count))
        slots[slot] = Slot(key: key, index: index)
        if ends.count * 2 > slots.count { grow() }
        return NameID(index: index)
    }

    /// The id of `string`, or nil where the file does not have this name.
    package func find(_ string: String) -> NameID? {
        let bytes = ContiguousArray(string.utf8)
        if bytes.isEmpty { return nil }
        let span = bytes.span
        let (_, found) = slot(of: span, 0, bytes.count, key(span, 0, bytes.count))
        return found == .none ? nil : found
    }

    /// The name's text; empty for `none` and for an id of another table that is out of bounds here.
    package func string(_ id: NameID) -> String {
        let index = Int(id.index)
        guard index > 0, index < ends.count else { return "" }
        return String(decoding: text[Int(ends[index - 1])..<Int(ends[index])], as: UTF8.self)
    }

    /// The slot that holds the name, and its id; or the empty slot where it belongs, and `none`.
    @inline(__always)
    private func slot(of bytes: Span<UInt8>, _ start: Int, _ end: Int, _ key: UInt64) -> (slot: Int, NameID) {
        let mask = slots.count &- 1
        var slot = Self.place(key ^ seed) & mask
        while true {
            let entry = slots[slot]
            if entry.index == 0 { return (slot, .none) }
            if entry.key == key, end &- start < 8 || equals(entry.index, bytes, start, end) {
                return (slot, NameID(index: entry.index))
            }
            slot = (slot &+ 1) & mask
        }
    }

    /// Whether the name of eight or more bytes is the one at `index`.
    private func equals(_ index: UInt32, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let first = Int(ends[Int(index) &- 1])
        let count = end &- start
        guard Int(ends[Int(index)]) &- first == count else { return false }
        let text = text.span
        var offset = 0
        while offset &+ 8 < count {
            if text.eightBytes(at: first &+ offset) != bytes.eightBytes(at: start &+ offset) { return false }
            offset &+= 8
        }
        return text.eightBytes(at: first &+ count &- 8) == bytes.eightBytes(at: end &- 8)
    }

    /// Up to seven bytes: themselves, with their number in the highest byte. More: a hash with the highest bit set, eight bytes at a
    /// time, the last eight overlapping those before.
    @inline(__always)
    private func key(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        let count = end &- start
        if count < 8 { return Self.short(bytes, start, end) | UInt64(truncatingIfNeeded: count) &<< 56 }
        var hash = seed ^ UInt64(truncatingIfNeeded: count)
        var index = start
        while index &+ 8 < end {
            hash = (hash ^ bytes.eightBytes(at: index)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
            index &+= 8
        }
        return (hash ^ bytes.eightBytes(at: end &- 8)) &* 0x9E37_79B9_7F4A_7C15 | 1 &<< 63
    }

    /// One to seven bytes as a number.
    @inline(__always)
    private static func short(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        // Where it is possible, eight are read and those behind the name shifted out.
        if start &+ 8 <= bytes.count {
            let unused = UInt64(truncatingIfNeeded: 64 &- 8 &* (end &- start))
            return (bytes.eightBytes(at: start) &<< unused) &>> unused
        }
        var value: UInt64 = 0
        var index = end
        while index > start {
            index &-= 1
            value = value &<< 8 | UInt64(bytes[index])
        }
        return value
    }

    /// Spreads every bit of a key over a number that slots are made of.
    @inline(__always)
    private static func place(_ key: UInt64) -> Int {
        let product = (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: (product ^ product >> 29) &* 0xBF58_476D_1CE4_E5B9 >> 32)
    }

    private mutating func grow() {
        let old = slots
        let mask = old.count * 2 - 1
        slots = ContiguousArray(repeating: Slot(), count: old.count * 2)
        for entry in old where entry.index != 0 {
            var slot = Self.place(entry.key ^ seed) & mask
            while slots[slot].index != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }
}
