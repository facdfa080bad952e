import SourceText
package import Syntax

extension SemanticModel {
    /// The definitions whose value a read may see, by the order of the text.
    ///
    /// In one function (or in module-level code), a definition that every path to the read passes hides the ones before it, and
    /// one after the read is seen only round a loop that holds both. Code of another function sees every definition.
    package func definitions(reaching read: NodeID, of id: BindingID) -> [Definition] {
        let all = self[id].definitions
        guard all.count > 1, enclosingFunction(read) == function(of: self[id].scope) else { return all }
        var reaching: [Definition] = []
        for definition in all {
            let place = definitionPlace(definition)
            if place < read.index {
                if dominates(definition, read) { reaching.removeAll(keepingCapacity: true) }
                reaching.append(definition)
            } else if sharesLoop(definition.node, read) {
                reaching.append(definition)
            }
        }
        return reaching.isEmpty ? all : reaching
    }

    /// The function or lambda whose scope it is, nil for the file and class bodies.
    private func function(of scope: ScopeID) -> NodeID? {
        var current = self[scope]
        while current.kind == .block || current.kind == .comprehension { current = self[current.parent] }
        return current.kind == .function ? current.node : nil
    }

    /// `x = x or make()`: the value is read before the name is bound.
    private func definitionPlace(_ definition: Definition) -> UInt32 {
        switch definition.kind {
        case .value(let value), .augmented(let value):
            return value.index < definition.node.index ? definition.node.index : tree.records[Int(value.index)].subtreeEnd - 1
        default: return definition.node.index
        }
    }

    /// Whether the statement of the definition stands in a block around the read, so that the read cannot be met without it.
    private func dominates(_ definition: Definition, _ read: NodeID) -> Bool {
        if case .augmented = definition.kind { return false }
        guard let block = enclosingBlock(definition.node) else { return false }
        return tree.contains(block, read)
    }

    /// The nearest node around whose children run in order and all or none: a block, the file, a function's parameter list.
    private func enclosingBlock(_ node: NodeID) -> NodeID? {
        var current = tree.parent(node)
        while let here = current {
            switch tree.kind(here) {
            case .block, .file: return here
            case .function, .lambda: return here
            case .comprehension, .logical, .conditional: return here
            default: current = tree.parent(here)
            }
        }
        return nil
    }

    private func sharesLoop(_ a: NodeID, _ b: NodeID) -> Bool {
        var current = tree.parent(a)
        while let here = current {
            switch tree.kind(here) {
            case .whileStatement, .forStatement, .comprehension:
                if tree.contains(here, b) { return true }
            case .function, .lambda, .classDefinition: return false
            default: break
            }
            current = tree.parent(here)
        }
        return false
    }

    /// The parameters of a function or lambda, in order.
    package func parameters(of function: NodeID) -> [NodeID] {
        guard let list = tree.firstChild(function, .parameters) else { return [] }
        return tree.children(list).filter { tree.kind($0) == .parameter }
    }

    /// The body of a function or lambda: its block, or a lambda's expression.
    package func body(of function: NodeID) -> NodeID? {
        guard let last = tree.lastChild(function) else { return nil }
        switch tree.kind(last) {
        case .parameters, .annotation, .typeParameters, .decorator: return nil
        default: return last
        }
    }

    /// What a function or lambda hands to its caller: the expressions of its `return`s and `yield`s, a lambda's expression.
    package func results(of function: NodeID) -> [NodeID] {
        guard let body = body(of: function) else { return [] }
        if tree.kind(body) != .block { return [body] }
        if let lone = loneResult(of: function) { return [lone] }
        var results: [NodeID] = []
        for node in tree.descendants(body) where tree.kind(node) == .returnStatement || tree.kind(node) == .yield {
            guard let value = tree.firstChild(node), enclosingFunction(node) == function else { continue }
            results.append(value)
        }
        return results
    }

    /// In Swift, the expression that is all of a body is what it gives: `{ $0[key] }`.
    package func loneResult(of function: NodeID) -> NodeID? {
        guard language == .swift, let body = body(of: function), tree.kind(body) == .block, let only = tree.firstChild(body), tree.lastChild(body) == only else { return nil }
        let gives = tree.kind(function) == .lambda || tree.firstChild(function, .annotation) != nil
        switch tree.kind(only) {
        case .identifier, .member, .subscriptAccess, .call, .string, .interpolatedString, .number, .list, .dictionary, .tuple, .logical,
            .conditional, .await, .cast, .binary, .noneLiteral:
            return gives ? only : nil
        default: return nil
        }
    }

