internal import Syntax

extension Tokenizer {
    /// A number that starts with a digit. Letters that follow belong to it: `0xZZ`, `1st` are one token each.
    mutating func readNumber(_ bytes: Span<UInt8>, from start: Int) -> Int {
        let end = numberEnd(bytes, from: start)
        emit(.number, from: start, to: end)
        return end
    }

    private mutating func numberEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start &+ 1
        while CharacterClass.isDigit(byte(bytes, index)) { index &+= 1 }
        // Most are nothing but digits.
        let next = byte(bytes, index)
        guard CharacterClass.continuesName(next) || next == 0x2E || next >= 0x80 else { return index }
        // pair.0.1: after a dot digits alone are a tuple's index, not `0.1`.
        if tokens.last?.kind == .period, !pending.contains(.spaceBefore) { return nameEnd(bytes, from: index) }
        if bytes[start] == 0x30, byte(bytes, start + 1) | 0x20 == 0x78 {
            index = hexadecimalEnd(bytes, from: start + 2)
        } else {
            index = digitsEnd(bytes, from: start)
            // 1.5, but 1.description and 1...5
            if byte(bytes, index) == 0x2E, CharacterClass.isDigit(byte(bytes, index + 1)) {
                index = digitsEnd(bytes, from: index + 1)
            }
            if byte(bytes, index) | 0x20 == 0x65 { index = exponentEnd(bytes, from: index) }
        }
        return nameEnd(bytes, from: index)
    }

    private mutating func digitsEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while CharacterClass.isDigit(byte(bytes, index)) || byte(bytes, index) == 0x5F { index += 1 }
        return index
    }

    /// `FF`, `1.8p3`: without an exponent the dot is a member's.
    private mutating func hexadecimalEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while CharacterClass.isHexDigit(byte(bytes, index)) || byte(bytes, index) == 0x5F { index += 1 }
        if byte(bytes, index) == 0x2E, CharacterClass.isHexDigit(byte(bytes, index + 1)) {
            var fraction = index + 1
            while CharacterClass.isHexDigit(byte(bytes, fraction)) || byte(bytes, fraction) == 0x5F { fraction += 1 }
            if byte(bytes, fraction) | 0x20 == 0x70 { index = fraction }
        }
        if byte(bytes, index) | 0x20 == 0x70 { index = exponentEnd(bytes, from: index) }
        return index
    }

    /// The end of `e-3` at `start`, or `start` where no digit follows.
    private mutating func exponentEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start + 1
        if byte(bytes, index) == 0x2B || byte(bytes, index) == 0x2D { index += 1 }
        guard CharacterClass.isDigit(byte(bytes, index)) else { return start }
        return digitsEnd(bytes, from: index)
    }
}
