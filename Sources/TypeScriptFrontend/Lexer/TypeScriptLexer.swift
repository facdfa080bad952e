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
}