    /// The word by which a call gives the parameter: its label where that differs from its name.
    package func label(of parameter: NodeID) -> String {
        tree.firstChild(parameter, .alias).map { tree.name($0) } ?? tree.name(parameter)
    }

    /// Whether the function is read like a field: a property or an accessor.
    package func isProperty(_ function: NodeID) -> Bool {
        tree.flags(function).contains(.getter) || hasDecorator(function, named: "property")
    }

    /// The default value of a parameter.
    package func defaultValue(of parameter: NodeID) -> NodeID? {
        tree.firstChild(parameter, .defaultValue).flatMap { tree.firstChild($0) }
    }

    /// The methods directly in a class's body, in order of place.
    package func methods(of definition: NodeID) -> [NodeID] {
        parts(of: definition).flatMap { part -> [NodeID] in
            guard let block = tree.lastChild(part), tree.kind(block) == .block else { return [] }
            return tree.children(block).filter { tree.kind($0) == .function }
        }
    }

    /// The base class expressions of a class; in Swift, the protocols too.
    package func bases(of definition: NodeID) -> [NodeID] {
        parts(of: definition).flatMap { part -> [NodeID] in
            guard let arguments = tree.firstChild(part, .arguments) else { return [] }
            return tree.children(arguments).filter { tree.kind($0) != .keywordArgument && tree.kind($0) != .spread }
        }
    }

    /// `x ??= value`, `x ||= value`: x keeps its value, or gets this one.
    package func isDefaulting(_ statement: NodeID) -> Bool {
        guard tree.kind(statement) == .augmentedAssignment else { return false }
        let operation = tree.name(statement)
        return operation == "??=" || operation == "||="
    }

    /// What a TypeScript class says it implements, in the order of the source.
    package func interfaces(of definition: NodeID) -> [NodeID] {
        guard language == .typescript, let arguments = tree.firstChild(definition, .arguments) else { return [] }
        return tree.children(arguments).filter { tree.kind($0) == .keywordArgument }.compactMap { tree.lastChild($0) }
    }

    /// Whether an assignment directly in a class's body gives each object its own value: a field. In Python it is the class's.
    package func isField(_ assignment: NodeID) -> Bool {
        guard language != .python, tree.kind(assignment) == .assignment, !tree.flags(assignment).contains(.staticMember),
            let block = tree.parent(assignment), tree.kind(block) == .block, let owner = tree.parent(block)
        else { return false }
        return tree.kind(owner) == .classDefinition && tree.flags(owner).isDisjoint(with: [.enumeration, .interface])
    }

    /// The class of whose objects the assignment around the node is a field, where the node stands in the field's value and in no
    /// function of its own.
    package func fieldOwner(_ node: NodeID) -> NodeID? {
        guard language != .python else { return nil }
        var current: NodeID? = node
        while let here = current {
            if isField(here) { return enclosingClass(here) }
            switch tree.kind(here) {
            case .function, .lambda, .classDefinition: return nil
            default: current = tree.parent(here)
            }
        }
        return nil
    }

    /// The class whose instance the expression is by the language's own word: `self` (the first parameter of a method), `this`.
    package func selfClass(_ node: NodeID) -> NodeID? {
        guard tree.kind(node) == .identifier else { return nil }
        switch language {
        case .python:
            guard let id = binding(of: node), let definition = self[id].definitions.first,
                case .parameter = definition.kind, self[id].definitions.count == 1
            else { return nil }
            return methodClass(ofFirstParameter: definition.node)
        case .typescript, .swift:
            let word = language == .typescript ? "this" : "self"
            guard tree.name(node) == word, binding(of: node) == nil else { return nil }
            return enclosingClass(node)
        }
    }

    private func methodClass(ofFirstParameter parameter: NodeID) -> NodeID? {
        guard let list = tree.parent(parameter), tree.firstChild(list) == parameter,
            let function = tree.parent(list), tree.kind(function) == .function,
            !hasDecorator(function, named: "staticmethod")
        else { return nil }
        return enclosingClass(ofMethod: function)
    }

    /// Whether the function's first parameter is the object it is called on, which calls leave out.
    package func takesReceiver(_ function: NodeID) -> Bool {
        language == .python && enclosingClass(ofMethod: function) != nil && !hasDecorator(function, named: "staticmethod")
    }

    /// Whether a definition has a decorator that is just this name.
    package func hasDecorator(_ definition: NodeID, named name: String) -> Bool {
        tree.children(definition).contains { child in
            guard tree.kind(child) == .decorator, let expression = tree.firstChild(child) else { return false }
            return tree.kind(expression) == .identifier && tree.name(expression) == name
        }
    }
}
