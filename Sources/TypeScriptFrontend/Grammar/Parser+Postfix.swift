import SourceText
import Syntax

/// What follows an operand without a space: members, subscripts, calls, templates; and `new`.
extension Parser {
    /// `a.b[c](d)`. False after an arrow function.
    mutating func parsePostfix() -> Bool {
        let mark = mark()
        if at(.new) {
            parseNew()
        } else if !parsePrimary() {
            return false
        }
        parseSuffixes(from: mark, takesCalls: true)
        return true
    }

    /// Wraps what was read since `mark` in what follows it. Without calls: the callee of `new`.
    mutating func parseSuffixes(from mark: Mark, takesCalls: Bool) {
        while true {
            switch kind {
            case .dot:
                eat()
                parseMemberName(mark, [])
            case .questionDot:
                guard takesCalls else { return }
                parseOptionalLink(mark)
            case .openBracket:
                if context.isDecorator { return }
                parseSubscript(mark, [])
            case .openParenthesis:
                guard takesCalls else { return }
                parseArguments()
                close(.call, from: mark)
            case .template, .templateHead:
                parseTaggedTemplate(mark)
            case .exclamation:
                guard dialect.hasTypes, !lexer.hasLineBreakBefore else { return }
                let name = intern(bytes: lexer.start..<lexer.end)
                eat()
                close(.cast, from: mark, name: name)
            case .less, .shiftLeft:
                guard dialect.hasTypes, skipTypeArguments() else { return }
            default: return
            }
        }
    }

    /// `.b`, past the dot.
    private mutating func parseMemberName(_ mark: Mark, _ flags: NodeFlags) {
        // `a.` before a new line's statement: the member is missing, and the word is not it.
        let isNextStatement = lexer.hasLineBreakBefore && startsStatementOnly(kind)
        guard kind.isWord && !isNextStatement || at(.privateName) else {
            report(.unexpected, "expected a name")
            close(.member, from: mark, flags: flags)
            return
        }
        let name = currentName()
        eat()
        close(.member, from: mark, name: name, flags: flags)
    }

    /// `?.b`, `?.[b]`, `?.(b)`
    private mutating func parseOptionalLink(_ mark: Mark) {
        eat()
        if at(.less), dialect.hasTypes { _ = skipTypeArguments() }
        switch kind {
        case .openBracket: parseSubscript(mark, .optional)
        case .openParenthesis:
            parseArguments()
            close(.call, from: mark, flags: .optional)
        default: parseMemberName(mark, .optional)
        }
    }

    private mutating func parseSubscript(_ mark: Mark, _ flags: NodeFlags) {
        let arguments = self.mark()
        let outer = context
        context = Context(isGenerator: outer.isGenerator)
        eat()
        parseExpression()
        context = outer
        expectCloser(.closeBracket, from: arguments)
        close(.arguments, from: arguments)
        close(.subscriptAccess, from: mark, flags: flags)
    }

    private mutating func parseTaggedTemplate(_ mark: Mark) {
        let arguments = self.mark()
        parseTemplate()
        close(.arguments, from: arguments)
        close(.call, from: mark)
    }

    /// `(a, ...b)`, at the parenthesis.
    mutating func parseArguments() {
        let mark = mark()
        eat()
        parseElements(until: .closeParenthesis)
        expectCloser(.closeParenthesis, from: mark)
        close(.arguments, from: mark)
    }

    /// Leaves a node for each element of an argument list or a list, up to the bracket that closes it.
    mutating func parseElements(until closer: TokenKind) {
        let outer = context
        context = Context(isGenerator: outer.isGenerator)
        while !at(closer), !endsOpenList() {
            let before = lexer.start
            if at(.comma) {
                // `[a, , b]`
                builder.leaf(.other, TextRange(Self.offset(before), Self.offset(before)))
            } else {
                parseElement()
            }
            if consume(if: .comma) || at(closer) || endsOpenList() { continue }
            if lexer.start == before {
                parseUnexpectedToken("expected an expression")
            } else {
                report(.unexpected, "expected `,`")
            }
        }
        context = outer
    }

    /// `a` or `...a`
    private mutating func parseElement() {
        guard at(.ellipsis) else { return parseAssignment() }
        let mark = mark()
        eat()
        parseAssignment()
        close(.spread, from: mark)
    }

    // MARK: Construction

    /// `new A.B(c)`, `new new A(b)(c)`, `new A`, `new.target`
    private mutating func parseNew() {
        let base = pending.count
        var callee = mark()
        var isTarget = false
        while at(.new) {
            let word = currentRange
            let name = currentName()
            let start = mark()
            eat()
            if at(.dot) {
                builder.leaf(.identifier, word, name: name)
                callee = start
                isTarget = true
                break
            }
            pending.append(PendingNode(mark: start, role: .construction))
            callee = mark()
        }
        if !isTarget { _ = parsePrimary() }
        while pending.count > base, let node = pending.popLast() {
            parseSuffixes(from: callee, takesCalls: false)
            if at(.openParenthesis) {
                parseArguments()
            } else {
                leaveEmpty(.arguments)
            }
            close(node)
            callee = node.mark
        }
    }

    // MARK: Type arguments

    /// `<T>` before a call or where no operand can follow, at the `<`; false where it compares.
    mutating func skipTypeArguments() -> Bool {
        guard let end = typeArgumentLists.end(&lexer, &typeBrackets) else { return false }
        let checkpoint = lexer.checkpoint()
        lexer.jump(to: end)
        let areArguments = canFollowTypeArguments()
        lexer.restore(checkpoint)
        if areArguments {
            lexer.rescanLess()
            jump(to: end)
        }
        return areArguments
    }

    private mutating func canFollowTypeArguments() -> Bool {
        switch kind {
        case .openParenthesis, .template, .templateHead: true
        // `a < b > c`, `a < b > -c`
        case .less, .greater, .plus, .minus: false
        default: lexer.hasLineBreakBefore || Precedence.of(kind) != Precedence.none || !startsExpression(kind)
        }
    }
}
