import SourceText
import Syntax

/// One level of an interpolated string that is open: `f"text {field:format}"`.
struct OpenInterpolation {
    enum Kind {
        /// Between the quotes: text.
        case string
        /// Between the braces: code.
        case field
        /// Between the colon and the closing brace: text.
        case format
    }

    let kind: Kind
    /// Of the string that all three belong to.
    let quote: UInt8
    let isTriple: Bool
    let isRaw: Bool
    /// How many brackets were open when it began; the field's own brackets are above.
    let bracketBase: Int
    /// The counts of the brackets outside, to be put back at the end of a field.
    let outerCounts: OpenBrackets.Counts

    func nested(_ kind: Kind, _ brackets: OpenBrackets) -> OpenInterpolation {
        OpenInterpolation(
            kind: kind, quote: quote, isTriple: isTriple, isRaw: isRaw, bracketBase: brackets.count,
            outerCounts: brackets.counts)
    }
}

extension Lexer {
    /// Whether the next `:`, `!` or `}` belongs to the innermost field itself, not to brackets inside it.
    var isAtTopOfField: Bool {
        mutating get {
            guard let innermost = interpolations.last else { return false }
            return innermost.kind == .field && brackets.count == innermost.bracketBase
        }
    }

    mutating func beginInterpolatedString(prefixLength: Int, quote: UInt8, isTriple: Bool, isRaw: Bool) {
        let length = prefixLength + (isTriple ? 3 : 1)
        if interpolations.isEmpty {
            outermostString = checkpoint(at: position)
            // Without an allowance to come back, the older rule is the safe one.
            if isBounded || rescanAllowance <= 0 { bound(from: position + length, quote: quote, isTriple: isTriple) }
        }
        append(.interpolatedStart, length: length)
        interpolations.append(
            OpenInterpolation(
                kind: .string, quote: quote, isTriple: isTriple, isRaw: isRaw, bracketBase: brackets.count,
                outerCounts: brackets.counts))
        isInText = true
    }

    /// Lets nothing pass the next place where the string's quotes occur.
    private mutating func bound(from content: Int, quote: UInt8, isTriple: Bool) {
        let (end, isClosed) =
            isTriple ? endOfTripleString(from: content, quote: quote) : endOfString(from: content, quote: quote)
        isBounded = true
        limit = end
        boundingQuoteLength = !isClosed ? 0 : isTriple ? 3 : 1
    }

    /// Text up to the next field, the end of the format, or the closing quotes.
    mutating func interpolatedText() {
        guard let innermost = interpolations.last else {
            isInText = false
            return
        }
        let start = position
        while position < limit {
            let byte = bytes[position]
            switch byte {
            case innermost.quote:
                guard !innermost.isTriple || peek(1) == byte && peek(2) == byte else {
                    position += 1
                    continue
                }
                appendText(from: start)
                if innermost.kind == .format {
                    // f"{x:>10"
                    position = endOfFieldMissing(at: position)
                } else {
                    append(.interpolatedEnd, length: innermost.isTriple ? 3 : 1)
                    endString()
                }
                return
            case UInt8(ascii: "\\"):
                escapeInText(isRaw: innermost.isRaw)
            case UInt8(ascii: "{"):
                if innermost.kind == .string, peek(1) == byte {
                    position += 2
                    continue
                }
                appendText(from: start)
                append(.fieldStart, length: 1)
                interpolations.append(innermost.nested(.field, brackets))
                brackets.counts = OpenBrackets.Counts()
                isInText = false
                return
            case UInt8(ascii: "}"):
                if innermost.kind == .format {
                    appendText(from: start)
                    return endField()
                }
                position += peek(1) == byte ? 2 : 1
            case 0x0A, 0x0D:
                if innermost.isTriple {
                    position += 1
                    continue
                }
                appendText(from: start)
                return unclosedAtLineEnd()
            default:
                position += 1
            }
        }
        appendText(from: start)
    }

    private mutating func appendText(from start: Int) {
        if position > start { append(.interpolatedText, from: start) }
    }

