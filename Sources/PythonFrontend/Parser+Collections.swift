import SourceText
import Syntax

extension Parser {
    /// `()`, `(a,)`, `(a for a in b)`, or an expression in parentheses, which makes no node of its own.
    mutating func group() {
        let mark = mark()
        eat()
        if consume(if: .rightParenthesis) { return close(.tuple, from: mark) }
        let element = self.mark()
        starExpression()
        if atComprehension {
            comprehensionClauses()
            if at(.rightParenthesis) {
                eat()
                return close(.comprehension, from: mark)
            }
            close(.comprehension, from: element)
        }
        if at(.comma) {
            elements()
            expect(.rightParenthesis, "expected `)`")
            return close(.tuple, from: mark)
        }
        if at(.rightParenthesis) { return eat() }
        // (a b)
        restOfElement()
        elements()
        expect(.rightParenthesis, "expected `)`")
        close(.error, from: mark)
    }

    /// `, a, b` up to the closing bracket, after the first element.
    private mutating func elements() {
        while consume(if: .comma) {
            if kind.endsList { break }
            starExpression()
            restOfElement()
        }
    }

    /// `[a, b]`, `[a for a in b]`
    mutating func list() {
        let mark = mark()
        eat()
        var isComprehension = false
        if !kind.endsList {
            starExpression()
            isComprehension = atComprehension
            if isComprehension { comprehensionClauses() }
            restOfElement()
            elements()
        }
        expect(.rightBracket, "expected `]`")
        if isComprehension {
            close(.comprehension, from: mark, flags: .list)
        } else {
            close(.list, from: mark)
        }
    }

    /// `{}`, `{a: b, **c}`, `{a, b}`, and the comprehensions of both.
    mutating func dictionaryOrSet() {
        let mark = mark()
        eat()
        var isDictionary = true
        var isComprehension = false
        if !kind.endsList {
            isDictionary = pairOrElement()
            isComprehension = atComprehension
            if isComprehension { comprehensionClauses() }
            restOfElement()
            while consume(if: .comma) {
                if kind.endsList { break }
                _ = pairOrElement()
                restOfElement()
            }
        }
        expect(.rightBrace, "expected `}`")
        if isComprehension {
            close(.comprehension, from: mark, flags: isDictionary ? .dictionary : .set)
        } else {
            close(isDictionary ? .dictionary : .set, from: mark)
        }
    }

    /// `a: b`, `**a`, or an element of a set; true for the first two.
    private mutating func pairOrElement() -> Bool {
        let mark = mark()
        if consume(if: .doubleStar) {
            expression()
            close(.spread, from: mark, flags: .doubleSpread)
            return true
        }
        starExpression()
        guard consume(if: .colon) else { return false }
        expression()
        close(.pair, from: mark)
        return true
    }

    // MARK: Comprehensions

    /// Whether the `for` of a comprehension is here.
    var atComprehension: Bool {
        mutating get { at(.for) || at(.async) && peek() == .for }
    }

    /// The clauses of a comprehension whose element was read since `mark`.
    mutating func comprehension(_ mark: Mark, flags: NodeFlags) {
        comprehensionClauses()
        close(.comprehension, from: mark, flags: flags)
    }

    /// `for a in b if c async for d in e`
    private mutating func comprehensionClauses() {
        while atComprehension {
            let mark = mark()
            let flags: NodeFlags = consume(if: .async) ? .async : []
            eat()
            starTargets()
            expect(.in, "expected `in`")
            expression(allowsConditional: false)
            while consume(if: .if) { expression(allowsConditional: false) }
            close(.comprehensionClause, from: mark, flags: flags)
        }
    }
}
