import Knowledge
import Semantics
import Syntax

extension Analysis {
    // MARK: Restored

    func setRestoring(_ site: CallSite, _ type: TypeModel, _ uses: Uses, _ subject: inout Subject) {
        var found: [String] = []
        var isUnknown = false
        for row in type.restoredBy {
            switch row {
            case .argument(let reference):
                switch given(reference, in: site) {
                case .absent: continue
                case .unknown: isUnknown = true
                case .expressions(let values): for value in values { restoring(value, &found, &isUnknown) }
                }
            case .madeBy(let method):
                if tree.kind(site.callee) == .member, tree.name(site.callee) == method { found.append("store") }
            case .call(let path, let reference):
                for method in uses.methods where method.path == path {
                    restoringCall(method.call, reference, &found, &isUnknown)
                }
            }
        }
        if sharesPlace(site.node, uses) { isUnknown = true }
        // What is assigned to a part, or done by code that is not seen, may bring the turns.
        if !uses.memberWrites.isEmpty || !uses.escapes.isEmpty { isUnknown = true }
        if isUnknown {
            subject.facts.add(.restored, .unknown)
        } else {
            subject.facts.set(.restored, found.isEmpty ? ["none"] : found)
        }
    }

    /// Whether something else may stand where the object is handed over: `Durable() if url else Memory()`. That it is used is then
    /// the other's absence, which the code decides at run time.
    private func sharesPlace(_ node: NodeID, _ uses: Uses) -> Bool {
        uses.given.contains { given in
            if tree.kind(given.value) == .member { return false }
            return origins(of: given.value).contains { other in
                if other.node == node || other.kind == .none { return false }
                guard case .object(let type) = other.kind else { return true }
                return lasting(of: other.node, type: catalogue.types[type]).contains { $0 != .object }
            }
        }
    }

