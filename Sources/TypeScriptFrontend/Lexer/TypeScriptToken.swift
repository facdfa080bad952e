package import SourceText

/// One token of a TypeScript or JavaScript file.
package struct TypeScriptToken: Hashable, Sendable {
    package let kind: TypeScriptTokenKind
    /// Byte offsets; the end is not included. Only `endOfFile` is empty.
    package let range: TextRange
    /// Whether a line ends between the token before and this one.
    package let hasLineBreakBefore: Bool

    package init(kind: TypeScriptTokenKind, range: TextRange, hasLineBreakBefore: Bool) {
        self.kind = kind
        self.range = range
        self.hasLineBreakBefore = hasLineBreakBefore
    }
}

typealias TokenKind = TypeScriptTokenKind

/// What a token is. The order matters: words stand together, those that can be names first.
package enum TypeScriptTokenKind: UInt8, CaseIterable, Sendable {
    case endOfFile
    /// Bytes that start no token.
    case invalid

    // MARK: Literals

    case number
    case string
    case regularExpression
    /// `` `text` ``
    case template
    /// `` `text${ ``
    case templateHead
    /// `}text${`
    case templateMiddle
    /// `` }text` ``
    case templateTail
    /// What stands between tags.
    case markupText
    /// `#name`
    case privateName

    // MARK: Punctuation

    case openBrace
    case closeBrace
    case openParenthesis
    case closeParenthesis
    case openBracket
    case closeBracket
    case dot
    case ellipsis
    case semicolon
    case comma
    case colon
    case question
    case questionDot
    case at
    case arrow

    // MARK: Operators

    case questionQuestion
    case barBar
    case ampersandAmpersand
    case bar
    case caret
    case ampersand
    case equalEqual
    case notEqual
    case equalEqualEqual
    case notEqualEqual
    case less
    /// One `>`: only where an operator is wanted does the parser join it with what follows.
    case greater
    case lessEqual
    case greaterEqual
    case shiftLeft
    case shiftRight
    case shiftRightUnsigned
    case plus
    case minus
    case star
    case slash
    case percent
    case starStar
    case plusPlus
    case minusMinus
    case exclamation
    case tilde

    // MARK: Assignments

    case equal
    case plusEqual
    case minusEqual
    case starEqual
    case slashEqual
    case percentEqual
    case starStarEqual
    case shiftLeftEqual
    case shiftRightEqual
    case shiftRightUnsignedEqual
    case ampersandEqual
    case barEqual
    case caretEqual
    case ampersandAmpersandEqual
    case barBarEqual
    case questionQuestionEqual

    // MARK: Words that can be names

    case identifier
    case abstract
    case accessor
    case `as`
    case asserts
    case async
    case await
    case declare
    case from
    case get
    case global
    case implements
    case infer
    case interface
    case `is`
    case keyof
    case `let`
    case module
    case namespace
    case of
    case out
    case override
    case `private`
    case protected
    case `public`
    case readonly
    case require
    case satisfies
    case set
    case `static`
    case type
    case undefined
    case unique
    case using
    case yield

    // MARK: Words that cannot

    case `break`
    case `case`
    case `catch`
    case `class`
    case const
    case `continue`
    case debugger
    case `default`
    case delete
    case `do`
    case `else`
    case `enum`
    case export
    case extends
    case `false`
    case finally
    case `for`
    case function
    case `if`
    case `import`
    case `in`
    case instanceof
    case new
    case null
    case `return`
    case `super`
    case `switch`
    case this
    case `throw`
    case `true`
    case `try`
    case typeof
    case `var`
    case void
    case `while`
    case with
}

extension TypeScriptTokenKind {
    /// Whether it can be the name of a variable.
    var isIdentifier: Bool {
        rawValue >= TokenKind.identifier.rawValue && rawValue <= TokenKind.yield.rawValue
    }

    /// Whether it can be the name of a member: any word.
    var isWord: Bool { rawValue >= TokenKind.identifier.rawValue }

    /// Whether it is one of `=`, `+=`, `??=` and so on.
    var isAssignment: Bool {
        rawValue >= TokenKind.equal.rawValue && rawValue <= TokenKind.questionQuestionEqual.rawValue
    }

    var isOpeningBracket: Bool { self == .openBrace || self == .openParenthesis || self == .openBracket }

    var isClosingBracket: Bool { self == .closeBrace || self == .closeParenthesis || self == .closeBracket }
}
