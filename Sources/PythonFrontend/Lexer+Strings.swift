import Syntax

/// What the letters before a string's quotes say.
struct StringPrefix {
    var isRaw = false
    var isBytes = false
    var isInterpolated = false

    /// The prefix of the literal at `index`, up to the quotes.
    init(_ bytes: ContiguousArray<UInt8>, at index: Int, length: Int) {
        for offset in 0..<length {
            switch bytes[index + offset] | 0x20 {
            case UInt8(ascii: "r"): isRaw = true
            case UInt8(ascii: "b"): isBytes = true
            case UInt8(ascii: "f"), UInt8(ascii: "t"): isInterpolated = true
            default: break
            }
        }
    }
}

extension Lexer {
    /// The number of letters before the quotes if a string starts here: `r`, `Rb`, `f`; else 0.
    func stringPrefixLength() -> Int {
        if isQuote(peek(1)) { return 1 }
        switch peek(1) | 0x20 {
        case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "u"):
            return isQuote(peek(2)) ? 2 : 0
        default:
            return 0
        }
    }

    /// A string literal whose quotes are `prefixLength` bytes further.
    mutating func string(prefixLength: Int) {
        let prefix = StringPrefix(bytes, at: position, length: prefixLength)
        let quote = peek(prefixLength)
        let isTriple = peek(prefixLength + 1) == quote && peek(prefixLength + 2) == quote
        if prefix.isInterpolated {
            return beginInterpolatedString(
                prefixLength: prefixLength, quote: quote, isTriple: isTriple, isRaw: prefix.isRaw)
        }
        let start = position
        let content = position + prefixLength + (isTriple ? 3 : 1)
        let (end, isClosed) =
            isTriple ? endOfTripleString(from: content, quote: quote) : endOfString(from: content, quote: quote)
        if !isClosed, !interpolations.isEmpty, reopenInterpolatedString() { return }
        position = isClosed ? end + (isTriple ? 3 : 1) : end
        append(.string, from: start)
        if !isClosed { problem(.unclosed, start, position, "this string is not closed") }
    }

    /// The place of the closing quote, or of the line's end where there is none.
    func endOfString(from index: Int, quote: UInt8) -> (end: Int, isClosed: Bool) {
        var index = index
        while index < limit {
            let byte = bytes[index]
            if byte == quote { return (index, true) }
            if byte == 0x0A || byte == 0x0D { return (index, false) }
            index = byte == UInt8(ascii: "\\") ? afterEscape(index) : index + 1
        }
        return (limit, false)
    }

    /// The place of the closing quotes. Where there are none, that of the end of the line, so that the rest of the file is
    /// not lost.
    mutating func endOfTripleString(from start: Int, quote: UInt8) -> (end: Int, isClosed: Bool) {
        if start < (quote == UInt8(ascii: "\"") ? lastTripleDouble : lastTripleSingle) {
            var index = start
            while index < limit {
                let byte = bytes[index]
                if byte == quote {
                    if index + 2 < limit, bytes[index + 1] == quote, bytes[index + 2] == quote { return (index, true) }
                    index += 1
                } else {
                    index = byte == UInt8(ascii: "\\") ? afterEscape(index) : index + 1
                }
            }
            if limit == bytes.count {
                if quote == UInt8(ascii: "\"") { lastTripleDouble = start } else { lastTripleSingle = start }
            }
        }
        return (endOfLine(from: start), false)
    }

    /// The place after the backslash at `index` and what it escapes, at most the limit. A raw string keeps both, but there too
    /// an escaped quote ends nothing.
    func afterEscape(_ index: Int) -> Int {
        guard index + 1 < limit else { return limit }
        return afterLineEnd(index + 1)
    }
}

func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
