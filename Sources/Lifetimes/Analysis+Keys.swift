import Knowledge
import Semantics
import SourceText
import Syntax

/// Where the key of a conversation comes from.
enum KeySource: Hashable {
    case client
    case facility
    case constant
    /// The call that gives a new value each time.
    case minted(NodeID)
    case derived
    case none
    case unknown

    var word: String? {
        switch self {
        case .client: "client"
        case .facility: "session-facility"
        case .constant: "constant"
        case .minted: "minted"
        case .derived: "derived"
        case .none: "none"
        case .unknown: nil
        }
    }
}

extension Analysis {
    /// Where a key expression's value may come from, one entry for each way.
    func keySources(of expression: NodeID, depth: Int = 0) -> [KeySource] {
        guard depth < 12 else { return [.unknown] }
        var found: [KeySource] = []
        for origin in origins(of: expression) {
            let source = keySource(of: origin, depth)
            if !found.contains(source) { found.append(source) }
        }
        return found.isEmpty ? [.unknown] : found
    }

    private func keySource(of origin: Origin, _ depth: Int) -> KeySource {
        switch origin.kind {
        case .parameter: return .client
        case .facility: return .facility
        // `cookies["visitor"] ?? ""`: no key at all.
        case .literal where tree.kind(origin.node) == .string && tree.name(origin.node).isEmpty: return .none
        case .literal: return .constant
        case .none: return .none
        case .minted:
            // Minted once for the process, it is the same for everybody.
            let runs = activations(at: origin.node).map(\.runs)
            return runs.allSatisfy { $0 == .process } ? .constant : .minted(origin.node)
        case .text: return textSource(origin.node, depth)
        case .collection where tree.kind(origin.node) == .dictionary: return textSource(origin.node, depth)
        default: return .unknown
        }
    }

    /// A text is as fresh as its freshest part, and the client's if some part is.
    private func textSource(_ node: NodeID, _ depth: Int) -> KeySource {
        var parts: [NodeID] = []
        switch tree.kind(node) {
        case .interpolatedString:
            for part in tree.children(node) where tree.kind(part) == .interpolation {
                if let value = tree.firstChild(part) { parts.append(value) }
            }
        case .binary: parts = Array(tree.children(node))
        case .dictionary: parts = collectionValues(node)
        case .call:
            guard let site = CallSite(node, in: tree) else { return .unknown }
            if library.isCoarse(tree.name(site.callee), site, tree) { return .derived }
            parts = site.arguments.map(\.value)
            if tree.kind(site.callee) == .member, let object = tree.firstChild(site.callee) { parts.append(object) }
            if parts.isEmpty { return .unknown }
        default: return .unknown
        }
        var sources: [KeySource] = []
        for part in parts {
            let alternatives = keySources(of: part, depth: depth + 1)
            sources += alternatives.count == 1 ? alternatives : alternatives.map { $0.word == "minted" ? .unknown : $0 }
        }
        if let minted = sources.first(where: { $0.word == "minted" }) { return minted }
        if sources.contains(.unknown) { return .unknown }
        if sources.contains(.client) { return .client }
        if sources.contains(.facility) { return .facility }
        return .constant
    }

    func setKey(_ key: KeyModel, _ site: CallSite, _ subject: inout Subject) {
        switch given(key.argument, in: site) {
        case .absent:
            switch key.absent {
            case .constant: subject.facts.add(.keyFrom, "constant")
            case .minted: subject.facts.add(.keyFrom, "minted")
            case .none, .required: subject.facts.add(.keyFrom, "none")
            }
        case .unknown: subject.facts.add(.keyFrom, .unknown)
        case .expressions(let values):
            for value in values {
                for source in keySources(of: value) {
                    subject.facts.add(.keyFrom, source.word.map { .word($0) } ?? .unknown)
                }
            }
        }
    }

