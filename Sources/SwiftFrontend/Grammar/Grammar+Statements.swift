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
        let mark = builder.mark(at: start)
        let open = position
        guard enter() else {
            skip(to: indexAfterBracket(at: open))
            builder.close(.block, from: mark, end: lastEnd)
            return
        }
        let outer = context
        context = .trailingClosures
        eat()
        parseStatements(until: partner(of: open), in: container)
        close(bracketAt: open)
        context = outer
        leave()
        builder.close(.block, from: mark, end: lastEnd)
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
        // outer: for x in y {}
        if peek(1) == .colon, isLabelled(peek(2)) {
            eat()
            eat()
            parseStatement(in: container)
            return
        }
        if kind != .identifier || bytes[Int(start)] == 0x5F {
            if declarationFollows(at: position) {
                parseDeclaration(in: container)
                return
            }
            if at(.wordYield), yieldFollows {
                parseYield()
                return
            }
            // discard self
            if at(.wordDiscard), peek(1) == .wordSelf, !startsLine(at: position + 1) {
                let mark = builder.mark(at: start)
                eat()
                parseExpression()
                builder.close(.other, from: mark, end: lastEnd)
                return
            }
        }
        parseExpression()
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
        let mark = builder.mark(at: start)
        eat()
        if canStartExpression, !startsLine || !startsStatement(at: position) { parseExpression() }
        builder.close(.returnStatement, from: mark, end: lastEnd)
    }

    private mutating func parseThrow() {
        let mark = builder.mark(at: start)
        eat()
        parseExpression()
        builder.close(.raiseStatement, from: mark, end: lastEnd)
    }

    /// `break outer`
    private mutating func parseJump() {
        let mark = builder.mark(at: start)
        let hasLabel = !at(.wordFallthrough)
        eat()
        if hasLabel, kind.isName, !startsLine { eat() }
        builder.close(.other, from: mark, end: lastEnd)
    }

    /// `yield &x` in an accessor; `yield(x)` calls a function.
    private var yieldFollows: Bool {
        guard !startsLine(at: position + 1) else { return false }
        let next = peek(1)
        return next == .prefixOperator || next == .identifier || next == .wordSelf
    }

    private mutating func parseYield() {
        let mark = builder.mark(at: start)
        eat()
        parseExpression()
        builder.close(.yield, from: mark, end: lastEnd)
    }

    /// Whether the token at `index`, first of its line, starts something other than an expression.
    private func startsStatement(at index: Int) -> Bool {
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
