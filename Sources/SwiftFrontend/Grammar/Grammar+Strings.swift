internal import SourceText
internal import Syntax

extension Grammar {
    /// A string without interpolation; its name is its value.
    mutating func parsePlainString() {
        let token = token
        if token.flags.isDisjoint(with: .unusualString), token.range.length <= SyntaxTree.longestStringName {
            // Its value is what stands between the quotes.
            builder.leaf(.string, token.range, name: name(from: token.start &+ 1, to: token.end &- 1))
            eat()
            return
        }
        let pounds = pounds(at: token.start)
        let quotes = token.flags.contains(.multiline) ? 3 : 1
        let lower = Int(token.start) + pounds + quotes
        var upper = Int(token.end)
        if !token.flags.contains(.unclosed) { upper -= pounds + quotes }
        builder.leaf(.string, token.range, name: value(from: lower, to: max(lower, upper), token.flags, pounds, isFirst: true, isLast: true, indentationAt: upper))
        eat()
    }

    /// `"a \(b, label: c) d"`: stringText and interpolation in order; the expressions are an interpolation's children.
    mutating func parseInterpolatedString() {
        let mark = markHere()
        let open = position
        let end = partner(of: open)
        let pounds = pounds(at: start)
        eat()
        while position < end {
            if at(.interpolationStart) {
                parseInterpolation()
            } else if at(.stringSegment) {
                parseSegment(pounds, from: open, to: end)
            } else {
                // The matcher closes interpolations first, so only they and texts stand here.
                eatUnexpected()
            }
        }
        if at(.stringEnd) { eat() }
        close(.interpolatedString, from: mark)
    }

    /// The text between interpolations of the string from token `open` to token `end`.
    private mutating func parseSegment(_ pounds: Int, from open: Int, to end: Int) {
        let token = token
        let name = value(
            from: Int(token.start), to: Int(token.end), token.flags, pounds, isFirst: position == open + 1,
            isLast: position + 1 == end, indentationAt: Int(tokens[end].start))
        // The line end before the closing delimiter is no text.
        if name != .none || token.end - token.start > UInt32(SyntaxTree.longestStringName) {
            builder.leaf(.stringText, token.range, name: name)
        }
        eat()
    }

    private mutating func parseInterpolation() {
        let mark = markHere()
        let open = position
        let outer = context
        context = .trailingClosures
        eat()
        parseElements(until: partner(of: open))
        skip(to: partner(of: open))
        if at(.interpolationEnd) { eat() }
        context = outer
        close(.interpolation, from: mark)
    }

    /// How many `#` stand at `start`.
    private mutating func pounds(at start: UInt32) -> Int {
        var index = Int(start)
        while index < bytes.count, bytes[index] == 0x23 { index += 1 }
        return index - Int(start)
    }

    /// The value of the text between these places as a name; none where it is longer than trees keep.
    private mutating func value(
        from lower: Int, to upper: Int, _ flags: SwiftToken.Flags, _ pounds: Int, isFirst: Bool, isLast: Bool,
        indentationAt closing: Int
    ) -> NameID {
        let isMultiline = flags.contains(.multiline)
        if !isMultiline, !flags.contains(.escapes) {
            guard upper - lower <= SyntaxTree.longestStringName else { return .none }
            return name(from: UInt32(truncatingIfNeeded: lower), to: UInt32(truncatingIfNeeded: upper))
        }
        var reader = StringValue(pounds: pounds, isMultiline: isMultiline)
        let isRead = reader.read(
            bytes.span, from: lower, to: upper, isFirst: isFirst, isLast: isLast, closing: closing)
        return isRead ? builder.names.intern(reader.text.span) : .none
    }
}