    /// Where the keys come from that select sessions of a service: in its own calls, and in the turns of what runs with it.
    func setServiceKeys(_ uses: Uses, _ type: TypeModel, _ subject: inout Subject) {
        var sources: [KeySource] = []
        func add(_ reference: ArgumentReference, _ call: CallSite) {
            guard case .expressions(let values) = given(reference, in: call) else { return }
            for value in values { sources += keySources(of: value) }
        }
        for method in uses.methods {
            for row in type.reads + type.writes where row.call == method.path {
                guard let key = row.key else { continue }
                add(key, method.call)
                // The service mints the id itself; used here and kept nowhere, it is one task's.
                let isMinted = type.writes.contains { $0.call == row.call } && !isGivenAtAll(key, in: method.call)
                if isMinted { sources.append(isKeptAnywhere(method.call.node) ? .unknown : .minted(method.call.node)) }
            }
        }
        let engines = Set(uses.given.map(\.call.node))
        for turn in turnCalls {
            if let key = turn.model.key, let receiver = turn.receiver, engines.contains(receiver) { add(key, turn.call) }
        }
        let known = sources.filter { $0 != .unknown }
        // Ids that are minted here and looked up nowhere else: each session is one task's.
        let isScratch = !known.isEmpty && known.allSatisfy { $0.word == "minted" }
        subject.facts.set(.keyFrom, [isScratch ? "minted" : known.first?.word ?? "none"])
    }

    /// Whether what a call gives is kept for longer than the code that calls, or given to code that is not seen.
    private func isKeptAnywhere(_ call: NodeID) -> Bool {
        let uses = uses(of: call)
        if !uses.returnedBy.isEmpty || uses.keeps.contains(where: { holding($0.holder) != "nothing" }) { return true }
        var asked: Set<BindingID> = []
        return uses.memberReads.contains { isHandedOn($0, &asked) }
    }

    /// Whether a value goes anywhere but into turns, under a local name or at once.
    private func isHandedOn(_ value: NodeID, _ asked: inout Set<BindingID>) -> Bool {
        var current = value
        while let parent = tree.parent(current) {
            switch tree.kind(parent) {
            case .member, .interpolation, .interpolatedString, .pair, .dictionary, .list, .tuple, .keywordArgument, .arguments,
                .subscriptAccess:
                current = parent
            case .call: return isHandedOn(value, by: parent, &asked)
            case .returnStatement, .yield: return true
            case .assignment:
                guard let target = tree.firstChild(parent), tree.kind(target) == .identifier, let id = model.binding(of: target),
                    model[model[id].scope].kind == .function
                else { return true }
                return isHandedOn(readsOf: id, &asked)
            default: return false
            }
        }
        return false
    }

    private func isHandedOn(readsOf id: BindingID, _ asked: inout Set<BindingID>) -> Bool {
        guard asked.insert(id).inserted else { return false }
        return model[id].reads.contains { isHandedOn($0, &asked) }
    }

    private func isHandedOn(_ value: NodeID, by call: NodeID, _ asked: inout Set<BindingID>) -> Bool {
        guard !turnNodes.contains(call), let site = CallSite(call, in: tree) else { return false }
        return origins(of: site.callee).contains { callee in
            switch callee.kind {
            case .path(let path):
                // Asked of the service again.
                if let (owner, _) = ownerAndMethod(path), catalogue.types[owner].role == .sessionService { return false }
                return !library.lookers.contains(path) && !library.lookingPrefixes.contains(where: path.hasPrefix)
            case .function:
                return model.parameters(of: callee.node).contains { parameter in
                    guard let given = argument(of: parameter, in: site, function: callee.node), tree.contains(given, value),
                        let id = model.binding(definedBy: parameter)
                    else { return false }
                    return isHandedOn(readsOf: id, &asked)
                }
            default: return true
            }
        }
    }

    // MARK: Key uses

    /// One subject for each place where a key selects a conversation: a constructor's argument, a turn's.
    func keySubjects() -> [Subject] {
        var found: [Subject] = []
        for site in candidates {
            let node = site.node
            for origin in origins(of: node) where origin.node == node {
                guard case .object(let index) = origin.kind, let key = catalogue.types[index].key else { continue }
                let type = catalogue.types[index]
                found += keySubjects(site, key, type, storeLasts: lasting(of: node, type: type))
                break
            }
        }
        found += accessSubjects()
        for turn in turnCalls {
            guard let argument = turn.model.key else { continue }
            let key = KeyModel(argument: argument, absent: .none)
            let type = catalogue.types[turn.type]
            found += keySubjects(turn.call, key, type, storeLasts: storeLasting(turn))
        }
        return onePerKey(found)
    }

