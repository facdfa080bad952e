import Knowledge
import Semantics
import SourceText
import Syntax

extension Analysis {
    /// One subject for each place where an object of a modelled type that has a role in the conversation is made.
    func stateSubjects() -> [Subject] {
        var found: [Subject] = []
        for site in candidates {
            let node = site.node
            for origin in origins(of: node) where origin.node == node {
                guard case .object(let index) = origin.kind else { continue }
                let type = catalogue.types[index]
                if let subject = stateSubject(node, type) { found.append(subject) }
                break
            }
        }
        return found
    }

    private func stateSubject(_ node: NodeID, _ type: TypeModel) -> Subject? {
        guard type.isState, let site = CallSite(node, in: tree) else { return nil }
        var subject = Subject(kind: .state, node: node, range: tree.range(node))
        let uses = uses(of: node)
        let activations = activations(at: node)
        subject.type = type
        subject.construction = node
        subject.symbol = model.symbolPath(node)
        subject.words[.callee] = shortText(site.callee)
        subject.words[.type] = writtenType(site, type)
        subject.words[.name] = boundName(uses) ?? subject.words[.callee]
        subject.words[.contents] = type.holds == "user-state" ? "users' data" : "conversations"
        subject.places[.made] = subject.range
        subject.surroundingCall = surroundingCall(node).map { tree.range($0) }
        describe(activations, in: &subject)

        subject.facts.set(.role, [type.role.rawValue])
        if isFilledElsewhere(type) { subject.facts.add(.holds, .unknown) } else { subject.facts.set(.holds, [type.holds]) }
        for lifetime in lasting(of: node, type: type) {
            subject.facts.add(.lasts, lifetime.map { .word($0.rawValue) } ?? .unknown)
        }
        if isChosenAmongOthers(node, type) { subject.facts.add(.lasts, .unknown) }
        if sharesPlace(node, uses) { subject.facts.add(.lasts, .unknown) }
        setBirth(node, uses, activations, &subject)
        setKeeping(node, uses, &subject)
        setRestoring(site, type, uses, &subject)
        setWiring(node, type, uses, &subject)
        setStateSource(site, type, uses, &subject)
        setSaving(node, type, uses, &subject)
        setDocuments(site, type, &subject)
        if let key = type.key { setKey(key, site, &subject) }
        if type.role == .sessionService { setServiceKeys(uses, type, &subject) }
        if subject.facts[.program] != [.word("repl")] {
            subject.facts.set(.program, [program(at: node, activations: activations)])
        }
        subject.facts.set(.conversational, isTrue: isConversation(node, type, activations))
        return subject
    }

    /// Whether nothing in the file puts anything into such a store beside the turns, of which a framework takes care by itself.
    private func isFilledElsewhere(_ type: TypeModel) -> Bool {
        guard type.role == .store, type.holds == "user-state", !type.writes.isEmpty else { return false }
        let words = Set(type.writes.compactMap { tree.names.find($0.call) })
        return !model.calls.contains { call in
            tree.firstChild(call).map { tree.kind($0) == .member && words.contains(tree.nameID($0)) } == true
        }
    }

    /// Whether the object serves a conversation rather than a single answer. A memory says so by itself. An agent, and what its framework
    /// asks for to run it, may as well do one task: then the handler of a chat, or of any client for an agent that keeps turns, or a key
    /// that tells conversations apart, says so.
    private func isConversation(_ node: NodeID, _ type: TypeModel, _ activations: [Activation]) -> Bool {
        if type.isOneOff {
            return activations.contains { $0.framework != nil }
                && turnCalls.contains { $0.receiver == node && bringsClientsWords($0) }
        }
        switch type.role {
        case .agent, .checkpointer, .sessionService:
            let answering = activations.filter { $0.framework != nil }
            let isAsked = answering.contains { $0.runs == .turn || $0.runs == .request && type.role == .agent && isForClients($0) }
            if isAsked { return true }
            let functions = Set(activations.map(\.handler) + [model.enclosingFunction(node)])
            return hasKey(type, node) || turnCalls.contains { turn in
                guard functions.contains(model.enclosingFunction(turn.call.node)), let key = turn.model.key else { return false }
                return isFromClient(key, in: turn.call)
            }
        default: return isConversational
        }
    }

