internal import SourceText
internal import Syntax

extension Grammar {
    /// An operand with the words and operators before it and the suffixes behind it; false where there is none, which is a
    /// problem behind an operator or a word.
    ///
    /// Words before it stay open in `operators`, since they take all that follows: `try a ?? b` tries both. `operand` moves
    /// behind them.
    mutating func parseOperand(_ operand: inout Mark, isRequired: Bool) -> Bool {
        let base = operators.count
        var isRequired = isRequired
        while mayPrecedeOperand(kind), eatOperandPrefix(&operand) { isRequired = true }
        let before = position
        parseOperandWithSuffixes()
        let isRead = position > before
        if !isRead, isRequired { missing("expected an expression") }
        if operators.count > base { foldPrefixOperators(downTo: base) }
        return isRead
    }

    /// Whether `eatOperandPrefix` may take a token of this kind.
    private func mayPrecedeOperand(_ kind: SwiftTokenKind) -> Bool {
        switch kind {
        case .prefixOperator, .wordTry, .wordAwait, .wordUnsafe, .wordConsume, .wordCopy, .wordBorrow, .wordEach, .wordRepeat: true
        default: false
        }
    }

    /// Takes one word or operator before an operand.
    private mutating func eatOperandPrefix(_ operand: inout Mark) -> Bool {
        switch kind {
        case .prefixOperator:
            push(.unary, .prefix, name(at: position), markHere())
            eat()
        case .wordTry:
            openPrefix(.cast, &operand)
        case .wordAwait where startsOperand(at: position + 1):
            openPrefix(.await, &operand)
        case .wordUnsafe where startsUnsafeOperand(at: position + 1):
            openPrefix(.cast, &operand)
        case .wordConsume, .wordCopy, .wordBorrow, .wordEach:
            guard startsNameOnLine(at: position + 1) else { return false }
            openPrefix(.cast, &operand)
        case .wordRepeat where startsOperand(at: position + 1) && peek(1) != .leftBrace:
            openPrefix(.cast, &operand)
        default:
            return false
        }
        return true
    }

    /// `try`, `try?`, `await`: a word that takes the rest of the expression.
    private mutating func openPrefix(_ form: PendingOperator.Form, _ operand: inout Mark) {
        let mark = markHere()
        let word = start
        eat()
        if at(.postfixQuestion) || at(.postfixExclamation) { eat() }
        push(form, .open, form == .await ? .none : name(from: word, to: lastEnd), mark)
        operand = builder.mark(at: start)
    }

    /// Whether the token at `index` can follow `await`.
    private mutating func startsOperand(at index: Int) -> Bool {
        switch kind(at: index) {
        case .identifier, .underscore, .number, .string, .stringStart, .regex, .leftParen, .leftSquare, .leftBrace, .period,
            .backslash, .macroName, .prefixOperator, .wordAny, .wordFalse, .wordTrue, .wordNil, .wordSelf, .wordCapitalSelf,
            .wordSuper, .wordTry, .wordIf, .wordSwitch, .wordDo, .wordInit, .wordRepeat:
            true
        case let other: other.isName
        }
    }

    /// unsafe x, but unsafe(x) and unsafe.x are a function and an object.
    private mutating func startsUnsafeOperand(at index: Int) -> Bool {
        guard startsOperand(at: index), !startsLine(at: index) else { return false }
        switch kind(at: index) {
        case .leftParen, .leftSquare, .leftBrace, .period: return tokens[index].flags.contains(.spaceBefore)
        default: return true
        }
    }

    private mutating func startsNameOnLine(at index: Int) -> Bool {
        guard !startsLine(at: index) else { return false }
        switch kind(at: index) {
        case .wordSelf, .wordCapitalSelf, .wordSuper: return true
        case let other: return other.isName
        }
    }

    // MARK: One operand

    /// What a suffix may follow.
    enum Primary {
        case none
        /// A literal: it is not called with a trailing closure.
        case literal
        /// A name, a call, anything in parentheses.
        case value
        /// `if x {}`: nothing follows it.
        case closed
    }

    /// A literal, a name, a bracket, a closure… and the calls and members behind it.
    @inline(__always)
    mutating func parseOperandWithSuffixes() {
        let mark = builder.mark(at: start)
        let primary = parsePrimary()
        if primary == .value || primary == .literal { parseSuffixes(from: mark, takesClosures: primary == .value) }
    }

    /// The operand without what is behind it. All in one with its callers, as names and their suffixes are: the calls cost as much as
    /// the work.
    @inline(__always)
    private mutating func parsePrimary() -> Primary {
        switch kind {
        case .identifier, .wordSelf, .wordCapitalSelf, .wordSuper, .wordAny, .wordInit:
            parseName()
            return .value
        case .number:
            leafWithoutName(.number)
            return .literal
        case .string:
            parsePlainString()
            return .literal
        case .stringStart:
            parseInterpolatedString()
            return .literal
        case .leftParen:
            parseParenthesized()
            return .value
        case .leftSquare:
            parseCollection()
            return .literal
        case .leftBrace:
            parseClosure()
            return .value
        case .period:
            return parseImplicitMember()
        default:
            return parseRarePrimary()
        }
    }

