internal import SourceText

extension Tokenizer {
    /// `#!/usr/bin/env swift` on the first line.
    mutating func skipShebang(_ bytes: Span<UInt8>) {
        guard byte(bytes, position) == 0x23, byte(bytes, position + 1) == 0x21 else { return }
        position = bytes.lineEnd(from: position, limit: bytes.count)
    }

    /// Moves over whitespace and comments, and closes single-line strings whose interpolation meets the end of the line.
    @inline(__always)
    mutating func skipTrivia(_ bytes: Span<UInt8>) {
        // Mostly there is nothing, or one space.
        if byte(bytes, position) == 0x20 {
            position &+= 1
            pending.insert(.spaceBefore)
        }
        let next = byte(bytes, position)
        if next <= 0x20 || next == UInt8(ascii: "/") { skipAnyTrivia(bytes) }
    }

    private mutating func skipAnyTrivia(_ bytes: Span<UInt8>) {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20:
                position = bytes.spacesEnd(from: position, limit: bytes.count)
                pending.insert(.spaceBefore)
            case 0x0A, 0x0D:
                if !literals.isEmpty { closeLiteralsAtLineEnd(bytes) }
                position &+= 1
                pending = [.startsLine, .spaceBefore]
            case 0x09, 0x0B, 0x0C, 0x00:
                position &+= 1
                pending.insert(.spaceBefore)
            case UInt8(ascii: "/"):
                guard skipComment(bytes) else { return }
            default:
                return
            }
        }
    }

    /// False where the slash starts none.
    private mutating func skipComment(_ bytes: Span<UInt8>) -> Bool {
        let start = position
        switch byte(bytes, start + 1) {
        case UInt8(ascii: "/"): position = bytes.lineEnd(from: start, limit: bytes.count)
        case UInt8(ascii: "*"): position = blockCommentEnd(bytes, from: start)
        default: return false
        }
        comments.append(TextRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: position)))
        pending.insert(.spaceBefore)
        return true
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

    /// Moves over the marks that a merge leaves at the start of a line (`<<<<<<< ours`): both sides are read.
    mutating func skipConflictMarker(_ bytes: Span<UInt8>) -> Bool {
        guard pending.contains(.startsLine), position == 0 || bytes[position - 1] == 0x0A || bytes[position - 1] == 0x0D
        else { return false }
        let mark = bytes[position]
        guard mark == 0x3C || mark == 0x3D || mark == 0x3E || mark == 0x7C else { return false }
        for offset in 1..<7 where byte(bytes, position + offset) != mark { return false }
        let next = byte(bytes, position + 7)
        guard next == 0x20 || next == 0x0A || next == 0x0D else { return false }
        let end = bytes.lineEnd(from: position, limit: bytes.count)
        problem("a merge left this mark", from: position, to: end)
        position = end
        return true
    }
}
