internal import SourceText
internal import Syntax

/// What parameters belong to: which of their names callers write, and what may be left out.
enum ParameterStyle {
    /// `x: Int` has the label x.
    case function
    /// `x: Int` has none.
    case `subscript`
    /// `x` may stand without a type, and has no label.
    case closure
    /// `Int` may stand without a name.
    case enumCase
}

extension Grammar {
    /// `(label name: T = x, _ rest: T...)` at a `(`.
    mutating func parseParameters(_ style: ParameterStyle) {
        let mark = markHere()
        let open = position
        let end = partner(of: open)
        let outer = context
        context = .trailingClosures
        eat()
        while position < end {
            let before = position
            parseParameter(style)
            if position < end { recoverInList(until: end) }
            _ = position < end && consume(if: .comma)
            if position == before { eatUnexpected() }
        }
        close(bracketAt: open)
        context = outer
        close(.parameters, from: mark)
    }

    private mutating func parseParameter(_ style: ParameterStyle) {
        let mark = markHere()
        // case a(@Sendable () -> Void): the attribute is the type's.
        if style != .enumCase { parseAttributes() }
        eatParameterModifiers()
        // case a(Int): a type alone.
        if style != .closure, !namesFollow {
            parseAnnotation()
            finishParameter(from: mark, name: .none, flags: .positionalOnly)
            return
        }
        // { ((a, b), c) in: old code takes tuples apart.
        if style == .closure, at(.leftParen) {
            parseBindingPattern(flags: .declaration)
            finishParameter(from: mark, name: .none, flags: .positionalOnly)
            return
        }
        guard kind.isNameOrWord || at(.underscore) else {
            if position > 0, !at(.comma) { problemHere("expected a parameter") }
            return
        }
        let first = position
        eat()
        var second = first
        if kind.isNameOrWord || at(.underscore) {
            second = position
            eat()
        }
        let (name, flags) = nameAndLabel(first, second, style)
        finishParameter(from: mark, name: name, flags: flags)
    }

    /// Whether `name:` or `label name:` comes next.
    private var namesFollow: Bool {
        mutating get {
            guard kind.isNameOrWord || at(.underscore) else { return false }
            if peek(1) == .colon { return true }
            return (peek(1).isNameOrWord || peek(1) == .underscore) && peek(2) == .colon
        }
    }

    /// The parameter's name, and whether callers write a label. Makes the `alias` of one that is not the name.
    private mutating func nameAndLabel(_ first: Int, _ second: Int, _ style: ParameterStyle) -> (NameID, NodeFlags) {
        if first == second {
            return (name(at: first), style == .function || style == .enumCase ? .keywordOnly : .positionalOnly)
        }
        if kind(at: first) == .underscore || style == .closure { return (name(at: second), .positionalOnly) }
        let label = name(at: first)
        let name = name(at: second)
        if label != name { builder.leaf(.alias, tokens[first].range, name: label) }
        return (name, .keywordOnly)
    }

    private mutating func finishParameter(from mark: Mark, name: NameID, flags: NodeFlags) {
        var flags = flags
        if consume(if: .colon) { parseAnnotation() }
        // T...
        if kind.isOperator, isText("...", position) {
            eat()
            flags.insert(.spread)
        }
        if at(.equal) {
            eat()
            let value = markHere()
            parseExpression()
            close(.defaultValue, from: value)
        }
        close(.parameter, from: mark, name: name, flags: flags)
    }

    /// `isolated x: Actor`, `inout x: Int` of old: a word before the names.
    private mutating func eatParameterModifiers() {
        while at(.wordIsolated) || at(.wordInout) || at(.wordSending) || at(.identifier) && isText("_const", position),
            peek(1) != .colon, peek(2) == .colon || peek(3) == .colon,
            at(.wordInout) || peek(3) == .colon && (peek(2).isNameOrWord || peek(2) == .underscore)
        {
            eat()
        }
    }

    // MARK: Type parameters

    /// `<T: P, each U, let n: Int>`
    mutating func parseTypeParameters() {
        guard atOpeningAngle else { return }
        let mark = markHere()
        eat()
        while !atClosingAngle {
            let before = position
            parseAttributes()
            if at(.wordEach) || at(.wordLet) { eat() }
            if kind.isNameOrWord { eat() }
            if consume(if: .colon) { parseType() }
            // <T where T: P>
            if at(.wordWhere) { parseRequirements() }
            guard position > before, consume(if: .comma) else { break }
        }
        if atClosingAngle { eatFirstByte() } else { problemHere("expected `>`") }
        // Their content is not modelled.
        let end = lastEnd
        builder.forget(since: mark)
        builder.leaf(.typeParameters, TextRange(mark.start, end))
    }

    /// `where T: P, U == V`: stepped over as types.
    mutating func skipWhereClause() {
        guard at(.wordWhere) else { return }
        let mark = markHere()
        parseRequirements()
        builder.forget(since: mark)
    }

    private mutating func parseRequirements() {
        eat()
        while true {
            let before = position
            parseAttributes()
            parseType()
            if at(.colon) {
                eat()
                parseType()
            } else if at(.binaryOperator), isText("==", position) || isText("~=", position) {
                eat()
                parseType()
            }
            guard position > before, consume(if: .comma) else { return }
        }
    }
}
