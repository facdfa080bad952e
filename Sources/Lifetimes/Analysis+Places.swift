import Knowledge
import Semantics
import SourceText
import Syntax

extension Analysis {
    /// The range of a function's or class's name; the node's own for a lambda.
    func nameRange(of definition: NodeID) -> TextRange {
        let whole = tree.range(definition)
        let name = Array(tree.name(definition).utf8)
        guard !name.isEmpty else { return whole }
        // The name is the first thing after the decorators that reads like it.
        var start = Int(whole.lower)
        for child in tree.children(definition) where tree.kind(child) == .decorator { start = Int(tree.range(child).upper) }
        let end = min(Int(whole.upper), file.bytes.count)
        while start + name.count <= end {
            let fits = file.bytes[start..<(start + name.count)].elementsEqual(name)
            let before = start > 0 ? file.bytes[start - 1] : 0x20
            if fits && !Self.isNameByte(before) && (start + name.count == end || !Self.isNameByte(file.bytes[start + name.count])) {
                return TextRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: start + name.count))
            }
            start += 1
        }
        return whole
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...0xFF: true
        default: false
        }
    }

    /// A function without a name goes by the call that registers it, `app.post`, or by what it is assigned to.
    private func handlerName(_ handler: NodeID, _ registration: NodeID?) -> String {
        if tree.kind(handler) != .lambda, tree.nameID(handler) != .none { return tree.name(handler) }
        let call = registration.flatMap { CallSite($0, in: tree) }.map { shortText($0.callee) }
        return call ?? assignedName(of: handler) ?? library.namelessFunction
    }

    /// `export const POST = async () => {}`, `{ async fetch() {} }`
    private func assignedName(of function: NodeID) -> String? {
        guard let parent = tree.parent(function) else { return nil }
        switch tree.kind(parent) {
        case .pair: return pairKey(parent)
        case .assignment: return target(of: parent).map { shortText($0) }
        default: return nil
        }
    }

    /// Adds the handler's place and words from the first activation that has one.
    func describe(_ activations: [Activation], in subject: inout Subject) {
        guard let activation = activations.first(where: { $0.handler != nil }) ?? activations.first else { return }
        if let handler = activation.handler {
            subject.places[.handler] = nameRange(of: handler)
            subject.words[.handler] = handlerName(handler, activation.registration)
            subject.session = sessionKeys(of: handler, before: subject.node)
        }
        if let registration = activation.registration { subject.places[.registration] = tree.range(registration) }
        if let framework = activation.framework { subject.words[.framework] = framework }
        subject.words[.runs] = activation.runs.map(\.rawValue) ?? "call"
    }

    /// What a handler offers as the key of the conversation, by the words people use for it: its parameters, and in TypeScript the
    /// names that it has before this place, else members of its parameters. Only fixes look at it.
    private func sessionKeys(of handler: NodeID, before place: NodeID) -> [String] {
        let named = model.parameters(of: handler).map { tree.name($0) }.filter { isKeyName($0) }
        guard named.isEmpty, model.language == .typescript else { return named }
        let offered = keyNames(of: handler)
        let names = offered.names.filter { $0.place < place && !defines($0.place, place) }.map(\.name)
        return names.isEmpty ? offered.members : names
    }

    /// Whether what stands at a place gives its value to the name.
    private func defines(_ name: NodeID, _ place: NodeID) -> Bool {
        guard let statement = tree.parent(name), tree.kind(statement) == .assignment else { return false }
        return tree.contains(statement, place)
    }

    /// The first few of each sort.
    private func keyNames(of handler: NodeID) -> KeyNames {
        if let known = keyNamesMemo[handler] { return known }
        var found = KeyNames()
        let parameters = model.parameters(of: handler).map { model.binding(definedBy: $0) }
        for node in tree.descendants(handler) where isKeyName(tree.name(node)) {
            switch tree.kind(node) {
            case .identifier where model.binding(definedBy: node) != nil && model.enclosingFunction(node) == handler:
                let name = tree.name(node)
                if found.names.count < 8, !found.names.contains(where: { $0.name == name }) { found.names.append((node, name)) }
            case .member:
                var root = tree.firstChild(node)
                while let here = root, tree.kind(here) == .member { root = tree.firstChild(here) }
                guard let root, tree.kind(root) == .identifier, let id = model.binding(of: root), parameters.contains(id) else { continue }
                let text = text(node)
                if found.members.count < 8, !found.members.contains(text) { found.members.append(text) }
            default: continue
            }
        }
        keyNamesMemo[handler] = found
        return found
    }

    /// `session_id`, `userId`, `thread`
    private func isKeyName(_ name: String) -> Bool {
        var parts: [String] = [""]
        var isAfterCapital = true
        for character in name {
            if character == "_" || character.isUppercase && !isAfterCapital { parts.append("") }
            if character != "_" { parts[parts.count - 1] += character.lowercased() }
            isAfterCapital = character.isUppercase
        }
        parts.removeAll(where: \.isEmpty)
        guard parts.last == "id" || parts.last == "key" || parts.count == 1 else { return false }
        return parts.contains { Self.keyWords.contains($0) }
    }

    private static let keyWords: Set<String> = ["session", "conversation", "thread", "chat", "user", "sid", "channel"]

    /// Names by which a function may know the conversation.
    struct KeyNames {
        /// Its own names, with the place from which each is there.
        var names: [(place: NodeID, name: String)] = []
        /// Members of its parameters, as written.
        var members: [String] = []
    }

    /// The last word of a canonical name.
    func lastWord(_ name: String) -> String {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return name }
        return String(name[name.utf8.index(after: dot)...])
    }
}
