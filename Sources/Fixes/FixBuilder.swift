package import Diagnostics
import Knowledge
package import Lifetimes
package import SourceText
package import Syntax

/// Turns a model's way of making something last into edits of the user's code: one for all findings of a file.
package struct FixBuilder {
    private let survey: FileSurvey

    package init(file: SourceFile, tree: SyntaxTree) {
        survey = FileSurvey(file: file, tree: tree)
    }

    /// The fix that a rule offers by `id`: of those that the subject's type has, the first that fits the file. Nil where there is none.
    package func fix(_ id: String, for subject: Subject) -> Fix? {
        guard let models = subject.type?.fixes, let call = subject.construction else { return nil }
        for model in models where model.id == id && fits(model, subject) {
            let construction = ConstructionFix(survey: survey, model: model, call: call, keys: subject.session)
            if let fix = construction.fix() { return fix }
        }
        return nil
    }

    private func fits(_ model: FixModel, _ subject: Subject) -> Bool {
        if model.isForBlockingTurns && subject.isTurnAwaited { return false }
        return model.besides.isEmpty || model.besides.contains { survey.modules.contains($0) }
    }
}
