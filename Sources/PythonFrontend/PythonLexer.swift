package import SourceText
import Syntax

/// Turns the bytes of a Python file into tokens.
package enum PythonLexer {
    /// The tokens of `file` in order of place; the last is `endOfFile`. What lies between tokens is white space, comments,
    /// joined lines and merge-conflict markers.
    ///
    /// Brackets, indents and interpolated strings are balanced whatever the bytes: empty tokens stand for what is missing.
    /// Linear in the number of bytes.
    package static func tokenize(_ file: SourceFile) -> ContiguousArray<PythonToken> {
        var lexer = Lexer(file)
        lexer.run()
        return lexer.tokens.array()
    }

    /// The number of tokens of `file`, as the parser takes them: without a copy of them for others.
    package static func countTokens(_ file: SourceFile) -> Int {
        var lexer = Lexer(file)
        lexer.run()
        return lexer.tokens.count
    }

    /// The comments of `file` from `#` to before the end of the line, in order of place.
    package static func comments(in file: SourceFile) -> ContiguousArray<TextRange> {
        var lexer = Lexer(file)
        lexer.run()
        return lexer.comments
    }
}
