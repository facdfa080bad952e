import Knowledge
import Semantics
import SourceText
import Syntax

extension Analysis {
    /// One subject for each default value that all callers share: a parameter's, or a class attribute's.
    func parameterSubjects() -> [Subject] {
        var found: [Subject] = []
        // Elsewhere a default value is made anew for each call.
        if model.language == .python {
            for function in model.functions where tree.kind(function) == .function {
                for parameter in model.parameters(of: function) {
                    if let subject = parameterSubject(parameter, function) { found.append(subject) }
                }
            }
        }
        for definition in model.classes { found += attributeSubjects(definition) }
        return found
    }

    private func form(of value: NodeID) -> String? {
        switch tree.kind(value) {
        case .list: return "list"
        case .dictionary: return "map"
        case .set: return "set"
        case .call:
            for origin in origins(of: value) where origin.node == value {
                if case .object(let type) = origin.kind, catalogue.types[type].holds == "turns" { return "object" }
                if case .collection = origin.kind { return isListCall(value) ? "list" : "map" }
            }
            return nil
        default: return nil
        }
    }

    private func isListCall(_ value: NodeID) -> Bool {
        CallSite(value, in: tree).map { calleePaths($0).contains(where: library.lists.contains) } ?? false
    }

    // MARK: Parameters

    private func parameterSubject(_ parameter: NodeID, _ function: NodeID) -> Subject? {
        guard let value = model.defaultValue(of: parameter), let form = form(of: value) else { return nil }
        var subject = Subject(kind: .parameter, node: parameter, range: tree.range(parameter))
        subject.symbol = model.symbolPath(function)
        subject.words[.name] = tree.name(parameter)
        subject.words[.value] = shortText(value)
        subject.words[.handler] = tree.name(function)
        subject.places[.made] = tree.range(value)
        subject.places[.handler] = nameRange(of: function)
        subject.facts.set(.form, [form])
        var visited: Set<NodeID> = []
        let change = mutation(of: parameter, isEmpty: isEmptyLiteral(value), &visited)
        subject.facts.set(.mutated, isTrue: change != nil)
        if let change { subject.places[.mutation] = tree.range(change) }
        setContents(of: value, uses: uses(of: value), &subject)
        subject.facts.set(.program, [program(at: function, activations: activations(of: function))])
        subject.facts.set(.conversational, isTrue: isConversational)
        return subject
    }

    /// Where the function, or one in this file that it hands the parameter to, changes the object in place.
    /// An item of a list that is empty cannot be changed: `messages[0]["content"] = text`.
    private func mutation(of parameter: NodeID, isEmpty: Bool, _ visited: inout Set<NodeID>) -> NodeID? {
        guard visited.insert(parameter).inserted, visited.count < 16, let id = model.binding(definedBy: parameter) else { return nil }
        for read in model[id].reads {
            guard let definitions = definitions(reaching: read, of: id), definitions.contains(where: { $0.node == parameter }),
                let parent = tree.parent(read)
            else { continue }
            let isItem = tree.kind(parent) == .subscriptAccess
            if !(isEmpty && isItem), let change = change(of: read, parent) { return change }
            if let handed = handedTo(read, parent), let change = mutation(of: handed, isEmpty: isEmpty, &visited) { return change }
        }
        return nil
    }

    private func isEmptyLiteral(_ value: NodeID) -> Bool { tree.kind(value) == .list && tree.firstChild(value) == nil }

    /// The expression that changes the object an identifier stands for, if it stands in one.
    private func change(of read: NodeID, _ parent: NodeID) -> NodeID? {
        switch tree.kind(parent) {
        case .augmentedAssignment:
            // `history += [turn]` extends the list itself.
            return tree.firstChild(parent) == read && tree.name(parent) == "+=" ? parent : nil
        case .member:
            guard isChanger(tree.name(parent)), let call = tree.parent(parent), tree.kind(call) == .call,
                tree.firstChild(call) == parent
            else { return nil }
            return call
        case .subscriptAccess:
            guard tree.firstChild(parent) == read, let statement = tree.parent(parent) else { return nil }
            // `state["messages"].append(turn)` changes what the default holds.
            if tree.kind(statement) == .member || tree.kind(statement) == .subscriptAccess { return change(of: parent, statement) }
            let isTarget = tree.kind(statement) == .assignment || tree.kind(statement) == .augmentedAssignment
            return isTarget && tree.lastChild(statement) != parent ? statement : nil
        default: return nil
        }
    }

