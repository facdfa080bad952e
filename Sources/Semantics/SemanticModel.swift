package import SourceText
package import Syntax

/// What the names of one file mean: its scopes, bindings and references. It knows the language's rules and no framework.
///
/// A class, so that whoever holds it counts one reference and not one for each table.
package final class SemanticModel: Sendable {
    package let tree: SyntaxTree
    package let language: Language
    package let scopes: [Scope]
    package let bindings: [Binding]
    /// For each node, 1 + the index of the binding that an identifier refers to; 0 for none.
    let references: ContiguousArray<UInt32>
    /// For each node, the scope in which it is evaluated.
    let scopeOfNode: ContiguousArray<UInt32>
    /// All calls, in preorder.
    package let calls: [NodeID]
    /// All functions and lambdas, in preorder.
    package let functions: [NodeID]
    /// All classes, in preorder; one written in parts (Swift's extensions) is there once.
    package let classes: [NodeID]
    /// For each part of a class written in several, the part that stands for all, where it is another.
    private let homes: [NodeID: NodeID]
    /// For the part that stands for all of a class written in several, all of them, in order of place.
    private let partsOfHome: [NodeID: [NodeID]]

    init(
        tree: SyntaxTree, language: Language, scopes: [Scope], bindings: [Binding], references: ContiguousArray<UInt32>,
        scopeOfNode: ContiguousArray<UInt32>, calls: [NodeID], functions: [NodeID], classes: [NodeID], homes: [NodeID: NodeID]
    ) {
        self.tree = tree
        self.language = language
        self.scopes = scopes
        self.bindings = bindings
        self.references = references
        self.scopeOfNode = scopeOfNode
        self.calls = calls
        self.functions = functions
        self.classes = homes.isEmpty ? classes : classes.filter { homes[$0] == nil }
        self.homes = homes
        partsOfHome = homes.isEmpty ? [:] : Dictionary(grouping: classes) { homes[$0] ?? $0 }
    }

    /// The part of a class that stands for all of them: the class itself where an extension of it is asked about.
    package func home(_ definition: NodeID) -> NodeID { homes[definition] ?? definition }

    /// The parts that a class is written in, in order of place.
    func parts(of definition: NodeID) -> [NodeID] {
        partsOfHome[home(definition)] ?? [definition]
    }

    /// What the identifier refers to; nil for a builtin, an unknown name or another kind of node.
    package func binding(of identifier: NodeID) -> BindingID? {
        let entry = references[Int(identifier.index)]
        return entry == 0 ? nil : BindingID(index: Int(entry - 1))
    }

    package subscript(_ id: BindingID) -> Binding { bindings[Int(id.index)] }
    package subscript(_ id: ScopeID) -> Scope { scopes[Int(id.index)] }

    package func scope(of node: NodeID) -> ScopeID { ScopeID(index: Int(scopeOfNode[Int(node.index)])) }

    /// The binding that a definition node (function, class, parameter, import, target identifier) defines.
    package func binding(definedBy node: NodeID) -> BindingID? { binding(of: node) }

    /// The binding of `name` that code in `scope` sees.
    package func lookUp(_ name: NameID, from scope: ScopeID) -> BindingID? {
        var current = scope
        var isFirst = true
        while true {
            let here = self[current]
            // Names of a class body are not seen by the functions in it.
            if here.kind != .classBody || isFirst {
                for id in here.bindings where self[id].name == name { return id }
            }
            if current == .file { return nil }
            isFirst = false
            current = here.parent
        }
    }

    /// The nearest function or lambda around `node`, the node itself not counted; nil in module-level code and in class bodies
    /// outside their methods. Decorators, defaults and annotations belong to what is around their function.
    package func enclosingFunction(_ node: NodeID) -> NodeID? {
        var scope = self[self.scope(of: node)]
        // A function's own node lies in the scope around it.
        while true {
            switch scope.kind {
            case .function: return scope.node
            case .file, .classBody: return nil
            case .comprehension, .block: scope = self[scope.parent]
            }
        }
    }

    /// The class whose body directly holds the function or field, or nil; the part that stands for all of a class written in several.
    package func enclosingClass(ofMethod function: NodeID) -> NodeID? {
        guard let block = tree.parent(function), tree.kind(block) == .block,
            let owner = tree.parent(block), tree.kind(owner) == .classDefinition
        else { return nil }
        return home(owner)
    }

    /// The nearest class around the node through any number of functions.
    package func enclosingClass(_ node: NodeID) -> NodeID? {
        var current = tree.parent(node)
        while let here = current {
            if tree.kind(here) == .classDefinition { return home(here) }
            current = tree.parent(here)
        }
        return nil
    }

    /// The names of the definitions around the node from the outside in, joined by dots.
    package func symbolPath(_ node: NodeID) -> String {
        var parts: [String] = []
        var current: NodeID? = node
        while let here = current {
            switch tree.kind(here) {
            case .function, .classDefinition: parts.append(tree.name(here))
            default: break
            }
            current = tree.parent(here)
        }
        return parts.reversed().joined(separator: ".")
    }
}
