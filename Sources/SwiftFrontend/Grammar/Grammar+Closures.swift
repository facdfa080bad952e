internal import SourceText
internal import Syntax

extension Grammar {
    /// Whether the `{` here is a closure behind a call rather than the block of what surrounds the call.
    var atTrailingClosure: Bool {
        mutating get {
            if context.contains(.initializer), atAccessors { return false }
            if context.contains(.oneLine) { return false }
            // switch f { case …
            if peek(1) == .wordCase || peek(1) == .wordDefault && peek(2) == .colon { return false }
            if context.contains(.trailingClosures) { return true }
            // if xs.contains { $0 } {: what follows the closing brace tells.
            let next = indexAfterBracket(at: position)
            switch kind(at: next) {
            case .wordWhere, .comma: return true
            case .leftBrace, .leftParen, .leftSquare, .period, .wordAs, .wordIs, .infixQuestion, .postfixQuestion, .postfixExclamation,
                .colon,
                .equal, .postfixOperator, .binaryOperator:
                return !startsLine(at: next)
            default: return false
            }
        }
    }

    /// `{ … } next: { … } last: { … }`: keywordArguments with the flag `trailing`, the first without a name.
    mutating func parseTrailingClosures() {
        let mark = markHere()
        parseClosure()
        close(.keywordArgument, from: mark, flags: .trailing)
        while kind.isNameOrWord || at(.underscore), peek(1) == .colon, peek(2) == .leftBrace, !at(.wordDefault) {
            parseLabelledClosure()
        }
    }

    private mutating func parseLabelledClosure() {
        let mark = markHere()
        let name = name(at: position)
        skip(to: position + 2)
        parseClosure()
        close(.keywordArgument, from: mark, name: name, flags: .trailing)
    }

    /// `{ [weak self] (a: Int, b) async throws -> T in statement* }`
    mutating func parseClosure() {
        let mark = markHere()
        let open = position
        guard enter() else {
            skip(to: indexAfterBracket(at: open))
            close(.error, from: mark)
            return
        }
        let outer = context
        context = .trailingClosures
        let flags = parseClosureHead()
        parseClosureBody(before: partner(of: open))
        close(bracketAt: open)
        context = outer
        leave()
        close(.lambda, from: mark, flags: flags)
    }

    /// From `{` to `in`.
    private mutating func parseClosureHead() -> NodeFlags {
        let end = partner(of: position)
        eat()
        var flags: NodeFlags = []
        if signatureFollows(before: end) {
            parseSignature(&flags, before: end)
        } else {
            builder.leaf(.parameters, emptyRange)
        }
        return flags
    }

    private mutating func parseClosureBody(before end: Int) {
        let block = markList(before: end)
        parseStatements(until: end, in: .code)
        close(.block, from: block)
    }

    /// Whether what stands between `{` and an `in` reads as captures, parameters and a result. Steps over brackets in one move.
    private mutating func signatureFollows(before end: Int) -> Bool {
        var index = position
        while kind(at: index) == .at { index = indexAfterAttribute(at: index) }
        if kind(at: index) == .leftSquare {
            index = indexAfterBracket(at: index)
        }
        if kind(at: index) == .leftParen {
            index = indexAfterBracket(at: index)
        } else {
            // a, _, b in
            while kind(at: index).isName || kind(at: index) == .underscore || isReservedParameter(index) {
                index += 1
                guard kind(at: index) == .comma else { break }
                index += 1
            }
        }
        while kind(at: index) == .wordAsync || kind(at: index) == .wordThrows || kind(at: index) == .wordRethrows
            || kind(at: index) == .wordReasync
        {
            index += 1
            if kind(at: index) == .leftParen, kind(at: index - 1) == .wordThrows { index = indexAfterBracket(at: index) }
        }
        if kind(at: index) == .arrow { index = indexAfterType(at: index + 1, before: end) }
        return index < end && kind(at: index) == .wordIn
    }

    /// { self in }: old code binds words too.
    private mutating func isReservedParameter(_ index: Int) -> Bool {
        kind(at: index) == .wordSelf && (kind(at: index + 1) == .wordIn || kind(at: index + 1) == .comma)
    }

    /// The index of the first token from `index` on that no type holds; 256 tokens at most.
    private mutating func indexAfterType(at start: Int, before end: Int) -> Int {
        var index = start
        let limit = min(end, start + 256)
        while index < limit {
            switch kind(at: index) {
            case .leftParen, .leftSquare: index = indexAfterBracket(at: index)
            case .at: index = indexAfterAttribute(at: index)
            case .period, .comma, .arrow, .postfixQuestion, .postfixExclamation, .binaryOperator, .prefixOperator,
                .postfixOperator, .wordAny, .wordCapitalSelf, .wordThrows, .wordInout, .underscore, .number:
                index += 1
            case let other:
                guard other.isName else { return index }
                index += 1
            }
        }
        return index
    }

    private mutating func parseSignature(_ flags: inout NodeFlags, before end: Int) {
        parseAttributes()
        if at(.leftSquare) { parseCaptures() }
        if at(.leftParen) {
            parseParameters(.closure)
        } else {
            parseShorthandParameters()
        }
        eatEffects(&flags)
        if consume(if: .arrow) { parseAnnotation() }
        if position < end { _ = consume(if: .wordIn) }
    }

    /// `a, _ in`
    private mutating func parseShorthandParameters() {
        let mark = at(.wordIn) ? builder.mark(at: emptyPlace) : markHere()
        while !at(.wordIn), !at(.arrow), kind.isName || at(.underscore) || at(.wordSelf) {
            // `async in` has a parameter, `x async in` and `x, y async in` an effect.
            if at(.wordAsync), builder.hasNodes(since: mark), kind(at: position - 1) != .comma { break }
            builder.leaf(.parameter, token.range, name: name(at: position), flags: .positionalOnly)
            eat()
            if !consume(if: .comma), !at(.wordAsync) { break }
        }
        close(.parameters, from: mark)
    }

    /// `[weak self, x = y.z, count]`: a list of identifiers and assignments.
    private mutating func parseCaptures() {
        let mark = markHere()
        let open = position
        let end = partner(of: open)
        eat()
        while position < end {
            let before = position
            parseCapture()
            if position < end { recoverInList(until: end) }
            _ = position < end && consume(if: .comma)
            if position == before { eatUnexpected() }
        }
        close(bracketAt: open)
        close(.list, from: mark)
    }

    private mutating func parseCapture() {
        let mark = markHere()
        var word = NameID.none
        if at(.wordWeak) || at(.wordUnowned), peek(1) != .equal, peek(1) != .comma, peek(1) != .rightSquare {
            word = name(at: position)
            eat()
            // unowned(safe)
            if at(.leftParen) { skip(to: indexAfterBracket(at: position)) }
        }
        guard kind.isName || at(.wordSelf), peek(1) == .equal else {
            if canStartExpression { parseExpression() }
            return
        }
        leaf(.identifier)
        eat()
        parseExpression()
        close(.assignment, from: mark, name: word, flags: [.declaration, .constant])
    }
}
