import SourceText
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
    mutating func endOfString(from index: Int, quote: UInt8) -> (end: Int, isClosed: Bool) {
        var index = index
        while true {
            index = bytes.span.first(of: quote, UInt8(ascii: "\\"), 0x0A, 0x0D, from: index, limit: limit)
            guard index < limit else { return (limit, false) }
            if bytes[index] == quote { return (index, true) }
            guard bytes[index] == UInt8(ascii: "\\") else { return (index, false) }
            index = afterEscape(index)
        }
    }

    /// The place of the closing quotes. Where there are none, that of the end of the line, so that the rest of the file is
    /// not lost.
    mutating func endOfTripleString(from start: Int, quote: UInt8) -> (end: Int, isClosed: Bool) {
        if start < (quote == UInt8(ascii: "\"") ? lastTripleDouble : lastTripleSingle) {
            var index = start
            while true {
                index = bytes.span.first(of: quote, UInt8(ascii: "\\"), from: index, limit: limit)
                guard index < limit else { break }
                if bytes[index] == UInt8(ascii: "\\") {
                    index = afterEscape(index)
                } else {
                    if index + 2 < limit, bytes[index + 1] == quote, bytes[index + 2] == quote { return (index, true) }
                    index += 1
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
    mutating func afterEscape(_ index: Int) -> Int {
        guard index + 1 < limit else { return limit }
        return afterLineEnd(index + 1)
    }
}

/// Whether the letters before `end` can stand before a string's quotes: `r`, `Rb`, `f`.
func isStringPrefix(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    switch end - start {
    case 1: isStringPrefix(bytes[start])
    case 2: isStringPrefix(bytes[start]) && isStringPrefix(bytes[start + 1])
    default: false
    }
}

private func isStringPrefix(_ letter: UInt8) -> Bool {
    switch letter | 0x20 {
    case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "u"): true
    default: false
    }
}

func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
