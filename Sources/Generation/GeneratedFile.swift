import Driver
package import Knowledge
package import SourceText
import YAML

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
        let files = [
            GeneratedFile(path: EmbeddedSource.path, text: embedded.text),
            GeneratedFile(
                path: "schemas/configuration.schema.json",
                text: Configuration.form.schema(
                    title: "memlint configuration", about: "What a .memlint.yml file may say.")),
            GeneratedFile(
                path: "schemas/model.schema.json",
                text: ModelForm.document.schema(
                    title: "memlint model", about: "What the names of a framework mean: a document of a model file.")),
            GeneratedFile(
                path: "schemas/rule.schema.json",
                text: RuleForm.document.schema(
                    title: "memlint rule", about: "A defect and how it is told: a document of a rule file.")),
        ]
        return (files, embedded.errors)
    }
}
