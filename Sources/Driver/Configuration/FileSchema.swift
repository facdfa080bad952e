import Knowledge
import Reporters
import YAML

/// A sort of file that people write for memlint, with the JSON schema by which editors complete and check it.
package enum FileSchema: String, CaseIterable, Sendable {
    case configuration, model, rule

    /// JSON schema, draft-07, with a final line feed; it offers the rules that are built in.
    package var text: String { text(offering: (BuiltInKnowledge.ruleIDs + Suppressions.rules.map(\.id)).sorted()) }

    /// - Parameter rules: the ids of rules that the schema of the configuration offers.
    package func text(offering rules: [String]) -> String {
        switch self {
        case .configuration:
            Configuration.form(offering: rules).schema(
                title: "memlint configuration", about: "What a .memlint.yml file may say.")
        case .model:
            ModelForm.document.schema(
                title: "memlint model", about: "What the names of a framework mean: a document of a model file.")
        case .rule:
            RuleForm.document.schema(
                title: "memlint rule", about: "A defect and how it is told: a document of a rule file.")
        }
    }
}
