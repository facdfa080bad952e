internal import Syntax

extension Grammar {
    /// What stands on the left of a declaration: `x`, `_`, `(a, (b, _))`, `(x: a, y: b)`. `flags` go on each name.
    mutating func parseBindingPattern(flags: NodeFlags) {
        // for var x in y
        while at(.wordLet) || at(.wordVar) || at(.wordInout) { eat() }
        switch kind {
        case .underscore:
            leaf(.identifier)
        case .leftParen:
            parseTuplePattern(flags: flags)
        default:
            if kind.isName || (kind.isWord && !startsStatementWord) {
                leaf(.identifier, flags: flags)
            } else {
                missing("expected a name")
            }
        }
    }

    /// A reserved word as a name is kept as one, unless it more likely starts what comes next: `let ⏎ func f() {}`.
    private var startsStatementWord: Bool {
        mutating get { startsLine || at(.wordIn) || at(.wordElse) }
    }

    private mutating func parseTuplePattern(flags: NodeFlags) {
        let mark = markHere()
        let open = position
        guard enter() else {
            skipTooDeep()
            return
        }
        let end = partner(of: open)
        eat()
        while position < end {
            let before = position
            // (x: a)
            if kind.isNameOrWord, peek(1) == .colon {
                let element = markHere()
                let label = name(at: position)
                eat()
                eat()
                parseBindingPattern(flags: flags)
                close(.keywordArgument, from: element, name: label)
            } else {
                parseBindingPattern(flags: flags)
            }
            if position < end { recoverInList(until: end) }
            _ = consume(if: .comma)
            if position == before { eatUnexpected() }
        }
        close(bracketAt: open)
        leave()
        close(.tuple, from: mark)
    }

    /// What a value is matched with: an expression in which `let x`, `is T` and `_` may stand. Ends before `=`, `:` and `where`.
    mutating func parseMatchPattern() {
        let outer = context
        context = .pattern
        parseExpression()
        context = outer
    }

    /// `let x`, `var (a, b)`, `let .a(x, y)` inside a pattern: names that stand alone in it are bound.
    mutating func parsePatternBinding() {
        let outer = context
        context.insert(.binding)
        while at(.wordLet) || at(.wordVar) || at(.wordInout) {
            if at(.wordLet) { context.insert(.constant) } else { context.remove(.constant) }
            eat()
        }
        parseOperandWithSuffixes()
        context = outer
    }

    /// The flags of a name bound in a pattern.
    var bindingFlags: NodeFlags {
        mutating get { context.contains(.constant) ? [.declaration, .constant] : .declaration }
    }
}
