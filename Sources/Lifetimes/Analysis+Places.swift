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

    /// A function without a name goes by the call that registers it: `app.post`.
    private func handlerName(_ handler: NodeID, _ registration: NodeID?) -> String {
        if tree.kind(handler) != .lambda { return tree.name(handler) }
        return registration.flatMap { CallSite($0, in: tree) }.map { shortText($0.callee) } ?? "lambda"
    }

    /// Adds the handler's place and words from the first activation that has one.
    func describe(_ activations: [Activation], in subject: inout Subject) {
        guard let activation = activations.first(where: { $0.handler != nil }) ?? activations.first else { return }
        if let handler = activation.handler {
            subject.places[.handler] = nameRange(of: handler)
            subject.words[.handler] = handlerName(handler, activation.registration)
            subject.session = sessionKeys(of: handler)
        }
        if let registration = activation.registration { subject.places[.registration] = tree.range(registration) }
        if let framework = activation.framework { subject.words[.framework] = framework }
        subject.words[.runs] = activation.runs.map(\.rawValue) ?? "call"
    }

    /// What a handler's parameters offer as the key of the conversation, by the words people use for it. Only fixes look at it.
    private func sessionKeys(of handler: NodeID) -> [String] {
        model.parameters(of: handler).map { tree.name($0) }.filter { name in
            let parts = name.lowercased().split(separator: "_")
            guard parts.last == "id" || parts.last == "key" || parts.count == 1 else { return false }
            return parts.contains { Self.keyWords.contains(String($0)) }
        }
    }

    private static let keyWords: Set<String> = ["session", "conversation", "thread", "chat", "user", "sid", "channel"]

    /// The last word of a canonical name.
    func lastWord(_ name: String) -> String {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return name }
        return String(name[name.utf8.index(after: dot)...])
    }
}
