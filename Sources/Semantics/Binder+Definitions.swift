import SourceText
import Syntax

extension Binder {
    /// Finds what gives names their values, in order of place.
    mutating func define() {
        var assignments: [NodeID] = []
        for index in 0..<tree.count {
            let node = NodeID(index: UInt32(truncatingIfNeeded: index))
            switch tree.kinds[index] {
            case .function: add(.function, node, name: tree.records[index].name, scope: hoisted(scope(node)))
            // An extension adds to a type that is declared elsewhere.
            case .classDefinition where language == .swift && tree.flags(node).contains(.extension): break
            case .classDefinition: add(.classDefinition, node, name: tree.records[index].name, scope: scope(node))
            case .parameter: defineParameter(node)
            case .importModules: defineModules(node)
            case .importNames: defineImportedNames(node)
            case .assignment:
                if isDeclaring(node) { defineAssignment(node) } else { assignments.append(node) }
            case .augmentedAssignment:
                if language == .python { defineAugmented(node) } else { assignments.append(node) }
            case .forStatement, .comprehensionClause: defineLoop(node)
            case .withItem: defineWith(node)
            case .exceptClause: defineExcept(node)
            case .caseClause: definePatterns(node)
            default: break
            }
        }
        // What is assigned may be declared further down: a field below the methods that set it.
        for node in assignments { assign(node) }
        guard !assignments.isEmpty else { return }
        for index in bindings.indices where bindings[index].definitions.count > 1 {
            bindings[index].definitions.sort { $0.node < $1.node }
        }
    }

    /// In Python every assignment declares its names; elsewhere a plain one gives a value to names declared in some scope around it.
    private func isDeclaring(_ assignment: NodeID) -> Bool {
        language == .python || !tree.flags(assignment).isDisjoint(with: [.declaration, .walrus])
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
            case .decorator, .annotation, .defaultValue, .alias: continue
            default: target(child, scope: scope(parameter)) { Self.part(of: parameter, at: $0, in: child, $1) }
            }
        }
    }

    /// What a name in a pattern gets of the value: what the value has under the name's key, as far as the pattern says.
    private static func part(
        of value: NodeID, at target: NodeID, in pattern: NodeID, _ tree: SyntaxTree
    ) -> Definition.Kind {
        guard let pair = tree.parent(target), tree.kind(pair) == .pair, tree.parent(pair) == pattern else {
            return .part(of: value)
        }
        if tree.nameID(pair) != .none { return .item(of: value, named: tree.nameID(pair)) }
        guard let key = tree.firstChild(pair), tree.kind(key) == .string else { return .part(of: value) }
        return .item(of: value, named: tree.nameID(key))
    }

    /// `import a.b as c` binds `c` to "a.b"; `import a.b` binds `a` to "a", in Swift too, where it also opens the module.
    private mutating func defineModules(_ statement: NodeID) {
        for module in tree.children(statement) where tree.kind(module) == .importedModule {
            let path = tree.name(module)
            if let alias = tree.firstChild(module, .alias) {
                add(.importedModule(path), alias, name: tree.nameID(alias), scope: hoisted(scope(module)))
            } else if language != .typescript {
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
        let place = scope(assignment)
        let home = flags.contains(.declaration) && !flags.contains(.walrus) ? place : hoisted(place)
        for part in parts {
            target(part, scope: home) { target, tree in
                guard let value else { return .unknown }
                return target == part ? .value(value) : Self.part(of: value, at: target, in: part, tree)
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

    /// `x = value`, `[x, y] = value`, `x += value`, where the names are declared elsewhere.
    private mutating func assign(_ statement: NodeID) {
        var parts: [NodeID] = []
        for child in tree.children(statement) where tree.kind(child) != .annotation { parts.append(child) }
        let isPlain = tree.kind(statement) == .assignment
        guard parts.count > 1, let value = parts.popLast() else { return }
        for part in parts {
            switch tree.kind(part) {
            case .identifier: assign(part, isPlain ? .value(value) : .augmented(value))
            case .list, .tuple, .dictionary:
                for name in tree.descendants(part) where tree.kind(name) == .identifier { assign(name, .unknown) }
            default: continue
            }
        }
    }

    /// Gives a value to a name of the nearest scope that declares it. What none declares is another file's.
    private mutating func assign(_ target: NodeID, _ kind: Definition.Kind) {
        var current = scope(target)
        let name = tree.nameID(target)
        while table[current, name] == nil {
            if current == .file { return }
            current = scopes[Int(current.index)].parent
        }
        add(kind, target, name: name, scope: current)
    }

    private mutating func defineAugmented(_ statement: NodeID) {
        let children = Array(tree.children(statement))
        guard children.count == 2, tree.kind(children[0]) == .identifier else { return }
        add(.augmented(children[1]), children[0], name: tree.nameID(children[0]), scope: hoisted(scope(statement)))
    }

    private mutating func defineLoop(_ loop: NodeID) {
        let children = Array(tree.children(loop))
        guard children.count >= 2 else { return }
        let place = scope(loop)
        let home = tree.kind(loop) == .comprehensionClause ? place : language == .python ? hoisted(place) : place
        target(children[0], scope: home) { _, _ in .part(of: children[1]) }
    }

    private mutating func defineWith(_ item: NodeID) {
        let children = Array(tree.children(item))
        guard children.count == 2 else { return }
        target(children[1], scope: hoisted(scope(item))) { target, _ in
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
            // `case FAILED:` reads a name where a language has no patterns, or marks what its patterns bind.
            case .identifier where language != .python && !tree.flags(child).contains(.declaration): continue
            default: target(child, scope: hoisted(scope(clause))) { _, _ in .unknown }
            }
        }
    }

    /// Defines every name in a target; members and subscripts in it only read names.
    private mutating func target(
        _ node: NodeID, scope home: ScopeID, _ kind: (NodeID, borrowing SyntaxTree) -> Definition.Kind
    ) {
        var next = node.index
        let end = tree.records[Int(node.index)].subtreeEnd
        while next < end {
            let here = NodeID(index: next)
            switch tree.kind(here) {
            case .identifier:
                // Within a pattern, other languages mark what is bound.
                if language == .python || here == node || tree.flags(here).contains(.declaration) {
                    add(kind(here, tree), here, name: tree.nameID(here), scope: home)
                }
                next += 1
            case .member, .subscriptAccess, .call, .lambda, .defaultValue, .annotation:
                next = tree.records[Int(next)].subtreeEnd
            default: next += 1
            }
        }
    }
}
