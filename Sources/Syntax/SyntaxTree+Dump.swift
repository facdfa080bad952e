import SourceText

extension SyntaxTree {
    /// The tree for people: a line for each node, indented by two spaces for each level, as `kind name [start,end) flags`.
    ///
    /// Names are quoted, with control characters escaped. Without recursion, for trees of any depth; the indentation stops growing
    /// at 100 levels.
    package func dump() -> String {
        var text = ""
        var openEnds: [UInt32] = []
        for index in 0..<UInt32(truncatingIfNeeded: count) {
            while let end = openEnds.last, end <= index { openEnds.removeLast() }
            let node = NodeID(index: index)
            text += String(repeating: "  ", count: min(openEnds.count, 100))
            text += String(describing: kind(node))
            let name = nameID(node)
            if name != .none { text += " " + names.string(name).debugDescription }
            let range = range(node)
            text += " [\(range.lower),\(range.upper))"
            for flag in flags(node).names { text += " " + flag }
            text += "\n"
            openEnds.append(records[Int(index)].subtreeEnd)
        }
        return text
    }
}

extension NodeFlags {
    /// The names of the flags that are set, in the order of their declaration.
    package var names: [String] {
        NodeFlags.named.filter { contains($0.flag) }.map(\.name)
    }

    private static let named: [(flag: NodeFlags, name: String)] = [
        (.async, "async"), (.generator, "generator"), (.spread, "spread"), (.doubleSpread, "doubleSpread"),
        (.keywordOnly, "keywordOnly"), (.positionalOnly, "positionalOnly"), (.optional, "optional"),
        (.wildcard, "wildcard"), (.declaration, "declaration"), (.constant, "constant"), (.walrus, "walrus"),
        (.noValue, "noValue"), (.new, "new"), (.trailing, "trailing"), (.bytes, "bytes"), (.computed, "computed"),
        (.list, "list"), (.set, "set"), (.dictionary, "dictionary"), (.conditionInMiddle, "conditionInMiddle"),
        (.staticMember, "staticMember"), (.getter, "getter"), (.setter, "setter"), (.structure, "structure"),
        (.enumeration, "enumeration"), (.interface, "interface"), (.actor, "actor"), (.extension, "extension"),
        (.typeArguments, "typeArguments"), (.exported, "exported"),
    ]
}
