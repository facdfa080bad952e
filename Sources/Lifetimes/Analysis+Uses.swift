import Knowledge
import Semantics
import SourceText
import Syntax

extension Analysis {
    /// Where the object that the expression makes goes. Each place is visited once; see `mostOccurrences`.
    func uses(of node: NodeID) -> Uses {
        if let known = usesMemo[node] { return known }
        guard openUses.insert(node).inserted else {
            usesCut += 1
            return Uses()
        }
        let cutsBefore = usesCut
        defer { openUses.remove(node) }
        var flow = Flow(self, from: node)
        flow.run()
        // An answer that leaned on one still being worked out is not the whole answer: it is not remembered.
        if usesCut == cutsBefore || openUses.count == 1 { usesMemo[node] = flow.uses }
        return flow.uses
    }
}

/// Follows one object through the file: a work list of the expressions that stand for it.
struct Flow {
    let analysis: Analysis
    private let tree: SyntaxTree
    private let model: SemanticModel
    private let parts: [String]
    private let isCollection: Bool
    /// A collection of a framework's own, which its methods lend to a closure: `box.withLock { $0[key] = value }`.
    private let isBox: Bool
    /// A fresh key: text made of it is followed as itself.
    private var isKey = false
    private var visited: Set<NodeID> = []
    private var pending: [NodeID] = []
    /// For an expression that stands for an object literal around the object, the keys that lead to it: `{deps: {memory}}`.
    private var wrappings: [NodeID: [String]] = [:]
    /// The keys of the expression that is being followed.
    private var wrapping: [String] = []
    /// Object literals deeper than this are not looked into.
    private static let deepestWrapping = 4
    var uses = Uses()

    init(_ analysis: Analysis, from node: NodeID) {
        self.analysis = analysis
        tree = analysis.tree
        model = analysis.model
        var parts: [String] = []
        var isCollection = tree.kind(node) != .call
        if !isCollection {
            for origin in analysis.origins(of: node) {
                switch origin.kind {
                case .object(let type): parts += analysis.catalogue.types[type].parts
                case .collection: isCollection = true
                case .minted: isKey = true
                default: break
                }
            }
        }
        self.parts = parts
        self.isCollection = isCollection
        isBox = isCollection && CallSite(node, in: tree).map { site in
            analysis.calleePaths(site).contains(where: analysis.catalogue.makesCollection(call:))
        } == true
        push(node)
    }

    private mutating func push(_ node: NodeID, _ keys: [String]? = nil) {
        let keys = keys ?? wrapping
        guard visited.count < Analysis.mostOccurrences, analysis.spend(8) else {
            if uses.escapes.isEmpty { uses.escapes.append(node) }
            return
        }
        guard visited.insert(node).inserted else { return }
        if keys.isEmpty { uses.occurrences.append(node) } else { wrappings[node] = keys }
        pending.append(node)
    }

    mutating func run() {
        while let node = pending.popLast() {
            wrapping = wrappings[node] ?? []
            follow(node)
        }
    }

