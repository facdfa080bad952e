import Diagnostics
import Knowledge
import Semantics
import SourceText
import Syntax

/// `Memory(chat_store=store)`: arguments by keyword.
struct KeywordArguments: ArgumentWriter {
    let file: SourceFile
    let tree: SyntaxTree

    func edits(
        setting values: [(place: ArgumentReference, value: String)], in site: CallSite, dropping: Bool
    ) -> [Edit]? {
        guard let list = tree.firstChild(site.node, .arguments) else { return [] }
        if dropping {
            let range = tree.range(list)
            let inside = values.map { "\($0.place.name ?? "")=\($0.value)" }.joined(separator: ", ")
            let place = TextRange(range.lower + 1, max(range.lower + 1, range.upper - 1))
            return [Edit(path: file.path, range: place, replacement: inside)]
        }
        var edits: [Edit] = []
        var added: [String] = []
        for (place, value) in values {
            let name = place.name ?? ""
            guard let given = site.argument(name: name, position: nil) else {
                added.append("\(name)=\(value)")
                continue
            }
            let range = tree.range(given)
            if file.text(range) != value { edits.append(Edit(path: file.path, range: range, replacement: value)) }
        }
        if !added.isEmpty { edits.append(Layout.insertion(of: added, into: list, of: tree, file)) }
        return edits
    }
}