    /// A key that is used several times in one function is told once, where it is used first.
    private func onePerKey(_ subjects: [Subject]) -> [Subject] {
        var told: Set<String> = []
        return subjects.sorted { $0.range < $1.range }.filter { subject in
            if let minted = subject.places[.minted] { return told.insert("\(minted.lower) \(subject.symbol)").inserted }
            guard let key = subject.words[.key], let type = subject.type?.name else { return true }
            let function = model.enclosingFunction(subject.node).map { String($0.index) } ?? ""
            return told.insert("\(key) \(type) \(function)").inserted
        }
    }

    /// Reads and writes by key of what keeps turns, and of a database where what is read is put before a model.
    private func accessSubjects() -> [Subject] {
        var found: [Subject] = []
        let words = Set(catalogue.accessWords.compactMap { tree.names.find($0) })
        for node in model.calls {
            guard let callee = tree.firstChild(node), tree.kind(callee) == .member, words.contains(tree.nameID(callee)),
                let site = CallSite(node, in: tree), let object = tree.firstChild(site.callee)
            else { continue }
            let method = tree.name(site.callee)
            for origin in origins(of: object) {
                guard let index = type(of: origin) else { continue }
                let type = catalogue.types[index]
                let rows = type.reads + type.writes
                // A row may name the key in several ways, such as the fields that a filter may have: the one that is given counts.
                let keys = rows.filter { $0.call == method }.compactMap(\.key)
                guard let argument = keys.first(where: { isGivenAtAll($0, in: site) }) else { continue }
                if type.role == .databaseClient, !(feedsTurn(node) && isWritten(argument, of: site, type)) { continue }
                let lifetimes = lasting(of: object)
                found += keySubjects(site, KeyModel(argument: argument, absent: .none), type, storeLasts: lifetimes)
                break
            }
        }
        return found
    }

    private func isGivenAtAll(_ argument: ArgumentReference, in site: CallSite) -> Bool {
        if case .absent = given(argument, in: site) { return false }
        return true
    }

    /// Whether something is written under the same key: what is only read is no conversation.
    private func isWritten(_ key: ArgumentReference, of read: CallSite, _ type: TypeModel) -> Bool {
        guard let wanted = read.argument(key) else { return false }
        return model.calls.contains { node in
            guard let site = CallSite(node, in: tree), tree.kind(site.callee) == .member,
                let row = type.writes.first(where: { $0.call == tree.name(site.callee) }), let reference = row.key,
                let given = site.argument(reference)
            else { return false }
            return text(given) == text(wanted)
        }
    }

    /// Whether what an expression gives reaches a turn as its earlier turns: through names, calls and collections of the function.
    func feedsTurn(_ node: NodeID) -> Bool {
        var pending = [node]
        var visited: Set<NodeID> = [node]
        while let here = pending.popLast(), visited.count < 200 {
            guard let parent = tree.parent(here) else { continue }
            var next: [NodeID] = []
            switch tree.kind(parent) {
            case .arguments, .keywordArgument, .spread, .comprehensionClause, .pair: next = [parent]
            case .call where turnCalls.contains(where: { $0.call.node == parent && isHistory(visited, of: $0) }): return true
            case .call, .await, .cast, .comprehension, .list, .tuple, .dictionary, .binary, .logical, .conditional, .subscriptAccess,
                .member:
                next = [parent]
            case .assignment where tree.lastChild(parent) == here:
                for target in tree.children(parent) where target != here && tree.kind(target) == .identifier {
                    if let id = model.binding(of: target) { next += model[id].reads }
                }
            case .forStatement:
                let parts = Array(tree.children(parent))
                guard parts.count > 1, parts[1] == here, let id = model.binding(of: parts[0]) else { continue }
                next = model[id].reads
            default: continue
            }
            for node in next where visited.insert(node).inserted { pending.append(node) }
        }
        return false
    }

    private func isHistory(_ places: Set<NodeID>, of turn: TurnCall) -> Bool {
        guard let history = turn.model.history,
            let value = turn.call.argument(history)
        else { return false }
        return tree.subtree(value).contains { places.contains($0) }
    }

