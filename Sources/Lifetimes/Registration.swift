import Knowledge
import Semantics
import Syntax

/// One reason why a function is a handler.
struct Registration {
    let handler: HandlerModel
    /// The decorator, the call or the class that says so.
    let node: NodeID
    /// How often the function runs: an initializer of a handler class runs as often as its instances are made.
    let runs: Frequency
}

extension Analysis {
    /// The functions that a framework calls, with the reasons; a class, where the framework makes its objects.
    var registrations: [NodeID: [Registration]] {
        if let known = registrationMemo { return known }
        // Looking for them asks where values come from, which asks whether a function is a handler: meanwhile those found so far are.
        if isFindingRegistrations { return registrationsSoFar }
        isFindingRegistrations = true
        for _ in 0..<Self.registrationRounds {
            registrationsSoFar = findRegistrations()
            forgetAnswers()
            // What a handler is given may register others: `io.on("connection", socket => socket.on("chat", …))`.
            let givesMore = registrationsSoFar.values.contains { $0.contains { !$0.handler.gives.isEmpty } }
            if !givesMore { break }
        }
        isFindingRegistrations = false
        registrationMemo = registrationsSoFar
        return registrationsSoFar
    }

    /// Handlers in handlers: sockets of a server, events of a socket.
    private static let registrationRounds = 3

    /// Answers given while the handlers were not known.
    private func forgetAnswers() {
        originMemo.removeAll()
        usesMemo.removeAll()
        frequencyMemo.removeAll()
        processLivedMemo.removeAll()
        holdingMemo.removeAll()
    }

    func isRegistered(_ function: NodeID) -> Bool { registrations[function] != nil }

    private func findRegistrations() -> [NodeID: [Registration]] {
        var found: [NodeID: [Registration]] = [:]
        for function in model.functions + model.classes where tree.kind(function) != .lambda {
            for (path, node) in decoratorPaths(of: function) {
                guard let handler = handler(path, node) else { continue }
                found[function, default: []].append(Registration(handler: handler, node: node, runs: handler.runs))
            }
        }
        if catalogue.hasHandlersByDefault {
            for function in model.functions where tree.kind(function) == .function && found[function] == nil {
                registerByDefaults(function, &found)
            }
        }
        for site in candidates {
            for path in calleePaths(site) {
                for handler in catalogue.handlers(call: path) { register(handler, site, &found) }
            }
        }
        if catalogue.hasHandlersByParameterType { registerByParameterTypes(&found) }
        for definition in model.classes { registerMethods(of: definition, &found) }
        registerNamed(&found)
        registerExported(&found)
        registerDirected(&found)
        return found
    }

    /// What a decorator makes of what it stands before; nil where its arguments, which decide, are not known.
    private func handler(_ path: String, _ decorator: NodeID) -> HandlerModel? {
        for handler in catalogue.handlers(decorator: path) {
            guard case .decorator(_, let test) = handler.mark else { continue }
            if case .always = test { return handler }
            // `@Injectable`, without arguments.
            guard let site = tree.firstChild(decorator).flatMap({ CallSite($0, in: tree) }) else { continue }
            switch self.test(test, site) {
            case .yes: return handler
            case .no: continue
            case .maybe: return nil
            }
        }
        return nil
    }

    /// The canonical names that a call may be of.
    func calleePaths(_ site: CallSite) -> [String] {
        var paths: [String] = []
        for origin in origins(of: site.callee) {
            if case .path(let path) = origin.kind, !paths.contains(path) { paths.append(path) }
        }
        return paths
    }

    private func register(_ handler: HandlerModel, _ site: CallSite, _ found: inout [NodeID: [Registration]]) {
        guard case .call(_, let reference) = handler.mark else { return }
        guard let reference else {
            for argument in site.arguments { register(handler, argument.value, site, &found) }
            return
        }
        guard case .expressions(let values) = given(reference, in: site) else {
            if let closure = site.trailingClosure { register(handler, closure, site, &found) }
            return
        }
        for value in values { register(handler, value, site, &found) }
    }

