import Diagnostics
import Knowledge
import Semantics
import SourceText
import Syntax

/// Rewrites the call that makes an object so that what it holds lasts: other arguments, another callee, the imports and the
/// module-level statements that these need.
struct ConstructionFix {
    let file: SourceFile
    let tree: SyntaxTree
    let model: FixModel
    let call: NodeID
    /// What may be the key of the conversation here, best first.
    let keys: [String]

    /// What stands for the key where none is known.
    private static let placeholder = "SESSION_ID"

    func fix() -> Fix? {
        guard let site = CallSite(call, in: tree) else { return nil }
        let needsKey = model.arguments.contains { $0.value.contains("{session}") }
        let key = keys.count == 1 ? keys[0] : Self.placeholder
        let isGuess = needsKey && keys.count != 1
        guard var edits = callEdits(site, key), let lines = newLines() else { return nil }
        edits += ModuleStatements(file: file, tree: tree).insertions(imports: lines.imports, setup: lines.setup)
        guard !edits.isEmpty else { return nil }
        var requirements = model.needs
        if isGuess { requirements.insert("Put the key of the conversation in place of \(Self.placeholder).", at: 0) }
        return Fix(
            title: model.title, applicability: model.isSuggestion || isGuess ? .suggestion : .unsafe,
            edits: edits.sorted { $0.range < $1.range }, requirements: requirements)
    }

    /// The lines that the file needs and does not have; nil where one of their names means something else there.
    private func newLines() -> (imports: [String], setup: [String])? {
        let statements = ModuleStatements(file: file, tree: tree)
        var imports = statements.missing(model.imports)
        if model.language == .typescript {
            guard let adapted = ModuleImports(file: file, tree: tree).adapted(imports) else { return nil }
            imports = adapted
        }
        return (imports, statements.missing(model.setup))
    }

    /// Nil where the arguments given leave no place for those to set.
    private func callEdits(_ site: CallSite, _ key: String) -> [Edit]? {
        let values = model.arguments.map { (place: $0.place, value: $0.value.replacing("{session}", with: key)) }
        let writer: any ArgumentWriter = model.language == .typescript
            ? ObjectArguments(file: file, tree: tree) : KeywordArguments(file: file, tree: tree)
        guard let edits = writer.edits(setting: values, in: site, dropping: model.dropsArguments) else { return nil }
        return calleeEdits(site) + edits
    }

    private func calleeEdits(_ site: CallSite) -> [Edit] {
        guard let callee = model.callee else { return [] }
        // With the `new` before it, which another callee may do without.
        let range = TextRange(tree.range(site.node).lower, tree.range(site.callee).upper)
        return file.text(range) == callee ? [] : [Edit(path: file.path, range: range, replacement: callee)]
    }
}

/// Sets the arguments of a call in the manner of a language.
protocol ArgumentWriter {
    /// The edits that give these arguments, in order, in the layout of those that are there; nil where that cannot be done.
    func edits(
        setting values: [(place: ArgumentReference, value: String)], in site: CallSite, dropping: Bool
    ) -> [Edit]?
}
