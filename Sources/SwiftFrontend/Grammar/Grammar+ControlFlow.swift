internal import SourceText
internal import Syntax

extension Grammar {
    /// `if a {} else if b {} else {}`: branches side by side, however long the chain.
    mutating func parseIf() {
        let mark = markHere()
        var branch = mark
        while true {
            eat()
            parseConditions()
            expectBlock("expected `{` after the condition")
            close(.branch, from: branch)
            guard at(.wordElse) else { break }
            branch = markHere()
            eat()
            if at(.wordIf) { continue }
            expectBlock("expected `{` or `if` after `else`")
            close(.branch, from: branch)
            break
        }
        close(.ifStatement, from: mark)
    }

    /// `guard let x = y, z else {}`
    mutating func parseGuard() {
        let mark = markHere()
        eat()
        parseConditions()
        expect(.wordElse, "expected `else` after the conditions of `guard`")
        expectBlock("expected `{` after `else`")
        close(.branch, from: mark)
        close(.ifStatement, from: mark, name: builder.names.intern("guard"))
    }

    mutating func parseWhile() {
        let mark = markHere()
        eat()
        parseConditions()
        expectBlock("expected `{` after the condition")
        close(.whileStatement, from: mark)
    }

    /// `repeat {} while x`, and the expression `repeat each x`.
    mutating func parseRepeat() {
        guard peek(1) == .leftBrace else {
            parseExpression()
            return
        }
        let mark = markHere()
        eat()
        parseBlock()
        if expect(.wordWhile, "expected `while` after the block of `repeat`") { parseExpression() }
        close(.whileStatement, from: mark)
    }

    /// `for try await case let x? in y where z {}`
    mutating func parseFor() {
        let mark = markHere()
        var flags: NodeFlags = []
        eat()
        _ = consume(if: .wordTry)
        if at(.wordAwait), peek(1) != .wordIn { eat(); flags.insert(.async) }
        if at(.wordUnsafe), peek(1) != .wordIn { eat() }
        if consume(if: .wordCase) { parseMatchPattern() } else { parseBindingPattern(flags: .declaration) }
        // for x: Int in y: nothing asks for the element's type.
        if consume(if: .colon) {
            let type = markHere()
            parseType()
            builder.forget(since: type)
        }
        if expect(.wordIn, "expected `in`") {
            parseInCondition()
            if at(.wordWhere) { parseWhereGuard() }
        }
        expectBlock("expected `{` after what `for` goes through")
        close(.forStatement, from: mark, flags: flags)
    }

    /// `where x` as a `branch` with a condition alone.
    mutating func parseWhereGuard() {
        let mark = markHere()
        eat()
        parseInCondition()
        close(.branch, from: mark)
    }

    mutating func parseDefer() {
        let mark = markHere()
        eat()
        expectBlock("expected `{` after `defer`")
        close(.finallyClause, from: mark)
    }

    /// `do {} catch let error as E where x, .b {}`
    mutating func parseDo() {
        let mark = markHere()
        eat()
        // do throws(E) {}
        if consume(if: .wordThrows), at(.leftParen) { skip(to: indexAfterBracket(at: position)) }
        expectBlock("expected `{` after `do`")
        while at(.wordCatch) {
            let clause = markHere()
            eat()
            if !at(.leftBrace) { parseCaseItems() }
            expectBlock("expected `{` after `catch`")
            close(.exceptClause, from: clause)
        }
        close(.tryStatement, from: mark)
    }
}
