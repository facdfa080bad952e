import SourceText
import Syntax

extension Parser {
    /// Adjacent literals, which Python joins: `"a" f"{b}" 'c'`. Makes one `string` or `interpolatedString`.
    mutating func strings() {
        let mark = mark()
        if at(.string), peek() != .string, peek() != .interpolatedStart { return singleString() }
        var isInterpolated = false
        var flags: NodeFlags = []
        // The text since the last field, over the quotes between the literals.
        var text = PendingText(start: start, end: start)
        stringValue.removeAll(keepingCapacity: true)
        while true {
            if at(.string) {
                let literal = StringLiteral(bytes, token)
                if literal.prefix.isBytes { flags = .bytes }
                appendValue(literal.content, isRaw: literal.prefix.isRaw, isBytes: literal.prefix.isBytes)
                eat()
                text.end = lastEnd
            } else if at(.interpolatedStart) {
                isInterpolated = true
                interpolatedString(&text)
            } else {
                break
            }
        }
        if isInterpolated {
            flush(text)
            close(.interpolatedString, from: mark)
        } else {
            close(.string, from: mark, name: stringValueName(), flags: flags)
        }
        stringValue.removeAll(keepingCapacity: true)
    }

    /// The most frequent case: one literal.
    private mutating func singleString() {
        let literal = StringLiteral(bytes, token)
        let flags: NodeFlags = literal.prefix.isBytes ? .bytes : []
        let content = literal.content
        let isLong = content.length > UInt32(SyntaxTree.longestStringName)
        let start = TextRange(content.lower, isLong ? content.lower + UInt32(SyntaxTree.longestStringName) + 1 : content.upper)
        if isVerbatim(start) {
            let name = isLong ? .none : name(from: content.lower, to: content.upper)
            return leaf(.string, name: name, flags: flags)
        }
        stringValue.removeAll(keepingCapacity: true)
        appendValue(content, isRaw: literal.prefix.isRaw, isBytes: literal.prefix.isBytes)
        leaf(.string, name: stringValueName(), flags: flags)
        stringValue.removeAll(keepingCapacity: true)
    }

    /// Whether the value of this part of a literal's content is its bytes: nothing escaped, no line end to translate.
    private mutating func isVerbatim(_ content: TextRange) -> Bool {
        let end = Int(content.upper)
        return bytes.span.first(of: UInt8(ascii: "\\"), 0x0D, from: Int(content.lower), limit: end) == end
    }

    private mutating func stringValueName() -> NameID {
        stringValue.count <= SyntaxTree.longestStringName ? gatheredName() : .none
    }

    // MARK: Interpolation

    /// The text of a literal with interpolation that is not yet a node; its value is in `stringValue`.
    private struct PendingText {
        var start: UInt32
        var end: UInt32
    }

    private mutating func flush(_ text: PendingText) {
        if !stringValue.isEmpty {
            builder.leaf(.stringText, TextRange(text.start, text.end), name: stringValueName())
            stringValue.removeAll(keepingCapacity: true)
        }
    }

    /// `f"text {expression} text"`, from the opening quotes to the closing ones.
    private mutating func interpolatedString(_ text: inout PendingText) {
        let opening = range
        let isRaw = (opening.lower..<opening.upper).contains { bytes[Int($0)] | 0x20 == UInt8(ascii: "r") }
        eat()
        if stringValue.isEmpty { text.start = start }
        while true {
            switch kind {
            case .interpolatedText:
                appendValue(range, isRaw: isRaw, isBytes: false, hasDoubledBraces: true)
                eat()
                text.end = lastEnd
            case .fieldStart:
                flush(text)
                interpolation()
                text.start = start
            default:
                _ = consume(if: .interpolatedEnd)
                return
            }
        }
    }

    /// `{x!r:>{width}}`, `{x = }`
    private mutating func interpolation() {
        guard enter() else { return skipTooDeepExpression() }
        let mark = mark()
        eat()
        if atStarExpressions { starExpressions() } else { missingExpression() }
        _ = consume(if: .equal)
        if consume(if: .exclamation) { expect(.identifier, "expected a conversion") }
        if at(.colon) { format() }
        while !at(.fieldEnd), !at(.newline), !at(.endOfFile) { restOfField() }
        _ = consume(if: .fieldEnd)
        close(.interpolation, from: mark)
        leave()
    }

    /// `:>{width}`; an `other` of the interpolations inside, if there are any.
    private mutating func format() {
        let mark = mark()
        eat()
        var hasInterpolation = false
        while at(.interpolatedText) || at(.fieldStart) {
            if at(.fieldStart) {
                hasInterpolation = true
                interpolation()
            } else {
                eat()
            }
        }
        if hasInterpolation { close(.other, from: mark) }
    }

    /// What no field contains: `{a b}`.
    private mutating func restOfField() {
        unexpected("expected `}`")
        let mark = mark()
        while !at(.fieldEnd), !at(.newline), !at(.endOfFile) { anything() }
        close(.error, from: mark)
    }

    // MARK: Values

    /// Appends the value of literal text to `stringValue`; stops when that is too long to be a name.
    private mutating func appendValue(
        _ content: TextRange, isRaw: Bool, isBytes: Bool, hasDoubledBraces: Bool = false
    ) {
        var reader = StringValueReader(
            position: Int(content.lower), end: Int(content.upper), isRaw: isRaw, isBytes: isBytes,
            hasDoubledBraces: hasDoubledBraces)
        while stringValue.count <= SyntaxTree.longestStringName, reader.next(bytes, into: &stringValue) {}
    }
}

/// A literal's prefix, and where its content is.
struct StringLiteral {
    let prefix: StringPrefix
    /// Between the quotes; a missing closing quote takes nothing away.
    let content: TextRange

    init(_ bytes: ContiguousArray<UInt8>, _ token: PythonToken) {
        let start = Int(token.start)
        let end = Int(token.end)
        var quote = start
        while quote < end, !isQuote(bytes[quote]) { quote += 1 }
        prefix = StringPrefix(bytes, at: start, length: quote - start)
        let mark = quote < end ? bytes[quote] : 0
        let isTriple = quote + 2 < end && bytes[quote + 1] == mark && bytes[quote + 2] == mark
        let length = isTriple ? 3 : 1
        let contentStart = min(quote + length, end)
        var contentEnd = end
        if end - contentStart >= length, (1...length).allSatisfy({ bytes[end - $0] == mark }) { contentEnd = end - length }
        content = TextRange(UInt32(truncatingIfNeeded: contentStart), UInt32(truncatingIfNeeded: contentEnd))
    }
}
