internal import SourceText
internal import Syntax

extension Grammar {
    /// A type as an `annotation`.
    mutating func parseAnnotation() {
        let mark = builder.mark(at: start)
        let before = position
        parseType()
        guard position > before else { return }
        builder.close(.annotation, from: mark, end: lastEnd)
    }

    /// A type: names, brackets and functions in the shapes of the common tree.
    mutating func parseType() {
        guard enter() else {
            skipTooDeep()
            return
        }
        let mark = builder.mark(at: start)
        parseTypeBeforeArrow()
        // (A) async throws(E) -> B -> C: one node for the chain.
        var isFunction = false
        while atEffectsBeforeArrow {
            eatTypeEffects()
            eat()
            parseTypeBeforeArrow()
            isFunction = true
        }
        if isFunction { builder.close(.other, from: mark, end: lastEnd, name: builder.names.intern("->")) }
        leave()
    }

    /// A type without `->`, with what stands before it: attributes and ownership, which leave no node, and `some`, `any`, `inout`.
    private mutating func parseTypeBeforeArrow() {
        let base = operators.count
        while eatTypePrefix() {}
        parseComposition()
        while operators.count > base, let last = operators.popLast() {
            builder.close(.unary, from: last.mark, end: lastEnd, name: last.name)
        }
    }

    /// Takes one word or attribute before a type; what makes a node waits in `operators`.
    private mutating func eatTypePrefix() -> Bool {
        switch kind {
        case .at:
            eatTypeAttributes()
        case .wordInout, .wordSome, .wordAnyLower, .wordEach, .wordRepeat:
            guard at(.wordInout) || startsType(at: position + 1) else { return false }
            push(.unary, .prefix, name(at: position), builder.mark(at: start))
            eat()
        case .wordBorrowing, .wordConsuming, .wordSending, .wordIsolated:
            guard startsType(at: position + 1) else { return false }
            eat()
        case .wordNonisolated:
            // nonisolated(nonsending) () -> Void
            guard peek(1) == .leftParen else { return false }
            eat()
            skip(to: indexAfterBracket(at: position))
        case .identifier:
            // __owned T, _const T
            guard bytes[Int(start)] == 0x5F, startsType(at: position + 1), !startsLine(at: position + 1),
                isText("__owned", position) || isText("__shared", position) || isText("_const", position)
            else { return false }
            eat()
        default:
            return false
        }
        return true
    }

    /// `A & ~B`
    private mutating func parseComposition() {
        let mark = builder.mark(at: start)
        parseInvertedType()
        var isComposition = false
        while at(.binaryOperator) || at(.prefixOperator) || at(.postfixOperator), isText("&", position) {
            eat()
            parseInvertedType()
            isComposition = true
        }
        if isComposition { builder.close(.binary, from: mark, end: lastEnd, name: builder.names.intern("&")) }
    }

    /// `~Copyable`; `-3` as a generic argument.
    private mutating func parseInvertedType() {
        guard at(.prefixOperator), isText("~", position) || isText("-", position) else {
            parseSimpleType()
            return
        }
        let mark = builder.mark(at: start)
        let name = name(at: position)
        eat()
        parseSimpleType()
        builder.close(.unary, from: mark, end: lastEnd, name: name)
    }

    private func startsType(at index: Int) -> Bool {
        switch kind(at: index) {
        case .identifier, .leftParen, .leftSquare, .wordAny, .wordCapitalSelf, .at, .underscore: true
        case .prefixOperator: isText("~", index)
        case let other: other.isName
        }
    }

    private mutating func parseSimpleType() {
        let mark = builder.mark(at: start)
        eatModuleSelector()
        switch kind {
        case .leftParen: parseTupleType()
        case .leftSquare: parseCollectionType()
        case .identifier, .underscore, .wordAny, .wordCapitalSelf, .wordSelf:
            leaf(.identifier)
            if atOpeningAngle { parseGenericArguments(from: mark) }
        case .number:
            builder.leaf(.number, token.range)
            eat()
        default:
            guard kind.isName else {
                problemHere("expected a type")
                builder.leaf(.error, emptyRange)
                return
            }
            leaf(.identifier)
            if atOpeningAngle { parseGenericArguments(from: mark) }
        }
        parseTypeSuffixes(from: mark)
    }

