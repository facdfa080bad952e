import SourceText
import Syntax

/// Elements: `<A b="c" {...d}>text {e} <F/></A>`.
extension Parser {
    /// One element or fragment where an operand stands, at the `<`.
    mutating func parseMarkup() {
        if parseElement() { eat() }
    }

    /// Leaves an element's node and stays on its last `>`, since what stands after it decides how to go on. False where the
    /// element is not closed; the current token then is what ended it.
    private mutating func parseElement() -> Bool {
        guard descend() else { return skipDeepElement() }
        defer { depth -= 1 }
        let mark = mark()
        eatInTag()
        if at(.greater) {
            // `<>a</>`
            let isClosed = parseChildren(lexer.start..<lexer.start)
            closeElement(.other, mark, isClosed)
            return isClosed
        }
        let tag = parseTag()
        let arguments = self.mark()
        parseAttributes(of: tag)
        var isClosed = false
        if at(.slash) {
            eatInTag()
            isClosed = at(.greater)
        } else if at(.greater) {
            isClosed = parseChildren(tag)
        } else if isClosingTag(of: tag) {
            // <A b={c</A>
            report(.unclosed, "the tag is not closed")
            isClosed = eatClosingTag()
        }
        if !isClosed, !at(.less) { report(.unclosed, "the element is not closed") }
        closeElement(.arguments, arguments, isClosed)
        closeElement(.call, mark, isClosed, name: intern(Words.element))
        return isClosed
    }

    private mutating func closeElement(_ kind: NodeKind, _ mark: Mark, _ isClosed: Bool, name: NameID = .none) {
        builder.close(kind, from: mark, end: Self.offset(isClosed ? lexer.end : lexer.previousEnd), name: name)
    }

    // MARK: Tags

    /// `A.B`, `div`, `a:b`, `A<T>`. Leaves what is called and gives the bytes of the name.
    private mutating func parseTag() -> Range<Int> {
        let start = lexer.start
        let mark = mark()
        guard kind.isWord, !startsStatementInList() else {
            parseNothing("expected a name")
            return start..<start
        }
        let name = currentName()
        let range = currentRange
        let isIntrinsic = lexer.byte(at: start) >= UInt8(ascii: "a") && lexer.byte(at: start) <= UInt8(ascii: "z")
        eatInTag()
        if at(.dot) {
            builder.leaf(.identifier, range, name: name)
            while at(.dot) {
                eatInTag()
                guard kind.isWord else { break }
                let member = currentName()
                eatInTag()
                close(.member, from: mark, name: member)
            }
        } else if at(.colon) {
            eatInTag()
            if kind.isWord { eatInTag() }
            close(.string, from: mark, name: intern(bytes: start..<lexer.previousEnd))
        } else if isIntrinsic {
            builder.leaf(.string, range, name: name)
        } else {
            builder.leaf(.identifier, range, name: name)
        }
        let end = lexer.previousEnd
        if at(.less), dialect.hasTypes, let past = typeArgumentLists.end(&lexer, &typeBrackets) { jumpInTag(to: past) }
        return start..<end
    }

    private mutating func parseAttributes(of tag: Range<Int>) {
        while !at(.greater), !at(.slash), !at(.less), !at(.endOfFile), !at(.semicolon), !at(.closeBrace) {
            if kind.isWord {
                if lexer.hasLineBreakBefore, startsStatementOnly(kind), peek().kind != .equal { return }
                parseAttribute(of: tag)
            } else if at(.openBrace) {
                let mark = mark()
                eat()
                _ = consume(if: .ellipsis)
                parseMarkupExpression(in: tag)
                closeHole(.spread, mark)
                if at(.closeBrace) { eatInTag() }
            } else {
                report(.unexpected, "expected an attribute")
                eatInTag()
            }
        }
    }

    /// `a`, `a="b"`, `a={b}`, `a=<b/>`, `a:b="c"`
    private mutating func parseAttribute(of tag: Range<Int>) {
        let mark = mark()
        let start = lexer.start
        eatInTag()
        if at(.colon) {
            eatInTag()
            if kind.isWord { eatInTag() }
        }
        let name = intern(bytes: start..<lexer.previousEnd)
        guard at(.equal) else {
            builder.leaf(.trueLiteral, TextRange(mark.start, Self.offset(lexer.previousEnd)))
            close(.keywordArgument, from: mark, name: name)
            return
        }
        if recordsTokens { record() }
        lexer.advanceToAttributeValue()
        switch kind {
        case .string:
            if lexer.isUnclosed { report(.unclosed, "the string is not closed") }
            let value = lexer.start + 1..<max(lexer.start + 1, lexer.end - (lexer.isUnclosed ? 0 : 1))
            builder.leaf(.string, currentRange, name: stringName(value))
            eatInTag()
            close(.keywordArgument, from: mark, name: name)
        case .openBrace:
            eat()
            parseMarkupExpression(in: tag)
            closeHole(.keywordArgument, mark, name: name)
            if at(.closeBrace) { eatInTag() }
        case .less:
            let isClosed = parseElement()
            closeElement(.keywordArgument, mark, isClosed, name: name)
            if isClosed { eatInTag() }
        default:
            parseNothing("expected a value")
            close(.keywordArgument, from: mark, name: name)
        }
    }

