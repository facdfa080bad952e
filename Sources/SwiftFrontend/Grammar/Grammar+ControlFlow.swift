internal import SourceText
internal import Syntax

extension Grammar {
    var emptyRange: TextRange { TextRange(lastEnd, lastEnd) }

    /// `if a {} else if b {} else {}`: branches side by side, however long the chain.
    mutating func parseIf() {
        let mark = builder.mark(at: start)
        var branch = mark
        while true {
            eat()
            parseConditions()
            expectBlock("expected `{` after the condition")
            builder.close(.branch, from: branch, end: lastEnd)
            guard at(.wordElse) else { break }
            branch = builder.mark(at: start)
            eat()
            if at(.wordIf) { continue }
            expectBlock("expected `{` or `if` after `else`")
            builder.close(.branch, from: branch, end: lastEnd)
            break
        }
        builder.close(.ifStatement, from: mark, end: lastEnd)
    }

    /// `guard let x = y, z else {}`
    mutating func parseGuard() {
        let mark = builder.mark(at: start)
        eat()
        parseConditions()
        expect(.wordElse, "expected `else` after the conditions of `guard`")
        expectBlock("expected `{` after `else`")
        builder.close(.branch, from: mark, end: lastEnd)
        builder.close(.ifStatement, from: mark, end: lastEnd, name: builder.names.intern("guard"))
    }

    mutating func parseWhile() {
        let mark = builder.mark(at: start)
        eat()
        parseConditions()
        expectBlock("expected `{` after the condition")
        builder.close(.whileStatement, from: mark, end: lastEnd)
    }

    /// `repeat {} while x`, and the expression `repeat each x`.
    mutating func parseRepeat() {
        guard peek(1) == .leftBrace else {
            parseExpression()
            return
        }
        let mark = builder.mark(at: start)
        eat()
        parseBlock()
        if expect(.wordWhile, "expected `while` after the block of `repeat`") { parseExpression() }
        builder.close(.whileStatement, from: mark, end: lastEnd)
    }

    /// `for try await case let x? in y where z {}`
    mutating func parseFor() {
        let mark = builder.mark(at: start)
        var flags: NodeFlags = []
        eat()
        _ = consume(if: .wordTry)
        if at(.wordAwait), peek(1) != .wordIn { eat(); flags.insert(.async) }
        if at(.wordUnsafe), peek(1) != .wordIn { eat() }
        if consume(if: .wordCase) { parseMatchPattern() } else { parseBindingPattern(flags: .declaration) }
        // for x: Int in y: nothing asks for the element's type.
        if consume(if: .colon) {
            let type = builder.mark(at: start)
            parseType()
            builder.rewind(to: type)
        }
        if expect(.wordIn, "expected `in`") {
            parseInCondition()
            if at(.wordWhere) { parseWhereGuard() }
        }
        expectBlock("expected `{` after what `for` goes through")
        builder.close(.forStatement, from: mark, end: lastEnd, flags: flags)
    }

    /// `where x` as a `branch` with a condition alone.
    mutating func parseWhereGuard() {
        let mark = builder.mark(at: start)
        eat()
        parseInCondition()
        builder.close(.branch, from: mark, end: lastEnd)
    }

    mutating func parseDefer() {
        let mark = builder.mark(at: start)
        eat()
        expectBlock("expected `{` after `defer`")
        builder.close(.finallyClause, from: mark, end: lastEnd)
    }

    /// `do {} catch let error as E where x, .b {}`
    mutating func parseDo() {
        let mark = builder.mark(at: start)
        eat()
        // do throws(E) {}
        if consume(if: .wordThrows), at(.leftParen) { skip(to: indexAfterBracket(at: position)) }
        expectBlock("expected `{` after `do`")
        while at(.wordCatch) {
            let clause = builder.mark(at: start)
            eat()
            if !at(.leftBrace) { parseCaseItems() }
            expectBlock("expected `{` after `catch`")
            builder.close(.exceptClause, from: clause, end: lastEnd)
        }
        builder.close(.tryStatement, from: mark, end: lastEnd)
    }
}
