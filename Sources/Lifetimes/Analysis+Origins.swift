import Knowledge
import Semantics
import SourceText
import Syntax

extension Analysis {
    /// Where the value of an expression may come from; never empty, except while the very question is being answered.
    func origins(of node: NodeID) -> [Origin] {
        if let known = originMemo[node] { return spend(known.count) ? known : [Origin(kind: .unknown, node: node)] }
        if let frame = openOrigins[node] {
            // `x = x or make()` in a loop asks for itself: the other ways it came about are the answer.
            lowestCut = min(lowestCut, frame)
            return []
        }
        if !provisionalOrigins.isEmpty, let provisional = provisionalOrigins[node] {
            lowestCut = min(lowestCut, provisional.cut)
            return provisional.origins
        }
        guard spend(1), openOriginCount < Self.deepest, originBudget > 0 else { return [Origin(kind: .unknown, node: node)] }
        originBudget -= 1
        let frame = openOriginCount
        openOrigins[node] = frame
        openOriginCount += 1
        var found: [Origin] = []
        for origin in compute(node) where found.count <= Self.mostAlternatives && !found.contains(origin) { found.append(origin) }
        openOrigins[node] = nil
        openOriginCount -= 1
        if found.count > Self.mostAlternatives { found = [Origin(kind: .unknown, node: node)] }
        // An answer that leaned on a question still open further out is not the whole answer: it counts only until that one is answered.
        if lowestCut < frame {
            provisionalOrigins[node] = (found, lowestCut)
            provisionalOrder.append(node)
            return found
        }
        if lowestCut == frame { forgetProvisional(from: frame) }
        lowestCut = .max
        if found.isEmpty { found = [Origin(kind: .unknown, node: node)] }
        originMemo[node] = found
        return found
    }

    /// Forgets the answers that leaned on the question asked at this depth, or further in.
    private func forgetProvisional(from frame: Int) {
        while let node = provisionalOrder.last, let answer = provisionalOrigins[node], answer.cut >= frame {
            provisionalOrigins[node] = nil
            provisionalOrder.removeLast()
        }
    }

    private func compute(_ node: NodeID) -> [Origin] {
        switch tree.kind(node) {
        case .identifier: return identifier(node)
        case .member: return member(node)
        case .call: return CallSite(node, in: tree).map { call($0) } ?? []
        case .await, .spread, .cast: return tree.firstChild(node).map { origins(of: $0) } ?? []
        case .assignment: return tree.lastChild(node).map { origins(of: $0) } ?? []
        case .augmentedAssignment where model.isDefaulting(node): return tree.children(node).flatMap { origins(of: $0) }
        case .conditional: return conditional(node)
        case .logical: return tree.children(node).flatMap { origins(of: $0) }
        case .subscriptAccess:
            // `Box<Turn>`: the type, whatever its arguments.
            if tree.flags(node).contains(.typeArguments) { return tree.firstChild(node).map { origins(of: $0) } ?? [] }
            return element(node)
        case .lambda, .function: return [Origin(kind: .function, node: node)]
        case .classDefinition: return [Origin(kind: .classDefinition, node: node)]
        case .list, .tuple, .set, .dictionary, .comprehension: return [Origin(kind: .collection, node: node)]
        case .string, .number, .trueLiteral, .falseLiteral: return [Origin(kind: .literal, node: node)]
        case .noneLiteral: return [Origin(kind: .none, node: node)]
        case .interpolatedString, .binary: return [Origin(kind: .text, node: node)]
        default: return [Origin(kind: .unknown, node: node)]
        }
    }

    private func conditional(_ node: NodeID) -> [Origin] {
        let parts = Array(tree.children(node))
        guard parts.count == 3 else { return [] }
        let condition = tree.flags(node).contains(.conditionInMiddle) ? 1 : 0
        return parts.indices.filter { $0 != condition }.flatMap { origins(of: parts[$0]) }
    }

    // MARK: Names

    private func identifier(_ node: NodeID) -> [Origin] {
        if let owner = model.selfClass(node) { return [Origin(kind: .localObject, node: owner)] }
        guard let id = model.binding(of: node) else {
            let name = tree.name(node)
            return [Origin(kind: extendedPath(name, at: node).map { .path($0) } ?? unbound(name), node: node)]
        }
        // In Swift a method sees its class's fields by their bare names.
        if model.language == .swift, case .classBody = model[model[id].scope].kind, model.enclosingFunction(node) != nil {
            let owner = Origin(kind: .localObject, node: model.home(model[model[id].scope].node))
            return member(tree.name(node), of: owner, node)
        }
        guard let definitions = definitions(reaching: node, of: id) else { return [Origin(kind: .unknown, node: node)] }
        return definitions.flatMap { origins(of: $0, at: node) }
    }

