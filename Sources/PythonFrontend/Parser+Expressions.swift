import SourceText
import Syntax

extension Parser {
    /// Whether an expression with a star starts here.
    var atStarExpressions: Bool {
        mutating get { kind.startsExpression || at(.star) }
    }

    /// One expression, or a tuple without parentheses: `a, *b`. Makes one node.
    mutating func starExpressions() {
        let mark = mark()
        starExpression()
        guard at(.comma) else { return }
        while consume(if: .comma) {
            guard atStarExpressions else { break }
            starExpression()
        }
        close(.tuple, from: mark)
    }

    /// As `starExpressions`; where there is none, an empty `error`.
    mutating func starExpressionsOrMissing() {
        if atStarExpressions { starExpressions() } else { missingExpression() }
    }

    /// `*a`, or an expression.
    mutating func starExpression() {
        guard at(.star) else { return expression() }
        let mark = mark()
        eat()
        expression()
        close(.spread, from: mark)
    }

    /// Any expression without commas and stars: operators, conditionals, lambdas, `a := b`. Makes one node.
    ///
    /// The operators wait in `openOperators` until an operator that binds less strongly, or the end, says that their last
    /// operand is complete. So a chain of any length and any number of prefixes need no recursion; only brackets do.
    ///
    /// `allowsConditional` is false where an `if` belongs to what is round the expression: `[x for x in y if z]`.
    mutating func expression(allowsConditional: Bool = true) {
        guard enter() else { return skipTooDeepExpression() }
        let base = openOperators.count
        var openConditions = 0
        var mark = mark()
        while true {
            while prefix(mark) { mark = self.mark() }
            primary()
            // What follows most operands is no operator, and none waits.
            if kind.endsList || at(.comma) || at(.equal), openOperators.count == base { break }
            guard infix(&mark, base: base, openConditions: &openConditions, allowsConditional: allowsConditional) else {
                break
            }
            mark = self.mark()
        }
        while openOperators.count > base { mark = closeOperator() ?? mark }
        leave()
    }

    /// Takes an operator before its operand: `not`, `-`, `await`, `lambda x:`. False where there is none.
    private mutating func prefix(_ mark: Mark) -> Bool {
        let precedence: Precedence
        switch kind {
        case .not: precedence = .not
        case .minus, .plus, .tilde: precedence = .sign
        case .await: precedence = .await
        case .lambda:
            lambdaHead(mark)
            return true
        default: return false
        }
        openOperators.append(OpenOperator(form: .prefix, precedence: precedence, mark: mark, name: name()))
        eat()
        return true
    }

    /// `lambda a, b=1:`; the body is read as the operand.
    private mutating func lambdaHead(_ mark: Mark) {
        eat()
        let parameters = self.mark()
        if enter() {
            self.parameters(until: .colon)
            leave()
        } else {
            skipTooDeepExpression()
        }
        close(.parameters, from: parameters)
        expect(.colon, "expected `:`")
        openOperators.append(
            OpenOperator(form: .lambda(outerHasYield: hasYield), precedence: .lambda, mark: mark, name: .none))
    }

    /// Takes an operator after an operand, whose mark becomes that of the operator's whole left side. False where there is none.
    private mutating func infix(_ mark: inout Mark, base: Int, openConditions: inout Int, allowsConditional: Bool) -> Bool {
        if let precedence = kind.chainPrecedence {
            chain(precedence, &mark, base)
            return true
        }
        switch kind {
        case .not where peek() == .in:
            chain(.comparison, &mark, base)
        case .doubleStar:
            open(.power, .power, &mark, base)
        case .colonEqual:
            open(.walrus, .walrus, &mark, base)
        case .if where allowsConditional:
            open(.condition, .conditional, &mark, base)
            openConditions += 1
        case .else where openConditions > 0:
            closeOperators(stronglierThan: .conditional, &mark, base, upToCondition: true)
            openConditions -= 1
            if let last = openOperators.indices.last { openOperators[last].form = .alternative }
            eat()
        default:
            return false
        }
        return true
    }

