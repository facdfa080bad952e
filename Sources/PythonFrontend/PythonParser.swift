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

    /// How many blocks, brackets, fields, lambdas and patterns may lie in each other; a field and a lambda with defaults count
    /// twice.
    ///
    /// The parser recurses once for each level. A thread's 512 KiB of stack on macOS hold these in a debug build, whose frames
    /// are the larger ones (up to 3 KiB for a level); an optimised build needs less than half.
    package static let maximumDepth = 128
}
