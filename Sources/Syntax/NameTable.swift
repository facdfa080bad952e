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
    /// Open addressing: the name's index in the lower half, the upper half of its hash above; 0 for an empty slot. The length is
    /// a power of two.
    private var slots: ContiguousArray<UInt64>
    private let seed = Self.processSeed

    /// Not known beforehand, so that no file can be written whose names all fall into one slot. Nothing that is seen depends
    /// on it: ids follow the order of appearance.
    private static let processSeed = UInt64.random(in: .min ... .max)

    /// `expectedNames` sizes the storage.
    package init(expectedNames: Int = 0) {
        var capacity = 64
        while capacity < expectedNames * 2 { capacity *= 2 }
        slots = ContiguousArray(repeating: 0, count: capacity)
        ends.reserveCapacity(expectedNames + 1)
        text.reserveCapacity(expectedNames * 12)
    }

    /// The number of names, `none` not counted.
    package var count: Int { ends.count - 1 }

    /// The id of the name with these bytes, made if it is new. The empty name is `none`.
    package mutating func intern(_ bytes: Span<UInt8>) -> NameID {
        if bytes.isEmpty { return .none }
        let hash = self.hash(bytes)
        let (slot, found) = slot(of: bytes, hash)
        return found == .none ? add(bytes, hash, at: slot) : found
    }

    package mutating func intern(_ string: String) -> NameID {
        var string = string
        // Sound: the pointer is used within the call only.
        return string.withUTF8 { unsafe intern($0.span) }
    }

    /// Apart from the look-up, which finds most names.
    @inline(never)
    private mutating func add(_ bytes: Span<UInt8>, _ hash: UInt64, at slot: Int) -> NameID {
        let index = UInt32(truncatingIfNeeded: ends.count)
        // Sound: the pointer is used within the call only.
        unsafe bytes.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
        ends.append(UInt32(truncatingIfNeeded: text.count))
        slots[slot] = hash & Self.hashMask | UInt64(index)
        if ends.count * 2 > slots.count { grow() }
        return NameID(index: index)
    }

    /// The id of `string`, or nil where the file does not have this name.
    package func find(_ string: String) -> NameID? {
        let bytes = ContiguousArray(string.utf8)
        if bytes.isEmpty { return nil }
        let (_, found) = slot(of: bytes.span, hash(bytes.span))
        return found == .none ? nil : found
    }

    /// The name's text; empty for `none` and for an id of another table that is out of bounds here.
    package func string(_ id: NameID) -> String {
        let index = Int(id.index)
        guard index > 0, index < ends.count else { return "" }
        return String(decoding: text[Int(ends[index - 1])..<Int(ends[index])], as: UTF8.self)
    }

    private static let hashMask: UInt64 = 0xFFFF_FFFF_0000_0000

    /// The slot that holds the name, and its id; or the empty slot where it belongs, and `none`.
    @inline(__always)
    private func slot(of bytes: Span<UInt8>, _ hash: UInt64) -> (slot: Int, NameID) {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: hash >> 32) & mask
        while true {
            let entry = slots[slot]
            if entry == 0 { return (slot, .none) }
            if (entry ^ hash) & Self.hashMask == 0 {
                let index = UInt32(truncatingIfNeeded: entry)
                if equals(index, bytes) { return (slot, NameID(index: index)) }
            }
            slot = (slot &+ 1) & mask
        }
    }

    @inline(__always)
    private func equals(_ index: UInt32, _ bytes: Span<UInt8>) -> Bool {
        let start = Int(ends[Int(index) &- 1])
        let count = bytes.count
        guard Int(ends[Int(index)]) &- start == count else { return false }
        let text = text.span
        if count < 8 { return Self.short(text, from: start, count) == Self.short(bytes, from: 0, count) }
        var offset = 0
        while offset &+ 8 < count {
            if Self.word(text, at: start &+ offset) != Self.word(bytes, at: offset) { return false }
            offset &+= 8
        }
        return Self.word(text, at: start &+ count &- 8) == Self.word(bytes, at: count &- 8)
    }

    /// Eight bytes at a time, the last eight overlapping those before: names are looked up for every identifier, and a multiplication
    /// for each byte took a tenth of a whole parse.
    @inline(__always)
    private func hash(_ bytes: Span<UInt8>) -> UInt64 {
        let count = bytes.count
        var hash = seed ^ UInt64(truncatingIfNeeded: count)
        if count < 8 { return Self.mix(hash ^ Self.short(bytes, from: 0, count)) }
        var offset = 0
        while offset &+ 8 < count {
            hash = (hash ^ Self.word(bytes, at: offset)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
            offset &+= 8
        }
        return Self.mix(hash ^ Self.word(bytes, at: count &- 8))
    }

    /// One to seven bytes as a number, without a loop over them: of two names of one length the same bytes give the same number, and
    /// other bytes another.
    @inline(__always)
    private static func short(_ bytes: Span<UInt8>, from start: Int, _ count: Int) -> UInt64 {
        // Two halves that overlap, or the first, middle and last byte.
        if count >= 4 { return UInt64(half(bytes, at: start)) << 32 | UInt64(half(bytes, at: start &+ count &- 4)) }
        let middle = UInt64(bytes[start &+ count / 2])
        return UInt64(bytes[start]) << 16 | middle << 8 | UInt64(bytes[start &+ count &- 1])
    }

    /// Spreads every bit over the upper half, of which slots are made.
    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = (value ^ value >> 32) &* 0x9E37_79B9_7F4A_7C15
        return (product ^ product >> 29) &* 0xBF58_476D_1CE4_E5B9
    }

    @inline(__always)
    private static func word(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
        // Sound: the load is checked against the bounds, and any eight bytes are a UInt64.
        unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    @inline(__always)
    private static func half(_ bytes: Span<UInt8>, at offset: Int) -> UInt32 {
        // Sound as above.
        unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
    }

    private mutating func grow() {
        let old = slots
        let mask = old.count * 2 - 1
        slots = ContiguousArray(repeating: 0, count: old.count * 2)
        for entry in old where entry != 0 {
            var slot = Int(truncatingIfNeeded: entry >> 32) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }
}
