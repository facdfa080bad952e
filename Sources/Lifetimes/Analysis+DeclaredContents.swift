import Knowledge
import Semantics
import Syntax

extension Analysis {
    /// What a collection holds by the type that it is declared with, in the words of the fact: `var turns: [String: [ChatMessage]] = [:]`,
    /// `Box<[String: ChatMessage]>([:])`. Nil where the type does not say.
    func declaredContents(of collection: NodeID) -> String? {
        for type in declarations(of: collection) {
            for part in tree.subtree(type) where tree.kind(part) == .identifier || tree.kind(part) == .member {
                for origin in origins(of: part) where isTurns(origin) { return "turns" }
            }
        }
        return nil
    }

    /// The expressions that declare a collection's type: where it is kept, and in what makes it.
    private func declarations(of collection: NodeID) -> [NodeID] {
        var found: [NodeID] = []
        if let parent = tree.parent(collection), tree.kind(parent) == .assignment,
            let annotation = tree.firstChild(parent, .annotation)
        {
            found.append(annotation)
        }
        if tree.kind(collection) == .call, let callee = tree.firstChild(collection), tree.kind(callee) != .identifier {
            found.append(callee)
        }
        return found
    }

    /// Whether objects of the type that a name stands for are turns of a conversation, or keep them.
    private func isTurns(_ name: Origin) -> Bool {
        switch name.kind {
        case .path(let path):
            guard let index = catalogue.type(named: path) else { return false }
            let type = catalogue.types[index]
            return type.role == .message || type.isState && type.holds == "turns"
        case .classDefinition: return isMessage(class: name.node)
        default: return false
        }
    }

    /// `struct Turn { let role: String; let content: String }`: the form in which model clients take a turn.
    func isMessage(class definition: NodeID) -> Bool {
        var names: Set<String> = []
        for owner in members.lineage(definition) {
            guard let block = tree.lastChild(owner), tree.kind(block) == .block else { continue }
            for field in tree.children(block) where model.isField(field) {
                for target in tree.children(field) where tree.kind(target) == .identifier { names.insert(tree.name(target)) }
            }
        }
        return names.contains("role") && !names.isDisjoint(with: Self.messageTexts)
    }

    /// How the text of a turn is called by the forms in which model clients take it.
    static let messageTexts: Set<String> = ["content", "parts", "text"]
}
