internal import SourceText

/// A string whose interpolation is being read.
struct OpenLiteral {
    /// How many `#` stand before its quote.
    let pounds: Int
    let quote: UInt8
    let isMultiline: Bool
    /// The flags of its tokens.
    let flags: SwiftToken.Flags
    /// The `(` inside the interpolation that are not closed yet.
    var openParens = 0
}

extension Tokenizer {
    /// A string that starts with `pounds` at `start` and then a quote.
    mutating func readString(_ bytes: Span<UInt8>, from start: Int, pounds: Int, quote: UInt8) -> Int {
        let open = start + pounds
        // Most are "short", with nothing in them that means anything.
        if pounds == 0 {
            let end = bytes.first(of: quote, 0x5C, 0x0A, 0x0D, from: open + 1, limit: bytes.count)
            if byte(bytes, end) == quote, end > open + 1 {
                emit(.string, from: start, to: end + 1)
                return end + 1
            }
        }
        var literal = OpenLiteral(pounds: pounds, quote: quote, isMultiline: false, flags: pounds > 0 ? .raw : [])
        var content = open + 1
        if quote == 0x22, byte(bytes, open + 1) == 0x22, byte(bytes, open + 2) == 0x22, isMultilineDelimiter(bytes, open, pounds) {
            literal = OpenLiteral(
                pounds: pounds, quote: quote, isMultiline: true, flags: literal.flags.union(.multiline))
            content = open + 3
        }
        let segment = scanSegment(bytes, from: content, literal)
        switch segment.end {
        case .closed:
            emit(.string, from: start, to: segment.next, literal.flags.union(segment.flags))
        case .unclosed:
            problem("this string is not closed", from: start, to: content, isUnclosed: true)
            emit(.string, from: start, to: segment.next, literal.flags.union(segment.flags).union(.unclosed))
        case .interpolation:
            emitOpening(.stringStart, from: start, to: content, literal.flags)
            literals.append(literal)
            emitSegment(from: content, segment, literal)
        }
        return segment.next
    }

    /// Goes on in the innermost string, behind an interpolation.
    mutating func readSegment(_ bytes: Span<UInt8>, from start: Int) -> Int {
        guard let literal = literals.last else { return start }
        let segment = scanSegment(bytes, from: start, literal)
        emitSegment(from: start, segment, literal)
        return segment.next
    }

    /// The text up to the next interpolation or the end, and what follows it.
    private mutating func emitSegment(from start: Int, _ segment: Segment, _ literal: OpenLiteral) {
        if segment.textEnd > start {
            emit(.stringSegment, from: start, to: segment.textEnd, literal.flags.union(segment.flags))
        }
        switch segment.end {
        case .closed:
            literals.removeLast()
            emitClosing(.stringEnd, of: .stringStart, from: segment.textEnd, to: segment.next, literal.flags)
        case .unclosed:
            literals.removeLast()
            problem("this string is not closed", from: segment.textEnd, to: segment.textEnd, isUnclosed: true)
            emitClosing(
                .stringEnd, of: .stringStart, from: segment.textEnd, to: segment.textEnd, literal.flags.union(.unclosed))
        case .interpolation:
            literals[literals.count - 1].openParens = 0
            emitOpening(.interpolationStart, from: segment.textEnd, to: segment.next)
        }
    }

    private struct Segment {
        enum End { case closed, unclosed, interpolation }
        var end: End
        /// Where the text ends.
        var textEnd: Int
        /// Behind the closing delimiter or the `\(`; where the string is not closed, where its text ends.
        var next: Int
        var flags: SwiftToken.Flags
    }

    private mutating func scanSegment(_ bytes: Span<UInt8>, from start: Int, _ literal: OpenLiteral) -> Segment {
        var index = start
        var flags: SwiftToken.Flags = []
        while true {
            index = Self.endOfText(bytes, from: index, literal)
            guard index < bytes.count else { break }
            let current = bytes[index]
            if current == literal.quote {
                if let next = delimiterEnd(bytes, at: index, literal) {
                    return Segment(end: .closed, textEnd: index, next: next, flags: flags)
                }
                index &+= 1
            } else if current == 0x5C {
                let escaped = index &+ 1 &+ literal.pounds
                guard literal.pounds == 0 || hasPounds(bytes, at: index + 1, count: literal.pounds) else {
                    index &+= 1
                    continue
                }
                let next = byte(bytes, escaped)
                if next == 0x28 {
                    return Segment(end: .interpolation, textEnd: index, next: escaped + 1, flags: flags)
                }
                flags.insert(.escapes)
                // The line end behind a last backslash still ends a single-line string.
                index = next == 0x0A || next == 0x0D ? escaped : escaped + 1
            } else {
                // The end of the line.
                break
            }
        }
        index = min(index, bytes.count)
        return Segment(end: .unclosed, textEnd: index, next: index, flags: flags)
    }

    /// The next quote or backslash, or the end of the line where that ends the string.
    @inline(__always)
    private static func endOfText(_ bytes: Span<UInt8>, from start: Int, _ literal: OpenLiteral) -> Int {
        literal.isMultiline
            ? bytes.first(of: literal.quote, 0x5C, from: start, limit: bytes.count)
            : bytes.first(of: literal.quote, 0x5C, 0x0A, 0x0D, from: start, limit: bytes.count)
    }

    private mutating func delimiterEnd(_ bytes: Span<UInt8>, at index: Int, _ literal: OpenLiteral) -> Int? {
        var next = index + 1
        if literal.isMultiline {
            guard byte(bytes, next) == literal.quote, byte(bytes, next + 1) == literal.quote else { return nil }
            next += 2
        }
        return hasPounds(bytes, at: next, count: literal.pounds) ? next + literal.pounds : nil
    }

    /// `#"""#` is one quote in a single-line string: `"""` opens several lines unless the line holds the end of a raw string.
    private mutating func isMultilineDelimiter(_ bytes: Span<UInt8>, _ open: Int, _ pounds: Int) -> Bool {
        guard pounds > 0 else { return true }
        var index = open + 1
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
            if bytes[index] == 0x22, hasPounds(bytes, at: index + 1, count: pounds) { return false }
            index += 1
        }
        return true
    }

    /// Ends the innermost string where the text of its interpolation ends, both without a closing token of their own.
    mutating func closeLiteral(at position: Int) {
        guard let literal = literals.popLast() else { return }
        problem("this string is not closed", from: position, to: position, isUnclosed: true)
        emitClosing(.interpolationEnd, of: .interpolationStart, from: position, to: position, .unclosed)
        emitClosing(.stringEnd, of: .stringStart, from: position, to: position, literal.flags.union(.unclosed))
    }

    /// A single-line string ends with its line, also inside an interpolation.
    mutating func closeLiteralsAtLineEnd(at position: Int) {
        // "a \("b \(c⏎: the outer string ends here too.
        while let literal = literals.last, !literal.isMultiline { closeLiteral(at: position) }
    }
}
