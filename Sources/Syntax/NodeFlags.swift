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

    package static let async = NodeFlags(rawValue: 1 << 0)
    package static let generator = NodeFlags(rawValue: 1 << 1)
    package static let spread = NodeFlags(rawValue: 1 << 2)
    package static let doubleSpread = NodeFlags(rawValue: 1 << 3)
    package static let keywordOnly = NodeFlags(rawValue: 1 << 4)
    package static let positionalOnly = NodeFlags(rawValue: 1 << 5)
    package static let optional = NodeFlags(rawValue: 1 << 6)
    package static let wildcard = NodeFlags(rawValue: 1 << 7)
    package static let declaration = NodeFlags(rawValue: 1 << 8)
    package static let constant = NodeFlags(rawValue: 1 << 9)
    package static let walrus = NodeFlags(rawValue: 1 << 10)
    package static let noValue = NodeFlags(rawValue: 1 << 11)
    package static let new = NodeFlags(rawValue: 1 << 12)
    package static let trailing = NodeFlags(rawValue: 1 << 13)
    package static let bytes = NodeFlags(rawValue: 1 << 14)
    package static let computed = NodeFlags(rawValue: 1 << 15)
    package static let list = NodeFlags(rawValue: 1 << 16)
    package static let set = NodeFlags(rawValue: 1 << 17)
    package static let dictionary = NodeFlags(rawValue: 1 << 18)
    package static let conditionInMiddle = NodeFlags(rawValue: 1 << 19)
    /// The decorator of a Python function or class says nothing here; these are the language's own keywords.
    package static let staticMember = NodeFlags(rawValue: 1 << 20)
    package static let getter = NodeFlags(rawValue: 1 << 21)
    package static let setter = NodeFlags(rawValue: 1 << 22)
    package static let structure = NodeFlags(rawValue: 1 << 23)
    package static let enumeration = NodeFlags(rawValue: 1 << 24)
    package static let interface = NodeFlags(rawValue: 1 << 25)
    package static let actor = NodeFlags(rawValue: 1 << 26)
    package static let `extension` = NodeFlags(rawValue: 1 << 27)
    package static let typeArguments = NodeFlags(rawValue: 1 << 28)
    package static let exported = NodeFlags(rawValue: 1 << 29)
}
