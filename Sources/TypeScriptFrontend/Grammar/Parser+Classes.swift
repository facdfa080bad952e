import SourceText
import Syntax

/// Classes and their members.
extension Parser {
    /// `class A {}` as an operand, with decorators before it.
    mutating func parseClassExpression() {
        guard descend() else { return skipDeepExpression() }
        let mark = mark()
        parseDecorators()
        if at(.class) {
            parseClass(mark, [])
        } else {
            parseNothing("expected a class")
        }
        depth -= 1
    }

    /// `class A<T> extends B<T> implements C {}`, at `class`.
    mutating func parseClass(_ mark: Mark, _ flags: NodeFlags) {
        eat()
        var name = NameID.none
        if kind.isIdentifier, !at(.implements) {
            name = currentName()
            eat()
        }
        skipTypeParameters(leavesNode: true)
        parseHeritage()
        parseClassBody()
        close(.classDefinition, from: mark, name: name, flags: flags)
    }

    private mutating func parseHeritage() {
        guard at(.extends) || at(.implements) else { return }
        let mark = mark()
        while at(.extends) || at(.implements) {
            let isBase = at(.extends)
            eat()
            repeat {
                if isBase { parseBase() } else { parseImplemented() }
            } while consume(if: .comma)
        }
        close(.arguments, from: mark)
    }

    /// The expression after `extends`.
    private mutating func parseBase() {
        if at(.openBrace) { return parseNothing("expected a class") }
        _ = parsePostfix()
        if at(.less), let end = typeArgumentLists.end(&lexer, &typeBrackets) { jump(to: end) }
    }

    private mutating func parseImplemented() {
        let mark = mark()
        parseType()
        close(.keywordArgument, from: mark, name: intern(Words.implements))
    }

    private mutating func parseClassBody() {
        let mark = mark()
        let indentation = lineIndentation
        guard consume(if: .openBrace) else {
            parseNothing("expected `{`")
            close(.block, from: mark)
            return
        }
        while !at(.closeBrace), !at(.endOfFile), !isLeftOf(indentation), !startsStatementInList() {
            let before = lexer.start
            if !consume(if: .semicolon) { parseClassMember() }
            if lexer.start == before { parseUnexpectedToken("expected a member") }
        }
        closeBlock(mark, indentation)
    }

    // MARK: Members

    private mutating func parseClassMember() {
        let mark = mark()
        parseDecorators()
        var flags: NodeFlags = []
        eatMemberModifiers(&flags)
        if at(.openBrace), flags.contains(.staticMember) {
            // `static {}`
            parseFunctionBlock(isGenerator: false)
            return
        }
        if consume(if: .star) { flags.insert(.generator) }
        if at(.openBracket), let end = endOfIndexSignature() {
            jump(to: end)
            if at(.colon) { parseAnnotation() }
            builder.forget(since: mark)
            close(.other, from: mark)
            endStatement()
            return
        }
        let start = self.mark()
        guard let key = eatMemberKey() else { return }
        if key.sort == .computed { close(.other, from: start, name: intern(Words.key)) }
        if consume(if: .question) { flags.insert(.optional) }
        if at(.openParenthesis) || at(.less) {
            parseMethod(mark, key, flags)
        } else {
            parseField(mark, key, flags)
        }
    }

    private mutating func parseMethod(_ mark: Mark, _ key: MemberKey, _ flags: NodeFlags) {
        skipTypeParameters(leavesNode: true)
        parseSignature()
        if at(.openBrace) {
            parseFunctionBlock(isGenerator: flags.contains(.generator))
        } else {
            // `abstract f(): void;`
            endStatement()
        }
        close(.function, from: mark, name: key.name, flags: flags.subtracting(.constant))
    }

    /// `a?: T = b;`
    private mutating func parseField(_ mark: Mark, _ key: MemberKey, _ flags: NodeFlags) {
        if key.sort == .word {
            builder.leaf(.identifier, key.range, name: key.name, flags: .declaration)
        } else {
            leaveKey(key)
        }
        _ = consume(if: .exclamation)
        if at(.colon) { parseAnnotation() }
        let outer = context
        context = Context()
        parseVariableValue(mark, flags.union(.declaration), .none)
        context = outer
        endStatement()
    }

    private mutating func eatMemberModifiers(_ flags: inout NodeFlags) {
        while isMemberModifier() {
            switch kind {
            case .static: flags.insert(.staticMember)
            case .async: flags.insert(.async)
            case .get: flags.insert(.getter)
            case .set: flags.insert(.setter)
            case .readonly: flags.insert(.constant)
            default: break
            }
            eat()
        }
    }

    /// Whether the current word changes the member that follows, and is not the member's own name.
    private mutating func isMemberModifier() -> Bool {
        switch kind {
        case .static, .get, .set, .async, .readonly, .public, .private, .protected, .abstract, .override, .declare,
            .accessor:
            break
        default: return false
        }
        let next = peek()
        let bindsAcrossLines = at(.static) || at(.get) || at(.set)
        if next.hasLineBreakBefore, !bindsAcrossLines { return false }
        switch next.kind {
        case .openBracket, .string, .number, .privateName: return true
        case .openBrace: return at(.static)
        case .star: return true
        default: return next.kind.isWord
        }
    }

    /// The end of `[key: string]`, at the bracket; nil where it is a computed name.
    private mutating func endOfIndexSignature() -> Int? {
        let checkpoint = lexer.checkpoint()
        let open = lexer.start
        lexer.advance()
        var isSignature = kind.isIdentifier
        lexer.advance()
        isSignature = isSignature && at(.colon)
        lexer.restore(checkpoint)
        return isSignature ? typeBrackets.end(of: open, in: lexer.bytes) : nil
    }
}
