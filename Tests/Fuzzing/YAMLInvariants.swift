import SourceText
import YAML

/// What holds of the YAML reader for any bytes.
enum YAMLInvariants {
    /// Values lie in the file and within those round them unless an alias stands for them, they are no more and no deeper than the
    /// bounds, and problems are no more than the bound and have places.
    static func fault(_ bytes: ContiguousArray<UInt8>) -> String? {
        let limits = YAMLLimits()
        let stream = YAMLStream(bytes, limits: limits)
        guard stream.problems.count <= limits.problems + 1 else { return "there are too many problems" }
        if let problem = stream.problems.first(where: { $0.position.line < 1 || $0.position.column < 1 }) {
            return "a problem has no place: \(problem.message)"
        }
        var values = 0
        var waiting = stream.documents.map { (node: $0.root, depth: 1) }
        while let (node, depth) = waiting.popLast() {
            values += 1
            guard values <= limits.nodes, depth <= limits.depth + 1 else { return "there is more than the bounds allow" }
            guard Int(node.range.upper) <= bytes.count else { return "a value ends behind the file" }
            guard node.position.line >= 1, node.position.column >= 1 else { return "a value has no place" }
            switch node.content {
            case .scalar: break
            case .sequence(let items): waiting += items.map { ($0, depth + 1) }
            case .mapping(let entries):
                guard Set(entries.map(\.name)).count == entries.count else { return "two entries have one name" }
                for entry in entries {
                    guard Int(entry.range.upper) <= bytes.count else { return "a name ends behind the file" }
                    waiting.append((entry.value, depth + 1))
                }
            }
        }
        return nil
    }
}
