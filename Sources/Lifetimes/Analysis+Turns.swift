import Knowledge
import Semantics
import Syntax

extension Analysis {
    // MARK: Restored

    func setRestoring(_ site: CallSite, _ type: TypeModel, _ uses: Uses, _ subject: inout Subject) {
        guard let words = restoration(of: site, type, uses, depth: 0), !sharesPlace(site.node, uses) else {
            return subject.facts.add(.restored, .unknown)
        }
        subject.facts.set(.restored, words.isEmpty ? ["none"] : words)
    }

    /// Where the object's earlier turns come from: empty for nowhere, nil where that is not known.
    private func restoration(of site: CallSite, _ type: TypeModel, _ uses: Uses, depth: Int) -> [String]? {
        var found: [String] = []
        // What is assigned to a part, or done by code that is not seen, may bring the turns.
        guard uses.memberWrites.isEmpty, uses.escapes.isEmpty, depth < 6 else { return nil }
        for row in type.restoredBy {
            switch row {
            case .argument(let reference):
                switch given(reference, in: site) {
                case .absent: continue
                case .unknown: return nil
                case .expressions(let values):
                    for value in values {
                        guard let words = restoration(by: value, depth: depth) else { return nil }
                        found += words
                    }
                }
            case .madeBy(let method):
                if tree.kind(site.callee) == .member, tree.name(site.callee) == method { found.append("store") }
            case .one(let path, _):
                // One turn alone is the current one; in a loop over the earlier ones it restores.
                for method in uses.methods where isMethod(method.path, path, of: type) {
                    if isInLoop(method.call.node, within: actingFunction(method.call.node)) { found.append("store") }
                }
            case .many(let path, let reference):
                for method in uses.methods where isMethod(method.path, path, of: type) {
                    guard let value = method.call.argument(reference),
                        let words = restoration(by: value, depth: depth)
                    else { return nil }
                    found += words
                }
            }
        }
        return found
    }

    /// Whether a method called on an object, or on a part of it, is the one that a row means: `chat_memory.add_message`.
    private func isMethod(_ called: String, _ path: String, of type: TypeModel) -> Bool {
        if called == path { return true }
        return type.parts.contains { path == $0 + "." + called }
    }

    /// What an expression handed over as the earlier turns may bring: empty for none, nil where that is not known.
    private func restoration(by value: NodeID, depth: Int) -> [String]? {
        var found: [String] = []
        for origin in origins(of: value) {
            switch origin.kind {
            case .none: continue
            case .collection:
                let values = collectionValues(origin.node)
                if tree.kind(origin.node) == .comprehension {
                    found.append("store")
                } else if !values.isEmpty {
                    found.append(values.allSatisfy { isConstant($0) } ? "seed" : "store")
                } else if !uses(of: origin.node).escapes.isEmpty {
                    return nil
                }
            case .parameter: found.append("client")
            case .unknown: return nil
            case .object(let index):
                guard let words = restoration(from: origin.node, catalogue.types[index], depth: depth) else { return nil }
                found += words
            default: found.append("store")
            }
        }
        return found
    }

    /// What a history or store brings that is handed over as the source of the turns: one made on the spot is as empty as what is
    /// built on it.
    private func restoration(from node: NodeID, _ type: TypeModel, depth: Int) -> [String]? {
        let lifetimes = lasting(of: node, type: type)
        guard lifetimes.allSatisfy({ $0 == .object }), !isKept(node), let site = CallSite(node, in: tree) else {
            return ["store"]
        }
        return restoration(of: site, type, uses(of: node), depth: depth + 1)
    }

    /// Whether anything that outlives the request refers to the object.
    private func isKept(_ node: NodeID) -> Bool {
        isKeptByProcess(node) || uses(of: node).keeps.contains { holding($0.holder) != "nothing" }
    }

    /// Whether something else may stand where the object is handed over: `Durable() if url else Memory()`. What runs is then decided
    /// elsewhere.
    func sharesPlace(_ node: NodeID, _ uses: Uses) -> Bool {
        uses.given.contains { given in
            if tree.kind(given.value) == .member { return false }
            guard case .expressions(let values) = descend([given.value], path: given.path[...]) else { return true }
            let places = values.flatMap { handedOver($0) }
            // Of several callers only those count that hand over this object.
            let own = places.count == 1 ? places : places.filter { $0.contains { $0.node == node } }
            return own.contains { $0.contains { isBetter($0, than: node) } }
        }
    }