    /// What a name is that nothing in the file binds: one of the language's own, or of a module whose names the file sees.
    private func unbound(_ name: String) -> Origin.Kind {
        for module in openModules where catalogue.isKnown(module + "." + name) || catalogue.random(module + "." + name) != nil {
            return .path(module + "." + name)
        }
        if let path = library.global(name) { return .path(path) }
        // A type that another file or module declares.
        return model.language == .swift && name.first?.isUppercase == true ? .path(name) : .unknown
    }

    /// `storage` in `extension Request { … }`: a member of the framework's type, where some row is about it.
    private func extendedPath(_ name: String, at node: NodeID) -> String? {
        guard model.language == .swift, let owner = model.enclosingClass(node), let type = extendedPath(owner) else { return nil }
        let path = type + "." + name
        return catalogue.isKnown(path) ? path : nil
    }

    /// The canonical name of the framework's type that the file extends.
    private func extendedPath(_ definition: NodeID) -> String? {
        guard tree.flags(definition).contains(.extension), model.home(definition) == definition,
            case .path(let path) = unbound(tree.name(definition))
        else { return nil }
        return path
    }

    /// Where the value that a definition gives comes from.
    func origins(of definition: Definition, at node: NodeID) -> [Origin] {
        switch definition.kind {
        case .importedModule(let path): return [imported(namesake(path, node) ?? model.language.canonicalModule(path), node)]
        case .importedName(let module, let name):
            return [imported(model.language.canonicalName(name, from: module), node)]
        case .function: return [Origin(kind: .function, node: definition.node)]
        case .classDefinition: return [Origin(kind: .classDefinition, node: definition.node)]
        case .parameter: return parameter(definition.node)
        case .value(let value), .entered(let value): return origins(of: value)
        case .part(let whole): return tree.kind(whole) == .parameter ? parameter(whole) : parts(of: whole)
        case .item(let whole, let name):
            let wholes = tree.kind(whole) == .parameter ? parameter(whole) : origins(of: whole)
            return wholes.flatMap { member(tree.names.string(name), of: $0, node) }
        case .augmented(let value):
            return tree.parent(value).map(model.isDefaulting) == true ? origins(of: value) : []
        case .unknown: return [Origin(kind: .unknown, node: node)]
        }
    }

    /// `OpenAI(token)` after `import OpenAI`: the type that has its module's name, where the name stands for no module in front of a dot.
    private func namesake(_ module: String, _ node: NodeID) -> String? {
        guard model.language == .swift, let parent = tree.parent(node) else { return nil }
        let type = module + "." + module
        guard catalogue.isKnown(type) || catalogue.random(type) != nil else { return nil }
        guard tree.kind(parent) == .member else { return type }
        return catalogue.isKnown(module + "." + tree.name(parent)) ? nil : type
    }

    /// What is imported relative to the file is the project's own: another file decides.
    private func imported(_ path: String?, _ node: NodeID) -> Origin {
        Origin(kind: path.map { .path($0) } ?? .unknown, node: node)
    }

    /// What the callers in this file give, else what is unknown to it: the caller's.
    private func parameter(_ parameter: NodeID) -> [Origin] {
        var found: [Origin] = []
        let isVariadic = !tree.flags(parameter).isDisjoint(with: [.spread, .doubleSpread])
        guard !isVariadic, let list = tree.parent(parameter), let function = tree.parent(list) else {
            return [Origin(kind: .parameter, node: parameter)]
        }
        if let dependency = injection(parameter) { return results(of: dependency).flatMap { origins(of: $0) } }
        let calls = callers.calls(of: function)
        guard spend(calls.count) else { return [Origin(kind: .unknown, node: parameter)] }
        let isAlwaysGiven = !calls.isEmpty && !callers.isReferred(function)
            && calls.allSatisfy { argument(of: parameter, in: $0, function: function) != nil }
        if let value = model.defaultValue(of: parameter), !isAlwaysGiven {
            found += origins(of: value).filter { $0.kind != .none }
        }
        guard !isRegistered(function) else { return found + [Origin(kind: .parameter, node: parameter)] }
        if calls.isEmpty || callers.isReferred(function) { found.append(Origin(kind: .parameter, node: parameter)) }
        for call in calls {
            if let given = argument(of: parameter, in: call, function: function) {
                found += origins(of: given)
            } else if model.defaultValue(of: parameter) == nil {
                found.append(Origin(kind: .unknown, node: parameter))
            }
        }
        return found.isEmpty ? [Origin(kind: .none, node: parameter)] : found
    }

