import SourceText

/// White space, line ends and comments.
extension Lexer {
    /// `#!/usr/bin/env node` on the first line.
    mutating func skipHashbang() {
        guard byte(at: end) == UInt8(ascii: "#"), byte(at: end + 1) == UInt8(ascii: "!") else { return }
        end = endOfLine(from: end)
    }

    /// Moves `end` past everything up to the next token.
    mutating func skipTrivia() {
        var lineStart = -1
        while end < bytes.count {
            end = Self.endOfBlanks(bytes.span, from: end, &lineStart)
            guard end < bytes.count else { break }
            let byte = bytes[end]
            // A conflict marker stands at the start of a line.
            guard byte == UInt8(ascii: "/") || byte >= 0x80 || lineStart == end || end == 0 else { break }
            guard skipUnusualTrivia(byte, &lineStart) else { break }
        }
        guard lineStart >= 0 else { return }
        hasLineBreakBefore = true
        lineIndentation = end - lineStart
    }

    /// Past blanks and line ends; where the last line begins is noted.
    @inline(__always)
    private static func endOfBlanks(_ bytes: Span<UInt8>, from start: Int, _ lineStart: inout Int) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            guard byte <= 0x20 else { break }
            if byte == 0x0A || byte == 0x0D {
                index &+= 1
                lineStart = index
            } else if byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C {
                index &+= 1
            } else {
                break
            }
            // Mostly the indentation of the line.
            index = bytes.spacesEnd(from: index, limit: bytes.count)
        }
        return index
    }

    /// Takes a comment, a conflict marker or white space beyond ASCII; false where a token starts.
    private mutating func skipUnusualTrivia(_ byte: UInt8, _ lineStart: inout Int) -> Bool {
        switch byte {
        case UInt8(ascii: "/"):
            let next = self.byte(at: end + 1)
            if next == UInt8(ascii: "/") {
                skipLineComment()
            } else if next == UInt8(ascii: "*") {
                skipBlockComment(&lineStart)
            } else {
                return false
            }
        case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "|"):
            guard skipConflictMarker(byte) else { return false }
            lineStart = end
        default:
            guard byte >= 0x80 else { return false }
            let length = unicodeSpaceLength(at: end)
            guard length > 0 else { return false }
            let endsLine = isUnicodeLineEnd(at: end)
            end += length
            if endsLine { lineStart = end }
        }
        return true
    }

    /// The offset of the line end after `offset`, or of the end of the file.
    func endOfLine(from offset: Int) -> Int {
        var index = offset
        while true {
            index = bytes.span.first(of: 0x0A, 0x0D, 0xE2, 0xE2, from: index, limit: bytes.count)
            guard index < bytes.count, bytes[index] == 0xE2, !isUnicodeLineEnd(at: index) else { return index }
            index += 1
        }
    }

    private mutating func skipLineComment() {
        let first = end
        end = endOfLine(from: end)
        note(comment: first)
    }

    private mutating func skipBlockComment(_ lineStart: inout Int) {
        let first = end
        if first < unclosedCommentsFrom {
            if let past = Self.endOfBlockComment(bytes.span, from: end + 2, &lineStart) {
                end = past
                note(comment: first)
                return
            }
            unclosedCommentsFrom = first
        }
        // Without an end it takes its line alone, so that what follows is still read.
        end = endOfLine(from: first)
        note(comment: first)
        troubles.append(Trouble(range: range(from: first), isConflictMarker: false))
    }

    /// The offset after `*/`; where the last line in it begins is noted.
    private static func endOfBlockComment(_ bytes: Span<UInt8>, from start: Int, _ lineStart: inout Int) -> Int? {
        var index = start
        var lastLine = lineStart
        while true {
            index = bytes.first(of: UInt8(ascii: "*"), 0x0A, 0x0D, 0xE2, from: index, limit: bytes.count)
            guard index &+ 1 < bytes.count else { return nil }
            switch bytes[index] {
            case UInt8(ascii: "*"):
                if bytes[index &+ 1] == UInt8(ascii: "/") {
                    lineStart = lastLine
                    return index &+ 2
                }
            case 0xE2:
                // U+2028 and U+2029
                if bytes[index &+ 1] == 0x80, index &+ 2 < bytes.count, bytes[index &+ 2] & 0xFE == 0xA8 { lastLine = index &+ 3 }
            default: lastLine = index &+ 1
            }
            index &+= 1
        }
    }

    private mutating func note(comment first: Int) {
        comments.append(range(from: first))
    }

    private func range(from first: Int) -> TextRange {
        TextRange(UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: end))
    }

    // MARK: Unicode

    /// The number of bytes of the white space or line end beyond ASCII at `index`; 0 where there is none.
    func unicodeSpaceLength(at index: Int) -> Int {
        switch bytes[index] {
        case 0xC2: byte(at: index + 1) == 0xA0 ? 2 : 0
        case 0xE1: byte(at: index + 1) == 0x9A && byte(at: index + 2) == 0x80 ? 3 : 0
        case 0xE2: isGeneralSpace(byte(at: index + 1), byte(at: index + 2)) ? 3 : 0
        case 0xE3: byte(at: index + 1) == 0x80 && byte(at: index + 2) == 0x80 ? 3 : 0
        case 0xEF: byte(at: index + 1) == 0xBB && byte(at: index + 2) == 0xBF ? 3 : 0
        default: 0
        }
    }

    /// U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, by their second and third byte.
    private func isGeneralSpace(_ second: UInt8, _ third: UInt8) -> Bool {
        switch second {
        case 0x80: third >= 0x80 && third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
        case 0x81: third == 0x9F
        default: false
        }
    }

    /// Whether U+2028 or U+2029 is at `index`.
    func isUnicodeLineEnd(at index: Int) -> Bool {
        byte(at: index) == 0xE2 && byte(at: index + 1) == 0x80 && byte(at: index + 2) & 0xFE == 0xA8
    }

    // MARK: Conflict markers

    /// Skips what a merge has left, keeping one side:
    ///
    ///     <<<<<<< HEAD
    ///     const a = 1;
    ///     =======
    ///     const a = 2;
    ///     >>>>>>> branch
    private mutating func skipConflictMarker(_ byte: UInt8) -> Bool {
        guard isConflictMarker(byte, at: end) else { return false }
        let first = end
        end = endOfLine(from: end)
        troubles.append(Trouble(range: range(from: first), isConflictMarker: true))
        if byte == UInt8(ascii: "=") || byte == UInt8(ascii: "|") { skipConflictSide() }
        return true
    }

    private func isConflictMarker(_ byte: UInt8, at index: Int) -> Bool {
        guard index + 7 <= bytes.count, index == 0 || bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D else {
            return false
        }
        for offset in 1..<7 where bytes[index + offset] != byte { return false }
        // `<<<<<<< HEAD` and `>>>>>>> branch`, but a lone `=======`.
        let next = self.byte(at: index + 7)
        return byte == UInt8(ascii: "=") ? next == 0x0A || next == 0x0D : next == 0x20
    }

    /// Moves to the next `=======` or `>>>>>>>`, if there is one.
    private mutating func skipConflictSide() {
        guard end < unclosedConflictsFrom else { return }
        var index = end
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">"), isConflictMarker(byte, at: index) {
                end = index
                return
            }
            index += 1
        }
        unclosedConflictsFrom = end
    }
}
