/// Searches that look at eight bytes at a time: names, comments, strings and indentation are most of a file's bytes.
///
/// Measured over CPython's library: read byte by byte, the lexer needs half as many instructions again. All is inlined: called
/// across targets, it would gain nothing.
///
/// Each byte of a word is tested in its own eight bits: the sums below stay under 256, so nothing is carried to the next. A
/// test sets the high bit of the bytes it finds; above the first it may set others wrongly, so only the first is used.
extension Span<UInt8> {
    /// The end of the ASCII letters, digits and underscores from `start` on, at most `limit`. `word` holds the first eight of
    /// them at most, the first highest.
    @inlinable @inline(__always)
    package func name(from start: Int, limit: Int) -> (end: Int, word: UInt64) {
        var index = start
        var word: UInt64 = 0
        // Most names end within the first eight.
        if index &+ 8 <= limit {
            let bytes = eightBytes(at: index)
            let count = EightBytes.nameLength(bytes)
            if count > 0 { word = bytes.byteSwapped &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count) }
            index &+= count
            if count < 8 { return (index, word) }
        }
        while index &+ 8 <= limit {
            let count = EightBytes.nameLength(eightBytes(at: index))
            index &+= count
            if count < 8 { return (index, word) }
        }
        while index < limit, EightBytes.isName(self[index]) {
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
        while index &+ 8 <= limit {
            let bytes = eightBytes(at: index)
            let found = EightBytes.zeros(bytes ^ EightBytes.all(a)) | EightBytes.zeros(bytes ^ EightBytes.all(b))
            if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
            index &+= 8
        }
        while index < limit, self[index] != a, self[index] != b { index &+= 1 }
        return index
    }

    /// The place of the next byte at or after `start` that is one of the four, or `limit`.
    @inlinable @inline(__always)
    package func first(of a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8, from start: Int, limit: Int) -> Int {
        var index = start
        while index &+ 8 <= limit {
            let bytes = eightBytes(at: index)
            let found =
                EightBytes.zeros(bytes ^ EightBytes.all(a)) | EightBytes.zeros(bytes ^ EightBytes.all(b))
                | EightBytes.zeros(bytes ^ EightBytes.all(c)) | EightBytes.zeros(bytes ^ EightBytes.all(d))
            if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
            index &+= 8
        }
        while index < limit, self[index] != a, self[index] != b, self[index] != c, self[index] != d { index &+= 1 }
        return index
    }

    /// The place of the next `a` with a `b` after it at or after `start`, or the end.
    @inlinable @inline(__always)
    package func first(pair a: UInt8, _ b: UInt8, from start: Int) -> Int {
        var index = start
        while index &+ 9 <= count {
            // 0 where both bytes are right.
            let differences =
                (eightBytes(at: index) ^ EightBytes.all(a)) | (eightBytes(at: index &+ 1) ^ EightBytes.all(b))
            let found = EightBytes.zeros(differences)
            if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
            index &+= 8
        }
        while index &+ 1 < count, self[index] != a || self[index &+ 1] != b { index &+= 1 }
        return index &+ 1 < count ? index : count
    }

    /// The place of the next byte at or after `start` that is not ASCII, or the end.
    @inlinable @inline(__always)
    package func asciiEnd(from start: Int) -> Int {
        var index = start
        while index &+ 8 <= count {
            let others = eightBytes(at: index) & EightBytes.highBits
            if others != 0 { return index &+ others.trailingZeroBitCount / 8 }
            index &+= 8
        }
        while index < count, self[index] < 0x80 { index &+= 1 }
        return index
    }

    /// The end of the spaces from `start` on, at most `limit`.
    @inlinable @inline(__always)
    package func spacesEnd(from start: Int, limit: Int) -> Int {
        var index = start
        while index &+ 8 <= limit {
            let others = eightBytes(at: index) ^ EightBytes.all(0x20)
            if others != 0 { return index &+ others.trailingZeroBitCount / 8 }
            index &+= 8
        }
        while index < limit, self[index] == 0x20 { index &+= 1 }
        return index
    }

    /// The first byte lowest.
    @inlinable @inline(__always)
    package func eightBytes(at index: Int) -> UInt64 {
        // Sound: the load is checked against the bounds, and any eight bytes are a UInt64.
        UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
}

/// Eight bytes in a number, the first lowest, and tests of all of them at once.
@usableFromInline
package enum EightBytes {
    @inlinable @inline(__always)
    package static var highBits: UInt64 { 0x8080_8080_8080_8080 }

    @inlinable @inline(__always)
    package static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// The high bits of the bytes that are 0, exact up to the first.
    @inlinable @inline(__always)
    package static func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- 0x0101_0101_0101_0101) & ~bytes & highBits }

    /// The high bits of the bytes that are ASCII letters, digits or underscores.
    @inlinable @inline(__always)
    package static func names(_ bytes: UInt64) -> UInt64 {
        let ascii = bytes & ~highBits
        let lower = ascii | all(0x20)
        let letters = (lower &+ all(0x80 - 0x61)) & ~(lower &+ all(0x7F - 0x7A))
        let digits = (ascii &+ all(0x80 - 0x30)) & ~(ascii &+ all(0x7F - 0x39))
        let underscores = ~((ascii ^ all(0x5F)) &+ all(0x7F))
        return (letters | digits | underscores) & ~bytes & highBits
    }

    /// How many of the bytes are ASCII letters, digits or underscores, up to the first that is not.
    @inlinable @inline(__always)
    package static func nameLength(_ bytes: UInt64) -> Int {
        (~names(bytes) & highBits).trailingZeroBitCount / 8
    }

    /// Whether `byte` is an ASCII letter, a digit or an underscore.
    @inlinable @inline(__always)
    package static func isName(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
    }
}
