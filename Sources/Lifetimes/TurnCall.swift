import Knowledge
import Semantics
import Syntax

/// A call that runs one turn of a conversation.
struct TurnCall {
    let call: CallSite
    let model: TurnModel
    let type: Int
    /// The node that makes the engine, agent or client; nil where the file does not show it.
    let receiver: NodeID?
}

extension Analysis {
    /// All calls that run a turn, in order of place.
    func findTurnCalls() -> [TurnCall] {
        var found: [TurnCall] = []
        for site in candidates {
            if let turn = turnCall(site) { found.append(turn) }
        }
        return found
    }

    /// The row that makes a call of a type's method a turn.
    func turn(of type: TypeModel, _ method: String, _ site: CallSite) -> TurnModel? {
        type.turns.first { turn in
            turn.calls.contains(method)
                && !turn.exceptions.contains { site.argument(name: $0.name, position: $0.position) != nil }
        }
    }

    private func turnCall(_ site: CallSite) -> TurnCall? {
        var names: [String] = []
        var current = site.callee
        // `client.chat.completions.create`: the object may stand before any of the dots.
        while tree.kind(current) == .member, names.count < 6, let object = tree.firstChild(current) {
            names.insert(tree.name(current), at: 0)
            let method = names.joined(separator: ".")
            for origin in origins(of: object) {
                if let turn = turnCall(site, method, origin) { return turn }
            }
            current = object
        }
        for origin in origins(of: site.callee) {
            if case .object = origin.kind, let turn = turnCall(site, "__call__", origin) { return turn }
        }
        return nil
    }

    private func turnCall(_ site: CallSite, _ method: String, _ origin: Origin) -> TurnCall? {
        let type: Int
        let receiver: NodeID?
        switch origin.kind {
        case .object(let found): (type, receiver) = (found, origin.node)
        case .path(let path), .instance(let path):
            guard let found = catalogue.type(named: path) else { return nil }
            (type, receiver) = (found, nil)
        case .parameter:
            guard let path = annotationPath(of: origin.node), let found = catalogue.type(named: path) else { return nil }
            (type, receiver) = (found, nil)
        default: return nil
        }
        guard let turn = turn(of: catalogue.types[type], method, site) else { return nil }
        return TurnCall(call: site, model: turn, type: type, receiver: receiver)
    }
}
