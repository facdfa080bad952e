import SourceText
import Syntax

extension PythonTokenKind {
    /// Whether an expression can begin with the token. What is no token at all counts: it becomes an `error` in its place.
    var startsExpression: Bool {
        switch self {
        case .identifier, .number, .string, .interpolatedStart, .leftParenthesis, .leftBracket, .leftBrace, .ellipsis,
            .minus, .plus, .tilde, .not, .lambda, .await, .async, .yield, .None, .True, .False, .invalid:
            true
        default: false
        }
    }

    /// Whether a bracket or a field ends with the token, or the statement does: no list reaches beyond it.
    var endsList: Bool {
        switch self {
        case .rightParenthesis, .rightBracket, .rightBrace, .fieldEnd, .newline, .indent, .dedent, .endOfFile: true
        default: false
        }
    }

    var isKeyword: Bool { rawValue >= PythonTokenKind.False.rawValue }

    /// Whether the token can be a name in a place where nothing but a name can be: `x.print`, `f(async=True)`.
    var isName: Bool { self == .identifier || isKeyword }

    var opens: Bool {
        switch self {
        case .leftParenthesis, .leftBracket, .leftBrace, .fieldStart, .interpolatedStart: true
        default: false
        }
    }

    var closes: Bool {
        switch self {
        case .rightParenthesis, .rightBracket, .rightBrace, .fieldEnd, .interpolatedEnd: true
        default: false
        }
    }
}

extension Parser {
    /// An empty `error` where an expression is missing, so that its siblings keep their places: `x = `.
    mutating func missingExpression() {
        unexpected("expected an expression")
        builder.leaf(.error, TextRange(start, start))
    }

    /// What is left of a list's element, as an `error` that holds the expressions in it: `f(a b, c)`.
    mutating func restOfElement() {
        guard !kind.endsList, !at(.comma) else { return }
        unexpected("expected `,` or the closing bracket")
        let mark = mark()
        while !kind.endsList, !at(.comma) { anything() }
        close(.error, from: mark)
    }

    /// What is left of a statement, as an `error` that holds the expressions in it, and the block below it:
    ///
    ///     print "hello", name
    ///     switch x:
    ///         y()
    mutating func restOfLine() {
        unexpected("expected the end of the statement")
        let mark = mark()
        while !at(.newline), !at(.endOfFile), !at(.dedent), !at(.indent) {
            if at(.colon), peek() == .newline, peek(2) == .indent {
                block()
                break
            }
            anything()
        }
        close(.error, from: mark)
        _ = consume(if: .newline)
    }

    /// What is left of a compound statement's head, up to its colon: `if x = 3:`.
    mutating func restOfHead() {
        guard !at(.colon), !at(.newline), !at(.endOfFile) else { return }
        unexpected("expected `:`")
        let mark = mark()
        while !at(.colon), !at(.newline), !at(.endOfFile) { anything() }
        close(.error, from: mark)
    }

    /// An expression if one starts here, else one token without a node.
    mutating func anything() {
        let before = position
        if kind.startsExpression { expression() }
        if position == before { eat() }
    }

    /// Skips what lies too deep: the brackets here with all they contain, up to the end of the list's element.
    mutating func skipTooDeepExpression() {
        let first = start
        var open = 0
        while !at(.newline), !at(.endOfFile) {
            if kind.opens {
                open += 1
            } else if kind.closes {
                if open == 0 { break }
                open -= 1
            } else if open == 0, at(.comma) || at(.colon) {
                break
            }
            eat()
        }
        tooDeep(from: first)
    }

    /// Skips the block whose `indent` is current, or else what is left of the line.
    mutating func skipTooDeepBlock() {
        let first = start
        if at(.indent) {
            var open = 0
            repeat {
                if at(.indent) { open += 1 }
                if at(.dedent) { open -= 1 }
                if open > 0 { eat() }
            } while open > 0 && !at(.endOfFile)
        } else {
            while !at(.newline), !at(.endOfFile) { eat() }
        }
        tooDeep(from: first)
    }

    private mutating func tooDeep(from first: UInt32) {
        let range = TextRange(first, max(first, lastEnd))
        builder.leaf(.error, range)
        builder.problem(.tooDeep, range, "nested deeper than \(PythonParser.maximumDepth) levels")
    }
}