    private mutating func follow(_ node: NodeID) {
        guard let parent = tree.parent(node) else { return }
        if node.index != uses.occurrences.first?.index, tree.kind(node) == .call, isDependency(node) {
            for parameter in analysis.injectedParameters(at: node) { readsOfDefinition(parameter) }
            return
        }
        switch tree.kind(parent) {
        case .assignment: assigned(node, by: parent)
        case .augmentedAssignment where model.isDefaulting(parent):
            assigned(node, by: parent)
            push(parent)
        case .augmentedAssignment:
            // `x += value` puts the items of value into x.
            if tree.firstChild(parent) == node, let value = tree.lastChild(parent) {
                uses.puts.append(Uses.Put(value: value, key: nil, node: parent))
            }
        case .member: member(node, parent)
        case .subscriptAccess:
            if tree.firstChild(parent) == node {
                if isKey || isKeptPart(parent, of: node) { push(parent) } else { item(parent) }
            }
        case .arguments: argument(node, list: parent)
        case .keywordArgument:
            if let list = tree.parent(parent) { argument(node, list: list) }
        case .returnStatement, .yield: returned(from: node)
        case .lambda: if model.body(of: parent) == node { handOut(parent) }
        case .block where model.language == .swift:
            if let function = tree.parent(parent), model.loneResult(of: function) == node { handOut(function) }
        case .await, .logical, .cast: push(parent)
        case .conditional: push(parent)
        case .withItem: entered(node, parent)
        case .defaultValue: if let parameter = tree.parent(parent) { readsOfDefinition(parameter) }
        case .list, .tuple, .set:
            uses.keeps.append(Uses.Keep(holder: .container(parent), node: parent, key: nil))
            push(parent)
        case .pair:
            guard tree.lastChild(parent) == node, let dictionary = tree.parent(parent) else { return }
            uses.keeps.append(Uses.Keep(holder: .container(dictionary), node: parent, key: tree.firstChild(parent)))
            guard model.language == .typescript else { return push(dictionary) }
            guard let key = analysis.pairKey(parent), wrapping.count < Self.deepestWrapping else {
                uses.escapes.append(parent)
                return
            }
            push(dictionary, [key] + wrapping)
        case .binary: if isKey || tree.name(parent) == "|" { push(parent) }
        case .interpolation: if isKey, let text = tree.parent(parent) { push(text) }
        case .call:
            // The object itself is called: `chain(inputs)`.
            if !isKey, let site = CallSite(parent, in: tree), site.callee == node {
                uses.methods.append(Uses.Method(path: "__call__", call: site))
            }
        case .spread where !wrapping.isEmpty:
            // `{...deps, x}` has what `deps` has.
            if let whole = tree.parent(parent), tree.kind(whole) == .dictionary { push(whole) }
        case .deleteStatement: uses.removals.append(parent)
        default: break
        }
    }

    /// `turns = turns[-20:]`: the same list, cut.
    private func isKeptPart(_ access: NodeID, of whole: NodeID) -> Bool {
        guard let given = tree.firstChild(access, .arguments).flatMap({ tree.firstChild($0) }), tree.kind(given) == .slice,
            let assignment = tree.parent(access), tree.kind(assignment) == .assignment, tree.lastChild(assignment) == access,
            let target = tree.firstChild(assignment)
        else { return false }
        return analysis.text(target) == analysis.text(whole)
    }

    // MARK: Kept under a name

    private mutating func assigned(_ node: NodeID, by assignment: NodeID) {
        guard tree.lastChild(assignment) == node, !tree.flags(assignment).contains(.noValue) else { return }
        if tree.flags(assignment).contains(.walrus) { push(assignment) }
        for target in tree.children(assignment) where target != node && tree.kind(target) != .annotation {
            keep(in: target, from: assignment)
        }
    }

    private mutating func keep(in target: NodeID, from place: NodeID) {
        switch tree.kind(target) {
        case .identifier: named(target)
        case .member: attribute(target)
        case .subscriptAccess: storeItem(target)
        case .tuple, .list: for part in tree.children(target) { keep(in: part, from: place) }
        default: uses.escapes.append(place)
        }
    }

    private mutating func named(_ target: NodeID) {
        guard let id = model.binding(of: target) else { return }
        let scope = model[model[id].scope]
        switch scope.kind {
        case .file:
            if analysis.script == nil { uses.keeps.append(Uses.Keep(holder: .module, node: target, key: nil)) }
        case .classBody:
            let owner = model.home(scope.node)
            let isField = tree.parent(target).map(model.isField) == true || !isDeclared(target)
            uses.keeps.append(Uses.Keep(holder: isField ? .field(owner) : .classBody(owner), node: target, key: nil))
            memberReads(tree.name(target), of: owner)
        case .function:
            // A handler defined in the function that makes the app keeps the function's names for as long as it serves.
            if !analysis.isFindingRegistrations, analysis.isAppFactory(scope.node) {
                uses.keeps.append(Uses.Keep(holder: .module, node: target, key: nil))
            }
        default: break
        }
        readsOfDefinition(target)
    }

    /// Whether the name is declared where it is given the value; in Swift, a method gives a value to a field by its bare name.
    private func isDeclared(_ target: NodeID) -> Bool {
        model.language == .python || tree.parent(target).map { tree.flags($0).contains(.declaration) } == true
    }