    /// `.Inner<A>`, `.Type`, `?`, `!`
    private mutating func parseTypeSuffixes(from mark: Mark) {
        while true {
            switch kind {
            case .period where peek(1).isNameOrWord:
                eat()
                eatModuleSelector()
                let name = name(at: position)
                eat()
                builder.close(.member, from: mark, end: lastEnd, name: name)
                if atOpeningAngle { parseGenericArguments(from: mark) }
            case .postfixQuestion, .postfixExclamation:
                let name = name(from: start, to: start + 1)
                eatFirstByte()
                builder.close(.unary, from: mark, end: lastEnd, name: name)
            default:
                return
            }
        }
    }

    /// `(A, label: B, _ c: C...)`; in parentheses alone, the type itself.
    private mutating func parseTupleType() {
        let mark = builder.mark(at: start)
        let open = position
        let end = partner(of: open)
        eat()
        var count = 0
        var isTuple = false
        while position < end {
            let before = position
            if parseTupleTypeElement() { isTuple = true }
            count += 1
            if position < end { recoverInTypes(until: end) }
            if position < end, consume(if: .comma) { isTuple = true }
            if position == before { eatUnexpected() }
        }
        close(bracketAt: open)
        // () -> Void and (A) -> Void have parameters, (A) is A.
        if isTuple || count != 1 || atEffectsBeforeArrow { builder.close(.tuple, from: mark, end: lastEnd) }
    }

    /// One element; true where it has a label.
    private mutating func parseTupleTypeElement() -> Bool {
        let mark = builder.mark(at: start)
        var label = NameID.none
        let isNamed = kind.isNameOrWord || at(.underscore)
        let second = peek(1)
        if isNamed, second == .colon {
            label = name(at: position)
            eat()
            eat()
        } else if isNamed, second.isNameOrWord || second == .underscore, peek(2) == .colon {
            // (_ name: T) -> Void
            label = name(at: position)
            eat()
            eat()
            eat()
        }
        parseType()
        // T...
        if at(.postfixOperator) || at(.binaryOperator) || at(.prefixOperator), isText("...", position) { eat() }
        if consume(if: .equal) { parseExpression() }
        guard label != .none else { return false }
        builder.close(.keywordArgument, from: mark, end: lastEnd, name: label)
        return true
    }

    /// `[A]`, `[K: V]`, `[3 of A]`
    private mutating func parseCollectionType() {
        let mark = builder.mark(at: start)
        let open = position
        let end = partner(of: open)
        eat()
        let element = builder.mark(at: start)
        var isDictionary = false
        if position < end { parseType() }
        if position < end, isText("of", position) {
            eat()
            parseType()
        }
        if position < end, consume(if: .colon) {
            parseType()
            builder.close(.pair, from: element, end: lastEnd)
            isDictionary = true
        }
        if position < end { recoverInTypes(until: end) }
        close(bracketAt: open)
        builder.close(isDictionary ? .dictionary : .list, from: mark, end: lastEnd)
    }

    /// What is left before a comma or `end` in a list of types belongs to none.
    private mutating func recoverInTypes(until end: Int) {
        while position < end, !at(.comma) { eatUnexpected() }
    }

    // MARK: Effects

    private var atEffectsBeforeArrow: Bool {
        switch kind {
        case .arrow: return true
        case .wordAsync, .wordThrows, .wordRethrows, .wordReasync: break
        default: return false
        }
        var index = position
        while true {
            switch kind(at: index) {
            case .arrow: return true
            case .wordAsync, .wordRethrows, .wordReasync: index += 1
            case .wordThrows:
                index += 1
                if kind(at: index) == .leftParen { index = indexAfterBracket(at: index) }
            default: return false
            }
        }
    }

    private mutating func eatTypeEffects() {
        var flags: NodeFlags = []
        eatEffects(&flags)
    }

    /// `async throws(E)`: `async` becomes a flag.
    mutating func eatEffects(_ flags: inout NodeFlags) {
        while true {
            switch kind {
            case .wordAsync, .wordReasync:
                flags.insert(.async)
                eat()
            case .wordThrows:
                eat()
                if at(.leftParen), !startsLine { skip(to: indexAfterBracket(at: position)) }
            case .wordRethrows, .wordTry, .wordThrow, .wordAwait:
                // `try` and `await` here are slips for `throws` and `async`.
                if !at(.wordRethrows), startsLine { return }
                eat()
            default:
                return
            }
        }
    }
}