    private func isChanger(_ method: String) -> Bool { library.putters[method] != nil || library.changers.contains(method) }

    /// The parameter of a function of this file that gets the value.
    private func handedTo(_ read: NodeID, _ parent: NodeID) -> NodeID? {
        let list = tree.kind(parent) == .keywordArgument ? tree.parent(parent) : parent
        guard let list, tree.kind(list) == .arguments, let call = tree.parent(list), let site = CallSite(call, in: tree),
            site.place(of: read) != nil
        else { return nil }
        for function in model.functions where callers.calls(of: function).contains(where: { $0.node == call }) {
            for parameter in model.parameters(of: function) {
                if let given = argument(of: parameter, in: site, function: function), given == read { return parameter }
            }
        }
        return nil
    }

    // MARK: Class attributes

    /// `class Bot: history = []`: one list for all objects, unless each gets its own or the base class copies it.
    private func attributeSubjects(_ definition: NodeID) -> [Subject] {
        guard copiesAttributes(definition) == false else { return [] }
        var found: [Subject] = []
        guard let block = tree.lastChild(definition), tree.kind(block) == .block else { return [] }
        for statement in tree.children(block) where tree.kind(statement) == .assignment {
            guard !model.isField(statement), let target = tree.firstChild(statement), tree.kind(target) == .identifier,
                let value = tree.lastChild(statement), let form = form(of: value), form == "list" || form == "object",
                !members.isSetOnInstance(tree.name(target), in: definition)
            else { continue }
            var subject = Subject(kind: .parameter, node: target, range: tree.range(target))
            subject.symbol = model.symbolPath(target)
            subject.words[.name] = tree.name(target)
            subject.words[.value] = shortText(value)
            subject.words[.handler] = tree.name(definition)
            subject.places[.made] = tree.range(value)
            subject.facts.set(.form, [form])
            let uses = uses(of: value)
            let change = uses.puts.first?.node ?? uses.methods.first { isChanger($0.path) }?.call.node
            subject.facts.set(.mutated, isTrue: change != nil)
            if let change { subject.places[.mutation] = tree.range(change) }
            setContents(of: value, uses: uses, &subject)
            subject.facts.set(.program, [program(at: target, activations: change.map { activations(at: $0) } ?? [])])
            subject.facts.set(.conversational, isTrue: isConversational)
            found.append(subject)
        }
        return found
    }

    /// Whether the class's machinery gives each object its own copy (pydantic, dataclasses); nil where a base is not known.
    private func copiesAttributes(_ definition: NodeID) -> Bool? {
        for (path, _) in decoratorPaths(of: definition) where path.contains("dataclass") || path.hasPrefix("attr") { return true }
        for owner in members.lineage(definition) {
            for base in model.bases(of: owner) {
                for origin in origins(of: base) {
                    switch origin.kind {
                    case .classDefinition: continue
                    case .path(let path):
                        if path == "builtins.object" || path == "abc.ABC" || !catalogue.handlers(base: path).isEmpty { continue }
                        return nil
                    default: return nil
                    }
                }
            }
        }
        return false
    }

    // MARK: Contents

    private func setContents(of value: NodeID, uses: Uses, _ subject: inout Subject) {
        if subject.facts[.form] == [.word("object")] { return subject.facts.set(.holds, ["turns"]) }
        let isTurns = isGivenAsTurns(uses) || uses.puts.contains { holdsAnswer($0.value, isOwn: true) }
        let held = contents(of: value, uses).holds ?? (isTurns ? "turns" : nil)
        if let held { subject.facts.set(.holds, [held]) } else { subject.facts.add(.holds, .unknown) }
    }

    /// The parameters by which model interfaces take the earlier turns.
    static let turnKeywords: Set<String> = ["history", "chat_history", "messages", "message_history"]

    /// Whether it is handed to some call as the parameter by which model interfaces take the earlier turns.
    private func isGivenAsTurns(_ uses: Uses) -> Bool {
        for occurrence in uses.occurrences {
            var current = occurrence
            // `history=history[-n:] if n else []`
            climb: while let parent = tree.parent(current) {
                switch tree.kind(parent) {
                case .subscriptAccess, .conditional, .logical, .binary: current = parent
                default: break climb
                }
            }
            if let parent = tree.parent(current), tree.kind(parent) == .keywordArgument, Self.turnKeywords.contains(tree.name(parent)) {
                return true
            }
        }
        return false
    }
}
