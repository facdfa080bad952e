import Driver
package import Knowledge
package import SourceText

/// A file of the repository that is written from other files.
package struct GeneratedFile: Sendable {
    /// From the root of the repository.
    package let path: String
    package let text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// All generated files, and what is wrong with the files that they are written from.
    ///
    /// - Parameter rules: The files below `rules/`, with paths relative to it.
    package static func all(rules: [SourceFile]) -> (files: [GeneratedFile], errors: [KnowledgeError]) {
        let embedded = EmbeddedSource.text(rules)
        // Each rule has a page, those about suppression comments too.
        let pages = rules.map(\.path).filter { $0.hasPrefix("defects/") && $0.hasSuffix(".md") }
        let ids = pages.map { String($0.dropFirst("defects/".count).dropLast(".md".count)) }.sorted()
        let schemas = FileSchema.allCases.map { schema in
            GeneratedFile(path: "schemas/\(schema.rawValue).schema.json", text: schema.text(offering: ids))
        }
        return ([GeneratedFile(path: EmbeddedSource.path, text: embedded.text)] + schemas, embedded.errors)
    }
}
