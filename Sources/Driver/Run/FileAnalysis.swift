import Diagnostics
import Reporters
import SourceText

/// What became of one file.
struct FileResult: Sendable {
    let path: RawPath
    /// What is shown of it, suppressed and unselected findings left out.
    var findings: [Finding] = []
    var notices: [Notice] = []
    /// Kept where findings quote it.
    var source: SourceFile?
    var isPartial = false
    var isSkipped = false
    /// Whether it was left out because a program wrote it.
    var isGenerated = false
    /// Whether a finding is at or above the level that fails the run.
    var fails = false

    /// Whether there is anything to say beyond counting it.
    var isSilent: Bool { findings.isEmpty && notices.isEmpty }
}

/// From a file to what is shown of it.
struct FileAnalysis: Sendable {
    let paths: PathNames
    let options: AnalysisOptions
    let maximumFileSize: Int
    /// Whether generated and minified files are analysed, whatever the configuration says.
    let includesGenerated: Bool

    func result(_ file: WalkFile) -> FileResult {
        let shown = paths.shown(file.path)
        return result(
            FileReader.read(file.path, shown: shown, limit: maximumFileSize, isGiven: file.isGiven), of: file)
    }

    /// The result for bytes that come from elsewhere than the file's place.
    func result(_ bytes: ContiguousArray<UInt8>, as file: WalkFile) -> FileResult {
        result(FileReader.accept(bytes, shown: paths.shown(file.path)), of: file)
    }

    private func result(_ content: FileReader.Outcome, of file: WalkFile) -> FileResult {
        switch content {
        case .failed(let notice): return FileResult(path: file.path, notices: [notice], isSkipped: true)
        case .file(let source, let notice):
            if !includesGenerated, !file.settings.includesGenerated,
                let sign = GeneratedCode.sign(of: source, named: file.path.name, file.language)
            {
                let notice = Notice(kind: .generated, path: source.path, message: sign.message)
                return FileResult(path: file.path, notices: [notice], isGenerated: true)
            }
            var result = analyse(source, file)
            if let notice { result.notices.insert(notice, at: 0) }
            return result
        }
    }

    private func analyse(_ source: SourceFile, _ file: WalkFile) -> FileResult {
        let settings = file.settings
        let outcome = settings.engine.analyze(source, file.language, options)
        var result = FileResult(path: file.path, notices: FileAnalysis.summarised(outcome.notices))
        result.isPartial = outcome.notices.contains { $0.kind == .parseError || $0.kind == .tooDeep }
        guard !outcome.findings.isEmpty || !outcome.directives.isEmpty else { return result }

        let ignored = settings.ignoredRules(for: file.path)
        func runs(_ rule: String) -> Bool { settings.selection.runs(rule) && !ignored.contains(rule) }
        var findings = outcome.findings.filter { runs($0.rule) }
        if !outcome.directives.isEmpty {
            var suppressions = Suppressions(outcome.directives, in: source)
            findings = findings.filter { !suppressions.suppresses($0) }
            findings += suppressions.findings(
                all: settings.engine.rules, tellsUnused: !result.isPartial, runs: runs
            ).filter { runs($0.rule) }
        }
        guard !findings.isEmpty else { return result }
        result.findings = findings.map { finding in
            settings.selection.level(of: finding.rule).map(finding.with(severity:)) ?? finding
        }.sorted(by: Finding.inOrder)
        result.fails = result.findings.contains { $0.severity >= settings.failOn }
        result.source = source
        return result
    }

    /// One notice of each kind, with the number of further places.
    private static func summarised(_ notices: [Notice]) -> [Notice] {
        guard notices.count > 1 else { return notices }
        return Notice.Kind.allCases.compactMap { kind in
            let own = notices.filter { $0.kind == kind }
            guard let first = own.first else { return nil }
            guard own.count > 1 else { return first }
            let more = own.count == 2 ? "1 more place" : "\(own.count - 1) more places"
            return Notice(
                kind: kind, path: first.path, position: first.position, message: "\(first.message) (and \(more))")
        }
    }
}

extension FileCounts {
    /// What one file adds.
    init(of result: FileResult) {
        self.init()
        if result.isSkipped {
            skipped = 1
        } else if result.isGenerated {
            generated = 1
        } else if result.isPartial {
            partly = 1
        } else {
            analysed = 1
        }
    }

    static func += (counts: inout FileCounts, other: FileCounts) {
        counts.analysed += other.analysed
        counts.partly += other.partly
        counts.skipped += other.skipped
        counts.generated += other.generated
    }
}