    /// Makes a node that ends with the current `}`.
    private mutating func closeHole(_ kind: NodeKind, _ mark: Mark, name: NameID = .none) {
        let end = at(.closeBrace) ? lexer.end : lexer.previousEnd
        builder.close(kind, from: mark, end: Self.offset(end), name: name)
    }

    // MARK: Children

    /// What stands between `<a>`, whose `>` is the current token, and `</a>`; stays on the last `>`. False where the element is
    /// not closed.
    private mutating func parseChildren(_ tag: Range<Int>) -> Bool {
        openElements.append(tag)
        defer { openElements.removeLast() }
        eatInText()
        while true {
            switch kind {
            case .markupText: eatInText()
            case .openBrace:
                parseChildExpression()
            case .less:
                if lexer.byte(at: lexer.end) == UInt8(ascii: "/") {
                    switch whatCloses(tag) {
                    case .this: break
                    case .outer:
                        report(.unclosed, "the element is not closed")
                        return false
                    case .none: report(.unexpected, "this closes no element")
                    }
                    return eatClosingTag()
                }
                if parseElement() { eatInText() } else if at(.less) { continue } else { return false }
            default: return false
            }
        }
    }

    /// `{a}`, `{...a}`, `{/* nothing */}`; goes on with text.
    private mutating func parseChildExpression() {
        let mark = mark()
        eat()
        if at(.closeBrace) {
            eatInText()
            return
        }
        let isSpread = consume(if: .ellipsis)
        parseMarkupExpression(in: openElements.last)
        if isSpread { closeHole(.spread, mark) }
        if at(.closeBrace) { eatInText() }
    }

    /// The expression in braces in an element or in its tag; ends at the `}`, or at the tag that closes the element.
    private mutating func parseMarkupExpression(in element: Range<Int>?) {
        let outer = context
        context = Context(isGenerator: outer.isGenerator)
        // The code in the braces cannot close elements around them.
        let elements = openElements
        let around = elementAroundBraces
        openElements = []
        elementAroundBraces = element
        parseExpression()
        if closesElementAroundBraces() {
            report(.unexpected, "expected `}`")
        } else if !at(.closeBrace) {
            skipToCloseBrace()
        }
        elementAroundBraces = around
        openElements = elements
        context = outer
    }

    /// Whether the tag that closes the element around the braces is next: no comparison with a regular expression is meant.
    mutating func closesElementAroundBraces() -> Bool {
        guard at(.less), let tag = elementAroundBraces else { return false }
        return isClosingTag(of: tag)
    }

    /// Whether `</A>` with this name stands here.
    private mutating func isClosingTag(of tag: Range<Int>) -> Bool {
        guard at(.less), lexer.byte(at: lexer.end) == UInt8(ascii: "/") else { return false }
        let name = closingName()
        return lexer.bytes[name].elementsEqual(lexer.bytes[tag]) && lexer.byte(at: name.upperBound) == UInt8(ascii: ">")
    }

    /// Which element a closing tag names.
    private enum Closed {
        case this
        /// One further out: the innermost is not closed.
        case outer
        case none
    }

    private mutating func whatCloses(_ tag: Range<Int>) -> Closed {
        let name = closingName()
        let bytes = lexer.bytes
        if bytes[name].elementsEqual(bytes[tag]) { return .this }
        for element in openElements where bytes[name].elementsEqual(bytes[element]) { return .outer }
        return .none
    }

    /// The bytes of the name in the closing tag that starts with the current `<`.
    private mutating func closingName() -> Range<Int> {
        var start = lexer.end + 1
        while start < lexer.bytes.count, lexer.bytes[start] <= 0x20 { start += 1 }
        var end = start
        while end < lexer.bytes.count, isTagByte(lexer.bytes[end]) { end += 1 }
        return start..<end
    }

    private mutating func isTagByte(_ byte: UInt8) -> Bool {
        byte.isWordPart || byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
    }

    /// `</a>`; stays on the `>`.
    private mutating func eatClosingTag() -> Bool {
        eatInTag()
        eatInTag()
        while kind.isWord || at(.dot) || at(.colon) { eatInTag() }
        if !at(.greater) { report(.unexpected, "expected `>`") }
        return at(.greater)
    }

    // MARK: Tokens

    private mutating func eatInTag() {
        if recordsTokens { record() }
        lexer.advanceInTag()
    }

    private mutating func eatInText() {
        if recordsTokens { record() }
        lexer.advanceInMarkupText()
    }

    private mutating func jumpInTag(to offset: Int) {
        if recordsTokens { recordTokens(upTo: offset) }
        lexer.jumpInTag(to: offset)
    }
}
