internal import Syntax

/// What kind of list a statement stands in.
enum StatementContainer {
    case file
    /// A function's or a closure's body, or a block in one.
    case code
    /// The body of a type.
    case members
    /// The body of an enum: `case` declares.
    case enumeration
    /// The statements of a `case` in a `switch`: the next `case` ends them.
    case switchCase
    /// The cases of a `switch`.
    case switchBody

    var isType: Bool { self == .members || self == .enumeration }
}

extension Grammar {
    /// `{ statement* }` at a `{`.
    mutating func parseBlock(in container: StatementContainer = .code) {
        let mark = markHere()
        let open = position
        guard enter() else {
            skip(to: indexAfterBracket(at: open))
            close(.block, from: mark)
            return
        }
        let outer = context
        context = .trailingClosures
        eat()
        parseStatements(until: partner(of: open), in: container)
        close(bracketAt: open)
        context = outer
        leave()
        close(.block, from: mark)
    }

    /// A block that must be here; an empty one where it is missing.
    mutating func expectBlock(_ message: String) {
        if at(.leftBrace) {
            parseBlock()
        } else {
            problemHere(message)
            builder.leaf(.block, emptyRange)
        }
    }

    /// Statements up to the token `end`, or in a `switch` up to the next `case`.
    mutating func parseStatements(until end: Int, in container: StatementContainer) {
        while position < end {
            if container == .switchCase, atSwitchCase { return }
            let before = position
            parseStatement(in: container)
            if position == before {
                eatUnexpected()
            } else if position < end, !startsLine, kind(at: position - 1) != .semicolon, kind(at: position - 1) != .rightBrace,
                !at(.semicolon)
            {
                problemHere("expected a line end or `;`")
            }
        }
    }

    /// One statement or declaration; none where nothing fits.
    mutating func parseStatement(in container: StatementContainer) {
        switch kind {
        case .semicolon:
            eat()
        case .poundIf:
            if attributesFollowDirective {
                parseDeclaration(in: container)
            } else {
                parseConditionalCompilation(in: container)
            }
        case .poundSourceLocation:
            parseSourceLocation()
        case .poundElseif, .poundElse, .poundEndif:
            eatStrayDirective()
        case .wordLet, .wordVar, .wordFunc, .wordClass, .wordStruct, .wordEnum, .wordProtocol, .wordExtension, .wordImport,
            .wordTypealias, .wordAssociatedtype, .wordDeinit, .wordOperator, .wordPrecedencegroup, .wordPublic,
            .wordPrivate, .wordFileprivate, .wordInternal, .wordStatic, .at, .wordSubscript:
            parseDeclaration(in: container)
        case .wordInit:
            // init(x: Int) {} declares in a type; self.init(x: 1) is a member and never comes here.
            if container.isType || container == .file { parseDeclaration(in: container) } else { parseExpression() }
        case .wordCase where container == .enumeration:
            parseDeclaration(in: container)
        case .wordFor: parseFor()
        case .wordWhile: parseWhile()
        case .wordRepeat: parseRepeat()
        case .wordGuard: parseGuard()
        case .wordDefer: parseDefer()
        case .wordReturn: parseReturn()
        case .wordThrow: parseThrow()
        case .wordBreak, .wordContinue, .wordFallthrough: parseJump()
        default:
            if kind.isName {
                parseStatementAtName(in: container)
            } else {
                // `if`, `switch` and `do` are expressions too.
                parseExpression()
            }
        }
    }

    /// What starts with a name or with a word that is one elsewhere.
    private mutating func parseStatementAtName(in container: StatementContainer) {
        eatStatementLabel()
        if kind == .identifier, bytes[Int(start)] != 0x5F {
            parseExpression()
        } else if kind.isName, declarationFollows(at: position) {
            parseDeclaration(in: container)
        } else if at(.wordYield) || at(.wordDiscard) {
            parseYield()
        } else if kind.isName {
            parseExpression()
        } else {
            parseStatement(in: container)
        }
    }

    /// outer: for x in y {}
    private mutating func eatStatementLabel() {
        if kind.isName, peek(1) == .colon, isLabelled(peek(2)) { skip(to: position + 2) }
    }

    private func isLabelled(_ kind: SwiftTokenKind) -> Bool {
        switch kind {
        case .wordFor, .wordWhile, .wordRepeat, .wordIf, .wordSwitch, .wordDo: true
        default: false
        }
    }

    // MARK: Jumps

    /// `return`, `return x`: the value may stand on the next line, where that starts no statement.
    private mutating func parseReturn() {
        let mark = markHere()
        eat()
        if canStartExpression, !startsLine || !startsStatement(at: position) { parseExpression() }
        close(.returnStatement, from: mark)
    }

    private mutating func parseThrow() {
        let mark = markHere()
        eat()
        parseExpressionOrError("expected an expression after `throw`")
        close(.raiseStatement, from: mark)
    }

    /// `break outer`
    private mutating func parseJump() {
        let mark = markHere()
        let hasLabel = !at(.wordFallthrough)
        eat()
        if hasLabel, kind.isName, !startsLine { eat() }
        close(.other, from: mark)
    }

    /// `yield &x` in an accessor; `yield(x)` calls a function.
    private var yieldFollows: Bool {
        mutating get {
            guard !startsLine(at: position + 1) else { return false }
            let next = peek(1)
            return next == .prefixOperator || next == .identifier || next == .wordSelf || next == .wordUnsafe
        }
    }

    /// `yield x`, `discard self`; else an expression that starts with the word.
    private mutating func parseYield() {
        let isDiscard = at(.wordDiscard)
        guard isDiscard ? peek(1) == .wordSelf && !startsLine(at: position + 1) : yieldFollows else {
            parseExpression()
            return
        }
        let mark = markHere()
        eat()
        parseExpression()
        close(isDiscard ? .other : .yield, from: mark)
    }

    /// Whether the token at `index`, first of its line, starts something other than an expression.
    private mutating func startsStatement(at index: Int) -> Bool {
        switch kind(at: index) {
        case .wordLet, .wordVar, .wordFunc, .wordClass, .wordStruct, .wordEnum, .wordProtocol, .wordExtension, .wordImport,
            .wordTypealias, .wordFor, .wordWhile, .wordRepeat, .wordGuard, .wordDefer, .wordReturn, .wordThrow, .wordBreak,
            .wordContinue, .wordFallthrough, .wordIf, .wordSwitch, .wordDo, .at, .wordInit, .wordSubscript:
            true
        case let other where other.isName && other != .identifier:
            declarationFollows(at: index)
        default:
            false
        }
    }
}
