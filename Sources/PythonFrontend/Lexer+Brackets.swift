import SourceText
import Syntax

enum Bracket: UInt8 {
    case round
    case square
    case curly

    /// That of `(`, `[` or `{`.
    @inline(__always)
    init(opening byte: UInt8) {
        self = byte == UInt8(ascii: "(") ? .round : byte == UInt8(ascii: "[") ? .square : .curly
    }

    /// That of `)`, `]` or `}`.
    @inline(__always)
    init(closing byte: UInt8) {
        self = byte == UInt8(ascii: ")") ? .round : byte == UInt8(ascii: "]") ? .square : .curly
    }

    var openingToken: PythonTokenKind { self == .round ? .leftParenthesis : self == .square ? .leftBracket : .leftBrace }
    var closingToken: PythonTokenKind { self == .round ? .rightParenthesis : self == .square ? .rightBracket : .rightBrace }
}

/// The brackets that are open, and how many of each sort, to know at once whether a closing one has a partner.
///
/// The counts are of the brackets inside the innermost interpolated field, if any: none of them closes one outside it.
struct OpenBrackets {
    private var open: ContiguousArray<(bracket: Bracket, offset: Int)> = []
    var counts = Counts()

    struct Counts {
        var round = 0
        var square = 0
        var curly = 0

        subscript(_ bracket: Bracket) -> Int {
            get {
                switch bracket {
                case .round: round
                case .square: square
                case .curly: curly
                }
            }
            set {
                switch bracket {
                case .round: round = newValue
                case .square: square = newValue
                case .curly: curly = newValue
                }
            }
        }
    }

    var count: Int { open.count }
    var isEmpty: Bool { open.isEmpty }
    var innermost: Bracket? { open.last?.bracket }

    mutating func push(_ bracket: Bracket, at offset: Int) {
        open.append((bracket, offset))
        counts[bracket] += 1
    }

    mutating func pop() -> (Bracket, offset: Int)? {
        guard let last = open.popLast() else { return nil }
        counts[last.bracket] -= 1
        return last
    }
}

extension Lexer {
    @inline(__always)
    mutating func openBracket(_ bracket: Bracket, at place: Int) {
        if brackets.isEmpty { possibleEnd = nil }
        brackets.push(bracket, at: place)
        append(bracket.openingToken, from: place, to: place &+ 1)
    }

    /// Takes the byte at `place` as the end of the innermost bracket; false, and nothing done, where it may be something else.
    @inline(__always)
    mutating func closeInnermostBracket(_ bracket: Bracket, at place: Int) -> Bool {
        guard interpolations.isEmpty, brackets.innermost == bracket else { return false }
        _ = brackets.pop()
        append(bracket.closingToken, from: place, to: place &+ 1)
        return true
    }

    /// `)`, `]` or `}` that ends an interpolated field, brackets with others inside, or nothing.
    mutating func closeBracket(_ bracket: Bracket) {
        let base = interpolations.last?.bracketBase ?? 0
        if bracket == .curly, brackets.counts.curly == 0, let field = interpolations.last, field.kind == .field {
            closeBrackets(downTo: base)
            return endField()
        }
        guard brackets.counts[bracket] > 0 else {
            let start = position
            append(.invalid, length: 1)
            problem(.unexpected, start, position, "nothing to close here")
            return
        }
        // `foo(a, [b)`: the inner bracket ends where the outer one does.
        while brackets.count > base, let innermost = brackets.innermost, innermost != bracket { closeInnermost() }
        _ = brackets.pop()
        append(bracket.closingToken, length: 1)
    }

    /// Adds empty closing tokens, innermost first, until `count` brackets are open.
    mutating func closeBrackets(downTo count: Int) {
        while brackets.count > count { closeInnermost() }
    }

    private mutating func closeInnermost() {
        guard let (bracket, offset) = brackets.pop() else { return }
        append(bracket.closingToken, from: position)
        problem(.unclosed, offset, offset + 1, "this bracket is not closed")
    }

