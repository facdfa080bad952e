import Knowledge
import Semantics
import Syntax

/// What is given for an argument of a call.
enum GivenArgument {
    case absent
    /// The expressions that it may be; more than one where a map it is taken from has several origins.
    case expressions([NodeID])
    /// It may be given or not: `**options`.
    case unknown
}

extension Analysis {
    /// The expression given for an argument, followed into maps along the reference's path.
    func given(_ reference: ArgumentReference, in site: CallSite) -> GivenArgument {
        guard let value = site.argument(reference) else {
            if site.hasSpread && reference.position != nil { return .unknown }
            guard site.hasKeywordSpread, let name = reference.name else { return .absent }
            return spread(name, in: site)
        }
        if reference.path.isEmpty { return .expressions([value]) }
        return descend([value], path: reference.path[...])
    }

    /// A keyword that may be in `**options`, whose keys are known only if it is a dictionary written in this file.
    private func spread(_ name: String, in site: CallSite) -> GivenArgument {
        var found: [NodeID] = []
        for map in site.keywordSpreads {
            switch descend([map], path: [name]) {
            case .absent: continue
            case .expressions(let values): found += values
            case .unknown: return .unknown
            }
        }
        return found.isEmpty ? .absent : .expressions(found)
    }

    /// `{"configurable": {"thread_id": tid}}` along configurable, thread_id. `items` are places that take these maps out of one further
    /// out: `payload["message"]` in `payload["message"]["id"] = id`.
    func descend(_ maps: [NodeID], path: ArraySlice<String>, items: [NodeID] = []) -> GivenArgument {
        guard let key = path.first else { return .expressions(maps) }
        var found = items.flatMap { item in uses(of: item).puts.filter { isKey($0.key, key) }.map(\.value) }
        let isPutLater = !found.isEmpty
        var isAbsent = false
        var inner: [NodeID] = []
        for map in maps {
            for origin in origins(of: map) {
                switch origin.kind {
                case .collection:
                    if path.count > 1 { inner += uses(of: origin.node).elementReads.filter { isKey(selector(of: $0), key) } }
                    guard let values = entries(key, in: origin.node) else {
                        if isPutLater { continue }
                        return .unknown
                    }
                    if values.isEmpty, !isPutLater { isAbsent = true }
                    found += values
                case .none: isAbsent = true
                case .instance, .object:
                    // `RunnableConfig(configurable={…})`: a map made with keywords.
                    guard let site = CallSite(origin.node, in: tree) else { return .unknown }
                    if let value = site.argument(name: key, position: nil) { found.append(value) } else { return .unknown }
                default: return .unknown
                }
            }
        }
        if found.isEmpty { return isAbsent ? .absent : .unknown }
        return isAbsent ? .unknown : descend(found, path: path.dropFirst(), items: inner)
    }

    /// What stands between the brackets.
    func selector(of access: NodeID) -> NodeID? {
        tree.kind(access) == .subscriptAccess ? tree.firstChild(access, .arguments).flatMap { tree.firstChild($0) } : nil
    }

    private func isKey(_ node: NodeID?, _ key: String) -> Bool {
        guard let node, tree.kind(node) == .string else { return false }
        return tree.name(node) == key
    }

    /// The values under a key of a dictionary written in this file; nil where they cannot be told.
    func entries(_ key: String, in collection: NodeID) -> [NodeID]? {
        var values: [NodeID] = []
        switch tree.kind(collection) {
        case .dictionary:
            for pair in tree.children(collection) {
                if tree.kind(pair) == .spread {
                    // `{...defaults, memory}`: what is spread counts where nothing after it has the key.
                    guard let spread = spreadEntries(key, pair) else { return nil }
                    if !spread.isEmpty { values = spread }
                    continue
                }
                guard tree.kind(pair) == .pair, let name = pairKey(pair) else { return nil }
                if name == key, let value = pairValue(pair) { values.append(value) }
            }
        case .call:
            guard let site = CallSite(collection, in: tree), !site.hasKeywordSpread else { return nil }
            values = site.arguments.filter { $0.keyword == key }.map(\.value)
        default: return nil
        }
        let uses = uses(of: collection)
        for put in uses.puts {
            guard let name = put.key, tree.kind(name) == .string else { return nil }
            if tree.name(name) == key { values.append(put.value) }
        }
        return uses.escapes.isEmpty || !values.isEmpty ? values : nil
    }

