internal import SourceText

extension Tokenizer {
    /// `#!/usr/bin/env swift` on the first line.
    mutating func skipShebang(_ bytes: Span<UInt8>, from start: Int) -> Int {
        guard byte(bytes, start) == UInt8(ascii: "#"), byte(bytes, start + 1) == UInt8(ascii: "!") else { return start }
        return bytes.lineEnd(from: start, limit: bytes.count)
    }

    /// Moves over a line's end and the spaces behind it.
    @inline(__always)
    mutating func startLine(_ bytes: Span<UInt8>, from start: Int) -> Int {
        if !literals.isEmpty { closeLiteralsAtLineEnd(at: start) }
        pending = [.startsLine, .spaceBefore]
        return bytes.spacesEnd(from: start &+ 1, limit: bytes.count)
    }

    /// A comment, or an operator or a regular expression.
    mutating func readSlash(_ bytes: Span<UInt8>, from start: Int) -> Int {
        let end: Int
        switch byte(bytes, start + 1) {
        case UInt8(ascii: "/"): end = bytes.lineEnd(from: start, limit: bytes.count)
        case UInt8(ascii: "*"): end = blockCommentEnd(bytes, from: start)
        default: return readOperator(bytes, from: start)
        }
        comments.append(TextRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end)))
        pending.insert(.spaceBefore)
        return end
    }

    /// The end of the comment that starts with `/*` at `start`: they nest. A line end inside makes the next token start a line.
    private mutating func blockCommentEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var depth = 1
        var index = start + 2
        while true {
            index = bytes.first(of: UInt8(ascii: "*"), UInt8(ascii: "/"), 0x0A, 0x0D, from: index, limit: bytes.count)
            guard index < bytes.count else { break }
            let next = byte(bytes, index + 1)
            switch bytes[index] {
            case UInt8(ascii: "*") where next == UInt8(ascii: "/"):
                index += 2
                depth -= 1
                if depth == 0 { return index }
            case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
                index += 2
                depth += 1
            case 0x0A, 0x0D:
                pending.insert(.startsLine)
                index += 1
            default:
                index += 1
            }
        }
        problem("this comment is not closed", from: start, to: start + 2, isUnclosed: true)
        return index
    }

    /// The end of a line that starts with a mark that a merge has left (`<<<<<<< ours`): both sides are read. Nil for anything else.
    mutating func conflictMarkerEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        guard start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D else { return nil }
        let mark = bytes[start]
        guard mark == 0x3C || mark == 0x3D || mark == 0x3E || mark == 0x7C else { return nil }
        for offset in 1..<7 where byte(bytes, start + offset) != mark { return nil }
        let next = byte(bytes, start + 7)
        guard next == 0x20 || next == 0x0A || next == 0x0D else { return nil }
        let end = bytes.lineEnd(from: start, limit: bytes.count)
        problem("a merge left this mark", from: start, to: end)
        return end
    }
}
