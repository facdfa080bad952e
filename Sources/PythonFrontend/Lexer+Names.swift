import Syntax

extension Lexer {
    /// A name or a keyword that starts with an ASCII letter or an underscore.
    mutating func identifier() {
        let start = position
        var index = position
        // The last eight bytes, to compare with keywords in one step.
        var word: UInt64 = 0
        while index < limit {
            let byte = bytes[index]
            guard isIdentifierByte(byte) else {
                if byte >= 0x80 { return restOfIdentifier(start: start, from: index) }
                break
            }
            word = word << 8 | UInt64(byte)
            index += 1
        }
        position = index
        append(index - start <= 8 ? keyword(word) : .identifier, from: start)
    }

    /// A byte over 0x7F in code: a name, white space that editors and web pages leave behind, or nothing that Python knows.
    mutating func beyondASCII() {
        guard let (scalar, length) = scalar(at: position) else { return invalid() }
        if scalar.properties.isXIDStart {
            restOfIdentifier(start: position, from: position)
        } else if isForeignSpace(scalar) {
            problem(.unexpected, position, position + length, "not a space that Python knows")
            position += length
        } else {
            let start = position
            position += length
            append(.invalid, from: start)
            problem(.unexpected, start, position, "not a character of Python")
        }
    }

    private mutating func restOfIdentifier(start: Int, from index: Int) {
        var index = index
        while index < limit {
            if isIdentifierByte(bytes[index]) {
                index += 1
            } else if bytes[index] >= 0x80, let (scalar, length) = scalar(at: index), scalar.properties.isXIDContinue {
                index += length
            } else {
                break
            }
        }
        position = index
        append(.identifier, from: start)
    }

    /// The scalar encoded at `index` and its length in bytes; nil where the bytes are not UTF-8.
    func scalar(at index: Int) -> (Unicode.Scalar, length: Int)? { decodeScalar(bytes, at: index, limit: limit) }
}

/// Spaces that are pasted into code unseen: no-break, zero-width, ideographic, a byte order mark in the middle.
func isForeignSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value == 0x200B || scalar.value == 0x2060 || scalar.value == 0xFEFF
}

/// The scalar of two to four bytes encoded at `index`, none of them at or behind `limit`; nil where the bytes are not UTF-8.
func decodeScalar(_ bytes: ContiguousArray<UInt8>, at index: Int, limit: Int) -> (Unicode.Scalar, length: Int)? {
    let first = UInt32(bytes[index])
    let length: Int
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (length, value) = (2, first & 0x1F)
    case 0xE0...0xEF: (length, value) = (3, first & 0x0F)
    case 0xF0...0xF4: (length, value) = (4, first & 0x07)
    default: return nil
    }
    guard index + length <= limit else { return nil }
    for offset in 1..<length {
        let byte = bytes[index + offset]
        guard byte & 0xC0 == 0x80 else { return nil }
        value = value << 6 | UInt32(byte & 0x3F)
    }
    // Three bytes hold at least U+0800, four at least U+10000; surrogates have no scalar.
    guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000), let scalar = Unicode.Scalar(value) else {
        return nil
    }
    return (scalar, length)
}

/// Whether `byte` is an ASCII letter, a digit or an underscore.
func isIdentifierByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
}

/// The keyword whose bytes are `word`, first byte highest, or `identifier`.
func keyword(_ word: UInt64) -> PythonTokenKind {
    switch word {
    case 0x6173: .as
    case 0x6966: .if
    case 0x696E: .in
    case 0x6973: .is
    case 0x6F72: .or
    case 0x61_6E64: .and
    case 0x64_6566: .def
    case 0x64_656C: .del
    case 0x66_6F72: .for
    case 0x6E_6F74: .not
    case 0x74_7279: .try
    case 0x656C_6966: .elif
    case 0x656C_7365: .else
    case 0x6672_6F6D: .from
    case 0x7061_7373: .pass
    case 0x7769_7468: .with
    case 0x4E6F_6E65: .None
    case 0x5472_7565: .True
    case 0x61_7379_6E63: .async
    case 0x61_7761_6974: .await
    case 0x62_7265_616B: .break
    case 0x63_6C61_7373: .class
    case 0x72_6169_7365: .raise
    case 0x77_6869_6C65: .while
    case 0x79_6965_6C64: .yield
    case 0x46_616C_7365: .False
    case 0x6173_7365_7274: .assert
    case 0x6578_6365_7074: .except
    case 0x676C_6F62_616C: .global
    case 0x696D_706F_7274: .import
    case 0x6C61_6D62_6461: .lambda
    case 0x7265_7475_726E: .return
    case 0x66_696E_616C_6C79: .finally
    case 0x636F_6E74_696E_7565: .continue
    case 0x6E6F_6E6C_6F63_616C: .nonlocal
    default: .identifier
    }
}
