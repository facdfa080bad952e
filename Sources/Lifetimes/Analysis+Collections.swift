import Knowledge
import Semantics
import SourceText
import Syntax

extension Analysis {
    /// One subject for each dictionary, list or set of the program's own that outlives a request and holds something of a conversation.
    func collectionSubjects() -> [Subject] {
        // What is put into it counts where somebody is answered meanwhile.
        guard isAnyoneAnswered else { return [] }
        var found: [Subject] = []
        let makers = collectionMakers()
        for index in 0..<tree.count {
            let node = NodeID(index: UInt32(truncatingIfNeeded: index))
            switch tree.kinds[index] {
            case .dictionary, .list, .set: break
            case .call:
                // In Swift any name may stand for the type of a collection, which is called to make one.
                guard let callee = tree.firstChild(node), model.language == .swift || isCandidate(callee, makers) else { continue }
            default: continue
            }
            guard isKeptUnderName(node), origins(of: node).contains(where: { $0.kind == .collection && $0.node == node })
            else { continue }
            if let subject = collectionSubject(node) { found.append(subject) }
        }
        return found
    }

    /// Whether the expression is the value of an assignment: other collections are passing.
    private func isKeptUnderName(_ node: NodeID) -> Bool { keptTarget(of: node) != nil }

    /// What an expression is assigned to: `SESSIONS = {}`, `sessions = {} as Sessions`.
    private func keptTarget(of node: NodeID) -> NodeID? {
        var value = node
        while let parent = tree.parent(value), tree.kind(parent) == .cast { value = parent }
        guard let parent = tree.parent(value), tree.kind(parent) == .assignment || model.isDefaulting(parent),
            tree.lastChild(parent) == value
        else { return nil }
        return target(of: parent)
    }

    private func collectionSubject(_ node: NodeID) -> Subject? {
        var uses = uses(of: node)
        uses.puts += rebindings(of: node) + madeItems(node, uses)
        // A list in a class body that its methods fill is told as a shared default.
        guard let keep = uses.keeps.first(where: { outlivesRequest($0.holder) }),
            !uses.puts.isEmpty || !uses.elementReads.isEmpty
        else { return nil }
        let isList = isListLike(node)
        if case .classBody = keep.holder, isList { return nil }
        var subject = Subject(kind: .state, node: node, range: targetRange(of: node))
        subject.symbol = model.symbolPath(node)
        subject.words[.name] = keptTarget(of: node).map { shortText($0) }
        subject.words[.callee] = subject.words[.name]
        subject.places[.made] = subject.range
        subject.places[.kept] = subject.range
        let selectors = isList ? uses.elementReads.compactMap { key(of: $0) }.filter(isClients) : []
        // `conversations[number]`, where the client brings the number: a map by position.
        subject.facts.set(.role, [isList && selectors.isEmpty ? "list" : "map"])
        subject.facts.set(.lasts, ["object"])
        if isProcessLived(keep.holder) { subject.facts.set(.born, ["process"]) }
        subject.facts.set(.keptIn, [holding(keep.holder) ?? "module"])
        let content = contents(of: node, uses)
        if let held = content.holds { subject.facts.set(.holds, [held]) } else { subject.facts.add(.holds, .unknown) }
        let writes = requestWrites(content.writes)
        guard let write = writes.first else { return nil }
        subject.places[.write] = tree.range(write.node)
        if let turn = content.turn { subject.places[.turn] = tree.range(turn) }
        let activations = activations(at: write.node)
        describe(activations, in: &subject)
        setItemKeys(writes, &subject)
        if let selector = selectors.first {
            subject.words[.key] = shortText(selector)
            subject.facts.set(.keyFrom, ["client"])
        }
        let isKeyed = subject.facts[.keyFrom].contains { $0 != .word("none") && $0 != .word("constant") }
        if isKeyed {
            subject.facts.set(.sharedBy, ["conversation"])
            // One entry for each conversation: whoever makes the object keeps it.
            subject.facts.set(.born, ["process"])
        } else if isProcessLived(keep.holder) {
            subject.facts.set(.sharedBy, ["everyone"])
        }
        subject.facts.set(.restored, isTrue: nil)
        setRefill(node, uses, &subject)
        subject.facts.set(.program, [program(at: write.node, activations: activations)])
        subject.facts.set(.conversational, isTrue: isConversational)
        return subject
    }

