package import Diagnostics
package import SourceText

/// The settings of a `.memlint.yml`; without a file, what holds when nothing is said.
package struct Configuration: Sendable {
    /// A word of the file and where it stands.
    package struct Word: Sendable {
        package let text: String
        package let position: LineColumn
    }

    /// What patterns and names of files are relative to.
    package var folder: RawPath
    /// The rules to run in place of those that run by default; nil where the file does not say.
    package var select: [Word]?
    package var ignore: [Word] = []
    /// Whether the rules that run by default include those in preview.
    package var isPreview = false
    package var severity: [(rule: Word, level: Severity)] = []
    /// In the form of an ignore file.
    package var exclude: [String] = []
    /// Whether generated and minified files are analysed too; nil where the file does not say.
    package var includesGenerated: Bool?
    package var perFileIgnores: [(pattern: String, rules: [Word])] = []
    package var models: [Word] = []
    package var rules: [Word] = []
    /// The lowest level that fails the run; nil where the file does not say.
    package var failOn: Severity?

    package init(folder: RawPath) {
        self.folder = folder
    }

    /// The name that is looked for.
    package static let fileName = ".memlint.yml"
}
