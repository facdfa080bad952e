package import SourceText
import Syntax
package import TypeScriptFrontend

/// What holds of TypeScript's lexer and parser for any bytes; each function says what is wrong, nil where nothing is.
package enum TypeScriptInvariants {
    package static func fault(_ file: SourceFile, _ dialect: TypeScriptDialect) -> String? {
        lexerFault(file, dialect) ?? parserFault(file, dialect)
    }

    /// Tokens are in order, none but the last is empty, and they leave out nothing but white space and comments.
    package static func lexerFault(_ file: SourceFile, _ dialect: TypeScriptDialect) -> String? {
        let tokens = TypeScriptLexer.tokenize(file, dialect: dialect)
        guard tokens.last?.kind == .endOfFile else { return "the last token is not the end" }
        if let token = tokens.dropLast().first(where: \.range.isEmpty) { return "the \(token.kind) at \(token.range.lower) is empty" }
        let comments = TypeScriptLexer.comments(in: file, dialect: dialect)
        return coverFault(file, tokens: tokens.map(\.range), comments: comments) { gap in
            // Of what a merge left one side is read: the other lies in the gap.
            var isOtherSide = false
            return firstVisible(gap) { line in
                if line.starts(with: "=======".utf8) || line.starts(with: "|||||||".utf8) { isOtherSide = true }
                if line.starts(with: ">>>>>>>".utf8) { isOtherSide = false }
                return isOtherSide || line.startIndex == file.markLength && line.starts(with: "#!".utf8)
            }
        }
    }

    /// The tree is as trees are.
    package static func parserFault(_ file: SourceFile, _ dialect: TypeScriptDialect) -> String? {
        treeFault(TypeScriptParser.parse(file, dialect: dialect), file)
    }
}
