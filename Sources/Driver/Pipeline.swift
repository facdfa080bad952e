import Diagnostics
import Judging
package import Knowledge
import Lifetimes
import Semantics
package import SourceText
import Syntax

/// From one file's bytes to its findings: skim, parse, bind, work out the facts, judge. Shared by all threads.
package struct Pipeline: Sendable {
    private let base: KnowledgeBase
    private let knowledge: FileKnowledge

    package init(_ base: KnowledgeBase) {
        self.base = base
        knowledge = FileKnowledge(base)
    }

    func outcome(for file: SourceFile, _ language: Language, usesGate: Bool) -> FileOutcome {
        let directives = Directives.comments(in: file, language)
        if usesGate, !parses(file, language, directives) { return FileOutcome() }
        let tree = Frontend.tree(of: file, language)
        let notices = notices(of: tree, in: file)
        let subjects = subjects(of: tree, in: file, language)
        // Rules are read for the first file that has something to ask them about.
        guard !subjects.isEmpty else { return FileOutcome(notices: notices, directives: directives) }
        let findings = Judge(rules: base.rules).findings(in: file, tree: tree, subjects: subjects)
        return FileOutcome(findings: findings, notices: notices, directives: directives)
    }

    /// Whether a run parses the file rather than only skim it.
    package func parses(_ file: SourceFile, _ language: Language) -> Bool {
        parses(file, language, Directives.comments(in: file, language))
    }

    /// A suppression is called unused only in a file that was understood, and only the parser can tell.
    private func parses(_ file: SourceFile, _ language: Language, _ directives: [TextRange]) -> Bool {
        !directives.isEmpty || knowledge.mayConcern(file, language)
    }

    func explanation(of line: Int, in file: SourceFile, _ language: Language) -> [String] {
        let subjects = subjects(of: Frontend.tree(of: file, language), in: file, language)
        return Explanation.lines(for: subjects, rules: base.rules, file: file, line: line)
    }

    private func subjects(of tree: SyntaxTree, in file: SourceFile, _ language: Language) -> [Subject] {
        let model = Binder.bind(tree, language: language)
        guard let catalogue = knowledge.catalogue(for: model) else { return [] }
        return LifetimeAnalysis.subjects(in: file, model: model, catalogue: catalogue)
    }

    private func notices(of tree: SyntaxTree, in file: SourceFile) -> [Notice] {
        guard !tree.problems.isEmpty else { return [] }
        let table = LineTable(file.bytes)
        return tree.problems.map { problem in
            Notice(
                kind: problem.kind == .tooDeep ? .tooDeep : .parseError, path: file.path,
                position: table.position(of: problem.range.lower, in: file, unit: .scalars), message: problem.message)
        }
    }
}
