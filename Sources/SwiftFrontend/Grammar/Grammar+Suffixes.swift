internal import SourceText
internal import Syntax

extension Grammar {
    /// Members, calls, subscripts and postfix operators behind an operand, in a loop: chains take no stack.
    mutating func parseSuffixes(from mark: Mark, takesClosures: Bool) {
        var takesClosures = takesClosures
        // Behind `?`: the next link is optional.
        var flags: NodeFlags = []
        var openDirectives = 0
        while true {
            switch kind {
            case .period:
                if endsAtLine { return }
                parseMember(from: mark, flags: flags)
                takesClosures = true
            case .leftParen:
                if startsLine { return }
                parseCall(from: mark, flags: flags)
                takesClosures = true
            case .leftSquare:
                if startsLine { return }
                parseSubscript(from: mark, flags: flags)
                takesClosures = true
            case .leftBrace:
                guard takesClosures, atTrailingClosure else { return }
                parseClosureCall(from: mark, flags: flags)
                // f { a } ⏎ { b }: the second is a statement of its own.
                takesClosures = false
            case .postfixQuestion:
                eat()
                flags = .optional
                if !isLink(kind) || startsLine && !at(.period) { closeOptional(from: mark) }
                continue
            case .postfixExclamation:
                eat()
                builder.close(.cast, from: mark, end: lastEnd, name: builder.names.intern("!"))
            case .postfixOperator:
                if endsAtLine { return }
                let name = name(at: position)
                eat()
                builder.close(.unary, from: mark, end: lastEnd, name: name)
                return
            case .poundIf:
                guard memberFollowsDirective else { return }
                eatDirectiveLine()
                openDirectives += 1
            case .poundElseif, .poundElse:
                guard openDirectives > 0 else { return }
                eatDirectiveLine()
            case .poundEndif:
                guard openDirectives > 0 else { return }
                openDirectives -= 1
                eat()
            default:
                return
            }
            flags = []
        }
    }

    private func isLink(_ kind: SwiftTokenKind) -> Bool {
        switch kind {
        case .period, .leftParen, .leftSquare, .postfixQuestion, .postfixExclamation, .leftBrace: true
        default: false
        }
    }

    /// `x?` with nothing behind it: a pattern, or an assignment that may not happen.
    private mutating func closeOptional(from mark: Mark) {
        builder.close(.other, from: mark, end: lastEnd, name: builder.names.intern("?"))
    }

    /// `.name`, `.0`, `.init`, `.name<T>`
    private mutating func parseMember(from mark: Mark, flags: NodeFlags) {
        eat()
        eatModuleSelector()
        guard kind.isNameOrWord || at(.number), !startsLine || kind.isName && !startsDeclaration else {
            problemHere("expected a name after `.`")
            builder.close(.member, from: mark, end: lastEnd, flags: flags)
            return
        }
        let name = name(at: position)
        eat()
        builder.close(.member, from: mark, end: lastEnd, name: name, flags: flags)
        parseNameSuffixes(from: mark)
    }

    /// object. ⏎ open func f(): the line below is not the member's name.
    private var startsDeclaration: Bool { declarationFollows(at: position) }

    private mutating func parseCall(from mark: Mark, flags: NodeFlags) {
        let arguments = builder.mark(at: start)
        let open = position
        eat()
        parseElements(until: partner(of: open))
        close(bracketAt: open)
        if at(.leftBrace), atTrailingClosure { parseTrailingClosures() }
        builder.close(.arguments, from: arguments, end: lastEnd)
        builder.close(.call, from: mark, end: lastEnd, flags: flags)
    }

    private mutating func parseSubscript(from mark: Mark, flags: NodeFlags) {
        let arguments = builder.mark(at: start)
        let open = position
        eat()
        parseElements(until: partner(of: open))
        close(bracketAt: open)
        if at(.leftBrace), atTrailingClosure { parseTrailingClosures() }
        builder.close(.arguments, from: arguments, end: lastEnd)
        builder.close(.subscriptAccess, from: mark, end: lastEnd, flags: flags)
    }

    /// `f { … }`
    private mutating func parseClosureCall(from mark: Mark, flags: NodeFlags) {
        let arguments = builder.mark(at: start)
        parseTrailingClosures()
        builder.close(.arguments, from: arguments, end: lastEnd)
        builder.close(.call, from: mark, end: lastEnd, flags: flags)
    }

