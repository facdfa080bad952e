/// Finds where brackets close in types, whose content is passed over: `{ a: string }`, `(x: A) => B`, `[A, B]`.
///
/// Types hold no regular expressions and no tags, so bytes are enough. What was found is kept: each byte is looked at once,
/// however often and however deep the grammar asks.
struct TypeBrackets {
    /// Where each bracket met so far opens, ascending.
    private var opens: ContiguousArray<UInt32> = []
    /// The offset after the bracket that closes it, 0 where there is none; one for each of `opens`.
    private var ends: ContiguousArray<UInt32> = []
    /// Every bracket from the first search up to here is known.
    private var coveredTo = 0

    private struct Frame {
        /// The byte that closes it; a backquote for a template, 0 for the `${` in one.
        let closer: UInt8
        let entry: Int
    }

    private static let hole: UInt8 = 0

    /// The offset after the bracket that closes the one at `open`, a `{`, `(`, `[` or backquote; nil where nothing does.
    mutating func end(of open: Int, in bytes: ContiguousArray<UInt8>) -> Int? {
        if open >= coveredTo { search(from: open, bytes) }
        var low = 0
        var high = opens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(opens[middle]) < open { low = middle + 1 } else { high = middle }
        }
        guard low < opens.count, Int(opens[low]) == open, ends[low] != 0 else { return nil }
        return Int(ends[low])
    }

    private mutating func search(from open: Int, _ bytes: ContiguousArray<UInt8>) {
        var frames: ContiguousArray<Frame> = []
        // How many frames wait for `)`, `]` and `}`, so that a closer that fits nothing is known without a search.
        var waiting = (parentheses: 0, brackets: 0, braces: 0)
        var index = open
        repeat {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "("):
                push(UInt8(ascii: ")"), index - 1, &frames)
                waiting.parentheses += 1
            case UInt8(ascii: "["):
                push(UInt8(ascii: "]"), index - 1, &frames)
                waiting.brackets += 1
            case UInt8(ascii: "{"):
                push(UInt8(ascii: "}"), index - 1, &frames)
                waiting.braces += 1
            case UInt8(ascii: "}") where frames.last?.closer == Self.hole:
                frames.removeLast()
                index = skipTemplateText(from: index, bytes, &frames)
            case UInt8(ascii: ")") where waiting.parentheses > 0, UInt8(ascii: "]") where waiting.brackets > 0,
                UInt8(ascii: "}") where waiting.braces > 0:
                // What was opened since and not closed stays without an end.
                while let frame = frames.popLast() {
                    switch frame.closer {
                    case UInt8(ascii: ")"): waiting.parentheses -= 1
                    case UInt8(ascii: "]"): waiting.brackets -= 1
                    case UInt8(ascii: "}"): waiting.braces -= 1
                    default: break
                    }
                    if frame.closer == byte {
                        ends[frame.entry] = UInt32(truncatingIfNeeded: index)
                        break
                    }
                }
            case UInt8(ascii: "\""), UInt8(ascii: "'"): index = endOfString(byte, from: index, bytes)
            case UInt8(ascii: "`"):
                push(byte, index - 1, &frames)
                index = skipTemplateText(from: index, bytes, &frames)
            case UInt8(ascii: "/"): index = endOfComment(from: index, bytes)
            default: break
            }
        } while !frames.isEmpty && index < bytes.count
        coveredTo = index
    }

    private mutating func push(_ closer: UInt8, _ open: Int, _ frames: inout ContiguousArray<Frame>) {
        frames.append(Frame(closer: closer, entry: opens.count))
        opens.append(UInt32(truncatingIfNeeded: open))
        ends.append(0)
    }

    /// Reads a template's text up to its end, or to a `${`, which is a frame of its own.
    private mutating func skipTemplateText(
        from start: Int, _ bytes: ContiguousArray<UInt8>, _ frames: inout ContiguousArray<Frame>
    ) -> Int {
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "`"):
                if let frame = frames.popLast() { ends[frame.entry] = UInt32(truncatingIfNeeded: index + 1) }
                return index + 1
            case UInt8(ascii: "$") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "{"):
                frames.append(Frame(closer: Self.hole, entry: 0))
                return index + 2
            default: index += 1
            }
        }
        return bytes.count
    }

    private func endOfString(_ quote: UInt8, from start: Int, _ bytes: ContiguousArray<UInt8>) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == quote { return index + 1 }
            if byte == 0x0A || byte == 0x0D { return index }
            index += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        return bytes.count
    }

    /// The end of the comment whose `/` is before `start`; `start` where there is none.
    private func endOfComment(from start: Int, _ bytes: ContiguousArray<UInt8>) -> Int {
        guard start < bytes.count else { return start }
        var index = start
        if bytes[start] == UInt8(ascii: "/") {
            while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
            return index
        }
        guard bytes[start] == UInt8(ascii: "*") else { return start }
        index += 1
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") { return index + 2 }
            index += 1
        }
        return bytes.count
    }
}