    private func register(
        _ handler: HandlerModel, _ value: NodeID, _ site: CallSite, _ found: inout [NodeID: [Registration]]
    ) {
        let registration = Registration(handler: handler, node: site.node, runs: handler.runs)
        for origin in origins(of: value) {
            switch origin.kind {
            case .function: found[origin.node, default: []].append(registration)
            case .classDefinition:
                // `Depends(Session)`: the framework makes an object each time.
                guard let initializer = members.method(library.initializer, in: origin.node) else { continue }
                found[initializer, default: []].append(registration)
            default: continue
            }
        }
    }

    /// `async def chat(text: str = Body(...))`: only a framework that fills it in calls such a function.
    private func registerByDefaults(_ function: NodeID, _ found: inout [NodeID: [Registration]]) {
        for parameter in model.parameters(of: function) {
            guard let value = model.defaultValue(of: parameter), let site = CallSite(value, in: tree) else { continue }
            for path in calleePaths(site) {
                guard let handler = catalogue.handler(default: path) else { continue }
                found[function] = [Registration(handler: handler, node: parameter, runs: handler.runs)]
                return
            }
        }
    }

    /// `func ask(req: Request) async throws -> String`: nothing in the file calls it, so the framework does.
    private func registerByParameterTypes(_ found: inout [NodeID: [Registration]]) {
        for function in model.functions where tree.kind(function) == .function && found[function] == nil {
            guard tree.firstChild(function, .block) != nil, callers.calls(of: function).isEmpty else { continue }
            for parameter in model.parameters(of: function) {
                guard let path = annotationPath(of: parameter), let handler = catalogue.handler(parameterType: path) else { continue }
                found[function] = [Registration(handler: handler, node: parameter, runs: handler.runs)]
                break
            }
        }
    }

    private func registerMethods(of definition: NodeID, _ found: inout [NodeID: [Registration]]) {
        for owner in members.lineage(definition) {
            for base in model.bases(of: owner) + model.interfaces(of: owner) {
                for origin in origins(of: base) {
                    guard case .path(let path) = origin.kind else { continue }
                    for handler in catalogue.handlers(base: path) {
                        register(handler, methodsOf: definition, base, &found)
                    }
                }
            }
        }
    }

    private func register(
        _ handler: HandlerModel, methodsOf definition: NodeID, _ base: NodeID, _ found: inout [NodeID: [Registration]]
    ) {
        guard case .base(_, let patterns, let instance) = handler.mark else { return }
        for method in model.methods(of: definition) {
            let name = tree.name(method)
            if name == library.initializer || library.setUp.contains(name) {
                let registration = Registration(handler: handler, node: base, runs: instance)
                found[method, default: []].append(registration)
            } else if patterns.contains(where: { Self.matches(name, $0) }) {
                let registration = Registration(handler: handler, node: base, runs: handler.runs)
                found[method, default: []].append(registration)
            }
        }
    }

    /// Whether a name fits a pattern in which one `*` stands for any characters.
    private static func matches(_ name: String, _ pattern: String) -> Bool {
        guard let star = pattern.firstIndex(of: "*") else { return name == pattern }
        let head = pattern[..<star]
        let tail = pattern[pattern.index(after: star)...]
        return name.count >= head.count + tail.count && name.hasPrefix(head) && name.hasSuffix(tail)
            && !(pattern == "*" && name.hasPrefix("_"))
    }

    private func registerNamed(_ found: inout [NodeID: [Registration]]) {
        for function in model.functions where tree.kind(function) == .function {
            guard model.scope(of: function) == .file, found[function] == nil else { continue }
            for handler in catalogue.namedHandlers {
                guard case .name(let name, let count) = handler.mark, tree.name(function) == name,
                    model.parameters(of: function).count == count
                else { continue }
                found[function] = [Registration(handler: handler, node: function, runs: handler.runs)]
                break
            }
        }
    }
}
