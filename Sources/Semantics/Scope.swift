package import Syntax

/// A scope of one file: an index into `SemanticModel.scopes`. The file's own scope is 0.
package struct ScopeID: Hashable, Sendable {
    package let index: UInt32

    package init(index: Int) { self.index = UInt32(truncatingIfNeeded: index) }

    package static let file = ScopeID(index: 0)
}

/// A region in which names are bound.
package struct Scope: Sendable {
    package enum Kind: Sendable {
        case file
        case classBody
        /// A function or a lambda, its parameters included.
        case function
        case comprehension
        /// A `{}` of a language in which these bind names.
        case block
    }

    package let kind: Kind
    /// The node whose scope it is: the file, the class or function definition, the lambda, the comprehension, the block.
    package let node: NodeID
    /// The file's own scope is its own parent.
    package let parent: ScopeID
    /// Bound names in order of first appearance.
    package internal(set) var bindings: [BindingID] = []
}

/// A binding of one file: an index into `SemanticModel.bindings`.
package struct BindingID: Hashable, Sendable {
    package let index: UInt32

    package init(index: Int) { self.index = UInt32(truncatingIfNeeded: index) }
}

/// A name in a scope, with everything that gives it a value and everywhere it is read.
///
///     memory = None                  # definition 1
///     memory = make()                # definition 2
///     engine.run(memory)             # a read
package struct Binding: Sendable {
    package let name: NameID
    package let scope: ScopeID
    /// In order of place.
    package internal(set) var definitions: [Definition] = []
    /// The identifier nodes that read it, in order of place, those of inner scopes included.
    package internal(set) var reads: [NodeID] = []
}

/// One thing that gives a binding its value.
package struct Definition: Sendable {
    package enum Kind: Sendable {
        /// `import a.b as c`: the whole path. `import a.b` binds `a`, so the path is "a".
        case importedModule(String)
        /// `from m import n`: the module as written (leading dots included) and the name.
        case importedName(module: String, name: String)
        case function
        case classDefinition
        case parameter
        /// `x = value`
        case value(NodeID)
        /// `x, y = value`, `for x in value`, a comprehension's target: some part of the value.
        case part(of: NodeID)
        /// `const {name: x} = value`: what the value holds under the name.
        case item(of: NodeID, named: NameID)
        /// `with value as x`
        case entered(NodeID)
        /// `x += value`
        case augmented(NodeID)
        /// Given by something that is not followed: an exception, a pattern, a declaration without a value.
        case unknown
    }

    package let kind: Kind
    /// The identifier, parameter, import or definition node.
    package let node: NodeID
}