    /// A new line inside brackets. A keyword at its start that no expression contains says that a bracket was left open:
    ///
    ///     answer = engine.chat(message,
    ///     return answer
    mutating func continueBrackets() {
        let lineStart = position
        var index = bytes.span.spacesEnd(from: position, limit: limit)
        var column = index - position
        while index < limit, bytes[index] == 0x20 || bytes[index] == 0x09 {
            column = bytes[index] == 0x20 ? column + 1 : (column / 8 + 1) * 8
            index += 1
        }
        guard index < limit else { return }
        position = index
        if column == 0, skipConflictMarker() { return }
        if possibleEnd == nil { notePossibleEnd(lineStart: lineStart, column: column, first: index) }
        if beginsStatementOnly(at: index) {
            position = lineStart
            endUnclosedStatement()
        }
    }

    /// Remembers the first place where the statement may have ended although brackets are open: before a line that is indented
    /// no deeper, or before the colon at the end of a compound statement's line.
    ///
    ///     answer = engine.chat(message       class Engine(Base:
    ///     print(answer)                          memory = None
    private mutating func notePossibleEnd(lineStart: Int, column: Int, first: Int) {
        if let colon = tokens.last, colon.kind == .colon, tokens[statementToken].kind.hasBlock {
            possibleEnd = PossibleEnd(checkpoint: checkpoint(before: colon), brackets: brackets, isLineEnd: false)
        } else if column <= indentations.last ?? 0, !isBlankOrClosing(bytes[first]) {
            possibleEnd = PossibleEnd(checkpoint: checkpoint(at: lineStart), brackets: brackets, isLineEnd: true)
        }
    }

    /// Closes the brackets, which are now known to have no end: where the statement may have ended, else here.
    private mutating func endUnclosedStatement() {
        var isLineEnd = true
        if let end = possibleEnd, end.checkpoint.position < position, rewind(to: end.checkpoint) {
            brackets = end.brackets
            isLineEnd = end.isLineEnd
        }
        possibleEnd = nil
        closeBrackets(downTo: 0)
        guard isLineEnd else { return }
        append(.newline, from: position)
        beginLine()
    }

    /// At the end of the file with brackets open; false where nothing needs to be read again.
    mutating func reopenUnclosedStatement() -> Bool {
        guard possibleEnd != nil else { return false }
        endUnclosedStatement()
        return true
    }

    private func isBlankOrClosing(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x0A, 0x0C, 0x0D, UInt8(ascii: "#"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): true
        default: false
        }
    }

    /// Whether the word at `index` begins a statement and occurs in no expression: `return`, `def`, but neither `for` nor `from`.
    mutating func beginsStatementOnly(at index: Int) -> Bool {
        let (first, end) = word(at: index)
        switch keywords[first] {
        case .def, .class, .import, .with, .while, .return, .try, .raise, .del, .global, .nonlocal, .assert, .pass, .break,
            .continue, .except, .finally, .elif:
            return true
        case .async:
            var next = end
            while next < limit, bytes[next] == 0x20 { next += 1 }
            switch keywords[word(at: next).word] {
            case .def, .with: return true
            default: return false
            }
        default:
            return false
        }
    }

    /// The bytes of the word at `index`, as for `keyword`, and where it ends; 0 for a word that is no keyword.
    private mutating func word(at index: Int) -> (word: UInt64, end: Int) {
        guard index < limit else { return (0, index) }
        let (end, word) = bytes.span.name(from: index, limit: limit)
        let isKeyword = end - index <= 8 && (end == limit || bytes[end] < 0x80)
        return (isKeyword ? word : 0, end)
    }
}

/// A place inside brackets where the statement may have ended, and the brackets that were open there.
struct PossibleEnd {
    let checkpoint: LexerCheckpoint
    let brackets: OpenBrackets
    /// Whether a new statement follows, rather than the colon of this one.
    let isLineEnd: Bool
}

extension PythonTokenKind {
    /// Whether the keyword begins a statement that a colon and a block end.
    fileprivate var hasBlock: Bool {
        switch self {
        case .def, .class, .if, .elif, .else, .for, .while, .with, .try, .except, .finally, .async: true
        default: false
        }
    }
}
