package import SourceText

/// The tokens and comments of a file, as its grammar reads them.
package enum TypeScriptLexer {
    /// The tokens of `file` in order of place; the last is `endOfFile`. What lies between tokens is white space, comments and
    /// conflict markers.
    package static func tokenize(
        _ file: SourceFile, dialect: TypeScriptDialect
    ) -> ContiguousArray<TypeScriptToken> {
        let parser = TypeScriptParser.read(file, dialect, recordsTokens: true)
        let end = UInt32(truncatingIfNeeded: file.bytes.count)
        var tokens = parser.tokens
        tokens.append(
            TypeScriptToken(
                kind: .endOfFile, range: TextRange(end, end), hasLineBreakBefore: parser.lexer.hasLineBreakBefore))
        return tokens
    }

    /// The comments of `file`, delimiters included, in order of place.
    package static func comments(in file: SourceFile, dialect: TypeScriptDialect) -> [TextRange] {
        Array(TypeScriptParser.read(file, dialect, recordsTokens: true).lexer.comments)
    }

    /// The number of tokens of `file`, read without its grammar: as fast as the lexer alone is. Off by a few where only the grammar
    /// knows what a token is.
    package static func countTokens(_ file: SourceFile, dialect: TypeScriptDialect) -> Int {
        var lexer = Lexer(file)
        var scanner = CodeScanner(hasMarkup: dialect.hasMarkup)
        var count = 0
        lexer.advance()
        while lexer.kind != .endOfFile {
            scanner.step(&lexer)
            count += 1
        }
        return count
    }
}
