import SourceText
import Syntax

/// Arrow functions, and telling them from parenthesised expressions.
extension Parser {
    /// Whether the current `(` opens the parameters of an arrow function.
    mutating func isArrowHead() -> Bool {
        let checkpoint = lexer.checkpoint()
        let verdict = arrowVerdict()
        lexer.restore(checkpoint)
        switch verdict {
        case .yes: return true
        case .no: return false
        case .unknown: break
        }
        switch arrowHeads.follower(&lexer, hasMarkup: dialect.hasMarkup) {
        case .arrow: return true
        case .colon: return dialect.hasTypes && !context.endsAtColon
        case .other: return false
        }
    }

    private enum Verdict {
        case yes
        case no
        case unknown
    }

    /// What the first tokens say, which is nearly always enough. Moves the lexer.
    private mutating func arrowVerdict() -> Verdict {
        lexer.advance()
        switch kind {
        case .closeParenthesis:
            // `() => a`, `(): T => a`
            lexer.advance()
            return at(.arrow) || at(.colon) && dialect.hasTypes ? .yes : .no
        case .ellipsis: return .yes
        case .openBrace, .openBracket, .at: return .unknown
        default:
            guard kind.isIdentifier || at(.this) else { return .no }
            lexer.advance()
            return verdictAfterName()
        }
    }

    private mutating func verdictAfterName() -> Verdict {
        switch kind {
        case .comma, .equal: return .unknown
        case .closeParenthesis:
            // `(a) => b`, `(a): T => b`; `c ? (a) : b`
            lexer.advance()
            if at(.arrow) { return .yes }
            return at(.colon) && dialect.hasTypes && !context.endsAtColon ? .yes : .no
        case .colon: return dialect.hasTypes ? .yes : .no
        case .question:
            // `(a?: T) => b`; `(a ? b : c)`
            lexer.advance()
            switch kind {
            case .colon, .comma, .closeParenthesis, .equal: return dialect.hasTypes ? .yes : .no
            default: return .no
            }
        default: return .no
        }
    }

    /// Whether the current `<` opens the type parameters of an arrow function: `<T>(a: T) => a`. In a file with elements only
    /// `<T,>` and `<T extends U>` do.
    mutating func isGenericArrow() -> Bool {
        guard dialect.hasTypes else { return false }
        if dialect.hasMarkup, !startsTypeParametersInMarkup() { return false }
        guard let end = typeArgumentLists.end(&lexer, &typeBrackets) else { return false }
        let checkpoint = lexer.checkpoint()
        lexer.jump(to: end)
        let isArrow = at(.openParenthesis) && isArrowHead()
        lexer.restore(checkpoint)
        return isArrow
    }

    private mutating func startsTypeParametersInMarkup() -> Bool {
        let checkpoint = lexer.checkpoint()
        lexer.advance()
        if at(.const) { lexer.advance() }
        var isList = kind.isIdentifier
        lexer.advance()
        isList = isList && (at(.comma) || at(.extends) || at(.equal))
        lexer.restore(checkpoint)
        return isList
    }

    /// From the type parameters or the parenthesis on.
    mutating func parseArrow(_ mark: Mark, _ flags: NodeFlags) {
        skipTypeParameters(leavesNode: false)
        parseSignature()
        expect(.arrow, "expected `=>`")
        parseArrowBody()
        close(.lambda, from: mark, flags: flags)
    }

    /// `a => b`, at the arrow; the parameter has been taken.
    mutating func parseArrow(_ mark: Mark, parameter: TextRange, _ name: NameID, _ flags: NodeFlags) {
        let parameters = builder.mark(at: parameter.lower)
        builder.leaf(.parameter, parameter, name: name)
        builder.close(.parameters, from: parameters, end: parameter.upper)
        eat()
        parseArrowBody()
        close(.lambda, from: mark, flags: flags)
    }

    private mutating func parseArrowBody() {
        if at(.openBrace) {
            parseFunctionBlock(isGenerator: false)
        } else {
            let outer = context.isGenerator
            context.isGenerator = false
            parseAssignment()
            context.isGenerator = outer
        }
    }
}