    /// How long the turns survive that a turn's key selects: as long as the engine's state.
    private func storeLasting(_ turn: TurnCall) -> [Lifetime?] {
        let type = catalogue.types[turn.type]
        if let state = turn.model.state, case .expressions(let values) = given(state, in: turn.call) {
            return values.flatMap { lasting(of: $0) }
        }
        guard let receiver = turn.receiver, let site = CallSite(receiver, in: tree) else {
            return type.state.isEmpty ? [.remote] : [nil]
        }
        if type.state.isEmpty { return lasting(of: receiver, type: type) }
        var found: [Lifetime?] = []
        for row in type.state {
            switch given(row.argument, in: site) {
            case .absent: continue
            case .unknown: return [nil]
            case .expressions(let values): found += values.flatMap { lasting(of: $0) }
            }
        }
        return found.isEmpty ? [.object] : found
    }

    private func keySubjects(
        _ site: CallSite, _ key: KeyModel, _ type: TypeModel, storeLasts: [Lifetime?]
    ) -> [Subject] {
        var subject: Subject
        var sources: [KeySource] = []
        switch given(key.argument, in: site) {
        case .unknown: return []
        case .absent:
            subject = Subject(kind: .keyUse, node: site.node, range: tree.range(site.node))
            switch key.absent {
            case .constant: sources = [.constant]
            case .minted: sources = [.minted(site.node)]
            case .none, .required: return []
            }
        case .expressions(let values):
            guard let value = values.first else { return [] }
            // In a map that is made elsewhere the key is far from what uses it: then the map is the place.
            let given = site.argument(key.argument) ?? value
            let isNear = model.enclosingFunction(value) == model.enclosingFunction(site.node)
            let place = isNear ? value : given
            subject = Subject(kind: .keyUse, node: place, range: tree.range(place))
            for value in values { sources += keySources(of: value) }
            subject.words[.key] = shortText(value)
        }
        let activations = activations(at: site.node)
        subject.type = type
        subject.symbol = model.symbolPath(site.node)
        subject.words[.callee] = shortText(site.callee)
        subject.words[.type] = writtenClass(site) ?? lastWord(type.name)
        subject.words[.store] = subject.words[.type]
        subject.places[.key] = subject.range
        subject.places[.store] = tree.range(site.node)
        describe(activations, in: &subject)
        subject.facts.set(.role, [type.role.rawValue])
        for source in sources { subject.facts.add(.keyFrom, source.word.map { .word($0) } ?? .unknown) }
        for lifetime in storeLasts { subject.facts.add(.storeLasts, lifetime.map { .word($0.rawValue) } ?? .unknown) }
        for activation in activations { subject.facts.add(.born, activation.runs.map { .word($0.rawValue) } ?? .unknown) }
        setMinting(sources, site, &subject)
        subject.facts.set(.program, [program(at: site.node, activations: activations)])
        // Where agents want a session for each run, who runs one task has no conversation to find again.
        let isForRuns = type.role == .sessionService && turnCalls.contains { turn in
            turn.model.key != nil && !catalogue.types[turn.type].state.isEmpty
        }
        let isChat = activations.contains { $0.runs == .turn } || isForSomebody(site, type)
        // A task is a conversation of its own, unless its key is looked for in one that lasts.
        let isOwn = activations.contains { $0.runs == .task } && !sources.contains { $0 == .client || $0 == .facility }
        subject.facts.set(.conversational, isTrue: !isOwn && (!isForRuns || isChat))
        return [subject]
    }

    /// Whether the client says, by any key of the service, whose session it is.
    private func isForSomebody(_ site: CallSite, _ type: TypeModel) -> Bool {
        (type.reads + type.writes).compactMap(\.key).contains { key in
            guard case .expressions(let values) = given(key, in: site) else { return false }
            return values.flatMap { keySources(of: $0) }.contains { $0 == .client || $0 == .facility }
        }
    }