    /// The values under a key of what is spread into a dictionary; nil where they cannot be told.
    private func spreadEntries(_ key: String, _ spread: NodeID) -> [NodeID]? {
        guard let whole = tree.firstChild(spread) else { return nil }
        var values: [NodeID] = []
        for origin in origins(of: whole) {
            guard origin.kind == .collection, origin.node != tree.parent(spread), let found = entries(key, in: origin.node) else {
                return nil
            }
            values += found
        }
        return values
    }

    /// The key of a pair, where it is written out: `{"a": x}`, `{a: x}`, `{a}`.
    func pairKey(_ pair: NodeID) -> String? {
        if tree.nameID(pair) != .none { return tree.name(pair) }
        guard let key = tree.firstChild(pair), tree.kind(key) == .string else { return nil }
        return tree.name(key)
    }

    /// The value of a pair; in a pattern a default may follow it.
    func pairValue(_ pair: NodeID) -> NodeID? {
        var value: NodeID?
        for part in tree.children(pair) where tree.kind(part) != .defaultValue { value = part }
        return value
    }

    // MARK: Lifetimes

    /// How long what the object holds survives by itself; nil among them where that is not known.
    func lasting(of site: NodeID, type: TypeModel, depth: Int = 0) -> [Lifetime?] {
        guard depth < 6, let call = CallSite(site, in: tree) else { return [nil] }
        var found: [Lifetime?] = []
        func add(_ lifetime: Lifetime?) { if !found.contains(lifetime) { found.append(lifetime) } }
        for row in type.lasts {
            let outcome = test(row.test, call)
            if outcome == .no { continue }
            switch row.result {
            case .lifetime(let lifetime): add(lifetime)
            case .asArgument(let reference): for lifetime in lasting(ofArgument: reference, call, depth) { add(lifetime) }
            }
            if outcome == .yes { return found }
        }
        add(.object)
        return found
    }

    enum Outcome {
        case yes
        case no
        case maybe
    }

    func test(_ test: LastsCase.Test, _ call: CallSite) -> Outcome {
        switch test {
        case .always: return .yes
        case .absent(let reference): return isGiven(reference, call).inverted
        case .present(let reference): return isGiven(reference, call)
        case .contains(let reference, let words): return compare(reference, call) { text in words.contains { text.contains($0) } }
        case .starts(let reference, let words): return compare(reference, call) { text in words.contains { text.hasPrefix($0) } }
        case .equals(let reference, let words): return compare(reference, call, names: words) { words.contains($0) }
        }
    }

    /// Whether an argument is given, `None` counting as left out.
    private func isGiven(_ reference: ArgumentReference, _ call: CallSite) -> Outcome {
        switch given(reference, in: call) {
        case .absent: return .no
        case .unknown: return .maybe
        case .expressions(let values):
            let kinds = values.flatMap { origins(of: $0) }.map(\.kind)
            if kinds.allSatisfy({ $0 == .none }) { return .no }
            return kinds.contains(.none) ? .maybe : .yes
        }
    }

    /// Compares a literal, and with `names` also what has a canonical name: `Scope.REQUEST`.
    private func compare(
        _ reference: ArgumentReference, _ call: CallSite, names: [String] = [], _ fits: (String) -> Bool
    ) -> Outcome {
        guard case .expressions(let values) = given(reference, in: call) else {
            if case .absent = given(reference, in: call) { return .no }
            return .maybe
        }
        var outcomes: [Outcome] = []
        for origin in values.flatMap({ origins(of: $0) }) {
            guard let text = literalText(origin) else {
                // An object is no text, whatever the text of its own arguments.
                switch origin.kind {
                case .object, .instance, .function, .collection, .localObject: outcomes.append(.no)
                case .path(let path) where names.contains(path): outcomes.append(.yes)
                // Another member of the same enumeration.
                case .path(let path) where names.contains(where: { owner(of: $0) == owner(of: path) }): outcomes.append(.no)
                default: return .maybe
                }
                continue
            }
            outcomes.append(fits(text) ? .yes : .no)
        }
        if outcomes.allSatisfy({ $0 == .yes }) { return .yes }
        return outcomes.allSatisfy { $0 == .no } ? .no : .maybe
    }

    private func owner(of name: String) -> Substring? { name.lastIndex(of: ".").map { name[..<$0] } }

