import SourceText
import Syntax

/// Operands without what follows them.
extension Parser {
    /// A name, a literal, a bracket, a function, a class, an element. False after an arrow function.
    mutating func parsePrimary() -> Bool {
        switch kind {
        case .number: eatLeaf(.number)
        case .string: parseString()
        case .template, .templateHead: parseTemplate()
        case .slash, .slashEqual, .regularExpression: parseRegularExpression()
        case .this, .super, .import, .privateName: eatLeaf(.identifier, name: currentName())
        case .null, .undefined: eatLeaf(.noneLiteral)
        case .true: eatLeaf(.trueLiteral)
        case .false: eatLeaf(.falseLiteral)
        case .openParenthesis: return parseParenthesis()
        case .openBracket: parseList()
        case .openBrace: parseObject()
        case .function: parseFunctionExpression()
        case .class, .at: parseClassExpression()
        case .less, .shiftLeft: return parseAngle()
        case .async: return parseAsync()
        default:
            if kind.isIdentifier { return parseName() }
            parseNothing("expected an expression")
        }
        return true
    }

    /// A name or a literal right before what ends every expression: `a,` and `1)`. A third of all operands stand so, and none of the
    /// constructs between an expression and its operands need be asked whether they begin. False, and nothing taken, for all
    /// others.
    mutating func parseLoneOperand() -> Bool {
        guard lexer.isBeforeExpressionEnd else { return false }
        switch kind {
        case .identifier, .this: eatLeaf(.identifier, name: currentName())
        case .number: eatLeaf(.number)
        case .string: parseString()
        case .null, .undefined: eatLeaf(.noneLiteral)
        case .true: eatLeaf(.trueLiteral)
        case .false: eatLeaf(.falseLiteral)
        default: return false
        }
        return true
    }

    /// `a`, or `a => b`.
    private mutating func parseName() -> Bool {
        let mark = mark()
        let range = currentRange
        let name = currentName()
        eat()
        guard at(.arrow), !lexer.hasLineBreakBefore else {
            builder.leaf(.identifier, range, name: name)
            return true
        }
        parseArrow(mark, parameter: range, name, [])
        return false
    }

    /// `(a, b)`, or the parameters of an arrow function. The parentheses have no node.
    private mutating func parseParenthesis() -> Bool {
        let mark = mark()
        if isArrowHead() {
            parseArrow(mark, [])
            return false
        }
        let outer = context
        context = Context(isGenerator: outer.isGenerator)
        eat()
        parseExpression()
        context = outer
        expectCloser(.closeParenthesis, from: mark)
        return true
    }

    private mutating func parseList() {
        let mark = mark()
        eat()
        parseElements(until: .closeBracket)
        expectCloser(.closeBracket, from: mark)
        close(.list, from: mark)
    }

    /// `<T>(a) => b`, or an element.
    private mutating func parseAngle() -> Bool {
        lexer.rescanLess()
        if isGenericArrow() {
            parseArrow(mark(), [])
            return false
        }
        if dialect.hasMarkup {
            parseMarkup()
        } else {
            parseNothing("expected an expression")
        }
        return true
    }

    /// `async function`, `async (a) => b`, `async a => b`, `async <T>(a) => b`, or the name.
    private mutating func parseAsync() -> Bool {
        let mark = mark()
        let range = currentRange
        let name = currentName()
        eat()
        if !lexer.hasLineBreakBefore {
            if at(.function) {
                parseFunctionExpression(mark, .async)
                return true
            }
            if kind.isIdentifier, peek().kind == .arrow {
                let parameter = currentRange
                let parameterName = currentName()
                eat()
                parseArrow(mark, parameter: parameter, parameterName, .async)
                return false
            }
            if at(.openParenthesis) && isArrowHead() || at(.less) && isGenericArrow() {
                parseArrow(mark, .async)
                return false
            }
        }
        // `async => a`
        if at(.arrow), !lexer.hasLineBreakBefore {
            parseArrow(mark, parameter: range, name, [])
            return false
        }
        builder.leaf(.identifier, range, name: name)
        return true
    }

    // MARK: Literals

    mutating func parseString() {
        if lexer.isUnclosed { report(.unclosed, "the string is not closed") }
        let name = stringName(lexer.start + 1..<lexer.end - (lexer.isUnclosed ? 0 : 1))
        eatLeaf(.string, name: name)
    }

    private mutating func parseRegularExpression() {
        if !at(.regularExpression) { lexer.rescanRegularExpression() }
        if lexer.isUnclosed { report(.unclosed, "the regular expression is not closed") }
        eatLeaf(.other, name: intern(Words.regex))
    }

    // MARK: Templates

    /// `` `a` `` is a string; with `${b}`, an interpolatedString.
    mutating func parseTemplate() {
        if at(.template) {
            if lexer.isUnclosed { reportUnclosedTemplate() }
            let name = stringName(lexer.start + 1..<lexer.end - (lexer.isUnclosed ? 0 : 1))
            eatLeaf(.string, name: name)
            return
        }
        let mark = mark()
        var isOpen = true
        leaveTemplateText(before: 2)
        while isOpen {
            parseTemplateHole()
            guard at(.closeBrace) else { break }
            lexer.rescanTemplateContinuation()
            isOpen = at(.templateMiddle)
            if lexer.isUnclosed { reportUnclosedTemplate() }
            leaveTemplateText(before: isOpen ? 2 : lexer.isUnclosed ? 0 : 1)
            if !isOpen { eat() }
        }
        close(.interpolatedString, from: mark)
    }

    /// Leaves a node for the text of the current part, whose last `delimiter` bytes do not belong to it.
    private mutating func leaveTemplateText(before delimiter: Int) {
        let text = lexer.start + 1..<max(lexer.start + 1, lexer.end - delimiter)
        guard !text.isEmpty else { return }
        let range = TextRange(Self.offset(text.lowerBound), Self.offset(text.upperBound))
        builder.leaf(.stringText, range, name: stringName(text))
    }

    /// `${a}`, at the part before it; ends at the brace.
    private mutating func parseTemplateHole() {
        let mark = builder.mark(at: Self.offset(lexer.end - 2))
        let outer = context
        context = Context(isGenerator: outer.isGenerator)
        eat()
        if !at(.closeBrace) { parseExpression() }
        context = outer
        if closesElementAroundBraces() {
            // <A>{`${b</A>
            report(.unexpected, "expected `}`")
        } else if !at(.closeBrace) {
            skipToCloseBrace()
        }
        builder.close(.interpolation, from: mark, end: Self.offset(at(.closeBrace) ? lexer.end : lexer.previousEnd))
    }

    private mutating func reportUnclosedTemplate() {
        hasLostBraces = true
        report(.unclosed, "the template is not closed")
    }
}
