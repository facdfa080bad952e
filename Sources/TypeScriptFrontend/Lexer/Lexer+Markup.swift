import SourceText

/// The inside of tags, and what stands between them.
extension Lexer {
    /// Reads what stands between an element's tags: `{`, `<`, or the text up to one of them.
    ///
    /// Text cannot hold `}`: where one stands, the element is not closed, and the brace belongs to what is around it.
    mutating func advanceInMarkupText() {
        previousEnd = end
        start = end
        hasLineBreakBefore = false
        isEscaped = false
        isUnclosed = false
        guard end < bytes.count else {
            kind = .endOfFile
            return
        }
        switch bytes[end] {
        case UInt8(ascii: "{"): take(.openBrace)
        case UInt8(ascii: "}"): take(.closeBrace)
        case UInt8(ascii: "<"): take(.less)
        default:
            kind = .markupText
            var index = end
            while index < bytes.count {
                let byte = bytes[index]
                if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "}") { break }
                index += 1
            }
            end = index
        }
    }

    private mutating func take(_ kind: TokenKind) {
        self.kind = kind
        end += 1
    }

    /// Reads a token inside a tag, where a word may have hyphens: `aria-label`.
    mutating func advanceInTag() {
        advance()
        if kind == .shiftLeft || kind == .shiftLeftEqual || kind == .lessEqual { rescanLess() }
        // `<a b=>`
        if kind == .arrow {
            kind = .equal
            end = start + 1
        }
        guard kind.isWord else { return }
        while end < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end].isWordPart || bytes[end] >= 0x80 {
            end += 1
            kind = .identifier
        }
    }

    /// Goes on in a tag with the first token at or after `offset`.
    mutating func jumpInTag(to offset: Int) {
        end = min(max(offset, end), bytes.count)
        advanceInTag()
    }

    /// Makes the `>` that ends at `previousEnd` the current token again: what follows it has been read in the wrong way.
    mutating func returnToTagEnd() {
        while let comment = comments.last, Int(comment.lower) >= previousEnd { comments.removeLast() }
        while let trouble = troubles.last, Int(trouble.range.lower) >= previousEnd { troubles.removeLast() }
        kind = .greater
        start = max(previousEnd - 1, 0)
        end = previousEnd
    }

    /// Reads what follows the `=` of an attribute: a string there has no escapes and may span lines.
    mutating func advanceToAttributeValue() {
        previousEnd = end
        hasLineBreakBefore = false
        skipTrivia()
        let quote = byte(at: end)
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            advanceInTag()
            return
        }
        start = end
        kind = .string
        isEscaped = false
        isUnclosed = false
        var index = end + 1
        while index < bytes.count, bytes[index] != quote {
            // An attribute without an end would take the rest of the file.
            if bytes[index] == UInt8(ascii: "<"), isCautious { break }
            index += 1
        }
        if index < bytes.count, bytes[index] == quote {
            end = index + 1
        } else {
            end = endOfLine(from: start)
            isUnclosed = true
        }
    }
}
