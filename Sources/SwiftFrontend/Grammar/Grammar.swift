internal import SourceText
internal import Syntax

/// Reads the tokens of one file into nodes, by recursive descent.
///
/// How it reads: `at` asks for the kind of the next token, `eat` takes a token that was just checked, `consume(if:)` takes it or
/// says no, `expect` takes it or reports it missing. A function `parseX` makes the nodes of an X that starts at `position`; where
/// nothing fits, it takes no token.
///
/// Invariants: `position` never moves back; it stays within `tokens`, whose last is `endOfFile`.
/// Every loop over tokens takes at least one in each round.
///
/// Methods that change nothing are `mutating` all the same: a call of one that is not copies the grammar, which took a sixteenth of
/// the time, and in a debug build puts the copy on the stack, which is what bounds the depth.
struct Grammar: ~Copyable {
    /// How deep constructs nest before what is inside them is stepped over: expressions, blocks, types and patterns count
    /// one each. Bounded so that a debug build stays within a stack of 512 KiB; people nest to about 40.
    static let maximumDepth = 96

    let bytes: ContiguousArray<UInt8>
    /// Operators that begin with `>` lose it in place when it closes generic arguments.
    var tokens: Column<SwiftToken>
    var builder: TreeBuilder
    private(set) var position = 0
    /// The kind of the next token. Stored, because the grammar asks for it ten times for each token.
    private(set) var kind: SwiftTokenKind
    /// Where the last token that was eaten ends.
    var lastEnd: UInt32 = 0
    /// Where the last mark was taken.
    private var lastMark = -1
    /// Where the last `error` for something missing lies, if no token was eaten since.
    private var missingPlace: UInt32 = 0
    var depth = 0
    var context: ExpressionContext = .trailingClosures
    /// The operators of all expressions being read, outermost first.
    var operators = Column<PendingOperator>()
    /// Room for `genericArgumentsEnd`.
    var angles = Column<OpenAngle>()

    init(_ file: SourceFile, _ tokenizer: consuming Tokenizer) {
        bytes = file.bytes
        builder = TreeBuilder(expectedNodes: tokenizer.tokens.count)
        let problems = tokenizer.problems
        tokens = tokenizer.tokens
        kind = tokens.isEmpty ? .endOfFile : tokens[0].kind
        for problem in problems {
            builder.problem(problem.isUnclosed ? .unclosed : .unexpected, problem.range, problem.message)
        }
    }

    // MARK: Looking

    /// The next token.
    var token: SwiftToken {
        mutating get { tokens[position] }
    }

    /// The first byte of the next token.
    var start: UInt32 {
        mutating get { tokens[position].start }
    }

    /// The kind of the token `offset` places on; `endOfFile` past the end.
    mutating func peek(_ offset: Int) -> SwiftTokenKind {
        let index = position &+ offset
        return index < tokens.count ? tokens[index].kind : .endOfFile
    }

    mutating func kind(at index: Int) -> SwiftTokenKind { index < tokens.count ? tokens[index].kind : .endOfFile }

    /// Whether the next token is the first of its line.
    var startsLine: Bool {
        mutating get { tokens[position].flags.contains(.startsLine) }
    }

    mutating func startsLine(at index: Int) -> Bool { index >= tokens.count || tokens[index].flags.contains(.startsLine) }

    mutating func at(_ kind: SwiftTokenKind) -> Bool { self.kind == kind }

    /// The index of the token that ends the bracket at `index`; the token behind `index` where it is no opening bracket.
    @inline(__always)
    mutating func partner(of index: Int) -> Int {
        guard index < tokens.count else { return tokens.count - 1 }
        let partner = tokens[index].partner
        return partner == SwiftToken.noPartner ? min(index + 1, tokens.count - 1) : Int(partner)
    }

    /// The index behind the bracket at `index` and what it holds.
    mutating func indexAfterBracket(at index: Int) -> Int {
        let partner = partner(of: index)
        let closer = kind(at: index).closer
        return closer != .unknown && kind(at: partner) == closer ? partner + 1 : partner
    }

    /// Whether the next token is the name or word `text`, without backticks.
    mutating func at(word text: StaticString) -> Bool { isText(text, position) }

    /// Whether the token at `index` reads `text`.
    @inline(__always)
    mutating func isText(_ text: StaticString, _ index: Int) -> Bool {
        guard index < tokens.count else { return false }
        let token = tokens[index]
        let length = text.utf8CodeUnitCount
        guard Int(token.end &- token.start) == length else { return false }
        for offset in 0..<length {
            // Sound: the literal has so many bytes.
            guard unsafe bytes[Int(token.start) &+ offset] == text.utf8Start[offset] else { return false }
        }
        return true
    }

    // MARK: Taking

    /// Takes the next token. `endOfFile` stays.
    mutating func eat() {
        lastEnd = tokens[position].end
        if position &+ 1 < tokens.count { move(to: position &+ 1) }
    }

    private mutating func move(to index: Int) {
        position = index
        kind = tokens[index].kind
    }

    /// Makes what is left of the next token behind `start` a token of its own, in place.
    mutating func splitToken(at start: UInt32, into rest: SwiftTokenKind) {
        lastEnd = start
        tokens[position].start = start
        tokens[position].kind = rest
        kind = rest
    }

    mutating func consume(if kind: SwiftTokenKind) -> Bool {
        guard self.kind == kind else { return false }
        eat()
        return true
    }

