internal import SourceText
internal import Syntax

extension Grammar {
    /// Members, calls, subscripts and postfix operators behind an operand, in a loop: chains take no stack.
    @inline(__always)
    mutating func parseSuffixes(from mark: Mark, takesClosures: Bool) {
        var state = SuffixState(takesClosures: takesClosures)
        while kind.continuesExpression, parseSuffix(from: mark, &state) {}
    }

    /// What the suffixes read so far mean for the next.
    private struct SuffixState {
        /// Whether a `{` is the last argument of a call.
        var takesClosures: Bool
        /// `optional` behind `?`.
        var flags: NodeFlags = []
        /// How many `#if` inside the chain are open.
        var openDirectives = 0
    }

    /// One suffix; false where there is none. What is recursive has functions of its own, to take little of the stack.
    private mutating func parseSuffix(from mark: Mark, _ state: inout SuffixState) -> Bool {
        let flags = state.flags
        state.flags = []
        switch kind {
        case .period:
            if endsAtLine { return false }
            parseMember(from: mark, flags)
            state.takesClosures = true
        case .leftParen:
            if startsLine { return false }
            parseCall(from: mark, flags)
            state.takesClosures = true
        case .leftSquare:
            if startsLine { return false }
            parseSubscript(from: mark, flags)
            state.takesClosures = true
        case .leftBrace:
            guard state.takesClosures, atTrailingClosure else { return false }
            parseClosureCall(from: mark, flags)
            // f { a } ⏎ { b }: the second is a statement of its own.
            state.takesClosures = false
        default:
            return parseFlatSuffix(from: mark, flags, &state)
        }
        return true
    }

    private mutating func parseFlatSuffix(from mark: Mark, _ flags: NodeFlags, _ state: inout SuffixState) -> Bool {
        switch kind {
        case .postfixQuestion:
            eat()
            state.flags = .optional
            if !isLink(kind) || startsLine && !at(.period) { closeOptional(from: mark) }
        case .postfixExclamation:
            eat()
            close(.cast, from: mark, name: builder.names.intern("!"))
        case .postfixOperator:
            if endsAtLine { return false }
            let name = name(at: position)
            eat()
            close(.unary, from: mark, name: name)
        case .poundIf:
            guard memberFollowsDirective else { return false }
            eatDirectiveLine()
            state.openDirectives += 1
        case .poundElseif, .poundElse:
            guard state.openDirectives > 0 else { return false }
            eatDirectiveLine()
        case .poundEndif:
            guard state.openDirectives > 0 else { return false }
            state.openDirectives -= 1
            eat()
        default:
            return false
        }
        return true
    }

    private func isLink(_ kind: SwiftTokenKind) -> Bool {
        switch kind {
        case .period, .leftParen, .leftSquare, .postfixQuestion, .postfixExclamation, .leftBrace: true
        default: false
        }
    }

    /// `x?` with nothing behind it: a pattern, or an assignment that may not happen.
    private mutating func closeOptional(from mark: Mark) {
        close(.other, from: mark, name: builder.names.intern("?"))
    }

    /// `.name`, `.0`, `.init`, `.name<T>`
    private mutating func parseMember(from mark: Mark, _ flags: NodeFlags) {
        eat()
        eatModuleSelector()
        guard kind.isNameOrWord || at(.number), !startsLine || kind.isName && !startsDeclaration else {
            problemHere("expected a name after `.`")
            close(.member, from: mark, flags: flags)
            return
        }
        let name = name(at: position)
        eat()
        close(.member, from: mark, name: name, flags: flags)
        parseNameSuffixes(from: mark)
    }

    /// object. ⏎ open func f(): the line below is not the member's name.
    private var startsDeclaration: Bool {
        mutating get { declarationFollows(at: position) }
    }

    private mutating func parseCall(from mark: Mark, _ flags: NodeFlags) {
        parseArguments()
        close(.call, from: mark, flags: flags)
    }

    private mutating func parseSubscript(from mark: Mark, _ flags: NodeFlags) {
        parseArguments()
        close(.subscriptAccess, from: mark, flags: flags)
    }

