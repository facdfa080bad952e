package import Syntax

/// One call with its parts.
package struct CallSite: Sendable {
    package struct Argument: Sendable {
        /// The keyword or label; nil for a positional argument.
        package let keyword: String?
        /// The expression given.
        package let value: NodeID
        /// A trailing closure.
        package let isTrailing: Bool
    }

    package let node: NodeID
    package let callee: NodeID
    /// In the order of the source, spreads left out.
    package let arguments: [Argument]
    /// Whether `*args` is among them: positions from there on are not known.
    package let hasSpread: Bool
    /// Whether `**kwargs` is among them: a keyword that is not seen may still be given.
    package let hasKeywordSpread: Bool
    /// The expressions spread as `**x`.
    package let keywordSpreads: [NodeID]

    /// Nil where the node is no call, or one without a callee.
    package init?(_ node: NodeID, in tree: SyntaxTree) {
        guard tree.kind(node) == .call, let callee = tree.firstChild(node) else { return nil }
        self.node = node
        self.callee = callee
        var arguments: [Argument] = []
        var hasSpread = false
        var keywordSpreads: [NodeID] = []
        if let list = tree.children(node).first(where: { tree.kind($0) == .arguments }) {
            for child in tree.children(list) {
                switch tree.kind(child) {
                case .keywordArgument:
                    guard let value = tree.lastChild(child) else { continue }
                    let isTrailing = tree.flags(child).contains(.trailing)
                    arguments.append(Argument(keyword: tree.name(child), value: value, isTrailing: isTrailing))
                case .spread:
                    if tree.flags(child).contains(.doubleSpread) {
                        if let inner = tree.firstChild(child) { keywordSpreads.append(inner) }
                    } else {
                        hasSpread = true
                    }
                default:
                    // What follows `*args` has no position that could be told.
                    if !hasSpread { arguments.append(Argument(keyword: nil, value: child, isTrailing: false)) }
                }
            }
        }
        self.arguments = arguments
        self.hasSpread = hasSpread
        self.keywordSpreads = keywordSpreads
        hasKeywordSpread = !keywordSpreads.isEmpty
    }

    /// The argument given by this keyword, or at this position (from 0) among the positional ones.
    package func argument(name: String?, position: Int?) -> NodeID? {
        if let name, !name.isEmpty, let found = arguments.first(where: { $0.keyword == name }) { return found.value }
        guard let position else { return nil }
        var index = 0
        for argument in arguments where argument.keyword == nil {
            if index == position { return argument.value }
            index += 1
        }
        return nil
    }

    /// The first trailing closure, which stands without the label of the argument that it is.
    package var trailingClosure: NodeID? { arguments.first { $0.isTrailing && $0.keyword?.isEmpty != false }?.value }

    /// The keyword and position of the argument whose expression is `value`.
    package func place(of value: NodeID) -> (keyword: String?, position: Int?)? {
        var index = 0
        for argument in arguments {
            if argument.value == value { return (argument.keyword, argument.keyword == nil ? index : nil) }
            if argument.keyword == nil { index += 1 }
        }
        return nil
    }
}
