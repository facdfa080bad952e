internal import SourceText
internal import Syntax

/// An operator whose right operand is still being read.
struct PendingOperator: BitwiseCopyable {
    enum Form: UInt8, BitwiseCopyable {
        case assignment, augmentedAssignment, conditionalOpen, conditional, logical, comparison, binary
        case cast, await, unary

        var kind: NodeKind {
            switch self {
            case .assignment: .assignment
            case .augmentedAssignment: .augmentedAssignment
            case .conditionalOpen, .conditional: .conditional
            case .logical: .logical
            case .comparison: .comparison
            case .binary: .binary
            case .cast: .cast
            case .await: .await
            case .unary: .unary
            }
        }
    }

    /// Where the leftmost operand begins.
    let mark: Mark
    var form: Form
    let level: OperatorLevel
    /// None where a chain has different operators.
    var name: NameID
}

extension Grammar {
    /// Whether the next token can be the first of an expression.
    var canStartExpression: Bool {
        mutating get {
            switch kind {
            case .identifier, .underscore, .number, .string, .stringStart, .regex, .leftParen, .leftSquare, .leftBrace, .period,
                .backslash, .macroName, .pound, .prefixOperator, .wordAny, .wordFalse, .wordTrue, .wordNil, .wordSelf,
                .wordCapitalSelf, .wordSuper, .wordTry, .wordIf, .wordSwitch, .wordDo, .wordInit, .wordRepeat, .at:
                true
            case .binaryOperator, .postfixOperator:
                true
            case .wordLet, .wordVar, .wordInout, .wordIs:
                context.contains(.pattern)
            default:
                kind.isName
            }
        }
    }

    /// An expression: operands with operators between them.
    ///
    /// Operators are folded here, with the standard library's levels, in a list of our own instead of recursion: a chain of any
    /// length takes no stack. Chains of one level become one node, so trees stay flat. Operators that a program declares get the
    /// level of `+`: their precedence may stand in another file, and no question about lifetimes hangs on it.
    mutating func parseExpression() {
        if parseLoneOperand() { return }
        guard enter() else {
            skipTooDeep()
            return
        }
        let base = operators.count
        // Where the last operand begins: what an operator behind it takes as its left side.
        var operand = builder.mark(at: start)
        var openConditionals = 0
        var isRead = parseOperand(&operand, isRequired: false)
        while isRead, kind.continuesExpression || openConditionals > 0,
            let takesOperand = parseInfix(base, &operand, &openConditionals)
        {
            guard takesOperand else { continue }
            operand = builder.mark(at: start)
            isRead = parseOperand(&operand, isRequired: true)
        }
        if openConditionals > 0 { problemHere("expected `:`") }
        if operators.count > base { fold(downTo: base, above: .nothing, &operand) }
        leave()
    }

    /// `x`, `1`, `"a"`, `nil` and nothing that could belong to it: half of all expressions, for which no operator need be asked.
    @inline(__always)
    private mutating func parseLoneOperand() -> Bool {
        if peek(1).continuesExpression || depth == Self.maximumDepth { return false }
        switch kind {
        case .identifier: leaf(.identifier, flags: context.contains(.binding) ? bindingFlags : [])
        case .wordSelf: leaf(.identifier)
        case .number: leafWithoutName(.number)
        case .string: parsePlainString()
        case .wordTrue: leafWithoutName(.trueLiteral)
        case .wordFalse: leafWithoutName(.falseLiteral)
        case .wordNil: leafWithoutName(.noneLiteral)
        default: return false
        }
        return true
    }

    /// Takes an operator that stands behind an operand. Nil where there is none; false where it needs no operand behind it.
    private mutating func parseInfix(_ base: Int, _ operand: inout Mark, _ openConditionals: inout Int) -> Bool? {
        switch kind {
        case .binaryOperator, .arrow:
            if endsAtLine { return nil }
            pushBinary(base, &operand)
            return true
        case .equal:
            // case .a(let x) = y: the pattern ends here.
            if endsAtLine || context.contains(.pattern) { return nil }
            pushAssignment(base, &operand)
            return true
        case .infixQuestion:
            if endsAtLine { return nil }
            fold(downTo: base, above: .conditional, &operand)
            operators.append(PendingOperator(mark: operand, form: .conditionalOpen, level: .open, name: .none))
            openConditionals += 1
            eat()
            return true
        case .colon:
            guard openConditionals > 0 else { return nil }
            closeConditionalMiddle(base, &operand)
            openConditionals -= 1
            eat()
            return true
        case .wordAs, .wordIs:
            if endsAtLine { return nil }
            parseCast(base, &operand)
            return false
        case .wordAsync, .wordThrows, .wordRethrows:
            // [() async throws -> Void]()
            return eatsEffectsBeforeArrow() ? false : nil
        default:
            return nil
        }
    }

