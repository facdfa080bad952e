import Diagnostics
import Knowledge
import Reporters

extension Suppressions {
    static let unused = "unused-suppression"
    static let malformed = "malformed-suppression"

    /// The rules about suppression comments, which are checked here because only the driver sees what they suppress.
    static let rules = [
        RuleDescription(
            id: malformed, title: "A comment for memlint cannot be read",
            summary:
                "A comment that looks like a suppression does not have its form, or names a rule that does not exist.",
            page: BuiltInKnowledge.page(of: malformed) ?? "", severity: .warning,
            precision: "very-high", tags: ["suppression"]),
        RuleDescription(
            id: unused, title: "A suppression comment suppresses nothing",
            summary: "A suppression comment names a rule that finds nothing at its place.",
            page: BuiltInKnowledge.page(of: unused) ?? "", severity: .warning,
            precision: "very-high", tags: ["suppression"]),
    ]
}