    /// The text of a literal: a string's value, else `true`, `false`, `none` or the number as written.
    private func literalText(_ origin: Origin) -> String? {
        switch (origin.kind, tree.kind(origin.node)) {
        case (.literal, .string): return tree.name(origin.node)
        case (.literal, .trueLiteral): return "true"
        case (.literal, .falseLiteral): return "false"
        case (.none, _): return "none"
        case (.literal, .number): return text(origin.node)
        case (.literal, .member): return "." + tree.name(origin.node)
        case (.text, .interpolatedString):
            // What stands before the first hole is enough to tell `sqlite:///` from `postgresql://`.
            guard let first = tree.firstChild(origin.node), tree.kind(first) == .stringText else { return nil }
            return tree.name(first)
        default: return nil
        }
    }

    private func lasting(ofArgument reference: ArgumentReference, _ call: CallSite, _ depth: Int) -> [Lifetime?] {
        switch given(reference, in: call) {
        case .absent: return [.object]
        case .unknown: return [nil]
        case .expressions(let values): return values.flatMap { lasting(of: $0, depth + 1) }
        }
    }

    /// How long what an expression stands for survives: of each object it may be.
    func lasting(of expression: NodeID, _ depth: Int = 0) -> [Lifetime?] {
        var found: [Lifetime?] = []
        for origin in origins(of: expression) {
            let lifetimes: [Lifetime?]
            switch origin.kind {
            case .object(let type):
                lifetimes = lasting(of: origin.node, type: catalogue.types[type], depth: depth).map {
                    $0 == .object && isKeptByProcess(origin.node) ? .process : $0
                }
            case .none: lifetimes = [.object]
            case .function:
                // A factory gives what it returns.
                lifetimes = depth < 6 ? results(of: origin.node).flatMap { lasting(of: $0, depth + 1) } : [nil]
            case .facility(let lifetime): lifetimes = [lifetime]
            case .path, .instance, .parameter: lifetimes = [type(of: origin).flatMap { lasting(ofAny: catalogue.types[$0]) }]
            default: lifetimes = [nil]
            }
            for lifetime in lifetimes where !found.contains(lifetime) { found.append(lifetime) }
        }
        return found.isEmpty ? [nil] : found
    }

    /// How long what an object of a type survives that another file makes, as far as its row says so without asking for arguments.
    func lasting(ofAny type: TypeModel) -> Lifetime? {
        guard let first = type.lasts.first, case .always = first.test, case .lifetime(let lifetime) = first.result else { return nil }
        return lifetime
    }

    /// Whether one object serves the whole process: it is made once, or kept by something that is.
    func isKeptByProcess(_ site: NodeID) -> Bool {
        let runs = activations(at: site).map(\.runs)
        if runs.allSatisfy({ $0 == .process || $0 == .once }) { return true }
        return uses(of: site).keeps.contains { isProcessLived($0.holder) }
    }

    /// Whether the holder lives as long as the process. Holders that hold each other count as short-lived.
    func isProcessLived(_ holder: Uses.Keep.Holder) -> Bool {
        if let known = processLivedMemo[holder] { return known }
        processLivedMemo[holder] = false
        let answer: Bool
        switch holder {
        case .module, .classBody: answer = true
        case .facility(let lifetime): answer = lifetime == .process
        case .container(let collection): answer = isProcessLived(object: collection)
        case .field(let owner): answer = isProcessLived(objectsOf: owner)
        }
        processLivedMemo[holder] = answer
        return answer
    }

    private func isProcessLived(object: NodeID) -> Bool {
        let runs = activations(at: object).map(\.runs)
        if runs.allSatisfy({ $0 == .process || $0 == .once }) { return true }
        return uses(of: object).keeps.contains { isProcessLived($0.holder) }
    }

    /// Whether the objects of a class of this file live as long as the process.
    private func isProcessLived(objectsOf owner: NodeID) -> Bool {
        if let initializer = members.method(library.initializer, in: owner) {
            let runs = activations(of: initializer).map(\.runs)
            if runs.allSatisfy({ $0 == .process || $0 == .once }) { return true }
        }
        if let registered = registrations[owner] { return registered.allSatisfy { $0.runs == .process || $0.runs == .once } }
        let made = callers.constructions(of: owner)
        return !made.isEmpty && made.allSatisfy { isProcessLived(object: $0.node) }
    }
}

extension Analysis.Outcome {
    fileprivate var inverted: Self {
        switch self {
        case .yes: .no
        case .no: .yes
        case .maybe: .maybe
        }
    }
}
