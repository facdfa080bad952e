package import SourceText

/// Bounds on what is read, so that no file costs more than a moment and some megabytes.
package struct YAMLLimits: Sendable {
    /// The longest input, in bytes.
    package var bytes = 8 << 20
    /// Values in all documents together; each use of an alias counts all that it stands for.
    package var nodes = 250_000
    /// How deep values nest, aliases followed.
    package var depth = 200
    /// Problems that are told; reading goes on without telling more.
    package var problems = 50

    package init() {}
}

/// Something wrong with a YAML file, said to the person who wrote it.
package struct YAMLProblem: Error, Hashable, Sendable {
    package let position: LineColumn
    /// One sentence without the path; code in backticks.
    package let message: String

    package init(position: LineColumn, message: String) {
        self.position = position
        self.message = message
    }
}

/// One document of a stream: what stands between two `---`.
package struct YAMLDocument: Sendable {
    package let root: YAMLNode

    package init(root: YAMLNode) { self.root = root }
}

/// What a YAML file holds.
///
///     let stream = YAMLStream(file.bytes)
///     for problem in stream.problems { … }
///     for document in stream.documents { decode(document.root) }
package struct YAMLStream: Sendable {
    /// The documents before the first fatal problem, in order; a duplicate key is told and its first value kept.
    package let documents: [YAMLDocument]
    /// In the order of their places; empty where all is well.
    package let problems: [YAMLProblem]

    /// Reads any bytes, within `limits`. O(n).
    package init(_ bytes: ContiguousArray<UInt8>, limits: YAMLLimits = YAMLLimits()) {
        let start = LineColumn(line: 1, column: 1)
        if bytes.count > limits.bytes {
            documents = []
            problems = [
                YAMLProblem(
                    position: start,
                    message: "This file is too large: YAML is read up to \(limits.bytes >> 20) MB.")
            ]
            return
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            documents = []
            problems = [
                YAMLProblem(position: start, message: "This file is UTF-16; save it as UTF-8.")
            ]
            return
        }
        var composer = YAMLComposer(bytes, limits: limits)
        composer.run()
        documents = composer.documents
        problems = composer.problems
    }
}
