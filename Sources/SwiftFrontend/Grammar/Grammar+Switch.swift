internal import Syntax

extension Grammar {
    /// Whether the next token starts a `case` or `default` of a `switch`.
    var atSwitchCase: Bool {
        mutating get {
            switch kind {
            case .wordCase: true
            case .wordDefault: peek(1) == .colon
            // @unknown default:
            case .at: isText("unknown", position + 1) && (peek(2) == .wordDefault || peek(2) == .wordCase)
            case .poundIf: switchCaseFollowsDirective
            default: false
            }
        }
    }

    /// Whether the `#if` here, or the first inside it, has a `case` first.
    private var switchCaseFollowsDirective: Bool {
        mutating get {
            var index = position
            var steps = 0
            while steps < 64 {
                index += 1
                while !startsLine(at: index), steps < 64 {
                    index += 1
                    steps += 1
                }
                if kind(at: index) != .poundIf {
                    return kind(at: index) == .wordCase || (kind(at: index) == .wordDefault && kind(at: index + 1) == .colon)
                        || (kind(at: index) == .at && isText("unknown", index + 1))
                }
            }
            return false
        }
    }

    mutating func parseSwitch() {
        let mark = markHere()
        eat()
        parseInCondition()
        if at(.leftBrace) {
            let open = position
            if enter() {
                let outer = context
                context = .trailingClosures
                eat()
                parseSwitchCases(until: partner(of: open))
                close(bracketAt: open)
                context = outer
                leave()
            } else {
                skip(to: indexAfterBracket(at: open))
            }
        } else {
            problemHere("expected `{` after the subject of `switch`")
        }
        close(.matchStatement, from: mark)
    }

    mutating func parseSwitchCases(until end: Int) {
        while position < end {
            switch kind {
            case .poundIf where atSwitchCase: parseConditionalCompilation(in: .switchBody)
            case .poundElseif, .poundElse, .poundEndif: eatStrayDirective()
            case _ where atSwitchCase: parseSwitchCase(until: end)
            default:
                // Statements before the first `case`.
                let before = position
                problemHere("expected `case` or `default`")
                parseStatements(until: end, in: .switchCase)
                if position == before { eatUnexpected() }
            }
        }
    }

    /// `case .a, .b where x: statement*`
    private mutating func parseSwitchCase(until end: Int) {
        let mark = markHere()
        // @unknown default:
        if at(.at) { eat(); eat() }
        if consume(if: .wordDefault) {
            // No pattern.
        } else {
            eat()
            parseCaseItems()
        }
        expect(.colon, "expected `:` after the pattern")
        let block = markList(before: end)
        parseStatements(until: end, in: .switchCase)
        close(.block, from: block)
        close(.caseClause, from: mark)
    }

    /// `.a(let x) where x > 1, .b`
    mutating func parseCaseItems() {
        while true {
            parseMatchPattern()
            if at(.wordWhere) { parseWhereGuard() }
            guard consume(if: .comma) else { return }
        }
    }
}
