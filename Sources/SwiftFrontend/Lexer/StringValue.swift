internal import Syntax

/// The value of a string's text: escapes read, and in strings of several lines the indentation of the closing delimiter taken
/// off each line. Invalid escapes stay as written.
struct StringValue {
    let pounds: Int
    let isMultiline: Bool
    private(set) var text: ContiguousArray<UInt8> = []

    init(pounds: Int, isMultiline: Bool) {
        self.pounds = pounds
        self.isMultiline = isMultiline
    }

    /// Reads the bytes from `lower` to `upper`. `isFirst` and `isLast` say whether the opening and the closing delimiter, which is
    /// at `closing`, stand beside them. False where the value is longer than trees keep.
    mutating func read(
        _ bytes: Span<UInt8>, from lower: Int, to upper: Int, isFirst: Bool, isLast: Bool, closing: Int
    ) -> Bool {
        var index = lower
        var end = upper
        var indentation = 0
        if isMultiline {
            indentation = indentationLength(bytes, before: closing)
            if isFirst {
                // The line end behind the opening delimiter is no text, nor is the first line's indentation.
                index = lineEnd(bytes, at: index, end) ?? index
                index = skipIndentation(bytes, at: index, end, indentation)
            }
            if isLast { end = textEnd(bytes, from: index, before: min(end, closing - indentation)) }
        }
        while index < end {
            if text.count > SyntaxTree.longestStringName { return false }
            let byte = bytes[index]
            if byte == 0x5C, isEscape(bytes, at: index, end) {
                index = readEscape(bytes, at: index, end, indentation)
            } else if isMultiline, let next = lineEnd(bytes, at: index, end) {
                // Line ends of all sorts are LF in the value.
                text.append(0x0A)
                index = skipIndentation(bytes, at: next, end, indentation)
            } else {
                text.append(byte)
                index += 1
            }
        }
        return text.count <= SyntaxTree.longestStringName
    }

    /// How many spaces and tabs stand before the closing delimiter, which has a line of its own.
    private func indentationLength(_ bytes: Span<UInt8>, before closing: Int) -> Int {
        var index = closing
        while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
        return closing - index
    }

    /// Where the text ends: before the last line end, which belongs to the closing delimiter.
    private func textEnd(_ bytes: Span<UInt8>, from lower: Int, before limit: Int) -> Int {
        guard limit > lower else { return max(lower, limit) }
        if bytes[limit - 1] == 0x0A {
            return limit - 1 > lower && bytes[limit - 2] == 0x0D ? limit - 2 : limit - 1
        }
        return bytes[limit - 1] == 0x0D ? limit - 1 : limit
    }

    /// The index behind the line end at `index`, nil where there is none.
    private func lineEnd(_ bytes: Span<UInt8>, at index: Int, _ end: Int) -> Int? {
        guard index < end else { return nil }
        if bytes[index] == 0x0A { return index + 1 }
        guard bytes[index] == 0x0D else { return nil }
        return index + 1 < end && bytes[index + 1] == 0x0A ? index + 2 : index + 1
    }

    private func skipIndentation(_ bytes: Span<UInt8>, at start: Int, _ end: Int, _ length: Int) -> Int {
        var index = start
        while index < end, index < start + length, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        return index
    }

    // MARK: Escapes

    private func isEscape(_ bytes: Span<UInt8>, at index: Int, _ end: Int) -> Bool {
        guard index + pounds + 1 < end else { return false }
        for offset in 0..<pounds where bytes[index + 1 + offset] != 0x23 { return false }
        return true
    }

    /// Adds what the escape at `index` stands for; the index behind it.
    private mutating func readEscape(_ bytes: Span<UInt8>, at index: Int, _ end: Int, _ indentation: Int) -> Int {
        let place = index + pounds + 1
        switch bytes[place] {
        case 0x6E: text.append(0x0A)
        case 0x74: text.append(0x09)
        case 0x72: text.append(0x0D)
        case 0x30: text.append(0x00)
        case 0x5C, 0x22, 0x27: text.append(bytes[place])
        case 0x75: return readScalar(bytes, at: index, place, end)
        default:
            // A backslash at the end of a line joins it with the next.
            var next = place
            while next < end, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
            if isMultiline, let behind = lineEnd(bytes, at: next, end) {
                return skipIndentation(bytes, at: behind, end, indentation)
            }
            text.append(bytes[index])
            return index + 1
        }
        return place + 1
    }

    /// `\u{1F600}`
    private mutating func readScalar(_ bytes: Span<UInt8>, at index: Int, _ place: Int, _ end: Int) -> Int {
        var next = place + 1
        guard next < end, bytes[next] == 0x7B else {
            text.append(bytes[index])
            return index + 1
        }
        next += 1
        var value: UInt32 = 0
        var digits = 0
        while next < end, CharacterClass.isHexDigit(bytes[next]), digits < 8 {
            let byte = bytes[next]
            value = value << 4 | UInt32(byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x61 + 10)
            digits += 1
            next += 1
        }
        guard next < end, bytes[next] == 0x7D, digits > 0, let scalar = Unicode.Scalar(value) else {
            text.append(bytes[index])
            return index + 1
        }
        text.append(contentsOf: String(Character(scalar)).utf8)
        return next + 1
    }
}
