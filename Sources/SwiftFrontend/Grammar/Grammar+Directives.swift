internal import Syntax

extension Grammar {
    /// `#sourceLocation(file: "a.swift", line: 1)`
    mutating func parseSourceLocation() {
        let mark = markHere()
        eat()
        if at(.leftParen) { skip(to: indexAfterBracket(at: position)) }
        close(.other, from: mark)
    }

    /// `#else` and the like without their `#if`: the directive's line is stepped over.
    mutating func eatStrayDirective() {
        problemHere("this directive has no `#if`")
        let mark = markHere()
        eat()
        skipLine()
        close(.error, from: mark)
    }

    /// Takes what is left of the line.
    mutating func skipLine() {
        while !at(.endOfFile), !startsLine { eat() }
    }

    /// `#if a … #elseif b … #else … #endif`: an `ifStatement` named "#if", with both sides read.
    mutating func parseConditionalCompilation(in container: StatementContainer) {
        let mark = markHere()
        guard enter() else {
            skipDirectives()
            close(.error, from: mark)
            return
        }
        var directive = position
        repeat {
            directive = position
            parseDirectivePart(in: container)
        } while position == partner(of: directive) && (at(.poundElseif) || at(.poundElse))
        if position != partner(of: directive) || !consume(if: .poundEndif) {
            builder.problem(.unclosed, tokens[directive].range, "this `#if` is not closed")
        }
        leave()
        close(.ifStatement, from: mark, name: builder.names.intern("#if"))
    }

    /// One directive with what it holds.
    private mutating func parseDirectivePart(in container: StatementContainer) {
        let branch = markHere()
        let end = partner(of: position)
        let isElse = at(.poundElse)
        eat()
        if !isElse { parseDirectiveCondition() }
        skipLine()
        let block = markList(before: end)
        if container == .switchBody { parseSwitchCases(until: end) } else { parseStatements(until: end, in: container) }
        skip(to: end)
        close(.block, from: block)
        close(.branch, from: branch)
    }

    /// Steps over an `#if` with all its parts.
    private mutating func skipDirectives() {
        while !at(.poundEndif), !at(.endOfFile) { skip(to: max(partner(of: position), position + 1)) }
        _ = consume(if: .poundEndif)
    }

    /// The condition up to the end of the line: `os(Linux) && swift(>=5.9)`.
    mutating func parseDirectiveCondition() {
        guard !startsLine else { return }
        let outer = context
        context = .oneLine
        parseExpression()
        context = outer
    }
}
