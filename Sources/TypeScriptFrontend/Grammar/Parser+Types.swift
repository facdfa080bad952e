import SourceText
import Syntax

/// Types. Names in them are kept, so that `store: ChatStore` can be followed; the insides of object types and of functions'
/// parameters are passed over.
extension Parser {
    /// `: T`, at the colon. As a function's result also `a is T` and `asserts a`.
    mutating func parseAnnotation(isResult: Bool = false) {
        eat()
        let mark = mark()
        if isResult, kind.isIdentifier || at(.this) {
            skipPredicate()
        }
        parseType()
        close(.annotation, from: mark)
    }

    /// `a is`, `asserts a is`, before the type; `asserts a` is left to be the type.
    private mutating func skipPredicate() {
        if at(.asserts) {
            let next = peek()
            guard next.kind.isIdentifier || next.kind == .this, !next.hasLineBreakBefore, next.kind != .is else { return }
            eat()
        }
        let next = peek()
        guard next.kind == .is, !next.hasLineBreakBefore else { return }
        eat()
        eat()
    }

    /// One type. Conditional types and functions, which lean to the right, are read in a loop. After `extends` of a conditional
    /// type stands one that is not conditional itself, though what a function in it gives may be: `A extends () => B ? C : D`.
    mutating func parseType(isConditional: Bool = true) {
        guard descend() else { return skipDeepType() }
        let base = pending.count
        var isConditional = isConditional
        while true {
            let mark = mark()
            if beginFunctionType(mark) {
                isConditional = true
                continue
            }
            parseUnion()
            guard isConditional, at(.extends), beginConditionalType(mark) else { break }
        }
        closePending(downTo: base)
        depth -= 1
    }

    /// `A extends B ? C :`, at `extends`.
    private mutating func beginConditionalType(_ mark: Mark) -> Bool {
        // `A extends infer B extends C ? D : E`
        while consume(if: .extends) { parseType(isConditional: false) }
        guard consume(if: .question) else {
            close(.other, from: mark)
            return false
        }
        parseType()
        pending.append(PendingNode(mark: mark, role: .conditionalType))
        return expect(.colon, "expected `:`")
    }

    /// `(a: A) =>`, `new <T>() =>`, `abstract new () =>`; the parameters are passed over.
    private mutating func beginFunctionType(_ mark: Mark) -> Bool {
        switch kind {
        case .openParenthesis, .less, .new: break
        case .abstract:
            guard peek().kind == .new else { return false }
        default: return false
        }
        let checkpoint = lexer.checkpoint()
        if at(.abstract) { lexer.advance() }
        if at(.new) { lexer.advance() }
        if at(.less), let end = typeArgumentLists.end(&lexer, &typeBrackets) { lexer.jump(to: end) }
        let end = endOfFunctionTypeHead()
        lexer.restore(checkpoint)
        guard let end else { return false }
        jump(to: end)
        eat()
        if kind.isIdentifier || at(.this) { skipPredicate() }
        pending.append(PendingNode(mark: mark, role: .otherType))
        return true
    }

    /// Where the `=>` after the current parenthesis stands, if these are parameters; moves the lexer.
    ///
    /// `(A) => B` and `(a: A) => B` have them, `((a: A) => B) =>` does not: its arrow is that of the function whose result this is.
    private mutating func endOfFunctionTypeHead() -> Int? {
        guard at(.openParenthesis), let past = typeBrackets.end(of: lexer.start, in: lexer.bytes) else { return nil }
        lexer.advance()
        switch kind {
        case .closeParenthesis, .ellipsis: break
        case .openBrace, .openBracket:
            guard let end = typeBrackets.end(of: lexer.start, in: lexer.bytes) else { return nil }
            lexer.jump(to: end)
            guard canFollowParameterName(past) else { return nil }
        default:
            guard kind.isIdentifier || at(.this) else { return nil }
            lexer.advance()
            guard canFollowParameterName(past) else { return nil }
        }
        lexer.jump(to: past)
        return at(.arrow) ? lexer.start : nil
    }

    private mutating func canFollowParameterName(_ past: Int) -> Bool {
        switch kind {
        case .colon, .comma, .question, .equal: true
        case .closeParenthesis: lexer.end == past
        default: false
        }
    }

    /// `A | B & C`, as one chain.
    private mutating func parseUnion() {
        let mark = mark()
        var name = NameID.none
        var isMixed = false
        var isChain = false
        if at(.bar) || at(.ampersand) { eat() }
        parseTypeOperand()
        while at(.bar) || at(.ampersand) {
            let next = intern(bytes: lexer.start..<lexer.end)
            if isChain, next != name { isMixed = true }
            name = next
            isChain = true
            eat()
            parseTypeOperand()
        }
        if isChain { close(.binary, from: mark, name: isMixed ? .none : name) }
    }

