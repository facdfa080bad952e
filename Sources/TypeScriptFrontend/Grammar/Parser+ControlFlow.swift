import SourceText
import Syntax

/// `if`, loops, `switch` and `try`.
extension Parser {
    /// `if (a) b; else if (c) d; else e;`: branches side by side.
    mutating func parseIf() {
        let mark = mark()
        var branch = mark
        while true {
            eat()
            parseCondition()
            parseBody()
            close(.branch, from: branch)
            guard at(.else) else { break }
            branch = self.mark()
            eat()
            if at(.if) { continue }
            parseBody()
            close(.branch, from: branch)
            break
        }
        close(.ifStatement, from: mark)
    }

    mutating func parseWhile() {
        let mark = mark()
        eat()
        parseCondition()
        parseBody()
        close(.whileStatement, from: mark)
    }

    /// `do a; while (b)`
    mutating func parseDo() {
        let mark = mark()
        eat()
        parseBody()
        if consume(if: .while) {
            parseCondition()
        } else {
            parseNothing("expected `while`")
        }
        _ = consume(if: .semicolon)
        close(.whileStatement, from: mark)
    }

    // MARK: For

    /// `for (const a of b)`, `for await (a of b)`, `for (a in b)`, `for (a; b; c)`
    mutating func parseFor() {
        let mark = mark()
        var flags: NodeFlags = []
        eat()
        if consume(if: .await) { flags.insert(.async) }
        guard consume(if: .openParenthesis) else {
            parseNothing("expected `(`")
            close(.other, from: mark)
            return
        }
        let outer = context
        context = Context(excludesIn: true, isGenerator: outer.isGenerator)
        let isLoopOverValues = parseForInitializer()
        context = Context(isGenerator: outer.isGenerator)
        if isLoopOverValues {
            let name = at(.in) ? currentName() : .none
            eat()
            parseExpression()
            context = outer
            expectCloser(.closeParenthesis, from: mark)
            parseBody()
            close(.forStatement, from: mark, name: name, flags: flags)
        } else {
            parseCountedFor(mark, outer)
        }
    }

    /// What stands before `of`, `in` or the first `;`. True for `of` and `in`.
    private mutating func parseForInitializer() -> Bool {
        if at(.semicolon) { return false }
        let start = lexer.start
        guard var flags = eatDeclarationWord() else {
            parseExpression()
            return at(.of) || at(.in)
        }
        let declaration = mark()
        let name = isUsing(start) ? intern(Words.using) : .none
        parsePattern(isDeclaration: true)
        if at(.colon) { parseAnnotation() }
        if at(.of) || at(.in) { return true }
        flags.insert(.declaration)
        parseVariableValue(declaration, flags, name)
        while consume(if: .comma) { parseVariable(flags, name) }
        return at(.in)
    }

    /// `const`, `let`, `var`, `using` and `await using`, where they declare what follows; nil, and nothing taken, elsewhere.
    private mutating func eatDeclarationWord() -> NodeFlags? {
        switch kind {
        case .const: break
        case .var: break
        case .let, .using:
            let next = peek()
            let isName = next.kind.isIdentifier && (next.kind != .of || at(.let))
            guard isName || next.kind == .openBracket && at(.let) || next.kind == .openBrace && at(.let) else {
                return nil
            }
        case .await:
            guard peek().kind == .using else { return nil }
            eat()
        default: return nil
        }
        let flags: NodeFlags = at(.const) || at(.using) ? .constant : []
        eat()
        return flags
    }

    /// Whether the declaration that starts at `start` has the word `using`.
    private mutating func isUsing(_ start: Int) -> Bool {
        let first = lexer.byte(at: start)
        return first == UInt8(ascii: "u") || first == UInt8(ascii: "a")
    }

    /// `; b; c) d`: a block with the declarations, and a loop in it.
    private mutating func parseCountedFor(_ mark: Mark, _ outer: Context) {
        let loop = self.mark()
        expect(.semicolon, "expected `;`")
        if at(.semicolon) || at(.closeParenthesis) {
            let place = Self.offset(lexer.start)
            builder.leaf(.trueLiteral, TextRange(place, place))
        } else {
            parseExpression()
        }
        expect(.semicolon, "expected `;`")
        if !at(.closeParenthesis), !endsOpenList() {
            let update = self.mark()
            parseExpression()
            close(.other, from: update)
        }
        context = outer
        expectCloser(.closeParenthesis, from: mark)
        parseBody()
        close(.whileStatement, from: loop)
        close(.block, from: mark)
    }

    // MARK: Switch

    mutating func parseSwitch() {
        let mark = mark()
        eat()
        parseCondition()
        let indentation = lineIndentation
        let brace = lexer.start
        guard consume(if: .openBrace) else {
            report(.unexpected, "expected `{`")
            close(.matchStatement, from: mark)
            return
        }
        while !at(.closeBrace), !at(.endOfFile), !isLeftOf(indentation) {
            if at(.case) || at(.default) {
                parseCase(indentation)
            } else {
                parseUnexpectedToken("expected `case`")
            }
        }
        if at(.closeBrace), !isLeftOf(indentation) {
            eat()
        } else {
            hasLostBraces = true
            let place = Self.offset(brace)
            builder.problem(.unclosed, TextRange(place, place + 1), "the `{` is not closed")
        }
        close(.matchStatement, from: mark)
    }

    /// `case a: b;`, `default: b;`
    private mutating func parseCase(_ indentation: Int) {
        let mark = mark()
        let hasPattern = at(.case)
        eat()
        if hasPattern {
            let outer = context
            context.endsAtColon = true
            parseExpression()
            context = outer
        }
        expect(.colon, "expected `:`")
        let block = self.mark()
        while !at(.case), !at(.default), !at(.closeBrace), !at(.endOfFile), !isLeftOf(indentation) {
            let before = lexer.start
            parseStatement()
            if lexer.start == before { parseUnexpectedToken("expected a statement") }
        }
        if builder.hasNodes(since: block) {
            close(.block, from: block)
        } else {
            leaveEmpty(.block)
        }
        close(.caseClause, from: mark)
    }

    // MARK: Try

    mutating func parseTry() {
        let mark = mark()
        eat()
        parseBody()
        while at(.catch) { parseCatch() }
        if at(.finally) {
            let clause = self.mark()
            eat()
            parseBody()
            close(.finallyClause, from: clause)
        }
        close(.tryStatement, from: mark)
    }

    /// `catch {}`, `catch (a) {}`, `catch ({b}: T) {}`
    private mutating func parseCatch() {
        let mark = mark()
        eat()
        let parenthesis = self.mark()
        if consume(if: .openParenthesis) {
            if kind.isIdentifier {
                eatLeaf(.alias, name: currentName())
            } else if !at(.closeParenthesis) {
                parsePattern(isDeclaration: true)
            }
            if at(.colon) {
                let annotation = self.mark()
                parseAnnotation()
                builder.forget(since: annotation)
            }
            expectCloser(.closeParenthesis, from: parenthesis)
        }
        parseBody()
        close(.exceptClause, from: mark)
    }
}
