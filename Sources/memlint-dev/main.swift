#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A tool for those who work on memlint: shows what each stage makes of a file.
let commands: [(name: String, summary: String, run: ([String]) -> Int32)] = [
    ("print-tokens", "[--format json] FILE...: the tokens, one on a line; without FILE, of the files named on standard input", printTokens),
    ("print-facts", "FILE...: each subject of a rule with its facts, and what each rule makes of it", printFacts),
    ("print-tree", "[--format json] FILE...: the syntax tree; without FILE, of the files named on standard input", printTree),
    ("print-chosen", "the files that a run parses, of those named on standard input", printChosen),
    ("measure-parse", "how fast the files named on standard input become tokens and trees, on one core", measureParse),
    ("new-rule", "ID: writes the rule, its page and its fixtures, from a template that works", newRule),
    ("generate", "writes the files of the repository that are written from other files", generate),
]

let arguments = Array(CommandLine.arguments.dropFirst())
if let command = commands.first(where: { $0.name == arguments.first }) {
    exit(command.run(Array(arguments.dropFirst())))
}
complain("usage: memlint-dev COMMAND ...")
for command in commands { complain("  \(command.name) \(command.summary)") }
exit(2)
