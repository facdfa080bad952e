import Diagnostics
import Knowledge
import Semantics
import SourceText
import Syntax

/// `new Memory({chatHistory: history})`: arguments by position, and entries of the object literal that stands at one.
struct ObjectArguments: ArgumentWriter {
    let file: SourceFile
    let tree: SyntaxTree

    func edits(
        setting values: [(place: ArgumentReference, value: String)], in site: CallSite, dropping: Bool
    ) -> [Edit]? {
        let given = dropping ? [] : site.arguments.map(\.value)
        let count = values.map { ($0.place.position ?? 0) + 1 }.max() ?? 0
        var edits: [Edit] = []
        var added: [String] = []
        for position in 0..<max(count, 0) {
            let here = values.filter { ($0.place.position ?? 0) == position }
            guard position < given.count else {
                // There is nothing to put in the places between.
                guard let text = text(of: here), !site.hasSpread || dropping else { return nil }
                added.append(text)
                continue
            }
            if here.isEmpty { continue }
            guard let changes = self.edits(setting: here, in: given[position]) else { return nil }
            edits += changes
        }
        guard dropping || !added.isEmpty else { return edits }
        guard let list = tree.firstChild(site.node, .arguments) else {
            // `new Memory`
            let end = tree.range(site.callee).upper
            return [Edit(path: file.path, range: TextRange(end, end), replacement: "(\(added.joined(separator: ", ")))")]
        }
        if dropping {
            let range = tree.range(list)
            let inside = TextRange(range.lower + 1, max(range.lower + 1, range.upper - 1))
            return [Edit(path: file.path, range: inside, replacement: added.joined(separator: ", "))]
        }
        return edits + [Layout.insertion(of: added, into: list, of: tree, file)]
    }

    /// A whole argument: a value, or an object literal of the entries.
    private func text(of values: [(place: ArgumentReference, value: String)]) -> String? {
        if values.count == 1, values[0].place.path.isEmpty { return values[0].value }
        let entries = values.compactMap { entry($0.place, $0.value) }
        return entries.isEmpty || entries.count != values.count ? nil : "{ \(entries.joined(separator: ", ")) }"
    }

    /// `a: b`, or `a` where both are the same; nil for an entry deeper down.
    private func entry(_ place: ArgumentReference, _ value: String) -> String? {
        guard place.path.count == 1 else { return nil }
        return place.path[0] == value ? value : "\(place.path[0]): \(value)"
    }

    private func edits(setting values: [(place: ArgumentReference, value: String)], in given: NodeID) -> [Edit]? {
        if values.count == 1, values[0].place.path.isEmpty {
            return [Edit(path: file.path, range: tree.range(given), replacement: values[0].value)]
        }
        // What an expression or a spread brings is not seen.
        guard tree.kind(given) == .dictionary, !tree.children(given).contains(where: { tree.kind($0) == .spread }) else { return nil }
        var edits: [Edit] = []
        var added: [String] = []
        for (place, value) in values {
            guard let entry = entry(place, value) else { return nil }
            if let pair = pair(place.path[0], in: given) {
                let range = tree.range(pair)
                if file.text(range) != entry { edits.append(Edit(path: file.path, range: range, replacement: entry)) }
            } else {
                added.append(entry)
            }
        }
        guard !added.isEmpty else { return edits }
        if tree.firstChild(given) == nil {
            let literal = "{ \(added.joined(separator: ", ")) }"
            return [Edit(path: file.path, range: tree.range(given), replacement: literal)]
        }
        return edits + [Layout.insertion(of: added, into: given, of: tree, file)]
    }

    private func pair(_ key: String, in object: NodeID) -> NodeID? {
        tree.children(object).first { pair in
            guard tree.kind(pair) == .pair, !tree.flags(pair).contains(.computed) else { return false }
            if tree.name(pair) == key { return true }
            guard let name = tree.firstChild(pair), tree.kind(name) == .string else { return false }
            return tree.name(name) == key
        }
    }
}
