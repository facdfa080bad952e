import Foundation
import Knowledge
import SourceText
import TestSupport

/// The names that only `rules/` may know.
enum Names {
    static let rules: Set<String> = Set(BuiltInKnowledge.ruleIDs)

    /// First parts of the names of frameworks; what comes with a language is none.
    static let frameworks: [Language: Set<String>] = {
        let folder = Checkout.root.appending(path: "rules/models")
        var reader = KnowledgeReader()
        for path in (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }) ?? []
        where path.hasSuffix(".yml") {
            guard let data = try? Data(contentsOf: folder.appending(path: path)) else { continue }
            reader.read(models: SourceFile(path: path, bytes: ContiguousArray(data)))
        }
        let third = reader.models.filter { !$0.source.hasPrefix("CPython") }
        return Dictionary(grouping: third, by: \.language).mapValues { Set($0.flatMap(\.packages)) }
    }()
}
