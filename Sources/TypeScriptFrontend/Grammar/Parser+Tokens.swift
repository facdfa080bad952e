import SourceText
import Syntax

/// Asking for tokens and taking them, marks and names.
extension Parser {
    var kind: TokenKind {
        mutating get { lexer.kind }
    }

    mutating func at(_ kind: TokenKind) -> Bool { lexer.kind == kind }

    /// Whether the current token may stand after a statement without `;`.
    var isAtStatementEnd: Bool {
        mutating get { lexer.hasLineBreakBefore || at(.semicolon) || at(.closeBrace) || at(.endOfFile) }
    }

    mutating func eat() {
        if recordsTokens { record() }
        lexer.advance()
    }

    mutating func consume(if kind: TokenKind) -> Bool {
        guard lexer.kind == kind else { return false }
        eat()
        return true
    }

    @discardableResult
    mutating func expect(_ kind: TokenKind, _ message: String) -> Bool {
        if consume(if: kind) { return true }
        report(.unexpected, message)
        return false
    }

    /// Takes everything up to `offset`, which lies at a token's edge.
    mutating func jump(to offset: Int) {
        if recordsTokens { recordTokens(upTo: offset) }
        lexer.jump(to: offset)
    }

    /// Records the tokens and comments of what is passed over; leaves the lexer as it was otherwise.
    mutating func recordTokens(upTo offset: Int) {
        let checkpoint = lexer.checkpoint()
        let known = lexer.comments.count
        var scanner = CodeScanner(hasMarkup: false, isInTypes: true)
        while lexer.end <= offset, !at(.endOfFile) { step(&scanner) }
        // A template that nothing closes would go on: `Map<{ `a }>` leaves it at the bracket.
        if lexer.start < offset, !at(.endOfFile) {
            let range = TextRange(currentRange.lower, Self.offset(offset))
            tokens.append(TypeScriptToken(kind: lexer.kind, range: range, hasLineBreakBefore: lexer.hasLineBreakBefore))
        }
        let passed = lexer.comments.dropFirst(known).filter { $0.upper <= offset }
        lexer.restore(checkpoint)
        lexer.comments.append(contentsOf: passed)
    }

    mutating func record() {
        guard !at(.endOfFile) else { return }
        tokens.append(
            TypeScriptToken(kind: lexer.kind, range: currentRange, hasLineBreakBefore: lexer.hasLineBreakBefore))
    }

    // MARK: Looking ahead

    /// A token that has not been taken.
    struct Ahead {
        let kind: TokenKind
        let hasLineBreakBefore: Bool

        /// Whether it is a name on the same line.
        var isNameOnLine: Bool { kind.isIdentifier && !hasLineBreakBefore }
    }

    /// The token after the current one.
    mutating func peek() -> Ahead {
        let checkpoint = lexer.checkpoint()
        lexer.advance()
        let ahead = Ahead(kind: lexer.kind, hasLineBreakBefore: lexer.hasLineBreakBefore)
        lexer.restore(checkpoint)
        return ahead
    }

    // MARK: Nodes

    /// Byte offsets of this grammar fit: a file's length is below `UInt32.max`.
    static func offset(_ index: Int) -> UInt32 { UInt32(truncatingIfNeeded: index) }

    var currentRange: TextRange {
        mutating get { TextRange(Self.offset(lexer.start), Self.offset(lexer.end)) }
    }

    mutating func mark() -> Mark { builder.mark(at: Self.offset(lexer.start)) }

    /// Makes a node round what was made since `mark`; it ends with the token taken last.
    mutating func close(_ kind: NodeKind, from mark: Mark, name: NameID = .none, flags: NodeFlags = []) {
        builder.close(kind, from: mark, end: Self.offset(lexer.previousEnd), name: name, flags: flags)
    }

    /// Makes the current token a node and takes it.
    mutating func eatLeaf(_ kind: NodeKind, name: NameID = .none, flags: NodeFlags = []) {
        builder.leaf(kind, currentRange, name: name, flags: flags)
        eat()
    }

    /// An empty node where something should be.
    mutating func parseNothing(_ message: String) {
        report(.unexpected, message)
        let place = Self.offset(lexer.start)
        builder.leaf(.error, TextRange(place, place))
    }

    /// An empty node where the source leaves something out: right after what was taken last.
    mutating func leaveEmpty(_ kind: NodeKind) {
        let place = max(Self.offset(lexer.previousEnd), builder.lastEnd)
        builder.leaf(kind, TextRange(place, place))
    }

    mutating func report(_ kind: SyntaxProblem.Kind, _ message: String) {
        builder.problem(kind, currentRange, message)
    }

    // MARK: Names

    /// The name with these bytes of the file.
    mutating func intern(bytes range: Range<Int>) -> NameID {
        Self.intern(lexer.bytes, range, in: &builder.names)
    }

    /// Names and bytes are apart here, so that neither access covers the other.
    private static func intern(
        _ bytes: ContiguousArray<UInt8>, _ range: Range<Int>, in names: inout NameTable
    ) -> NameID {
        names.intern(bytes.span, from: range.lowerBound, to: range.upperBound)
    }

    /// The current word, escapes resolved.
    mutating func currentName() -> NameID {
        if lexer.isEscaped { return internUnescaped(lexer.start..<lexer.end) }
        return intern(bytes: lexer.start..<lexer.end)
    }

    /// The value of a string or template between its delimiters; none where it is too long to be a name.
    mutating func stringName(_ range: Range<Int>) -> NameID {
        if lexer.isEscaped { return internUnescaped(range) }
        return range.count <= SyntaxTree.longestStringName ? intern(bytes: range) : .none
    }

    private mutating func internUnescaped(_ range: Range<Int>) -> NameID {
        let limit = SyntaxTree.longestStringName
        let value = StringValue.unescaped(lexer.bytes, range, limit: limit)
        return value.count <= limit ? builder.names.intern(value.span) : .none
    }

    mutating func intern(_ word: ContiguousArray<UInt8>) -> NameID { builder.names.intern(word.span) }
}

/// Names that are not written in the file.
enum Words {
    static let and = ContiguousArray("and".utf8)
    static let or = ContiguousArray("or".utf8)
    static let `default` = ContiguousArray("default".utf8)
    static let element = ContiguousArray("element".utf8)
    static let implements = ContiguousArray("implements".utf8)
    static let key = ContiguousArray("key".utf8)
    static let regex = ContiguousArray("regex".utf8)
    static let star = ContiguousArray("*".utf8)
    static let type = ContiguousArray("type".utf8)
    static let angles = ContiguousArray("<>".utf8)
    static let using = ContiguousArray("using".utf8)
}
