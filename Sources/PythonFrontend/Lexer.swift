import SourceText
import Syntax

/// Reads the tokens of one file from left to right.
///
/// The state is what Python's grammar needs and a call stack would otherwise hold: the open indentations, the open brackets,
/// and the open interpolated strings with their fields. Nothing here recurses, and no bytes stop it.
///
/// What it holds to:
/// 1. `position` only grows, except in `rewind`, whose total length is bounded by `rescanAllowance`: so reading is linear.
/// 2. `indent` and `dedent`, brackets, fields and string ends come in pairs in `tokens`.
/// 3. A `newline` token is never inside brackets or interpolated strings.
struct Lexer: ~Copyable {
    let bytes: ContiguousArray<UInt8>
    let keywords = KeywordTable.shared
    var position = 0
    /// No token reaches beyond this byte: the file's end, or that of an interpolated string being read again (see `isBounded`).
    var limit: Int

    var tokens: Column<PythonToken>
    var comments: ContiguousArray<TextRange> = []
    /// At most `TreeBuilder.maximumProblems`.
    var problems: ContiguousArray<SyntaxProblem> = []

    /// The columns of the open blocks, ascending; the first is 0.
    var indentations: ContiguousArray<Int> = [0]
    var brackets = OpenBrackets()
    /// The index of the current statement's first token.
    var statementToken = 0
    /// Where the statement may have ended, if its brackets turn out not to be closed.
    var possibleEnd: PossibleEnd?

    /// The open interpolated strings from the outside in, each followed by its open field and that field's format.
    var interpolations: ContiguousArray<OpenInterpolation> = []
    /// Whether the next bytes are text of an interpolated string or of a format, rather than code.
    var isInText = false
    /// Whether the outermost interpolated string is read again by the rule before Python 3.12: it ends at `limit`, where its
    /// quotes next occur, whatever lies between.
    var isBounded = false
    /// The number of bytes of the closing quotes at `limit`.
    var boundingQuoteLength = 0
    var outermostString = LexerCheckpoint()

    /// How many bytes may still be read a second time.
    var rescanAllowance: Int
    /// From here on the file is known to have no `"""` (`'''`) that closes: do not search again.
    var lastTripleDouble = Int.max
    var lastTripleSingle = Int.max

    init(_ file: SourceFile) {
        bytes = file.bytes
        limit = bytes.count
        position = file.markLength
        rescanAllowance = bytes.count * 4
        // Real files have a token for each 5 to 8 bytes.
        tokens = Column(capacity: bytes.count / 5)
    }

    /// Reads the whole file.
    mutating func run() {
        beginLine()
        while true {
            if isInText { interpolatedText() } else { code() }
            guard position >= limit else { continue }
            if !interpolations.isEmpty {
                endOfInterpolatedString()
            } else if brackets.isEmpty || !reopenUnclosedStatement() {
                break
            }
        }
        endFile()
    }

    private mutating func endFile() {
        closeBrackets(downTo: 0)
        if let last = tokens.last, last.kind != .newline, last.kind != .dedent { append(.newline, from: position) }
        for _ in indentations.dropFirst() { append(.dedent, from: position) }
        append(.endOfFile, from: position)
    }

    /// Adds a token from `start` to the current position.
    mutating func append(_ kind: PythonTokenKind, from start: Int) { append(kind, from: start, to: position) }

    @inline(__always)
    mutating func append(_ kind: PythonTokenKind, from start: Int, to end: Int) {
        tokens.append(
            PythonToken(kind: kind, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end)))
    }

    /// Adds a token of `length` bytes.
    mutating func append(_ kind: PythonTokenKind, length: Int) {
        let start = position
        position += length
        append(kind, from: start)
    }

    /// The byte `offset` after the current one; 0 beyond the limit.
    mutating func peek(_ offset: Int) -> UInt8 {
        let index = position + offset
        return index < limit ? bytes[index] : 0
    }

    mutating func problem(_ kind: SyntaxProblem.Kind, _ start: Int, _ end: Int, _ message: String) {
        guard problems.count < TreeBuilder.maximumProblems else { return }
        let range = TextRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end))
        problems.append(SyntaxProblem(kind: kind, range: range, message: message))
    }
}
