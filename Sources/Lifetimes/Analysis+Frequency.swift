import Knowledge
import Semantics
import Syntax

/// One way in which code comes to run.
struct Activation: Hashable {
    /// Nil: the file does not show who runs it.
    let runs: Frequency?
    /// The function that a framework calls, or the turn function; nil for module-level code.
    let handler: NodeID?
    /// What says so: the decorator, call or base class.
    let registration: NodeID?
    /// The framework whose model says so; nil for a turn function.
    let framework: String?

    static let unknown = Activation(runs: nil, handler: nil, registration: nil, framework: nil)
}

extension Analysis {
    /// How often the code of a node runs, one entry for each way in which it comes to run.
    func activations(at node: NodeID) -> [Activation] {
        guard let function = function(running: node) else { return moduleActivations(node) }
        return activations(of: function)
    }

    /// The function whose call runs the node: a lambda that makes a default belongs to whoever calls it.
    func function(running node: NodeID) -> NodeID? { model.enclosingFunction(node) }

    /// Module-level code and class bodies run once per process, or with each interaction where the framework runs the file again.
    private func moduleActivations(_ node: NodeID) -> [Activation] {
        if let script {
            return [Activation(runs: script.runs, handler: nil, registration: nil, framework: script.framework)]
        }
        let runs: Frequency = isUnderMainGuard(node) ? .once : .process
        return [Activation(runs: runs, handler: nil, registration: nil, framework: nil)]
    }

    /// `if __name__ == "__main__":`
    func isUnderMainGuard(_ node: NodeID) -> Bool {
        var current = tree.parent(node)
        while let here = current {
            if tree.kind(here) == .branch, let condition = tree.firstChild(here), tree.kind(condition) == .comparison {
                let names = tree.subtree(condition).map { tree.name($0) }
                if names.contains("__name__") && names.contains("__main__") { return true }
            }
            current = tree.parent(here)
        }
        return false
    }

    func activations(of function: NodeID) -> [Activation] {
        if let known = frequencyMemo[function] { return known }
        guard openFrequencies.insert(function).inserted, openFrequencies.count < Self.deepest else { return [] }
        defer { openFrequencies.remove(function) }
        var found: [Activation] = []
        for activation in compute(function) where !found.contains(activation) { found.append(activation) }
        if found.isEmpty { found = [.unknown] }
        if openFrequencies.count == 1 { frequencyMemo[function] = found }
        return found
    }

    private func compute(_ function: NodeID) -> [Activation] {
        if let cached = cache(of: function) {
            return [Activation(runs: cached.lasts == .process ? .process : nil, handler: nil, registration: nil, framework: nil)]
        }
        if let registered = registrations[function] {
            return registered.map {
                Activation(runs: $0.runs, handler: function, registration: $0.node, framework: $0.handler.framework)
            }
        }
        if let factory = factoryActivation(function) { return [factory] }
        let calls = callers.calls(of: function)
        var found: [Activation] = []
        for call in calls { found += activations(at: call.node) }
        if callers.isReferred(function) {
            let dependents = calls.isEmpty ? [] : found
            found = dependents + [.unknown]
        }
        if calls.isEmpty, !callers.isReferred(function) {
            if isTurnFunction(function) {
                return [Activation(runs: .turn, handler: function, registration: nil, framework: nil)]
            }
            if tree.name(function) == "__init__", let owner = model.enclosingClass(ofMethod: function),
                isHandlerClass(owner)
            {
                return [Activation(runs: .process, handler: nil, registration: nil, framework: nil)]
            }
        }
        return found
    }

    /// A class some of whose methods a framework calls is made by code that this file does not show: once, as far as is known.
    private func isHandlerClass(_ definition: NodeID) -> Bool {
        model.methods(of: definition).contains { registrations[$0] != nil }
    }

    /// The model of the decorator that keeps the function's results.
    func cache(of function: NodeID) -> CacheModel? {
        for (path, _) in decoratorPaths(of: function) {
            if let cache = catalogue.cache(decorator: path) { return cache }
        }
        return nil
    }

    /// A function given where a modelled type expects what makes its state runs with each turn:
    /// `RunnableWithMessageHistory(chain, get_history)`.
    private func factoryActivation(_ function: NodeID) -> Activation? {
        var places: [NodeID] = [function]
        if tree.kind(function) == .function, let id = model.binding(definedBy: function) { places = model[id].reads }
        for place in places {
            guard let holder = tree.parent(place) else { continue }
            let list = tree.kind(holder) == .keywordArgument ? tree.parent(holder) : holder
            guard let list, tree.kind(list) == .arguments, let call = tree.parent(list),
                let site = CallSite(call, in: tree), site.callee != place
            else { continue }
            for path in calleePaths(site) {
                guard let type = madeType(path) else { continue }
                let isState = catalogue.types[type].state.contains {
                    site.argument(name: $0.argument.name, position: $0.argument.position) == place
                }
                if isState { return Activation(runs: .turn, handler: function, registration: call, framework: nil) }
            }
        }
        return nil
    }

    /// A function that a framework is not seen to call, but that has the shape of one turn: it takes something, runs a turn once with
    /// it, and returns. A loop around the turn makes it a conversation of its own, where local state is right.
    func isTurnFunction(_ function: NodeID) -> Bool {
        guard tree.kind(function) == .function else { return false }
        var parameters = model.parameters(of: function)
        if model.takesReceiver(function), !parameters.isEmpty { parameters.removeFirst() }
        guard !parameters.isEmpty, !model.results(of: function).isEmpty else { return false }
        let names = Set(parameters.map { tree.nameID($0) })
        return turnCalls.contains { turn in
            guard model.enclosingFunction(turn.call.node) == function, !isInLoop(turn.call.node, within: function) else {
                return false
            }
            guard let list = tree.firstChild(turn.call.node, .arguments) else { return false }
            return tree.descendants(list).contains { tree.kind($0) == .identifier && names.contains(tree.nameID($0)) }
        }
    }

    func isInLoop(_ node: NodeID, within function: NodeID?) -> Bool {
        var current = tree.parent(node)
        while let here = current, here != function {
            switch tree.kind(here) {
            case .whileStatement, .forStatement: return true
            default: current = tree.parent(here)
            }
        }
        return false
    }
}
