package import SourceText

/// A node of one tree. Nodes are numbered in preorder: the root is 0, a node comes before its descendants.
package struct NodeID: Hashable, Comparable, Sendable {
    package let index: UInt32

    @inlinable
    package init(index: UInt32) { self.index = index }

    @inlinable
    package static func < (a: NodeID, b: NodeID) -> Bool { a.index < b.index }
}

/// A place where the parser had to guess.
@usableFromInline
package struct SyntaxProblem: Hashable, Sendable {
    package enum Kind: Sendable {
        /// Something else was expected here.
        case unexpected
        /// A string, a bracket or a block is not closed.
        case unclosed
        /// Nested deeper than the parser follows.
        case tooDeep
    }

    package let kind: Kind
    package let range: TextRange
    /// A phrase such as "expected an expression".
    package let message: String

    package init(kind: Kind, range: TextRange, message: String) {
        self.kind = kind
        self.range = range
        self.message = message
    }
}

/// Where a node is, what it is called, and how it hangs together with others; its kind is in a column of its own.
@usableFromInline
package struct NodeRecord: BitwiseCopyable, Sendable {
    @usableFromInline package internal(set) var start: UInt32 = 0
    @usableFromInline package internal(set) var end: UInt32 = 0
    /// The index behind the last node of the subtree.
    @usableFromInline package internal(set) var subtreeEnd: UInt32 = 0
    /// The root's is 0.
    @usableFromInline package internal(set) var parent: UInt32 = 0
    @usableFromInline package internal(set) var name = NameID.none
    @usableFromInline package internal(set) var flags: NodeFlags = []
}

/// The common syntax tree of one file, in preorder, made by `TreeBuilder`.
///
/// Passes that look for a kind of node go through `kinds`, a byte for each node; what else is known of a node stands together, as it
/// is written together and asked for together.
///
/// Invariants: node 0 is `file` and covers the whole file; a node's range lies within its parent's; the descendants of node
/// n are exactly n+1 ..< subtreeEnd(n).
///
/// A class, so that whoever holds it counts one reference and not one for each column.
package final class SyntaxTree: Sendable {
    /// String literals up to this many bytes carry their value as a name.
    @inlinable package static var longestStringName: Int { 512 }

    package let kinds: ContiguousArray<NodeKind>
    /// As many as `kinds`.
    package let records: ContiguousArray<NodeRecord>
    package let names: NameTable
    /// In order of place, at most `TreeBuilder.maximumProblems` and one more.
    package let problems: [SyntaxProblem]

    package static let root = NodeID(index: 0)

    init(
        kinds: ContiguousArray<NodeKind>, records: ContiguousArray<NodeRecord>, names: NameTable, problems: [SyntaxProblem]
    ) {
        self.kinds = kinds
        self.records = records
        self.names = names
        self.problems = problems
    }

    @inlinable package var count: Int { kinds.count }

    @inlinable package func kind(_ node: NodeID) -> NodeKind { kinds[Int(node.index)] }
    @inlinable package func range(_ node: NodeID) -> TextRange {
        let record = records[Int(node.index)]
        return TextRange(record.start, record.end)
    }
    @inlinable package func flags(_ node: NodeID) -> NodeFlags { records[Int(node.index)].flags }
    @inlinable package func nameID(_ node: NodeID) -> NameID { records[Int(node.index)].name }
    /// The node's name; empty where it has none.
    package func name(_ node: NodeID) -> String { names.string(records[Int(node.index)].name) }
    /// The root's parent is nil.
    @inlinable package func parent(_ node: NodeID) -> NodeID? {
        node.index == 0 ? nil : NodeID(index: records[Int(node.index)].parent)
    }

    /// The node and all below it, in preorder.
    @inlinable package func subtree(_ node: NodeID) -> NodeSequence {
        NodeSequence(position: node.index, end: records[Int(node.index)].subtreeEnd)
    }

    /// All below the node, in preorder.
    @inlinable package func descendants(_ node: NodeID) -> NodeSequence {
        NodeSequence(position: node.index + 1, end: records[Int(node.index)].subtreeEnd)
    }

    @inlinable package func contains(_ ancestor: NodeID, _ node: NodeID) -> Bool {
        ancestor.index <= node.index && node.index < records[Int(ancestor.index)].subtreeEnd
    }

    @inlinable package func children(_ node: NodeID) -> Children { Children(tree: self, node: node) }

    @inlinable package func firstChild(_ node: NodeID) -> NodeID? {
        let next = node.index + 1
        return next < records[Int(node.index)].subtreeEnd ? NodeID(index: next) : nil
    }

    @inlinable package func firstChild(_ node: NodeID, _ kind: NodeKind) -> NodeID? {
        children(node).first { self.kind($0) == kind }
    }

    /// The last child, found by walking the children: O(children).
    @inlinable package func lastChild(_ node: NodeID) -> NodeID? {
        var last: NodeID?
        for child in children(node) { last = child }
        return last
    }
}

/// Nodes with consecutive numbers.
package struct NodeSequence: Sequence, IteratorProtocol {
    @usableFromInline var position: UInt32
    @usableFromInline let end: UInt32

    @inlinable
    init(position: UInt32, end: UInt32) {
        self.position = position
        self.end = end
    }

    @inlinable package mutating func next() -> NodeID? {
        guard position < end else { return nil }
        defer { position += 1 }
        return NodeID(index: position)
    }
}

/// A node's children, in the order of the source.
package struct Children: Sequence, IteratorProtocol {
    @usableFromInline let tree: SyntaxTree
    @usableFromInline var nextIndex: UInt32
    @usableFromInline let end: UInt32

    @inlinable
    init(tree: SyntaxTree, node: NodeID) {
        self.tree = tree
        nextIndex = node.index + 1
        end = tree.records[Int(node.index)].subtreeEnd
    }

    @inlinable package mutating func next() -> NodeID? {
        guard nextIndex < end else { return nil }
        let node = NodeID(index: nextIndex)
        nextIndex = tree.records[Int(nextIndex)].subtreeEnd
        return node
    }
}
