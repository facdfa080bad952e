/// Follows brackets, templates and tags through code without building anything, with a stack of its own in place of recursion.
///
/// Without a grammar it tells a regular expression from a division, a tag from a comparison and a block from an object by
/// the tokens before. That is right but for oddities, and its answers only choose between readings or say where to go on.
struct CodeScanner {
    /// What is open.
    private enum Frame: UInt8 {
        case parenthesis
        /// The one after `if`, `while`, `for` and `with`: an operand may follow it.
        case headParenthesis
        case bracket
        case block
        case object
        /// `${` in a template.
        case templateHole
        /// `<a `, where attributes are read.
        case tag
        /// `<a<`, in a tag
        case typeArguments
        /// `</a`
        case closingTag
        /// Between `<a>` and `</a>`.
        case children
        /// `{` in a tag or between tags.
        case markupHole
    }

    private let hasMarkup: Bool
    /// In types `/` opens no regular expression.
    private let isInTypes: Bool
    private var frames: ContiguousArray<Frame> = []
    /// Whether the innermost frame is an element's: where its tokens are read in another way.
    private var isInMarkup = false
    /// How many of each sort are open, so that a closer that fits nothing is known without a search.
    private var openParentheses = 0
    private var openBrackets = 0
    private var openBraces = 0
    /// The token taken last, as it was read.
    private(set) var previous = TokenKind.semicolon
    /// Whether the current token would start an operand.
    private var expectsOperand = true

    init(hasMarkup: Bool, isInTypes: Bool = false) {
        self.hasMarkup = hasMarkup
        self.isInTypes = isInTypes
    }

    /// Whether nothing is open.
    var isOutside: Bool { frames.isEmpty }

    /// The number of parentheses that are open.
    var parentheses: Int { openParentheses }

    /// Takes the current token and moves the lexer to the next.
    @inline(__always)
    mutating func step(_ lexer: inout Lexer) {
        let kind = lexer.kind
        guard !isInMarkup, takePlain(kind) else { return stepWithCare(&lexer) }
        previous = kind
        lexer.advance()
    }

    /// Takes a token whose effect is known by its kind and by what is open innermost; false, and nothing done, for another.
    @inline(__always)
    private mutating func takePlain(_ kind: TokenKind) -> Bool {
        let effect = Self.effect(of: kind)
        switch effect {
        case .operandFollows, .operandEnds: expectsOperand = effect == .operandFollows
        case .opensParenthesis:
            push(opensHead ? .headParenthesis : .parenthesis)
            expectsOperand = true
        case .opensBracket:
            push(.bracket)
            expectsOperand = true
        case .opensBrace:
            push(opensBlock ? .block : .object)
            expectsOperand = true
        case .closesParenthesis:
            guard let frame = frames.last, frame == .parenthesis || frame == .headParenthesis else { return false }
            pop()
            expectsOperand = frame == .headParenthesis
        case .closesBracket:
            guard frames.last == .bracket else { return false }
            pop()
            expectsOperand = false
        case .closesBrace:
            guard let frame = frames.last, frame == .block || frame == .object else { return false }
            pop()
            expectsOperand = frame == .block
        case .other: return false
        }
        return true
    }

    private mutating func stepWithCare(_ lexer: inout Lexer) {
        var kind = lexer.kind
        switch frames.last {
        case .tag, .typeArguments, .closingTag: stepInTag(lexer)
        case .children: stepInChildren(lexer)
        default:
            if kind == .slash || kind == .slashEqual, expectsOperand, !isInTypes {
                lexer.rescanRegularExpression()
            } else if kind == .closeBrace, frames.last == .templateHole {
                lexer.rescanTemplateContinuation()
            }
            kind = lexer.kind
            stepInCode(lexer)
        }
        previous = kind
        switch frames.last {
        case .tag where kind == .equal:
            isInMarkup = true
            lexer.advanceToAttributeValue()
        case .tag, .typeArguments, .closingTag:
            isInMarkup = true
            lexer.advanceInTag()
        case .children:
            isInMarkup = true
            lexer.advanceInMarkupText()
        default:
            isInMarkup = false
            lexer.advance()
        }
    }

    // MARK: Code

    private mutating func stepInCode(_ lexer: Lexer) {
        if takePlain(lexer.kind) { return }
        switch lexer.kind {
        case .templateHead:
            push(.templateHole)
            expectsOperand = true
        case .templateMiddle: expectsOperand = true
        case .templateTail:
            pop()
            expectsOperand = false
        case .closeParenthesis:
            expectsOperand = openParentheses > 0 && popThrough(.parenthesis, .headParenthesis) == .headParenthesis
        case .closeBracket:
            if openBrackets > 0 { _ = popThrough(.bracket, .bracket) }
            expectsOperand = false
        case .closeBrace:
            expectsOperand = openBraces > 0 && popThrough(.block, .object) == .block
        case .less where hasMarkup && expectsOperand && opensTag(lexer): push(.tag)
        case .plusPlus, .minusMinus: break
        default: expectsOperand = true
        }
    }

