import SourceText
import Syntax

extension Lexer {
    /// Reads tokens of code until text of an interpolated string begins or the limit is reached.
    ///
    /// Which token is next, one switch over its first byte decides, with the place in a register: a branch that cannot be guessed takes
    /// as long as twenty bytes. What needs more than its own bytes goes to `other`.
    mutating func code() {
        let bytes = bytes
        let span = bytes.span
        var place = position
        while true {
            // Before half of the tokens stands a space: no branch asks.
            place &+= place < limit && span[place] == 0x20 ? 1 : 0
            guard place < limit else {
                position = place
                return
            }
            let first = span[place]
            let second = place &+ 1 < limit ? span[place &+ 1] : 0
            switch first {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
                if let end = identifier(span, from: place) {
                    place = end
                    continue
                }
            case 0x20:
                place = span.spacesEnd(from: place, limit: limit)
                continue
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
                openBracket(Bracket(opening: first), at: place)
                place &+= 1
                continue
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                if closeInnermostBracket(Bracket(closing: first), at: place) {
                    place &+= 1
                    continue
                }
            case UInt8(ascii: ","):
                append(.comma, from: place, to: place &+ 1)
                place &+= 1
                continue
            case UInt8(ascii: ".") where second != UInt8(ascii: ".") && !isDigit(second):
                append(.dot, from: place, to: place &+ 1)
                place &+= 1
                continue
            case UInt8(ascii: ":") where interpolations.isEmpty:
                let isWalrus = second == UInt8(ascii: "=")
                let end = place &+ (isWalrus ? 2 : 1)
                append(isWalrus ? .colonEqual : .colon, from: place, to: end)
                place = end
                continue
            case UInt8(ascii: "="):
                let isDouble = second == UInt8(ascii: "=")
                let end = place &+ (isDouble ? 2 : 1)
                append(isDouble ? .doubleEqual : .equal, from: place, to: end)
                place = end
                continue
            default: break
            }
            position = place
            other(first)
            if isInText { return }
            place = position
        }
    }

    /// What `code` leaves.
    private mutating func other(_ byte: UInt8) {
        switch byte {
        case 0x09, 0x0C: position += 1
        case 0x0A, 0x0D: endLine()
        case UInt8(ascii: "#"): comment()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): string(prefixLength: 0)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): unusualWord()
        case 0x80...: beyondASCII()
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): closeBracket(Bracket(closing: byte))
        case UInt8(ascii: ";"): append(.semicolon, length: 1)
        case UInt8(ascii: "~"): append(.tilde, length: 1)
        case UInt8(ascii: ":"): colon()
        case UInt8(ascii: "."):
            if isDigit(peek(1)) {
                number()
            } else if peek(2) == byte {
                append(.ellipsis, length: 3)
            } else {
                append(.dot, length: 1)
            }
        case UInt8(ascii: "!"): withEqual(.exclamation, .notEqual)
        case UInt8(ascii: "+"): withEqual(.plus, .plusEqual)
        case UInt8(ascii: "%"): withEqual(.percent, .percentEqual)
        case UInt8(ascii: "@"): withEqual(.at, .atEqual)
        case UInt8(ascii: "&"): withEqual(.ampersand, .ampersandEqual)
        case UInt8(ascii: "|"): withEqual(.bar, .barEqual)
        case UInt8(ascii: "^"): withEqual(.caret, .caretEqual)
        case UInt8(ascii: "-"):
            if peek(1) == UInt8(ascii: ">") { append(.arrow, length: 2) } else { withEqual(.minus, .minusEqual) }
        case UInt8(ascii: "*"): doubled(byte, .star, .starEqual, .doubleStar, .doubleStarEqual)
        case UInt8(ascii: "/"): doubled(byte, .slash, .slashEqual, .doubleSlash, .doubleSlashEqual)
        case UInt8(ascii: ">"): doubled(byte, .greater, .greaterEqual, .rightShift, .rightShiftEqual)
        case UInt8(ascii: "<"):
            // Python 2 wrote `a <> b`.
            if peek(1) == UInt8(ascii: ">") {
                append(.notEqual, length: 2)
            } else {
                doubled(byte, .less, .lessEqual, .leftShift, .leftShiftEqual)
            }
        case UInt8(ascii: "\\"): joinedLine()
        default: invalid()
        }
    }

    /// `+` or `+=`.
    private mutating func withEqual(_ plain: PythonTokenKind, _ withEqual: PythonTokenKind) {
        if peek(1) == UInt8(ascii: "=") { append(withEqual, length: 2) } else { append(plain, length: 1) }
    }

    /// `*`, `*=`, `**` or `**=`.
    private mutating func doubled(
        _ byte: UInt8, _ plain: PythonTokenKind, _ plainEqual: PythonTokenKind, _ double: PythonTokenKind,
        _ doubleEqual: PythonTokenKind
    ) {
        if peek(1) != byte {
            withEqual(plain, plainEqual)
        } else if peek(2) == UInt8(ascii: "=") {
            append(doubleEqual, length: 3)
        } else {
            append(double, length: 2)
        }
    }

    /// `:` or `:=` in an interpolated string; at the top of a field it begins the format: `f"{x:=5}"`.
    private mutating func colon() {
        if isAtTopOfField {
            append(.colon, length: 1)
            beginFormat()
        } else {
            withEqual(.colon, .colonEqual)
        }
    }

    mutating func comment() {
        let start = position
        position = endOfLine(from: position)
        comments.append(TextRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: position)))
    }

    /// The place of the next line end at or after `index`, or the limit.
    mutating func endOfLine(from index: Int) -> Int { bytes.span.lineEnd(from: index, limit: limit) }

    /// The place after the line end at `index`: LF, CRLF or CR.
    mutating func afterLineEnd(_ index: Int) -> Int {
        bytes[index] == 0x0D && index + 1 < limit && bytes[index + 1] == 0x0A ? index + 2 : index + 1
    }

    /// A backslash at the end of a line joins the next to it.
    private mutating func joinedLine() {
        let next = peek(1)
        if next == 0x0A || next == 0x0D { position = afterLineEnd(position + 1) } else { invalid() }
    }

    /// Bytes that begin no token: control characters, `$`, `?`, backticks, what is not UTF-8.
    mutating func invalid() {
        let start = position
        position += 1
        while position < limit, isNeverPython(bytes[position]) { position += 1 }
        append(.invalid, from: start)
        problem(.unexpected, start, position, "not a character of Python")
    }

    private func isNeverPython(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0C, 0x0D: false
        case 0..<0x20, 0x7F, UInt8(ascii: "$"), UInt8(ascii: "?"), UInt8(ascii: "`"): true
        default: false
        }
    }
}

/// Whether `byte` is one of `0` to `9`.
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
