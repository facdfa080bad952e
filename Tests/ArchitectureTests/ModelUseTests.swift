import Foundation
import Knowledge
@testable import Lifetimes
import PythonFrontend
import Semantics
import SourceText
import Syntax
import TestSupport
import Testing

/// A row that no fixture uses is a claim that nothing checks.
@Suite struct ModelUseTests {
    /// What the fixtures make and name, by the canonical names of rows.
    struct Usage: Sendable {
        var types: Set<String> = []
        var paths: Set<String> = []
    }

    private static let usage: Usage = {
        let knowledge = KnowledgeBase()
        let folder = Checkout.root.appending(path: "fixtures")
        let paths = (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }) ?? []
        var usage = Usage()
        for path in paths.sorted() where path.hasSuffix(".py") {
            guard let data = try? Data(contentsOf: folder.appending(path: path)) else { continue }
            let file = SourceFile(path: path, bytes: ContiguousArray(data))
            let model = Binder.bind(PythonParser.parse(file), language: .python)
            let catalogue = knowledge.catalogue(.python, importing: model.importedPackages)
            let analysis = Analysis(model, file: file, catalogue: catalogue)
            for node in model.tree.subtree(SyntaxTree.root) {
                switch model.tree.kind(node) {
                case .call, .identifier, .member, .subscriptAccess, .await: break
                default: continue
                }
                for origin in analysis.origins(of: node) {
                    switch origin.kind {
                    case .object(let type): usage.types.insert(catalogue.types[type].name)
                    case .path(let path), .instance(let path):
                        usage.paths.insert(path)
                        if let type = catalogue.type(named: path) { usage.types.insert(catalogue.types[type].name) }
                    default: continue
                    }
                }
            }
        }
        return usage
    }()

    private static let models: [FrameworkModel] = {
        let folder = Checkout.root.appending(path: "rules/models")
        var reader = KnowledgeReader()
        for path in (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }) ?? []
        where path.hasSuffix(".yml") {
            guard let data = try? Data(contentsOf: folder.appending(path: path)) else { continue }
            reader.read(models: SourceFile(path: path, bytes: ContiguousArray(data)))
        }
        return reader.models
    }()

    @Test func everyTypeIsUsedByAFixture() {
        let missing = Self.models.flatMap(\.types).map(\.name).filter { !Self.usage.types.contains($0) }
        #expect(missing.sorted() == [], "types of rules/models that no fixture makes or names")
    }
}
