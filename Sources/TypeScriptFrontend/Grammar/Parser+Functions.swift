import SourceText
import Syntax

/// Functions, their parameters and bodies.
extension Parser {
    /// `function f() {}` as a statement, at `function`; with a mark, what stands before it belongs to it.
    mutating func parseFunctionDeclaration(_ mark: Mark, _ flags: NodeFlags) {
        var flags = flags
        eat()
        if consume(if: .star) { flags.insert(.generator) }
        var name = NameID.none
        if kind.isIdentifier {
            name = currentName()
            eat()
        }
        skipTypeParameters(leavesNode: true)
        parseSignature()
        if at(.openBrace) {
            parseFunctionBlock(isGenerator: flags.contains(.generator))
        } else {
            // `function f(a: string): void;`
            endStatement()
        }
        close(.function, from: mark, name: name, flags: flags)
    }

    mutating func parseFunctionExpression() { parseFunctionExpression(mark(), []) }

    /// `function f() {}` as an operand, at `function`.
    mutating func parseFunctionExpression(_ mark: Mark, _ flags: NodeFlags) {
        var flags = flags
        eat()
        if consume(if: .star) { flags.insert(.generator) }
        var name = NameID.none
        if kind.isIdentifier {
            name = currentName()
            eat()
        }
        skipTypeParameters(leavesNode: false)
        parseSignature()
        if at(.openBrace) {
            parseFunctionBlock(isGenerator: flags.contains(.generator))
        } else {
            parseNothing("expected `{`")
        }
        close(.lambda, from: mark, name: name, flags: flags)
    }

    /// `(a, b): T`. Leaves the parameters, and an annotation where there is one.
    mutating func parseSignature() {
        parseParameters()
        if at(.colon) { parseAnnotation(isResult: true) }
    }

    /// `{}` of a function, in which nothing around it matters.
    mutating func parseFunctionBlock(isGenerator: Bool) {
        let outer = context
        context = Context(isGenerator: isGenerator)
        parseBlock()
        context = outer
    }

    /// `<T extends U>`, if it is there.
    mutating func skipTypeParameters(leavesNode: Bool) {
        guard at(.less) else { return }
        let mark = mark()
        if let end = typeArgumentLists.end(&lexer, &typeBrackets) {
            jump(to: end)
        } else {
            report(.unclosed, "the `<` is not closed")
            while !at(.openParenthesis), !at(.openBrace), !at(.equal), !endsOpenList() { eat() }
        }
        if leavesNode { close(.typeParameters, from: mark) }
    }

    // MARK: Parameters

    /// `(a, {b} = c, ...d)`
    mutating func parseParameters() {
        let mark = mark()
        guard consume(if: .openParenthesis) else {
            report(.unexpected, "expected `(`")
            leaveEmpty(.parameters)
            return
        }
        let outer = context
        context = Context(isGenerator: outer.isGenerator)
        while !at(.closeParenthesis), !endsOpenList() {
            let before = lexer.start
            parseParameter()
            if consume(if: .comma) || at(.closeParenthesis) || endsOpenList() { continue }
            if lexer.start == before {
                parseUnexpectedToken("expected a parameter")
            } else {
                report(.unexpected, "expected `,`")
            }
        }
        context = outer
        expectCloser(.closeParenthesis, from: mark)
        close(.parameters, from: mark)
    }

    /// `@a() private readonly b?: T = c`, `...d`, `{e, f}: T`
    private mutating func parseParameter() {
        let mark = mark()
        var flags: NodeFlags = []
        parseDecorators()
        eatParameterModifiers(&flags)
        if consume(if: .ellipsis) { flags.insert(.spread) }
        var name = NameID.none
        if kind.isIdentifier || at(.this) {
            name = currentName()
            eat()
        } else if at(.openBrace) || at(.openBracket) {
            parsePattern(isDeclaration: true)
        } else {
            report(.unexpected, "expected a parameter")
        }
        if consume(if: .question) { flags.insert(.optional) }
        if at(.colon) { parseAnnotation() }
        parseDefaultValue()
        close(.parameter, from: mark, name: name, flags: flags)
    }

    private mutating func eatParameterModifiers(_ flags: inout NodeFlags) {
        while at(.private) || at(.public) || at(.protected) || at(.readonly) || at(.override) {
            let next = peek().kind
            guard next.isIdentifier || next == .openBrace || next == .openBracket else { return }
            flags.insert(.declaration)
            if at(.readonly) { flags.insert(.constant) }
            eat()
        }
    }

    // MARK: Decorators

    /// Leaves a node for each `@a.b(c)` here.
    mutating func parseDecorators() {
        while at(.at) {
            let mark = mark()
            let outer = context
            context.isDecorator = true
            eat()
            let operand = self.mark()
            if at(.at) {
                parseNothing("expected an expression")
            } else if parsePrimary() {
                parseSuffixes(from: operand, takesCalls: true)
            }
            context = outer
            close(.decorator, from: mark)
        }
    }
}
