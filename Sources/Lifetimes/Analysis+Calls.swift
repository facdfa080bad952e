import Knowledge
import Semantics
import SourceText
import Syntax

extension Analysis {
    /// Where the result of a call may come from.
    func call(_ site: CallSite) -> [Origin] {
        if model.language == .typescript, let module = model.loadedModule(site.node) {
            let path = model.language.canonicalModule(tree.names.string(module))
            return [Origin(kind: path.map { .path($0) } ?? .unknown, node: site.node)]
        }
        if tree.kind(site.callee) == .member, let object = tree.firstChild(site.callee) {
            let name = tree.name(site.callee)
            if isLending(site.node), let closure = site.arguments.first(where: { tree.kind($0.value) == .lambda })?.value {
                let results = results(of: closure)
                return results.isEmpty ? [Origin(kind: .none, node: site.node)] : results.flatMap { origins(of: $0) }
            }
            let receivers = origins(of: object)
            return receivers.flatMap { method(name, on: $0, site) }
        }
        return origins(of: site.callee).flatMap { result(of: $0, site) }
    }

    /// Whether the call runs a closure and gives what it gives: `lock.withLock { … }`.
    func isLending(_ call: NodeID) -> Bool {
        guard let callee = tree.firstChild(call), tree.kind(callee) == .member else { return false }
        return library.lenders.contains(tree.name(callee))
    }

    private func method(_ name: String, on receiver: Origin, _ site: CallSite) -> [Origin] {
        switch receiver.kind {
        case .minted where library.isCoarse(name, site, tree): return [Origin(kind: .text, node: site.node)]
        case .minted, .text: return [receiver]
        case .facility(let lasts): return [Origin(kind: .facility(lasts), node: site.node)] + fallback(name, site)
        case .literal: return [Origin(kind: .text, node: site.node)]
        case .collection: return collectionMethod(name, on: receiver, site)
        case .parameter:
            let callee = member(name, of: receiver, site.callee)
            // What a parameter's methods give is what the caller gave: `await request.json()`.
            return callee.flatMap { $0.kind == .parameter ? distinctive(name, site) ?? [$0] : result(of: $0, site) }
        case .unknown: return distinctive(name, site) ?? [Origin(kind: .unknown, node: site.node)]
        default: return member(name, of: receiver, site.callee).flatMap { result(of: $0, site) }
        }
    }

    /// `index.as_chat_engine()` is what it is, whoever made the index.
    private func distinctive(_ name: String, _ site: CallSite) -> [Origin]? {
        guard let made = catalogue.distinctiveMake(name), let type = catalogue.type(named: made) else { return nil }
        return [Origin(kind: .object(type), node: site.node)]
    }

    /// `session.get("memory", default)`
    private func fallback(_ name: String, _ site: CallSite) -> [Origin] {
        guard library.defaultingTakers.contains(name),
            let value = site.argument(name: "default", position: 1)
        else { return [] }
        return origins(of: value)
    }

    private func collectionMethod(_ name: String, on receiver: Origin, _ site: CallSite) -> [Origin] {
        if library.takers.contains(name) { return elements(of: [receiver], site.node) + fallback(name, site) }
        if library.copiers.contains(name) { return [receiver] }
        return [Origin(kind: .unknown, node: site.node)]
    }

    /// Where the result of calling something may come from.
    private func result(of callee: Origin, _ site: CallSite) -> [Origin] {
        switch callee.kind {
        case .path(let path): return result(ofPath: path, site)
        case .function:
            let results = results(of: callee.node)
            if results.isEmpty { return [Origin(kind: .none, node: site.node)] }
            return results.flatMap { origins(of: $0) }
        case .classDefinition: return [Origin(kind: .localObject, node: callee.node)]
        case .localObject:
            if isOwnClass(site.callee) { return [callee] }
            guard let name = library.callOperator, let method = members.method(name, in: callee.node) else { break }
            return results(of: method).flatMap { origins(of: $0) }
        case .facility(let lasts): return [Origin(kind: .facility(lasts), node: site.node)]
        case .parameter: return [callee]
        // `[String: Turn]()`: the type, called.
        case .collection where model.language == .swift: return [Origin(kind: .collection, node: site.node)]
        default: break
        }
        return [Origin(kind: .unknown, node: site.node)]
    }

