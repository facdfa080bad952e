import SourceText
import Syntax

/// What declarations bind: names and patterns.
extension Parser {
    /// `a`, `[a, , b = c, ...d]`, `{a, b: c = d, [e]: f, ...g}`. Names in a declaration have the flag.
    mutating func parsePattern(isDeclaration: Bool) {
        switch kind {
        case .openBracket:
            guard descend() else { return skipDeepExpression() }
            parseListPattern(isDeclaration)
            depth -= 1
        case .openBrace:
            guard descend() else { return skipDeepExpression() }
            parseObjectPattern(isDeclaration)
            depth -= 1
        default:
            guard kind.isIdentifier else { return parseNothing("expected a name") }
            eatLeaf(.identifier, name: currentName(), flags: isDeclaration ? .declaration : [])
        }
    }

    private mutating func parseListPattern(_ isDeclaration: Bool) {
        let mark = mark()
        eat()
        while !at(.closeBracket), !endsOpenList() {
            let before = lexer.start
            parseListElement(isDeclaration)
            if consume(if: .comma) || at(.closeBracket) || endsOpenList() { continue }
            if lexer.start == before {
                parseUnexpectedToken("expected a name")
            } else {
                report(.unexpected, "expected `,`")
            }
        }
        expectCloser(.closeBracket, from: mark)
        close(.list, from: mark)
    }

    private mutating func parseListElement(_ isDeclaration: Bool) {
        let mark = mark()
        if at(.comma) {
            builder.leaf(.other, TextRange(mark.start, mark.start))
        } else if consume(if: .ellipsis) {
            parsePattern(isDeclaration: isDeclaration)
            close(.spread, from: mark)
        } else {
            parsePattern(isDeclaration: isDeclaration)
            guard at(.equal) else { return }
            parseDefaultValue()
            close(.other, from: mark)
        }
    }

    private mutating func parseObjectPattern(_ isDeclaration: Bool) {
        let mark = mark()
        eat()
        while !at(.closeBrace), !at(.endOfFile), !startsStatementInList() {
            let before = lexer.start
            parsePatternMember(isDeclaration)
            if consume(if: .comma) || at(.closeBrace) { continue }
            // `const { a = b;`
            if at(.closeParenthesis) || at(.closeBracket) || at(.semicolon) || startsStatementInList() { break }
            if lexer.start == before {
                parseUnexpectedToken("expected a name")
            } else {
                report(.unexpected, "expected `,`")
            }
        }
        expectCloser(.closeBrace, from: mark)
        close(.dictionary, from: mark)
    }

    private mutating func parsePatternMember(_ isDeclaration: Bool) {
        let mark = mark()
        if consume(if: .ellipsis) {
            parsePattern(isDeclaration: isDeclaration)
            close(.spread, from: mark)
            return
        }
        guard let key = eatMemberKey() else { return }
        if at(.colon) {
            leaveKey(key)
            eat()
            parsePattern(isDeclaration: isDeclaration)
            parseDefaultValue()
            close(.pair, from: mark, flags: key.sort == .computed ? .computed : [])
        } else if key.sort == .word {
            builder.leaf(.identifier, key.range, name: key.name, flags: isDeclaration ? .declaration : [])
            parseDefaultValue()
            close(.pair, from: mark, name: key.name)
        } else {
            leaveKey(key)
            parseNothing("expected `:`")
            close(.pair, from: mark, flags: key.sort == .computed ? .computed : [])
        }
    }
}
