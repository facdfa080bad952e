import SourceText
import Syntax

extension Parser {
    /// Whether the word `match` here begins a statement: something follows on the line, and the line ends with a colon.
    ///
    /// In `match (x): int` and `match[x]` it is a name.
    mutating func atMatchStatement() -> Bool {
        switch peek() {
        case .star: break
        case let next where next.startsExpression: break
        default: return false
        }
        var index = position
        while tokens[index].kind != .newline, tokens[index].kind != .endOfFile { index += 1 }
        return tokens[index - 1].kind == .colon
    }

    /// `match subject:` and its `case` clauses.
    mutating func matchStatement() {
        let mark = mark()
        eat()
        starExpressions()
        restOfHead()
        expect(.colon, "expected `:`")
        if consume(if: .newline), at(.indent) {
            if enter() {
                eat()
                caseClauses()
                _ = consume(if: .dedent)
                leave()
            } else {
                skipTooDeepBlock()
                _ = consume(if: .dedent)
            }
        } else {
            unexpected("expected an indented block")
        }
        close(.matchStatement, from: mark)
    }

    private mutating func caseClauses() {
        var strayIndents = 0
        while !at(.endOfFile) {
            let before = position
            if at(.dedent) {
                if strayIndents == 0 { return }
                strayIndents -= 1
                eat()
            } else if at(.indent) {
                strayIndents += 1
                eat()
            } else if atWord("case") {
                caseClause()
            } else {
                unexpected("expected `case`")
                statement()
            }
            if position == before { eat() }
        }
    }

    /// `case Point(x=0) | [_, *rest] if ready:`
    private mutating func caseClause() {
        let mark = mark()
        eat()
        openSequencePattern()
        if at(.if) {
            let guardMark = self.mark()
            eat()
            expression()
            close(.branch, from: guardMark)
        }
        block()
        close(.caseClause, from: mark)
    }

    /// `a, *b` without brackets.
    private mutating func openSequencePattern() {
        let mark = mark()
        starPattern()
        guard at(.comma) else { return }
        while consume(if: .comma) {
            if at(.colon) || at(.if) || kind.endsList { break }
            starPattern()
        }
        close(.tuple, from: mark)
    }

    /// `*rest`, or a pattern.
    private mutating func starPattern() {
        guard at(.star) else { return pattern() }
        let mark = mark()
        eat()
        captureName()
        close(.spread, from: mark)
    }

    /// `Point() | None as place`: an `other` of the pattern and an alias.
    private mutating func pattern() {
        guard enter() else { return skipTooDeepExpression() }
        let mark = mark()
        closedPattern()
        if at(.bar) {
            let name = name()
            while consume(if: .bar) { closedPattern() }
            close(.binary, from: mark, name: name)
        }
        if at(.as) {
            alias()
            close(.other, from: mark)
        }
        leave()
    }

    private mutating func closedPattern() {
        let mark = mark()
        switch kind {
        case .identifier where peek() != .dot && peek() != .leftParenthesis:
            captureName()
        case .identifier:
            // Color.RED, Point(x=0)
            leaf(.identifier, name: name())
            while at(.dot) { member(mark) }
            if at(.leftParenthesis) { classPattern(mark) }
        case .leftParenthesis, .leftBracket:
            sequencePattern()
        case .leftBrace:
            mappingPattern()
        default:
            // "text", -1, 1 + 2j, None
            guard kind.startsExpression else { return missingExpression() }
            literalPattern()
        }
    }

    /// `name`, which binds, or `_`, which does not.
    private mutating func captureName() {
        guard at(.identifier) else { return missingExpression() }
        leaf(.identifier, name: name(), flags: atWord("_") ? [] : .declaration)
    }

    /// A signed or complex number, a string, a constant.
    private mutating func literalPattern() {
        let mark = mark()
        func sign() -> Bool { kind == .minus || kind == .plus }
        if sign() {
            let name = name()
            eat()
            primary()
            close(.unary, from: mark, name: name)
        } else {
            primary()
        }
        if sign() {
            let name = name()
            eat()
            primary()
            close(.binary, from: mark, name: name)
        }
    }

    /// `Point(0, y=b)`: an `other` of the class and `arguments`, because nothing is called.
    private mutating func classPattern(_ mark: Mark) {
        let arguments = self.mark()
        eat()
        while !kind.endsList {
            if at(.identifier), peek() == .equal {
                let keyword = self.mark()
                let name = name()
                eat()
                eat()
                pattern()
                close(.keywordArgument, from: keyword, name: name)
            } else {
                pattern()
            }
            restOfElement()
            if !consume(if: .comma) { break }
        }
        expect(.rightParenthesis, "expected `)`")
        close(.arguments, from: arguments)
        close(.other, from: mark)
    }

    /// `[a, *b]`, `(a, b)`, or a pattern in parentheses.
    private mutating func sequencePattern() {
        let mark = mark()
        let isList = at(.leftBracket)
        eat()
        var count = 0
        var hasComma = false
        while !kind.endsList {
            starPattern()
            restOfElement()
            count += 1
            guard consume(if: .comma) else { break }
            hasComma = true
        }
        expect(isList ? .rightBracket : .rightParenthesis, "expected the closing bracket")
        if isList { close(.list, from: mark) } else if hasComma || count == 0 { close(.tuple, from: mark) }
    }

    /// `{"key": value, **rest}`
    private mutating func mappingPattern() {
        let mark = mark()
        eat()
        while !kind.endsList {
            let element = self.mark()
            if consume(if: .doubleStar) {
                captureName()
                close(.spread, from: element, flags: .doubleSpread)
            } else {
                literalPattern()
                expect(.colon, "expected `:`")
                pattern()
                close(.pair, from: element)
            }
            restOfElement()
            if !consume(if: .comma) { break }
        }
        expect(.rightBrace, "expected `}`")
        close(.dictionary, from: mark)
    }
}
