package import SourceText

/// Something wrong with a model or rule file, said to the person who wrote it.
package struct KnowledgeError: Error, Hashable, Sendable {
    /// As in `SourceFile.path`.
    package let path: String
    package let position: LineColumn
    /// One sentence without the path; code in backticks.
    package let message: String

    package init(path: String, position: LineColumn, message: String) {
        self.path = path
        self.position = position
        self.message = message
    }
}
