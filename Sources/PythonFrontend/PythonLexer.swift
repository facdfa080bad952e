package import SourceText

/// Turns the bytes of a Python file into tokens.
package enum PythonLexer {
    /// The tokens of `file` in order of place; the last is `endOfFile`. What lies between tokens is white space, comments
    /// and joined lines.
    package static func tokenize(_ file: SourceFile) -> ContiguousArray<PythonToken> {
        let end = UInt32(truncatingIfNeeded: file.bytes.count)
        return [PythonToken(kind: .endOfFile, start: end, end: end)]
    }

    /// The comments of `file` from `#` to the end of the line, in order of place.
    package static func comments(in file: SourceFile) -> [TextRange] { [] }
}
