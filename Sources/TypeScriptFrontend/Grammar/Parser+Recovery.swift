import SourceText
import Syntax

/// What to do with tokens that do not fit, and where a broken construct ends.
extension Parser {
    /// Takes one token as an `error`.
    mutating func parseUnexpectedToken(_ message: String) {
        report(.unexpected, message)
        eatLeaf(.error)
    }

    /// Takes the bracket that closes what opened at `mark`, or reports the one that opened.
    mutating func expectCloser(_ closer: TokenKind, from mark: Mark) {
        if consume(if: closer) { return }
        let message =
            switch closer {
            case .closeParenthesis: "the `(` is not closed"
            case .closeBracket: "the `[` is not closed"
            default: "the `{` is not closed"
            }
        builder.problem(.unclosed, TextRange(mark.start, mark.start + 1), message)
        // A brace that is missing here will be missed by another.
        if closer == .closeBrace { hasLostBraces = true }
    }

    // MARK: Where lists end

    /// Whether the current token cannot belong to an open `(` or `[`: the bracket that closes it is missing.
    mutating func endsOpenList() -> Bool {
        switch kind {
        case .endOfFile, .semicolon, .closeParenthesis, .closeBracket, .closeBrace: return true
        case .import:
            guard lexer.hasLineBreakBefore else { return false }
            let next = peek().kind
            return next != .openParenthesis && next != .dot
        // <A>{f(b</A>
        case .less: return closesElementAroundBraces()
        default: return startsStatementOnly(kind)
        }
    }

    /// Whether the word can only start a statement, or go on with one.
    mutating func startsStatementOnly(_ kind: TokenKind) -> Bool {
        switch kind {
        case .const, .var, .if, .for, .while, .do, .switch, .try, .return, .throw, .break, .continue, .export, .enum,
            .debugger, .case, .default, .else, .catch, .finally:
            true
        default: false
        }
    }

    /// Whether a statement starts here although a member of an object, a class or an enum is expected, whose name may be any word:
    ///
    ///     const a = {
    ///         b: 1,
    ///     function c() {}
    mutating func startsStatementInList() -> Bool {
        guard lexer.hasLineBreakBefore else { return false }
        switch kind {
        case .const, .var, .return, .throw, .export, .import, .function, .class, .enum, .let, .type, .interface,
            .namespace, .if, .for, .while, .switch, .try:
            break
        default: return false
        }
        let next = peek()
        guard !next.hasLineBreakBefore else { return false }
        switch next.kind {
        case .openBrace, .openBracket, .string, .star: return !at(.type) && !at(.interface) && !at(.namespace)
        default: return next.kind.isWord
        }
    }

    // MARK: Indentation

    /// The indentation of the line on which a block opens. It counts in a cautious reading only.
    var lineIndentation: Int {
        mutating get { lexer.lineIndentation }
    }

    /// Whether the current token, first on its line, stands too far to the left to be in a block whose line starts at
    /// `indentation`: its brace is missing. Asked in a cautious reading only.
    ///
    ///     function a() {
    ///         if (b) {
    ///             c();
    ///     }
    ///     function d() {}
    mutating func isLeftOf(_ indentation: Int) -> Bool {
        guard lexer.isCautious, lexer.hasLineBreakBefore, lexer.lineIndentation <= indentation else { return false }
        return lexer.lineIndentation < indentation || !at(.closeBrace) && startsStatementInList()
    }

    // MARK: Skipping

    /// Takes tokens up to a closing brace that nothing here has opened, or to a line that starts a statement: then the brace is
    /// missing.
    mutating func skipToCloseBrace() {
        report(.unexpected, "expected `}`")
        var scanner = CodeScanner(hasMarkup: dialect.hasMarkup)
        while !at(.endOfFile), !(scanner.isOutside && (at(.closeBrace) || startsStatementInList())) { step(&scanner) }
        if !at(.closeBrace) { hasLostBraces = true }
    }

    /// Takes tokens up to a declaration that starts a line: what was open is given up.
    mutating func skipToDeclaration() {
        eat()
        while !at(.endOfFile), !startsStatementInList() { eat() }
    }

    /// Takes one token as the scanner reads it.
    mutating func step(_ scanner: inout CodeScanner) {
        let start = lexer.start
        let hasLineBreakBefore = lexer.hasLineBreakBefore
        scanner.step(&lexer)
        guard recordsTokens else { return }
        let range = TextRange(Self.offset(start), Self.offset(lexer.previousEnd))
        tokens.append(TypeScriptToken(kind: scanner.previous, range: range, hasLineBreakBefore: hasLineBreakBefore))
    }

    // MARK: Depth

    /// Recursion stays within a thread's stack of 512 KiB up to this depth; source written by people stays far below.
    static let maximumDepth = 200

    /// Whether one more construct may nest; if so, the caller gives the level back with `depth -= 1`.
    mutating func descend() -> Bool {
        guard depth < Self.maximumDepth else { return false }
        depth += 1
        return true
    }

    /// Passes over an expression that nests too deep, and leaves an `error`.
    mutating func skipDeepExpression() {
        let mark = mark()
        var scanner = CodeScanner(hasMarkup: dialect.hasMarkup)
        while !at(.endOfFile), !(scanner.isOutside && endsExpression()) { step(&scanner) }
        closeDeep(mark)
    }

    private mutating func endsExpression() -> Bool {
        switch kind {
        case .comma, .semicolon, .colon, .closeParenthesis, .closeBracket, .closeBrace: true
        default: lexer.hasLineBreakBefore && (startsStatementOnly(kind) || at(.function) || at(.class) || at(.import))
        }
    }

    /// Passes over a statement that nests too deep, and leaves an `error`.
    mutating func skipDeepStatement() {
        let mark = mark()
        var scanner = CodeScanner(hasMarkup: dialect.hasMarkup)
        var isDone = false
        while !isDone, !at(.endOfFile), !(scanner.isOutside && at(.closeBrace)) {
            let taken = kind
            step(&scanner)
            guard scanner.isOutside else { continue }
            isDone =
                taken == .semicolon
                || taken == .closeBrace && !at(.else) && !at(.catch) && !at(.finally) && !at(.while)
        }
        closeDeep(mark)
    }

    /// Passes over a type that nests too deep, and leaves an `error`.
    mutating func skipDeepType() {
        let mark = mark()
        while !endsOpenList(), !at(.comma), !at(.greater), !at(.equal) {
            if kind.isOpeningBracket || at(.templateHead),
                let end = typeBrackets.end(of: lexer.start, in: lexer.bytes)
            {
                jump(to: end)
            } else if at(.less), let end = typeArgumentLists.end(&lexer, &typeBrackets) {
                jump(to: end)
            } else {
                eat()
            }
        }
        closeDeep(mark)
    }

    /// Passes over an element that nests too deep, leaves an `error` and stays on the last `>`. False where it has none.
    mutating func skipDeepElement() -> Bool {
        let mark = mark()
        var scanner = CodeScanner(hasMarkup: true)
        repeat { step(&scanner) } while !scanner.isOutside && !at(.endOfFile)
        let isClosed = scanner.isOutside
        closeDeep(mark)
        if isClosed {
            lexer.returnToTagEnd()
            if recordsTokens { tokens.removeLast() }
        }
        return isClosed
    }

    private mutating func closeDeep(_ mark: Mark) {
        close(.error, from: mark)
        let range = TextRange(mark.start, max(mark.start, Self.offset(lexer.previousEnd)))
        builder.problem(.tooDeep, range, "nested deeper than \(Self.maximumDepth) levels")
    }
}
