package import SourceText
package import Syntax

/// Reads TypeScript 5 and JavaScript into the common tree.
package enum TypeScriptParser {
    /// The tree of `file`. Never fails: what is not TypeScript becomes `error` nodes and `problems`, and what surrounds it is
    /// read as usual. Linear in the number of bytes.
    package static func parse(_ file: SourceFile, dialect: TypeScriptDialect) -> SyntaxTree {
        let parser = read(file, dialect, recordsTokens: false)
        return parser.builder.finish(length: UInt32(truncatingIfNeeded: file.bytes.count))
    }

    /// The parser when it has read the file. Where braces are missing or left over, it reads once more and goes by the indentation,
    /// so that one of them costs the construct it is in and not the rest of the file.
    static func read(_ file: SourceFile, _ dialect: TypeScriptDialect, recordsTokens: Bool) -> Parser {
        var parser = Parser(file, dialect, isCautious: false, recordsTokens: recordsTokens)
        parser.parseFile()
        guard parser.hasLostBraces else { return parser }
        var second = Parser(file, dialect, isCautious: true, recordsTokens: recordsTokens)
        second.parseFile()
        return second
    }
}
