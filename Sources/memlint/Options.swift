import Diagnostics
import Driver
import Reporters
import SourceText

extension OptionDescription {
    /// Every option but `--help` and `--version`, in the order of the help.
    static let all: [OptionDescription] = output + rules + inputs

    static let output = [
        OptionDescription(
            name: "--format", value: "FORMAT", help: "text (the default), concise, json, sarif or github"
        ) { (options, value) throws(CommandLineProblem) in
            options.format = try word(
                value, ReportFormat.init(rawValue:), ReportFormat.allCases.map(\.rawValue), "--format")
        },
        OptionDescription(
            name: "--output-file", value: "FILE", help: "write the report to FILE, at once when it is complete"
        ) { options, value in options.outputFile = RawPath(value) },
        OptionDescription(name: "--color", value: "WHEN", help: "auto (the default), always or never") {
            (options, value) throws(CommandLineProblem) in
            options.common.color = try word(
                value, ColorChoice.init(rawValue:), ColorChoice.allCases.map(\.rawValue), "--color")
        },
        OptionDescription(name: "--quiet", value: nil, help: "no summary, and no warnings about files (also -q)") {
            options, _ in options.isQuiet = true
        },
        OptionDescription(
            name: "--fail-on", value: "LEVEL", help: "the lowest level that gives exit code 1: error, warning or info"
        ) { (options, value) throws(CommandLineProblem) in
            options.failOn = try word(
                value, Severity.init(name:), Severity.allCases.reversed().map(\.name), "--fail-on")
        },
        OptionDescription(name: "--exit-zero", value: nil, help: "exit code 0 even when there are findings") {
            options, _ in options.exitsZero = true
        },
    ]

    static let rules = [
        OptionDescription(name: "--select", value: "ID,...", help: "run these rules in place of the default ones") {
            options, value in options.common.selection.select = (options.common.selection.select ?? []) + list(value)
        },
        OptionDescription(name: "--ignore", value: "ID,...", help: "do not run these rules") { options, value in
            options.common.selection.ignore += list(value)
        },
        OptionDescription(name: "--preview", value: nil, help: "run the rules in preview too") { options, _ in
            options.common.selection.isPreview = true
        },
        OptionDescription(
            name: "--config", value: "FILE", help: "use this configuration and no \(Configuration.fileName)"
        ) { options, value in options.common.configuration = .file(RawPath(value)) },
        OptionDescription(name: "--isolated", value: nil, help: "use no configuration at all") { options, _ in
            options.common.configuration = .none
        },
    ]

    static let inputs = [
        OptionDescription(
            name: "--stdin-filename", value: "NAME", help: "what `-`, standard input, is called: it names the language"
        ) { options, value in options.standardInputName = RawPath(value) },
        OptionDescription(
            name: "--max-file-size", value: "BYTES", help: "skip larger files (10000000 by default; 0 for no limit)"
        ) { (options, value) throws(CommandLineProblem) in
            let bytes = try number(value, "--max-file-size", from: 0)
            options.maximumFileSize = bytes == 0 ? SourceFile.maximumLength : bytes
        },
        OptionDescription(name: "--jobs", value: "N", help: "threads to use (one for each processor by default)") {
            (options, value) throws(CommandLineProblem) in
            options.threads = min(try number(value, "--jobs", from: 1), 512)
        },
        OptionDescription(
            name: "--no-gate", value: nil, help: "parse every file, also those that can hold no finding"
        ) { options, _ in options.usesGate = false },
    ]

    private static func list(_ value: String) -> [String] {
        value.split(separator: ",").map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    }

    private static func number(_ value: String, _ option: String, from least: Int) throws(CommandLineProblem) -> Int {
        guard let number = Int(value), number >= least else {
            let shown = DisplayText.neutral(value)
            throw CommandLineProblem(message: "`\(option)` takes a whole number from \(least) on, not `\(shown)`")
        }
        return number
    }

    private static func word<Value>(
        _ text: String, _ make: (String) -> Value?, _ words: [String], _ option: String
    ) throws(CommandLineProblem) -> Value {
        if let value = make(text) { return value }
        let hint =
            nearestWord(to: text, among: words).map { "did you mean `\($0)`?" }
            ?? "one of \(words.joined(separator: ", "))"
        throw CommandLineProblem(message: "`\(DisplayText.neutral(text))` is no value of `\(option)`; \(hint)")
    }
}
