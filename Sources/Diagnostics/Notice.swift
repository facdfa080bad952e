package import SourceText

/// Something the user must know about the run itself: what was not analysed, or only in part, and why.
package struct Notice: Hashable, Sendable {
    /// Stable ids, used in machine formats.
    package enum Kind: String, CaseIterable, Sendable {
        /// A file or folder named by the user, or found while walking, could not be opened or read.
        case unreadable
        /// A path given on the command line does not exist.
        case notFound = "not-found"
        /// The configuration, a model file or a rule file has an error.
        case configuration
        /// Recovered from a syntax error; the rest of the file was analysed.
        case parseError = "parse-error"
        /// Nested deeper than the parser follows; what lies deeper was not analysed.
        case tooDeep = "too-deep"
        /// Skipped by a stated rule: too large, binary, not UTF-8, not a regular file.
        case skipped
        /// Left out because a program wrote it: generated or minified.
        case generated
        /// Invalid UTF-8 was replaced; the file was analysed.
        case encoding
        /// An internal limit was met or a fault was contained.
        case `internal`

        /// Whether the answer of the run can no longer be trusted: exit code 2.
        package var failsRun: Bool {
            switch self {
            case .unreadable, .notFound, .configuration, .internal: true
            case .parseError, .tooDeep, .skipped, .generated, .encoding: false
            }
        }

        /// Whether the file was not analysed, by a rule that the user can change.
        package var leavesOutFile: Bool { self == .skipped || self == .generated }
    }

    package let kind: Kind
    /// The path concerned, as in `SourceFile.path`.
    package let path: String
    /// Where in the file, if it can be said.
    package let position: LineColumn?
    /// A sentence without the path, with a way out where there is one.
    package let message: String

    package init(kind: Kind, path: String, position: LineColumn? = nil, message: String) {
        self.kind = kind
        self.path = path
        self.position = position
        self.message = message
    }
}
