import Knowledge
import Semantics
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
        case .literal: return .constant
        case .none: return .none
        case .minted: return .minted(origin.node)
        case .text: return textSource(origin.node, depth)
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
        case .call:
            guard let site = CallSite(node, in: tree) else { return .unknown }
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

    // MARK: Key uses

    /// One subject for each place where a key selects a conversation: a constructor's argument, a turn's.
    func keySubjects() -> [Subject] {
        var found: [Subject] = []
        for node in model.calls {
            guard let site = CallSite(node, in: tree) else { continue }
            for origin in origins(of: node) where origin.node == node {
                guard case .object(let index) = origin.kind, let key = catalogue.types[index].key else { continue }
                let type = catalogue.types[index]
                let lasts = lasting(of: node)
                found += keySubjects(site, key, type, storeLasts: lasts)
                break
            }
        }
        for turn in turnCalls {
            guard let argument = turn.model.key else { continue }
            let key = KeyModel(argument: argument, absent: .none)
            let type = catalogue.types[turn.type]
            found += keySubjects(turn.call, key, type, storeLasts: storeLasting(turn))
        }
        return found
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
            subject = Subject(kind: .keyUse, node: value, range: tree.range(value))
            for value in values { sources += keySources(of: value) }
            subject.words[.key] = shortText(value)
        }
        let activations = activations(at: site.node)
        subject.type = type
        subject.symbol = model.symbolPath(site.node)
        subject.words[.callee] = shortText(site.callee)
        subject.words[.type] = lastWord(type.name)
        subject.words[.store] = lastWord(type.name)
        subject.places[.key] = subject.range
        subject.places[.store] = tree.range(site.node)
        describe(activations, in: &subject)
        subject.facts.set(.role, [type.role.rawValue])
        for source in sources { subject.facts.add(.keyFrom, source.word.map { .word($0) } ?? .unknown) }
        for lifetime in storeLasts { subject.facts.add(.storeLasts, lifetime.map { .word($0.rawValue) } ?? .unknown) }
        for activation in activations { subject.facts.add(.born, activation.runs.map { .word($0.rawValue) } ?? .unknown) }
        setMinting(sources, site, &subject)
        subject.facts.set(.program, [program(at: site.node, activations: activations)])
        subject.facts.set(.conversational, isTrue: true)
        return [subject]
    }

    private func setMinting(_ sources: [KeySource], _ site: CallSite, _ subject: inout Subject) {
        for source in sources {
            guard case .minted(let mint) = source else { continue }
            for activation in mintActivations(mint) {
                subject.facts.add(.mintedPer, activation.runs.map { .word($0.rawValue) } ?? .unknown)
            }
            subject.places[.minted] = tree.range(mint)
            if let call = CallSite(mint, in: tree) { subject.words[.source] = shortText(call.callee) }
            subject.facts.set(.handedBack, isTrue: isHandedBack(mint, sink: site))
            // Where it is minted is the defect; the sink only shows it.
            return
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
        }
        let others = uses.escapes.filter { $0 != sink.node }
        if !others.isEmpty { return nil }
        if uses.given.contains(where: { $0.callee == .modelledPackage && $0.call.node != sink.node }) { return nil }
        return false
    }

    private func isArgumentOf(_ reference: ArgumentReference, _ given: Uses.Given) -> Bool {
        given.call.argument(name: reference.name, position: reference.position) == given.value
    }
}
