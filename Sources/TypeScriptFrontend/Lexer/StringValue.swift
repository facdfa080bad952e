/// The value of a string, template or word with escapes.
enum StringValue {
    /// The bytes of `range` with escapes resolved, as UTF-8. Stops after `limit` bytes: a longer value is of no use to the caller.
    static func unescaped(
        _ bytes: ContiguousArray<UInt8>, _ range: Range<Int>, limit: Int
    ) -> ContiguousArray<UInt8> {
        var value: ContiguousArray<UInt8> = []
        var index = range.lowerBound
        while index < range.upperBound, value.count <= limit {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\") {
                index = appendEscape(bytes, at: index + 1, end: range.upperBound, to: &value)
            } else if byte == 0x0D {
                // Only templates go over lines, and their lines end in LF whatever the file's do.
                value.append(0x0A)
                index += index + 1 < range.upperBound && bytes[index + 1] == 0x0A ? 2 : 1
            } else {
                value.append(byte)
                index += 1
            }
        }
        return value
    }

    /// Appends what the escape stands for whose first byte after `\` is at `index`, and gives the index after it.
    static func appendEscape(
        _ bytes: ContiguousArray<UInt8>, at index: Int, end: Int, to value: inout ContiguousArray<UInt8>
    ) -> Int {
        guard index < end else { return end }
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "n"): value.append(0x0A)
        case UInt8(ascii: "t"): value.append(0x09)
        case UInt8(ascii: "r"): value.append(0x0D)
        case UInt8(ascii: "b"): value.append(0x08)
        case UInt8(ascii: "f"): value.append(0x0C)
        case UInt8(ascii: "v"): value.append(0x0B)
        case UInt8(ascii: "x"):
            guard let scalar = hexadecimal(bytes, index + 1, index + 3, end) else {
                return appendUnread(byte, index, to: &value)
            }
            append(scalar, to: &value)
            return index + 3
        case UInt8(ascii: "u"): return appendUnicode(bytes, at: index, end: end, to: &value)
        case UInt8(ascii: "0")...UInt8(ascii: "7"): return appendOctal(bytes, at: index, end: end, to: &value)
        case 0x0A: break
        case 0x0D: return index + 1 < end && bytes[index + 1] == 0x0A ? index + 2 : index + 1
        case 0xE2 where index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
            // U+2028 and U+2029 continue the line.
            return index + 3
        default: value.append(byte)
        }
        return index + 1
    }

    /// `\101`, `\0`: up to three digits, at most 255.
    private static func appendOctal(
        _ bytes: ContiguousArray<UInt8>, at index: Int, end: Int, to value: inout ContiguousArray<UInt8>
    ) -> Int {
        var scalar: UInt32 = 0
        var past = index
        while past < end, past < index + 3, bytes[past] >= UInt8(ascii: "0"), bytes[past] <= UInt8(ascii: "7") {
            let next = scalar * 8 + UInt32(bytes[past] - UInt8(ascii: "0"))
            if next > 255 { break }
            scalar = next
            past += 1
        }
        append(scalar, to: &value)
        return past
    }

    /// `\u0061`, `\u{1F600}`, `\uD83D\uDE00`; `index` is that of the `u`.
    private static func appendUnicode(
        _ bytes: ContiguousArray<UInt8>, at index: Int, end: Int, to value: inout ContiguousArray<UInt8>
    ) -> Int {
        if index + 1 < end, bytes[index + 1] == UInt8(ascii: "{") {
            var scalar: UInt32 = 0
            var past = index + 2
            while past < end, let digit = bytes[past].hexadecimalValue {
                // Past the last scalar it stays there.
                scalar = min(scalar * 16 + digit, 0x11_0000)
                past += 1
            }
            guard past < end, bytes[past] == UInt8(ascii: "}") else {
                return appendUnread(bytes[index], index, to: &value)
            }
            append(scalar, to: &value)
            return past + 1
        }
        guard let first = hexadecimal(bytes, index + 1, index + 5, end) else {
            return appendUnread(bytes[index], index, to: &value)
        }
        let isPair =
            first & 0xFC00 == 0xD800 && index + 6 < end
            && bytes[index + 5] == UInt8(ascii: "\\") && bytes[index + 6] == UInt8(ascii: "u")
        if isPair, let second = hexadecimal(bytes, index + 7, index + 11, end), second & 0xFC00 == 0xDC00 {
            append(0x1_0000 + (first & 0x3FF) << 10 + second & 0x3FF, to: &value)
            return index + 11
        }
        append(first, to: &value)
        return index + 5
    }

    /// `\u` and `\x` without their digits stand as they are.
    private static func appendUnread(_ byte: UInt8, _ index: Int, to value: inout ContiguousArray<UInt8>) -> Int {
        value.append(UInt8(ascii: "\\"))
        value.append(byte)
        return index + 1
    }

    private static func hexadecimal(
        _ bytes: ContiguousArray<UInt8>, _ start: Int, _ past: Int, _ end: Int
    ) -> UInt32? {
        guard past <= end else { return nil }
        var value: UInt32 = 0
        for index in start..<past {
            guard let digit = bytes[index].hexadecimalValue else { return nil }
            value = value * 16 + digit
        }
        return value
    }

    /// U+FFFD in place of what is no scalar.
    private static func append(_ value: UInt32, to bytes: inout ContiguousArray<UInt8>) {
        bytes.append(contentsOf: UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }
}
