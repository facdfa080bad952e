import SourceText
import Syntax

/// A recursive-descent parser over the tokens of one file. Each construct has a function with its name in Python's grammar.
///
/// The verbs promise what they say: `at` asks, `eat` takes the current token, `consume(if:)` takes it if it is of the kind,
/// `expect` takes it or reports that it is missing.
///
/// Because the lexer balances brackets, fields and indents, a function that took an opening token always meets its closing one,
/// and what is wrong inside stays inside. What is nested passes through `expression`, `block` or `pattern`, which count
/// the depth; chains of any length are loops.
///
/// Methods that change nothing are `mutating` all the same, here and in the lexer: a call of one that is not copies all of it, and in
/// a debug build puts the copy on the stack, which is what bounds the depth.
struct Parser: ~Copyable {
    let bytes: ContiguousArray<UInt8>
    let tokens: Column<PythonToken>
    var builder: TreeBuilder

    /// The index of the current token; the last token, `endOfFile`, is never passed.
    private(set) var position = 0
    /// The current token.
    private(set) var token: PythonToken
    /// Of the current token. Stored, because in a debug build each look at `token` costs the frame a copy, and frames are
    /// what bounds the depth.
    private(set) var kind: PythonTokenKind
    /// Where the last token ended that was taken, not counting ends of lines and blocks.
    var lastEnd: UInt32 = 0

    /// The index of the token that was reported last.
    private var lastUnexpected = -1

    var depth = 0
    /// The operators whose operands are being read; see `expression`.
    var openOperators: ContiguousArray<OpenOperator> = []
    /// Whether the function being read has a `yield` so far.
    var hasYield = false
    /// The value of the string being read.
    var stringValue: ContiguousArray<UInt8> = []

    init(_ file: SourceFile, _ lexer: consuming Lexer) {
        bytes = file.bytes
        let problems = lexer.problems
        tokens = lexer.tokens
        token = tokens.isEmpty ? PythonToken(kind: .endOfFile, start: 0, end: 0) : tokens[0]
        kind = token.kind
        builder = TreeBuilder(expectedNodes: file.bytes.count / 6)
        for problem in problems { builder.problem(problem.kind, problem.range, problem.message) }
    }

    // MARK: Tokens

    /// Where the current token starts.
    var start: UInt32 {
        mutating get { token.start }
    }
    var range: TextRange {
        mutating get { token.range }
    }

    mutating func at(_ kind: PythonTokenKind) -> Bool { self.kind == kind }

    /// The kind of the token `offset` after the current one.
    mutating func peek(_ offset: Int = 1) -> PythonTokenKind {
        position + offset < tokens.count ? tokens[position + offset].kind : .endOfFile
    }

    mutating func eat() {
        guard kind != .endOfFile else { return }
        switch kind {
        case .newline, .indent, .dedent: break
        default: lastEnd = token.end
        }
        position += 1
        token = tokens[position]
        kind = token.kind
    }

    mutating func consume(if kind: PythonTokenKind) -> Bool {
        guard self.kind == kind else { return false }
        eat()
        return true
    }

    mutating func expect(_ kind: PythonTokenKind, _ message: String) {
        if !consume(if: kind) { unexpected(message) }
    }

    /// Reports the current token, once.
    mutating func unexpected(_ message: String) {
        if position != lastUnexpected { builder.problem(.unexpected, range, message) }
        lastUnexpected = position
    }

    /// The bytes gathered in `stringValue` as a name; they stay.
    mutating func gatheredName() -> NameID {
        Self.intern(stringValue, from: 0, to: stringValue.count, in: &builder.names)
    }

    /// The current token's text as a name.
    mutating func name() -> NameID {
        name(from: start, to: token.end)
    }

    mutating func name(from start: UInt32, to end: UInt32) -> NameID {
        Self.intern(bytes, from: Int(start), to: Int(end), in: &builder.names)
    }

    /// Names and bytes are apart here, so that neither access covers the other.
    private static func intern(
        _ bytes: ContiguousArray<UInt8>, from lower: Int, to upper: Int, in names: inout NameTable
    ) -> NameID {
        names.intern(bytes.span, from: lower, to: upper)
    }

    /// Whether the current token is an identifier with this text: for words that are keywords in some places only.
    mutating func atWord(_ word: StaticString) -> Bool {
        let token = token
        guard kind == .identifier, Int(token.end - token.start) == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { word in
            for offset in 0..<word.count where unsafe word[offset] != bytes[Int(token.start) + offset] { return false }
            return true
        }
    }

    // MARK: Nodes

    mutating func mark() -> Mark { builder.mark(at: start) }

    mutating func close(_ kind: NodeKind, from mark: Mark, name: NameID = .none, flags: NodeFlags = []) {
        builder.close(kind, from: mark, end: lastEnd, name: name, flags: flags)
    }

    /// Makes an empty node for what is missing, after what was read.
    mutating func emptyLeaf(_ kind: NodeKind) {
        let place = max(lastEnd, builder.lastEnd)
        builder.leaf(kind, TextRange(place, place))
    }

    /// Makes a leaf of the current token and takes it.
    mutating func leaf(_ kind: NodeKind, name: NameID = .none, flags: NodeFlags = []) {
        builder.leaf(kind, range, name: name, flags: flags)
        eat()
    }

    // MARK: Depth

    /// Goes one level deeper; false, and nothing changed, where that would be too deep.
    mutating func enter() -> Bool {
        guard depth < PythonParser.maximumDepth else { return false }
        depth += 1
        return true
    }

    mutating func leave() { depth -= 1 }
}