    /// What an expression handed over as the earlier turns may bring.
    private func restoring(_ value: NodeID, _ found: inout [String], _ isUnknown: inout Bool) {
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
                    isUnknown = true
                }
            case .parameter: found.append("client")
            case .unknown: isUnknown = true
            case .object(let type):
                // A history made here is as empty as the memory round it; one that lasts brings what it has.
                let lifetimes = lasting(of: origin.node, type: catalogue.types[type])
                let isFresh = lifetimes.allSatisfy { $0 == .object } && !isKept(origin.node)
                if !isFresh { found.append("store") }
            default: found.append("store")
            }
        }
    }

    /// Whether anything that outlives the request refers to the object.
    private func isKept(_ node: NodeID) -> Bool {
        isKeptByProcess(node) || uses(of: node).keeps.contains { holding($0.holder) != "nothing" }
    }

    /// A call that puts turns in: many at once, or one after another in a loop over the earlier ones. One alone is the current turn.
    private func restoringCall(
        _ call: CallSite, _ reference: ArgumentReference, _ found: inout [String], _ isUnknown: inout Bool
    ) {
        let isLooped = isInLoop(call.node, within: model.enclosingFunction(call.node))
        if isLooped { return found.append("store") }
        guard let value = call.argument(name: reference.name, position: reference.position) else {
            isUnknown = true
            return
        }
        for origin in origins(of: value) {
            switch origin.kind {
            case .collection where tree.kind(origin.node) != .comprehension:
                if uses(of: origin.node).escapes.isEmpty == false { isUnknown = true }
            case .instance, .object, .literal, .text, .none: continue
            case .collection: found.append("store")
            case .parameter:
                // One message, or a list of them: only a loop or a list tells.
                isUnknown = true
            default: isUnknown = true
            }
        }
    }

    /// Whether an expression is the same on every run: literals, and calls and collections of them.
    func isConstant(_ node: NodeID) -> Bool {
        for part in tree.subtree(node) {
            switch tree.kind(part) {
            case .identifier:
                guard let parent = tree.parent(part), tree.kind(parent) == .call || tree.kind(parent) == .member,
                    tree.firstChild(parent) == part
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

    // MARK: Wired and run

    func setWiring(_ node: NodeID, _ type: TypeModel, _ uses: Uses, _ subject: inout Subject) {
        var isWired = false
        for given in uses.given {
            switch given.callee {
            case .constructor(let index):
                let owner = catalogue.types[index]
                let isState = owner.state.contains { isArgument($0.argument, given) }
                guard isState else { continue }
                isWired = true
                if subject.places[.engine] == nil {
                    subject.places[.engine] = tree.range(given.call.node)
                    subject.words[.engine] = lastWord(owner.name)
                }
            case .method(let index, let method):
                let turn = catalogue.types[index].turns.first { $0.calls.contains(method) }
                if let state = turn?.state, isArgument(state, given) { isWired = true }
            case .modelledPackage: isWired = true
            case .unknown: break
            }
        }
        subject.facts.set(.wired, isTrue: isWired ? true : uses.escapes.isEmpty ? false : nil)
        var visited: Set<NodeID> = []
        let turn = runningTurn(node, type, uses, &visited)
        subject.facts.set(.runs, isTrue: turn.isKnown ? turn.call != nil : nil)
        if let call = turn.call { subject.places[.turn] = tree.range(call) }
    }

    private func isArgument(_ reference: ArgumentReference, _ given: Uses.Given) -> Bool {
        if tree.kind(given.value) == .member { return tree.name(given.value) == reference.name }
        return given.call.argument(name: reference.name, position: reference.position) == given.value
    }

    /// The first call that runs a turn with the object, directly or through what it is handed to.
    private func runningTurn(
        _ node: NodeID, _ type: TypeModel?, _ uses: Uses, _ visited: inout Set<NodeID>
    ) -> (call: NodeID?, isKnown: Bool) {
        guard visited.insert(node).inserted, visited.count < 32 else { return (nil, true) }
        var isKnown = uses.escapes.isEmpty
        for method in uses.methods {
            if let type, type.turns.contains(where: { $0.calls.contains(method.path) }) { return (method.call.node, true) }
        }
        for given in uses.given {
            switch given.callee {
            case .constructor(let index):
                let owner = catalogue.types[index]
                let turn = runningTurn(given.call.node, owner, self.uses(of: given.call.node), &visited)
                if turn.call != nil { return turn }
                isKnown = isKnown && turn.isKnown
            case .method(let index, let method):
                if catalogue.types[index].turns.contains(where: { $0.calls.contains(method) }) {
                    return (given.call.node, true)
                }
            case .modelledPackage:
                let result = self.uses(of: given.call.node)
                if let method = result.methods.first { return (method.call.node, true) }
                isKnown = isKnown && result.escapes.isEmpty
            case .unknown: isKnown = false
            }
        }
        if let type, let read = uses.methods.first(where: { method in type.reads.contains { $0.call == method.path } }) {
            // Its turns are read to be put before a model: by a turn in the same function.
            let function = model.enclosingFunction(read.call.node)
            if let turn = turnCalls.first(where: { model.enclosingFunction($0.call.node) == function }) {
                return (turn.call.node, true)
            }
        }
        for function in uses.returnedBy where registrations[function] == nil { isKnown = false }
        return (nil, isKnown)
    }

    // MARK: Where an engine's turns come from

    func setStateSource(_ site: CallSite, _ type: TypeModel, _ uses: Uses, _ subject: inout Subject) {
        guard !type.state.isEmpty else { return subject.facts.set(.stateFrom, ["none"]) }
        var words: [String] = []
        var isUnknown = false
        for row in type.state {
            switch given(row.argument, in: site) {
            case .absent: continue
            case .unknown: isUnknown = true
            case .expressions(let values):
                let kinds = values.flatMap { origins(of: $0) }.map(\.kind)
                if kinds.allSatisfy({ $0 == .none }) { continue }
                words.append("argument")
            }
        }
        if uses.memberWrites.contains(where: { write in type.state.contains { $0.argument.name == tree.name(write) } }) {
            words.append("argument")
        }
        if words.isEmpty, let first = type.state.first { words = [first.absent.rawValue] }
        let turns = uses.methods.compactMap { method -> (CallSite, TurnModel)? in
            type.turns.first { $0.calls.contains(method.path) }.map { (method.call, $0) }
        }
        if !turns.isEmpty, turns.allSatisfy({ bringsTurns($0.0, $0.1) }) { words = ["call"] }
        if isUnknown && words != ["call"] {
            subject.facts.add(.stateFrom, .unknown)
        } else {
            subject.facts.set(.stateFrom, words)
        }
    }

    /// Whether a turn's call is given earlier turns or a memory.
    private func bringsTurns(_ call: CallSite, _ turn: TurnModel) -> Bool {
        [turn.history, turn.state].compactMap { $0 }.contains { reference in
            switch given(reference, in: call) {
            case .absent: return false
            case .unknown: return true
            case .expressions(let values):
                return values.flatMap { origins(of: $0) }.contains { origin in
                    switch origin.kind {
                    case .none: false
                    case .collection: !isEmptyList(origin.node)
                    default: true
                    }
                }
            }
        }
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
        } else if saving.isKnown {
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
        for method in uses.methods where type.persists.contains(lastWord(method.path)) { return (method.call.node, true) }
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

    func setDocuments(_ site: CallSite, _ type: TypeModel, _ subject: inout Subject) {
        for reference in type.documents {
            guard case .expressions(let values) = given(reference, in: site) else { continue }
            for value in values {
                for origin in origins(of: value) {
                    switch origin.kind {
                    case .collection where tree.kind(origin.node) != .comprehension:
                        let items = collectionValues(origin.node)
                        subject.facts.add(.documents, items.allSatisfy { isConstant($0) } ? "literal" : "loaded")
                    case .literal: subject.facts.add(.documents, "literal")
                    default: subject.facts.add(.documents, "loaded")
                    }
                }
            }
            return
        }
    }
}
