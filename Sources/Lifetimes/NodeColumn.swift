import Syntax

/// What is remembered of the nodes of one tree. The questions asked most often look here instead of in a dictionary: the numbers of
/// the nodes are its places.
struct NodeColumn<Value> {
    private var values: ContiguousArray<Value?>

    init(_ tree: SyntaxTree) {
        values = ContiguousArray(repeating: nil, count: tree.count)
    }

    subscript(node: NodeID) -> Value? {
        get { values[Int(node.index)] }
        set { values[Int(node.index)] = newValue }
    }

    mutating func removeAll() {
        values = ContiguousArray(repeating: nil, count: values.count)
    }
}
