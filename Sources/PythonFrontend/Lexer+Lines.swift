import SourceText
import Syntax

extension Lexer {
    /// The end of a line of code, at the current byte.
    mutating func endLine() {
        let start = position
        position = afterLineEnd(position)
        if !interpolations.isEmpty {
            continueField()
        } else if brackets.isEmpty {
            append(.newline, from: start)
            beginLine()
        } else {
            continueBrackets()
        }
    }

    /// The start of a statement's first line: skips blank lines and comments, then compares the indentation.
    mutating func beginLine() {
        let bytes = bytes
        // Most lines begin with a word.
        let indented = bytes.span.spacesEnd(from: position, limit: limit)
        if indented < limit, (bytes[indented] | 0x20) &- UInt8(ascii: "a") < 26 {
            let column = indented - position
            position = indented
            indent(to: column)
            statementToken = tokens.count
            return
        }
        var column = 0
        while position < limit {
            switch bytes[position] {
            case 0x20:
                let end = bytes.span.spacesEnd(from: position, limit: limit)
                column += end - position
                position = end
            case 0x09:
                position += 1
                column = (column / 8 + 1) * 8
            case 0x0C:
                position += 1
                column = 0
            case 0x0A, 0x0D:
                position = afterLineEnd(position)
                column = 0
            case UInt8(ascii: "#"):
                comment()
            case UInt8(ascii: "\\") where peek(1) == 0x0A || peek(1) == 0x0D:
                // The line after a lone backslash keeps the indentation before it.
                position = afterLineEnd(position + 1)
                skipSpaces()
                if position < limit, bytes[position] != 0x0A, bytes[position] != 0x0D {
                    return beginStatement(column: column)
                }
            case 0x80...:
                guard let (scalar, length) = scalar(at: position), isForeignSpace(scalar) else {
                    return beginStatement(column: column)
                }
                problem(.unexpected, position, position + length, "not a space that Python knows")
                position += length
                column += 1
            default:
                if column == 0, skipConflictMarker() { continue }
                return beginStatement(column: column)
            }
        }
    }

    private mutating func beginStatement(column: Int) {
        indent(to: column)
        statementToken = tokens.count
        switch bytes[position] {
        case UInt8(ascii: "%"), UInt8(ascii: "!"), UInt8(ascii: "?"): magic()
        default: break
        }
    }

    /// Opens or closes blocks so that the innermost has `column`.
    private mutating func indent(to column: Int) {
        guard let innermost = indentations.last, column != innermost else { return }
        if column > innermost {
            indentations.append(column)
            append(.indent, from: position)
            return
        }
        while let level = indentations.last, level > column, indentations.count > 1 {
            let outer = indentations[indentations.count - 2]
            if outer < column {
                // The block that was meant is the one that is nearest from the right:
                //     if a:
                //             b
                //         c           # beside b
                indentations[indentations.count - 1] = column
                problem(.unexpected, position, position, "this indentation matches no block")
                return
            }
            indentations.removeLast()
            append(.dedent, from: position)
        }
    }

    private mutating func skipSpaces() {
        while position < limit, bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0C {
            position += 1
        }
    }

    /// A notebook's line that is not Python, up to its end, joined lines included.
    private mutating func magic() {
        let start = position
        position = endOfLine(from: position)
        while position < limit, bytes[position - 1] == UInt8(ascii: "\\") {
            position = endOfLine(from: afterLineEnd(position))
        }
        append(.magic, from: start)
        problem(.unexpected, start, position, "not Python: a notebook's command")
    }

    /// `<<<<<<< ours`, `|||||||`, `=======` or `>>>>>>> theirs` at the start of a line; both sides are then read as code.
    mutating func skipConflictMarker() -> Bool {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "="): break
        default: return false
        }
        for offset in 1..<7 where peek(offset) != byte { return false }
        switch peek(7) {
        case 0, 0x0A, 0x0D, 0x20: break
        default: return false
        }
        let start = position
        position = endOfLine(from: position)
        problem(.unexpected, start, position, "a merge conflict's marker")
        return true
    }
}
