import SourceText
extension Lexer {
    /// `1_000`, `0xFF`, `1.5e-3j`, `.5`; also Python 2's `10L` and `0777`.
    mutating func number() {
        let start = position
        if bytes[position] == UInt8(ascii: "0"), let isDigit = digitsOfBase(peek(1)) {
            position += 2
            while position < limit, isDigit(bytes[position]) { position += 1 }
        } else {
            digits()
            if peek(0) == UInt8(ascii: ".") {
                position += 1
                digits()
            }
            exponent()
        }
        suffix()
        append(.number, from: start)
    }

    private mutating func digitsOfBase(_ letter: UInt8) -> ((UInt8) -> Bool)? {
        switch letter | 0x20 {
        case UInt8(ascii: "x"): { isDigit($0) || ($0 | 0x20) &- 0x61 < 6 || $0 == 0x5F }
        case UInt8(ascii: "o"), UInt8(ascii: "b"): { isDigit($0) || $0 == 0x5F }
        default: nil
        }
    }

    private mutating func digits() {
        while position < limit, isDigit(bytes[position]) || bytes[position] == 0x5F { position += 1 }
    }

    /// `e10`, `E-3`; not the `e` of `1else`.
    private mutating func exponent() {
        guard peek(0) | 0x20 == UInt8(ascii: "e") else { return }
        let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
        guard isDigit(peek(1 + sign)) else { return }
        position += 1 + sign
        digits()
    }

    /// `j`, and letters that make no number, unless they are a keyword as in `1if x else 2`.
    private mutating func suffix() {
        var index = position
        var word: UInt64 = 0
        while index < limit, bytes[index].isNamePart {
            word = word << 8 | UInt64(bytes[index])
            index += 1
        }
        if index - position <= 8, keywords[word] != .identifier { return }
        position = index
    }
}