    /// One more operand of `a + b - c`, or the first.
    private mutating func chain(_ precedence: Precedence, _ mark: inout Mark, _ base: Int) {
        closeOperators(stronglierThan: precedence, &mark, base)
        let name = operatorName()
        if openOperators.count > base, let last = openOperators.indices.last,
            openOperators[last].precedence == precedence, case .chain = openOperators[last].form
        {
            if openOperators[last].name != name { openOperators[last].isMixed = true }
        } else {
            openOperators.append(OpenOperator(form: .chain, precedence: precedence, mark: mark, name: name))
        }
    }

    /// Takes the operator; `not in` and `is not` are two tokens.
    private mutating func operatorName() -> NameID {
        if at(.not), peek() == .in {
            eat()
            eat()
            return builder.names.intern("not in")
        }
        if at(.is), peek() == .not {
            eat()
            eat()
            return builder.names.intern("is not")
        }
        let name = name()
        eat()
        return name
    }

    private mutating func open(
        _ form: OpenOperator.Form, _ precedence: Precedence, _ mark: inout Mark, _ base: Int
    ) {
        closeOperators(stronglierThan: precedence, &mark, base)
        openOperators.append(OpenOperator(form: form, precedence: precedence, mark: mark, name: name()))
        eat()
    }

    /// Closes the operators above `base` that bind more strongly than `precedence`, innermost first; with `upToCondition`
    /// also equal ones, up to the `if` that waits for its `else`.
    private mutating func closeOperators(
        stronglierThan precedence: Precedence, _ mark: inout Mark, _ base: Int, upToCondition: Bool = false
    ) {
        while openOperators.count > base, let last = openOperators.last {
            if upToCondition {
                if case .condition = last.form { return }
            } else if last.precedence <= precedence {
                return
            }
            mark = closeOperator() ?? mark
        }
    }

    /// Makes the node of the innermost open operator and gives its mark.
    private mutating func closeOperator() -> Mark? {
        guard let last = openOperators.popLast() else { return nil }
        switch last.form {
        case .prefix where last.precedence == .await:
            close(.await, from: last.mark)
        case .prefix:
            close(.unary, from: last.mark, name: last.name)
        case .chain:
            let node: NodeKind =
                switch last.precedence {
                case .or, .and: .logical
                case .comparison: .comparison
                default: .binary
                }
            close(node, from: last.mark, name: last.isMixed ? .none : last.name)
        case .power:
            close(.binary, from: last.mark, name: last.name)
        case .walrus:
            close(.assignment, from: last.mark, flags: .walrus)
        case .condition:
            unexpected("expected `else`")
            close(.error, from: last.mark)
        case .alternative:
            close(.conditional, from: last.mark, flags: .conditionInMiddle)
        case .lambda(let outerHasYield):
            close(.lambda, from: last.mark)
            hasYield = outerHasYield
        }
        return last.mark
    }

    /// `yield`, `yield a, b`, `yield from a`; takes all to its right.
    mutating func yieldExpression() {
        let mark = mark()
        eat()
        hasYield = true
        var flags: NodeFlags = []
        if consume(if: .from) {
            flags = .spread
            expression()
        } else if atStarExpressions {
            starExpressions()
        }
        close(.yield, from: mark, flags: flags)
    }

    // MARK: Targets

    /// What `for` assigns to: `a`, `a, *b`, `(a, b), c[0]`. Makes one node.
    mutating func starTargets() {
        let mark = mark()
        starTarget()
        guard at(.comma) else { return }
        while consume(if: .comma) {
            guard atStarExpressions else { break }
            starTarget()
        }
        close(.tuple, from: mark)
    }

    mutating func starTarget() {
        guard at(.star) else { return primary() }
        let mark = mark()
        eat()
        primary()
        close(.spread, from: mark)
    }
}
