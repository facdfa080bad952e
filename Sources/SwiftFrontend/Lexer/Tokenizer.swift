internal import SourceText
internal import Syntax

/// Reads bytes into tokens, in one pass and without recursion.
///
/// A function `readX` reads the X that starts at `start`, and says where the next token may begin.
///
/// Interpolations nest: `literals` holds the strings round the place that is being read. Where it is not empty, the `)` that
/// balances the innermost interpolation goes back to its string.
///
/// Invariants: tokens are in order and do not overlap; only the closing tokens of unclosed strings and the last are empty;
/// no function goes back behind its `start`.
///
/// Methods that change nothing are `mutating` all the same: a call of one that is not copies the tokenizer.
struct Tokenizer: ~Copyable {
    /// The last is `endOfFile` when the file has been read.
    var tokens: Column<SwiftToken>
    /// All comments in order, delimiters included, line ends not.
    var comments: ContiguousArray<TextRange> = []
    /// What is not closed or belongs to nothing.
    var problems: [LexicalProblem] = []
    /// What stands between the last token and the next.
    var pending: SwiftToken.Flags = [.startsLine, .spaceBefore]
    var literals: ContiguousArray<OpenLiteral> = []
    var brackets = BracketMatcher()
    /// No `/#` with this many `#` or more stands in the rest of the file.
    var leastUnclosedPounds = Int.max
    let words = Words.table

    /// Reads the tokens of `file`. Never fails. O(bytes).
    init(_ file: SourceFile) {
        // Real files have a token for each 5 to 9 bytes, module interfaces one for less than 5.
        tokens = Column(capacity: file.bytes.count / 4)
        read(file.bytes.span, from: file.markLength)
        if !brackets.finish(&tokens) {
            var repair = BracketRepair()
            repair.match(&tokens, file.bytes.span)
        }
    }