    /// The reads that see the value given at this definition.
    private mutating func readsOfDefinition(_ node: NodeID) {
        if !wrapping.isEmpty, tree.kind(node) == .parameter, tree.nameID(node) == .none { return readsOfPattern(node) }
        guard let id = model.binding(definedBy: node) else { return }
        let isField = model[model[id].scope].kind == .classBody && model.language == .swift
        let isSeenByAll = isField || model[id].definitions.count == 1
        guard analysis.spend(model[id].reads.count) else { return uses.escapes.append(node) }
        for read in model[id].reads {
            if isSeenByAll {
                push(read)
                continue
            }
            guard let definitions = analysis.definitions(reaching: read, of: id) else { return uses.escapes.append(node) }
            if definitions.contains(where: { $0.node == node }) { push(read) }
        }
    }

    /// `function run({memory, key})`: the name that gets what stands under the object's key.
    private mutating func readsOfPattern(_ parameter: NodeID) {
        for node in tree.descendants(parameter) where tree.kind(node) == .identifier {
            guard let id = model.binding(definedBy: node) else { continue }
            for definition in model[id].definitions where definition.node == node {
                guard case .item(parameter, let name) = definition.kind else {
                    if case .part = definition.kind { uses.escapes.append(node) }
                    continue
                }
                guard tree.names.string(name) == wrapping.first else { continue }
                for read in model[id].reads { push(read, Array(wrapping.dropFirst())) }
            }
        }
    }

    /// `self.memory = …`, `app.state.memory = …`, `chain.memory = …`.
    private mutating func attribute(_ target: NodeID) {
        guard let object = tree.firstChild(target) else { return }
        let name = tree.name(target)
        for origin in analysis.origins(of: object) {
            switch origin.kind {
            case .localObject, .classDefinition:
                let isBody = origin.kind == .classDefinition || analysis.isOwnClass(object)
                let holder: Uses.Keep.Holder = isBody ? .classBody(origin.node) : .field(origin.node)
                uses.keeps.append(Uses.Keep(holder: holder, node: target, key: nil))
                memberReads(name, of: origin.node)
            case .path(let path), .instance(let path):
                guard let facility = analysis.catalogue.facility(path) else {
                    uses.escapes.append(target)
                    continue
                }
                kept(by: facility, path: path, key: name, node: target)
            case .object(let type):
                // Attached after the fact, as if it had been an argument of that name.
                let owner = analysis.catalogue.types[type]
                if owner.state.contains(where: { $0.argument.name == name }), let site = CallSite(origin.node, in: tree) {
                    uses.given.append(Uses.Given(call: site, value: target, path: wrapping, callee: .constructor(type)))
                } else {
                    uses.escapes.append(target)
                }
            case .facility(let lasts):
                uses.keeps.append(Uses.Keep(holder: .facility(lasts), node: target, key: nil))
            default: uses.escapes.append(target)
            }
        }
    }

    /// All reads of a field of the class's objects.
    private mutating func memberReads(_ name: String, of definition: NodeID) {
        for read in analysis.members.bareReads(of: name, in: definition) { push(read) }
        guard let id = tree.names.find(name) else { return }
        for read in analysis.members.reads[id] ?? [] {
            guard let object = tree.firstChild(read) else { continue }
            let isOfClass = analysis.origins(of: object).contains { origin in
                guard origin.kind == .localObject || origin.kind == .classDefinition else { return false }
                return analysis.members.lineage(origin.node).contains(definition)
                    || analysis.members.lineage(definition).contains(origin.node)
            }
            if isOfClass { push(read) }
        }
    }

    // MARK: Kept as an item

    /// `sessions[key] = …`
    private mutating func storeItem(_ target: NodeID) {
        guard let object = tree.firstChild(target) else { return }
        let key = tree.firstChild(target, .arguments).flatMap { tree.firstChild($0) }
        for origin in analysis.origins(of: object) { store(in: origin, key: key, node: target) }
    }

