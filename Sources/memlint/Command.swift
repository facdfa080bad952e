import Diagnostics
import Driver
import Reporters

/// What the command line asks for.
enum Command: Sendable {
    case lint(LintOptions)
    case rules(CommonOptions)
    case explain(rule: String, CommonOptions)
    case why(file: RawPath, line: Int, CommonOptions)
    case initialise(CommonOptions)
    case completions(Shell)
    case schema(FileSchema)
    case help
    case version
}

/// Options that are not about one run alone.
struct CommonOptions: Sendable {
    var configuration = ConfigurationSource.nearest
    var color = ColorChoice.auto
    var selection = RuleSelection.Request()
}

enum ColorChoice: String, CaseIterable {
    case auto, always, never
}

struct LintOptions: Sendable {
    var common = CommonOptions()
    /// As given; `-` stands for standard input.
    var paths: [RawPath] = []
    var format = ReportFormat.text
    var outputFile: RawPath?
    var failOn: Severity?
    var exitsZero = false
    var isQuiet = false
    var usesGate = true
    var includesGenerated = false
    var standardInputName: RawPath?
    var maximumFileSize = RunRequest.defaultMaximumFileSize
    var threads: Int?
}

/// A command line that cannot be understood.
struct CommandLineProblem: Error {
    /// A sentence without a full stop.
    let message: String
}
