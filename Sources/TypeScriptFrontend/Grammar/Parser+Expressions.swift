import SourceText
import Syntax

/// Expressions from the comma down to assignments; what binds tighter is in `Parser+Operators`.
extension Parser {
    /// `a, b`
    mutating func parseExpression() {
        let mark = mark()
        parseAssignment()
        guard at(.comma) else { return }
        while consume(if: .comma) { parseAssignment() }
        close(.other, from: mark)
    }

    /// One expression without a comma.
    ///
    /// What leans to the right (`a = b = c`, `a ? b : c ? d : e`, `yield yield a`) is read in a loop, and its nodes are closed from
    /// the inside out at the end.
    mutating func parseAssignment() {
        guard descend() else { return skipDeepExpression() }
        if parseLoneOperand() {
            depth -= 1
            return
        }
        let base = pending.count
        var goesOn = true
        while goesOn {
            let mark = mark()
            if at(.yield), startsYield() {
                goesOn = beginYield(mark)
            } else if !parseOperators() {
                goesOn = false
            } else if at(.question) {
                goesOn = parseConsequence(mark)
            } else if kind.isAssignment {
                beginAssignment(mark)
            } else {
                goesOn = false
            }
        }
        closePending(downTo: base)
        depth -= 1
    }

    /// `a ? b :`, at the `?`. False where the colon is missing, and so the alternative.
    private mutating func parseConsequence(_ mark: Mark) -> Bool {
        pending.append(PendingNode(mark: mark, role: .conditional))
        eat()
        let outer = context
        context.endsAtColon = true
        context.excludesIn = false
        parseAssignment()
        context = outer
        if consume(if: .colon) { return true }
        parseNothing("expected `:`")
        return false
    }

    private mutating func beginAssignment(_ mark: Mark) {
        if at(.equal) {
            pending.append(PendingNode(mark: mark, role: .assignment))
        } else {
            let name = intern(bytes: lexer.start..<lexer.end)
            pending.append(PendingNode(mark: mark, role: .augmentedAssignment, name: name))
        }
        eat()
    }

    // MARK: Yield

    /// Whether `yield` is the operator here and not a name.
    private mutating func startsYield() -> Bool {
        if context.isGenerator { return true }
        let next = peek()
        if next.hasLineBreakBefore { return false }
        switch next.kind {
        case .string, .number, .template, .new, .this, .null, .true, .false, .function: return true
        default: return next.kind.isIdentifier && next.kind != .of && next.kind != .as
        }
    }

    /// False where nothing is handed out.
    private mutating func beginYield(_ mark: Mark) -> Bool {
        eat()
        if consume(if: .star) {
            pending.append(PendingNode(mark: mark, role: .delegatingYield))
            return true
        }
        switch kind {
        case .closeParenthesis, .closeBracket, .comma, .colon, .templateMiddle, .in, .of:
            close(.yield, from: mark)
            return false
        default:
            if isAtStatementEnd {
                close(.yield, from: mark)
                return false
            }
            pending.append(PendingNode(mark: mark, role: .yield))
            return true
        }
    }

    // MARK: Closing

    /// Closes the nodes that are open above `base`, the innermost first.
    mutating func closePending(downTo base: Int) {
        while pending.count > base, let node = pending.popLast() {
            // `a = b = c` is one node with two targets.
            let isTargetOfNext = node.role == .assignment && pending.count > base && pending.last?.role == .assignment
            if !isTargetOfNext { close(node) }
        }
    }

    mutating func close(_ node: PendingNode) {
        switch node.role {
        case .unary: close(.unary, from: node.mark, name: node.name)
        case .await: close(.await, from: node.mark)
        case .delete: close(.deleteStatement, from: node.mark)
        case .update: close(.augmentedAssignment, from: node.mark, name: node.name)
        case .typeAssertion: close(.cast, from: node.mark, name: intern(Words.angles))
        case .yield: close(.yield, from: node.mark)
        case .delegatingYield: close(.yield, from: node.mark, flags: .spread)
        case .construction: close(.call, from: node.mark, flags: .new)
        case .conditional: close(.conditional, from: node.mark)
        case .assignment: close(.assignment, from: node.mark)
        case .augmentedAssignment: close(.augmentedAssignment, from: node.mark, name: node.name)
        case .binary: closeBinary(node)
        case .conditionalType, .otherType: close(.other, from: node.mark)
        }
    }
}