    private mutating func store(in holder: Origin, key: NodeID?, node: NodeID) {
        switch holder.kind {
        case .collection:
            uses.keeps.append(Uses.Keep(holder: .container(holder.node), node: node, key: key))
            itemReads(of: holder.node)
        case .path(let path), .instance(let path):
            guard let facility = analysis.catalogue.facility(path) else { return uses.escapes.append(node) }
            kept(by: facility, path: path, key: key.map { analysis.text($0) } ?? "", node: node)
        case .facility(let lasts):
            uses.keeps.append(Uses.Keep(holder: .facility(lasts), node: node, key: key))
        case .object(let type):
            // `app["sessions"] = {}`: the framework's object is the place.
            let path = analysis.catalogue.types[type].name
            guard let facility = analysis.catalogue.facility(path) else { return uses.escapes.append(node) }
            kept(by: facility, path: path, key: key.map { analysis.text($0) } ?? "", node: node)
        default: uses.escapes.append(node)
        }
    }

    /// What is taken out of the collection may be the object.
    private mutating func itemReads(of collection: NodeID) {
        guard collection != uses.occurrences.first else { return }
        let container = analysis.uses(of: collection)
        for read in container.elementReads { push(read) }
        for method in container.methods where analysis.library.takers.contains(method.path) { push(method.call.node) }
    }

    /// Kept in a framework's own place, and taken out again under the same name.
    private mutating func kept(by facility: FacilityModel, path: String, key: String, node: NodeID) {
        uses.keeps.append(Uses.Keep(holder: .facility(facility.lasts), node: node, key: nil))
        // `app.state` and `request.app.state` are one place.
        for access in analysis.facilityAccesses where access.node != node && access.key == key.trimmedQuotes {
            if analysis.isOnePlace(access.path, path) { push(access.node) }
        }
    }

    // MARK: Members and items of it

    private mutating func member(_ node: NodeID, _ first: NodeID) {
        if let key = wrapping.first {
            // `deps.memory` is the object; whatever else the literal has is not.
            if tree.name(first) == key { push(first, Array(wrapping.dropFirst())) }
            return
        }
        if parts.contains(tree.name(first)) || isKey {
            // `uuid4().hex`, `str(uuid4()).replace("-", "")`: still the key.
            push(first)
            if let call = tree.parent(first), tree.kind(call) == .call, tree.firstChild(call) == first { push(call) }
            return
        }
        var path = tree.name(first)
        var current = first
        while let parent = tree.parent(current), tree.kind(parent) == .member {
            path += "." + tree.name(parent)
            current = parent
        }
        guard let parent = tree.parent(current) else { return }
        switch tree.kind(parent) {
        case .call where tree.firstChild(parent) == current:
            guard let site = CallSite(parent, in: tree) else { return }
            uses.methods.append(Uses.Method(path: path, call: site))
            if isCollection { collectionMethod(path, site) }
            if isBox { lend(to: site) }
        case .assignment, .augmentedAssignment:
            if tree.lastChild(parent) != current || tree.kind(parent) == .augmentedAssignment {
                uses.memberWrites.append(current)
            } else {
                uses.memberReads.append(first)
            }
        default: uses.memberReads.append(first)
        }
    }

    /// What a closure sees as its first parameter is the object.
    private mutating func lend(to site: CallSite) {
        for argument in site.arguments where tree.kind(argument.value) == .lambda {
            if let parameter = model.parameters(of: argument.value).first {
                readsOfDefinition(parameter)
            } else {
                for node in tree.descendants(argument.value) where tree.kind(node) == .identifier && tree.name(node) == "$0" {
                    if model.enclosingFunction(node) == argument.value { push(node) }
                }
            }
        }
    }