    /// Whether what may stand in the object's place lasts or brings turns, as far as is known.
    private func isBetter(_ other: Origin, than node: NodeID) -> Bool {
        if other.node == node || other.kind == .none { return false }
        guard case .object(let index) = other.kind, let site = CallSite(other.node, in: tree) else { return true }
        let type = catalogue.types[index]
        if lasting(of: other.node, type: type).contains(where: { $0 != .object }) { return true }
        // `saved ? load(saved) : make()`: empty only where there is nothing to restore.
        return restoration(of: site, type, uses(of: other.node), depth: 1)?.isEmpty != true
    }

    /// Where a value comes from; for a parameter, by each call of its function: what one caller gives does not stand in another's place.
    private func handedOver(_ value: NodeID) -> [[Origin]] {
        guard let id = model.binding(of: value), model[id].definitions.count == 1, let definition = model[id].definitions.first,
            case .parameter = definition.kind, let list = tree.parent(definition.node), let function = tree.parent(list)
        else { return [suppliers(of: value)] }
        let given = callers.calls(of: function).compactMap { argument(of: definition.node, in: $0, function: function) }
        return given.isEmpty ? [suppliers(of: value)] : given.map { suppliers(of: $0) }
    }

    /// Where a value comes from, or what a function gives that stands in its place.
    private func suppliers(of value: NodeID) -> [Origin] {
        origins(of: value).flatMap { origin -> [Origin] in
            guard origin.kind == .function else { return [origin] }
            return results(of: origin.node).flatMap { origins(of: $0) }
        }
    }

    /// Whether an expression is the same on every run: literals, and calls and collections of them.
    func isConstant(_ node: NodeID) -> Bool {
        for part in tree.subtree(node) {
            switch tree.kind(part) {
            case .identifier:
                guard let parent = tree.parent(part), tree.kind(parent) == .call || tree.kind(parent) == .member,
                    tree.firstChild(parent) == part, !isGivenFromOutside(part)
                else {
                    let kinds = origins(of: part).map(\.kind)
                    if kinds.allSatisfy({ $0 == .literal }) { continue }
                    return false
                }
            case .interpolation, .await, .subscriptAccess, .comprehension: return false
            default: continue
            }
        }
        return true
    }

    /// Whether a name stands for what the caller or the client brings.
    private func isGivenFromOutside(_ name: NodeID) -> Bool {
        origins(of: name).contains { origin in
            switch origin.kind {
            case .parameter, .facility: true
            default: false
            }
        }
    }

    // MARK: Wired and run

    func setWiring(_ node: NodeID, _ type: TypeModel, _ uses: Uses, _ subject: inout Subject) {
        // What the framework keeps for the whole process by itself, it runs with.
        var isWired = subject.facts[.lasts] == [.word("process")]
        for given in uses.given {
            switch given.callee {
            case .constructor(let index):
                let owner = catalogue.types[index]
                let isState = owner.state.contains { isArgument($0.argument, given) }
                guard isState else { continue }
                isWired = true
                if subject.places[.engine] == nil {
                    subject.places[.engine] = tree.range(given.call.node)
                    subject.words[.engine] = shortText(given.call.callee)
                }
            case .method(let index, let method):
                let turn = turn(of: catalogue.types[index], method, given.call)
                if let state = turn?.state, isArgument(state, given) { isWired = true }
            case .modelledPackage: isWired = true
            case .unknown: break
            }
        }
        subject.facts.set(.wired, isTrue: isWired ? true : uses.escapes.isEmpty ? false : nil)
        var visited: Set<NodeID> = []
        let turn = runningTurn(node, type, uses, &visited)
        subject.facts.set(.runs, isTrue: turn.isKnown ? turn.call != nil : nil)
        if let call = turn.call {
            if !isBuilding(call, uses) { subject.places[.turn] = tree.range(call) }
            subject.isTurnAwaited = isAwaited(call)
            if isWholeConversation(call, node) || isInConversationLoop(call) || runsTurnsInARow(uses, type) { subject.facts.set(.program, ["repl"]) }
        }
    }

    /// Whether a call is known for a turn only by a framework's method that takes the object: it may as well build something with it.
    private func isBuilding(_ call: NodeID, _ uses: Uses) -> Bool {
        uses.given.contains { $0.call.node == call && $0.callee == .modelledPackage && !isServed($0) }
    }

