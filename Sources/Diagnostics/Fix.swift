package import SourceText

/// How far a fix can be trusted.
package enum Applicability: String, Sendable {
    /// Keeps the meaning.
    case safe
    /// Changes behaviour, or needs a package, a server or an environment variable, and says which.
    case unsafe
    /// Has a placeholder to fill; never applied by itself.
    case suggestion
}

/// Bytes to replace in one file; an empty range inserts.
package struct Edit: Hashable, Sendable {
    /// The path of the file, as in `SourceFile.path`.
    package let path: String
    package let range: TextRange
    package let replacement: String

    package init(path: String, range: TextRange, replacement: String) {
        self.path = path
        self.range = range
        self.replacement = replacement
    }
}

/// A set of edits that belongs together.
package struct Fix: Hashable, Sendable {
    /// An imperative phrase, such as "keep the turns in Redis, by session".
    package let title: String
    package let applicability: Applicability
    /// Against the original bytes, sorted by path and place, not overlapping.
    package let edits: [Edit]
    /// What the fix needs beside the edits (a package to install, an environment variable): whole sentences.
    package let requirements: [String]

    package init(title: String, applicability: Applicability, edits: [Edit], requirements: [String] = []) {
        self.title = title
        self.applicability = applicability
        self.edits = edits
        self.requirements = requirements
    }
}