    private mutating func collectionMethod(_ name: String, _ site: CallSite) {
        if analysis.library.removers.contains(name) { uses.removals.append(site.node) }
        switch analysis.library.putters[name] {
        case .items:
            for argument in site.arguments { uses.puts.append(Uses.Put(value: argument.value, key: nil, node: site.node)) }
        case .last(let isKeyed):
            guard site.arguments.count >= 2, let value = site.arguments.last?.value else { return }
            uses.puts.append(Uses.Put(value: value, key: isKeyed ? site.arguments.first?.value : nil, node: site.node))
        case .first:
            guard site.arguments.count >= 2, let value = site.arguments.first?.value else { return }
            uses.puts.append(Uses.Put(value: value, key: site.arguments[1].value, node: site.node))
        case .merged:
            guard let value = site.arguments.first?.value else { return }
            uses.puts.append(Uses.Put(value: value, key: nil, node: site.node))
        case nil: break
        }
    }

    /// `x[key]`: a read, or the place of a write.
    private mutating func item(_ access: NodeID) {
        guard let parent = tree.parent(access) else { return }
        let key = tree.firstChild(access, .arguments).flatMap { tree.firstChild($0) }
        let isTarget = tree.lastChild(parent) != access && (tree.kind(parent) == .assignment || tree.kind(parent) == .deleteStatement)
        // `turns[-2:]` is a list of its own.
        if let key, tree.kind(key) == .slice, !isTarget { return }
        switch tree.kind(parent) {
        case .assignment:
            if tree.lastChild(parent) == access {
                uses.elementReads.append(access)
            } else if let value = tree.lastChild(parent) {
                uses.puts.append(Uses.Put(value: value, key: key, node: access))
            }
        case .augmentedAssignment where tree.firstChild(parent) == access:
            if let value = tree.lastChild(parent) {
                uses.puts.append(Uses.Put(value: value, key: key, node: access))
            }
        case .deleteStatement: uses.removals.append(parent)
        default: uses.elementReads.append(access)
        }
    }

    // MARK: Handed on

    private mutating func argument(_ node: NodeID, list: NodeID) {
        guard let owner = tree.parent(list), tree.kind(owner) == .call, let site = CallSite(owner, in: tree),
            let place = site.place(of: node)
        else { return }
        if tree.kind(site.callee) == .member, let object = tree.firstChild(site.callee) {
            for receiver in analysis.origins(of: object) {
                if case .collection = receiver.kind {
                    putInto(receiver.node, tree.name(site.callee), node, site)
                    return
                }
            }
        }
        for made in analysis.origins(of: owner) where made.node == owner {
            if case .object(let type) = made.kind {
                uses.given.append(Uses.Given(call: site, value: node, path: wrapping, callee: .constructor(type)))
                return
            }
        }
        for callee in analysis.origins(of: site.callee) { give(node, to: callee, site, place) }
    }

    private mutating func putInto(_ collection: NodeID, _ method: String, _ node: NodeID, _ site: CallSite) {
        let isDefaulting = analysis.library.defaultingTakers.contains(method)
        guard isDefaulting || analysis.library.putters[method] != nil else { return }
        let key = site.arguments.first?.value
        uses.keeps.append(Uses.Keep(holder: .container(collection), node: site.node, key: key == node ? nil : key))
        if isDefaulting { push(site.node) }
        itemReads(of: collection)
    }

    private mutating func give(
        _ node: NodeID, to callee: Origin, _ site: CallSite, _ place: (keyword: String?, position: Int?)
    ) {
        switch callee.kind {
        case .function: parameter(of: callee.node, site, place, skipsFirst: analysis.model.takesReceiver(callee.node))
        case .classDefinition:
            if let initializer = analysis.members.method(analysis.library.initializer, in: callee.node) {
                parameter(of: initializer, site, place, skipsFirst: model.takesReceiver(initializer))
            } else if let keyword = place.keyword {
                uses.keeps.append(Uses.Keep(holder: .field(callee.node), node: node, key: nil))
                memberReads(keyword, of: callee.node)
            } else {
                uses.escapes.append(site.node)
            }
        case .path(let path): givePath(node, path, site, place)
        case .literal, .text, .collection, .minted: break
        default:
            uses.given.append(Uses.Given(call: site, value: node, path: wrapping, callee: .unknown))
            uses.escapes.append(site.node)
        }
    }