    private func isClients(_ key: NodeID) -> Bool { keySources(of: key).contains { $0 == .client || $0 == .facility } }

    /// `turns = turns + [turn]`, `turns = {...turns, [key]: turn}`: put in by making the collection anew, in a function that gives the
    /// module's name or the object's field another value.
    private func rebindings(of node: NodeID) -> [Uses.Put] {
        guard let target = keptTarget(of: node) else { return [] }
        let values = laterValues(of: target)
        // The first one stands for all of them.
        guard values.min() == node else { return [] }
        return values.filter { $0 != node && model.enclosingFunction($0) != nil }.flatMap { value -> [Uses.Put] in
            switch tree.kind(value) {
            case .binary:
                let items = tree.children(value).filter { tree.kind($0) == .list }.flatMap { tree.children($0) }
                return items.filter { tree.kind($0) != .spread }.map { Uses.Put(value: $0, key: nil, node: value) }
            case .dictionary where model.language != .python:
                return tree.children(value).compactMap { pair in
                    guard tree.kind(pair) == .pair, let item = pairValue(pair) else { return nil }
                    return Uses.Put(value: item, key: tree.firstChild(pair).flatMap { $0 == item ? nil : $0 }, node: value)
                }
            default: return isEmptyCollection(value) ? [] : [Uses.Put(value: value, key: nil, node: value)]
            }
        }
    }

    /// The values that a module's name, or a field of the class around, is given anywhere.
    private func laterValues(of target: NodeID) -> [NodeID] {
        switch tree.kind(target) {
        case .identifier:
            guard let id = model.binding(of: target) else { return [] }
            guard model[model[id].scope].kind == .file else {
                return model.fieldOwner(target).map { fieldValues(tree.name(target), of: $0) } ?? []
            }
            return model[id].definitions.compactMap { definition in
                if case .value(let value) = definition.kind { return value }
                return nil
            }
        case .member:
            guard model.language != .python, let object = tree.firstChild(target), let owner = model.selfClass(object) else { return [] }
            return fieldValues(tree.name(target), of: owner)
        default: return []
        }
    }

    private func fieldValues(_ name: String, of owner: NodeID) -> [NodeID] {
        members.values(of: name, in: owner).compactMap { value in
            if case .expression(let expression) = value { return expression }
            return nil
        }
    }

    /// `turns = []` starts anew and puts nothing in.
    private func isEmptyCollection(_ node: NodeID) -> Bool {
        switch tree.kind(node) {
        case .list, .dictionary, .set, .tuple: tree.firstChild(node) == nil
        case .noneLiteral: true
        default: false
        }
    }

    /// `defaultdict(make)`: whoever asks for an item puts it in.
    private func madeItems(_ node: NodeID, _ uses: Uses) -> [Uses.Put] {
        guard let site = CallSite(node, in: tree), calleePaths(site).contains(where: library.fillingMaps.contains),
            let factory = site.arguments.first?.value
        else { return [] }
        let made = origins(of: factory).filter { $0.kind == .function }.flatMap { results(of: $0.node) }
        guard let value = made.first else { return [] }
        return uses.elementReads.map { Uses.Put(value: value, key: key(of: $0), node: $0) }
    }

    /// A field counts where its object is made by code that is not seen and answers turns: a map with an entry for each conversation
    /// would be pointless in an object of one turn.
    private func outlivesRequest(_ holder: Uses.Keep.Holder) -> Bool {
        if isProcessLived(holder) { return true }
        if case .field(let owner) = holder { return holding(.field(owner)) == "field" }
        return false
    }

    private func isListLike(_ node: NodeID) -> Bool {
        switch tree.kind(node) {
        case .list, .set: return true
        case .call:
            guard let site = CallSite(node, in: tree) else { return false }
            return calleePaths(site).contains(where: library.lists.contains) || tree.kind(site.callee) == .list
        default: return false
        }
    }

    /// `SESSIONS = {}`: the name, which is where the declaration is looked for.
    private func targetRange(of node: NodeID) -> TextRange {
        tree.range(keptTarget(of: node) ?? node)
    }

    /// The first target of an assignment.
    func target(of assignment: NodeID) -> NodeID? {
        tree.children(assignment).first { tree.kind($0) != .decorator }
    }

    // MARK: What it holds

    struct Contents {
        var holds: String?
        var writes: [Uses.Put] = []
        var turn: NodeID?
    }