    /// Takes a token of this kind, or says what is missing.
    @discardableResult
    mutating func expect(_ kind: SwiftTokenKind, _ message: String) -> Bool {
        if consume(if: kind) { return true }
        problemHere(message)
        return false
    }

    /// Goes on at the token `index`, if that is ahead.
    mutating func skip(to index: Int) {
        guard index > position, index < tokens.count else { return }
        lastEnd = tokens[index - 1].end
        move(to: index)
    }

    /// Takes the token that ends a bracket opened at `open`, or reports that it is missing; what is left inside is stepped over.
    mutating func close(bracketAt open: Int) {
        // As it nearly always is.
        if position == Int(tokens[open].partner), kind == tokens[open].kind.closer {
            eat()
        } else {
            recover(bracketAt: open)
        }
    }

    @inline(never)
    private mutating func recover(bracketAt open: Int) {
        let partner = partner(of: open)
        if position != partner { skip(to: partner) }
        if position == partner, kind != .unknown, kind == kind(at: open).closer {
            eat()
        } else {
            builder.problem(.unclosed, tokens[open].range, "this bracket is not closed")
        }
    }

    // MARK: Names

    /// Takes `Module::` before a name.
    @inline(__always)
    mutating func eatModuleSelector() {
        if peek(1) == .doubleColon, peek(2).isNameOrWord { skip(to: position + 2) }
    }

    /// The name of the token at `index`, without backticks.
    @inline(__always)
    mutating func name(at index: Int) -> NameID {
        let token = tokens[index]
        return token.flags.contains(.marked) ? quotedName(token) : name(from: token.start, to: token.end)
    }

    /// `` `class` `` is class, `` #`class` `` is #class. Operators have the mark for another reason.
    @inline(never)
    private mutating func quotedName(_ token: SwiftToken) -> NameID {
        switch token.kind {
        case .identifier:
            return name(from: token.start + 1, to: token.end - 1)
        case .macroName:
            let text = String(decoding: bytes[Int(token.start) + 2..<Int(token.end) - 1], as: UTF8.self)
            return builder.names.intern("#" + text)
        default:
            return name(from: token.start, to: token.end)
        }
    }

    /// The text of these bytes as a name.
    @inline(__always)
    mutating func name(from start: UInt32, to end: UInt32) -> NameID {
        Self.intern(bytes, from: Int(start), to: Int(end), in: &builder.names)
    }

    /// Names and bytes are apart here, so that neither access covers the other.
    @inline(__always)
    private static func intern(
        _ bytes: ContiguousArray<UInt8>, from lower: Int, to upper: Int, in names: inout NameTable
    ) -> NameID {
        names.intern(bytes.span, from: lower, to: upper)
    }

    /// Takes the next token as a leaf with its name.
    mutating func leaf(_ nodeKind: NodeKind, flags: NodeFlags = []) {
        let name = name(at: position)
        builder.leaf(nodeKind, token.range, name: name, flags: flags)
        eat()
    }

    // MARK: Nodes

    /// A node that starts with the next token begins here.
    mutating func markHere() -> Mark {
        lastMark = position
        return builder.mark(at: tokens[position].start)
    }

    /// Makes a node of all since `mark`, up to the last token that was eaten.
    mutating func close(_ kind: NodeKind, from mark: Mark, name: NameID = .none, flags: NodeFlags = []) {
        builder.close(kind, from: mark, end: emptyPlace, name: name, flags: flags)
    }

    /// Says what is missing, and makes an `error` in its place: behind the last token, but in the node that begins here.
    mutating func missing(_ message: String) {
        problemHere(message)
        if lastMark == position { missingPlace = start }
        builder.leaf(.error, emptyRange)
    }

    /// Where a node without tokens lies: behind the last token and all that was made.
    var emptyPlace: UInt32 {
        mutating get { max(lastEnd, missingPlace) }
    }
    var emptyRange: TextRange {
        mutating get { TextRange(emptyPlace, emptyPlace) }
    }

    /// The mark of a list that the token `end` ends, which may be empty.
    mutating func markList(before end: Int) -> Mark { position < end ? markHere() : builder.mark(at: emptyPlace) }

    // MARK: The whole

    mutating func parseFile() {
        let end = tokens.count - 1
        while position < end {
            parseStatements(until: end, in: .file)
            // A `}` too many does not end the file.
            if position < end { eatUnexpected() }
        }
    }

    /// What was built. The tokens go: the tree is made in the memory that they had.
    consuming func takeBuilder() -> TreeBuilder { builder }
}

/// What surrounds an expression and changes how it reads.
struct ExpressionContext: OptionSet {
    let rawValue: UInt8

    /// `{` behind a call is its closure. Not so in the condition of `if x {`.
    static let trailingClosures = ExpressionContext(rawValue: 1 << 0)
    /// `let x`, `is T` and `_` may stand in it: `case .a(let x)`.
    static let pattern = ExpressionContext(rawValue: 1 << 1)
    /// Names that stand alone are bound: `case let .a(x)`.
    static let binding = ExpressionContext(rawValue: 1 << 2)
    /// They are bound by `let`.
    static let constant = ExpressionContext(rawValue: 1 << 3)
    /// The line's end ends it: `#if os(Linux)`.
    static let oneLine = ExpressionContext(rawValue: 1 << 4)
    /// Accessors behind it belong to the declaration: `var x = y { didSet {} }`.
    static let initializer = ExpressionContext(rawValue: 1 << 5)

    /// The context inside brackets, which end what the outside forbids.
    var inBrackets: ExpressionContext { subtracting([.oneLine, .initializer]).union(.trailingClosures) }
}