    private mutating func parameter(
        of function: NodeID, _ site: CallSite, _ place: (keyword: String?, position: Int?), skipsFirst: Bool
    ) {
        var parameters = model.parameters(of: function)
        if skipsFirst, !parameters.isEmpty { parameters.removeFirst() }
        let found: NodeID?
        if let keyword = place.keyword {
            found = parameters.first { model.label(of: $0) == keyword && !tree.flags($0).contains(.positionalOnly) }
                ?? trailing(site, parameters)
        } else if let position = place.position, position < parameters.count {
            found = tree.flags(parameters[position]).isDisjoint(with: [.spread, .keywordOnly]) ? parameters[position] : nil
        } else {
            found = nil
        }
        guard let found else { return uses.escapes.append(site.node) }
        readsOfDefinition(found)
        // `constructor(private memory: Memory)`: a field of that name, too.
        if tree.flags(found).contains(.declaration), let owner = model.enclosingClass(ofMethod: function) {
            uses.keeps.append(Uses.Keep(holder: .field(owner), node: found, key: nil))
            memberReads(tree.name(found), of: owner)
        }
    }

    /// A trailing closure is given for the last parameter, whatever its label.
    private func trailing(_ site: CallSite, _ parameters: [NodeID]) -> NodeID? {
        site.arguments.last?.isTrailing == true ? parameters.last : nil
    }

    private mutating func givePath(
        _ node: NodeID, _ path: String, _ site: CallSite, _ place: (keyword: String?, position: Int?)
    ) {
        let catalogue = analysis.catalogue
        if isKey, (analysis.library.transparent.contains(path) || catalogue.wraps(call: path)) { return push(site.node) }
        let isLooking = analysis.library.lookingPrefixes.contains(where: path.hasPrefix)
        if isLooking || analysis.library.lookers.contains(path) { return }
        if analysis.library.transparent.contains(path) || catalogue.wraps(call: path) { return push(site.node) }
        if let facility = catalogue.facility(path), case .set(_, let reference) = facility.form {
            guard site.argument(reference) == node else { return }
            uses.keeps.append(Uses.Keep(holder: .facility(facility.lasts), node: site.node, key: nil))
            takenOut(setter: path, key: site.arguments.first { $0.value != node }?.value)
            return
        }
        if let (type, method) = analysis.ownerAndMethod(path) {
            uses.given.append(Uses.Given(call: site, value: node, path: wrapping, callee: .method(type, method)))
            return
        }
        if catalogue.concerns(path) {
            uses.given.append(Uses.Given(call: site, value: node, path: wrapping, callee: .modelledPackage))
        } else {
            uses.given.append(Uses.Given(call: site, value: node, path: wrapping, callee: .unknown))
            uses.escapes.append(site.node)
        }
    }

    /// `cl.user_session.get("chain")` gives what `cl.user_session.set("chain", chain)` kept.
    private mutating func takenOut(setter: String, key: NodeID?) {
        guard let dot = setter.lastIndex(of: ".") else { return }
        let owner = setter[..<dot]
        for node in model.calls {
            guard let site = CallSite(node, in: tree), tree.kind(site.callee) == .member else { continue }
            let isGetter = analysis.calleePaths(site).contains { path in
                guard let facility = analysis.catalogue.facility(path), case .get = facility.form else { return false }
                return path.hasPrefix(owner)
            }
            guard isGetter else { continue }
            if let key, let asked = site.arguments.first?.value, analysis.text(asked) != analysis.text(key) { continue }
            push(node)
        }
    }

    private mutating func entered(_ node: NodeID, _ item: NodeID) {
        let parts = Array(tree.children(item))
        if parts.count == 2, parts[0] == node { keep(in: parts[1], from: item) }
    }

    // MARK: Returned

    private mutating func returned(from node: NodeID) {
        guard let function = model.enclosingFunction(node) else { return }
        handOut(function)
    }

