import Diagnostics
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
            page: """
                # malformed-suppression

                A comment that begins with `memlint:` does not have the form of a suppression, or names a rule that does not exist.
                It suppresses nothing, and nobody would notice: so it is reported.

                ## The form

                ```python
                # memlint: ignore[memory-in-handler] -- the client sends the history
                memory = ChatMemoryBuffer.from_defaults()
                ```

                - The comment stands on the line before the flagged code, or on any of its lines.
                - Several rules are separated by commas.
                - The reason after `--` is for readers; it may be left out.
                - `ignore-file[...]` counts for the whole file.

                """, severity: .warning, precision: "very-high", tags: ["suppression"]),
        RuleDescription(
            id: unused, title: "A suppression comment suppresses nothing",
            summary: "A suppression comment names a rule that finds nothing at its place.",
            page: """
                # unused-suppression

                A suppression comment names a rule that finds nothing there, most often because the code was mended since.
                A comment that stays would hide the next defect at its place: delete it.

                A file of which a part could not be parsed, and a rule that does not run, raise no such finding.

                """, severity: .warning, precision: "very-high", tags: ["suppression"]),
    ]
}
