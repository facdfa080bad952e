import Diagnostics
import Driver
import Reporters
import SourceText

/// What the command line asks for.
enum Command {
    case lint(LintOptions)
    case rules(CommonOptions)
    case explain(rule: String, CommonOptions)
    case why(file: RawPath, line: Int, CommonOptions)
    case help
    case version
}

/// Options that every command takes.
struct CommonOptions {
    var configuration = ConfigurationSource.nearest
    var color = ColorChoice.auto
    var selection = RuleSelection.Request()
}

enum ColorChoice: String, CaseIterable {
    case auto, always, never
}

struct LintOptions {
    var common = CommonOptions()
    /// As given; `-` stands for standard input.
    var paths: [RawPath] = []
    var format = ReportFormat.text
    var outputFile: RawPath?
    var failOn: Severity?
    var exitsZero = false
    var isQuiet = false
    var usesGate = true
    var standardInputName: RawPath?
    var maximumFileSize = RunRequest.defaultMaximumFileSize
    var threads: Int?
}

/// A command line that cannot be understood.
struct CommandLineProblem: Error {
    /// A sentence without a full stop.
    let message: String
}

/// One option: how it is written, what it is for, and what it does.
struct OptionDescription {
    let name: String
    /// What its value is called in the help; nil for an option without one.
    let value: String?
    let help: String
    let apply: @Sendable (inout LintOptions, String) throws(CommandLineProblem) -> Void
}

extension Command {
    /// Reads the arguments after the program's name.
    init(_ arguments: [RawPath]) throws(CommandLineProblem) {
        var options = LintOptions()
        var words: [RawPath] = []
        /// Words after `--`, which are paths whatever they are.
        var paths: [RawPath] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            let text = argument.text
            if text == "--" {
                paths = Array(rest)
                break
            }
            guard text.hasPrefix("-"), text != "-" else {
                words.append(argument)
                continue
            }
            if text == "-h" || text == "--help" {
                self = .help
                return
            }
            if text == "-V" || text == "--version" {
                self = .version
                return
            }
            try Command.take(text, &rest, &options)
        }
        self = try Command.make(words, paths, options)
    }

    private static func take(
        _ text: String, _ rest: inout ArraySlice<RawPath>, _ options: inout LintOptions
    ) throws(CommandLineProblem) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts.first ?? "")
        let shown = DisplayText.neutral(name)
        guard
            let option = OptionDescription.all.first(where: { $0.name == name || "-q" == name && $0.name == "--quiet" })
        else {
            let names = OptionDescription.all.map(\.name) + ["--help", "--version"]
            let hint = nearestWord(to: name, among: names).map { "; did you mean `\($0)`?" } ?? ""
            throw CommandLineProblem(message: "there is no option `\(shown)`\(hint)")
        }
        guard option.value != nil else {
            if parts.count > 1 { throw CommandLineProblem(message: "`\(shown)` takes no value") }
            return try option.apply(&options, "")
        }
        if parts.count > 1 {
            try option.apply(&options, String(parts[1]))
        } else if let value = rest.popFirst() {
            try option.apply(&options, value.text)
        } else {
            throw CommandLineProblem(message: "`\(shown)` needs a value: \(option.value ?? "")")
        }
    }

    private static func make(
        _ words: [RawPath], _ paths: [RawPath], _ options: LintOptions
    ) throws(CommandLineProblem) -> Command {
        var options = options
        let operands = words.dropFirst() + paths
        switch words.first?.text {
        case "rules":
            guard operands.isEmpty else { throw CommandLineProblem(message: "`memlint rules` takes no arguments") }
            return .rules(options.common)
        case "explain":
            guard operands.count == 1, let rule = operands.first else {
                throw CommandLineProblem(message: "`memlint explain` takes the id of one rule")
            }
            return .explain(rule: rule.text, options.common)
        case "why":
            guard operands.count == 1, let place = operands.first else {
                throw CommandLineProblem(message: "`memlint why` takes one place: FILE:LINE")
            }
            return try why(place, options.common)
        case "help": return .help
        default:
            options.paths = words + paths
            return .lint(options)
        }
    }

    private static func why(_ place: RawPath, _ options: CommonOptions) throws(CommandLineProblem) -> Command {
        guard let colon = place.bytes.lastIndex(of: UInt8(ascii: ":")), colon > 0,
            let line = Int(String(decoding: place.bytes[(colon + 1)...], as: UTF8.self)), line > 0
        else {
            throw CommandLineProblem(message: "`\(DisplayText.neutral(place.text))` is no place; the form is FILE:LINE")
        }
        return .why(file: RawPath(ContiguousArray(place.bytes[..<colon])), line: line, options)
    }
}
