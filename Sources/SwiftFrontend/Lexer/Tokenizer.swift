internal import SourceText
internal import Syntax

/// Reads bytes into tokens, in one pass and without recursion.
///
/// Interpolations nest: `literals` holds the strings round the place that is being read. Where it is not empty, the `)` that
/// balances the innermost interpolation goes back to its string.
///
/// Invariants: tokens are in order and do not overlap; only the closing tokens of unclosed strings and the last are empty;
/// `position` never moves back.
struct Tokenizer: ~Copyable {
    /// The last is `endOfFile` when the file has been read.
    var tokens: Column<SwiftToken>
    /// All comments in order, delimiters included, line ends not.
    var comments: ContiguousArray<TextRange> = []
    /// What is not closed or belongs to nothing.
    var problems: [LexicalProblem] = []
    var position: Int
    /// What stood between the last token and `position`.
    var pending: SwiftToken.Flags = [.startsLine, .spaceBefore]
    var previousKind = SwiftTokenKind.endOfFile
    var literals: ContiguousArray<OpenLiteral> = []
    /// The tokens that open or close something, for `BracketMatcher`.
    var brackets: Column<UInt32>
    /// No `/#` with this many `#` or more stands in the rest of the file.
    var leastUnclosedPounds = Int.max
    let words = Words.table

    /// Reads the tokens of `file`. Never fails. O(bytes).
    init(_ file: SourceFile) {
        // Real files have a token for each 5 to 9 bytes, and a bracket for each 20 to 30.
        tokens = Column(capacity: file.bytes.count / 5)
        brackets = Column(capacity: file.bytes.count / 16)
        position = file.markLength
        run(file.bytes.span)
    }

    private mutating func run(_ bytes: Span<UInt8>) {
        skipShebang(bytes)
        while true {
            skipTrivia(bytes)
            if position >= bytes.count {
                if literals.isEmpty { break }
                closeLiteral(bytes, problem: "this string is not closed")
                continue
            }
            readToken(bytes)
        }
        emit(.endOfFile, from: bytes.count, to: bytes.count)
        var matcher = BracketMatcher()
        matcher.match(&tokens, brackets)
        if !matcher.isBalanced {
            var repair = BracketRepair()
            repair.match(&tokens, bytes)
        }
    }

    /// The byte at `index`, 0 past the end.
    @inline(__always)
    func byte(_ bytes: Span<UInt8>, _ index: Int) -> UInt8 {
        index < bytes.count ? bytes[index] : 0
    }

    @inline(__always)
    mutating func emit(_ kind: SwiftTokenKind, from start: Int, to end: Int, _ flags: SwiftToken.Flags = []) {
        tokens.append(
            SwiftToken(
                kind: kind, flags: pending.union(flags), start: UInt32(truncatingIfNeeded: start),
                end: UInt32(truncatingIfNeeded: end)))
        pending = []
        previousKind = kind
        position = end
    }

    @inline(__always)
    mutating func emitBracket(_ kind: SwiftTokenKind, from start: Int, to end: Int, _ flags: SwiftToken.Flags = []) {
        brackets.append(UInt32(truncatingIfNeeded: tokens.count))
        emit(kind, from: start, to: end, flags)
    }

    mutating func problem(_ message: String, from start: Int, to end: Int, isUnclosed: Bool = false) {
        // As many as a tree keeps.
        guard problems.count < 100 else { return }
        let range = TextRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end))
        problems.append(LexicalProblem(isUnclosed: isUnclosed, range: range, message: message))
    }

    /// Reads one token that starts at `position`, which is neither whitespace nor a comment's start nor the end.
    @inline(__always)
    private mutating func readToken(_ bytes: Span<UInt8>) {
        let start = position
        let first = bytes[start]
        // Names are half of all tokens: tested first, they leave the switch to what varies.
        if CharacterClass.startsName(first) {
            readName(bytes)
        } else {
            readOther(bytes, first)
        }
    }

    private mutating func readOther(_ bytes: Span<UInt8>, _ first: UInt8) {
        let start = position
        switch first {
        case 0x30...0x39:
            readNumber(bytes)
        case 0x22:
            readString(bytes, from: start, pounds: 0, quote: 0x22)
        case 0x28:
            if !literals.isEmpty { literals[literals.count - 1].openParens += 1 }
            emitBracket(.leftParen, from: start, to: start + 1)
        case 0x29:
            readRightParen(bytes)
        case 0x5B: emitBracket(.leftSquare, from: start, to: start + 1)
        case 0x5D: emitBracket(.rightSquare, from: start, to: start + 1)
        case 0x7B: emitBracket(.leftBrace, from: start, to: start + 1)
        case 0x7D: emitBracket(.rightBrace, from: start, to: start + 1)
        case 0x2C: emit(.comma, from: start, to: start + 1)
        case 0x3A:
            let isDouble = byte(bytes, start + 1) == 0x3A
            emit(isDouble ? .doubleColon : .colon, from: start, to: start + (isDouble ? 2 : 1))
        case 0x3B: emit(.semicolon, from: start, to: start + 1)
        case 0x40: emit(.at, from: start, to: start + 1)
        case 0x5C: emit(.backslash, from: start, to: start + 1)
        case 0x2E:
            // `...`, `..<`, `.==`; one dot alone is no operator, nor is that of the key paths `\.?` and `\.!`.
            let isKeyPath = start > 0 && bytes[start - 1] == 0x5C
            if !isKeyPath, operatorEnd(bytes, from: start) > start + 1 {
                readOperator(bytes)
            } else {
                emit(.period, from: start, to: start + 1)
            }
        case 0x23: readPound(bytes)
        case 0x24: readDollar(bytes)
        case 0x60: readBacktick(bytes)
        case 0x27: readString(bytes, from: start, pounds: 0, quote: 0x27)
        case 0x80...:
            readWide(bytes)
        default:
            if CharacterClass.isOperator(first) {
                readOperator(bytes)
            } else {
                problem("this character means nothing here", from: start, to: start + 1)
                emit(.unknown, from: start, to: start + 1)
            }
        }
    }

    /// `)` closes an interpolation where no `(` inside it is open, whatever else is.
    private mutating func readRightParen(_ bytes: Span<UInt8>) {
        let start = position
        if let open = literals.last {
            if open.openParens == 0 {
                emitBracket(.interpolationEnd, from: start, to: start + 1)
                readSegment(bytes)
                return
            }
            literals[literals.count - 1].openParens -= 1
        }
        emitBracket(.rightParen, from: start, to: start + 1)
    }
}
