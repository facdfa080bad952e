import Syntax

/// Names that stand for objects of a type at a place: parameters, what was declared before it, fields of the class around.
struct ObjectsAtHand {
    let tree: SyntaxTree

    /// The statements looked at before it is given up.
    private static let mostStatements = 2_000

    /// The one name of an object of this type; nil where there is none, or a choice.
    func name(of type: String, at place: NodeID) -> String? {
        var found: [String] = []
        var current = place
        while let parent = tree.parent(current) {
            for name in names(of: type, in: parent, before: current) where !found.contains(name) { found.append(name) }
            current = parent
        }
        return found.count == 1 ? found[0] : nil
    }

    private func names(of type: String, in parent: NodeID, before place: NodeID) -> [String] {
        switch tree.kind(parent) {
        case .function, .lambda:
            guard let list = tree.firstChild(parent, .parameters) else { return [] }
            return tree.children(list).filter { isDeclared($0, as: type) }.map { tree.name($0) }
        case .block, .file:
            let isClass = tree.parent(parent).map { tree.kind($0) == .classDefinition } ?? false
            let statements = tree.children(parent).prefix(Self.mostStatements).filter { isClass || $0.index < place.index }
            return statements.compactMap { statement in
                guard tree.kind(statement) == .assignment, tree.flags(statement).contains(.declaration),
                    let target = tree.firstChild(statement, .identifier),
                    isDeclared(statement, as: type) || isMade(statement, as: type)
                else { return nil }
                return tree.name(target)
            }
        default: return []
        }
    }

    /// `client: Client`, `let client: Client?`
    private func isDeclared(_ node: NodeID, as type: String) -> Bool {
        guard let annotation = tree.firstChild(node, .annotation) else { return false }
        return tree.descendants(annotation).first { tree.kind($0) == .identifier }.map { tree.name($0) == type } ?? false
    }

    /// `let client = Client(…)`
    private func isMade(_ assignment: NodeID, as type: String) -> Bool {
        var value = tree.lastChild(assignment)
        while let here = value, tree.kind(here) == .await || tree.kind(here) == .unary { value = tree.firstChild(here) }
        guard let value, tree.kind(value) == .call, let callee = tree.firstChild(value), tree.kind(callee) == .identifier else {
            return false
        }
        return tree.name(callee) == type
    }
}