    /// `await graph.ainvoke(…)`, `async for event in graph.astream(…)`.
    private func isAwaited(_ call: NodeID) -> Bool {
        guard let parent = tree.parent(call) else { return false }
        switch tree.kind(parent) {
        case .await: return true
        case .forStatement, .comprehensionClause, .withItem:
            let statement = tree.kind(parent) == .withItem ? tree.parent(parent) ?? parent : parent
            return tree.flags(statement).contains(.async)
        default: return false
        }
    }

    /// Whether a loop in the function that makes the object runs its turns: the conversation begins and ends there.
    private func isWholeConversation(_ turn: NodeID, _ node: NodeID) -> Bool {
        let function = model.enclosingFunction(node)
        return model.enclosingFunction(turn) == function && isInLoop(turn, within: function)
            && !isInLoop(node, within: function)
    }

    /// Whether several turns are run with it one after the other: `chat.send(a); chat.send(b)`.
    private func runsTurnsInARow(_ uses: Uses, _ type: TypeModel) -> Bool {
        var blocks: Set<NodeID> = []
        for method in uses.methods where turn(of: type, method.path, method.call) != nil {
            var current = tree.parent(method.call.node)
            while let here = current, tree.kind(here) != .block { current = tree.parent(here) }
            if let block = current, !blocks.insert(block).inserted { return true }
        }
        return false
    }

    private func isArgument(_ reference: ArgumentReference, _ given: Uses.Given) -> Bool {
        if tree.kind(given.value) == .member { return tree.name(given.value) == reference.name }
        return given.isArgument(reference)
    }

    /// The first call that runs a turn with the object, directly or through what it is handed to.
    private func runningTurn(
        _ node: NodeID, _ type: TypeModel?, _ uses: Uses, _ visited: inout Set<NodeID>
    ) -> (call: NodeID?, isKnown: Bool) {
        guard visited.insert(node).inserted, visited.count < 32 else { return (nil, true) }
        var isKnown = uses.escapes.isEmpty
        // The rows that run a turn stand before those that look at the turns.
        if let type {
            for row in type.turns {
                let method = uses.methods.first { row.calls.contains($0.path) && turn(of: type, $0.path, $0.call) != nil }
                if let method { return (method.call.node, true) }
            }
        }
        if let type, let call = callHanded(aTurnOf: type, uses) { return (call, true) }
        for given in uses.given {
            switch given.callee {
            case .constructor(let index):
                let owner = catalogue.types[index]
                let turn = runningTurn(given.call.node, owner, self.uses(of: given.call.node), &visited)
                if turn.call != nil { return turn }
                isKnown = isKnown && turn.isKnown
            case .method(let index, let method):
                if turn(of: catalogue.types[index], method, given.call) != nil {
                    return (given.call.node, true)
                }
            case .modelledPackage where isServed(given): return (given.call.node, true)
            case .modelledPackage:
                // A method of something of the framework's own is given the state: it is used there and then.
                if isMethodCall(given.call) { return (given.call.node, true) }
                // What else the framework does with it is not modelled.
                isKnown = false
            case .unknown: isKnown = false
            }
        }
        if let type, type.role == .store || type.role == .sessionService, let access = servedAccess(uses, type) {
            return (access, true)
        }
        if let type, let read = reading(uses, type) {
            // Its turns are read to be put before a model: by a turn in the same function.
            let function = model.enclosingFunction(read)
            if let turn = turnCalls.first(where: { model.enclosingFunction($0.call.node) == function }) {
                return (turn.call.node, true)
            }
        }
        for function in uses.returnedBy where registrations[function] == nil { isKnown = false }
        return (nil, isKnown)
    }

    /// The call that is given a method which runs a turn, to call it: `asyncio.to_thread(agent.run, text)`.
    private func callHanded(aTurnOf type: TypeModel, _ uses: Uses) -> NodeID? {
        for read in uses.memberReads where type.turns.contains(where: { $0.calls.contains(tree.name(read)) }) {
            if let list = tree.parent(read), tree.kind(list) == .arguments { return tree.parent(list) }
        }
        return nil
    }

    /// Whether a framework is told to run turns with it for whoever asks: `add_routes(app, chain)`.
    private func isServed(_ given: Uses.Given) -> Bool {
        calleePaths(given.call).flatMap { catalogue.handlers(call: $0) }.contains { handler in
            guard case .call(_, let reference) = handler.mark else { return false }
            return reference.map(given.isArgument) ?? true
        }
    }

