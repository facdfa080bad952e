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
        func options(_ list: [OptionDescription]) -> String {
            list.map { row([$0.name, $0.value].compactMap(\.self).joined(separator: " "), $0.help) }.joined()
        }
        return """
            memlint finds lifetime bugs in LLM apps: conversation memory that is lost between turns,
            kept where the next request cannot see it, or shared by users who should not see each other's.


            """ + heading("Usage")
                + row("memlint [PATH...]", "lint files and folders; the current folder if none is given", width: 34)
                + row("memlint --stdin-filename NAME -", "lint what comes from standard input", width: 34)
                + row("memlint rules", "list the rules", width: 34)
                + row("memlint explain ID", "show a rule's page", width: 34)
                + row("memlint why FILE:LINE", "show what is known there, and what silenced each rule", width: 34)
                + "\n" + heading("Output") + options(OptionDescription.output) + "\n"
                + heading("Rules and configuration")
                + options(OptionDescription.rules) + "\n" + heading("Input") + options(OptionDescription.inputs)
                + row("--help, --version", "this text; the version") + "\n" + heading("Exit codes")
                + row("0", "nothing found at or above the level of --fail-on", width: 6)
                + row("1", "findings", width: 6)
                + row(
                    "2",
                    "the answer cannot be trusted: a path or option that does not exist, a file that cannot be read,",
                    width: 6) + "      an error in the configuration, or a report that could not be written\n\n"
                + heading("In the code")
                + "  # memlint: ignore[rule-id] -- reason     on the line before, or on any line of the code\n"
    }
}
