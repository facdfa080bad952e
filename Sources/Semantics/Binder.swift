package import SourceText
package import Syntax

/// Finds scopes, bindings and references of one file, in two passes over the nodes in preorder, without recursion.
package struct Binder: ~Copyable {
    let tree: SyntaxTree
    let language: Language
    var scopes: [Scope] = []
    var bindings: [Binding] = []
    var scopeOfNode: ContiguousArray<UInt32>
    var references: ContiguousArray<UInt32>
    /// Indices of `bindings`.
    var table: ScopedNames
    /// Names that a scope declares to be another's: `global x`, `nonlocal x`.
    var redirected: [ScopedName: Redirection] = [:]
    var calls: [NodeID] = []
    var functions: [NodeID] = []
    var classes: [NodeID] = []
    /// For each part of a class that is written in several, the part that stands for all.
    var homes: [NodeID: NodeID] = [:]
    /// The bindings in the bodies of a class written in several parts, by the part that stands for all; the first of a name counts.
    var jointMembers: [NodeID: [NameID: Int]] = [:]
    /// Identifiers that give a value and do not read one.
    var isTarget: ContiguousArray<Bool>

    struct ScopedName: Hashable {
        let scope: UInt32
        let name: NameID
    }

    enum Redirection {
        case toFile
        case toEnclosingFunction
    }

    init(tree: SyntaxTree, language: Language) {
        self.tree = tree
        self.language = language
        table = ScopedNames(expectedNames: tree.names.count)
        scopeOfNode = ContiguousArray(repeating: 0, count: tree.count)
        references = ContiguousArray(repeating: 0, count: tree.count)
        isTarget = ContiguousArray(repeating: false, count: tree.count)
    }

    /// O(nodes).
    package static func bind(_ tree: SyntaxTree, language: Language) -> SemanticModel {
        var binder = Binder(tree: tree, language: language)
        binder.layScopes()
        binder.define()
        binder.joinParts()
        binder.resolve()
        return SemanticModel(
            tree: tree, language: language, scopes: binder.scopes, bindings: binder.bindings,
            references: binder.references, scopeOfNode: binder.scopeOfNode, calls: binder.calls,
            functions: binder.functions, classes: binder.classes, homes: binder.homes)
    }

    // MARK: Scopes

    /// Gives each node the scope it is evaluated in.
    private mutating func layScopes() {
        scopes = [Scope(kind: .file, node: SyntaxTree.root, parent: .file)]
        var openScopes: [ScopeID] = [.file]
        var openEnds: [UInt32] = [UInt32(truncatingIfNeeded: tree.count)]
        for index in 0..<tree.count {
            let node = NodeID(index: UInt32(truncatingIfNeeded: index))
            while openEnds.count > 1, openEnds[openEnds.count - 1] <= node.index {
                openScopes.removeLast()
                openEnds.removeLast()
            }
            let current = openScopes[openScopes.count - 1]
            let kind = tree.kinds[index]
            let inner: ScopeID?
            switch kind {
            case .function, .lambda:
                functions.append(node)
                inner = open(.function, node, current)
            case .comprehension: inner = open(.comprehension, node, current)
            case .classDefinition:
                classes.append(node)
                inner = nil
            case .block: inner = blockScope(node, current)
            case .decorator, .annotation, .defaultValue: inner = outerScope(node, current)
            case .call:
                calls.append(node)
                inner = nil
            case .globalStatement: redirect(node, current, .toFile); inner = nil
            case .nonlocalStatement: redirect(node, current, .toEnclosingFunction); inner = nil
            default: inner = nil
            }
            scopeOfNode[index] = current.index
            if let inner {
                // Parts of a function that are evaluated outside it are themselves outside.
                if kind == .decorator || kind == .annotation || kind == .defaultValue { scopeOfNode[index] = inner.index }
                openScopes.append(inner)
                openEnds.append(tree.records[index].subtreeEnd)
            }
        }
    }

    private mutating func open(_ kind: Scope.Kind, _ node: NodeID, _ parent: ScopeID) -> ScopeID {
        scopes.append(Scope(kind: kind, node: node, parent: parent))
        return ScopeID(index: scopes.count - 1)
    }

    private mutating func blockScope(_ block: NodeID, _ current: ScopeID) -> ScopeID? {
        guard let parent = tree.parent(block) else { return nil }
        switch tree.kind(parent) {
        case .classDefinition: return open(.classBody, parent, current)
        case .function, .lambda: return nil
        default: return language == .python ? nil : open(.block, block, current)
        }
    }

    /// `def f(a: int = default()) -> int`: the decorators, defaults and annotations are evaluated where `f` is defined.
    private func outerScope(_ node: NodeID, _ current: ScopeID) -> ScopeID? {
        guard scopes[Int(current.index)].kind == .function, let parent = tree.parent(node) else { return nil }
        let function = scopes[Int(current.index)].node
        if parent == function { return scopes[Int(current.index)].parent }
        guard tree.kind(parent) == .parameter, let list = tree.parent(parent), tree.parent(list) == function else {
            return nil
        }
        return scopes[Int(current.index)].parent
    }

    private mutating func redirect(_ statement: NodeID, _ scope: ScopeID, _ redirection: Redirection) {
        for name in tree.children(statement) {
            redirected[ScopedName(scope: scope.index, name: tree.nameID(name))] = redirection
        }
    }

    /// `extension Bot { … }` adds to the class `Bot` of the file: what is asked of either is asked of both. Where the file only extends
    /// a type, its first extension stands for all.
    private mutating func joinParts() {
        guard language == .swift else { return }
        var firsts: [NameID: NodeID] = [:]
        for definition in classes where !tree.flags(definition).contains(.extension) {
            firsts[tree.nameID(definition)] = firsts[tree.nameID(definition)] ?? definition
        }
        for definition in classes where tree.flags(definition).contains(.extension) {
            let home = firsts[tree.nameID(definition)] ?? definition
            firsts[tree.nameID(definition)] = home
            if home != definition { homes[definition] = home }
        }
        guard !homes.isEmpty else { return }
        for scope in scopes where scope.kind == .classBody {
            for id in scope.bindings {
                let home = homes[scope.node] ?? scope.node
                let name = bindings[Int(id.index)].name
                if jointMembers[home]?[name] == nil { jointMembers[home, default: [:]][name] = Int(id.index) }
            }
        }
    }

    // MARK: Definitions

    /// Adds a definition of `name`, seen from `scope`, and lets the node refer to the binding.
    mutating func add(_ kind: Definition.Kind, _ node: NodeID, name: NameID, scope: ScopeID) {
        guard name != .none else { return }
        let index = bindingIndex(name, bindingScope(name, scope))
        bindings[index].definitions.append(Definition(kind: kind, node: node))
        references[Int(node.index)] = UInt32(truncatingIfNeeded: index + 1)
        isTarget[Int(node.index)] = true
    }

    private func bindingScope(_ name: NameID, _ scope: ScopeID) -> ScopeID {
        if redirected.isEmpty { return scope }
        switch redirected[ScopedName(scope: scope.index, name: name)] {
        case .toFile: return .file
        case .toEnclosingFunction:
            var current = scopes[Int(scope.index)].parent
            while current != .file {
                let known = table[current, name] != nil
                if scopes[Int(current.index)].kind == .function, known { return current }
                current = scopes[Int(current.index)].parent
            }
            return .file
        case nil: return scope
        }
    }

    private mutating func bindingIndex(_ name: NameID, _ scope: ScopeID) -> Int {
        if let index = table[scope, name] { return index }
        let index = bindings.count
        bindings.append(Binding(name: name, scope: scope))
        scopes[Int(scope.index)].bindings.append(BindingID(index: index))
        table.insert(index, scope, name)
        return index
    }

    // MARK: References

    /// Lets each identifier that is not a definition refer to the binding its scope sees.
    private mutating func resolve() {
        for index in 0..<tree.count where tree.kinds[index] == .identifier {
            let node = NodeID(index: UInt32(truncatingIfNeeded: index))
            if isTarget[index] {
                if isAugmented(node), references[index] != 0 { bindings[Int(references[index]) - 1].reads.append(node) }
                continue
            }
            let scope = ScopeID(index: Int(scopeOfNode[index]))
            guard let binding = find(tree.records[index].name, scope, for: node) else { continue }
            references[index] = UInt32(truncatingIfNeeded: binding + 1)
            bindings[binding].reads.append(node)
        }
    }

    private func isAugmented(_ node: NodeID) -> Bool {
        guard let parent = tree.parent(node) else { return false }
        return tree.kind(parent) == .augmentedAssignment
    }

    private func find(_ name: NameID, _ scope: ScopeID, for node: NodeID) -> Int? {
        var current = scope
        var isFirst = true
        if !redirected.isEmpty, redirected[ScopedName(scope: scope.index, name: name)] != nil {
            return table[bindingScope(name, scope), name]
        }
        while true {
            let kind = scopes[Int(current.index)].kind
            if kind != .classBody || isFirst || language == .swift, let index = lookUp(name, current, kind) {
                if language != .swift || !isBoundLater(bindings[index], than: node, kind) { return index }
            }
            if current == .file { return nil }
            // A comprehension or block in a class body still stands directly in it.
            if kind == .function || kind == .classBody { isFirst = false }
            current = scopes[Int(current.index)].parent
        }
    }

    /// The binding in one scope; in the body of a class written in parts, that of any of them.
    private func lookUp(_ name: NameID, _ scope: ScopeID, _ kind: Scope.Kind) -> Int? {
        if let index = table[scope, name] { return index }
        guard kind == .classBody, !jointMembers.isEmpty else { return nil }
        let node = scopes[Int(scope.index)].node
        return jointMembers[homes[node] ?? node]?[name]
    }

    /// `if let memory = memory`: the value is what the name meant before.
    private func isBoundLater(_ binding: Binding, than read: NodeID, _ scope: Scope.Kind) -> Bool {
        guard scope == .function || scope == .block else { return false }
        return !binding.definitions.isEmpty && binding.definitions.allSatisfy { definition in
            guard case .value(let value) = definition.kind else { return definition.node > read }
            return definition.node > read || tree.contains(value, read)
        }
    }
}
