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
        let statements = ModuleStatements(file: file, tree: tree)
        var edits = callEdits(site, key)
        edits += statements.insertions(imports: statements.missing(model.imports), setup: statements.missing(model.setup))
        guard !edits.isEmpty else { return nil }
        var requirements = model.needs
        if isGuess { requirements.insert("Put the key of the conversation in place of \(Self.placeholder).", at: 0) }
        return Fix(
            title: model.title, applicability: model.isSuggestion || isGuess ? .suggestion : .unsafe,
            edits: edits.sorted { $0.range < $1.range }, requirements: requirements)
    }

    private func callEdits(_ site: CallSite, _ key: String) -> [Edit] {
        var edits: [Edit] = []
        if let callee = model.callee, file.text(tree.range(site.callee)) != callee {
            edits.append(edit(tree.range(site.callee), callee))
        }
        let values = model.arguments.map { ($0.name, $0.value.replacing("{session}", with: key)) }
        guard let list = tree.firstChild(site.node, .arguments) else { return edits }
        let range = tree.range(list)
        if model.dropsArguments {
            let inside = values.map { "\($0)=\($1)" }.joined(separator: ", ")
            edits.append(edit(TextRange(range.lower + 1, max(range.lower + 1, range.upper - 1)), inside))
            return edits
        }
        var added: [String] = []
        for (name, value) in values {
            guard let given = site.argument(name: name, position: nil) else {
                added.append("\(name)=\(value)")
                continue
            }
            if file.text(tree.range(given)) != value { edits.append(edit(tree.range(given), value)) }
        }
        if !added.isEmpty { edits.append(insertion(of: added, list: list)) }
        return edits
    }

    private func edit(_ range: TextRange, _ text: String) -> Edit {
        Edit(path: file.path, range: range, replacement: text)
    }

    /// After the last argument, in the layout of the list: on a line of its own where the arguments are.
    private func insertion(of arguments: [String], list: NodeID) -> Edit {
        let range = tree.range(list)
        guard let last = tree.lastChild(list) else {
            let place = min(range.lower + 1, range.upper)
            return edit(TextRange(place, place), arguments.joined(separator: ", "))
        }
        let end = tree.range(last).upper
        let start = tree.range(last).lower
        let indentation = Layout.indentation(before: start, in: file)
        // The last argument stands alone on its line.
        if let indentation, Layout.hasLineBreak(TextRange(range.lower, start), in: file) {
            let text = arguments.map { "," + Layout.lineEnd(of: file) + indentation + $0 }.joined()
            return edit(TextRange(end, end), text)
        }
        return edit(TextRange(end, end), arguments.map { ", " + $0 }.joined())
    }
}
