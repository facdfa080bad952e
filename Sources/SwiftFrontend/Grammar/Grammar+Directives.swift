internal import Syntax

extension Grammar {
    /// `#sourceLocation(file: "a.swift", line: 1)`
    mutating func parseSourceLocation() {
        let mark = builder.mark(at: start)
        eat()
        if at(.leftParen) { skip(to: indexAfterBracket(at: position)) }
        builder.close(.other, from: mark, end: lastEnd)
    }

    /// `#else` and the like without their `#if`: the directive's line is stepped over.
    mutating func eatStrayDirective() {
        problemHere("this directive has no `#if`")
        let mark = builder.mark(at: start)
        eat()
        skipLine()
        builder.close(.error, from: mark, end: lastEnd)
    }

    /// Takes what is left of the line.
    mutating func skipLine() {
        while !at(.endOfFile), !startsLine { eat() }
    }

    /// `#if a … #elseif b … #else … #endif`: an `ifStatement` named "#if", with both sides read.
    mutating func parseConditionalCompilation(in container: StatementContainer) {
        let mark = builder.mark(at: start)
        var directive = position
        guard enter() else {
            while !at(.poundEndif), !at(.endOfFile) { skip(to: max(partner(of: position), position + 1)) }
            _ = consume(if: .poundEndif)
            builder.close(.error, from: mark, end: lastEnd)
            return
        }
        while true {
            directive = position
            let branch = builder.mark(at: start)
            let isElse = at(.poundElse)
            eat()
            if !isElse { parseDirectiveCondition() }
            skipLine()
            let block = builder.mark(at: startOrLastEnd(before: partner(of: directive)))
            if container == .switchBody {
                parseSwitchCases(until: partner(of: directive))
            } else {
                parseStatements(until: partner(of: directive), in: container)
            }
            skip(to: partner(of: directive))
            builder.close(.block, from: block, end: lastEnd)
            builder.close(.branch, from: branch, end: lastEnd)
            if !at(.poundElseif) && !at(.poundElse) || position != partner(of: directive) { break }
        }
        if position != partner(of: directive) || !consume(if: .poundEndif) {
            builder.problem(.unclosed, tokens[directive].range, "this `#if` is not closed")
        }
        leave()
        builder.close(.ifStatement, from: mark, end: lastEnd, name: builder.names.intern("#if"))
    }

    /// The condition up to the end of the line: `os(Linux) && swift(>=5.9)`.
    mutating func parseDirectiveCondition() {
        guard !startsLine else { return }
        let outer = context
        context = .oneLine
        parseExpression()
        context = outer
    }

    /// Where the next token starts, but not past what ends the construct: the place of an empty list.
    private func startOrLastEnd(before end: Int) -> UInt32 {
        position < end ? start : lastEnd
    }
}
