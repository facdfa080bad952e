import Driver
import Reporters

/// What `--help` shows.
enum Help {
    static func text(_ palette: Palette) -> String {
        func heading(_ words: String) -> String { palette.paint(words, .heading) + "\n" }
        func row(_ left: String, _ right: String, width: Int = 26) -> String {
            let padding = String(repeating: " ", count: max(2, width - left.count))
            return "  \(palette.paint(left, .bold))\(padding)\(right)\n"
        }
        func usage(_ words: String?..., help: String) -> String {
            row((["memlint"] + words.compactMap(\.self)).joined(separator: " "), help, width: 34)
        }
        let lint = CommandDescription.lint
        let commands = CommandDescription.named.map { usage($0.name, $0.operand?.name, help: $0.help) }.joined()
        let groups = OptionDescription.groups.map { group in
            heading(group.title)
                + group.options.map { row(Help.form(of: $0), $0.help) }.joined() + "\n"
        }.joined()
        return """
            memlint finds lifetime bugs in LLM apps: conversation memory that is lost between turns,
            kept where the next request cannot see it, or shared by users who should not see each other's.


            """ + heading("Usage") + usage(lint.operand?.name, help: lint.help)
                + usage("--stdin-filename NAME -", help: "lint what comes from standard input") + commands + "\n" + groups
                + heading("Exit codes")
                + row("0", "nothing found at or above the level of --fail-on", width: 6)
                + row("1", "findings", width: 6)
                + row(
                    "2",
                    "the answer cannot be trusted: a path or option that does not exist, a file that cannot be read,",
                    width: 6) + "      an error in the configuration, or a report that could not be written\n\n"
                + heading("In the code")
                + "  # memlint: ignore[rule-id] -- reason     on the line before, or on any line of the code\n"
    }

    /// An option as it is written: `--format FORMAT`, `--quiet, -q`.
    private static func form(of option: OptionDescription) -> String {
        [option.name, option.short].compactMap(\.self).joined(separator: ", ") + (option.value.map { " \($0.name)" } ?? "")
    }
}
