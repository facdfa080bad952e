internal import SourceText
internal import Syntax

extension Grammar {
    /// A declaration with its attributes and modifiers. Attributes before something else make an `other` round both.
    mutating func parseDeclaration(in container: StatementContainer) {
        let mark = markHere()
        let modifiers = parseModifiers()
        switch kind {
        case .wordLet, .wordVar: parseVariables(from: mark, modifiers)
        case .wordFunc: parseFunction(from: mark, modifiers)
        case .wordInit, .wordDeinit: parseInitializer(from: mark, modifiers)
        case .wordSubscript: parseSubscriptDeclaration(from: mark, modifiers)
        case .wordClass: parseType(from: mark, [])
        case .wordStruct: parseType(from: mark, .structure)
        case .wordEnum: parseType(from: mark, .enumeration)
        case .wordProtocol: parseType(from: mark, .interface)
        case .wordExtension: parseType(from: mark, .extension)
        case .wordActor: parseType(from: mark, .actor)
        case .wordImport: parseImport(from: mark)
        case .wordTypealias, .wordAssociatedtype: parseTypeAlias(from: mark, modifiers)
        case .wordCase where container == .enumeration: parseCases(from: mark)
        case .wordMacro: parseMacroDeclaration(from: mark)
        case .wordOperator, .wordPrecedencegroup: parseOperatorDeclaration(from: mark)
        default:
            // @attached… #macro(), @unknown default, or half a declaration: public ⏎ }
            if position == 0 || !builder.hasNodes(since: mark) { problemHere("expected a declaration") }
            if canStartExpression, !startsLine || at(.macroName) { parseStatement(in: container) }
            close(.other, from: mark)
        }
    }

    // MARK: Functions

    /// `func name<T>(x: Int) async throws -> T where T: P { … }`
    private mutating func parseFunction(from mark: Mark, _ modifiers: Modifiers) {
        eat()
        let name = parseFunctionName()
        finishFunction(name, from: mark, modifiers.flags)
    }

    /// A name or an operator. `func ==<T>` has its `<` in the operator's token.
    private mutating func parseFunctionName() -> NameID {
        switch kind {
        case .binaryOperator, .prefixOperator, .postfixOperator, .equal, .arrow, .infixQuestion, .postfixExclamation,
            .postfixQuestion:
            let token = token
            let isGeneric = token.end > token.start + 1 && bytes[Int(token.end) - 1] == 0x3C && peek(1).isName
            guard isGeneric else {
                let name = name(at: position)
                eat()
                return name
            }
            let name = name(from: token.start, to: token.end - 1)
            splitToken(at: token.end - 1, into: .binaryOperator)
            return name
        default:
            guard kind.isName || (kind.isWord && peek(1) == .leftParen) else {
                problemHere("expected a function's name")
                return .none
            }
            let name = name(at: position)
            eat()
            return name
        }
    }

    /// What follows a function's name.
    private mutating func finishFunction(_ name: NameID, from mark: Mark, _ initialFlags: NodeFlags) {
        var flags = initialFlags
        parseTypeParameters()
        if at(.leftParen) {
            parseParameters(.function)
        } else {
            problemHere("expected the parameters")
            builder.leaf(.parameters, emptyRange)
        }
        eatEffects(&flags)
        if consume(if: .arrow) { parseAnnotation() }
        eatEffects(&flags)
        skipWhereClause()
        if at(.leftBrace) { parseBlock() }
        close(.function, from: mark, name: name, flags: flags)
    }

    /// `init?<T>(x: T) {}`, `deinit {}`
    private mutating func parseInitializer(from mark: Mark, _ modifiers: Modifiers) {
        var flags = modifiers.flags
        let isDeinit = at(.wordDeinit)
        let name = name(at: position)
        eat()
        if at(.postfixQuestion) || at(.postfixExclamation) || at(.infixQuestion) {
            flags.insert(.optional)
            eat()
        }
        guard isDeinit else {
            finishFunction(name, from: mark, flags)
            return
        }
        builder.leaf(.parameters, emptyRange)
        eatEffects(&flags)
        if at(.leftBrace) { parseBlock() }
        close(.function, from: mark, name: name, flags: flags)
    }

    /// `subscript<T>(i: Int) -> T { get { … } set { … } }`
    private mutating func parseSubscriptDeclaration(from mark: Mark, _ modifiers: Modifiers) {
        let name = name(at: position)
        eat()
        parseTypeParameters()
        if at(.leftParen) {
            parseParameters(.subscript)
        } else {
            problemHere("expected the parameters")
            builder.leaf(.parameters, emptyRange)
        }
        if consume(if: .arrow) { parseAnnotation() }
        skipWhereClause()
        parseComputed(name, from: mark, modifiers.flags)
    }