    /// Reads all from `start` on.
    ///
    /// What the next token is, one switch over its first byte decides: each branch that cannot be guessed takes as long as twenty bytes.
    private mutating func read(_ bytes: Span<UInt8>, from start: Int) {
        var position = skipShebang(bytes, from: start)
        while true {
            // Before half of the tokens stands a space: no branch asks.
            let isSpace = byte(bytes, position) == UInt8(ascii: " ")
            position &+= isSpace ? 1 : 0
            pending.formUnion(isSpace ? .spaceBefore : [])
            let first = byte(bytes, position)
            switch first {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
                position = readName(bytes, from: position)
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
                position = readOpening(first, from: position)
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                position = readClosing(bytes, first, from: position)
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "@"), UInt8(ascii: "\\"):
                emit(Self.punctuation(first), from: position, to: position &+ 1)
                position &+= 1
            case UInt8(ascii: ":"):
                let isDouble = byte(bytes, position &+ 1) == UInt8(ascii: ":")
                let end = position &+ (isDouble ? 2 : 1)
                emit(isDouble ? .doubleColon : .colon, from: position, to: end)
                position = end
            case UInt8(ascii: "."):
                position = readDot(bytes, from: position)
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                position = startLine(bytes, from: position)
            case UInt8(ascii: " "):
                position = bytes.spacesEnd(from: position, limit: bytes.count)
            case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "%"),
                UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "~"),
                UInt8(ascii: "?"):
                position = readOperator(bytes, from: position)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                position = readNumber(bytes, from: position)
            case 0x00 where position >= bytes.count:
                if literals.isEmpty {
                    emit(.endOfFile, from: bytes.count, to: bytes.count)
                    return
                }
                closeLiteral(at: position)
            default:
                position = readRare(bytes, first, from: position)
            }
        }
    }

    /// The byte at `index`, 0 past the end.
    @inline(__always)
    mutating func byte(_ bytes: Span<UInt8>, _ index: Int) -> UInt8 {
        UInt(bitPattern: index) < UInt(bitPattern: bytes.count) ? bytes[index] : 0
    }

    @inline(__always)
    mutating func emit(_ kind: SwiftTokenKind, from start: Int, to end: Int, _ flags: SwiftToken.Flags = []) {
        tokens.append(
            SwiftToken(
                kind: kind, flags: pending.union(flags), start: UInt32(truncatingIfNeeded: start),
                end: UInt32(truncatingIfNeeded: end)))
        pending = []
    }

    mutating func problem(_ message: String, from start: Int, to end: Int, isUnclosed: Bool = false) {
        // As many as a tree keeps.
        guard problems.count < 100 else { return }
        let range = TextRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end))
        problems.append(LexicalProblem(isUnclosed: isUnclosed, range: range, message: message))
    }

    /// What starts with none of the bytes that most tokens start with.
    private mutating func readRare(_ bytes: Span<UInt8>, _ first: UInt8, from start: Int) -> Int {
        switch first {
        case UInt8(ascii: "/"): return readSlash(bytes, from: start)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return readString(bytes, from: start, pounds: 0, quote: first)
        case UInt8(ascii: "#"): return readPound(bytes, from: start)
        case UInt8(ascii: "$"): return readDollar(bytes, from: start)
        case UInt8(ascii: "`"): return readBacktick(bytes, from: start)
        case 0x09, 0x0B, 0x0C, 0x00:
            pending.insert(.spaceBefore)
            return start + 1
        case 0x80...: return readWide(bytes, from: start)
        default: return readUnknown(from: start, to: start + 1)
        }
    }

    mutating func readUnknown(from start: Int, to end: Int) -> Int {
        problem("this character means nothing here", from: start, to: end)
        emit(.unknown, from: start, to: end)
        return end
    }

    // MARK: Punctuation

    /// The kind of a token that is always one byte long.
    @inline(__always)
    private static func punctuation(_ byte: UInt8) -> SwiftTokenKind {
        switch byte {
        case UInt8(ascii: "("): .leftParen
        case UInt8(ascii: ")"): .rightParen
        case UInt8(ascii: "["): .leftSquare
        case UInt8(ascii: "]"): .rightSquare
        case UInt8(ascii: "{"): .leftBrace
        case UInt8(ascii: "}"): .rightBrace
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: ";"): .semicolon
        case UInt8(ascii: "@"): .at
        case UInt8(ascii: "\\"): .backslash
        default: .unknown
        }
    }

    /// `(`, `[`, `{`
    @inline(__always)
    private mutating func readOpening(_ first: UInt8, from start: Int) -> Int {
        if !literals.isEmpty, first == UInt8(ascii: "(") { literals[literals.count - 1].openParens += 1 }
        emitOpening(Self.punctuation(first), from: start, to: start &+ 1)
        return start &+ 1
    }

    /// `)`, `]`, `}`. A `)` closes an interpolation where no `(` inside it is open, whatever else is.
    @inline(__always)
    private mutating func readClosing(_ bytes: Span<UInt8>, _ first: UInt8, from start: Int) -> Int {
        if !literals.isEmpty, first == UInt8(ascii: ")") {
            if literals[literals.count - 1].openParens == 0 { return readInterpolationEnd(bytes, from: start) }
            literals[literals.count - 1].openParens -= 1
        }
        let opener: SwiftTokenKind =
            first == UInt8(ascii: ")") ? .leftParen : first == UInt8(ascii: "]") ? .leftSquare : .leftBrace
        emitClosing(Self.punctuation(first), of: opener, from: start, to: start &+ 1)
        return start &+ 1
    }

    private mutating func readInterpolationEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        emitClosing(.interpolationEnd, of: .interpolationStart, from: start, to: start + 1)
        return readSegment(bytes, from: start + 1)
    }

    @inline(__always)
    mutating func emitOpening(_ kind: SwiftTokenKind, from start: Int, to end: Int, _ flags: SwiftToken.Flags = []) {
        brackets.open(kind, at: tokens.count)
        emit(kind, from: start, to: end, flags)
    }

    @inline(__always)
    mutating func emitClosing(
        _ kind: SwiftTokenKind, of opener: SwiftTokenKind, from start: Int, to end: Int, _ flags: SwiftToken.Flags = []
    ) {
        brackets.close(opener, at: tokens.count, &tokens)
        emit(kind, from: start, to: end, flags)
    }

    /// `.`, or an operator that starts with it: `...`, `..<`, `.==`
    @inline(__always)
    private mutating func readDot(_ bytes: Span<UInt8>, from start: Int) -> Int {
        let next = byte(bytes, start &+ 1)
        if CharacterClass.isOperator(next) || next == UInt8(ascii: ".") || next >= 0x80,
            let end = dotOperatorEnd(bytes, from: start)
        {
            return end
        }
        emit(.period, from: start, to: start &+ 1)
        return start &+ 1
    }

    /// The end of the operator that was read at a dot; nil for a dot alone, such as that of the key paths `\.?` and `\.!`.
    private mutating func dotOperatorEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        let isKeyPath = start > 0 && bytes[start - 1] == UInt8(ascii: "\\")
        guard !isKeyPath, operatorEnd(bytes, from: start) > start + 1 else { return nil }
        return readOperator(bytes, from: start)
    }
}