    /// The expression that a call in this file gives for a parameter.
    func argument(of parameter: NodeID, in call: CallSite, function: NodeID) -> NodeID? {
        var parameters = model.parameters(of: function)
        if model.takesReceiver(function), !parameters.isEmpty { parameters.removeFirst() }
        guard let position = parameters.firstIndex(of: parameter) else { return nil }
        let flags = tree.flags(parameter)
        // Where labels are part of the call, positions count among the parameters without one.
        let unlabelled = model.language == .swift ? parameters[..<position].filter { tree.flags($0).contains(.positionalOnly) }.count : position
        let name = flags.contains(.positionalOnly) ? nil : model.label(of: parameter)
        return call.argument(name: name, position: flags.contains(.keywordOnly) ? nil : unlabelled)
    }

    // MARK: Members

    private func member(_ node: NodeID) -> [Origin] {
        // Swift's `.memory`: the same on every run.
        guard let object = tree.firstChild(node) else { return [Origin(kind: .literal, node: node)] }
        let name = tree.name(node)
        return origins(of: object).flatMap { member(name, of: $0, node) }
    }

    /// What `object.name` may be, for one origin of the object.
    func member(_ name: String, of origin: Origin, _ node: NodeID) -> [Origin] {
        switch origin.kind {
        case .path(let path), .instance(let path):
            let whole = path + "." + name
            if let source = catalogue.random(whole), source.isProperty { return [Origin(kind: .minted, node: node)] }
            // A member that some row is about is itself; any other is an item of the place: `app.router`, `app.memory`.
            if let facility = catalogue.facility(path), case .name = facility.form, !catalogue.isKnown(whole) {
                return [Origin(kind: .facility(facility.lasts), node: node)]
            }
            return [Origin(kind: .path(whole), node: node)]
        case .object(let type):
            let model = catalogue.types[type]
            if model.parts.contains(name) { return [origin] }
            return [Origin(kind: .path(model.name + "." + name), node: node)]
        case .localObject:
            let values = members.values(of: name, in: origin.node)
            if !values.isEmpty { return values.flatMap { value(of: $0, node) } }
            if let type = extendedPath(origin.node), catalogue.isKnown(type + "." + name) {
                return [Origin(kind: .path(type + "." + name), node: node)]
            }
            return inherited(name, by: origin.node, node) ?? [Origin(kind: .unknown, node: node)]
        case .classDefinition:
            let values = members.classValues(of: name, in: origin.node)
            return values.isEmpty ? [Origin(kind: .unknown, node: node)] : values.flatMap { value(of: $0, node) }
        case .parameter:
            guard let path = annotationPath(of: origin.node) else { return [origin] }
            // Rows about members may go by the type's own name or by another one.
            let type = catalogue.type(named: path).map { catalogue.types[$0] }
            if let type, type.knows(method: name) { return [Origin(kind: .path(type.name + "." + name), node: node)] }
            let names = [path] + (type.map { [$0.name] } ?? [])
            for name in names.map({ $0 + "." + name }) where catalogue.isKnown(name) { return [Origin(kind: .path(name), node: node)] }
            // Of its members' own types nothing is known.
            return [Origin(kind: .parameter, node: node)]
        case .minted, .text: return [origin]
        case .facility(let lasts): return [Origin(kind: .facility(lasts), node: node)]
        case .collection where model.language != .python:
            if let values = entries(name, in: origin.node), !values.isEmpty { return values.flatMap { origins(of: $0) } }
            if library.takers.contains(name) { return elements(of: [origin], node) }
            return library.copiers.contains(name) ? [origin] : [Origin(kind: .unknown, node: node)]
        default: return [Origin(kind: .unknown, node: node)]
        }
    }

    /// `self.set_cookie` in a class of the file whose base is a framework's: the framework's, where some row is about it.
    private func inherited(_ name: String, by definition: NodeID, _ node: NodeID) -> [Origin]? {
        for owner in members.lineage(definition) {
            for base in model.bases(of: owner) {
                for origin in origins(of: base) {
                    guard case .path(let path) = origin.kind else { continue }
                    let whole = path + "." + name
                    let isKnown = catalogue.isKnown(whole) || !catalogue.handBacks(call: whole).isEmpty
                    if isKnown { return [Origin(kind: .path(whole), node: node)] }
                }
            }
        }
        return nil
    }