    // MARK: Elements

    /// `a, label: b, &c` up to the token `end`: arguments, the elements of a tuple. How many there are, and whether they are more
    /// than one value in parentheses.
    @discardableResult
    mutating func parseElements(until end: Int) -> (count: Int, isTuple: Bool) {
        let outer = context
        context.insert(.trailingClosures)
        context.remove(.oneLine)
        context.remove(.initializer)
        var count = 0
        var isTuple = false
        while position < end {
            let before = position
            if kind.isNameOrWord || at(.underscore), peek(1) == .colon {
                parseLabelledElement()
                isTuple = true
            } else if canStartExpression {
                parseExpression()
            } else if at(.comma) {
                problemHere("expected an expression")
                builder.leaf(.error, emptyRange)
            }
            count += 1
            if position < end { recoverInList(until: end) }
            if position < end, consume(if: .comma) { isTuple = true }
            if position == before { eatUnexpected() }
        }
        context = outer
        return (count, isTuple || count > 1)
    }

    /// `label: value`
    private mutating func parseLabelledElement() {
        let mark = builder.mark(at: start)
        let name = name(at: position)
        eat()
        eat()
        if canStartExpression {
            parseExpression()
        } else {
            problemHere("expected an expression after the label")
            builder.leaf(.error, emptyRange)
        }
        builder.close(.keywordArgument, from: mark, end: lastEnd, name: name)
    }

    /// `(a)` is a, `()`, `(a, b)` and `(x: a)` are tuples.
    mutating func parseParenthesized() {
        let mark = builder.mark(at: start)
        let open = position
        eat()
        let (count, isTuple) = parseElements(until: partner(of: open))
        close(bracketAt: open)
        if isTuple || count == 0 { builder.close(.tuple, from: mark, end: lastEnd) }
    }

    /// `[a, b]`, `[a: b]`, `[:]`
    mutating func parseCollection() {
        let mark = builder.mark(at: start)
        let open = position
        let end = partner(of: open)
        let outer = context
        context.insert(.trailingClosures)
        context.remove(.oneLine)
        context.remove(.initializer)
        eat()
        var isDictionary = false
        if at(.colon), position < end {
            isDictionary = true
            eat()
        }
        while position < end {
            let before = position
            let element = builder.mark(at: start)
            if canStartExpression { parseExpression() }
            if position < end, at(.colon) {
                isDictionary = true
                eat()
                if canStartExpression {
                    parseExpression()
                } else {
                    problemHere("expected a value")
                    builder.leaf(.error, emptyRange)
                }
                builder.close(.pair, from: element, end: lastEnd)
            }
            if position < end { recoverInList(until: end) }
            _ = position < end && consume(if: .comma)
            if position == before { eatUnexpected() }
        }
        close(bracketAt: open)
        context = outer
        builder.close(isDictionary ? .dictionary : .list, from: mark, end: lastEnd)
    }

    // MARK: Key paths

    /// `.a?.b![0]`: no calls.
    mutating func parseKeyPathComponents(from mark: Mark) {
        var flags: NodeFlags = []
        while true {
            switch kind {
            case .period where peek(1) == .leftSquare || peek(1) == .postfixQuestion || peek(1) == .postfixExclamation:
                eat()
                continue
            case .period:
                parseMember(from: mark, flags: flags)
            case .leftSquare:
                if startsLine { return }
                parseSubscript(from: mark, flags: flags)
            case .postfixQuestion:
                eat()
                flags = .optional
                continue
            case .postfixExclamation:
                eat()
                continue
            default:
                return
            }
            flags = []
        }
    }

    // MARK: Members inside a directive

    /// view ⏎ #if os(iOS) ⏎ .padding() ⏎ #endif: the chain goes on through both sides.
    private var memberFollowsDirective: Bool {
        var index = position
        // Nested directives may stand between; a condition takes one line.
        for _ in 0..<64 {
            index += 1
            if startsLine(at: index) {
                if kind(at: index) != .poundIf { return kind(at: index) == .period }
            }
        }
        return false
    }

    /// Takes a directive and its condition.
    mutating func eatDirectiveLine() {
        eat()
        skipLine()
    }
}
