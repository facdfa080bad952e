internal import SourceText
internal import Syntax

extension Grammar {
    /// A type as an `annotation`.
    mutating func parseAnnotation() {
        let mark = markHere()
        let before = position
        parseType()
        guard position > before else { return }
        close(.annotation, from: mark)
    }

    /// A type: names, brackets and functions in the shapes of the common tree.
    mutating func parseType() {
        if parsePlainType() { return }
        guard enter() else {
            skipTooDeep()
            return
        }
        let mark = markHere()
        parseTypeBeforeArrow()
        // (A) async throws(E) -> B -> C: one node for the chain.
        var isFunction = false
        while atEffectsBeforeArrow {
            eatTypeEffects()
            eat()
            parseTypeBeforeArrow()
            isFunction = true
        }
        if isFunction { close(.other, from: mark, name: builder.names.intern("->")) }
        leave()
    }

    /// `Int`, `Swift.Int` and nothing that could belong to it: most types, for which none of what else may stand in one need be asked.
    private mutating func parsePlainType() -> Bool {
        // `__owned` is no type.
        guard at(.wordCapitalSelf) || at(.identifier) && bytes[Int(start)] != 0x5F, depth < Self.maximumDepth else { return false }
        if !peek(1).continuesType {
            leaf(.identifier)
            return true
        }
        guard peek(1) == .period, peek(2) == .identifier, !peek(3).continuesType else { return false }
        let mark = markHere()
        leaf(.identifier)
        eat()
        let name = name(at: position)
        eat()
        close(.member, from: mark, name: name)
        return true
    }

    /// A type without `->`, with what stands before it: attributes and ownership, which leave no node, and `some`, `any`, `inout`.
    @inline(__always)
    private mutating func parseTypeBeforeArrow() {
        let base = operators.count
        while mayHaveTypePrefix, eatTypePrefix() {}
        parseComposition()
        while operators.count > base, let last = operators.popLast() {
            close(.unary, from: last.mark, name: last.name)
        }
    }

    /// Whether `eatTypePrefix` may take the next token.
    private var mayHaveTypePrefix: Bool {
        mutating get {
            switch kind {
            case .identifier: bytes[Int(start)] == 0x5F
            case .at, .wordInout, .wordSome, .wordAnyLower, .wordEach, .wordRepeat, .wordBorrowing, .wordConsuming, .wordSending,
                .wordIsolated, .wordNonisolated:
                true
            default: false
            }
        }
    }

    /// Takes one word or attribute before a type; what makes a node waits in `operators`.
    private mutating func eatTypePrefix() -> Bool {
        switch kind {
        case .at:
            eatTypeAttributes()
        case .wordInout, .wordSome, .wordAnyLower, .wordEach, .wordRepeat:
            guard at(.wordInout) || startsType(at: position + 1) else { return false }
            push(.unary, .prefix, name(at: position), markHere())
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
    @inline(__always)
    private mutating func parseComposition() {
        let mark = markHere()
        parseInvertedType()
        guard atAmpersand else { return }
        while atAmpersand {
            eat()
            parseInvertedType()
        }
        close(.binary, from: mark, name: builder.names.intern("&"))
    }

    private var atAmpersand: Bool {
        @inline(__always) mutating get { kind.isOperator && isText("&", position) }
    }

    /// `~Copyable`; `-3` as a generic argument.
    @inline(__always)
    private mutating func parseInvertedType() {
        guard at(.prefixOperator) else {
            parseSimpleType()
            return
        }
        parseTypeAfterOperator()
    }

    private mutating func parseTypeAfterOperator() {
        guard isText("~", position) || isText("-", position) else {
            parseSimpleType()
            return
        }
        let mark = markHere()
        let name = name(at: position)
        eat()
        parseSimpleType()
        close(.unary, from: mark, name: name)
    }

    private mutating func startsType(at index: Int) -> Bool {
        switch kind(at: index) {
        case .identifier, .leftParen, .leftSquare, .wordAny, .wordCapitalSelf, .at, .underscore: true
        case .prefixOperator: isText("~", index)
        case let other: other.isName
        }
    }

    private mutating func parseSimpleType() {
        let mark = markHere()
        switch kind {
        case .leftParen: parseTupleType()
        case .leftSquare: parseCollectionType()
        default: parseNamedType(from: mark)
        }
        parseTypeSuffixes(from: mark)
    }

    @inline(__always)
    private mutating func parseNamedType(from mark: Mark) {
        eatModuleSelector()
        if at(.number) {
            builder.leaf(.number, token.range)
            eat()
        } else if kind.isName || at(.underscore) || at(.wordAny) || at(.wordCapitalSelf) || at(.wordSelf) {
            leaf(.identifier)
            if atOpeningAngle { parseGenericArguments(from: mark) }
        } else {
            missing("expected a type")
        }
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
                close(.member, from: mark, name: name)
                if atOpeningAngle { parseGenericArguments(from: mark) }
            case .postfixQuestion, .postfixExclamation:
                let name = name(from: start, to: start + 1)
                eatFirstByte()
                close(.unary, from: mark, name: name)
            default:
                return
            }
        }
    }

    /// `(A, label: B, _ c: C...)`; in parentheses alone, the type itself.
    private mutating func parseTupleType() {
        let mark = markHere()
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
        if isTuple || count != 1 || atEffectsBeforeArrow { close(.tuple, from: mark) }
    }

    /// One element; true where it has a label.
    private mutating func parseTupleTypeElement() -> Bool {
        let mark = markHere()
        let label = eatTypeLabel()
        parseType()
        finishTypeElement()
        guard label != .none else { return false }
        close(.keywordArgument, from: mark, name: label)
        return true
    }

    /// `label:`, `_ name:`
    private mutating func eatTypeLabel() -> NameID {
        guard kind.isNameOrWord || at(.underscore) else { return .none }
        let label = position
        let second = peek(1)
        if second == .colon {
            skip(to: position + 2)
        } else if second.isNameOrWord || second == .underscore, peek(2) == .colon {
            // (_ name: T) -> Void
            skip(to: position + 3)
        } else {
            return .none
        }
        return name(at: label)
    }

    /// `...` and a default value of old.
    private mutating func finishTypeElement() {
        if kind.isOperator, isText("...", position) { eat() }
        if consume(if: .equal) { parseExpression() }
    }

    /// `[A]`, `[K: V]`, `[3 of A]`
    private mutating func parseCollectionType() {
        let mark = markHere()
        let open = position
        let end = partner(of: open)
        eat()
        let element = markHere()
        var isDictionary = false
        if position < end { parseType() }
        if position < end, isText("of", position) {
            eat()
            parseType()
        }
        if position < end, consume(if: .colon) {
            parseType()
            close(.pair, from: element)
            isDictionary = true
        }
        if position < end { recoverInTypes(until: end) }
        close(bracketAt: open)
        close(isDictionary ? .dictionary : .list, from: mark)
    }

    /// What is left before a comma or `end` in a list of types belongs to none.
    private mutating func recoverInTypes(until end: Int) {
        while position < end, !at(.comma) { eatUnexpected() }
    }

    // MARK: Effects

    private var atEffectsBeforeArrow: Bool {
        @inline(__always) mutating get {
            switch kind {
            case .arrow: true
            case .wordAsync, .wordThrows, .wordRethrows, .wordReasync: arrowFollowsEffects
            default: false
            }
        }
    }

    /// Whether an arrow stands behind the words here.
    private var arrowFollowsEffects: Bool {
        mutating get {
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
