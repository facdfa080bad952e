package import YAML

/// How a document of a rule file reads: the table behind its checks and its JSON schema.
package enum RuleForm {
    private static let severities = ["error", "warning", "info"]

    package static let document = YAMLForm.record(
        YAMLRecord(
            "a rule",
            [
                YAMLField("id", .grammar(.id), isRequired: true, about: "The rule's name, everywhere."),
                YAMLField("title", .text, isRequired: true, about: "What is wrong, as a headline."),
                YAMLField("severity", .word(severities), isRequired: true, about: "How much a finding matters."),
                YAMLField("preview", .flag, about: "Whether it is told only when asked for; no if left out."),
                YAMLField("summary", .text, about: "One sentence for lists; the title if left out."),
                YAMLField("cwe", .list(.integer(1...99_999)), about: "Numbers of the Common Weakness Enumeration."),
                YAMLField(
                    "security-severity", .grammar(.score),
                    about: "A score from 0 to 10, where one user may see another's turns."),
                YAMLField("tags", .list(.text), about: "Words to select rules by."),
                YAMLField(
                    "subject", .word(SubjectKind.allCases.map(\.rawValue)), isRequired: true,
                    about: "What the rule is about."),
                YAMLField("when", condition, isRequired: true, about: "Facts of the subject that must all hold."),
                YAMLField(
                    "unless", .oneOrMore(condition), about: "Conditions any of which silences the rule if it may hold."),
                YAMLField("message", wording, isRequired: true, about: "One sentence: lower case start, no full stop."),
                YAMLField("caption", wording, about: "A few words for the underlined code."),
                YAMLField("labels", .record(labels), about: "A few words for each place, in the order told."),
                YAMLField(
                    "notes", .list(.either([wording, .record(note)])),
                    about: "Why it hurts and what to do, in whole sentences."),
                YAMLField("fixes", .list(.grammar(.id)), about: "Fixes to offer, best first."),
            ]))

    private static let wording = YAMLForm.grammar(.wording)

    private static let labels = YAMLRecord(
        "`labels`",
        PlaceName.allCases.map { YAMLField($0.rawValue, wording, about: "A few words for this place.") })

    private static let note = YAMLRecord(
        "a note",
        [
            YAMLField("text", wording, isRequired: true, about: "One sentence."),
            YAMLField("when", condition, about: "Facts that must hold for it to be told."),
        ])

    private static let condition = YAMLForm.shared(
        "condition",
        .record(
            YAMLRecord(
                "a condition",
                Fact.allCases.map { YAMLField($0.rawValue, form(of: $0), about: "Words of which one must hold.") })))

    private static func form(of fact: Fact) -> YAMLForm {
        if fact.values.isEmpty {
            let bounds = YAMLRecord(
                "a number",
                [
                    YAMLField("below", .decimal(-1_000_000_000...1_000_000_000), about: "It is smaller than this."),
                    YAMLField("above", .decimal(-1_000_000_000...1_000_000_000), about: "It is greater than this."),
                ])
            let some = YAMLRecord(
                "a number", [YAMLField("some", .record(bounds), isRequired: true, about: "One alternative is enough.")])
            return .choice([
                YAMLRecord("a number", [bounds.fields[0], bounds.fields[1]]),
                YAMLRecord("a number", [bounds.fields[1], bounds.fields[0]]), some,
            ])
        }
        let words = YAMLForm.oneOrMore(.word(fact.values))
        let some = YAMLRecord(
            "`\(fact.rawValue)`", [YAMLField("some", words, isRequired: true, about: "One alternative is enough.")])
        return .either([words, .record(some)])
    }
}