    /// Whether a turn is run with what the client says as it stands. A text written around it, such as "Summarize: …", sets a task.
    private func bringsClientsWords(_ turn: TurnCall) -> Bool {
        guard let message = turn.model.message, case .expressions(let values) = given(message, in: turn.call) else { return false }
        return values.contains { value in
            origins(of: value).contains { origin in
                switch origin.kind {
                case .literal, .none, .function: false
                case .text: !isComposed(origin.node)
                // `messages.map { … }.joined()`: what was said before is in it.
                default: !isJoined(origin.node)
                }
            }
        }
    }

    private func isJoined(_ node: NodeID) -> Bool {
        guard tree.kind(node) == .call, let callee = tree.firstChild(node), tree.kind(callee) == .member else { return false }
        return library.copiers.contains(tree.name(callee)) || library.iterators.contains(tree.name(callee))
    }

    /// Whether the service that a framework runs with in this process is only one of several that the code chooses from:
    /// `if isTesting { sessions.use(.memory) } else { sessions.use(.redis) }`.
    private func isChosenAmongOthers(_ node: NodeID, _ type: TypeModel) -> Bool {
        guard type.role == .sessionService, lasting(of: node, type: type) == [.process] else { return false }
        let function = model.enclosingFunction(node)
        return candidates.contains { other in
            guard other.node != node, model.enclosingFunction(other.node) == function else { return false }
            return origins(of: other.node).contains { origin in
                guard case .object(let index) = origin.kind, origin.node == other.node else { return false }
                return catalogue.types[index].name == type.name && lasting(of: other.node, type: type) != [.process]
            }
        }
    }

    /// Whether a text has words of the program's own in it.
    private func isComposed(_ text: NodeID) -> Bool {
        tree.subtree(text).contains { part in
            switch tree.kind(part) {
            case .string, .stringText: tree.name(part).contains { $0.isLetter }
            default: false
            }
        }
    }

    /// Whether it is a client that is answered: what a tool or a job is given is one task.
    private func isForClients(_ activation: Activation) -> Bool {
        guard let handler = activation.handler, let reasons = registrations[handler] else { return true }
        return reasons.contains { $0.handler.isClientCalled }
    }

    private func hasKey(_ type: TypeModel, _ node: NodeID) -> Bool {
        guard let key = type.key, let site = CallSite(node, in: tree) else { return false }
        return isFromClient(key.argument, in: site)
    }

    private func isFromClient(_ reference: ArgumentReference, in site: CallSite) -> Bool {
        guard case .expressions(let values) = given(reference, in: site) else { return false }
        return values.flatMap { keySources(of: $0) }.contains { $0 == .client || $0 == .facility }
    }

    private func surroundingCall(_ node: NodeID) -> NodeID? {
        guard var parent = tree.parent(node) else { return nil }
        if tree.kind(parent) == .keywordArgument { parent = tree.parent(parent) ?? parent }
        guard tree.kind(parent) == .arguments, let call = tree.parent(parent), tree.kind(call) == .call else { return nil }
        return call
    }

    /// The name of the type as the file knows it: `MemorySaver`, which is another name of `InMemorySaver`.
    private func writtenType(_ site: CallSite, _ type: TypeModel) -> String {
        let name = lastWord(type.name)
        // A function's name says little of what it makes: `sessions.use(.memory)`.
        return writtenClass(site) ?? (name.first?.isUppercase == true ? name : shortText(site.node))
    }

    /// The class that a call makes an object of, by the name that the file knows; nil where it is no class that is called.
    func writtenClass(_ site: CallSite) -> String? {
        calleePaths(site).map { lastWord($0) }.first { $0.first?.isUppercase == true }
    }

    /// The name under which the object is first kept.
    private func boundName(_ uses: Uses) -> String? {
        guard let first = uses.occurrences.first, let parent = tree.parent(first), tree.kind(parent) == .assignment,
            let target = target(of: parent)
        else { return nil }
        return shortText(target)
    }

    // MARK: Born

    private func setBirth(_ node: NodeID, _ uses: Uses, _ activations: [Activation], _ subject: inout Subject) {
        if isMadeOnce(node, keeping(node, uses), depth: 0) {
            subject.facts.set(.born, ["process"])
            return
        }
        for activation in activations {
            subject.facts.add(.born, activation.runs.map { .word($0.rawValue) } ?? .unknown)
        }
    }

