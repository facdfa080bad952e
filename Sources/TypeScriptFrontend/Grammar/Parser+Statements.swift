import SourceText
import Syntax

/// Statements: which one it is, blocks, and those that are one line.
extension Parser {
    /// Statements up to a `}` or the end of the file.
    mutating func parseStatements() {
        while !at(.closeBrace), !at(.endOfFile) {
            let before = lexer.start
            parseStatement()
            if lexer.start == before { parseUnexpectedToken("expected a statement") }
        }
    }

    /// `{}`
    mutating func parseBlock() {
        let mark = mark()
        let indentation = lineIndentation
        eat()
        // <A b={() => {</A>
        while !at(.closeBrace), !at(.endOfFile), !isLeftOf(indentation), !closesElementAroundBraces() {
            let before = lexer.start
            parseStatement()
            if lexer.start == before { parseUnexpectedToken("expected a statement") }
        }
        closeBlock(mark, indentation)
    }

    /// Takes the `}` of a block and closes its node.
    mutating func closeBlock(_ mark: Mark, _ indentation: Int) {
        if at(.closeBrace), !isLeftOf(indentation) {
            eat()
        } else {
            hasLostBraces = true
            builder.problem(.unclosed, TextRange(mark.start, mark.start + 1), "the `{` is not closed")
        }
        close(.block, from: mark)
    }

    /// The body of `if`, `for` and so on: a block, also where the source has a lone statement.
    mutating func parseBody() {
        if at(.openBrace) { return parseBlock() }
        if at(.export) {
            // `if (a` before a new declaration
            report(.unexpected, "expected a statement")
            return leaveEmpty(.block)
        }
        let mark = mark()
        parseStatement()
        close(.block, from: mark)
    }

    /// One statement. Leaves a node for each thing it declares, and none for `;`.
    mutating func parseStatement() {
        guard descend() else { return skipDeepStatement() }
        parseStatementInDepth()
        depth -= 1
    }

    private mutating func parseStatementInDepth() {
        switch kind {
        case .openBrace: parseBlock()
        case .semicolon: eat()
        case .if: parseIf()
        case .for: parseFor()
        case .while: parseWhile()
        case .do: parseDo()
        case .switch: parseSwitch()
        case .try: parseTry()
        case .with: parseWith()
        case .return: parseReturn()
        case .throw: parseThrow()
        case .break, .continue: parseJump()
        case .debugger:
            eatLeaf(.other)
            endStatement()
        default:
            if !parseDeclaration(mark(), []) { parseExpressionStatement() }
        }
    }

    /// `a.b();`, or `label: statement`, whose label has no node.
    private mutating func parseExpressionStatement() {
        while true {
            let mark = mark()
            let isName = kind.isIdentifier
            parseExpression()
            guard isName, at(.colon), builder.lastKind(since: mark) == .identifier else { break }
            builder.forget(since: mark)
            eat()
            if !startsExpression(kind) || at(.openBrace) || at(.function) || at(.class) { return parseStatement() }
        }
        endStatement()
    }

    /// `;`, or a place where it can be left out.
    mutating func endStatement() {
        if consume(if: .semicolon) || isAtStatementEnd { return }
        report(.unexpected, "expected `;`")
    }

    /// `return a`
    private mutating func parseReturn() {
        let mark = mark()
        eat()
        if !isAtStatementEnd { parseExpression() }
        close(.returnStatement, from: mark)
        endStatement()
    }

    private mutating func parseThrow() {
        let mark = mark()
        eat()
        if !isAtStatementEnd { parseExpression() }
        close(.raiseStatement, from: mark)
        endStatement()
    }

    /// `break a`, `continue`
    private mutating func parseJump() {
        let mark = mark()
        let name = currentName()
        eat()
        if kind.isIdentifier, !lexer.hasLineBreakBefore { eat() }
        close(.other, from: mark, name: name)
        endStatement()
    }

    /// `with (a) b;` of old scripts.
    private mutating func parseWith() {
        let mark = mark()
        eat()
        let item = self.mark()
        parseCondition()
        close(.withItem, from: item)
        parseBody()
        close(.withStatement, from: mark)
    }

    /// `(a)` after `if` and the like.
    mutating func parseCondition() {
        let mark = mark()
        guard consume(if: .openParenthesis) else { return parseNothing("expected `(`") }
        let outer = context
        context = Context(isGenerator: outer.isGenerator)
        parseExpression()
        context = outer
        expectCloser(.closeParenthesis, from: mark)
    }
}
