/// Turns the content of a string literal into the bytes of its value, a piece at a time.
///
/// Line ends become LF, as Python reads them. What has no UTF-8 (a lone surrogate `"\ud800"`) becomes U+FFFD. `\N{...}`
/// stays as written: the names of characters are not carried along.
struct StringValueReader {
    var position: Int
    let end: Int
    let isRaw: Bool
    let isBytes: Bool
    /// In text between interpolations `{{` means `{`.
    let hasDoubledBraces: Bool

    /// Appends the value of the next byte or escape; false at the end.
    mutating func next(_ bytes: ContiguousArray<UInt8>, into value: inout ContiguousArray<UInt8>) -> Bool {
        guard position < end else { return false }
        let byte = bytes[position]
        position += 1
        switch byte {
        case 0x0D:
            lineEnd(bytes)
            value.append(0x0A)
        case UInt8(ascii: "\\") where !isRaw:
            escape(bytes, &value)
        case UInt8(ascii: "{"), UInt8(ascii: "}"):
            if hasDoubledBraces, position < end, bytes[position] == byte { position += 1 }
            value.append(byte)
        default:
            value.append(byte)
        }
        return true
    }

    /// After CR: takes the LF of a CRLF.
    private mutating func lineEnd(_ bytes: ContiguousArray<UInt8>) {
        if position < end, bytes[position] == 0x0A { position += 1 }
    }

    private mutating func escape(_ bytes: ContiguousArray<UInt8>, _ value: inout ContiguousArray<UInt8>) {
        guard position < end else { return value.append(UInt8(ascii: "\\")) }
        let byte = bytes[position]
        position += 1
        switch byte {
        case 0x0A: break
        case 0x0D: lineEnd(bytes)
        case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): value.append(byte)
        case UInt8(ascii: "a"): value.append(0x07)
        case UInt8(ascii: "b"): value.append(0x08)
        case UInt8(ascii: "f"): value.append(0x0C)
        case UInt8(ascii: "n"): value.append(0x0A)
        case UInt8(ascii: "r"): value.append(0x0D)
        case UInt8(ascii: "t"): value.append(0x09)
        case UInt8(ascii: "v"): value.append(0x0B)
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            position -= 1
            append(digits(bytes, base: 8, atMost: 3).value, to: &value)
        case UInt8(ascii: "x"): hexadecimal(bytes, byte, count: 2, &value)
        case UInt8(ascii: "u") where !isBytes: hexadecimal(bytes, byte, count: 4, &value)
        case UInt8(ascii: "U") where !isBytes: hexadecimal(bytes, byte, count: 8, &value)
        default:
            value.append(UInt8(ascii: "\\"))
            value.append(byte)
        }
    }

    /// `\x41`, `\u0041`, `\U00000041`; with too few digits it stays as written.
    private mutating func hexadecimal(
        _ bytes: ContiguousArray<UInt8>, _ letter: UInt8, count: Int, _ value: inout ContiguousArray<UInt8>
    ) {
        let start = position
        let (scalar, length) = digits(bytes, base: 16, atMost: count)
        if length == count { return append(scalar, to: &value) }
        position = start
        value.append(UInt8(ascii: "\\"))
        value.append(letter)
    }

    private mutating func digits(_ bytes: ContiguousArray<UInt8>, base: UInt32, atMost count: Int) -> (value: UInt32, length: Int)
    {
        var value: UInt32 = 0
        var length = 0
        while length < count, position < end {
            let byte = bytes[position]
            let digit: UInt32
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = UInt32(byte - UInt8(ascii: "a")) + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = UInt32(byte - UInt8(ascii: "A")) + 10
            default: return (value, length)
            }
            guard digit < base else { return (value, length) }
            value = value &* base &+ digit
            length += 1
            position += 1
        }
        return (value, length)
    }

    private func append(_ scalar: UInt32, to value: inout ContiguousArray<UInt8>) {
        if isBytes { return value.append(UInt8(truncatingIfNeeded: scalar)) }
        value.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    }
}
