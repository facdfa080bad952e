internal import SourceText
internal import Syntax

extension Grammar {
    /// `let a = 1, b: Int`, `var x: T { … }`, `var y = z { didSet { … } }`: an assignment for each name, a `getter` for a
    /// computed property.
    mutating func parseVariables(from mark: Mark, _ modifiers: Modifiers) {
        var flags = modifiers.flags.union(.declaration)
        if at(.wordLet) { flags.insert(.constant) }
        eat()
        var element = mark
        while true {
            parseVariable(from: element, flags, modifiers)
            guard consume(if: .comma) else { return }
            element = markHere()
        }
    }

    private mutating func parseVariable(from mark: Mark, _ flags: NodeFlags, _ modifiers: Modifiers) {
        let target = markHere()
        let nameToken = position
        parseBindingPattern(flags: [])
        let isName = position == nameToken + 1
        if consume(if: .colon) { parseAnnotation() }
        if consume(if: .equal) {
            let outer = context
            context.insert(.initializer)
            if canStartExpression {
                parseExpression()
            } else {
                missing("expected a value")
            }
            context = outer
            close(.assignment, from: mark, name: modifiers.word, flags: flags)
            if at(.leftBrace), !startsLine || atAccessors { parseObservers(of: name(at: nameToken), modifiers.flags) }
            return
        }
        guard at(.leftBrace), isName else {
            close(.assignment, from: mark, name: modifiers.word, flags: flags.union(.noValue))
            return
        }
        let name = name(at: nameToken)
        if atObservers {
            // var x: Int { didSet { … } }
            close(.assignment, from: mark, name: modifiers.word, flags: flags.union(.noValue))
            parseObservers(of: name, modifiers.flags)
            return
        }
        // The name is no target: it is the getter's own.
        let end = tokens[nameToken].end
        builder.relabelFirst(since: target, .parameters, TextRange(end, end))
        parseComputed(name, from: mark, modifiers.flags)
    }

    // MARK: Accessors

    /// Whether the `{` here holds accessors.
    var atAccessors: Bool {
        mutating get { accessor(at: position + 1) != nil }
    }

    private var atObservers: Bool {
        mutating get {
            switch accessor(at: position + 1) {
            case .wordWillSet, .wordDidSet: true
            default: false
            }
        }
    }

    /// The word of the accessor that starts at `index`, behind attributes and modifiers.
    private mutating func accessor(at index: Int) -> SwiftTokenKind? {
        var index = index
        while true {
            switch kind(at: index) {
            case .at:
                index = indexAfterAttribute(at: index)
                continue
            case .wordMutating, .wordNonmutating, .wordBorrowing, .wordConsuming, .wordNonisolated, .wordYielding,
                .wordOverride:
                index += 1
                continue
            case .identifier where isText("__consuming", index):
                index += 1
                continue
            default: break
            }
            break
        }
        let word = kind(at: index)
        guard isAccessor(word), index < tokens.count else { return nil }
        switch kind(at: index + 1) {
        // read { $0.count }: a call of a function named read, unless what it gives is yielded.
        case .leftBrace where word == .wordRead || word == .wordModify:
            return kind(at: index + 2) == .wordYield ? word : nil
        case .leftBrace, .rightBrace, .wordAsync, .wordThrows, .semicolon: return word
        case .leftParen:
            // set(newValue) {: not a call of a function named set.
            let after = indexAfterBracket(at: index + 1)
            return kind(at: after) == .leftBrace || kind(at: after) == .wordThrows ? word : nil
        case let next: return isAccessor(next) || next == .at || next == .wordMutating || next == .wordNonmutating ? word : nil
        }
    }

    private func isAccessor(_ kind: SwiftTokenKind) -> Bool {
        switch kind {
        case .wordGet, .wordSet, .wordWillSet, .wordDidSet, .wordUnderscoredRead, .wordUnderscoredModify, .wordRead,
            .wordModify, .wordUnsafeAddress, .wordUnsafeMutableAddress, .wordInit, .wordBorrow:
            true
        default: false
        }
    }

    private func isGetter(_ kind: SwiftTokenKind) -> Bool {
        switch kind {
        case .wordGet, .wordUnderscoredRead, .wordRead, .wordUnsafeAddress, .wordBorrow: true
        default: false
        }
    }

    /// The body of a computed property or subscript, whose parameters and type are read: a `getter` round all since `mark`, and
    /// after it a `setter` for what writes.
    mutating func parseComputed(_ name: NameID, from mark: Mark, _ modifierFlags: NodeFlags) {
        var flags = modifierFlags.union(.getter)
        guard at(.leftBrace) else {
            close(.function, from: mark, name: name, flags: flags)
            return
        }
        guard atAccessors || peek(1) == .rightBrace else {
            // var x: Int { 1 }
            parseBlock()
            close(.function, from: mark, name: name, flags: flags)
            return
        }
        let open = position
        let end = partner(of: open)
        guard enter() else {
            skip(to: indexAfterBracket(at: open))
            close(.function, from: mark, name: name, flags: flags)
            return
        }
        eat()
        var isClosed = false
        while position < end {
            let before = position
            let accessor = markHere()
            eatAccessorModifiers()
            if isGetter(kind), !isClosed {
                // Its attributes say nothing about the property.
                if builder.hasNodes(since: accessor) { builder.forget(since: accessor) }
                eat()
                eatEffects(&flags)
                if at(.leftBrace) { parseBlock() }
                close(.function, from: mark, name: name, flags: flags)
                isClosed = true
            } else {
                parseSetter(of: name, from: accessor, modifierFlags)
            }
            if position == before { eatUnexpected() }
        }
        if !isClosed { close(.function, from: mark, name: name, flags: flags) }
        close(bracketAt: open)
        leave()
    }

    /// `{ willSet(next) { … } didSet { … } }` behind a stored property: setters.
    private mutating func parseObservers(of name: NameID, _ modifierFlags: NodeFlags) {
        let open = position
        guard atAccessors, enter() else {
            // let x = y { 1 }: a slip.
            parseBlock()
            return
        }
        let end = partner(of: open)
        eat()
        while position < end {
            let before = position
            let accessor = markHere()
            eatAccessorModifiers()
            parseSetter(of: name, from: accessor, modifierFlags)
            if position == before { eatUnexpected() }
        }
        close(bracketAt: open)
        leave()
    }

    /// `set(newValue) { … }`
    private mutating func parseSetter(of name: NameID, from mark: Mark, _ modifierFlags: NodeFlags) {
        guard isAccessor(kind) else {
            // Statements between accessors.
            if !at(.rightBrace) { parseStatement(in: .code) }
            return
        }
        let isGetter = isGetter(kind)
        var flags = modifierFlags.union(isGetter ? .getter : .setter)
        eat()
        if at(.leftParen) { parseParameters(.closure) } else { builder.leaf(.parameters, emptyRange) }
        eatEffects(&flags)
        if at(.leftBrace) { parseBlock() }
        close(.function, from: mark, name: name, flags: flags)
    }

    private mutating func eatAccessorModifiers() {
        while true {
            switch kind {
            case .at: skip(to: max(indexAfterAttribute(at: position), position + 1))
            case .wordMutating, .wordNonmutating, .wordBorrowing, .wordConsuming, .wordNonisolated, .wordYielding,
                .wordOverride:
                eat()
            case .identifier where isText("__consuming", position): eat()
            case .semicolon: eat()
            default: return
            }
        }
    }
}