    /// Whether the current `(` opens the head of a statement, after which an operand may follow.
    private var opensHead: Bool {
        switch previous {
        case .if, .while, .for, .with: true
        default: false
        }
    }

    /// Whether the current `{` opens a block and not an object.
    private var opensBlock: Bool {
        switch previous {
        case .arrow, .else, .do, .try, .finally, .semicolon: true
        case .openBrace: frames.last == .block
        case .closeBrace: expectsOperand
        default: !expectsOperand || previous == .closeParenthesis
        }
    }

    /// What a token does to what is open and to what comes next.
    private enum Effect {
        case operandFollows
        case operandEnds
        case opensParenthesis
        case opensBracket
        case opensBrace
        case closesParenthesis
        case closesBracket
        case closesBrace
        case other
    }

    private static func effect(of kind: TokenKind) -> Effect {
        switch kind {
        case .openParenthesis: .opensParenthesis
        case .openBracket: .opensBracket
        case .openBrace: .opensBrace
        case .closeParenthesis: .closesParenthesis
        case .closeBracket: .closesBracket
        case .closeBrace: .closesBrace
        case .less, .slash, .slashEqual, .templateHead, .templateMiddle, .templateTail, .plusPlus, .minusMinus: .other
        case .number, .string, .regularExpression, .template, .privateName, .this, .super, .null, .true, .false:
            .operandEnds
        case .await, .yield: .operandFollows
        default: kind.isIdentifier ? .operandEnds : .operandFollows
        }
    }

    // MARK: Tags

    /// `<a`, `<>`; not `<T,>` and `<T extends U>`, which open generic arrows.
    private func opensTag(_ lexer: Lexer) -> Bool {
        var index = lexer.end
        let first = lexer.byte(at: index)
        if first == UInt8(ascii: ">") { return true }
        guard first.isWordPart || first >= 0x80 else { return false }
        while lexer.byte(at: index).isWordPart { index += 1 }
        while lexer.byte(at: index) == 0x20 { index += 1 }
        if lexer.byte(at: index) == UInt8(ascii: ",") { return false }
        for (offset, letter) in Self.extendsWord.enumerated() where lexer.byte(at: index + offset) != letter {
            return true
        }
        return false
    }

    private static let extendsWord = ContiguousArray("extends ".utf8)

    private mutating func stepInTag(_ lexer: Lexer) {
        switch lexer.kind {
        case .openBrace: push(.markupHole)
        // `<A<T> b={c}>` has type arguments, `<a b=<c/>>` an element as a value.
        case .less: push(previous == .equal ? .tag : .typeArguments)
        case .greater: closeTag()
        default: break
        }
    }

    private mutating func closeTag() {
        switch pop() {
        case .tag where previous != .slash: push(.children)
        case .closingTag where frames.last == .children: pop()
        default: break
        }
        expectsOperand = false
    }

    private mutating func stepInChildren(_ lexer: Lexer) {
        switch lexer.kind {
        case .openBrace:
            push(.markupHole)
            expectsOperand = true
        case .less: push(lexer.byte(at: lexer.end) == UInt8(ascii: "/") ? .closingTag : .tag)
        case .closeBrace:
            // The element is not closed; the brace is another's.
            while let frame = frames.last, frame == .children || frame == .tag { pop() }
            stepInCode(lexer)
        default: break
        }
    }

    // MARK: The stack

    @inline(__always)
    private mutating func push(_ frame: Frame) {
        frames.append(frame)
        count(frame, 1)
        if frame == .markupHole { expectsOperand = true }
    }

    @discardableResult @inline(__always)
    private mutating func pop() -> Frame? {
        guard let frame = frames.popLast() else { return nil }
        count(frame, -1)
        return frame
    }

    @inline(__always)
    private mutating func count(_ frame: Frame, _ change: Int) {
        switch frame {
        case .parenthesis, .headParenthesis: openParentheses += change
        case .bracket: openBrackets += change
        case .block, .object, .markupHole: openBraces += change
        case .templateHole, .tag, .typeArguments, .closingTag, .children: break
        }
    }

    /// Closes everything up to and with the innermost frame of either sort.
    private mutating func popThrough(_ first: Frame, _ second: Frame) -> Frame? {
        while let frame = pop() {
            if frame == first || frame == second || second == .object && frame == .markupHole { return frame }
        }
        return nil
    }
}
