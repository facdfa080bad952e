import Semantics
import Syntax

extension Analysis {
    /// What the turns of the file are given: every expression in their arguments, and in what local names in these were given.
    func findTurnInputs() -> Set<NodeID> {
        var found: Set<NodeID> = []
        for turn in turnCalls { found.formUnion(inputs(of: turn.call)) }
        return found
    }

    /// Every expression that a call's arguments are made of, through local names and the parameters that functions of this file are
    /// given.
    func inputs(of call: CallSite) -> Set<NodeID> {
        guard let list = tree.firstChild(call.node, .arguments) else { return [] }
        return sources(of: list)
    }

    /// Whether a value has in it what a turn answered: `[question, response.text]`; what callers hand over counts unless the answer must
    /// be the function's own.
    func holdsAnswer(_ value: NodeID, isOwn: Bool = false) -> Bool {
        !turnNodes.isEmpty && sources(of: value, throughCallers: !isOwn).contains { turnNodes.contains($0) || givesAnswer($0) }
    }

    /// Whether a call of a function of this file returns what a turn answered there.
    private func givesAnswer(_ node: NodeID) -> Bool {
        guard tree.kind(node) == .call, let callee = tree.firstChild(node) else { return false }
        return origins(of: callee).contains { origin in
            origin.kind == .function
                && results(of: origin.node).contains { result in sources(of: result).contains { turnNodes.contains($0) } }
        }
    }

    /// The expressions that a value is made of, as far as the function that it stands in shows them.
    private func sources(of value: NodeID, throughCallers: Bool = true) -> Set<NodeID> {
        var visited: Set<NodeID> = []
        var pending = [value]
        var names: Set<BindingID> = []
        while let here = pending.popLast(), visited.count < Self.mostOccurrences {
            for part in tree.subtree(here) where visited.insert(part).inserted {
                guard tree.kind(part) == .identifier, let id = model.binding(of: part), names.insert(id).inserted else { continue }
                let function = model.enclosingFunction(part)
                for definition in model[id].definitions where function == model.enclosingFunction(definition.node) {
                    switch definition.kind {
                    case .value(let value), .entered(let value), .part(let value), .item(let value, _), .augmented(let value):
                        pending.append(value)
                    case .parameter:
                        guard throughCallers, let function else { continue }
                        pending += callers.calls(of: function).compactMap { argument(of: definition.node, in: $0, function: function) }
                    default: continue
                    }
                }
            }
        }
        return visited
    }

    /// Whether the text that a turn is given tells the earlier turns: `"\n".join(turn["content"] for turn in turns)`.
    func tellsTurns(_ call: CallSite) -> Bool {
        inputs(of: call).contains { node in
            switch tree.kind(node) {
            case .subscriptAccess, .member: fieldName(node) == "role"
            case .comprehension: tree.descendants(node).contains { fieldName($0) == "content" }
            default: false
            }
        }
    }

    /// `turn.role`, `turn["role"]`: the field that is read.
    private func fieldName(_ node: NodeID) -> String? {
        switch tree.kind(node) {
        case .member: return tree.name(node)
        case .subscriptAccess:
            guard let key = tree.firstChild(node, .arguments).flatMap({ tree.firstChild($0) }), tree.kind(key) == .string else {
                return nil
            }
            return tree.name(key)
        default: return nil
        }
    }
}
