/// What a YAML value may be: one table from which files are checked and their JSON schema is written.
///
///     let form = YAMLForm.record(YAMLRecord("a rule", [
///         YAMLField("id", .text, isRequired: true, about: "What the rule is called."),
///         YAMLField("severity", .word(["error", "warning", "info"]), about: "How much it matters."),
///     ]))
///     let problems = form.problems(in: document.root)
///
/// After a check without problems, a reader takes the values out with `YAMLNode`'s accessors and needs no messages of its own.
package indirect enum YAMLForm: Sendable {
    /// Any text that is not empty.
    case text
    /// Any text, also an empty one.
    case literal
    /// One of these words.
    case word([String])
    /// `yes` or `no`.
    case flag
    case integer(ClosedRange<Int>)
    case decimal(ClosedRange<Double>)
    /// Text with a form of its own.
    case grammar(YAMLGrammar)
    /// A list with at least one item.
    case list(YAMLForm)
    /// One value, or a list with at least one.
    case oneOrMore(YAMLForm)
    /// A map with known keys.
    case record(YAMLRecord)
    /// One of several records, told apart by the key that each has first.
    case choice([YAMLRecord])
    /// A map whose keys are the file's own; at least one.
    case map(keys: YAMLGrammar, values: YAMLForm)
    /// The first that is of the value's kind: text, list or map.
    case either([YAMLForm])
    /// A form used in several places, by a name for the schema.
    case shared(String, YAMLForm)
}

/// A map with known keys.
package struct YAMLRecord: Sendable {
    /// With its article, for messages: "a rule".
    package let name: String
    package let fields: [YAMLField]

    package init(_ name: String, _ fields: [YAMLField]) {
        self.name = name
        self.fields = fields
    }
}

package struct YAMLField: Sendable {
    package let name: String
    package let form: YAMLForm
    package let isRequired: Bool
    /// One sentence for editors.
    package let about: String

    package init(_ name: String, _ form: YAMLForm, isRequired: Bool = false, about: String) {
        self.name = name
        self.form = form
        self.isRequired = isRequired
        self.about = about
    }
}

/// Text with a form of its own, such as an argument's reference.
package struct YAMLGrammar: Sendable {
    /// A regular expression for editors that accepts at least all good texts; nil where there is none worth having.
    package let pattern: String?
    /// Good texts for editors to offer, which need not be all there are.
    package let examples: [String]
    /// What is wrong with a text, as the end of the sentence "`text` …"; nil where it is good.
    package let problem: @Sendable (String) -> String?

    package init(
        pattern: String? = nil, examples: [String] = [], problem: @escaping @Sendable (String) -> String?
    ) {
        self.pattern = pattern
        self.examples = examples
        self.problem = problem
    }

    /// Any text that is not empty.
    package static let any = YAMLGrammar { _ in nil }
}