    private func value(of member: MemberTable.Value, _ node: NodeID) -> [Origin] {
        switch member {
        case .expression(let value): return origins(of: value)
        case .method(let function):
            // A property is read like a field: its results are its value.
            if model.isProperty(function) || isCachedProperty(function) {
                return results(of: function).flatMap { origins(of: $0) }
            }
            return [Origin(kind: .function, node: function)]
        case .parameter(let given): return parameter(given)
        case .declared(let annotation): return declared(annotation) ?? [Origin(kind: .unknown, node: node)]
        case .unknown: return [Origin(kind: .unknown, node: node)]
        }
    }

    /// An object of the type that an annotation names, if some row is about it or the file declares it.
    private func declared(_ annotation: NodeID) -> [Origin]? {
        if let path = knownPath(annotation: annotation) { return [Origin(kind: .instance(path), node: annotation)] }
        guard let type = tree.firstChild(annotation), tree.kind(type) == .identifier else { return nil }
        let classes = origins(of: type).filter { $0.kind == .classDefinition }
        return classes.isEmpty ? nil : classes.map { Origin(kind: .localObject, node: $0.node) }
    }

    private func isCachedProperty(_ function: NodeID) -> Bool {
        decoratorPaths(of: function).contains { $0.path == "functools.cached_property" }
    }

    /// The canonical names of a definition's decorators, called ones without the call.
    func decoratorPaths(of definition: NodeID) -> [(path: String, node: NodeID)] {
        var found: [(String, NodeID)] = []
        for decorator in tree.children(definition) where tree.kind(decorator) == .decorator {
            guard var expression = tree.firstChild(decorator) else { continue }
            if let site = CallSite(expression, in: tree) { expression = site.callee }
            for origin in origins(of: expression) {
                if case .path(let path) = origin.kind { found.append((path, decorator)) }
            }
        }
        return found
    }

    // MARK: Parts

    /// `x[key]`: what was put in, as far as it is seen.
    private func element(_ node: NodeID) -> [Origin] {
        guard let object = tree.firstChild(node) else { return [] }
        let wholes = origins(of: object)
        guard let key = selector(of: node), tree.kind(key) == .string else { return elements(of: wholes, node) }
        // `x["key"]` is nothing of what stands under other keys.
        return wholes.flatMap { whole -> [Origin] in
            guard whole.kind == .collection, let values = entries(tree.name(key), in: whole.node) else { return elements(of: [whole], node) }
            return values.isEmpty ? [Origin(kind: .unknown, node: node)] : values.flatMap { origins(of: $0) }
        }
    }

    private func parts(of whole: NodeID) -> [Origin] { elements(of: origins(of: whole), whole) }

    /// What the items of a value may be.
    func elements(of wholes: [Origin], _ node: NodeID) -> [Origin] {
        wholes.flatMap { whole -> [Origin] in
            switch whole.kind {
            case .collection:
                let values = collectionValues(whole.node)
                if values.isEmpty { return [Origin(kind: .unknown, node: node)] }
                return values.flatMap { origins(of: $0) }
            case .parameter: return [whole]
            case .minted, .text: return [whole]
            case .facility(let lasts): return [Origin(kind: .facility(lasts), node: node)]
            case .object(let type):
                if let facility = catalogue.facility(catalogue.types[type].name), case .name = facility.form {
                    return [Origin(kind: .facility(facility.lasts), node: node)]
                }
                return [Origin(kind: .unknown, node: node)]
            case .path(let path):
                if let facility = catalogue.facility(path), case .name = facility.form {
                    return [Origin(kind: .facility(facility.lasts), node: node)]
                }
                return [Origin(kind: .unknown, node: node)]
            default: return [Origin(kind: .unknown, node: node)]
            }
        }
    }

    /// The expressions that a collection gets as items: those it is written with, and those put in later.
    func collectionValues(_ collection: NodeID) -> [NodeID] {
        var values: [NodeID] = []
        switch tree.kind(collection) {
        case .list, .tuple, .set: values = tree.children(collection).filter { tree.kind($0) != .spread }
        case .dictionary:
            for pair in tree.children(collection) where tree.kind(pair) == .pair {
                if let value = pairValue(pair) { values.append(value) }
            }
        default: break
        }
        return values + uses(of: collection).puts.map(\.value)
    }
}
