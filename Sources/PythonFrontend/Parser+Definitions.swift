import SourceText
import Syntax

extension Parser {
    /// `@app.get("/")` lines and the function or class below them.
    mutating func decorated() {
        let mark = mark()
        while at(.at) {
            let decorator = self.mark()
            eat()
            expression()
            close(.decorator, from: decorator)
            if !consume(if: .newline), !at(.endOfFile) { restOfLine() }
        }
        switch kind {
        case .def:
            functionDefinition(mark)
        case .class:
            classDefinition(mark)
        case .async where peek() == .def:
            eat()
            functionDefinition(mark, flags: .async)
        default:
            // @app.get("/")
            // x = 1
            unexpected("expected a function or a class after the decorator")
            close(.error, from: mark)
        }
    }

    /// `def name[T](a, b) -> c:`; `def` is current, and `mark` before the decorators and `async`.
    mutating func functionDefinition(_ mark: Mark, flags: NodeFlags = []) {
        eat()
        let name = definedName()
        typeParameters()
        if at(.leftParenthesis) {
            let parameters = self.mark()
            eat()
            self.parameters(until: .rightParenthesis)
            expect(.rightParenthesis, "expected `)`")
            close(.parameters, from: parameters)
        } else {
            unexpected("expected `(`")
            emptyLeaf(.parameters)
        }
        if consume(if: .arrow) { annotation() }
        let outerHasYield = hasYield
        hasYield = false
        block()
        close(.function, from: mark, name: name, flags: hasYield ? flags.union(.generator) : flags)
        hasYield = outerHasYield
    }

    /// `class name[T](Base, metaclass=M):`; `class` is current, and `mark` before the decorators.
    mutating func classDefinition(_ mark: Mark) {
        eat()
        let name = definedName()
        typeParameters()
        if at(.leftParenthesis) { arguments() }
        block()
        close(.classDefinition, from: mark, name: name)
    }

    private mutating func definedName() -> NameID {
        guard kind.isName else {
            unexpected("expected a name")
            return .none
        }
        let name = name()
        eat()
        return name
    }

    /// `[T: int, *Ts, **P = x]`, if it is there.
    private mutating func typeParameters() {
        guard at(.leftBracket) else { return }
        let mark = mark()
        eat()
        while !kind.endsList {
            if at(.star) || at(.doubleStar) { eat() }
            expression()
            while at(.colon) || at(.equal) {
                eat()
                starExpression()
            }
            restOfElement()
            if !consume(if: .comma) { break }
        }
        expect(.rightBracket, "expected `]`")
        close(.typeParameters, from: mark)
    }

    /// Whether a `type X = ...` starts here, rather than a use of the name `type`.
    mutating func atTypeAlias() -> Bool {
        guard peek() == .identifier, peek(2) == .equal || peek(2) == .leftBracket else { return false }
        return atWord("type")
    }

    /// `type Name[T] = list[T]`: an assignment with the flag `declaration`.
    mutating func typeAlias() {
        let mark = mark()
        eat()
        leaf(.identifier, name: name())
        typeParameters()
        expect(.equal, "expected `=`")
        starExpressionsOrMissing()
        close(.assignment, from: mark, flags: .declaration)
    }

    // MARK: Parameters

    /// `a, /, b: int = 1, *args, c, **kwargs`; a lambda's end with its colon and have no annotations.
    mutating func parameters(until end: PythonTokenKind) {
        let mark = mark()
        var isKeywordOnly = false
        while !kind.endsList, !at(end) {
            switch kind {
            case .slash:
                eat()
                builder.addFlags(.positionalOnly, to: .parameter, since: mark)
            case .star where peek() == .comma || peek() == end:
                eat()
                isKeywordOnly = true
            case .star:
                parameter(.spread, until: end)
                isKeywordOnly = true
            case .doubleStar:
                parameter(.doubleSpread, until: end)
            default:
                parameter(isKeywordOnly ? .keywordOnly : [], until: end)
            }
            if !at(end) { restOfElement() }
            if !consume(if: .comma) { break }
        }
    }

    private mutating func parameter(_ flags: NodeFlags, until end: PythonTokenKind) {
        let mark = mark()
        if at(.star) || at(.doubleStar) { eat() }
        var name = NameID.none
        if kind.isName {
            name = self.name()
            eat()
        } else if at(.leftParenthesis) {
            // Python 2: def move(self, (x, y)):
            expression()
        } else {
            unexpected("expected a parameter")
        }
        if at(.colon), end != .colon {
            eat()
            annotation()
        }
        if at(.equal) {
            eat()
            let value = self.mark()
            expression()
            close(.defaultValue, from: value)
        }
        close(.parameter, from: mark, name: name, flags: flags)
    }
}
