import SourceText
import Syntax

/// How tightly operators between two operands bind, the loosest first.
enum Precedence {
    static let none = 0
    static let or = 1
    static let and = 2
    static let bitwiseOr = 3
    static let bitwiseExclusiveOr = 4
    static let bitwiseAnd = 5
    static let equality = 6
    static let relation = 7
    static let shift = 8
    static let sum = 9
    static let product = 10
    static let power = 11

    static func of(_ kind: TokenKind) -> Int {
        switch kind {
        case .barBar, .questionQuestion: or
        case .ampersandAmpersand: and
        case .bar: bitwiseOr
        case .caret: bitwiseExclusiveOr
        case .ampersand: bitwiseAnd
        case .equalEqual, .notEqual, .equalEqualEqual, .notEqualEqual: equality
        case .less, .greater, .lessEqual, .greaterEqual, .in, .instanceof, .as, .satisfies: relation
        case .shiftLeft, .shiftRight, .shiftRightUnsigned: shift
        case .plus, .minus: sum
        case .star, .slash, .percent: product
        case .starStar: power
        default: none
        }
    }
}

/// Operators between operands, with a stack of pending nodes in place of a call for each precedence.
extension Parser {
    /// `a + b * c`. False after an arrow function, which nothing can follow.
    mutating func parseOperators() -> Bool {
        let base = pending.count
        var operand = mark()
        var goesOn = parseUnary()
        // Mostly there is no operator.
        if Precedence.of(kind) == Precedence.none { return goesOn }
        while goesOn {
            if at(.greater) { lexer.rescanGreater() }
            let precedence = currentPrecedence()
            if precedence == Precedence.none { break }
            if at(.as) || at(.satisfies) {
                operand = closeOperators(from: base, above: precedence - 1, operand)
                parseTypeAssertion(operand)
                continue
            }
            operand = closeOperators(from: base, above: precedence, operand)
            pushOperator(base, precedence, operand)
            eat()
            operand = mark()
            goesOn = parseLoneOperand() || parseUnary()
        }
        _ = closeOperators(from: base, above: Precedence.none, operand)
        return goesOn
    }

    private mutating func currentPrecedence() -> Int {
        switch kind {
        // <A>{b</A>: the braces are not closed.
        case .less where closesElementAroundBraces(): Precedence.none
        case .in: context.excludesIn ? Precedence.none : Precedence.relation
        // `as` may start the next statement, and is a name in JavaScript.
        case .as, .satisfies:
            dialect.hasTypes && !lexer.hasLineBreakBefore ? Precedence.relation : Precedence.none
        default: Precedence.of(kind)
        }
    }

    /// Closes the operators that bind tighter than `precedence`; gives where the last operand now starts.
    private mutating func closeOperators(from base: Int, above precedence: Int, _ operand: Mark) -> Mark {
        var operand = operand
        while pending.count > base, let top = pending.last, top.precedence > precedence {
            pending.removeLast()
            close(top)
            operand = top.mark
        }
        return operand
    }

    /// Makes the current operator a node of its own, or a link of the chain on top.
    private mutating func pushOperator(_ base: Int, _ precedence: Int, _ operand: Mark) {
        let name = operatorName(precedence)
        guard pending.count > base, let top = pending.last, top.precedence == precedence,
            precedence != Precedence.power
        else {
            pending.append(PendingNode(mark: operand, role: .binary, name: name, precedence: precedence))
            return
        }
        if top.name == name { return }
        if precedence == Precedence.or {
            // `a ?? b || c`: the two are not one chain.
            pending.removeLast()
            close(top)
            pending.append(PendingNode(mark: top.mark, role: .binary, name: name, precedence: precedence))
        } else {
            pending[pending.count - 1].name = .none
        }
    }

    private mutating func operatorName(_ precedence: Int) -> NameID {
        switch kind {
        case .barBar: intern(Words.or)
        case .ampersandAmpersand: intern(Words.and)
        default: intern(bytes: lexer.start..<lexer.end)
        }
    }

