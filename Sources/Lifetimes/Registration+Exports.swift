import Knowledge
import Semantics
import SourceText
import Syntax

/// Handlers that a framework finds by what a file exports, and by directives.
extension Analysis {
    func registerExported(_ found: inout [NodeID: [Registration]]) {
        guard !catalogue.exportedHandlers.isEmpty else { return }
        let exports = Dictionary(grouping: exports(), by: \.name)
        let path = Array(file.path.utf8)[...]
        for handler in catalogue.exportedHandlers {
            guard case .export(let wanted, let files) = handler.mark else { continue }
            let parts = wanted.split(separator: ".", maxSplits: 1).map(String.init)
            // Most files export nothing of the name, which is asked more cheaply than where they lie.
            guard let name = parts.first, let named = exports[name], files.isEmpty || files.contains(where: { $0.matches(path) })
            else { continue }
            for function in named.flatMap({ functions($0.value, member: parts.count > 1 ? parts[1] : nil) }) {
                found[function, default: []].append(Registration(handler: handler, node: function, runs: handler.runs))
            }
        }
    }

    /// `"use server"` at the start of a function, or of the file for all that it exports.
    func registerDirected(_ found: inout [NodeID: [Registration]]) {
        for handler in catalogue.directiveHandlers {
            guard case .directive(let text) = handler.mark else { continue }
            var functions = model.functions.filter { function in
                model.body(of: function).map { tree.kind($0) == .block && starts($0, with: text) } ?? false
            }
            if starts(SyntaxTree.root, with: text) {
                functions += exports().flatMap { self.functions($0.value, member: nil) }
            }
            for function in functions {
                found[function, default: []].append(Registration(handler: handler, node: function, runs: handler.runs))
            }
        }
    }

    /// Whether a block or the file begins with a statement that is just this text, others like it before it or not.
    private func starts(_ block: NodeID, with directive: String) -> Bool {
        for statement in tree.children(block) {
            guard tree.kind(statement) == .string else { return false }
            if tree.name(statement) == directive { return true }
        }
        return false
    }

    /// One thing that a file gives to others under a name.
    private struct Export {
        /// `default` for the default export, and for what a CommonJS module is.
        let name: String
        /// A definition or an expression.
        let value: NodeID
    }

    private func exports() -> [Export] {
        var found: [Export] = []
        for statement in tree.children(SyntaxTree.root) {
            switch tree.kind(statement) {
            case .function where tree.flags(statement).contains(.exported):
                found.append(Export(name: tree.name(statement), value: statement))
            case .assignment where tree.flags(statement).contains(.exported):
                guard let target = tree.firstChild(statement), tree.kind(target) == .identifier,
                    let value = tree.lastChild(statement)
                else { continue }
                found.append(Export(name: tree.name(target), value: value))
            case .assignment: found += commonExport(statement)
            case .exportDefault:
                if let value = tree.firstChild(statement) { found.append(Export(name: "default", value: value)) }
            case .exportNames where tree.firstChild(statement, .importSource) == nil:
                for exported in tree.children(statement) where tree.kind(exported) == .importedName {
                    guard let id = model.lookUp(tree.nameID(exported), from: .file),
                        let value = definedValue(model[id])
                    else { continue }
                    let name = tree.firstChild(exported, .alias).map { tree.name($0) } ?? tree.name(exported)
                    found.append(Export(name: name, value: value))
                }
            default: continue
            }
        }
        return found
    }

    /// What a name's last definition gives it.
    private func definedValue(_ binding: Binding) -> NodeID? {
        guard let definition = binding.definitions.last else { return nil }
        switch definition.kind {
        case .function, .classDefinition: return definition.node
        case .value(let value): return value
        default: return nil
        }
    }

    /// `exports.handler = f`, `module.exports.handler = f`, `module.exports = {handler: f}`
    private func commonExport(_ assignment: NodeID) -> [Export] {
        guard let target = tree.firstChild(assignment), tree.kind(target) == .member, let object = tree.firstChild(target),
            let value = tree.lastChild(assignment)
        else { return [] }
        let isModule = tree.kind(object) == .identifier && tree.name(object) == "module" && tree.name(target) == "exports"
        if isModule {
            var found = [Export(name: "default", value: value)]
            if tree.kind(value) == .dictionary {
                for pair in tree.children(value) where tree.kind(pair) == .pair {
                    guard let key = pairKey(pair), let item = pairValue(pair) else { continue }
                    found.append(Export(name: key, value: item))
                }
            }
            return found
        }
        let isExports = tree.kind(object) == .identifier && tree.name(object) == "exports"
            || tree.kind(object) == .member && tree.name(object) == "exports"
        return isExports ? [Export(name: tree.name(target), value: value)] : []
    }

    /// The functions that an exported value is, or has under a member's name; one that is wrapped in a call counts as well:
    /// `withAuth(async (request) => …)`.
    private func functions(_ value: NodeID, member: String?) -> [NodeID] {
        var found: [NodeID] = []
        for origin in origins(of: value) {
            switch origin.kind {
            case .function where member == nil: found.append(origin.node)
            case .collection where member == "*":
                for value in collectionValues(origin.node) { found += functions(value, member: nil) }
            case .collection:
                guard let member, let values = entries(member, in: origin.node) else { continue }
                for value in values { found += functions(value, member: nil) }
            case .classDefinition:
                if let member, let method = members.method(member, in: origin.node) { found.append(method) }
            case .unknown where member == nil && tree.kind(origin.node) == .call:
                guard let site = CallSite(origin.node, in: tree) else { continue }
                found += site.arguments.map(\.value).filter { tree.kind($0) == .lambda }
            default: continue
            }
        }
        return found
    }
}
