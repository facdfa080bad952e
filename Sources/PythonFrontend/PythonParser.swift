package import SourceText
package import Syntax

/// Reads Python 3.8 to 3.14 into the common tree.
package enum PythonParser {
    /// The tree of `file`. Never fails: what is not Python becomes `error` nodes and `problems`, and what surrounds it is
    /// read as usual. Linear in the number of bytes; nested deeper than `maximumDepth` is skipped with a `tooDeep` problem.
    package static func parse(_ file: SourceFile) -> SyntaxTree {
        var lexer = Lexer(file)
        lexer.run()
        var parser = Parser(file, lexer)
        parser.file()
        return parser.builder.finish(length: UInt32(truncatingIfNeeded: file.bytes.count))
    }

    /// How many blocks, brackets, fields, lambdas and patterns may lie in each other.
    ///
    /// CPython allows 100 blocks and 200 brackets. The parser recurses once for each level, and 512 KiB of stack hold these
    /// also in a debug build.
    package static let maximumDepth = 200
}