    private mutating func parseRarePrimary() -> Primary {
        switch kind {
        case .backslash:
            parseKeyPath()
            return .closed
        case .wordIf:
            parseIf()
            return .closed
        case .wordSwitch:
            parseSwitch()
            return .closed
        case .wordDo:
            parseDo()
            return .closed
        case .wordLet, .wordVar, .wordInout:
            guard context.contains(.pattern) else { return .none }
            parsePatternBinding()
            return .closed
        case .at:
            // [@Sendable () -> Void]()
            eatTypeAttributes()
            return parsePrimary()
        default:
            return parseFlatPrimary()
        }
    }

    private mutating func parseFlatPrimary() -> Primary {
        switch kind {
        case .wordTrue: leafWithoutName(.trueLiteral)
        case .wordFalse: leafWithoutName(.falseLiteral)
        case .wordNil: leafWithoutName(.noneLiteral)
        case .regex:
            builder.leaf(.other, token.range, name: builder.names.intern("regex"))
            eat()
        case .underscore:
            leaf(.identifier)
        case .macroName:
            return parseMacroExpansion()
        case .wordIs:
            guard context.contains(.pattern) else { return .none }
            parseTypePattern()
            return .closed
        case .binaryOperator, .postfixOperator:
            // reduce(0, +)
            leaf(.identifier)
            return .closed
        case .pound:
            problemHere("expected a name after `#`")
            leafWithoutName(.error)
        default:
            guard kind.isName else { return .none }
            if at(.wordAnyLower), startsNameOnLine(at: position + 1) || peek(1) == .prefixOperator {
                parseType()
            } else {
                parseName()
            }
            return .value
        }
        return .literal
    }

    mutating func leafWithoutName(_ nodeKind: NodeKind) {
        builder.leaf(nodeKind, token.range)
        eat()
    }

    /// A name, with its generic arguments: `x`, `Box<Int>`, `f(a:b:)`. Alone in a pattern under `let`, it is bound.
    @inline(__always)
    private mutating func parseName() {
        let mark = markHere()
        var flags: NodeFlags = []
        eatModuleSelector()
        if context.contains(.binding), kind.isName, !isSuffix(peek(1)) { flags = bindingFlags }
        leaf(.identifier, flags: flags)
        parseNameSuffixes(from: mark)
    }

    private func isSuffix(_ kind: SwiftTokenKind) -> Bool {
        switch kind {
        case .period, .leftParen, .leftSquare: true
        default: false
        }
    }

    /// What belongs to a name itself: argument labels (`f(a:b:)`) and generic arguments.
    @inline(__always)
    mutating func parseNameSuffixes(from mark: Mark) {
        if at(.leftParen), peek(2) == .colon, !startsLine, let end = argumentLabelsEnd() {
            skip(to: end)
            return
        }
        if atOpeningAngle, genericArgumentsEnd(at: position) { parseGenericArguments(from: mark) }
    }

    /// The index behind `(a:_:)` at a `(`; nil for the arguments of a call.
    private mutating func argumentLabelsEnd() -> Int? {
        guard peek(1).isNameOrWord || peek(1) == .underscore, peek(2) == .colon else { return nil }
        let end = partner(of: position)
        guard kind(at: end) == .rightParen else { return nil }
        var index = position + 1
        while index < end {
            guard kind(at: index).isNameOrWord || kind(at: index) == .underscore, kind(at: index + 1) == .colon else {
                return nil
            }
            index += 2
        }
        return end + 1
    }

    /// `.memory`, `.init(x)`
    private mutating func parseImplicitMember() -> Primary {
        let mark = markHere()
        eat()
        eatModuleSelector()
        guard kind.isNameOrWord || at(.number) else {
            problemHere("expected a name after `.`")
            close(.error, from: mark)
            return .literal
        }
        let name = name(at: position)
        eat()
        close(.member, from: mark, name: name)
        parseNameSuffixes(from: mark)
        return .value
    }

    /// `is T` in a pattern: a comparison with what is matched.
    private mutating func parseTypePattern() {
        let mark = markHere()
        eat()
        parseAnnotation()
        close(.comparison, from: mark, name: builder.names.intern("is"))
    }

    /// `#Preview { … }`, `#expect(x)`, `#file`: a call of the name with its `#`, or the name alone. `#available(iOS 15, *)` is an
    /// `other`: versions are no expressions.
    private mutating func parseMacroExpansion() -> Primary {
        let mark = markHere()
        if at(word: "#available") || at(word: "#unavailable") {
            let name = name(at: position)
            eat()
            if at(.leftParen) { skip(to: indexAfterBracket(at: position)) }
            close(.other, from: mark, name: name)
            return .closed
        }
        leaf(.identifier)
        if atOpeningAngle, genericArgumentsEnd(at: position) { parseGenericArguments(from: mark) }
        return .value
    }

    /// `\Root.first?.second[0]`: an `other` named "keyPath" round the members, which have no object where the root is left out.
    private mutating func parseKeyPath() {
        let mark = markHere()
        eat()
        let outer = context
        context = []
        let path = markHere()
        parseKeyPathRoot()
        while parseKeyPathComponent(from: path) {}
        context = outer
        close(.other, from: mark, name: builder.names.intern("keyPath"))
    }

    private mutating func parseKeyPathRoot() {
        guard at(.period) else {
            // The root may itself be what a backslash begins: \\\a
            guard enter() else {
                skipTooDeep()
                return
            }
            if parsePrimary() == .none { missing("expected a type or `.`") }
            leave()
            return
        }
        // \.name, \.[0], \.?.name
        if peek(1).isNameOrWord || peek(1) == .number { _ = parseImplicitMember() } else { eat() }
    }
}