    private func setMinting(_ sources: [KeySource], _ site: CallSite, _ subject: inout Subject) {
        for source in sources {
            guard case .minted(let mint) = source else { continue }
            for activation in mintActivations(mint) {
                subject.facts.add(.mintedPer, activation.runs.map { .word($0.rawValue) } ?? .unknown)
            }
            subject.places[.minted] = tree.range(mint)
            if let call = CallSite(mint, in: tree) { subject.words[.source] = shortText(call.callee) }
            subject.facts.set(.handedBack, isTrue: isLookedUpAndSet(subject.node) ? nil : isHandedBack(mint, sink: site))
            // Where a key may come from elsewhere, its use looks sound: what mints one instead is the defect.
            let isFallback = sources.contains { $0.word != "minted" }
            if isFallback, model.enclosingFunction(mint) == model.enclosingFunction(subject.node) { subject.range = tree.range(mint) }
            return
        }
    }

    /// Whether the place in which a key is looked for before one is minted gets a value somewhere in the file: the key that is used may
    /// come back by way of an answer. `id = state.get("id") or mint()` … `state["id"] = answer.id`.
    private func isLookedUpAndSet(_ key: NodeID) -> Bool {
        var places: Set<String> = []
        for value in [key] + localValues(of: key) {
            for part in tree.subtree(value) { if let name = itemName(part) { places.insert(name) } }
        }
        return places.contains { place in (itemValues[place] ?? []).contains { !isName($0, of: key) } }
    }

    /// The first few values that items of each name are given in the file.
    func findItemValues() -> [String: [NodeID]] {
        var found: [String: [NodeID]] = [:]
        for index in 0..<tree.count where tree.kinds[index] == .assignment {
            let assignment = NodeID(index: UInt32(truncatingIfNeeded: index))
            guard let target = target(of: assignment), let name = itemName(target), let value = tree.lastChild(assignment), value != target
            else { continue }
            if found[name, default: []].count < 16 { found[name, default: []].append(value) }
        }
        return found
    }

    private func isName(_ node: NodeID, of key: NodeID) -> Bool {
        guard tree.kind(node) == .identifier, let id = model.binding(of: node) else { return false }
        return tree.subtree(key).contains { tree.kind($0) == .identifier && model.binding(of: $0) == id }
    }

    /// The values that a local name is given.
    private func localValues(of name: NodeID) -> [NodeID] {
        guard tree.kind(name) == .identifier, let id = model.binding(of: name) else { return [] }
        return model[id].definitions.compactMap { definition in
            if case .value(let value) = definition.kind { return value }
            return nil
        }
    }

    /// `state["id"]`, `state.get("id")`, `state.id`: the name of the item.
    private func itemName(_ node: NodeID) -> String? {
        switch tree.kind(node) {
        case .subscriptAccess:
            guard let key = tree.firstChild(node, .arguments).flatMap({ tree.firstChild($0) }), tree.kind(key) == .string else { return nil }
            return tree.name(key)
        case .call:
            guard let site = CallSite(node, in: tree), tree.kind(site.callee) == .member, library.takers.contains(tree.name(site.callee)),
                let key = site.arguments.first?.value, tree.kind(key) == .string
            else { return nil }
            return tree.name(key)
        case .member: return tree.name(node)
        default: return nil
        }
    }

    /// A default value is made once, when the function is defined.
    private func mintActivations(_ mint: NodeID) -> [Activation] { activations(at: mint) }

    /// Whether the client, a session facility or a table that outlives the request gets the key; nil where that is not known.
    private func isHandedBack(_ mint: NodeID, sink: CallSite) -> Bool? {
        let uses = uses(of: mint)
        if !uses.returnedBy.isEmpty { return true }
        for keep in uses.keeps where holding(keep.holder) != "nothing" { return true }
        for given in uses.given {
            for path in calleePaths(given.call) {
                for row in catalogue.handBacks(call: path) where isArgumentOf(row.argument, given) { return true }
            }
            // Kept in a database, it can be found again.
            if case .method(let type, let method) = given.callee,
                let row = catalogue.types[type].writes.first(where: { $0.call == method }), let value = row.value,
                isArgumentOf(value, given)
            {
                return true
            }
        }
        let others = uses.escapes.filter { $0 != sink.node }
        if !others.isEmpty { return nil }
        if uses.given.contains(where: { $0.callee == .modelledPackage && $0.call.node != sink.node }) { return nil }
        return false
    }

    private func isArgumentOf(_ reference: ArgumentReference, _ given: Uses.Given) -> Bool {
        given.isArgument(reference)
    }
}
