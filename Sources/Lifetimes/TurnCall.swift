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
        for site in candidates { found += turnCalls(site) }
        return found
    }

    /// The rows that make a call of a type's method a turn: it may take a key in several ways.
    func turns(of type: TypeModel, _ method: String, _ site: CallSite) -> [TurnModel] {
        type.turns.filter { turn in
            turn.calls.contains(method)
                && !turn.exceptions.contains { site.argument(name: $0.name, position: $0.position) != nil }
        }
    }

    func turn(of type: TypeModel, _ method: String, _ site: CallSite) -> TurnModel? { turns(of: type, method, site).first }

    private func turnCalls(_ site: CallSite) -> [TurnCall] {
        var names: [String] = []
        var current = site.callee
        // `client.chat.completions.create`: the object may stand before any of the dots.
        while tree.kind(current) == .member, names.count < 6, let object = tree.firstChild(current) {
            names.insert(tree.name(current), at: 0)
            let method = names.joined(separator: ".")
            for origin in origins(of: object) {
                let turns = turnCalls(site, method, origin)
                if !turns.isEmpty { return turns }
            }
            current = object
        }
        for origin in origins(of: site.callee) {
            guard case .object = origin.kind else { continue }
            let turns = turnCalls(site, "__call__", origin)
            if !turns.isEmpty { return turns }
        }
        return []
    }

    private func turnCalls(_ site: CallSite, _ method: String, _ origin: Origin) -> [TurnCall] {
        let type: Int
        let receiver: NodeID?
        switch origin.kind {
        case .object(let found): (type, receiver) = (found, origin.node)
        case .path(let path), .instance(let path):
            guard let found = catalogue.type(named: path) else { return [] }
            (type, receiver) = (found, nil)
        case .parameter:
            guard let path = annotationPath(of: origin.node), let found = catalogue.type(named: path) else { return [] }
            (type, receiver) = (found, nil)
        default: return []
        }
        return turns(of: catalogue.types[type], method, site).map {
            TurnCall(call: site, model: $0, type: type, receiver: receiver)
        }
    }
}
