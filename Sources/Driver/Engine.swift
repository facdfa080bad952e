package import Diagnostics
package import Reporters
package import SourceText

/// What the driver needs of the analysis, and all that it knows of it: the rules there are, and what they find in a file.
package struct Engine: Sendable {
    /// Gives `rules`. Most runs ask for none.
    private let listRules: @Sendable () -> [RuleDescription]
    /// Analyses one file. Called from several threads at once, each with a stack of `WorkQueue.stackSize` bytes; must
    /// end for any bytes.
    package var analyze: @Sendable (SourceFile, Language, AnalysisOptions) -> FileOutcome
    /// What is known at a 1-based line, and which conditions held or silenced a rule there: lines of text for a person.
    package var explainLine: @Sendable (SourceFile, Language, Int) -> [String]

    /// - Parameter rules: every rule, in any order; worked out each time it is asked for.
    package init(
        rules: @escaping @autoclosure @Sendable () -> [RuleDescription],
        analyze: @escaping @Sendable (SourceFile, Language, AnalysisOptions) -> FileOutcome,
        explainLine: @escaping @Sendable (SourceFile, Language, Int) -> [String]
    ) {
        listRules = rules
        self.analyze = analyze
        self.explainLine = explainLine
    }

    /// Every rule, preview rules and the driver's own included, sorted by id.
    package var rules: [RuleDescription] {
        let listed = listRules()
        let known = Set(listed.map(\.id))
        return (listed + Suppressions.rules.filter { !known.contains($0.id) }).sorted { $0.id < $1.id }
    }
}

package struct AnalysisOptions: Sendable {
    /// Whether a file that can hold no finding may be judged by a glance at its bytes. The findings are the same.
    package var usesGate: Bool

    package init(usesGate: Bool = true) {
        self.usesGate = usesGate
    }
}

/// What the analysis says of one file.
package struct FileOutcome: Sendable {
    /// In any order, suppressed ones included.
    package var findings: [Finding]
    /// Parse errors and limits; a file with `parseError` or `tooDeep` among them counts as analysed in part.
    package var notices: [Notice]
    /// Every comment that holds the word `memlint`, its opening mark included, in order of place.
    package var directives: [TextRange]

    package init(findings: [Finding] = [], notices: [Notice] = [], directives: [TextRange] = []) {
        self.findings = findings
        self.notices = notices
        self.directives = directives
    }
}

/// The user's own files of knowledge, as configuration names them.
package struct OwnKnowledge: Sendable {
    package var models: [SourceFile]
    package var rules: [SourceFile]

    package init(models: [SourceFile] = [], rules: [SourceFile] = []) {
        self.models = models
        self.rules = rules
    }
}

/// Makes an engine from what is built in and the user's own files.
package struct EngineLoader: Sendable {
    /// Notices are of the kind `configuration`, each with a place in one of the user's files.
    package var load: @Sendable (OwnKnowledge) -> Result<Engine, NoticeList>

    package init(load: @escaping @Sendable (OwnKnowledge) -> Result<Engine, NoticeList>) {
        self.load = load
    }
}

/// Why something could not be loaded.
package struct NoticeList: Error, Sendable {
    /// Not empty.
    package let notices: [Notice]

    package init(_ notices: [Notice]) {
        self.notices = notices
    }
}
