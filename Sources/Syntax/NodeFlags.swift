/// What the grammar adds to a node's kind. Bits mean what `NodeKind` says for the kind.
@usableFromInline
package struct NodeFlags: OptionSet, Hashable, Sendable, BitwiseCopyable {
    @usableFromInline package let rawValue: UInt32

    @inlinable
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// `[]` and `[.a, .b]`; `SetAlgebra`'s general way is not specialised across modules and costs more than making a node.
    @inlinable
    package init(arrayLiteral elements: NodeFlags...) {
        var rawValue: UInt32 = 0
        for element in elements { rawValue |= element.rawValue }
        self.rawValue = rawValue
    }

    // Computed: a stored constant of another module is reached through a call.
    @inlinable package static var async: NodeFlags { NodeFlags(rawValue: 1 << 0) }
    @inlinable package static var generator: NodeFlags { NodeFlags(rawValue: 1 << 1) }
    @inlinable package static var spread: NodeFlags { NodeFlags(rawValue: 1 << 2) }
    @inlinable package static var doubleSpread: NodeFlags { NodeFlags(rawValue: 1 << 3) }
    @inlinable package static var keywordOnly: NodeFlags { NodeFlags(rawValue: 1 << 4) }
    @inlinable package static var positionalOnly: NodeFlags { NodeFlags(rawValue: 1 << 5) }
    @inlinable package static var optional: NodeFlags { NodeFlags(rawValue: 1 << 6) }
    @inlinable package static var wildcard: NodeFlags { NodeFlags(rawValue: 1 << 7) }
    @inlinable package static var declaration: NodeFlags { NodeFlags(rawValue: 1 << 8) }
    @inlinable package static var constant: NodeFlags { NodeFlags(rawValue: 1 << 9) }
    @inlinable package static var walrus: NodeFlags { NodeFlags(rawValue: 1 << 10) }
    @inlinable package static var noValue: NodeFlags { NodeFlags(rawValue: 1 << 11) }
    @inlinable package static var new: NodeFlags { NodeFlags(rawValue: 1 << 12) }
    @inlinable package static var trailing: NodeFlags { NodeFlags(rawValue: 1 << 13) }
    @inlinable package static var bytes: NodeFlags { NodeFlags(rawValue: 1 << 14) }
    @inlinable package static var computed: NodeFlags { NodeFlags(rawValue: 1 << 15) }
    @inlinable package static var list: NodeFlags { NodeFlags(rawValue: 1 << 16) }
    @inlinable package static var set: NodeFlags { NodeFlags(rawValue: 1 << 17) }
    @inlinable package static var dictionary: NodeFlags { NodeFlags(rawValue: 1 << 18) }
    @inlinable package static var conditionInMiddle: NodeFlags { NodeFlags(rawValue: 1 << 19) }
    /// The decorator of a Python function or class says nothing here; these are the language's own keywords.
    @inlinable package static var staticMember: NodeFlags { NodeFlags(rawValue: 1 << 20) }
    @inlinable package static var getter: NodeFlags { NodeFlags(rawValue: 1 << 21) }
    @inlinable package static var setter: NodeFlags { NodeFlags(rawValue: 1 << 22) }
    @inlinable package static var structure: NodeFlags { NodeFlags(rawValue: 1 << 23) }
    @inlinable package static var enumeration: NodeFlags { NodeFlags(rawValue: 1 << 24) }
    @inlinable package static var interface: NodeFlags { NodeFlags(rawValue: 1 << 25) }
    @inlinable package static var actor: NodeFlags { NodeFlags(rawValue: 1 << 26) }
    @inlinable package static var `extension`: NodeFlags { NodeFlags(rawValue: 1 << 27) }
    @inlinable package static var typeArguments: NodeFlags { NodeFlags(rawValue: 1 << 28) }
    @inlinable package static var exported: NodeFlags { NodeFlags(rawValue: 1 << 29) }
}