    /// The first read or write of a store while somebody is answered.
    private func servedAccess(_ uses: Uses, _ type: TypeModel) -> NodeID? {
        let names = Set((type.reads + type.writes).map(\.call))
        return uses.methods.first { method in
            names.contains(method.path) && activations(at: method.call.node).contains { $0.runs == .turn || $0.runs == .request }
        }?.call.node
    }

    /// The first place where the turns that an object holds are read.
    private func reading(_ uses: Uses, _ type: TypeModel) -> NodeID? {
        let names = Set(type.reads.map(\.call))
        return uses.methods.first { names.contains($0.path) }?.call.node
            ?? uses.memberReads.first { names.contains(tree.name($0)) }
    }

    /// By the convention of the language a class's name has a capital: what has none is a method or a function.
    private func isMethodCall(_ call: CallSite) -> Bool {
        tree.kind(call.callee) == .member && tree.name(call.callee).first?.isLowercase == true
    }

    // MARK: Where an engine's turns come from

    func setStateSource(_ site: CallSite, _ type: TypeModel, _ uses: Uses, _ subject: inout Subject) {
        guard !type.state.isEmpty else {
            // It takes no state from elsewhere: if it keeps turns, they are its own.
            return subject.facts.set(.stateFrom, [type.holds == "turns" ? ownState(uses, type) : "none"])
        }
        var words: [String] = []
        var isUnknown = false
        let isMadeForAll = subject.facts[.born] == [.word("process")]
        for row in type.state {
            switch given(row.argument, in: site) {
            case .absent: continue
            case .unknown: isUnknown = true
            case .expressions(let values):
                if isNone(values) || isMadeForAll && isNoHistory(values, type) { continue }
                words.append("argument")
            }
        }
        for case .argument(let reference) in type.restoredBy {
            // Earlier turns are handed over; whether they are any is asked of the argument, where each request makes one.
            guard case .expressions(let values) = given(reference, in: site), !isNone(values) else { continue }
            if !(isMadeForAll && isNoHistory(values, type)) { words.append("argument") }
        }
        if uses.memberWrites.contains(where: { write in type.state.contains { $0.argument.name == tree.name(write) } }) {
            words.append("argument")
        }
        if words.isEmpty, let first = type.state.first { words = [first.absent.rawValue] }
        let turns = uses.methods.compactMap { method -> (CallSite, TurnModel)? in
            turn(of: type, method.path, method.call).map { (method.call, $0) }
        }
        if !turns.isEmpty, turns.allSatisfy({ bringsTurns($0.0, $0.1) }) { words = ["call"] }
        // A key is given to select turns, and there is nothing to select them in.
        if words == ["none"], isAnswering(site.node), turns.contains(where: { isKeyed($0.0, $0.1) }) { words = ["fresh"] }
        if isUnknown && words != ["call"] {
            subject.facts.add(.stateFrom, .unknown)
        } else {
            subject.facts.set(.stateFrom, words)
        }
    }

    /// Whether a framework calls the code to answer somebody.
    private func isAnswering(_ node: NodeID) -> Bool {
        activations(at: node).contains { ($0.runs == .turn || $0.runs == .request) && $0.framework != nil }
    }

    private func ownState(_ uses: Uses, _ type: TypeModel) -> String {
        let turns = uses.methods.compactMap { method -> (CallSite, TurnModel)? in
            turn(of: type, method.path, method.call).map { (method.call, $0) }
        }
        return !turns.isEmpty && turns.allSatisfy { bringsTurns($0.0, $0.1) } ? "call" : "fresh"
    }

    /// `start_chat(history=[])`: it begins without turns, as if nothing were given.
    private func isNoHistory(_ values: [NodeID], _ type: TypeModel) -> Bool {
        type.holds == "turns" && values.flatMap { origins(of: $0) }.allSatisfy { $0.kind == .collection && isEmptyList($0.node) }
    }

    private func isNone(_ values: [NodeID]) -> Bool {
        values.flatMap { origins(of: $0) }.allSatisfy { $0.kind == .none }
    }

    private func isKeyed(_ call: CallSite, _ turn: TurnModel) -> Bool {
        guard let key = turn.key, case .expressions = given(key, in: call) else { return false }
        return true
    }

