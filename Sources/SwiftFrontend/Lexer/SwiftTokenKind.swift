/// What a token is. Words of the language have a kind each; those that mean something only in their place
/// (`async`, `get`, `lazy`) come last, and are identifiers everywhere else.
package enum SwiftTokenKind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    /// The last token of every file, empty.
    case endOfFile
    /// Bytes that belong to nothing: a lone backtick, a control character.
    case unknown

    // MARK: Names and literals

    /// A name, `$0`, a name in backticks, an editor placeholder `<#x#>`.
    case identifier
    /// `_`
    case underscore
    case number
    /// A whole string literal without interpolation, delimiters included.
    case string
    /// The opening delimiter of a string with interpolation; its partner is the `stringEnd`.
    case stringStart
    /// Text between delimiters and interpolations.
    case stringSegment
    /// `\(`, or `\#(` in a raw string; its partner is the `interpolationEnd`.
    case interpolationStart
    /// The `)` of an interpolation; empty where the string ended before it.
    case interpolationEnd
    /// The closing delimiter; empty where the string is not closed.
    case stringEnd
    case regex

    // MARK: Punctuation

    case leftParen
    case rightParen
    case leftSquare
    case rightSquare
    case leftBrace
    case rightBrace
    case comma
    case colon
    /// `::` between a module and a name of it.
    case doubleColon
    case semicolon
    case period
    case at
    /// `#` before nothing that makes a word.
    case pound
    /// `#name`: a macro, `#available`, `#file`.
    case macroName
    case backslash
    /// `->`
    case arrow
    /// `=`
    case equal
    /// `?` of a conditional: something is between it and what stands before.
    case infixQuestion
    /// `?` right behind what it belongs to.
    case postfixQuestion
    /// `!` right behind what it belongs to.
    case postfixExclamation
    case binaryOperator
    /// An operator with room before it and none behind; `&x` is one.
    case prefixOperator
    case postfixOperator

    // MARK: Conditional compilation

    /// Its partner is the next `#elseif`, `#else` or `#endif` of the same level; so it is for those two.
    case poundIf
    case poundElseif
    case poundElse
    case poundEndif
    case poundSourceLocation

    // MARK: Reserved words

    case wordAny
    case wordAs
    case wordAssociatedtype
    case wordBreak
    case wordCase
    case wordCatch
    case wordClass
    case wordContinue
    case wordDefault
    case wordDefer
    case wordDeinit
    case wordDo
    case wordElse
    case wordEnum
    case wordExtension
    case wordFallthrough
    case wordFalse
    case wordFileprivate
    case wordFor
    case wordFunc
    case wordGuard
    case wordIf
    case wordImport
    case wordIn
    case wordInit
    case wordInout
    case wordInternal
    case wordIs
    case wordLet
    case wordNil
    case wordOperator
    case wordPrecedencegroup
    case wordPrivate
    case wordProtocol
    case wordPublic
    case wordRepeat
    case wordRethrows
    case wordReturn
    case wordSelf
    case wordCapitalSelf
    case wordStatic
    case wordStruct
    case wordSubscript
    case wordSuper
    case wordSwitch
    case wordThrow
    case wordThrows
    case wordTrue
    case wordTry
    case wordTypealias
    case wordVar
    case wordWhere
    case wordWhile

    // MARK: Words that are identifiers elsewhere

    case wordActor
    case wordAnyLower
    case wordAsync
    case wordAwait
    case wordBorrow
    case wordBorrowing
    case wordConsume
    case wordConsuming
    case wordConvenience
    case wordCopy
    case wordDidSet
    case wordDiscard
    case wordDistributed
    case wordDynamic
    case wordEach
    case wordFinal
    case wordGet
    case wordIndirect
    case wordInfix
    case wordIsolated
    case wordLazy
    case wordMacro
    case wordModify
    case wordMutating
    case wordNonisolated
    case wordNonmutating
    case wordOpen
    case wordOptional
    case wordOverride
    case wordPackage
    case wordPostfix
    case wordPrefix
    case wordReasync
    case wordRequired
    case wordRead
    case wordSending
    case wordSet
    case wordSome
    case wordThen
    case wordUnderscoredModify
    case wordUnderscoredRead
    case wordUnowned
    case wordUnsafe
    case wordUnsafeAddress
    case wordUnsafeMutableAddress
    case wordWeak
    case wordWillSet
    case wordYield
    case wordYielding

    /// Whether the token is a word of the language, reserved or not.
    @inlinable package var isWord: Bool { rawValue >= SwiftTokenKind.wordAny.rawValue }

    /// Whether the token is a name: an identifier, or a word that is reserved nowhere.
    @inlinable package var isName: Bool { self == .identifier || rawValue >= SwiftTokenKind.wordActor.rawValue }

    /// Whether the token, behind an operand, may go on the expression: a suffix, an operator, a directive inside a chain.
    var continuesExpression: Bool {
        @inline(__always) get {
            SwiftTokenKinds(.leftParen, .leftSquare, .leftBrace, .period, .doubleColon)
                .adding(.arrow, .equal, .infixQuestion, .postfixQuestion, .postfixExclamation)
                .adding(.binaryOperator, .prefixOperator, .postfixOperator)
                .adding(.poundIf, .poundElseif, .poundElse, .poundEndif)
                .adding(.wordAs, .wordIs, .wordAsync, .wordThrows, .wordRethrows)
                .contains(self)
        }
    }

    /// Whether the token, behind a name that is a type, may belong to the type.
    var continuesType: Bool {
        @inline(__always) get {
            SwiftTokenKinds(.period, .doubleColon, .arrow, .postfixQuestion, .postfixExclamation)
                .adding(.binaryOperator, .prefixOperator, .postfixOperator)
                .adding(.wordAsync, .wordThrows, .wordRethrows, .wordReasync)
                .contains(self)
        }
    }

    /// Whether the token is an operator, whatever stands round it.
    var isOperator: Bool { self == .binaryOperator || self == .prefixOperator || self == .postfixOperator }

    /// The kind of the token that closes what this one opens; `unknown` for those that open nothing.
    var closer: SwiftTokenKind {
        switch self {
        case .leftParen: .rightParen
        case .leftSquare: .rightSquare
        case .leftBrace: .rightBrace
        case .interpolationStart: .interpolationEnd
        case .stringStart: .stringEnd
        default: .unknown
        }
    }

    /// Whether the token can stand after a dot or as a label: any word but `_`.
    @inlinable package var isNameOrWord: Bool { self == .identifier || isWord }
}