    /// The function's callers get the object.
    private mutating func handOut(_ function: NodeID) {
        if let place = analysis.factoryPlace(of: function) {
            // `RunnableWithMessageHistory(chain, get_history)`: what the factory makes is the state.
            uses.given.append(Uses.Given(call: place.call, value: place.value, path: place.path, callee: .constructor(place.type)))
            return
        }
        if let holder = defaultFactory(function) {
            uses.keeps.append(Uses.Keep(holder: .container(holder), node: holder, key: nil))
            itemReads(of: holder)
            return
        }
        if let call = analysis.runningCall(of: function), analysis.isLending(call) { return push(call) }
        let calls = analysis.callers.calls(of: function)
        for call in calls { push(call.node) }
        let given = dependents(on: function)
        for call in given { push(call) }
        let isProperty = model.isProperty(function)
        if isProperty, let owner = model.enclosingClass(ofMethod: function) {
            memberReads(tree.name(function), of: owner)
        }
        if calls.isEmpty && given.isEmpty && !isProperty {
            let isCallback = !analysis.isRegistered(function) && analysis.receivingCall(of: function) != nil
            if isCallback { uses.escapes.append(function) } else { uses.returnedBy.append(function) }
        } else if analysis.callers.isReferred(function) && given.isEmpty {
            uses.escapes.append(function)
        }
    }

    /// `defaultdict(lambda: Memory())`: the collection whose items the function makes.
    private func defaultFactory(_ function: NodeID) -> NodeID? {
        guard let list = tree.parent(function), tree.kind(list) == .arguments, let call = tree.parent(list),
            let site = CallSite(call, in: tree),
            analysis.calleePaths(site).contains(where: analysis.library.fillingMaps.contains)
        else { return nil }
        return call
    }

    /// Whether the call lets a framework call a function of the file: `Depends(get_memory)`.
    private func isDependency(_ call: NodeID) -> Bool {
        guard let site = CallSite(call, in: tree) else { return false }
        return analysis.calleePaths(site).contains { analysis.dependency($0, site) != nil }
    }

    /// The calls that let a framework call the function and give its result to a parameter: `Depends(get_memory)`.
    private func dependents(on function: NodeID) -> [NodeID] {
        guard let id = model.binding(definedBy: function) else { return [] }
        return model[id].reads.compactMap { read in
            guard let list = tree.parent(read), tree.kind(list) == .arguments, let call = tree.parent(list),
                let site = CallSite(call, in: tree)
            else { return nil }
            return analysis.calleePaths(site).contains { analysis.dependency($0, site) == function } ? call : nil
        }
    }
}

/// One read or write of an item of a framework's own place: `st.session_state["memory"]`, `app.state.memory`.
struct FacilityAccess {
    let node: NodeID
    let path: String
    let key: String
}

extension Analysis {
    /// `app.state` and `request.app.state`; of a framework whose application is itself the place, `app` and `request.app`.
    func isOnePlace(_ path: String, _ other: String) -> Bool {
        if lastWord(path) == lastWord(other) { return true }
        guard catalogue.type(named: path) != nil || catalogue.type(named: other) != nil else { return false }
        return catalogue.facility(path)?.lasts == .process && catalogue.facility(other)?.lasts == .process
            && path.prefix { $0 != "." } == other.prefix { $0 != "." }
    }

    /// In order of place.
    func findFacilityAccesses() -> [FacilityAccess] {
        var found: [FacilityAccess] = []
        for index in 0..<tree.count {
            let node = NodeID(index: UInt32(truncatingIfNeeded: index))
            let key: String
            switch tree.kinds[index] {
            case .member: key = tree.name(node)
            case .subscriptAccess:
                guard let given = tree.firstChild(node, .arguments).flatMap({ tree.firstChild($0) }) else { continue }
                key = text(given).trimmedQuotes
            default: continue
            }
            guard let object = tree.firstChild(node) else { continue }
            for origin in origins(of: object) {
                switch origin.kind {
                case .path(let path), .instance(let path):
                    if catalogue.facility(path) != nil { found.append(FacilityAccess(node: node, path: path, key: key)) }
                case .object(let type) where tree.kinds[index] == .subscriptAccess:
                    let path = catalogue.types[type].name
                    if catalogue.facility(path) != nil { found.append(FacilityAccess(node: node, path: path, key: key)) }
                default: continue
                }
            }
        }
        return found
    }
}

extension String {
    /// Without a pair of quotes around it.
    var trimmedQuotes: String {
        guard count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
        return String(dropFirst().dropLast())
    }
}
