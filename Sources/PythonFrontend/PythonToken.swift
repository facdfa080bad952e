package import SourceText

/// One token of a Python file.
package struct PythonToken: Hashable, Sendable {
    package let kind: PythonTokenKind
    /// The token's first byte, and the byte after its last.
    package let start: UInt32
    package let end: UInt32

    package init(kind: PythonTokenKind, start: UInt32, end: UInt32) {
        self.kind = kind
        self.start = start
        self.end = end
    }

    package var range: TextRange { TextRange(start, end) }
}

/// What a token is.
package enum PythonTokenKind: UInt8, CaseIterable, Sendable {
    case endOfFile
    case newline
    case identifier
    case invalid
}
