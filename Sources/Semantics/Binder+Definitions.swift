import SourceText
import Syntax

extension Binder {
    /// Finds what gives names their values, in order of place.
    mutating func define() {
        for index in 0..<tree.count {
            let node = NodeID(index: UInt32(truncatingIfNeeded: index))
            switch tree.kinds[index] {
            case .function: add(.function, node, name: tree.nameIDs[index], scope: hoisted(scope(node)))
            case .classDefinition: add(.classDefinition, node, name: tree.nameIDs[index], scope: scope(node))
            case .parameter: defineParameter(node)
            case .importModules: defineModules(node)
            case .importNames: defineImportedNames(node)
            case .assignment: defineAssignment(node)
            case .augmentedAssignment: defineAugmented(node)
            case .forStatement, .comprehensionClause: defineLoop(node)
            case .withItem: defineWith(node)
            case .exceptClause: defineExcept(node)
            case .caseClause: definePatterns(node)
            default: break
            }
        }
    }

    func scope(_ node: NodeID) -> ScopeID { ScopeID(index: Int(scopeOfNode[Int(node.index)])) }

    /// Names other than a language's block-scoped declarations belong to the nearest function, class or file;
    /// those assigned in a comprehension by `:=` belong outside it.
    func hoisted(_ scope: ScopeID) -> ScopeID {
        var current = scope
        while true {
            switch scopes[Int(current.index)].kind {
            case .comprehension, .block: current = scopes[Int(current.index)].parent
            case .file, .classBody, .function: return current
            }
        }
    }

    private mutating func defineParameter(_ parameter: NodeID) {
        add(.parameter, parameter, name: tree.nameID(parameter), scope: scope(parameter))
        for child in tree.children(parameter) {
            switch tree.kind(child) {
            case .decorator, .annotation, .defaultValue: continue
            default: target(child, scope: scope(parameter)) { _ in .part(of: parameter) }
            }
        }
    }

    /// `import a.b as c` binds `c` to "a.b"; `import a.b` binds `a` to "a".
    private mutating func defineModules(_ statement: NodeID) {
        for module in tree.children(statement) where tree.kind(module) == .importedModule {
            let path = tree.name(module)
            if let alias = tree.firstChild(module, .alias) {
                add(.importedModule(path), alias, name: tree.nameID(alias), scope: hoisted(scope(module)))
            } else {
                let first = String(path.prefix { $0 != "." })
                guard let name = tree.names.find(first) else { continue }
                add(.importedModule(first), module, name: name, scope: hoisted(scope(module)))
            }
        }
    }

    private mutating func defineImportedNames(_ statement: NodeID) {
        guard let source = tree.firstChild(statement, .importSource) else { return }
        let module = tree.name(source)
        for imported in tree.children(statement) where tree.kind(imported) == .importedName {
            let node = tree.firstChild(imported, .alias) ?? imported
            let kind = Definition.Kind.importedName(module: module, name: tree.name(imported))
            add(kind, node, name: tree.nameID(node), scope: hoisted(scope(imported)))
        }
    }

    /// `a = b = value`, `(a, *b), c.d = value`, `a: T`.
    private mutating func defineAssignment(_ assignment: NodeID) {
        var parts: [NodeID] = []
        for child in tree.children(assignment) where tree.kind(child) != .annotation { parts.append(child) }
        let flags = tree.flags(assignment)
        let value = flags.contains(.noValue) ? nil : parts.popLast()
        let isDeclaration = flags.contains(.declaration)
        guard language == .python || isDeclaration || flags.contains(.walrus) else {
            // Elsewhere a plain assignment gives a value to a name that is declared in some scope around it.
            for part in parts { assign(part, value) }
            return
        }
        let place = scope(assignment)
        let home = isDeclaration && !flags.contains(.walrus) ? place : hoisted(place)
        for part in parts {
            target(part, scope: home) { target in
                guard let value else { return .unknown }
                return target == part ? .value(value) : .part(of: value)
            }
            pairUp(part, value, home)
        }
    }

    /// `a, b = x, y`: each name gets its own value.
    private mutating func pairUp(_ target: NodeID, _ value: NodeID?, _ home: ScopeID) {
        guard let value, isSequence(target), isSequence(value) else { return }
        let targets = Array(tree.children(target))
        let values = Array(tree.children(value))
        let plain = (targets + values).allSatisfy { tree.kind($0) != .spread }
        guard targets.count == values.count, plain else { return }
        for (target, value) in zip(targets, values) where tree.kind(target) == .identifier {
            guard references[Int(target.index)] != 0 else { continue }
            let binding = Int(references[Int(target.index)]) - 1
            guard let last = bindings[binding].definitions.lastIndex(where: { $0.node == target }) else { continue }
            bindings[binding].definitions[last] = Definition(kind: .value(value), node: target)
        }
    }

    private func isSequence(_ node: NodeID) -> Bool {
        tree.kind(node) == .tuple || tree.kind(node) == .list
    }

    private mutating func assign(_ target: NodeID, _ value: NodeID?) {
        guard tree.kind(target) == .identifier else { return }
        var current = scope(target)
        let name = tree.nameID(target)
        while current != .file, table[ScopedName(scope: current.index, name: name)] == nil {
            current = scopes[Int(current.index)].parent
        }
        add(value.map { .value($0) } ?? .unknown, target, name: name, scope: current)
    }

    private mutating func defineAugmented(_ statement: NodeID) {
        let children = Array(tree.children(statement))
        guard children.count == 2, tree.kind(children[0]) == .identifier else { return }
        let home = language == .python ? hoisted(scope(statement)) : scope(statement)
        guard language == .python else { return assign(children[0], nil) }
        add(.augmented(children[1]), children[0], name: tree.nameID(children[0]), scope: home)
    }

    private mutating func defineLoop(_ loop: NodeID) {
        let children = Array(tree.children(loop))
        guard children.count >= 2 else { return }
        let place = scope(loop)
        let home = tree.kind(loop) == .comprehensionClause ? place : language == .python ? hoisted(place) : place
        target(children[0], scope: home) { _ in .part(of: children[1]) }
    }

    private mutating func defineWith(_ item: NodeID) {
        let children = Array(tree.children(item))
        guard children.count == 2 else { return }
        target(children[1], scope: hoisted(scope(item))) { target in
            target == children[1] ? .entered(children[0]) : .part(of: children[0])
        }
    }

    private mutating func defineExcept(_ clause: NodeID) {
        guard let alias = tree.firstChild(clause, .alias) else { return }
        add(.unknown, alias, name: tree.nameID(alias), scope: hoisted(scope(clause)))
    }

    /// `case {"role": role}`: names in a pattern get parts of the subject.
    private mutating func definePatterns(_ clause: NodeID) {
        for child in tree.children(clause) {
            switch tree.kind(child) {
            case .block, .branch: continue
            default: target(child, scope: hoisted(scope(clause))) { _ in .unknown }
            }
        }
    }

    /// Defines every name in a target; members and subscripts in it only read names.
    private mutating func target(_ node: NodeID, scope home: ScopeID, _ kind: (NodeID) -> Definition.Kind) {
        var next = node.index
        let end = tree.subtreeEnds[Int(node.index)]
        while next < end {
            let here = NodeID(index: next)
            switch tree.kind(here) {
            case .identifier:
                add(kind(here), here, name: tree.nameID(here), scope: home)
                next += 1
            case .member, .subscriptAccess, .call, .lambda, .defaultValue, .annotation:
                next = tree.subtreeEnds[Int(next)]
            default: next += 1
            }
        }
    }
}
