package import Diagnostics
import Knowledge
package import Lifetimes
package import SourceText
package import Syntax

/// Turns a model's way of making something last into edits of the user's code.
package struct FixBuilder {
    let file: SourceFile
    let tree: SyntaxTree

    package init(file: SourceFile, tree: SyntaxTree) {
        self.file = file
        self.tree = tree
    }

    /// The fix that a rule offers by `id`, or nil where the subject's type does not say how it is made.
    package func fix(_ id: String, for subject: Subject) -> Fix? {
        guard let model = subject.type?.fixes.first(where: { $0.id == id }), let call = subject.construction else { return nil }
        if model.isForBlockingTurns && subject.isTurnAwaited { return nil }
        return ConstructionFix(file: file, tree: tree, model: model, call: call, keys: subject.session).fix()
    }
}