    /// What is put into a collection and into the collections in it.
    func contents(of node: NodeID, _ uses: Uses, depth: Int = 0) -> Contents {
        var contents = Contents()
        contents.writes = uses.puts
        let isList = isListLike(node)
        for put in uses.puts {
            // A list of records, each with turns of its own, is a table of conversations and none itself.
            if isList, isRecord(put.value) { continue }
            if let held = holding(value: put.value, depth: depth) { contents.holds = contents.holds ?? held }
        }
        if tree.kind(node) == .call, let site = CallSite(node, in: tree), let factory = site.arguments.first?.value {
            // `defaultdict(make)`: each item is what the function gives.
            for origin in origins(of: factory) where origin.kind == .function {
                for result in results(of: origin.node) {
                    contents.holds = contents.holds ?? holding(value: result, depth: depth)
                }
            }
        }
        if let turn = turn(fedBy: uses) {
            contents.holds = "turns"
            contents.turn = turn
        }
        contents.holds = contents.holds ?? declaredContents(of: node)
        if depth == 0, contents.holds == nil, isTranscript(uses) { contents.holds = "turns" }
        guard depth < 3 else { return contents }
        let items = items(of: uses)
        if contents.holds == nil, depth == 0, isPointer(items) { contents.holds = "pointer" }
        for item in items.prefix(40) {
            let inner = self.contents(of: item, self.uses(of: item), depth: depth + 1)
            contents.writes += inner.writes.map { Uses.Put(value: $0.value, key: key(of: item), node: $0.node) }
            contents.holds = contents.holds ?? inner.holds
            contents.turn = contents.turn ?? inner.turn
        }
        return contents
    }

    /// Whether answers are put into a collection, or into its items, and what is in it is given to a turn: earlier turns told as text.
    private func isTranscript(_ uses: Uses) -> Bool {
        guard !turnCalls.isEmpty else { return false }
        var isFilled = false
        var isGiven = false
        var pending = [(uses, 0)]
        while let (here, depth) = pending.popLast(), !(isFilled && isGiven) {
            isFilled = isFilled || here.puts.contains { holdsAnswer($0.value) }
            isGiven = isGiven || here.occurrences.contains { turnInputs.contains($0) }
            guard depth < 2 else { continue }
            pending += items(of: here).prefix(40).map { (self.uses(of: $0), depth + 1) }
        }
        return isFilled && isGiven
    }

    /// The expressions that take an item out.
    private func items(of uses: Uses) -> [NodeID] {
        uses.elementReads + uses.methods.filter { library.keyedTakers.contains($0.path) }.map(\.call.node)
    }

    /// Whether a value is a dictionary that is no message: `{name, messages: []}`.
    private func isRecord(_ value: NodeID) -> Bool {
        origins(of: value).contains { $0.kind == .collection && tree.kind($0.node) == .dictionary && !isMessage($0.node) }
    }

    private func key(of item: NodeID) -> NodeID? {
        if tree.kind(item) == .subscriptAccess { return tree.firstChild(item, .arguments).flatMap { tree.firstChild($0) } }
        return CallSite(item, in: tree)?.arguments.first?.value
    }

    /// Whether what is taken out selects the conversation of a turn: the turns are elsewhere, and this is the way to them.
    private func isPointer(_ items: [NodeID]) -> Bool {
        let taken = Set(items.flatMap { uses(of: $0).occurrences })
        return turnCalls.contains { turn in
            guard let key = turn.model.key, let argument = turn.call.argument(key) else { return false }
            // The map that has the key may be what is taken out: `sendMessage(text, pointers[contact])`.
            if taken.contains(argument) { return true }
            guard case .expressions(let values) = given(key, in: turn.call) else { return false }
            return values.contains { value in tree.subtree(value).contains { taken.contains($0) } }
        }
    }

    /// What a value that is kept holds, in the words of the fact; nil where that cannot be told.
    private func holding(value: NodeID, depth: Int) -> String? {
        if isMessage(value) { return "turns" }
        for origin in origins(of: value) {
            switch origin.kind {
            case .object(let type):
                let model = catalogue.types[type]
                if model.role == .message || model.holds == "turns" || model.state.contains(where: { $0.absent == .fresh }) { return "turns" }
            case .collection:
                if isMessage(origin.node) { return "turns" }
                guard depth < 3 else { continue }
                for item in collectionValues(origin.node).prefix(20) {
                    if let held = holding(value: item, depth: depth + 1) { return held }
                }
            case .localObject:
                guard depth < 3 else { continue }
                for field in members.fields(of: origin.node) {
                    if let held = holding(value: field, depth: depth + 1) { return held }
                }
            case .instance(let path):
                if path.hasSuffix("Message"), catalogue.concerns(path) { return "turns" }
            default: continue
            }
        }
        return nil
    }

