import Diagnostics
package import Reporters
import SourceText

/// What a run found.
package struct RunResult: Sendable {
    package let report: Report
    /// Whether there was a file to analyse.
    package let sawFiles: Bool
    /// Files and folders that were given by name and left out, as walking the project leaves them out.
    package let leftOut: Int
}

/// A run that could not begin: what the command line asks for does not exist.
package struct UsageProblem: Error, Sendable {
    /// A sentence without a full stop.
    package let message: String
}

/// One run from paths to a report.
package struct Run: Sendable {
    /// The program's version; a constant, so that a build needs no history.
    package static let version = "0.1.0"

    private let request: RunRequest
    private let paths: PathNames
    private let settingsLoader: SettingsLoader
    private let analysis: FileAnalysis

    package init(_ request: RunRequest, engineLoader: EngineLoader) {
        self.request = request
        let current = FileSystem.currentFolder() ?? RawPath("/")
        paths = PathNames(current: current, root: Run.root(of: request.input, current: current))
        settingsLoader = SettingsLoader(
            source: request.configuration, request: request.rules, failOn: request.failOn, engineLoader: engineLoader,
            paths: paths)
        analysis = FileAnalysis(
            paths: paths, options: AnalysisOptions(usesGate: request.usesGate),
            maximumFileSize: min(request.maximumFileSize, SourceFile.maximumLength),
            includesGenerated: request.includesGenerated)
    }

    /// The root of the repository around the first path that exists, else the current folder.
    private static func root(of input: RunRequest.Input, current: RawPath) -> RawPath {
        var first = current
        if case .paths(let given) = input, let found = given.lazy.compactMap({ try? FileSystem.canonical($0) }).first {
            first = found
        }
        let isFolder = (try? FileSystem.status(first, followingLinks: false))?.kind == .folder
        return PathNames.repository(around: isFolder ? first : first.parent ?? first) ?? current
    }

    /// Does the work.
    ///
    /// - Throws: `UsageProblem` where a rule on the command line does not exist.
    package func result() throws(UsageProblem) -> RunResult {
        switch request.input {
        case .paths(let given): try analyse(given.isEmpty ? [RawPath(".")] : given)
        case .standardInput(let bytes, let name): try analyse(bytes, as: name)
        }
    }

    // MARK: - Standard input

    private func analyse(_ bytes: ContiguousArray<UInt8>, as name: RawPath) throws(UsageProblem) -> RunResult {
        let path = absolute(name)
        guard let language = Classification.language(of: path.bytes) else {
            throw UsageProblem(message: Run.unknownLanguage(name.text))
        }
        let settings: Settings
        var surroundings = Surroundings(settingsLoader)
        let standing = surroundings.standing(ofFile: path)
        switch surroundings.settings(of: standing) {
        case .success(let loaded): settings = loaded
        case .failure(let problems): return finish([], problems.notices.map { (path, $0) }, settings: [])
        }
        try check([settings])
        if standing.isExcluded || standing.isForeign {
            return finish([], [], settings: [settings], leftOut: 1)
        }
        let file = WalkFile(path: path, language: language, settings: settings, isGiven: true)
        let result = analysis.result(bytes, as: file)
        return finish([result], [], settings: [settings], counts: FileCounts(of: result))
    }

    /// The path from the root of the file system, `.` and `..` taken out by their text.
    private func absolute(_ path: RawPath) -> RawPath {
        let slash = UInt8(ascii: "/")
        let joined = path.isAbsolute ? path : paths.current.appending(path.bytes)
        var parts: [ArraySlice<UInt8>] = []
        for part in ArraySlice(joined.bytes).split(separator: slash) {
            if part.elementsEqual("..".utf8) {
                _ = parts.popLast()
            } else if !part.elementsEqual(".".utf8) {
                parts.append(part)
            }
        }
        return RawPath([slash]).appending(Array(parts.joined(separator: [slash])))
    }

    static func unknownLanguage(_ name: String) -> String {
        "`\(DisplayText.neutral(name))` is of no language that memlint reads (\(Classification.listed))"
    }

    // MARK: - Paths

    /// What walking and analysing gather in one thread.
    private struct Gathered: Sendable {
        var results: [FileResult] = []
        var notices: [(path: RawPath, notice: Notice)] = []
        var settings: [ObjectIdentifier: Settings] = [:]
        var counts = FileCounts()
    }

    private func analyse(_ given: [RawPath]) throws(UsageProblem) -> RunResult {
        let start = Start(given, paths: paths, settingsLoader: settingsLoader)
        try check(start.settings)
        let walk = Walk(paths: paths, settingsLoader: settingsLoader, given: start.given)
        let analysis = analysis
        let gathered = WorkQueue.run(start.items, threads: request.threads, results: Gathered()) { item, gathered in
            switch item {
            case .folder(let folder):
                let listing = walk.list(folder)
                gathered.notices += listing.notices
                gathered.counts.skipped += listing.notices.count { $0.notice.kind == .skipped }
                return listing.items
            case .files(let files):
                for file in files {
                    let result = analysis.result(file)
                    gathered.counts += FileCounts(of: result)
                    gathered.settings[ObjectIdentifier(file.settings)] = file.settings
                    if !result.isSilent { gathered.results.append(result) }
                }
                return []
            }
        }
        var settings = start.settings
        for part in gathered {
            for (id, value) in part.settings where !settings.contains(where: { ObjectIdentifier($0) == id }) {
                settings.append(value)
            }
        }
        return finish(
            gathered.flatMap(\.results), start.notices + gathered.flatMap(\.notices), settings: settings,
            counts: gathered.reduce(into: FileCounts(skipped: start.skipped)) { $0 += $1.counts }, leftOut: start.leftOut)
    }

    /// Rules that the command line names must exist for one of the configurations at least.
    private func check(_ settings: [Settings]) throws(UsageProblem) {
        guard !settings.isEmpty else { return }
        let named = (request.rules.select ?? []).map { ($0, true) } + request.rules.ignore.map { ($0, false) }
        for (word, isSelected) in named {
            let problems = settings.map { settings in
                RuleSelection.problem(
                    word, in: settings.engine.rules, selecting: isSelected,
                    isPreview: request.rules.isPreview || settings.isPreview)
            }
            if let problem = problems.compactMap({ $0 }).first, !problems.contains(nil) {
                throw UsageProblem(message: problem)
            }
        }
    }

    // MARK: - The report

    private func finish(
        _ results: [FileResult], _ notices: [(path: RawPath, notice: Notice)], settings: [Settings],
        counts: FileCounts = FileCounts(), leftOut: Int = 0
    ) -> RunResult {
        // By the names that do not depend on the folder in which memlint runs.
        let results = results.map { (name: paths.name($0.path), result: $0) }.sorted { a, b in
            a.name.lexicographicallyPrecedes(b.name)
        }
        var findings: [Finding] = []
        var files: [String: ReportedFile] = [:]
        var names: [String: ContiguousArray<UInt8>] = [:]
        var said = notices
        for (name, result) in results {
            findings += result.findings
            said += result.notices.map { (result.path, $0) }
            if let source = result.source {
                files[source.path] = ReportedFile(source: source, name: name)
            }
        }
        for (path, notice) in said where notice.path == paths.shown(path) { names[notice.path] = paths.name(path) }
        readQuoted(by: findings, into: &files)
        let ordered = said.map { (name: paths.name($0.path), notice: $0.notice) }.sorted(by: Run.inOrder).map(\.notice)
        let isTrusted = !ordered.contains { $0.kind.failsRun }
        let fails = results.contains(where: \.result.fails) && !request.exitsZero
        let report = Report(
            findings: findings, notices: ordered, files: files, names: names, rules: Run.rules(of: settings),
            counts: counts, version: Run.version,
            exitCode: isTrusted ? (fails ? 1 : 0) : 2)
        return RunResult(report: report, sawFiles: counts != FileCounts(), leftOut: leftOut)
    }

    /// The rules that ran, one of each, sorted by id.
    private static func rules(of settings: [Settings]) -> [RuleDescription] {
        var rules: [RuleDescription] = []
        for rule in settings.flatMap(\.selection.rules) where !rules.contains(where: { $0.id == rule.id }) {
            rules.append(rule)
        }
        return rules.sorted { $0.id < $1.id }
    }

    /// Labels and edits may lie in files that have no finding of their own.
    private func readQuoted(by findings: [Finding], into files: inout [String: ReportedFile]) {
        for finding in findings {
            for path in finding.labels.map(\.path) + finding.fixes.flatMap(\.edits).map(\.path) where files[path] == nil {
                let place = RawPath(path).isAbsolute ? RawPath(path) : paths.current.appending(path)
                guard
                    case .bytes(let bytes)? = try? FileSystem.read(
                        place, limit: request.maximumFileSize, followingLinks: false)
                else { continue }
                files[path] = ReportedFile(source: SourceFile(path: path, bytes: bytes), name: paths.name(place))
            }
        }
    }

    private typealias NamedNotice = (name: ContiguousArray<UInt8>, notice: Notice)

    private static func inOrder(_ a: NamedNotice, _ b: NamedNotice) -> Bool {
        if a.name != b.name { return a.name.lexicographicallyPrecedes(b.name) }
        let (line, other) = (a.notice.position?.line ?? 0, b.notice.position?.line ?? 0)
        if line != other { return line < other }
        let (column, otherColumn) = (a.notice.position?.column ?? 0, b.notice.position?.column ?? 0)
        if column != otherColumn { return column < otherColumn }
        return a.notice.message < b.notice.message
    }
}