    /// `if memory is None: memory = make()`: made on the first request, and kept by the process.
    private func isMadeOnce(_ node: NodeID, _ uses: Uses, depth: Int) -> Bool {
        for keep in uses.keeps {
            guard isProcessLived(keep.holder) else { continue }
            let name: NameID
            switch keep.holder {
            case .module, .classBody, .field, .facility: name = tree.nameID(keep.node)
            case .container: continue
            }
            if name != .none, isGuarded(node, by: name) { return true }
            // What the one object of a class gets when it is made.
            guard case .field(let owner) = keep.holder, depth < 4 else { continue }
            let initializer = members.method(library.initializer, in: owner)
            let made = callers.constructions(of: owner)
            guard initializer != nil, model.enclosingFunction(node) == initializer, !made.isEmpty else { continue }
            if made.allSatisfy({ isMadeOnce($0.node, keeping($0.node, self.uses(of: $0.node)), depth: depth + 1) }) { return true }
        }
        return false
    }

    /// Whether the node is reached only under a condition that asks for this name.
    private func isGuarded(_ node: NodeID, by name: NameID) -> Bool {
        var current = node
        while let parent = tree.parent(current) {
            switch tree.kind(parent) {
            case .branch, .logical, .conditional:
                let isAsked = tree.children(parent).contains { part in
                    part != current && tree.kind(part) != .block && tree.subtree(part).contains { tree.nameID($0) == name }
                }
                if isAsked { return true }
            case .function, .lambda, .classDefinition: return false
            default: break
            }
            current = parent
        }
        return false
    }

    // MARK: Kept

    /// Kept by something itself, or by way of the engine that it is given to.
    private func setKeeping(_ node: NodeID, _ uses: Uses, _ subject: inout Subject) {
        let uses = keeping(node, uses)
        var isKept = false
        if let function = model.enclosingFunction(node), cache(of: function) != nil {
            // What is returned is kept, and with it what it was made of: `return store.as_retriever()`.
            subject.facts.add(.keptIn, "cache")
            isKept = true
        }
        if subject.facts[.lasts] == [.word("process")] {
            // The framework keeps it for the whole process by itself.
            subject.facts.add(.keptIn, "module")
            isKept = true
        }
        if isPart(node) {
            subject.facts.add(.keptIn, "part")
            isKept = true
        }
        for keep in uses.keeps {
            guard let word = holding(keep.holder) else {
                subject.facts.add(.keptIn, .unknown)
                isKept = true
                continue
            }
            guard word != "nothing" else { continue }
            subject.facts.add(.keptIn, word)
            subject.places[.kept] = subject.places[.kept] ?? tree.range(keep.node)
            isKept = true
        }
        if !uses.escapes.isEmpty {
            subject.facts.add(.keptIn, .unknown)
            isKept = true
        }
        for function in uses.returnedBy where cache(of: function) == nil {
            if registrations[function] != nil {
                // The framework gets the object itself, such as for an output that keeps it: Gradio's State.
                subject.facts.add(.keptIn, .unknown)
                isKept = true
            } else if activations(of: function).contains(where: { $0.runs == nil }) {
                subject.facts.add(.keptIn, .unknown)
                isKept = true
            }
        }
        let isOfProcess = subject.facts[.born].allSatisfy { $0 == .word("process") || $0 == .word("once") }
        if isOfProcess, !subject.facts.known.contains(.keptIn) || subject.facts[.keptIn] == [.unknown] {
            // What code that runs once holds in a local name lives as long as that code, whoever else gets it.
            subject.facts.add(.keptIn, "module")
        } else if !isKept {
            subject.facts.set(.keptIn, ["nothing"])
        }
        setSharing(uses, &subject)
    }

    /// The uses of an object with those of what it is made a part of.
    private func keeping(_ node: NodeID, _ uses: Uses) -> Uses {
        var all = uses
        var visited: Set<NodeID> = [node]
        var pending = uses.given
        while let given = pending.popLast(), visited.count < 24 {
            switch given.callee {
            case .constructor, .modelledPackage:
                // What keeps a factory does not keep what it makes.
                guard !origins(of: given.value).contains(where: { $0.kind == .function }) else { continue }
                guard visited.insert(given.call.node).inserted else { continue }
                let owner = self.uses(of: given.call.node)
                all.keeps += owner.keeps
                all.escapes += owner.escapes
                all.returnedBy += owner.returnedBy
                pending += owner.given
            case .method, .unknown: continue
            }
        }
        return all
    }

    /// Whether the object is the source of a memory's turns, and made with it: the memory is what forgets.
    private func isPart(_ node: NodeID) -> Bool {
        uses(of: node).given.contains { given in
            guard case .constructor(let index) = given.callee else { return false }
            let owner = catalogue.types[index]
            guard owner.role == .memory || owner.role == .history else { return false }
            return owner.state.contains { given.isArgument($0.argument) }
        }
    }

