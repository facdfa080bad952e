public import SourceText

/// Where a node that is still being read began: in the text, and among the nodes already made, of which a file has fewer than
/// 2^32. Grammars carry marks through all their calls: this one fits into a
/// register. With the number of problems in it, a parse needed 2 % more instructions.
@usableFromInline
package struct Mark: Sendable, BitwiseCopyable {
    @usableFromInline package let node: UInt32
    @usableFromInline package let start: UInt32

    @inlinable
    package init(node: UInt32, start: UInt32) {
        self.node = node
        self.start = start
    }

    /// The number of nodes that were made before.
    @inlinable package var place: Int { Int(node) }
}

/// Builds a `SyntaxTree` while a grammar reads.
///
/// A grammar takes a mark, reads the children, then closes a node round all nodes made since the mark:
///
///     let mark = builder.mark(at: token.start)
///     parseExpression()                                   // makes the callee
///     parseArguments()                                    // makes the arguments
///     builder.close(.call, from: mark, end: lastToken.end)
///
/// So nodes are made children first, and wrapping what was already read (`a` then `a.b` then `a.b(c)`) needs no second look:
/// keep the mark and close again. What was read only to step over it is taken back with `forget`. `finish` turns them into preorder.
@usableFromInline
package struct TreeBuilder: ~Copyable {
    /// More problems than this say no more to anyone, except that a part was left out for its depth.
    package static let maximumProblems = 100

    package var names: NameTable

    /// In postorder: children before their parents.
    @usableFromInline package var nodes: Column<BuiltNode>
    @usableFromInline package var problems: [SyntaxProblem] = []

    /// `expectedNodes` sizes the storage; a source file has about one node for each 6 to 10 bytes.
    package init(expectedNodes: Int = 0) {
        nodes = Column(capacity: expectedNodes)
        names = NameTable(expectedNames: expectedNodes / 12)
    }

    /// A node that starts at the byte `start` begins here.
    @inlinable @inline(__always)
    package func mark(at start: UInt32) -> Mark {
        Mark(node: UInt32(truncatingIfNeeded: nodes.count), start: start)
    }

    /// Whether any node was made since `mark`.
    @inlinable
    package func hasNodes(since mark: Mark) -> Bool { nodes.count > mark.place }

    /// The kind, name and flags of the node made last, if one was made since `mark`.
    @inlinable
    package func lastKind(since mark: Mark) -> NodeKind? {
        nodes.count > mark.place ? nodes[nodes.count - 1].kind : nil
    }

    @inlinable
    package func lastName(since mark: Mark) -> NameID? {
        nodes.count > mark.place ? nodes[nodes.count - 1].name : nil
    }

    /// Where the node made last ends; 0 where there is none.
    @inlinable
    package var lastEnd: UInt32 { nodes.isEmpty ? 0 : nodes[nodes.count - 1].end }

    /// Makes a node whose children are the nodes made since `mark` and not yet inside another.
    ///
    /// It ends no earlier than it starts and than its last child ends, whatever `end` says.
    @inlinable @inline(__always)
    package mutating func close(
        _ kind: NodeKind, from mark: Mark, end: UInt32, name: NameID = .none, flags: NodeFlags = []
    ) {
        let count = nodes.count
        let lastChildEnd = count > mark.place ? nodes[count - 1].end : 0
        nodes.append(
            BuiltNode(
                start: mark.start, end: max(end, mark.start, lastChildEnd),
                size: UInt32(truncatingIfNeeded: count &+ 1) &- mark.node, name: name, flags: flags, kind: kind))
    }

    /// Makes a node without children.
    @inlinable @inline(__always)
    package mutating func leaf(_ kind: NodeKind, _ range: TextRange, name: NameID = .none, flags: NodeFlags = []) {
        nodes.append(
            BuiltNode(start: range.lower, end: range.upper, size: 1, name: name, flags: flags, kind: kind))
    }

    /// Changes the kind, and the flags if given, of the node made last: `[a, b]` read as a list turns out to be a target.
    package mutating func relabelLast(_ kind: NodeKind, flags: NodeFlags? = nil) {
        guard !nodes.isEmpty else { return }
        nodes[nodes.count - 1].kind = kind
        if let flags { nodes[nodes.count - 1].flags = flags }
    }

    /// Changes the node made first since `mark`, which has no children: a name read as a target turns out to be a property's.
    package mutating func relabelFirst(since mark: Mark, _ kind: NodeKind, _ range: TextRange) {
        guard mark.place < nodes.count, nodes[mark.place].size == 1 else { return }
        nodes[mark.place] = BuiltNode(
            start: range.lower, end: range.upper, size: 1, name: .none, flags: [], kind: kind)
    }

    /// Adds to the flags of the nodes of this kind that were made since `mark` and are not inside another: a `/` says of the
    /// parameters before it that they are positional. O(nodes so marked and their siblings).
    package mutating func addFlags(_ flags: NodeFlags, to kind: NodeKind, since mark: Mark) {
        var index = nodes.count - 1
        while index >= mark.place {
            if nodes[index].kind == kind { nodes[index].flags.formUnion(flags) }
            index -= Int(nodes[index].size)
        }
    }

    package mutating func problem(_ kind: SyntaxProblem.Kind, _ range: TextRange, _ message: String) {
        let isNews = kind == .tooDeep && !problems.contains { $0.kind == .tooDeep }
        guard problems.count < Self.maximumProblems || isNews else { return }
        problems.append(SyntaxProblem(kind: kind, range: range, message: message))
    }

    /// Forgets all nodes since `mark`: they were read to step over them, or in the wrong way. Problems and interned names stay.
    package mutating func forget(since mark: Mark) {
        nodes.truncate(to: mark.place)
    }

    /// Closes the root round everything and gives the tree. O(nodes), without recursion.
    package consuming func finish(length: UInt32) -> SyntaxTree {
        close(.file, from: Mark(node: 0, start: 0), end: length)
        let count = nodes.count
        var kinds = ContiguousArray<NodeKind>(repeating: .file, count: count)
        var records = ContiguousArray<NodeRecord>(repeating: NodeRecord(), count: count)
        var kindsSpan = kinds.mutableSpan
        var recordsSpan = records.mutableSpan
        Self.reorder(nodes, &kindsSpan, &recordsSpan)
        return SyntaxTree(kinds: kinds, records: records, names: names, problems: problems.sorted { $0.range < $1.range })
    }

    /// Writes the nodes in preorder.
    ///
    /// In postorder a node comes after all that begins before it except its ancestors, in preorder after its ancestors too: so
    /// its place is that of the first node of its subtree, plus the number of its ancestors. Read from the back, a node's
    /// ancestors are met before it, and are those whose subtrees reach down to it; the records' parents are the way up.
    private static func reorder(
        _ nodes: borrowing Column<BuiltNode>, _ kinds: inout MutableSpan<NodeKind>, _ records: inout MutableSpan<NodeRecord>
    ) {
        let count = nodes.count
        var depth = 0
        // The innermost ancestor's place, and where its subtree begins in `nodes`.
        var parent = 0
        var parentFirst = 0
        var index = nodes.count - 1
        while index >= 0 {
            while parentFirst > index {
                // Sound: `parent` is a place that was checked below.
                parent = Int(unsafe records[unchecked: parent].parent)
                depth &-= 1
                parentFirst = parent &- (depth &- 1)
            }
            let node = nodes[index]
            let first = index &+ 1 &- Int(node.size)
            let place = first &+ depth
            guard place >= 0, place < count else { return }
            // Sound: both have `count` places, and this is one of them.
            unsafe kinds[unchecked: place] = node.kind
            unsafe records[unchecked: place] = NodeRecord(
                start: node.start, end: node.end, subtreeEnd: UInt32(truncatingIfNeeded: place) &+ node.size,
                parent: UInt32(truncatingIfNeeded: parent), name: node.name, flags: node.flags)
            // No branch asks: which node has children, nobody can guess.
            let isInner = node.size > 1
            parent = isInner ? place : parent
            parentFirst = isInner ? first : parentFirst
            depth &+= isInner ? 1 : 0
            index &-= 1
        }
    }
}

/// A node as `TreeBuilder` keeps it; `package` only because what is inlined into the grammars touches it.
@usableFromInline
package struct BuiltNode: BitwiseCopyable {
    @usableFromInline package let start: UInt32
    @usableFromInline package let end: UInt32
    /// The number of nodes in the subtree, the node included.
    @usableFromInline package let size: UInt32
    @usableFromInline package let name: NameID
    @usableFromInline package var flags: NodeFlags
    @usableFromInline package var kind: NodeKind

    @inlinable
    package init(start: UInt32, end: UInt32, size: UInt32, name: NameID, flags: NodeFlags, kind: NodeKind) {
        self.start = start
        self.end = end
        self.size = size
        self.name = name
        self.flags = flags
        self.kind = kind
    }
}
