import Semantics
import SourceText
import Syntax

/// What the objects of the file's classes hold: for each class and name, what gives it a value and where it is read.
struct MemberTable {
    enum Value {
        case expression(NodeID)
        case method(NodeID)
        /// A parameter of the initializer that declares the field: `constructor(private memory: Memory)`.
        case parameter(NodeID)
        /// Given a value elsewhere, as an object of the type that the annotation names.
        case declared(NodeID)
        /// Set by something that is not followed: `self.x += 1`, `for self.x in …`.
        case unknown
    }

    struct Key: Hashable {
        let owner: NodeID
        let name: String
    }

    private var instanceValues: [Key: [Value]] = [:]
    private var bodyValues: [Key: [Value]] = [:]
    /// The annotations of fields that the class's body gives no value.
    private var declaredTypes: [Key: NodeID] = [:]
    private var methodsOfClass: [Key: NodeID] = [:]
    private var basesOfClass: [NodeID: [NodeID]] = [:]
    /// In Swift, the identifiers in methods that read a field by its bare name, in order of place.
    private var bareReads: [Key: [NodeID]] = [:]
    /// Member expressions by name, in order of place; targets of assignments left out.
    private(set) var reads: [NameID: [NodeID]] = [:]

    init(_ analysis: Analysis) {
        let tree = analysis.tree
        let model = analysis.model
        var targets: Set<NodeID> = []
        for index in 0..<tree.count {
            let assignment = NodeID(index: UInt32(truncatingIfNeeded: index))
            guard tree.kinds[index] == .assignment || model.isDefaulting(assignment) else { continue }
            var parts = tree.children(assignment).filter { tree.kind($0) != .annotation }
            let value = tree.flags(assignment).contains(.noValue) ? nil : parts.popLast()
            for part in parts {
                for node in tree.subtree(part) where tree.kind(node) == .member {
                    guard let object = tree.firstChild(node), let owner = model.selfClass(object) else { continue }
                    // Only a target itself, not `self.x` in `self.x[key] = …` or `self.x.y = …`.
                    guard node == part || tree.parent(node).map({ Self.isSequence(tree.kind($0)) }) == true else { continue }
                    targets.insert(node)
                    let key = Key(owner: owner, name: tree.name(node))
                    let held: Value = node == part ? value.map { .expression($0) } ?? .unknown : .unknown
                    instanceValues[key, default: []].append(held)
                }
                guard tree.kind(part) == .identifier else { continue }
                if let block = tree.parent(assignment), tree.kind(block) == .block, let body = tree.parent(block),
                    tree.kind(body) == .classDefinition
                {
                    let key = Key(owner: model.home(body), name: tree.name(part))
                    if model.isField(assignment) {
                        instanceValues[key, default: []] += value.map { [.expression($0)] } ?? []
                        if value == nil { declaredTypes[key] = tree.firstChild(assignment, .annotation) }
                    } else if let value {
                        bodyValues[key, default: []].append(.expression(value))
                    }
                } else if model.language == .swift, let value, let id = model.binding(of: part) {
                    // A method gives a value to a field by its bare name.
                    let scope = model[model[id].scope]
                    guard scope.kind == .classBody else { continue }
                    instanceValues[Key(owner: model.home(scope.node), name: tree.name(part)), default: []].append(.expression(value))
                }
            }
        }
        for index in 0..<tree.count where tree.kinds[index] == .member {
            let node = NodeID(index: UInt32(truncatingIfNeeded: index))
            if !targets.contains(node) { reads[tree.records[index].name, default: []].append(node) }
        }
        if model.language == .swift {
            for binding in model.bindings where model[binding.scope].kind == .classBody {
                let key = Key(owner: model.home(model[binding.scope].node), name: tree.names.string(binding.name))
                bareReads[key, default: []] += binding.reads.filter { model.enclosingFunction($0) != nil }
            }
        }
        for definition in model.classes {
            for method in model.methods(of: definition) {
                // An accessor pair is read through the first.
                let key = Key(owner: definition, name: tree.name(method))
                if !tree.flags(method).contains(.setter) { methodsOfClass[key] = method }
                for parameter in model.parameters(of: method) where tree.flags(parameter).contains(.declaration) {
                    instanceValues[Key(owner: definition, name: tree.name(parameter)), default: []].append(.parameter(parameter))
                }
            }
            basesOfClass[definition] = model.bases(of: definition).compactMap { base in
                guard tree.kind(base) == .identifier, let id = model.binding(of: base) else { return nil }
                return model[id].definitions.last.flatMap { found in
                    if case .classDefinition = found.kind { return found.node }
                    return nil
                }
            }
        }
    }

    private static func isSequence(_ kind: NodeKind) -> Bool { kind == .tuple || kind == .list }

    /// A class has fewer classes above it than this; those further up are not looked at.
    private static let longestLineage = 64

    /// The class and those of its bases that are of this file, nearest first.
    func lineage(_ definition: NodeID) -> [NodeID] {
        var found: [NodeID] = []
        var next = [definition]
        while let here = next.popLast(), found.count < Self.longestLineage {
            guard !found.contains(here) else { continue }
            found.append(here)
            next += basesOfClass[here] ?? []
        }
        return found
    }

    /// What `object.name` may be for an object of the class: fields, else the class body's, else a method.
    func values(of name: String, in definition: NodeID) -> [Value] {
        for owner in lineage(definition) {
            let key = Key(owner: owner, name: name)
            if let values = instanceValues[key] {
                return values.isEmpty ? [declaredTypes[key].map { .declared($0) } ?? .unknown] : values
            }
            if let values = bodyValues[key] { return values }
            if let method = methodsOfClass[key] { return [.method(method)] }
        }
        return []
    }

    /// The places that read the field of an object of the class by its bare name.
    func bareReads(of name: String, in definition: NodeID) -> [NodeID] {
        lineage(definition).flatMap { bareReads[Key(owner: $0, name: name)] ?? [] }
    }

    /// What `Class.name` may be.
    func classValues(of name: String, in definition: NodeID) -> [Value] {
        for owner in lineage(definition) {
            let key = Key(owner: owner, name: name)
            if let values = bodyValues[key] { return values }
            if let method = methodsOfClass[key] { return [.method(method)] }
        }
        return []
    }

    /// The expressions that give values to the fields of the class's objects, in order of the fields' names.
    func fields(of definition: NodeID) -> [NodeID] {
        let owners = Set(lineage(definition))
        let keys = instanceValues.keys.filter { owners.contains($0.owner) }.sorted { ($0.name, $0.owner) < ($1.name, $1.owner) }
        return keys.flatMap { key in
            (instanceValues[key] ?? []).compactMap { value in
                if case .expression(let node) = value { return node }
                return nil
            }
        }
    }

    func method(_ name: String, in definition: NodeID) -> NodeID? {
        for owner in lineage(definition) {
            if let method = methodsOfClass[Key(owner: owner, name: name)] { return method }
        }
        return nil
    }

    /// Whether the class gives the name a value on each of its objects, beside the one in its body.
    func isSetOnInstance(_ name: String, in definition: NodeID) -> Bool {
        lineage(definition).contains { instanceValues[Key(owner: $0, name: name)] != nil }
    }
}