    /// The word for a holder; "nothing" for one that does not outlive the request, nil where that is not known.
    func holding(_ holder: Uses.Keep.Holder) -> String? {
        if let known = holdingMemo[holder] { return known }
        // Holders that hold each other: what keeps them is not known.
        holdingMemo[holder] = .some(nil)
        let word = findHolding(holder)
        holdingMemo[holder] = .some(word)
        return word
    }

    private func findHolding(_ holder: Uses.Keep.Holder) -> String? {
        switch holder {
        case .module: return isIsolated ? "session-facility" : "module"
        case .classBody: return isIsolated ? "session-facility" : "class"
        case .facility(let lifetime):
            switch lifetime {
            case .process: return "app-state"
            case .request, .turn, .object: return "nothing"
            default: return "session-facility"
            }
        case .field(let owner):
            if isProcessLived(holder) || outlivesTurns(owner) && !isBornPerRequest(owner) { return "field" }
            return holdingObjects(of: owner)
        case .container(let collection):
            if isProcessLived(holder) { return "container" }
            let uses = uses(of: collection)
            if !uses.escapes.isEmpty { return nil }
            for keep in uses.keeps {
                let word = holding(keep.holder)
                if word != "nothing" { return word }
            }
            return "nothing"
        }
    }

    /// Where the objects of a class are kept, and with them their fields.
    private func holdingObjects(of owner: NodeID) -> String? {
        let made = callers.constructions(of: owner)
        guard !made.isEmpty else { return isBornPerRequest(owner) ? "nothing" : nil }
        var isUnknown = false
        for site in made {
            let uses = uses(of: site.node)
            if !uses.escapes.isEmpty || !uses.returnedBy.isEmpty { isUnknown = true }
            for keep in uses.keeps {
                guard let word = holding(keep.holder) else {
                    isUnknown = true
                    continue
                }
                if word != "nothing" { return word == "module" ? "field" : word }
            }
        }
        return isUnknown ? nil : "nothing"
    }

    /// A handler class whose instances a framework makes for each request.
    private func isBornPerRequest(_ owner: NodeID) -> Bool {
        // `@Injectable({ scope: Scope.REQUEST })`
        if let registered = registrations[owner] { return registered.allSatisfy { $0.runs == .request } }
        return model.methods(of: owner).contains { method in
            registrations[method]?.contains { reason in
                switch reason.handler.mark {
                case .base(_, _, let instance): return instance == .request
                // `Depends(Service)`
                case .call: return tree.name(method) == library.initializer && reason.handler.runs == .request
                default: return false
                }
            } ?? false
        }
    }

    /// Whether the cached function that makes the object takes arguments: then there is one object for each of them.
    private func isKeyedCache(_ node: NodeID) -> Bool {
        guard let function = model.enclosingFunction(node), !isCalledOnce(function) else { return false }
        // The receiver is no part of the cache's key, and neither is what Streamlit is told to leave out by a leading underscore.
        let parameters = model.parameters(of: function).dropFirst(model.takesReceiver(function) ? 1 : 0)
        return parameters.contains { !tree.name($0).hasPrefix("_") }
    }

    /// Whether all that calls the function does so once for each process: with one set of arguments, as far as the file shows.
    private func isCalledOnce(_ function: NodeID) -> Bool {
        let calls = callers.calls(of: function)
        guard calls.count == 1, let call = calls.first, !callers.isReferred(function) else { return false }
        return activations(at: call.node).allSatisfy { $0.runs == .process } && !isInLoop(call.node, within: nil)
    }

    private func setSharing(_ uses: Uses, _ subject: inout Subject) {
        let born = subject.facts[.born]
        let kept = subject.facts[.keptIn]
        if kept.contains(.word("session-facility")) || kept.contains(.word("cache")) && isKeyedCache(subject.node) {
            subject.facts.set(.sharedBy, ["conversation"])
        } else if isIsolated {
            subject.facts.set(.sharedBy, ["conversation"])
        } else if born.allSatisfy({ $0 == .word("process") || $0 == .word("once") }) {
            // One object, even where each conversation has a slot for it.
            subject.facts.set(.sharedBy, ["everyone"])
        } else if kept.contains(.word("container")) {
            subject.facts.set(.sharedBy, ["conversation"])
        } else if uses.keeps.contains(where: { $0.holder == .module }) {
            // One slot for all, whoever fills it.
            subject.facts.set(.sharedBy, ["everyone"])
        } else {
            subject.facts.add(.sharedBy, .unknown)
        }
    }
}
