import SourceText
import Syntax

extension Lexer {
    /// The end of the name or keyword that starts with an ASCII letter or an underscore. Nil, and nothing done, where quotes or letters
    /// beyond ASCII follow.
    @inline(__always)
    mutating func identifier(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        let (end, word) = bytes.name(from: start, limit: limit)
        let next = end < limit ? bytes[end] : 0
        if isQuote(next) || next >= 0x80 { return nil }
        append(keywords.kind(word, length: end &- start), from: start, to: end)
        return end
    }

    /// A string with a prefix, a name with letters beyond ASCII, or a word that only has such bytes behind it.
    mutating func unusualWord() {
        let start = position
        let (end, word) = bytes.span.name(from: start, limit: limit)
        let next = end < limit ? bytes[end] : 0
        if isQuote(next), isStringPrefix(bytes.span, from: start, to: end) { return string(prefixLength: end - start) }
        // `else：` has the keyword, with a colon that Python does not know behind it; `elseé` is a name.
        if next >= 0x80, let (scalar, _) = scalar(at: end), scalar.properties.isXIDContinue {
            return restOfIdentifier(start: start, from: end)
        }
        position = end
        append(keywords.kind(word, length: end - start), from: start)
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
            if bytes[index].isNamePart {
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
    mutating func scalar(at index: Int) -> (Unicode.Scalar, length: Int)? { decodeScalar(bytes, at: index, limit: limit) }
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
