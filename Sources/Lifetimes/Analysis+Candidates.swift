import Knowledge
import Semantics
import Syntax

extension Analysis {
    /// The calls that may make an object of a modelled type, run a turn or register a handler, in preorder. The words of the callee
    /// decide, so that most calls of a program are never asked where they come from.
    func findCandidates() -> [CallSite] {
        var words = Set(catalogue.callWords.compactMap { tree.names.find($0) })
        // An object kept in a field may be called by the field's name: `self.agent(text)`.
        if catalogue.callWords.contains("__call__") { words.formUnion(assignedMembers()) }
        return model.calls.compactMap { node in
            guard let callee = tree.firstChild(node), isCandidate(callee, words) else { return nil }
            return CallSite(node, in: tree)
        }
    }

    /// The words by which a call that makes a collection may be known, those among the file's names.
    func collectionMakers() -> Set<NameID> {
        let known = [library.collections, library.emptyCollections, catalogue.collections].joined()
        var words = Set(known.compactMap { tree.names.find(lastWord($0)) })
        words.formUnion(assignedMembers())
        return words
    }

    /// Whether the words of a callee allow that it is one of those known by these.
    func isCandidate(_ callee: NodeID, _ words: Set<NameID>) -> Bool {
        switch tree.kind(callee) {
        case .member: return words.contains(tree.nameID(callee))
        case .identifier: break
        // What a call or a subscript gives is called: `make()(x)`.
        default: return true
        }
        guard let id = model.binding(of: callee) else { return words.contains(tree.nameID(callee)) }
        return model[id].definitions.contains { definition in
            switch definition.kind {
            // `from m import Memory as M`: the name that counts is the imported one.
            case .importedName(_, let name): name == "default" || tree.names.find(name).map(words.contains) == true
            case .item(_, let name): words.contains(name)
            case .function, .classDefinition: false
            default: true
            }
        }
    }

    /// The names of attributes that are assigned anywhere in the file.
    private func assignedMembers() -> Set<NameID> {
        var names: Set<NameID> = []
        for index in 0..<tree.count where tree.kinds[index] == .assignment {
            for target in tree.children(NodeID(index: UInt32(truncatingIfNeeded: index))) where tree.kind(target) == .member {
                names.insert(tree.nameID(target))
            }
        }
        return names
    }
}
