package import SourceText

/// One token of a Python file.
package struct PythonToken: Hashable, Sendable, BitwiseCopyable {
    /// The token's first byte, and the byte after its last.
    package let start: UInt32
    package let end: UInt32
    package let kind: PythonTokenKind

    package init(kind: PythonTokenKind, start: UInt32, end: UInt32) {
        self.kind = kind
        self.start = start
        self.end = end
    }

    package var range: TextRange { TextRange(start, end) }
}

/// What a token is. Keywords that are names elsewhere (`match`, `case`, `type`, `print`) are identifiers.
package enum PythonTokenKind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    case endOfFile
    /// The end of a statement's last line; lines inside brackets and blank lines end none.
    case newline
    /// Empty, before the first token of a block.
    case indent
    /// Empty, before the first token after a block.
    case dedent
    /// A line of a notebook that is not Python: `%matplotlib inline`, `!pip install x`, `?help`.
    case magic
    /// Bytes that begin no token.
    case invalid

    case identifier
    case number
    /// A whole literal without interpolation: prefix, quotes and content.
    case string
    /// Prefix and opening quotes of a literal with interpolation: `f"`.
    case interpolatedStart
    /// The text between interpolations, and between those of a format.
    case interpolatedText
    /// The closing quotes; empty where they are missing.
    case interpolatedEnd
    /// `{` and `}` round an interpolated expression; the end is empty where it is missing.
    case fieldStart
    case fieldEnd

    // Brackets. They come in pairs: a closing token that the source lacks is there and empty.
    case leftParenthesis
    case rightParenthesis
    case leftBracket
    case rightBracket
    case leftBrace
    case rightBrace

    case comma
    case colon
    case semicolon
    case dot
    case ellipsis
    case arrow
    case exclamation
    case equal
    case colonEqual

    case plusEqual
    case minusEqual
    case starEqual
    case slashEqual
    case doubleSlashEqual
    case percentEqual
    case atEqual
    case doubleStarEqual
    case ampersandEqual
    case barEqual
    case caretEqual
    case leftShiftEqual
    case rightShiftEqual

    case plus
    case minus
    case star
    case slash
    case doubleSlash
    case percent
    case at
    case doubleStar
    case ampersand
    case bar
    case caret
    case tilde
    case leftShift
    case rightShift
    case less
    case greater
    case lessEqual
    case greaterEqual
    case doubleEqual
    case notEqual

    case `False`
    case `None`
    case `True`
    case and
    case `as`
    case assert
    case async
    case await
    case `break`
    case `class`
    case `continue`
    case def
    case del
    case elif
    case `else`
    case except
    case finally
    case `for`
    case from
    case global
    case `if`
    case `import`
    case `in`
    case `is`
    case lambda
    case nonlocal
    case not
    case or
    case pass
    case raise
    case `return`
    case `try`
    case `while`
    case with
    case yield
}