    private func result(ofPath path: String, _ site: CallSite) -> [Origin] {
        if let type = madeType(path) { return [Origin(kind: .object(type), node: site.node)] }
        if let source = catalogue.random(path) {
            let isNew = source.isFresh && !(source.takesNothing && !site.arguments.isEmpty)
            if isNew { return [Origin(kind: .minted, node: site.node)] }
            return [Origin(kind: .text, node: site.node)]
        }
        if let facility = catalogue.facility(path), case .get = facility.form {
            return [Origin(kind: .facility(facility.lasts), node: site.node)]
        }
        if let dependency = dependency(path, site) { return results(of: dependency).flatMap { origins(of: $0) } }
        if library.collections.contains(path) || catalogue.makesCollection(call: path) {
            return [Origin(kind: .collection, node: site.node)]
        }
        if library.emptyCollections.contains(path), site.arguments.isEmpty {
            return [Origin(kind: .collection, node: site.node)]
        }
        if library.transparent.contains(path) || catalogue.wraps(call: path), let value = site.arguments.last?.value {
            return origins(of: value)
        }
        if library.texts.contains(path) { return [Origin(kind: .text, node: site.node)] }
        if library.loggers.contains(path) { return [Origin(kind: .instance("logging.Logger"), node: site.node)] }
        if tree.flags(site.node).contains(.new) { return [Origin(kind: .instance(path), node: site.node)] }
        // By the convention of the language a capital makes it a class.
        if lastWord(path).first?.isUppercase == true { return [Origin(kind: .instance(path), node: site.node)] }
        return [Origin(kind: .unknown, node: site.node)]
    }

    /// Whether the expression is the receiver of a method of the class itself: `cls`.
    func isOwnClass(_ node: NodeID) -> Bool {
        guard tree.kind(node) == .identifier, model.selfClass(node) != nil, let function = model.enclosingFunction(node) else {
            return false
        }
        if let allocator = library.allocator, tree.name(function) == allocator { return true }
        return library.classMethodDecorator.map { model.hasDecorator(function, named: $0) } ?? false
    }

    /// The modelled type whose object a call of this canonical name makes.
    func madeType(_ path: String) -> Int? {
        if let type = catalogue.type(named: path), catalogue.types[type].madeBy.contains("call") { return type }
        guard let (owner, method) = ownerAndMethod(path) else { return nil }
        let type = catalogue.types[owner]
        if type.madeBy.contains(method) { return owner }
        return type.makes.first { $0.call == method }.flatMap { catalogue.type(named: $0.type) }
    }

    /// The modelled type whose member a canonical name is, and what follows the type's name: `chats.create` of `google.genai.Client`.
    func ownerAndMethod(_ path: String) -> (owner: Int, method: String)? {
        let bytes = path.utf8
        var end = bytes.lastIndex(of: UInt8(ascii: "."))
        while let dot = end {
            if let type = catalogue.type(named: String(path[..<dot])) { return (type, String(path[bytes.index(after: dot)...])) }
            end = bytes[..<dot].lastIndex(of: UInt8(ascii: "."))
        }
        return nil
    }

    /// `memory = Depends(get_memory)`: the function whose result the framework gives for a parameter.
    func dependency(_ path: String, _ site: CallSite) -> NodeID? {
        guard isDefault(site.node) else { return nil }
        for handler in catalogue.handlers(call: path) {
            guard case .call(_, let reference?) = handler.mark,
                let value = site.argument(reference)
            else { continue }
            for origin in origins(of: value) where origin.kind == .function { return origin.node }
        }
        return nil
    }

    /// The function whose result a framework gives for the parameter: `Depends(f)` as its default or in its annotation.
    func injection(_ parameter: NodeID) -> NodeID? {
        for place in [parameter] + aliasedAnnotations(of: parameter) {
            for part in tree.subtree(place) where tree.kind(part) == .call {
                guard let site = CallSite(part, in: tree) else { continue }
                for path in calleePaths(site) {
                    if let function = dependency(path, site) { return function }
                }
            }
        }
        return nil
    }

