import Diagnostics
import Driver
import Reporters
import SourceText

/// Every option. Parsing, help and completions read this table.
extension OptionDescription {
    /// In the order of the help.
    static let groups = [
        OptionGroup(title: "Output", options: output),
        OptionGroup(title: "Rules and configuration", options: rules),
        OptionGroup(title: "Input", options: input),
        OptionGroup(title: "Every command", options: general),
    ]

    static let all = groups.flatMap(\.options)

    private static let output = [
        words(
            "--format", "FORMAT", "text (the default), concise, json, sarif or github",
            ReportFormat.allCases.map(\.rawValue), ReportFormat.init(rawValue:)
        ) { $0.format = $1 },
        value("--output-file", "FILE", .file, "write the report to FILE, at once when it is complete") {
            $0.outputFile = RawPath($1)
        },
        flag("--quiet", short: "-q", "no summary, and no warnings about files") { $0.isQuiet = true },
        words(
            "--fail-on", "LEVEL", "the lowest level that gives exit code 1: error, warning or info",
            Severity.allCases.reversed().map(\.name), Severity.init(name:)
        ) { $0.failOn = $1 },
        flag("--exit-zero", "exit code 0 even when there are findings") { $0.exitsZero = true },
    ]

    static let rules =
        [
            value("--select", "ID,...", .ruleList, "run these rules in place of the default ones") {
                $0.common.selection.select = ($0.common.selection.select ?? []) + list($1)
            },
            value("--ignore", "ID,...", .ruleList, "do not run these rules") {
                $0.common.selection.ignore += list($1)
            },
            flag("--preview", "run the rules in preview too") { $0.common.selection.isPreview = true },
        ] + configuration

    static let configuration = [
        value("--config", "FILE", .file, "use this configuration and no \(Configuration.fileName)") {
            $0.common.configuration = .file(RawPath($1))
        },
        flag("--isolated", "use no configuration at all") { $0.common.configuration = .none },
    ]

    private static let input = [
        value("--stdin-filename", "NAME", .file, "what `-`, standard input, is called: it names the language") {
            $0.standardInputName = RawPath($1)
        },
        number("--max-file-size", "BYTES", "skip larger files (10000000 by default; 0 for no limit)", from: 0) {
            $0.maximumFileSize = $1 == 0 ? SourceFile.maximumLength : $1
        },
        flag("--include-generated", "analyse generated and minified files too") { $0.includesGenerated = true },
        number("--jobs", "N", "threads to use (one for each processor by default)", from: 1) {
            $0.threads = min($1, 512)
        },
        flag("--no-gate", "parse every file, also those that can hold no finding") { $0.usesGate = false },
    ]

    static let general = [
        words(
            "--color", "WHEN", "auto (the default), always or never", ColorChoice.allCases.map(\.rawValue),
            ColorChoice.init(rawValue:)
        ) { $0.common.color = $1 },
        OptionDescription(name: "--help", short: "-h", help: "show this text", effect: .command(.help)),
        OptionDescription(name: "--version", short: "-V", help: "show the version", effect: .command(.version)),
    ]

    // MARK: - Kinds of options

    private static func flag(
        _ name: String, short: String? = nil, _ help: String, _ apply: @escaping @Sendable (inout LintOptions) -> Void
    ) -> OptionDescription {
        OptionDescription(name: name, short: short, help: help, effect: .flag(apply))
    }

    private static func value(
        _ name: String, _ value: String, _ kind: ValueDescription.Kind, _ help: String,
        _ apply: @escaping @Sendable (inout LintOptions, String) -> Void
    ) -> OptionDescription {
        OptionDescription(
            name: name, help: help, effect: .value(ValueDescription(name: value, kind: kind), apply: apply))
    }

    private static func words<Value>(
        _ name: String, _ value: String, _ help: String, _ words: [String],
        _ make: @escaping @Sendable (String) -> Value?, _ apply: @escaping @Sendable (inout LintOptions, Value) -> Void
    ) -> OptionDescription {
        OptionDescription(
            name: name, help: help,
            effect: .value(ValueDescription(name: value, kind: .words(words))) {
                (options, text) throws(CommandLineProblem) in
                apply(&options, try word(text, make, words, name))
            })
    }

    private static func number(
        _ name: String, _ value: String, _ help: String, from least: Int,
        _ apply: @escaping @Sendable (inout LintOptions, Int) -> Void
    ) -> OptionDescription {
        OptionDescription(
            name: name, help: help,
            effect: .value(ValueDescription(name: value, kind: .other)) { (options, text) throws(CommandLineProblem) in
                guard let number = Int(text), number >= least else {
                    let shown = DisplayText.neutral(text)
                    throw CommandLineProblem(
                        message: "`\(name)` takes a whole number from \(least) on, not `\(shown)`")
                }
                apply(&options, number)
            })
    }

    /// The words between commas, without the blanks around them.
    private static func list(_ value: String) -> [String] {
        value.split(separator: ",").map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    }
}
