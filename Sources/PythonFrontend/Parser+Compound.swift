import SourceText
import Syntax

extension Parser {
    /// `:` and then the statements on the same line or the indented ones below.
    mutating func block() {
        restOfHead()
        if !consume(if: .colon) { unexpected("expected `:`") }
        if at(.newline) {
            eat()
            guard at(.indent) else {
                // def f():
                // def g(): ...
                unexpected("expected an indented block")
                return emptyLeaf(.block)
            }
        } else if at(.endOfFile) {
            return emptyLeaf(.block)
        }
        let mark = mark()
        if !enter() {
            skipTooDeepBlock()
            _ = consume(if: .dedent)
            return close(.block, from: mark)
        }
        if consume(if: .indent) {
            statements()
            _ = consume(if: .dedent)
        } else {
            statement()
        }
        close(.block, from: mark)
        leave()
    }

    mutating func ifStatement() {
        let mark = mark()
        repeat {
            let branch = self.mark()
            eat()
            expression()
            block()
            close(.branch, from: branch)
        } while at(.elif)
        if at(.else) {
            let branch = self.mark()
            eat()
            block()
            close(.branch, from: branch)
        }
        close(.ifStatement, from: mark)
    }

    mutating func whileStatement() {
        let mark = mark()
        eat()
        expression()
        block()
        elseClause()
        close(.whileStatement, from: mark)
    }

    private mutating func elseClause() {
        guard at(.else) else { return }
        clause(.elseClause)
    }

    /// `else:` or `finally:` and its block.
    private mutating func clause(_ node: NodeKind) {
        let mark = mark()
        eat()
        block()
        close(node, from: mark)
    }

    /// `for a, b in c:`
    mutating func forStatement(_ mark: Mark, flags: NodeFlags = []) {
        eat()
        starTargets()
        expect(.in, "expected `in`")
        starExpressionsOrMissing()
        block()
        elseClause()
        close(.forStatement, from: mark, flags: flags)
    }

    mutating func tryStatement() {
        let mark = mark()
        eat()
        block()
        while at(.except) { exceptClause() }
        elseClause()
        if at(.finally) { clause(.finallyClause) }
        close(.tryStatement, from: mark)
    }

    /// `except (A, B) as error:`, `except* A:`, since Python 3.14 `except A, B:`.
    private mutating func exceptClause() {
        let mark = mark()
        eat()
        let flags: NodeFlags = consume(if: .star) ? .spread : []
        if kind.startsExpression {
            starExpressions()
            alias()
        }
        block()
        close(.exceptClause, from: mark, flags: flags)
    }

    /// `as name`, if it is there.
    mutating func alias() {
        guard at(.as) else { return }
        let mark = mark()
        eat()
        guard kind.isName else {
            unexpected("expected a name")
            return close(.alias, from: mark)
        }
        let name = name()
        eat()
        close(.alias, from: mark, name: name)
    }

    /// `with open(a) as f, b:`, `with (open(a) as f, b):`
    mutating func withStatement(_ mark: Mark, flags: NodeFlags = []) {
        eat()
        if atParenthesizedWithItems() {
            eat()
            while !kind.endsList {
                withItem()
                restOfElement()
                if !consume(if: .comma) { break }
            }
            expect(.rightParenthesis, "expected `)`")
        } else {
            repeat { withItem() } while consume(if: .comma)
        }
        block()
        close(.withStatement, from: mark, flags: flags)
    }

    /// Whether the parentheses here hold the items, rather than begin the first item: the colon follows them.
    ///
    ///     with (open(a) as f, b):
    ///     with (a or b).lock() as c:
    private mutating func atParenthesizedWithItems() -> Bool {
        guard at(.leftParenthesis), peek() != .rightParenthesis else { return false }
        var index = position
        var open = 0
        repeat {
            let kind = tokens[index].kind
            if kind.opens { open += 1 } else if kind.closes { open -= 1 }
            index += 1
        } while open > 0 && index < tokens.count
        return index < tokens.count && tokens[index].kind == .colon
    }

    private mutating func withItem() {
        let mark = mark()
        starExpression()
        // with (lock for lock in locks):
        if atComprehension { comprehension(mark, flags: []) }
        if consume(if: .as) { starTarget() }
        close(.withItem, from: mark)
    }
}
