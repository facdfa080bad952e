package import Diagnostics
package import SourceText

/// A file that a report quotes.
package struct ReportedFile: Sendable {
    package let source: SourceFile
    package let lines: LineTable
    private let columns: ColumnTable
    /// The name as the file system has it, below the report's root with `/` between parts, or absolute where the
    /// file lies outside it; any bytes but NUL.
    package let name: ContiguousArray<UInt8>

    package init(source: SourceFile, name: ContiguousArray<UInt8>) {
        self.source = source
        self.lines = LineTable(source.bytes)
        self.columns = ColumnTable(source.bytes)
        self.name = name
    }

    /// Whether the file lies outside the report's root, so that its name is absolute.
    package var isOutsideRoot: Bool { name.first == UInt8(ascii: "/") }

    /// The 1-based line and column of `offset`. O(log n), however long the line.
    package func position(_ offset: UInt32, _ unit: ColumnUnit) -> LineColumn {
        columns.position(of: offset, in: source, lines: lines, unit: unit)
    }
}

/// How many files a run saw, and what became of them.
package struct FileCounts: Sendable, Hashable {
    /// Files that were analysed from start to end, those judged by a glance included.
    package var analysed = 0
    /// Files of which a part was not understood; not counted in `analysed`.
    package var partly = 0
    /// Files that were not analysed though they were asked for.
    package var skipped = 0
    /// Files that were left out because a program wrote them: generated or minified.
    package var generated = 0

    package init(analysed: Int = 0, partly: Int = 0, skipped: Int = 0, generated: Int = 0) {
        self.analysed = analysed
        self.partly = partly
        self.skipped = skipped
        self.generated = generated
    }
}

/// Everything that a run has to say, ready to be written in any format.
package struct Report: Sendable {
    /// In the order of `Finding.inOrder`.
    package let findings: [Finding]
    /// Sorted by path, then place.
    package let notices: [Notice]
    /// Every file that a finding, label or edit names, by `SourceFile.path`.
    package let files: [String: ReportedFile]
    /// The names of files that only notices mention, by `SourceFile.path`, in the form of `ReportedFile.name`.
    package let names: [String: ContiguousArray<UInt8>]
    /// Gives `rules`. Not every format tells of them, and it takes time to read them.
    private let listRules: @Sendable () -> [RuleDescription]
    package let counts: FileCounts
    /// The program's own version, such as `0.1.0`.
    package let version: String
    /// The exit code that the run ends with.
    package let exitCode: Int

    /// - Parameter rules: the rules that were run, sorted by id; worked out each time they are asked for.
    package init(
        findings: [Finding], notices: [Notice] = [], files: [String: ReportedFile],
        names: [String: ContiguousArray<UInt8>] = [:], rules: @escaping @autoclosure @Sendable () -> [RuleDescription],
        counts: FileCounts, version: String, exitCode: Int
    ) {
        self.findings = findings
        self.notices = notices
        self.files = files
        self.names = names
        listRules = rules
        self.counts = counts
        self.version = version
        self.exitCode = exitCode
    }

    /// The rules that were run, sorted by id.
    package var rules: [RuleDescription] { listRules() }

    /// The name of `path` in the form of `ReportedFile.name`; the path itself where nothing better is known.
    package func name(of path: String) -> ContiguousArray<UInt8> {
        files[path]?.name ?? names[path] ?? ContiguousArray(path.utf8)
    }
}

/// The forms in which a report can be written.
package enum ReportFormat: String, CaseIterable, Sendable {
    case text
    case concise
    case json
    case sarif
    case github
}

extension Report {
    /// The whole report as bytes; the same report gives the same bytes.
    ///
    /// - Parameter color: whether `text` and `concise` may use terminal colours; other formats never do.
    package func rendered(as format: ReportFormat, color: Bool = false) -> ContiguousArray<UInt8> {
        switch format {
        case .text: TextReporter(report: self, palette: Palette(isOn: color)).rendered()
        case .concise: ConciseReporter(report: self, palette: Palette(isOn: color)).rendered()
        case .json: JSONReporter(report: self).rendered()
        case .sarif: SARIFReporter(report: self).rendered()
        case .github: GitHubReporter(report: self).rendered()
        }
    }
}
