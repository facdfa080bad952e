package import Knowledge
package import Semantics
package import SourceText

/// Finds the subjects of one file and their facts. It knows no defect: rules ask the facts.
package enum LifetimeAnalysis {
    /// The subjects in order of place; `catalogue` has the models of the file's language.
    package static func subjects(
        in file: SourceFile, model: SemanticModel, catalogue: Catalogue
    ) -> [Subject] {
        let analysis = Analysis(model, file: file, catalogue: catalogue)
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
}
