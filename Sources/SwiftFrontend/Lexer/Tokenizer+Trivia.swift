internal import SourceText

extension Tokenizer {
    /// `#!/usr/bin/env swift` on the first line.
    mutating func skipShebang(_ bytes: Span<UInt8>) {
        guard byte(bytes, position) == 0x23, byte(bytes, position + 1) == 0x21 else { return }
        position = lineEnd(bytes, from: position)
    }

    /// Moves over whitespace and comments, and closes single-line strings whose interpolation meets the end of the line.
    @inline(__always)
    mutating func skipTrivia(_ bytes: Span<UInt8>) {
        var index = position
        let count = bytes.count
        while index < count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0B, 0x0C, 0x00:
                index &+= 1
                pending.insert(.spaceBefore)
            case 0x0A, 0x0D:
                if !literals.isEmpty {
                    position = index
                    closeLiteralsAtLineEnd(bytes)
                }
                index &+= 1
                pending = [.startsLine, .spaceBefore]
            case 0x2F:
                let next = byte(bytes, index &+ 1)
                guard next == 0x2F || next == 0x2A else {
                    position = index
                    return
                }
                let end = next == 0x2F ? lineEnd(bytes, from: index) : blockCommentEnd(bytes, from: index)
                output.comments.append(
                    TextRange(UInt32(truncatingIfNeeded: index), UInt32(truncatingIfNeeded: end)))
                pending.insert(.spaceBefore)
                index = end
            default:
                position = index
                return
            }
        }
        position = index
    }

    /// The first CR or LF at or after `start`, or the end.
    func lineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index &+= 1 }
        return index
    }

    /// The end of the comment that starts with `/*` at `start`: they nest. A line end inside makes the next token start a line.
    private mutating func blockCommentEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var depth = 1
        var index = start + 2
        while index < bytes.count {
            let current = bytes[index]
            if current == 0x2A, byte(bytes, index + 1) == 0x2F {
                index += 2
                depth -= 1
                if depth == 0 { return index }
            } else if current == 0x2F, byte(bytes, index + 1) == 0x2A {
                index += 2
                depth += 1
            } else {
                if current == 0x0A || current == 0x0D { pending.insert(.startsLine) }
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
        let end = lineEnd(bytes, from: position)
        problem("a merge left this mark", from: position, to: end)
        position = end
        return true
    }
}
