/// What a byte or a scalar may be part of.
enum CharacterClass {
    /// Whether a byte below 0x80 continues a name: a letter, a digit, `_` or `$`.
    @inline(__always)
    static func continuesName(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return (letter >= 0x61 && letter <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x5F || byte == 0x24
    }

    @inline(__always)
    static func startsName(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return (letter >= 0x61 && letter <= 0x7A) || byte == 0x5F
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    static func isHexDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66)
    }

    /// `/ = - + ! * % < > & | ^ ~ ?`
    @inline(__always)
    static func isOperator(_ byte: UInt8) -> Bool {
        // A bit for each byte: a switch is a jump, which nobody can guess.
        let bits: UInt64 = byte < 0x40 ? 0xF000_AC62_0000_0000 : byte < 0x80 ? 0x5000_0000_4000_0000 : 0
        return bits &>> UInt64(byte & 0x3F) & 1 != 0
    }

    /// What a scalar of 0x80 and above is part of.
    enum Wide { case name, operatorHead, operatorTail, space }

    /// By the ranges of the language's grammar; what is in none of them separates, as whitespace does.
    static func wide(_ scalar: UInt32) -> Wide {
        switch scalar {
        case 0xA8, 0xAA, 0xAD, 0xAF, 0xB2...0xB5, 0xB7...0xBA, 0xBC...0xBE, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF: .name
        case 0xA1...0xA7, 0xA9, 0xAB, 0xAC, 0xAE, 0xB0...0xB1, 0xB6, 0xBB, 0xBF, 0xD7, 0xF7: .operatorHead
        // Combining marks continue a name or an operator; at the start of either they are a name's.
        case 0x300...0x36F, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xE0100...0xE01EF: .operatorTail
        case 0x370...0x167F, 0x1681...0x180D, 0x180F...0x1FFF: .name
        case 0x200B...0x200D, 0x202A...0x202E, 0x203F...0x2040, 0x2054, 0x2060...0x218F: .name
        case 0x2016...0x2017, 0x2020...0x2027, 0x2030...0x203E, 0x2041...0x2053, 0x2055...0x205E: .operatorHead
        case 0x2190...0x23FF, 0x2500...0x2775, 0x2794...0x2BFF: .operatorHead
        case 0x2460...0x24FF, 0x2776...0x2793, 0x2C00...0x2DFF, 0x2E80...0x2FFF: .name
        case 0x2E00...0x2E7F, 0x3001...0x3003, 0x3008...0x3020, 0x3030: .operatorHead
        case 0x3004...0x3007, 0x3021...0x302F, 0x3031...0xD7FF, 0xF900...0xFD3D, 0xFD40...0xFDCF, 0xFDF0...0xFDFF: .name
        case 0xFE30...0xFEFE, 0xFF00...0xFFFD: .name
        case 0x10000...0x1FFFD, 0x20000...0x2FFFD, 0x30000...0x3FFFD, 0x40000...0xDFFFD, 0xE0000...0xE00FF,
            0xE01F0...0xEFFFD: .name
        default: .space
        }
    }
}

/// A scalar read from bytes, and how many bytes it took.
struct DecodedScalar {
    /// Nil where the bytes are not UTF-8; the length is then 1.
    let value: UInt32?
    let length: Int

    /// The scalar at `index`, which is within `bytes`.
    init(_ bytes: Span<UInt8>, at index: Int) {
        let first = bytes[index]
        let length: Int
        var value: UInt32
        switch first {
        case 0..<0x80: (length, value) = (1, UInt32(first))
        case 0xC2..<0xE0: (length, value) = (2, UInt32(first & 0x1F))
        case 0xE0..<0xF0: (length, value) = (3, UInt32(first & 0x0F))
        case 0xF0..<0xF5: (length, value) = (4, UInt32(first & 0x07))
        default:
            self.value = nil
            self.length = 1
            return
        }
        var next = index + 1
        while next < index + length, next < bytes.count, bytes[next] & 0xC0 == 0x80 {
            value = value << 6 | UInt32(bytes[next] & 0x3F)
            next += 1
        }
        // Overlong forms, surrogates and scalars past the last are no UTF-8.
        let isWhole = next == index + length
        let least: UInt32 = length == 3 ? 0x800 : length == 4 ? 0x10000 : 0
        let isScalar = isWhole && value >= least && value <= 0x10FFFF && !(0xD800...0xDFFF).contains(value)
        self.value = isScalar ? value : nil
        self.length = isScalar ? length : 1
    }
}
