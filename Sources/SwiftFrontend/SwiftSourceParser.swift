package import SourceText
package import Syntax

/// Reads Swift 5 to 6.3 into the common tree.
package enum SwiftSourceParser {
    /// The tree of `file`. Never fails: what is not Swift becomes `error` nodes and `problems`, and what surrounds it is
    /// read as usual. Linear in the number of bytes; the stack it needs is bounded by `Grammar.maximumDepth`.
    package static func parse(_ file: SourceFile) -> SyntaxTree {
        var grammar = Grammar(file, Tokenizer(file))
        grammar.parseFile()
        return grammar.takeBuilder().finish(length: UInt32(truncatingIfNeeded: file.bytes.count))
    }
}

/// Turns the bytes of a Swift file into tokens.
package enum SwiftSourceLexer {
    /// The tokens and comments of `file`. Never fails. O(bytes).
    package static func tokenize(_ file: SourceFile) -> SwiftTokens {
        let tokenizer = Tokenizer(file)
        return SwiftTokens(tokens: tokenizer.tokens.array(), comments: tokenizer.comments, problems: tokenizer.problems)
    }

    /// The number of tokens of `file`, for measuring. O(bytes).
    package static func countTokens(_ file: SourceFile) -> Int { Tokenizer(file).tokens.count }

    /// The comments of `file` in order of place, with their delimiters and without the line end behind. A comment inside
    /// another is part of it.
    package static func comments(in file: SourceFile) -> ContiguousArray<TextRange> {
        Tokenizer(file).comments
    }
}
