package import SourceText

/// Where a node that is still being read began: in the text, and among the nodes already made.
package struct Mark: Sendable {
    @usableFromInline let node: Int
    package let start: UInt32
    @usableFromInline let problems: Int

    @usableFromInline
    init(node: Int, start: UInt32, problems: Int) {
        self.node = node
        self.start = start
        self.problems = problems
    }
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
/// keep the mark and close again. A try that failed is taken back with `rewind`. `finish` turns the columns into preorder.
package struct TreeBuilder: ~Copyable {
    /// More problems than this say no more to anyone.
    package static let maximumProblems = 100

    package var names = NameTable()

    private var kinds: ContiguousArray<NodeKind> = []
    private var starts: ContiguousArray<UInt32> = []
    private var ends: ContiguousArray<UInt32> = []
    /// The number of nodes in the subtree, the node included.
    private var sizes: ContiguousArray<UInt32> = []
    private var nameIDs: ContiguousArray<NameID> = []
    private var flagSets: ContiguousArray<NodeFlags> = []
    private var problems: [SyntaxProblem] = []

    /// `expectedNodes` sizes the columns; a source file has about one node for each 6 to 8 bytes.
    package init(expectedNodes: Int = 0) {
        kinds.reserveCapacity(expectedNodes)
        starts.reserveCapacity(expectedNodes)
        ends.reserveCapacity(expectedNodes)
        sizes.reserveCapacity(expectedNodes)
        nameIDs.reserveCapacity(expectedNodes)
        flagSets.reserveCapacity(expectedNodes)
    }

    /// A node that starts at the byte `start` begins here.
    package func mark(at start: UInt32) -> Mark {
        Mark(node: kinds.count, start: start, problems: problems.count)
    }

    /// Whether any node was made since `mark`.
    package func hasNodes(since mark: Mark) -> Bool { kinds.count > mark.node }

    /// The kind, name and flags of the node made last, if one was made since `mark`.
    package func lastKind(since mark: Mark) -> NodeKind? {
        kinds.count > mark.node ? kinds[kinds.count - 1] : nil
    }

    package func lastName(since mark: Mark) -> NameID? {
        kinds.count > mark.node ? nameIDs[kinds.count - 1] : nil
    }

    /// Makes a node whose children are the nodes made since `mark` and not yet inside another.
    ///
    /// It ends no earlier than it starts and than its last child ends, whatever `end` says.
    package mutating func close(
        _ kind: NodeKind, from mark: Mark, end: UInt32, name: NameID = .none, flags: NodeFlags = []
    ) {
        let lastChildEnd = kinds.count > mark.node ? ends[ends.count - 1] : 0
        kinds.append(kind)
        starts.append(mark.start)
        ends.append(max(end, mark.start, lastChildEnd))
        sizes.append(UInt32(truncatingIfNeeded: kinds.count - mark.node))
        nameIDs.append(name)
        flagSets.append(flags)
    }

    /// Makes a node without children.
    package mutating func leaf(_ kind: NodeKind, _ range: TextRange, name: NameID = .none, flags: NodeFlags = []) {
        kinds.append(kind)
        starts.append(range.lower)
        ends.append(range.upper)
        sizes.append(1)
        nameIDs.append(name)
        flagSets.append(flags)
    }

    /// Changes the kind, and the flags if given, of the node made last: `[a, b]` read as a list turns out to be a target.
    package mutating func relabelLast(_ kind: NodeKind, flags: NodeFlags? = nil) {
        guard !kinds.isEmpty else { return }
        kinds[kinds.count - 1] = kind
        if let flags { flagSets[kinds.count - 1] = flags }
    }

    /// Adds to the flags of the nodes of this kind that were made since `mark` and are not inside another: a `/` says of the
    /// parameters before it that they are positional. O(nodes so marked and their siblings).
    package mutating func addFlags(_ flags: NodeFlags, to kind: NodeKind, since mark: Mark) {
        var index = kinds.count - 1
        while index >= mark.node {
            if kinds[index] == kind { flagSets[index].formUnion(flags) }
            index -= Int(sizes[index])
        }
    }

    package mutating func problem(_ kind: SyntaxProblem.Kind, _ range: TextRange, _ message: String) {
        guard problems.count < Self.maximumProblems else { return }
        problems.append(SyntaxProblem(kind: kind, range: range, message: message))
    }

    /// Forgets all nodes and problems since `mark`. Interned names stay.
    package mutating func rewind(to mark: Mark) {
        kinds.removeLast(kinds.count - mark.node)
        starts.removeLast(starts.count - mark.node)
        ends.removeLast(ends.count - mark.node)
        sizes.removeLast(sizes.count - mark.node)
        nameIDs.removeLast(nameIDs.count - mark.node)
        flagSets.removeLast(flagSets.count - mark.node)
        problems.removeLast(problems.count - mark.problems)
    }

    /// Closes the root round everything and gives the tree. O(nodes), without recursion.
    package consuming func finish(length: UInt32) -> SyntaxTree {
        close(.file, from: Mark(node: 0, start: 0, problems: 0), end: length)
        let count = kinds.count

        // Reading the postorder from the back meets each node before its descendants, its last child first. A child's
        // subtree ends where its next sibling begins, or where the parent's ends: that place moves left as children are met.
        var place = ContiguousArray<UInt32>(repeating: 0, count: count)
        var parents = ContiguousArray<UInt32>(repeating: 0, count: count)
        var subtreeEnds = ContiguousArray<UInt32>(repeating: 0, count: count)
        var openIDs: ContiguousArray<UInt32> = []
        var openEnds: ContiguousArray<UInt32> = []
        for index in stride(from: count - 1, through: 0, by: -1) {
            while let id = openIDs.last, let end = openEnds.last, end == id + 1 {
                openIDs.removeLast()
                openEnds.removeLast()
            }
            let size = sizes[index]
            let end: UInt32
            if let parentEnd = openEnds.last, let parent = openIDs.last {
                end = parentEnd
                parents[Int(end - size)] = parent
                openEnds[openEnds.count - 1] = end - size
            } else {
                end = UInt32(truncatingIfNeeded: count)
            }
            let id = end - size
            place[index] = id
            subtreeEnds[Int(id)] = end
            openIDs.append(id)
            openEnds.append(end)
        }

        func reordered<Element>(_ column: ContiguousArray<Element>) -> ContiguousArray<Element> {
            var result = column
            for index in 0..<count { result[Int(place[index])] = column[index] }
            return result
        }
        return SyntaxTree(
            kinds: reordered(kinds), starts: reordered(starts), ends: reordered(ends), subtreeEnds: subtreeEnds,
            parents: parents, nameIDs: reordered(nameIDs), flagSets: reordered(flagSets), names: names,
            problems: problems.sorted { $0.range < $1.range })
    }
}
