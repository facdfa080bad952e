import Semantics
import SourceText
import Syntax

/// Which calls of the file run which of its functions, by the names alone: no question about values is asked, so that questions
/// about values can ask here.
struct CallerTable {
    private var callsOfFunction: [NodeID: [CallSite]] = [:]
    private var referred: Set<NodeID> = []
    private var constructions: [NodeID: [CallSite]] = [:]
    private var callsInside: [NodeID: [(callee: NodeID, call: NodeID)]] = [:]

    private var names: [NodeID: BindingID] = [:]

    init(_ analysis: Analysis) {
        let tree = analysis.tree
        let model = analysis.model
        var callees: Set<NodeID> = []
        for node in model.calls {
            guard let site = CallSite(node, in: tree) else { continue }
            callees.insert(site.callee)
            // What is handed to a call is called inside the function around it as well.
            var callers: [NodeID] = []
            var caller = model.enclosingFunction(node)
            while let here = caller, callers.count < 6 {
                callers.append(here)
                caller = analysis.receivingCall(of: here).flatMap { model.enclosingFunction($0) }
            }
            for function in Self.targets(site.callee, analysis, depth: 0) {
                for caller in callers { callsInside[caller, default: []].append((function, node)) }
                switch tree.kind(function) {
                case .classDefinition:
                    constructions[function, default: []].append(site)
                    if let initializer = analysis.members.method(analysis.library.initializer, in: function) {
                        callsOfFunction[initializer, default: []].append(site)
                    }
                default: callsOfFunction[function, default: []].append(site)
                }
            }
        }
        for function in model.functions {
            guard let id = Self.name(of: function, analysis) else { continue }
            names[function] = id
            let isUsed = model[id].reads.contains {
                !callees.contains($0) && !Self.isDecorator($0, tree) && !Self.isExport($0, tree)
            }
            if isUsed { referred.insert(function) }
        }
        for function in model.functions where tree.kind(function) == .function {
            guard model.enclosingClass(ofMethod: function) != nil else { continue }
            let reads = analysis.members.reads[tree.nameID(function)] ?? []
            let isUsed = reads.contains { read in
                !callees.contains(read) && tree.firstChild(read).flatMap { model.selfClass($0) } != nil
            }
            // Swift names a method of the same class without its object.
            let isNamed = model.language == .swift
                && model.binding(definedBy: function).map { model[$0].reads.contains { !callees.contains($0) } } == true
            if isUsed || isNamed { referred.insert(function) }
        }
    }

    /// The calls that run the function, in order of place; for an initializer those that make an object.
    func calls(of function: NodeID) -> [CallSite] { callsOfFunction[function] ?? [] }

    /// The functions and classes of the file that the function's own code calls, with the calls, in order of place.
    func calls(inside function: NodeID) -> [(callee: NodeID, call: NodeID)] { callsInside[function] ?? [] }

    /// The calls that make an object of the class.
    func constructions(of definition: NodeID) -> [CallSite] { constructions[definition] ?? [] }

    /// The name by which the file knows a function that is no method.
    func name(of function: NodeID) -> BindingID? { names[function] }

    /// Whether the function is also handed around as a value.
    func isReferred(_ function: NodeID) -> Bool { referred.contains(function) }

    /// A function's own name, or that of the constant that it is the value of.
    private static func name(of function: NodeID, _ analysis: Analysis) -> BindingID? {
        let tree = analysis.tree
        let model = analysis.model
        if tree.kind(function) == .function {
            return model.enclosingClass(ofMethod: function) == nil ? model.binding(definedBy: function) : nil
        }
        guard model.language != .python, let parent = tree.parent(function), tree.kind(parent) == .assignment,
            let target = tree.firstChild(parent), tree.kind(target) == .identifier
        else { return nil }
        return model.binding(of: target)
    }

    /// `export default answer`, `module.exports = {answer}`: who gets it is another file's affair.
    private static func isExport(_ node: NodeID, _ tree: SyntaxTree) -> Bool {
        var current = node
        while let parent = tree.parent(current) {
            switch tree.kind(parent) {
            case .exportDefault: return true
            case .pair, .dictionary: current = parent
            case .assignment:
                guard let target = tree.firstChild(parent), tree.kind(target) == .member, target != current else { return false }
                return tree.subtree(target).contains { tree.name($0) == "exports" }
            default: return false
            }
        }
        return false
    }

    private static func isDecorator(_ node: NodeID, _ tree: SyntaxTree) -> Bool {
        tree.parent(node).map { tree.kind($0) == .decorator } ?? false
    }