    /// `MemoryOf = Annotated[Memory, Depends(get_memory)]`: what the name in a parameter's annotation was given.
    private func aliasedAnnotations(of parameter: NodeID) -> [NodeID] {
        guard let annotation = tree.firstChild(parameter, .annotation), let name = tree.firstChild(annotation),
            tree.kind(name) == .identifier, let id = model.binding(of: name)
        else { return [] }
        return model[id].definitions.compactMap { definition in
            guard case .value(let value) = definition.kind, isAnnotated(value) else { return nil }
            return value
        }
    }

    /// `Annotated[…]`
    private func isAnnotated(_ node: NodeID) -> Bool {
        guard tree.kind(node) == .subscriptAccess, let object = tree.firstChild(node) else { return false }
        return origins(of: object).contains { origin in
            if case .path(let path) = origin.kind { return library.annotatedTypes.contains(path) }
            return false
        }
    }

    /// The parameters that get what a dependency written at the node gives: the one it stands in, or those annotated with the name that
    /// it is a part of.
    func injectedParameters(at node: NodeID) -> [NodeID] {
        var current = node
        while let here = tree.parent(current) {
            switch tree.kind(here) {
            case .parameter: return [here]
            case .subscriptAccess, .arguments, .tuple, .annotation, .defaultValue: current = here
            case .assignment:
                guard isAnnotated(current), let target = tree.firstChild(here), let id = model.binding(of: target) else { return [] }
                return model[id].reads.compactMap { read in
                    guard let annotation = tree.parent(read), tree.kind(annotation) == .annotation,
                        let parameter = tree.parent(annotation), tree.kind(parameter) == .parameter
                    else { return nil }
                    return parameter
                }
            default: return []
            }
        }
        return []
    }

    /// Whether the expression is a parameter's default, or stands in its annotation: `Annotated[M, Depends(f)]`.
    private func isDefault(_ node: NodeID) -> Bool {
        var current = tree.parent(node)
        while let here = current {
            switch tree.kind(here) {
            case .defaultValue, .annotation: return true
            case .subscriptAccess where isAnnotated(here): return true
            case .subscriptAccess, .arguments, .tuple: current = tree.parent(here)
            default: return false
            }
        }
        return false
    }

    /// The canonical name of a parameter's declared type; `Optional[T]` and `T | None` are T.
    func annotationPath(of parameter: NodeID) -> String? {
        guard tree.kind(parameter) == .parameter else { return nil }
        return tree.firstChild(parameter, .annotation).flatMap { knownPath(annotation: $0) } ?? givenPath(of: parameter)
    }

    /// The canonical name of the type that an annotation declares, if some row is about it.
    func knownPath(annotation: NodeID) -> String? {
        var expression = tree.firstChild(annotation)
        while let here = expression {
            switch tree.kind(here) {
            case .identifier, .member:
                return knownPath(here)
            // `any RoutesBuilder`, `inout Request`, `Request?`
            case .unary: expression = tree.firstChild(here)
            case .binary: expression = tree.firstChild(here)
            case .subscriptAccess:
                // `Router<Context>` is a Router, `Optional[Request]` a Request.
                if let object = tree.firstChild(here), let path = knownPath(object) { return path }
                guard let arguments = tree.firstChild(here, .arguments) else { return nil }
                expression = tree.firstChild(arguments)
            default: return nil
            }
        }
        return nil
    }

    /// The modelled type of what a value may be: made by a call, named, or declared.
    func type(of origin: Origin) -> Int? {
        switch origin.kind {
        case .object(let type): type
        case .path(let path), .instance(let path): catalogue.type(named: path)
        case .parameter: annotationPath(of: origin.node).flatMap { catalogue.type(named: $0) }
        default: nil
        }
    }

    /// The canonical name that an expression stands for, if some row is about it.
    private func knownPath(_ node: NodeID) -> String? {
        for origin in origins(of: node) {
            if case .path(let path) = origin.kind, catalogue.isKnown(path) { return path }
        }
        return nil
    }

    /// The canonical name of what a framework gives for a parameter of a handler, by its model.
    private func givenPath(of parameter: NodeID) -> String? {
        guard let list = tree.parent(parameter), let function = tree.parent(list), let reasons = registrations[function],
            let position = model.parameters(of: function).firstIndex(of: parameter)
        else { return nil }
        for reason in reasons where position < reason.handler.gives.count {
            if let path = reason.handler.gives[position] { return path }
        }
        return nil
    }
}