    /// `keyof A.B<C>[]`
    private mutating func parseTypeOperand() {
        let base = pending.count
        while beginTypePrefix() {}
        let mark = mark()
        parseTypePrimary()
        parseTypeSuffixes(mark)
        if pending.count > base { closePending(downTo: base) }
    }

    /// `keyof`, `unique`, `readonly`, `infer`, before another type.
    private mutating func beginTypePrefix() -> Bool {
        switch kind {
        case .keyof, .unique, .readonly, .infer:
            let next = peek()
            guard startsType(next.kind), !next.hasLineBreakBefore || at(.keyof) else { return false }
        default: return false
        }
        pending.append(PendingNode(mark: mark(), role: .otherType))
        eat()
        return true
    }

    private mutating func startsType(_ kind: TokenKind) -> Bool {
        switch kind {
        case .openBrace, .openParenthesis, .openBracket, .string, .number, .template, .templateHead, .typeof, .this,
            .null, .void, .import, .true, .false:
            true
        default: kind.isIdentifier && kind != .is && kind != .as && kind != .satisfies
        }
    }

    /// `[]`, `[A]` on the same line.
    private mutating func parseTypeSuffixes(_ mark: Mark) {
        while at(.openBracket), !lexer.hasLineBreakBefore {
            eat()
            if consume(if: .closeBracket) {
                close(.list, from: mark)
                continue
            }
            parseType()
            expect(.closeBracket, "expected `]`")
            close(.other, from: mark)
        }
    }

    /// Passes over an object type or a template, whose content is not modelled.
    private mutating func skipTypeBracket(_ message: String) {
        let mark = mark()
        if let end = typeBrackets.end(of: lexer.start, in: lexer.bytes) {
            jump(to: end)
        } else {
            report(.unclosed, message)
            skipToDeclaration()
        }
        close(.other, from: mark)
    }

    private mutating func parseTypePrimary() {
        switch kind {
        case .openBrace: skipTypeBracket("the `{` is not closed")
        case .templateHead: skipTypeBracket("the template is not closed")
        case .openBracket: parseTupleType()
        case .openParenthesis:
            eat()
            parseType()
            expect(.closeParenthesis, "expected `)`")
        case .string, .template: parseString()
        case .number: eatLeaf(.number)
        case .minus:
            let mark = mark()
            eat()
            _ = consume(if: .number)
            close(.number, from: mark)
        case .null, .undefined: eatLeaf(.noneLiteral)
        case .true: eatLeaf(.trueLiteral)
        case .false: eatLeaf(.falseLiteral)
        case .typeof: parseTypeQuery()
        case .import: parseTypeReference()
        default:
            if kind.isIdentifier || at(.this) || at(.void) {
                parseTypeReference()
            } else {
                parseNothing("expected a type")
            }
        }
    }

    /// `[A, b?: B, ...C]`
    private mutating func parseTupleType() {
        let mark = mark()
        eat()
        while !at(.closeBracket), !endsOpenList() {
            let before = lexer.start
            _ = consume(if: .ellipsis)
            if kind.isIdentifier { skipTupleLabel() }
            parseType()
            _ = consume(if: .question)
            if consume(if: .comma) || at(.closeBracket) || endsOpenList() { continue }
            if lexer.start == before {
                parseUnexpectedToken("expected a type")
            } else {
                report(.unexpected, "expected `,`")
            }
        }
        expectCloser(.closeBracket, from: mark)
        close(.tuple, from: mark)
    }

    /// `a:`, `a?:`
    private mutating func skipTupleLabel() {
        let checkpoint = lexer.checkpoint()
        lexer.advance()
        if at(.question) { lexer.advance() }
        let end = at(.colon) ? lexer.end : nil
        lexer.restore(checkpoint)
        if let end { jump(to: end) }
    }

    /// `typeof a.b<C>`
    private mutating func parseTypeQuery() {
        let mark = mark()
        eat()
        parseTypeReference()
        close(.other, from: mark)
    }

    /// `A.B<C>`, `import("a").B`
    private mutating func parseTypeReference() {
        let mark = mark()
        if at(.import) {
            eatLeaf(.identifier, name: currentName())
            if at(.openParenthesis), let end = typeBrackets.end(of: lexer.start, in: lexer.bytes) { jump(to: end) }
        } else {
            eatLeaf(.identifier, name: currentName())
        }
        while at(.dot) {
            eat()
            guard kind.isWord else { break }
            let name = currentName()
            eat()
            close(.member, from: mark, name: name)
        }
        guard at(.less) || at(.shiftLeft), !lexer.hasLineBreakBefore else { return }
        lexer.rescanLess()
        let arguments = self.mark()
        eat()
        while !at(.greater), !endsOpenList() {
            let before = lexer.start
            parseType()
            if consume(if: .comma) || at(.greater) || endsOpenList() { continue }
            if lexer.start == before { break }
            report(.unexpected, "expected `,`")
        }
        expect(.greater, "expected `>`")
        close(.arguments, from: arguments)
        close(.subscriptAccess, from: mark, flags: .typeArguments)
    }
}