    /// Whether a turn's call is given earlier turns or a memory.
    private func bringsTurns(_ call: CallSite, _ turn: TurnModel) -> Bool {
        tellsTurns(call) || [turn.history, turn.state].compactMap { $0 }.contains { reference in
            switch given(reference, in: call) {
            case .absent: return false
            case .unknown: return true
            case .expressions(let values):
                return values.flatMap { origins(of: $0) }.contains { origin in
                    switch origin.kind {
                    case .none: false
                    case .collection: !isCurrentTurn(origin.node)
                    default: true
                    }
                }
            }
        }
    }

    /// A list that is written with its messages and gets no others: instructions and what the user says now.
    private func isCurrentTurn(_ node: NodeID) -> Bool {
        guard tree.kind(node) == .list, tree.firstChild(node) != nil else { return false }
        let isSpread = tree.children(node).contains { tree.kind($0) == .spread }
        return !isSpread && uses(of: node).puts.isEmpty
    }

    /// A list that is written empty and never gets an item.
    func isEmptyList(_ node: NodeID) -> Bool {
        guard tree.kind(node) != .comprehension else { return false }
        if tree.kind(node) == .call {
            guard let site = CallSite(node, in: tree), site.arguments.isEmpty, !site.hasSpread else { return false }
        } else if tree.firstChild(node) != nil {
            return false
        }
        let uses = uses(of: node)
        return uses.puts.isEmpty && uses.memberWrites.isEmpty
    }

    // MARK: Saved

    /// Whether a method that writes what is held to something that lasts is called on it or on what is made with it.
    func setSaving(_ node: NodeID, _ type: TypeModel, _ uses: Uses, _ subject: inout Subject) {
        var visited: Set<NodeID> = []
        let saving = savingCall(node, type, uses, &visited)
        if let call = saving.call {
            subject.facts.set(.saved, ["every-path"])
            subject.places[.write] = tree.range(call)
        } else if saving.isKnown || type.persists.isEmpty && type.role != .index && type.role != .vectorStore {
            subject.facts.set(.saved, ["none"])
        } else {
            subject.facts.add(.saved, .unknown)
        }
    }

    private func savingCall(
        _ node: NodeID, _ type: TypeModel, _ uses: Uses, _ visited: inout Set<NodeID>
    ) -> (call: NodeID?, isKnown: Bool) {
        guard visited.insert(node).inserted, visited.count < 32 else { return (nil, true) }
        var isKnown = uses.escapes.isEmpty
        for method in uses.methods where type.persists.contains(where: { isMethod(method.path, $0, of: type) }) {
            return (method.call.node, true)
        }
        for given in uses.given {
            switch given.callee {
            case .constructor(let index):
                let turn = savingCall(given.call.node, catalogue.types[index], self.uses(of: given.call.node), &visited)
                if turn.call != nil { return turn }
                isKnown = isKnown && turn.isKnown
            case .method, .modelledPackage: continue
            case .unknown: isKnown = false
            }
        }
        for function in uses.returnedBy where registrations[function] == nil && cache(of: function) == nil { isKnown = false }
        return (nil, isKnown)
    }

    // MARK: Documents

    /// Whether everything that is put in later is written in the source: `store.add_texts(["one", "two"])`.
    private func isFilledWithConstants(_ node: NodeID, _ type: TypeModel) -> Bool {
        let names = Set(type.writes.map(\.call))
        let writes = uses(of: node).methods.filter { names.contains($0.path) }
        return !writes.isEmpty && writes.allSatisfy { write in write.call.arguments.allSatisfy { isConstant($0.value) } }
    }

    func setDocuments(_ site: CallSite, _ type: TypeModel, _ subject: inout Subject) {
        for reference in type.documents {
            guard case .expressions(let values) = given(reference, in: site) else { continue }
            for value in values {
                for origin in origins(of: value) {
                    switch origin.kind {
                    case .collection where tree.kind(origin.node) != .comprehension:
                        let items = collectionValues(origin.node)
                        subject.facts.add(.documents, items.allSatisfy { isConstant($0) } ? "literal" : "loaded")
                    case .literal: continue
                    default: subject.facts.add(.documents, "loaded")
                    }
                }
            }
            break
        }
        if !subject.facts.known.contains(.documents), isFilledWithConstants(subject.node, type) {
            subject.facts.set(.documents, ["literal"])
        }
        if !subject.facts.known.contains(.documents) { subject.facts.set(.documents, ["none"]) }
    }
}
