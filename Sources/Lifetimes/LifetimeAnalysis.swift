package import Knowledge
package import Semantics
package import SourceText
import Syntax

/// Finds the subjects of one file and their facts. It knows no defect: rules ask the facts.
package enum LifetimeAnalysis {
    /// The subjects in order of place; `catalogue` has the models of the file's language.
    package static func subjects(
        in file: SourceFile, model: SemanticModel, catalogue: Catalogue
    ) -> [Subject] {
        guard mayHaveSubjects(model.tree.names, catalogue) else { return [] }
        let analysis = Analysis(model, file: file, catalogue: catalogue)
        // Handlers come first: found in the middle of a question about values, they would miss what that question leads through.
        _ = analysis.registrations
        var subjects = analysis.stateSubjects()
        subjects += analysis.collectionSubjects()
        subjects += analysis.keySubjects()
        subjects += analysis.argumentSubjects()
        subjects += analysis.parameterSubjects()
        return subjects.sorted {
            if $0.range != $1.range { return $0.range < $1.range }
            return $0.kind.rawValue < $1.kind.rawValue
        }
    }

    /// The parameters by which model interfaces take the earlier turns: a file that has one may hold a subject.
    package static let turnWords = Analysis.turnKeywords
    /// The parts of a message, each by the words it goes by: a file that has a word of each may hold a subject.
    package static let messageWords: [Set<String>] = [["role"], Analysis.messageTexts]

    /// Whether the file has a word without which nothing in it could be a subject: most files of a framework's own have none.
    private static func mayHaveSubjects(_ names: NameTable, _ catalogue: Catalogue) -> Bool {
        func has(_ word: String) -> Bool { names.find(word) != nil }
        let hasMessage = messageWords.allSatisfy { $0.contains(where: has) }
        return hasMessage || turnWords.contains(where: has) || catalogue.evidence.contains(where: has)
    }
}