    /// `{"role": "user", "content": text}`, `Message(role: .user, content: text)`: the form in which model clients take a turn.
    func isMessage(_ node: NodeID) -> Bool {
        var keys: Set<String> = []
        switch tree.kind(node) {
        case .dictionary:
            for pair in tree.children(node) where tree.kind(pair) == .pair {
                if let key = pairKey(pair) { keys.insert(key) }
            }
        case .call: keys = Set(CallSite(node, in: tree)?.arguments.compactMap(\.keyword) ?? [])
        default: return false
        }
        return keys.contains("role") && (keys.contains("content") || keys.contains("parts"))
    }

    /// The turn whose earlier turns come from here.
    private func turn(fedBy uses: Uses) -> NodeID? {
        let places = Set(uses.occurrences)
        for turn in turnCalls {
            guard let history = turn.model.history,
                let value = turn.call.argument(history)
            else { continue }
            if tree.subtree(value).contains(where: { places.contains($0) }) { return turn.call.node }
        }
        return nil
    }

    /// The writes that happen while somebody is answered.
    private func requestWrites(_ writes: [Uses.Put]) -> [Uses.Put] {
        writes.filter { write in
            activations(at: write.node).contains { activation in
                switch activation.runs {
                case .turn, .request, .connection, .session: true
                case .task, .process, .once, nil: false
                }
            }
        }
    }

    private func setItemKeys(_ writes: [Uses.Put], _ subject: inout Subject) {
        for write in writes {
            guard let key = write.key else {
                subject.facts.add(.keyFrom, "none")
                continue
            }
            subject.words[.key] = subject.words[.key] ?? shortText(key)
            for source in keySources(of: key) {
                subject.facts.add(.keyFrom, source.word.map { .word($0) } ?? .unknown)
            }
        }
    }

    /// A copy that is filled from a store when an item is missing holds nothing that would be lost.
    private func setRefill(_ node: NodeID, _ uses: Uses, _ subject: inout Subject) {
        for put in uses.puts where put.key != nil {
            if isFromStore(put.value, depth: 0) { subject.facts.set(.holds, ["copy"]) }
            let isUnknown = origins(of: put.value).contains { $0.kind == .unknown && tree.kind($0.node) == .call }
            // Made by code that is not seen, it may have been loaded.
            if isUnknown { subject.facts.add(.holds, .unknown) }
        }
    }

    /// Whether a value is read from something that outlives the process, here or in a function of this file.
    private func isFromStore(_ value: NodeID, depth: Int) -> Bool {
        guard depth < 4 else { return false }
        for origin in origins(of: value) {
            if case .object(let type) = origin.kind {
                let lifetimes = lasting(of: origin.node, type: catalogue.types[type])
                if lifetimes.allSatisfy({ ($0?.rank ?? 0) >= 4 }) { return true }
            }
            if origin.node != value, tree.kind(origin.node) == .comprehension, reads(origin.node) { return true }
        }
        if reads(value) { return true }
        guard let site = CallSite(value, in: tree) else { return false }
        return origins(of: site.callee).contains { callee in
            callee.kind == .function && results(of: callee.node).contains { isFromStore($0, depth: depth + 1) }
        }
    }

    /// Whether a call in the expression reads a database.
    private func reads(_ value: NodeID) -> Bool {
        for node in tree.subtree(value) where tree.kind(node) == .call {
            guard let site = CallSite(node, in: tree), tree.kind(site.callee) == .member,
                let object = tree.firstChild(site.callee)
            else { continue }
            for origin in origins(of: object) {
                guard case .object(let index) = origin.kind else { continue }
                let type = catalogue.types[index]
                let isRead = type.reads.contains { $0.call == tree.name(site.callee) }
                if isRead, lasting(of: origin.node, type: type).allSatisfy({ ($0?.rank ?? 0) >= 4 }) { return true }
            }
        }
        return false
    }
}