    /// Whether the next token is on a line of its own where the line's end ends the expression: `#if os(Linux)`.
    var endsAtLine: Bool {
        mutating get { context.contains(.oneLine) && startsLine }
    }

    private mutating func pushBinary(_ base: Int, _ operand: inout Mark) {
        let (level, form) = operatorLevel(at: position)
        if level == .assignment {
            fold(downTo: base, above: .assignment, &operand)
            push(form, level, name(at: position), operand)
            eat()
            return
        }
        let name = form == .logical ? logicalName(at: position) : name(at: position)
        fold(downTo: base, above: level, &operand)
        if operators.count > base, let last = operators.last, last.level == level, last.form == form {
            // a + b - c: one node with three operands.
            if last.name != name { operators[operators.count - 1].name = .none }
        } else {
            push(form, level, name, operand)
        }
        eat()
    }

    private mutating func pushAssignment(_ base: Int, _ operand: inout Mark) {
        fold(downTo: base, above: .assignment, &operand)
        // a = b = c has two targets.
        if operators.count == base || operators[operators.count - 1].form != .assignment {
            push(.assignment, .assignment, .none, operand)
        }
        eat()
    }

    mutating func push(_ form: PendingOperator.Form, _ level: OperatorLevel, _ name: NameID, _ mark: Mark) {
        operators.append(PendingOperator(mark: mark, form: form, level: level, name: name))
    }

    /// The `:` of the innermost `a ? b`: what was open in b ends.
    private mutating func closeConditionalMiddle(_ base: Int, _ operand: inout Mark) {
        while operators.count > base, let last = operators.last {
            if last.form == .conditionalOpen {
                operators.truncate(to: operators.count - 1)
                push(.conditional, .conditional, .none, last.mark)
                return
            }
            closeLast(&operand)
        }
    }

    /// `x as? T`, `x is T`
    private mutating func parseCast(_ base: Int, _ operand: inout Mark) {
        fold(downTo: base, above: .cast, &operand)
        let isTest = at(.wordIs)
        let word = start
        eat()
        if at(.postfixQuestion) || at(.postfixExclamation) { eat() }
        let name = name(from: word, to: lastEnd)
        parseAnnotation()
        close(isTest ? .comparison : .cast, from: operand, name: name)
    }

    private mutating func eatsEffectsBeforeArrow() -> Bool {
        var index = position
        while true {
            switch kind(at: index) {
            case .wordAsync, .wordThrows, .wordRethrows: index += 1
            case .leftParen where kind(at: index - 1) == .wordThrows: index = indexAfterBracket(at: index)
            case .arrow where index > position:
                skip(to: index)
                return true
            default: return false
            }
        }
    }

    // MARK: Folding

    /// Makes the nodes of the operators that bind tighter than `level`. `operand` becomes the outermost of them.
    private mutating func fold(downTo base: Int, above level: OperatorLevel, _ operand: inout Mark) {
        while operators.count > base, operators[operators.count - 1].level > level { closeLast(&operand) }
    }

    /// Makes the node of the last operator.
    private mutating func closeLast(_ operand: inout Mark) {
        guard let last = operators.popLast() else { return }
        // a ? b without its `:`
        if last.form == .conditionalOpen { builder.leaf(.error, emptyRange) }
        close(last.form.kind, from: last.mark, name: last.name)
        operand = last.mark
    }

    /// Makes the nodes of the prefix operators before the operand that was just read.
    mutating func foldPrefixOperators(downTo base: Int) {
        while operators.count > base, let last = operators.last, last.level == .prefix {
            var operand = last.mark
            closeLast(&operand)
        }
    }
}
