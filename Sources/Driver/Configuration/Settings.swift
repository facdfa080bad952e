import Diagnostics
import Reporters
import SourceText

/// All that decides how a file is analysed and what of it is shown: one value for each configuration file of a run.
final class Settings: Sendable {
    let engine: Engine
    let failOn: Severity
    /// Whether generated and minified files are analysed too.
    let includesGenerated: Bool
    /// Whether the configuration runs rules in preview.
    let isPreview: Bool
    private let folder: RawPath
    /// To know the rules is to have read them.
    private let deferredSelection: Deferred<RuleSelection>
    private let exclude: IgnoreRules
    private let perFileIgnores: [(pattern: IgnoreRules, rules: Set<String>)]

    init(_ configuration: Configuration, engine: Engine, request: RuleSelection.Request, failOn: Severity?) {
        self.engine = engine
        deferredSelection = Deferred { RuleSelection(engine.rules, configuration, request) }
        self.failOn = failOn ?? configuration.failOn ?? .warning
        includesGenerated = configuration.includesGenerated ?? false
        isPreview = configuration.isPreview
        folder = configuration.folder
        exclude = IgnoreRules(patterns: configuration.exclude)
        perFileIgnores = configuration.perFileIgnores.map { entry in
            (IgnoreRules(patterns: [entry.pattern]), Set(entry.rules.map(\.text)))
        }
    }

    var selection: RuleSelection { deferredSelection.value }

    /// Whether configuration leaves out a file or folder whose own folder it does not leave out.
    func leavesOut(_ path: RawPath, isFolder: Bool) -> Bool {
        guard !exclude.isEmpty, let relative = path.relative(to: folder) else { return false }
        return exclude.decision(relative, isFolder: isFolder) == true
    }

    /// The rules that configuration takes back for one file.
    func ignoredRules(for path: RawPath) -> Set<String> {
        guard !perFileIgnores.isEmpty, let relative = path.relative(to: folder) else { return [] }
        var result: Set<String> = []
        for entry in perFileIgnores where entry.pattern.leavesOut(relative, isFolder: false) {
            result.formUnion(entry.rules)
        }
        return result
    }
}
