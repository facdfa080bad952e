internal import SourceText
internal import Syntax

extension Grammar {
    mutating func problemHere(_ message: String) {
        builder.problem(.unexpected, token.range, message)
    }

    /// Takes one token that fits nowhere, and makes it an `error`. A bracket is taken with what it holds; what can be read as
    /// statements in it is read.
    mutating func eatUnexpected() {
        problemHere("this does not fit here")
        let mark = markHere()
        let open = position
        if at(.leftBrace), enter() {
            eat()
            parseStatements(until: partner(of: open), in: .code)
            close(bracketAt: open)
            leave()
        } else if token.partner != SwiftToken.noPartner, !isDirective(kind) {
            eat()
            parseElements(until: partner(of: open))
            close(bracketAt: open)
        } else {
            eat()
        }
        close(.error, from: mark)
    }

    func isDirective(_ kind: SwiftTokenKind) -> Bool {
        kind.rawValue >= SwiftTokenKind.poundIf.rawValue && kind.rawValue <= SwiftTokenKind.poundSourceLocation.rawValue
    }

    /// Reads what is left in a list after a broken element: expressions, up to a comma or the token `end`.
    mutating func recoverInList(until end: Int) {
        guard position < end, !at(.comma) else { return }
        problemHere("expected a comma")
        while position < end, !at(.comma) {
            let before = position
            if canStartExpression { parseExpression() }
            if position == before { eatUnexpected() }
        }
    }

    // MARK: Depth

    /// Counts one more level; false where there are too many, which the caller answers by stepping over the construct.
    @inline(__always)
    mutating func enter() -> Bool {
        guard depth < Self.maximumDepth else {
            reportDepth()
            return false
        }
        depth &+= 1
        return true
    }

    private mutating func reportDepth() {
        builder.problem(.tooDeep, token.range, "nested deeper than this is followed")
    }

    @inline(__always)
    mutating func leave() { depth &-= 1 }

    /// Steps over one operand too deep to read: a bracket with all it holds, or one token. It becomes an `error`.
    mutating func skipTooDeep() {
        let mark = markHere()
        var isFirst = true
        while !endsOperand(isFirst: isFirst) {
            if token.partner != SwiftToken.noPartner, !isDirective(kind) {
                skip(to: max(indexAfterBracket(at: position), position + 1))
            } else {
                eat()
            }
            isFirst = false
        }
        if !isFirst { close(.error, from: mark) }
    }

    private mutating func endsOperand(isFirst: Bool) -> Bool {
        switch kind {
        case .endOfFile, .comma, .colon, .semicolon, .rightParen, .rightSquare, .rightBrace, .interpolationEnd, .stringEnd: true
        case .poundIf, .poundElseif, .poundElse, .poundEndif: true
        default: !isFirst && startsLine
        }
    }
}