    /// `(a, label: b) { … }`, `[a]`
    private mutating func parseArguments() {
        let arguments = markHere()
        let open = position
        eat()
        parseElements(until: partner(of: open))
        close(bracketAt: open)
        if at(.leftBrace), atTrailingClosure { parseTrailingClosures() }
        close(.arguments, from: arguments)
    }

    /// `f { … }`
    private mutating func parseClosureCall(from mark: Mark, _ flags: NodeFlags) {
        let arguments = markHere()
        parseTrailingClosures()
        close(.arguments, from: arguments)
        close(.call, from: mark, flags: flags)
    }

    // MARK: Elements

    /// `a, label: b, &c` up to the token `end`: arguments, the elements of a tuple. How many there are, and whether they are more
    /// than one value in parentheses.
    @discardableResult
    mutating func parseElements(until end: Int) -> (count: Int, isTuple: Bool) {
        let outer = context
        context = context.inBrackets
        var count = 0
        var isTuple = false
        while position < end {
            if parseElement() { isTuple = true }
            count += 1
            if finishElement(until: end) { isTuple = true }
        }
        context = outer
        return (count, isTuple || count > 1)
    }

    /// One element; true where it has a label. Takes no token where nothing fits.
    private mutating func parseElement() -> Bool {
        if peek(1) == .colon, kind.isNameOrWord || at(.underscore) {
            parseLabelledElement()
            return true
        }
        parseExpressionOrError("expected an expression")
        return false
    }

    /// What is left before a comma or `end`, and the comma; true where there is one. Takes at least one token.
    @inline(__always)
    mutating func finishElement(until end: Int) -> Bool {
        guard position < end else { return false }
        if !at(.comma) { recoverInList(until: end) }
        return position < end && consume(if: .comma)
    }

    /// `label: value`
    private mutating func parseLabelledElement() {
        let mark = markHere()
        let name = name(at: position)
        skip(to: position + 2)
        parseExpressionOrError("expected an expression after the label")
        close(.keywordArgument, from: mark, name: name)
    }

    /// An expression, or an `error` in its place.
    mutating func parseExpressionOrError(_ message: String) {
        if canStartExpression {
            parseExpression()
        } else {
            missing(message)
        }
    }

    /// `(a)` is a, `()`, `(a, b)` and `(x: a)` are tuples.
    mutating func parseParenthesized() {
        let mark = markHere()
        let open = position
        eat()
        let (count, isTuple) = parseElements(until: partner(of: open))
        close(bracketAt: open)
        if isTuple || count == 0 { close(.tuple, from: mark) }
    }

    /// `[a, b]`, `[a: b]`, `[:]`
    mutating func parseCollection() {
        let mark = markHere()
        let open = position
        let end = partner(of: open)
        let outer = context
        context = context.inBrackets
        eat()
        var isDictionary = position < end && consume(if: .colon)
        while position < end {
            if parseCollectionElement(before: end) { isDictionary = true }
            _ = finishElement(until: end)
        }
        close(bracketAt: open)
        context = outer
        close(isDictionary ? .dictionary : .list, from: mark)
    }

    /// `a`, `a: b`; true for the second.
    private mutating func parseCollectionElement(before end: Int) -> Bool {
        let element = markHere()
        parseExpressionOrError("expected an expression")
        guard position < end, consume(if: .colon) else { return false }
        parseExpressionOrError("expected a value")
        close(.pair, from: element)
        return true
    }

    // MARK: Key paths

    /// One link of `.a?.b![0]`: calls are none. False where there is no more.
    mutating func parseKeyPathComponent(from mark: Mark) -> Bool {
        switch kind {
        case .leftSquare:
            if startsLine { return false }
            parseSubscript(from: mark, [])
        case .period:
            // \Root.[0]
            let next = peek(1)
            if next == .leftSquare || next == .postfixQuestion || next == .postfixExclamation {
                eat()
            } else {
                parseMember(from: mark, [])
            }
        case .postfixQuestion, .postfixExclamation:
            eat()
        default:
            return false
        }
        return true
    }

    // MARK: Members inside a directive

    /// view ⏎ #if os(iOS) ⏎ .padding() ⏎ #endif: the chain goes on through both sides.
    private var memberFollowsDirective: Bool {
        mutating get {
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
    }

    /// Takes a directive and its condition.
    mutating func eatDirectiveLine() {
        eat()
        skipLine()
    }
}
