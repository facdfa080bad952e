import SourceText

/// Numbers, strings, templates and regular expressions.
extension Lexer {
    // MARK: Numbers

    /// `1_000`, `0xFF`, `0b1`, `0o7`, `017`, `1.5e-3`, `.5`, `10n`.
    mutating func scanLongNumber() {
        end = start
        let first = bytes[end]
        let second = byte(at: end + 1) | 0x20
        if first == UInt8(ascii: "0"),
            second == UInt8(ascii: "x") || second == UInt8(ascii: "b") || second == UInt8(ascii: "o")
        {
            end += 2
            while byte(at: end).hexadecimalValue != nil || byte(at: end) == UInt8(ascii: "_") { end += 1 }
        } else {
            skipDigits()
            if byte(at: end) == UInt8(ascii: ".") {
                end += 1
                skipDigits()
            }
            skipExponent()
        }
        if byte(at: end) == UInt8(ascii: "n") { end += 1 }
    }

    private mutating func skipDigits() {
        while byte(at: end).isDigit || byte(at: end) == UInt8(ascii: "_") { end += 1 }
    }

    private mutating func skipExponent() {
        guard byte(at: end) | 0x20 == UInt8(ascii: "e") else { return }
        var past = end + 1
        if byte(at: past) == UInt8(ascii: "+") || byte(at: past) == UInt8(ascii: "-") { past += 1 }
        guard byte(at: past).isDigit else { return }
        end = past
        skipDigits()
    }

    /// `.5` or `...`, or the dot of `..`.
    mutating func scanLongDot() {
        if byte(at: end).isDigit {
            kind = .number
            skipDigits()
            skipExponent()
        } else if byte(at: end) == UInt8(ascii: "."), byte(at: end + 1) == UInt8(ascii: ".") {
            kind = .ellipsis
            end += 2
        }
    }

    // MARK: Strings

    /// A string that is not closed ends with its line.
    mutating func scanString() {
        let quote = bytes[start]
        while end < bytes.count {
            end = bytes.span.first(of: quote, UInt8(ascii: "\\"), 0x0A, 0x0D, from: end, limit: bytes.count)
            guard end < bytes.count else { break }
            if bytes[end] == quote {
                end += 1
                return
            }
            guard bytes[end] == UInt8(ascii: "\\") else { break }
            isEscaped = true
            // A line may go on after `\`, and CR LF is one line end.
            end = min(end + (byte(at: end + 1) == 0x0D && byte(at: end + 2) == 0x0A ? 3 : 2), bytes.count)
        }
        isUnclosed = true
    }

    // MARK: Templates

    /// Reads from a backquote, or from the `}` of `${}`, to the next `${` or the backquote that closes.
    mutating func scanTemplateText(whole: TokenKind, open: TokenKind) {
        kind = whole
        end = start + 1
        while end < bytes.count {
            end = endOfTemplateText(from: end)
            guard end < bytes.count else { break }
            switch bytes[end] {
            case UInt8(ascii: "`"):
                end += 1
                return
            case UInt8(ascii: "\\"):
                isEscaped = true
                end = min(end + 2, bytes.count)
            case UInt8(ascii: "$"):
                end += 1
                guard byte(at: end) == UInt8(ascii: "{") else { continue }
                kind = open
                end += 1
                return
            default:
                // The value of a template has LF where the file has CR or CR LF.
                if bytes[end] == 0x0D { isEscaped = true }
                end += 1
                guard isCautious, startsDeclaration(at: end) else { continue }
                isUnclosed = true
                return
            }
        }
        isUnclosed = true
    }

    /// Past what is neither a backquote nor an escape nor a `$`, nor a CR, nor, if lines matter, a LF.
    private func endOfTemplateText(from start: Int) -> Int {
        let text = bytes.span.first(
            of: UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "$"), 0x0D, from: start, limit: bytes.count)
        return isCautious ? bytes.span.lineEnd(from: start, limit: text) : text
    }

    /// Reads the current `}` as the continuation of a template.
    mutating func rescanTemplateContinuation() {
        isEscaped = false
        isUnclosed = false
        scanTemplateText(whole: .templateTail, open: .templateMiddle)
    }

    /// Whether a word that starts a declaration stands at `index`, the first byte of a line.
    private func startsDeclaration(at index: Int) -> Bool {
        for word in Self.declarationWords {
            var offset = 0
            while offset < word.count, byte(at: index + offset) == word[offset] { offset += 1 }
            if offset == word.count { return true }
        }
        return false
    }

    private static let declarationWords: [ContiguousArray<UInt8>] = [
        "export ", "import ", "function ", "async function ", "class ", "const ", "interface ",
    ].map { ContiguousArray($0.utf8) }

    // MARK: Regular expressions

    /// Reads the current `/` or `/=` as the start of a regular expression; it ends with its line where it is not closed.
    mutating func rescanRegularExpression() {
        kind = .regularExpression
        var index = start + 1
        var isInClass = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A || byte == 0x0D || byte == 0xE2 && isUnicodeLineEnd(at: index) { break }
            if byte == UInt8(ascii: "\\"), self.byte(at: index + 1) != 0x0A, self.byte(at: index + 1) != 0x0D {
                index += 2
                continue
            }
            if byte == UInt8(ascii: "[") {
                isInClass = true
            } else if byte == UInt8(ascii: "]") {
                isInClass = false
            } else if byte == UInt8(ascii: "/"), !isInClass {
                index += 1
                while self.byte(at: index).isWordPart { index += 1 }
                end = index
                return
            }
            index += 1
        }
        end = min(index, bytes.count)
        isUnclosed = true
    }
}
