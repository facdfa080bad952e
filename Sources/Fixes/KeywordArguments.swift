import Diagnostics
import Knowledge
import Semantics
import SourceText
import Syntax

/// `Memory(chat_store=store)`, Swift's `Driver(client: client)`: arguments by keyword, or by position where they have none.
struct KeywordArguments: ArgumentWriter {
    let file: SourceFile
    let tree: SyntaxTree
    /// What stands between a keyword and its value.
    let separator: String

    func edits(
        setting values: [(place: ArgumentReference, value: String)], in site: CallSite, dropping: Bool
    ) -> [Edit]? {
        guard let list = tree.firstChild(site.node, .arguments) else { return [] }
        if dropping {
            let range = tree.range(list)
            let inside = values.map { written($0.value, at: $0.place) }.joined(separator: ", ")
            let place = TextRange(range.lower + 1, max(range.lower + 1, range.upper - 1))
            return [Edit(path: file.path, range: place, replacement: inside)]
        }
        var edits: [Edit] = []
        var added: [String] = []
        for (place, value) in values {
            guard let given = site.argument(name: place.name, position: place.name == nil ? place.position : nil) else {
                added.append(written(value, at: place))
                continue
            }
            let range = tree.range(given)
            if file.text(range) != value { edits.append(Edit(path: file.path, range: range, replacement: value)) }
        }
        if !added.isEmpty { edits.append(Layout.insertion(of: added, into: list, of: tree, file)) }
        return edits
    }

    private func written(_ value: String, at place: ArgumentReference) -> String {
        place.name.map { $0 + separator + value } ?? value
    }
}