    /// `\n`, `\"`, `\N{BULLET}`; in `\{x}` the backslash is text and the field a field.
    private mutating func escapeInText(isRaw: Bool) {
        let next = peek(1)
        if next == UInt8(ascii: "{") || next == UInt8(ascii: "}") {
            position += 1
        } else if next == UInt8(ascii: "N"), !isRaw, peek(2) == UInt8(ascii: "{") {
            position += 3
            while position < limit, bytes[position].isNamePart || bytes[position] == 0x20 || bytes[position] == 0x2D {
                position += 1
            }
            if peek(0) == UInt8(ascii: "}") { position += 1 }
        } else {
            position = afterEscape(position)
        }
    }

    mutating func beginFormat() {
        guard let field = interpolations.last else { return }
        interpolations.append(field.nested(.format, brackets))
        isInText = true
    }

    /// The `}` at the current place closes the innermost field, with its format if that was open.
    mutating func endField() {
        append(.fieldEnd, length: 1)
        leaveField()
    }

    private mutating func leaveField() {
        if interpolations.last?.kind == .format { interpolations.removeLast() }
        if let field = interpolations.popLast() { brackets.counts = field.outerCounts }
        isInText = true
    }

    private mutating func endString() {
        interpolations.removeLast()
        isInText = false
        if interpolations.isEmpty, isBounded {
            isBounded = false
            limit = bytes.count
        }
    }

    /// An empty end for a field that has none; gives `position` back.
    private mutating func endOfFieldMissing(at position: Int) -> Int {
        append(.fieldEnd, from: position)
        problem(.unclosed, position, position, "expected `}`")
        leaveField()
        return position
    }

    /// A new line inside a field. A keyword that no expression contains says that the field was left open.
    mutating func continueField() {
        var index = position
        while index < limit, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        guard !isBounded, index < limit, beginsStatementOnly(at: index), !reopenInterpolatedString() else { return }
        while !interpolations.isEmpty { endInnermostString() }
        closeBrackets(downTo: 0)
        append(.newline, from: position)
        beginLine()
    }

    /// A line's end in the text of a string with single quotes.
    private mutating func unclosedAtLineEnd() {
        if interpolations.count > 1, reopenInterpolatedString() { return }
        endInnermostString()
    }

    /// The limit was reached while interpolated strings are open.
    mutating func endOfInterpolatedString() {
        if !isBounded, interpolations.count > 1 || interpolations[0].isTriple, reopenInterpolatedString() { return }
        while interpolations.count > 1 { endInnermostLevel() }
        guard isBounded, boundingQuoteLength > 0 else { return endInnermostString() }
        append(.interpolatedEnd, length: boundingQuoteLength)
        endString()
    }

    /// Reads the outermost interpolated string again, this time up to where its quotes next occur, because by the rule since
    /// Python 3.12 it has no end:
    ///
    ///     print(f"{name")          # the quote would begin a string inside the field
    ///
    /// False where that was done already, or too much was read twice.
    mutating func reopenInterpolatedString() -> Bool {
        guard !isBounded, !interpolations.isEmpty else { return false }
        let outermost = interpolations[0]
        guard rewind(to: outermostString) else {
            rescanAllowance = 0
            return false
        }
        while brackets.count > outermost.bracketBase { _ = brackets.pop() }
        brackets.counts = outermost.outerCounts
        interpolations.removeAll(keepingCapacity: true)
        isInText = false
        isBounded = true
        return true
    }

    private mutating func endInnermostLevel() {
        guard let innermost = interpolations.last else { return }
        switch innermost.kind {
        case .string:
            endInnermostString()
        case .field:
            closeBrackets(downTo: innermost.bracketBase)
            position = endOfFieldMissing(at: position)
        case .format:
            position = endOfFieldMissing(at: position)
        }
    }

    /// An empty end for the innermost string, and for what is open inside it.
    private mutating func endInnermostString() {
        while let innermost = interpolations.last, innermost.kind != .string { endInnermostLevel() }
        append(.interpolatedEnd, from: position)
        problem(.unclosed, position, position, "this string is not closed")
        if !interpolations.isEmpty { endString() }
    }
}
