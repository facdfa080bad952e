import Knowledge
import Semantics
import SourceText
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
        guard let function = model.enclosingFunction(node) else {
            return model.fieldOwner(node).map(makingActivations(of:)) ?? moduleActivations(node)
        }
        let activations = activations(of: function)
        // A handler that serves one connection or session in a loop runs the loop's body once for each turn.
        guard isInLoop(node, within: function), registrations[function] != nil else { return activations }
        return activations.map { activation in
            guard activation.runs == .connection || activation.runs == .session else { return activation }
            return Activation(
                runs: .turn, handler: activation.handler, registration: activation.registration,
                framework: activation.framework)
        }
    }

    /// Module-level code and class bodies run once per process, or with each interaction where the framework runs the file again.
    private func moduleActivations(_ node: NodeID) -> [Activation] {
        if let script {
            return [Activation(runs: script.runs, handler: nil, registration: nil, framework: script.framework)]
        }
        let runs: Frequency = isUnderMainGuard(node) && !isService ? .once : .process
        return [Activation(runs: runs, handler: nil, registration: nil, framework: nil)]
    }

    /// How often an object of a class is made, and its fields with it.
    private func makingActivations(of owner: NodeID) -> [Activation] {
        if let initializer = members.method(library.initializer, in: owner) { return activations(of: initializer) }
        guard openFrequencies.insert(owner).inserted, openFrequencies.count < Self.deepest else { return [] }
        defer { openFrequencies.remove(owner) }
        var found: [Activation] = []
        for activation in making(of: owner) where !found.contains(activation) { found.append(activation) }
        return found.isEmpty ? [.unknown] : found
    }

    private func making(of owner: NodeID) -> [Activation] {
        if let registered = registrations[owner] { return registered.map { activation($0, owner) } }
        for method in model.methods(of: owner) {
            for reason in registrations[method] ?? [] {
                guard case .base(_, _, let instance) = reason.handler.mark else { continue }
                let handler = instance == .process ? nil : method
                return [
                    Activation(runs: instance, handler: handler, registration: reason.node, framework: reason.handler.framework)
                ]
            }
        }
        let made = callers.constructions(of: owner).flatMap { activations(at: $0.node) }
        if !made.isEmpty { return made }
        return isHandlerClass(owner) ? [Activation(runs: .process, handler: nil, registration: nil, framework: nil)] : []
    }

    private func activation(_ reason: Registration, _ handler: NodeID) -> Activation {
        // The command that starts a server runs for as long as the process.
        let runs: Frequency = reason.runs == .once && isService ? .process : reason.runs
        return Activation(
            runs: runs, handler: runs == .process ? nil : handler, registration: reason.node, framework: reason.handler.framework)
    }

    /// Whether the node runs only where its file is the program that was started: `if __name__ == "__main__":`.
    func isUnderMainGuard(_ node: NodeID) -> Bool {
        var current = tree.parent(node)
        while let here = current {
            if tree.kind(here) == .branch, let condition = tree.firstChild(here), tree.kind(condition) != .block {
                let names = Set(tree.subtree(condition).map { tree.name($0) })
                if library.mainGuards.contains(where: names.isSuperset(of:)) { return true }
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
            return registered.map { activation($0, function) }
        }
        let owner = tree.name(function) == library.initializer ? model.enclosingClass(ofMethod: function) : nil
        if let owner, let registered = registrations[owner] { return registered.map { activation($0, function) } }
        if let call = runningCall(of: function) { return activations(at: call) }
        if let factory = factoryActivation(function) { return [factory] }
        if isAppFactory(function) { return [Activation(runs: .process, handler: nil, registration: nil, framework: nil)] }
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
            if let owner, isHandlerClass(owner) {
                return [Activation(runs: .process, handler: nil, registration: nil, framework: nil)]
            }
            if let call = receivingCall(of: function) { return callbackActivations(call) }
        }
        return found
    }

    /// The call that runs the closure there and then: `Task { … }`, `box.withLock { … }`, `items.map { … }`.
    func runningCall(of function: NodeID) -> NodeID? {
        guard tree.kind(function) == .lambda, let holder = tree.parent(function) else { return nil }
        let list = tree.kind(holder) == .keywordArgument ? tree.parent(holder) : holder
        guard let list, tree.kind(list) == .arguments, let call = tree.parent(list), let site = CallSite(call, in: tree) else { return nil }
        if tree.kind(site.callee) == .member {
            let method = tree.name(site.callee)
            if library.lenders.contains(method) || library.iterators.contains(method) { return call }
        }
        return calleePaths(site).contains(where: library.runners.contains) ? call : nil
    }

    /// The call that an anonymous function is an argument of, by itself or in a literal: `retry(() => agent.chat(text))`.
    func receivingCall(of function: NodeID) -> NodeID? {
        guard tree.kind(function) == .lambda else { return nil }
        var current = function
        while let parent = tree.parent(current) {
            switch tree.kind(parent) {
            case .keywordArgument, .pair, .dictionary, .list, .cast: current = parent
            case .arguments: return tree.parent(parent)
            default: return nil
            }
        }
        return nil
    }

    /// What is handed over while one request is answered runs for that request, now or later. Elsewhere it may be kept and run for others.
    private func callbackActivations(_ call: NodeID) -> [Activation] {
        activations(at: call).map { activation in
            switch activation.runs {
            case .turn, .request, .task: activation
            case .connection, .session, .process, .once, nil: .unknown
            }
        }
    }

    /// The function whose activation runs the code of a node: what is handed to a call runs for who made the call.
    func actingFunction(_ node: NodeID) -> NodeID? {
        var function = model.enclosingFunction(node)
        while let here = function, registrations[here] == nil, callers.calls(of: here).isEmpty, let call = receivingCall(of: here) {
            function = model.enclosingFunction(call)
        }
        return function
    }

    /// `def create_app(): … @app.post(…) def chat(): …`: it runs once for each process that serves.
    func isAppFactory(_ function: NodeID) -> Bool {
        registrations[function] == nil && registrations.contains { handler, reasons in
            handler != function && tree.contains(function, handler) && reasons.contains { $0.handler.answers }
        }
    }

    /// A class some of whose methods a framework calls is made by code that this file does not show: once, as far as is known.
    private func isHandlerClass(_ definition: NodeID) -> Bool {
        model.methods(of: definition).contains { registrations[$0] != nil }
    }

    /// Whether objects of the class outlive a turn: they are made by code that this file does not show, and turns are run by calls of
    /// their methods.
    func outlivesTurns(_ definition: NodeID) -> Bool {
        guard callers.constructions(of: definition).isEmpty else { return false }
        return model.methods(of: definition).contains { method in
            tree.name(method) != library.initializer && activations(of: method).contains { $0.runs == .turn || $0.runs == .request }
        }
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
        factoryPlace(of: function).map {
            Activation(runs: .turn, handler: function, registration: $0.call.node, framework: nil)
        }
    }

    /// The call that takes the function as what makes its state: the argument that names it there, and where an object literal is the
    /// argument the keys that lead to the function.
    func factoryPlace(of function: NodeID) -> (call: CallSite, value: NodeID, path: [String], type: Int)? {
        var places: [NodeID] = [function]
        if let id = callers.name(of: function) { places = model[id].reads }
        for place in places {
            var value = place
            var path: [String] = []
            climb: while let parent = tree.parent(value) {
                switch tree.kind(parent) {
                case .pair:
                    guard let key = pairKey(parent) else { break climb }
                    path.insert(key, at: 0)
                    value = parent
                case .dictionary, .keywordArgument, .cast: value = parent
                default: break climb
                }
            }
            guard let list = tree.parent(value), tree.kind(list) == .arguments, let call = tree.parent(list),
                let site = CallSite(call, in: tree)
            else { continue }
            if tree.kind(value) == .keywordArgument { value = tree.lastChild(value) ?? value }
            for callee in calleePaths(site) {
                guard let type = madeType(callee) else { continue }
                let isState = catalogue.types[type].state.contains { row in
                    site.argument(row.argument) == value && row.argument.path == path
                }
                if isState { return (site, value, path, type) }
            }
        }
        return nil
    }

    /// A function that a framework is not seen to call, but that has the shape of one turn: it takes something, runs a turn once with
    /// it, and returns. A loop around the turn makes it a conversation of its own, where local state is right.
    func isTurnFunction(_ function: NodeID) -> Bool {
        if let known = turnFunctionMemo[function] { return known }
        // Met again while being asked: the question goes round in a circle of calls.
        turnFunctionMemo[function] = false
        let answer = hasTurnShape(function)
        turnFunctionMemo[function] = answer
        return answer
    }

    /// `const answer = async (text) => …`, `{async answer(text) {…}}`: an anonymous function under a name that others may know.
    private func isNamed(_ function: NodeID) -> Bool {
        guard model.language != .python, tree.kind(function) == .lambda, let parent = tree.parent(function) else { return false }
        switch tree.kind(parent) {
        case .assignment: return tree.lastChild(parent) == function
        case .exportDefault: return true
        case .pair:
            guard let literal = tree.parent(parent), let holder = tree.parent(literal) else { return false }
            return tree.kind(holder) == .assignment || tree.kind(holder) == .exportDefault
        default: return false
        }
    }

    private func hasTurnShape(_ function: NodeID) -> Bool {
        guard tree.kind(function) == .function || isNamed(function) else { return false }
        var parameters = model.parameters(of: function)
        if model.takesReceiver(function), !parameters.isEmpty { parameters.removeFirst() }
        let names = Set(parameters.flatMap { parameterNames($0) })
        let hasAnswer = !results(of: function).isEmpty || callsBack(function, names) || answers(function, names)
        guard !names.isEmpty, hasAnswer, !isStep(function) else { return false }
        return runsTurn(function, given: names, depth: 0)
    }

    /// `callback(answer)`: it hands its answer to a function that it was given.
    private func callsBack(_ function: NodeID, _ names: Set<NameID>) -> Bool {
        tree.descendants(function).contains { call in
            guard tree.kind(call) == .call, let callee = tree.firstChild(call), tree.kind(callee) == .identifier else { return false }
            return names.contains(tree.nameID(callee)) && tree.firstChild(call, .arguments).flatMap { tree.firstChild($0) } != nil
        }
    }

    /// Whether a framework is given the function, or an object with it as a method, as a part of something larger:
    /// `graph.add_node("chat", chat)`, `Step(executor=chat)`. It is run for that, and not for each message of somebody.
    private func isStep(_ function: NodeID) -> Bool {
        if let owner = model.enclosingClass(ofMethod: function) {
            let reads = (members.reads[tree.nameID(function)] ?? []).filter { read in
                tree.firstChild(read).flatMap { model.selfClass($0) } == owner
            }
            let objects = callers.constructions(of: owner).map(\.node)
            return (reads + objects).contains { isGivenToFramework($0) }
        }
        guard let id = model.binding(definedBy: function) else { return false }
        return model[id].reads.contains { isGivenToFramework($0) }
    }

    private func isGivenToFramework(_ value: NodeID) -> Bool {
        guard var list = tree.parent(value) else { return false }
        // `steps=[first, second]`
        if tree.kind(list) == .list || tree.kind(list) == .tuple { list = tree.parent(list) ?? list }
        if tree.kind(list) == .keywordArgument { list = tree.parent(list) ?? list }
        guard tree.kind(list) == .arguments, let call = tree.parent(list), let site = CallSite(call, in: tree) else { return false }
        return calleePaths(site).contains { catalogue.concerns($0) && catalogue.handlers(call: $0).isEmpty }
    }

    /// The name of a parameter, or those that its pattern binds.
    private func parameterNames(_ parameter: NodeID) -> [NameID] {
        if tree.nameID(parameter) != .none { return [tree.nameID(parameter)] }
        return tree.descendants(parameter).filter { tree.kind($0) == .identifier }.map { tree.nameID($0) }
    }

    /// Whether the function gives something to whoever one of these names stands for: `message.reply(answer)`.
    private func answers(_ function: NodeID, _ names: Set<NameID>) -> Bool {
        tree.descendants(function).contains { node in
            guard tree.kind(node) == .call, let callee = tree.firstChild(node), tree.kind(callee) == .member,
                let list = tree.firstChild(node, .arguments), tree.firstChild(list) != nil
            else { return false }
            var root = tree.firstChild(callee)
            while let here = root, tree.kind(here) == .member { root = tree.firstChild(here) }
            guard let root, tree.kind(root) == .identifier, names.contains(tree.nameID(root)) else { return false }
            return Self.replies.contains { tree.name(callee).lowercased().hasPrefix($0) }
        }
    }

    /// What methods are called, across bots and servers, that give an answer.
    private static let replies = ["reply", "send", "say", "answer", "respond", "json", "end", "write", "emit", "edit"]

    /// Whether the function runs a turn with one of these names, once, itself or through functions of this file.
    private func runsTurn(_ function: NodeID, given names: Set<NameID>, depth: Int) -> Bool {
        let isDirect = turnCalls.contains { turn in
            // What often serves one answer says nothing of a conversation by itself.
            !catalogue.types[turn.type].isOneOff && actingFunction(turn.call.node) == function
                && isOneTurn(turn.call.node, function, names)
        }
        if isDirect || depth >= 4 { return isDirect }
        for (inner, call) in callers.calls(inside: function) where inner != function && registrations[inner] == nil {
            guard isOneTurn(call, function, names) else { continue }
            guard actingFunction(call) == function else { continue }
            var given = Set(model.parameters(of: inner).flatMap { parameterNames($0) })
            // A function defined inside sees the outer one's names.
            if tree.contains(function, inner) { given.formUnion(names) }
            if runsTurn(inner, given: given, depth: depth + 1) { return true }
        }
        return false
    }

    /// Whether a call stands outside loops and is given something that depends on one of these names.
    private func isOneTurn(_ call: NodeID, _ function: NodeID, _ names: Set<NameID>) -> Bool {
        guard !isInLoop(call, within: function), let list = tree.firstChild(call, .arguments) else { return false }
        var asked: Set<BindingID> = []
        if dependsOn(names, list, in: function, &asked) { return true }
        // `history.push(turn(text)); create({messages: history})`
        let given = Set(tree.descendants(list).filter { tree.kind($0) == .identifier || tree.kind($0) == .member }.map { text($0) })
        return puts(in: function).contains { put in
            given.contains(put.collection) && put.call < call && dependsOn(names, put.arguments, in: function, &asked)
        }
    }

    /// The first calls in a function that put something into a collection, with its text.
    private func puts(in function: NodeID) -> [(call: NodeID, collection: String, arguments: NodeID)] {
        if let known = putsMemo[function] { return known }
        var found: [(call: NodeID, collection: String, arguments: NodeID)] = []
        for node in tree.descendants(function) where tree.kind(node) == .call {
            guard let callee = tree.firstChild(node), tree.kind(callee) == .member, library.putters[tree.name(callee)] != nil,
                let object = tree.firstChild(callee), let list = tree.firstChild(node, .arguments)
            else { continue }
            found.append((node, text(object), list))
            if found.count >= 32 { break }
        }
        putsMemo[function] = found
        return found
    }

    /// Whether the expression has one of the names in it, or a local name whose value has.
    private func dependsOn(
        _ names: Set<NameID>, _ node: NodeID, in function: NodeID, _ asked: inout Set<BindingID>
    ) -> Bool {
        for part in tree.subtree(node) where tree.kind(part) == .identifier {
            if names.contains(tree.nameID(part)) { return true }
            guard let id = model.binding(of: part), asked.count < 24, asked.insert(id).inserted else { continue }
            for definition in model[id].definitions where model.enclosingFunction(definition.node) == function {
                switch definition.kind {
                case .value(let value), .part(let value):
                    if dependsOn(names, value, in: function, &asked) { return true }
                default: continue
                }
            }
        }
        return false
    }

    /// Whether the node is in the body of a loop of its function; what a loop goes over runs once. `turns.forEach(turn => …)` is one.
    func isInLoop(_ node: NodeID, within function: NodeID?) -> Bool {
        var current = node
        while let parent = tree.parent(current), parent != function {
            switch tree.kind(parent) {
            case .whileStatement: return true
            case .forStatement: if tree.kind(current) == .block { return true }
            case .lambda:
                guard let call = receivingCall(of: parent), let callee = tree.firstChild(call) else { return false }
                if tree.kind(callee) == .member, library.iterators.contains(tree.name(callee)) { return true }
            case .function, .classDefinition: return false
            default: break
            }
            current = parent
        }
        return false
    }
}