    /// The functions and classes of the file that the callee names.
    private static func targets(_ callee: NodeID, _ analysis: Analysis, depth: Int) -> [NodeID] {
        let tree = analysis.tree
        let model = analysis.model
        switch tree.kind(callee) {
        case .identifier:
            if analysis.isOwnClass(callee), let owner = model.selfClass(callee) { return [owner] }
            guard let id = model.binding(of: callee) else { return [] }
            return (analysis.definitions(reaching: callee, of: id) ?? []).compactMap { definition in
                switch definition.kind {
                case .function, .classDefinition: definition.node
                case .value(let value) where tree.kind(value) == .lambda: value
                default: nil
                }
            }
        case .member:
            guard let object = tree.firstChild(callee) else { return [] }
            let name = tree.name(callee)
            return classes(of: object, analysis, depth: depth + 1).compactMap { analysis.members.method(name, in: $0) }
        case .lambda: return [callee]
        default: return []
        }
    }

    /// The classes of the file whose object (or which itself) the expression names.
    private static func classes(of node: NodeID, _ analysis: Analysis, depth: Int) -> [NodeID] {
        let tree = analysis.tree
        let model = analysis.model
        guard depth < 8 else { return [] }
        if let owner = model.selfClass(node) { return [owner] }
        switch tree.kind(node) {
        case .identifier:
            guard let id = model.binding(of: node) else { return [] }
            if model.language == .swift, case .classBody = model[model[id].scope].kind, model.enclosingFunction(node) != nil {
                // A field by its bare name.
                return classes(ofMember: tree.name(node), in: model.home(model[model[id].scope].node), analysis, depth: depth)
            }
            return (analysis.definitions(reaching: node, of: id) ?? []).flatMap { definition -> [NodeID] in
                switch definition.kind {
                case .classDefinition: return [definition.node]
                case .value(let value), .entered(let value): return classes(of: value, analysis, depth: depth + 1)
                case .parameter: return declaredClass(definition.node, analysis)
                default: return []
                }
            }
        case .call:
            guard let callee = tree.firstChild(node) else { return [] }
            if tree.kind(callee) == .identifier, tree.name(callee) == analysis.library.superclass, model.binding(of: callee) == nil {
                return model.enclosingClass(node).map { Array(analysis.members.lineage($0).dropFirst()) } ?? []
            }
            return targets(callee, analysis, depth: depth + 1).flatMap { target -> [NodeID] in
                if tree.kind(target) == .classDefinition { return [target] }
                return analysis.results(of: target).flatMap { classes(of: $0, analysis, depth: depth + 2) }
            }
        case .member:
            guard let object = tree.firstChild(node) else { return [] }
            let name = tree.name(node)
            let owners = classes(of: object, analysis, depth: depth + 1)
            if owners.isEmpty {
                // `request.application.chats`: what the file adds to a framework's type.
                let getters = analysis.extensionGetters[tree.nameID(node)] ?? []
                return getters.flatMap { declaredClass($0, analysis) }
            }
            return owners.flatMap { classes(ofMember: name, in: $0, analysis, depth: depth) }
        case .await, .cast: return tree.firstChild(node).map { classes(of: $0, analysis, depth: depth + 1) } ?? []
        case .logical: return tree.children(node).flatMap { classes(of: $0, analysis, depth: depth + 1) }
        default: return []
        }
    }

    /// The classes of the file whose object a member of an object of the class is.
    private static func classes(ofMember name: String, in owner: NodeID, _ analysis: Analysis, depth: Int) -> [NodeID] {
        analysis.members.values(of: name, in: owner).flatMap { value -> [NodeID] in
            switch value {
            case .expression(let expression): classes(of: expression, analysis, depth: depth + 1)
            case .method(let getter) where analysis.model.isProperty(getter): declaredClass(getter, analysis)
            case .declared(let annotation): declaredClass(annotation: annotation, analysis)
            // `constructor(private chat: ChatService)`
            case .parameter(let parameter): declaredClass(parameter, analysis)
            case .method, .unknown: []
            }
        }
    }

    /// The class of the file that a parameter's, field's or property's annotation names.
    private static func declaredClass(_ declaration: NodeID, _ analysis: Analysis) -> [NodeID] {
        analysis.tree.firstChild(declaration, .annotation).map { declaredClass(annotation: $0, analysis) } ?? []
    }

    private static func declaredClass(annotation: NodeID, _ analysis: Analysis) -> [NodeID] {
        let tree = analysis.tree
        guard let type = tree.firstChild(annotation), tree.kind(type) == .identifier, let id = analysis.model.binding(of: type)
        else { return [] }
        return analysis.model[id].definitions.compactMap { definition in
            if case .classDefinition = definition.kind { return definition.node }
            return nil
        }
    }
}