    /// `macro stringify<T>(_ value: T) -> (T, String) = #externalMacro(module: "M", type: "T")`
    private mutating func parseMacroDeclaration(from mark: Mark) {
        eat()
        let name = parseFunctionName()
        parseTypeParameters()
        if at(.leftParen) { parseParameters(.function) } else { builder.leaf(.parameters, emptyRange) }
        if consume(if: .arrow) { parseAnnotation() }
        if consume(if: .equal) {
            let value = markHere()
            parseExpression()
            close(.other, from: value)
        }
        skipWhereClause()
        close(.function, from: mark, name: name)
    }

    // MARK: Types

    /// `class Name<T>: Base, P where T: Q { … }`
    private mutating func parseType(from mark: Mark, _ sort: NodeFlags) {
        eat()
        let name = sort == .extension ? parseExtendedType() : parseTypeName()
        parseTypeParameters()
        if at(.colon) { parseInheritance() }
        skipWhereClause()
        if at(.leftBrace) {
            parseBlock(in: sort == .enumeration ? .enumeration : .members)
        } else {
            problemHere("expected `{`")
            builder.leaf(.block, emptyRange)
        }
        close(.classDefinition, from: mark, name: name, flags: sort)
    }

    private mutating func parseTypeName() -> NameID {
        guard kind.isName || (kind.isWord && !startsLine) else {
            problemHere("expected a name")
            return .none
        }
        let name = name(at: position)
        eat()
        return name
    }

    /// `A.B<C>` as it is written, without the generic arguments: "A.B".
    private mutating func parseExtendedType() -> NameID {
        let mark = markHere()
        let first = position
        var index = position
        while kind(at: index).isNameOrWord, kind(at: index + 1) == .period, kind(at: index + 2).isNameOrWord { index += 2 }
        parseType()
        let end = kind(at: first).isNameOrWord ? tokens[index].end : lastEnd
        builder.forget(since: mark)
        return name(from: tokens[first].start, to: end)
    }

    private mutating func parseInheritance() {
        let mark = markHere()
        eat()
        while true {
            let before = position
            if at(.leftBrace) {
                problemHere("expected a type")
                break
            }
            // protocol P: class {}
            if at(.wordClass) { leaf(.identifier) } else { parseType() }
            guard position > before, consume(if: .comma) else { break }
        }
        close(.arguments, from: mark)
    }

    /// `case a, b(Int, label: T = x), c = "d"`: an assignment named "case", or a static function where there is a payload.
    private mutating func parseCases(from mark: Mark) {
        eat()
        var element = mark
        var isFirst = true
        while true {
            if !isFirst { element = markHere() }
            isFirst = false
            guard kind.isName || (kind.isWord && !startsLine) || at(.underscore) else {
                problemHere("expected a name")
                close(.error, from: element)
                return
            }
            parseCaseElement(from: element)
            guard consume(if: .comma) else { return }
        }
    }

    private mutating func parseCaseElement(from element: Mark) {
        let nameToken = position
        let name = name(at: position)
        eat()
        if at(.leftParen) {
            parseParameters(.enumCase)
            if consume(if: .equal) { parseExpression() }
            close(.function, from: element, name: name, flags: .staticMember)
            return
        }
        builder.leaf(.identifier, tokens[nameToken].range, name: name)
        var flags: NodeFlags = [.declaration, .constant, .staticMember]
        if consume(if: .equal) { parseExpression() } else { flags.insert(.noValue) }
        close(.assignment, from: element, name: builder.names.intern("case"), flags: flags)
    }

    /// `typealias Name<T> = Type where …`, `associatedtype Name: P = Default`
    private mutating func parseTypeAlias(from mark: Mark, _ modifiers: Modifiers) {
        let word = name(at: position)
        eat()
        var flags = modifiers.flags.union([.declaration, .constant, .noValue])
        if kind.isName || (kind.isWord && !startsLine) {
            leaf(.identifier)
        } else {
            missing("expected a name")
        }
        let parameters = markHere()
        parseTypeParameters()
        builder.forget(since: parameters)
        if at(.colon) {
            parseInheritance()
            builder.forget(since: parameters)
        }
        if consume(if: .equal) {
            parseType()
            flags.remove(.noValue)
        }
        skipWhereClause()
        close(.assignment, from: mark, name: word, flags: flags)
    }

    // MARK: Operators

    /// `infix operator +++: AdditionPrecedence`, `precedencegroup P { higherThan: Q }`
    private mutating func parseOperatorDeclaration(from mark: Mark) {
        let word = name(at: position)
        let isGroup = at(.wordPrecedencegroup)
        eat()
        if isGroup {
            if kind.isName { eat() }
        } else {
            while !startsLine, !at(.semicolon), !at(.rightBrace), !at(.leftBrace), !at(.endOfFile) { eat() }
        }
        if at(.leftBrace), isGroup || !startsLine { skip(to: indexAfterBracket(at: position)) }
        close(.other, from: mark, name: word)
    }
}