    mutating func closeBinary(_ node: PendingNode) {
        switch node.precedence {
        case Precedence.or, Precedence.and: close(.logical, from: node.mark, name: node.name)
        case Precedence.equality, Precedence.relation: close(.comparison, from: node.mark, name: node.name)
        default: close(.binary, from: node.mark, name: node.name)
        }
    }

    /// `a as T`, `a satisfies T`, `a as const`, at the word.
    private mutating func parseTypeAssertion(_ operand: Mark) {
        let name = intern(bytes: lexer.start..<lexer.end)
        eat()
        let annotation = mark()
        if at(.const) {
            eatLeaf(.identifier, name: currentName())
        } else {
            parseType()
        }
        close(.annotation, from: annotation)
        close(.cast, from: operand, name: name)
    }

    // MARK: Prefixes

    /// `!a`, `await a`, `typeof a`, `--a`, `<T>a`, `a++`. False after an arrow function.
    mutating func parseUnary() -> Bool {
        let base = pending.count
        if Self.mayBePrefix(kind) {
            while beginPrefix() {}
        }
        let operand = mark()
        let goesOn = parsePostfix()
        if goesOn, at(.plusPlus) || at(.minusMinus), !lexer.hasLineBreakBefore {
            let name = intern(bytes: lexer.start..<lexer.end)
            eat()
            close(.augmentedAssignment, from: operand, name: name)
        }
        if pending.count > base { closePending(downTo: base) }
        return goesOn
    }

    /// Whether `beginPrefix` must be asked.
    private static func mayBePrefix(_ kind: TokenKind) -> Bool {
        switch kind {
        case .exclamation, .tilde, .plus, .minus, .typeof, .void, .plusPlus, .minusMinus, .delete, .await, .less, .shiftLeft:
            true
        default: false
        }
    }

    private mutating func beginPrefix() -> Bool {
        let role: PendingNode.Role
        switch kind {
        case .exclamation, .tilde, .plus, .minus, .typeof, .void: role = .unary
        case .plusPlus, .minusMinus: role = .update
        case .delete: role = .delete
        case .await:
            guard startsAwait() else { return false }
            role = .await
        case .less, .shiftLeft:
            guard dialect.hasTypes, !dialect.hasMarkup else { return false }
            return beginTypeAssertion()
        default: return false
        }
        let mark = mark()
        let name = role == .unary || role == .update ? intern(bytes: lexer.start..<lexer.end) : .none
        pending.append(PendingNode(mark: mark, role: role, name: name))
        eat()
        return true
    }

    /// Whether `await` is the operator: outside functions it may be a name in old scripts.
    private mutating func startsAwait() -> Bool {
        let next = peek().kind
        return startsExpression(next) && next != .in || next == .slash || next == .less
    }

    /// `<T>a`, at the `<`; false where it opens a generic arrow function.
    private mutating func beginTypeAssertion() -> Bool {
        lexer.rescanLess()
        if isGenericArrow() { return false }
        let mark = mark()
        pending.append(PendingNode(mark: mark, role: .typeAssertion))
        eat()
        parseType()
        builder.forget(since: mark)
        expect(.greater, "expected `>`")
        return true
    }

    /// Whether a token can be the first of an expression.
    mutating func startsExpression(_ kind: TokenKind) -> Bool {
        switch kind {
        case .number, .string, .regularExpression, .template, .templateHead, .privateName, .openBrace,
            .openParenthesis, .openBracket, .at, .plus, .minus, .plusPlus, .minusMinus, .exclamation, .tilde, .class,
            .delete, .false, .function, .import, .new, .null, .super, .this, .true, .typeof, .void:
            true
        case .less: dialect.hasMarkup
        case .slash, .slashEqual: true
        default: kind.isIdentifier
        }
    }
}
