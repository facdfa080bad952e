// Public, since what is inlined into other targets calls it.
public import CByteVectors

/// Searches that look at sixteen bytes at a time: names, comments, strings and indentation are most of a file's bytes.
///
/// All is inlined: called across targets, it would gain nothing.
extension Span<UInt8> {
    /// The end of the ASCII letters, digits and underscores from `start` on, at most `limit`. `word` holds the first eight of
    /// them at most, the first highest.
    @inlinable @inline(__always)
    package func name(from start: Int, limit: Int) -> (end: Int, word: UInt64) {
        // Most names end within the first sixteen.
        guard start &+ 16 <= limit else { return nameAtEnd(from: start, limit: limit) }
        let count = (~UInt32(memlint_names(sixteenBytes(at: start)))).trailingZeroBitCount
        let unused = 64 &- 8 &* Swift.min(count, 8)
        // A shift by all 64 bits is one by none.
        let word = count == 0 ? 0 : eightBytes(at: start).byteSwapped &>> UInt64(truncatingIfNeeded: unused)
        return (count < 16 ? start &+ count : nameEnd(from: start &+ 16, limit: limit), word)
    }

    /// The end of a name that goes on at `start`.
    @inlinable
    package func nameEnd(from start: Int, limit: Int) -> Int {
        var index = start
        while index &+ 16 <= limit {
            let count = (~UInt32(memlint_names(sixteenBytes(at: index)))).trailingZeroBitCount
            index &+= count
            if count < 16 { return index }
        }
        while index < limit, self[index].isNamePart { index &+= 1 }
        return index
    }

    /// The name in the last bytes before `limit`, one by one.
    @inlinable
    package func nameAtEnd(from start: Int, limit: Int) -> (end: Int, word: UInt64) {
        var index = start
        var word: UInt64 = 0
        while index < limit, self[index].isNamePart {
            if index &- start < 8 { word = word << 8 | UInt64(self[index]) }
            index &+= 1
        }
        return (index, word)
    }

    /// The place of the next LF or CR at or after `start`, or `limit`.
    @inlinable @inline(__always)
    package func lineEnd(from start: Int, limit: Int) -> Int { first(of: 0x0A, 0x0D, from: start, limit: limit) }

    /// The place of the next byte at or after `start` that is one of the two, or `limit`.
    @inlinable @inline(__always)
    package func first(of a: UInt8, _ b: UInt8, from start: Int, limit: Int) -> Int {
        var index = start
        while index &+ 16 <= limit {
            let found = memlint_equal_2(sixteenBytes(at: index), a, b)
            if found != 0 { return index &+ found.trailingZeroBitCount }
            index &+= 16
        }
        while index < limit, self[index] != a, self[index] != b { index &+= 1 }
        return index
    }

    /// The place of the next byte at or after `start` that is one of the four, or `limit`.
    @inlinable @inline(__always)
    package func first(of a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8, from start: Int, limit: Int) -> Int {
        var index = start
        while index &+ 16 <= limit {
            let found = memlint_equal_4(sixteenBytes(at: index), a, b, c, d)
            if found != 0 { return index &+ found.trailingZeroBitCount }
            index &+= 16
        }
        while index < limit, self[index] != a, self[index] != b, self[index] != c, self[index] != d { index &+= 1 }
        return index
    }

    /// The place of the next `a` with a `b` after it at or after `start`, or the end.
    @inlinable @inline(__always)
    package func first(pair a: UInt8, _ b: UInt8, from start: Int) -> Int {
        var index = start
        while index &+ 17 <= count {
            let found = memlint_pairs(sixteenBytes(at: index), a, sixteenBytes(at: index &+ 1), b)
            if found != 0 { return index &+ found.trailingZeroBitCount }
            index &+= 16
        }
        while index &+ 1 < count, self[index] != a || self[index &+ 1] != b { index &+= 1 }
        return index &+ 1 < count ? index : count
    }

    /// The place of the next byte at or after `start` that is not ASCII, or the end.
    @inlinable @inline(__always)
    package func asciiEnd(from start: Int) -> Int {
        var index = start
        while index &+ 16 <= count {
            let others = memlint_beyond_ascii(sixteenBytes(at: index))
            if others != 0 { return index &+ others.trailingZeroBitCount }
            index &+= 16
        }
        while index < count, self[index] < 0x80 { index &+= 1 }
        return index
    }

    /// The end of the spaces from `start` on, at most `limit`.
    @inlinable @inline(__always)
    package func spacesEnd(from start: Int, limit: Int) -> Int {
        var index = start
        while index &+ 16 <= limit {
            let count = (~UInt32(memlint_equal(sixteenBytes(at: index), 0x20))).trailingZeroBitCount
            index &+= count
            if count < 16 { return index }
        }
        while index < limit, self[index] == 0x20 { index &+= 1 }
        return index
    }

    @inlinable @inline(__always)
    package func sixteenBytes(at index: Int) -> SIMD16<UInt8> {
        // Sound: the load is checked against the bounds, and any sixteen bytes are such a vector.
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
    }

    /// The first `count` of the sixteen bytes at `index`, and zeros for the others; the first byte lowest. `count` is at most 16.
    @inlinable @inline(__always)
    package func bytes(at index: Int, count: Int) -> (UInt64, UInt64) {
        let prefix = memlint_prefix(sixteenBytes(at: index), UInt8(truncatingIfNeeded: count))
        // Sound: both are sixteen bytes without padding.
        let halves = unsafe unsafeBitCast(prefix, to: SIMD2<UInt64>.self)
        return (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
    }

    /// The first byte lowest.
    @inlinable @inline(__always)
    package func eightBytes(at index: Int) -> UInt64 {
        // Sound as above.
        UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
}

extension UInt8 {
    /// Whether this is an ASCII letter, a digit or an underscore.
    @inlinable @inline(__always)
    package var isNamePart: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 || self == 0x5F }
}
