import Driver
import Foundation
import Knowledge
@testable import Lifetimes
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
        for path in paths.sorted() {
            guard let language = Classification.language(of: ContiguousArray(path.utf8)), let data = try? Data(contentsOf: folder.appending(path: path)) else { continue }
            let file = SourceFile(path: path, bytes: ContiguousArray(data))
            let model = Binder.bind(Frontend.tree(of: file, language), language: language)
            let catalogue = knowledge.catalogue(language, importing: model.importedPackages)
            let analysis = Analysis(model, file: file, catalogue: catalogue)
            _ = analysis.registrations
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

    /// Rows other than types stand for many names by their braces: of each sort in each model, one is used at least.
    @Test(arguments: models.map(\.framework))
    func everySortOfRowIsUsedByAFixture(_ framework: String) {
        for model in Self.models where model.framework == framework {
            func expectUse(_ names: [String], _ sort: String) {
                if names.isEmpty { return }
                #expect(names.contains(where: Self.usage.paths.contains), "no fixture uses \(sort) of \(framework)")
            }
            expectUse(model.handlers.compactMap(\.markedName), "handlers")
            expectUse(model.facilities.map(\.form.name), "facilities")
            expectUse(model.caches.map(\.decorator), "caches")
            expectUse(model.random.map(\.name), "random sources")
            expectUse(model.handsBack.map(\.call), "calls that hand back")
            expectUse(model.collections, "collections")
            expectUse(model.wrappers, "wrappers")
        }
    }

    @Test func everyTypeIsUsedByAFixture() {
        let missing = Self.models.flatMap(\.types).map(\.name).filter { !Self.usage.types.contains($0) }
        #expect(missing.sorted() == [], "types of rules/models that no fixture makes or names")
    }
}

extension HandlerModel {
    /// The imported name by which the handler is marked; nil where its own name or its file marks it.
    fileprivate var markedName: String? {
        switch mark {
        case .decorator(let name, _), .call(let name, _), .base(let name, _, _), .parameter(let name), .parameterType(let name): name
        case .name, .export, .directive, .script: nil
        }
    }
}

extension FacilityModel.Form {
    fileprivate var name: String {
        switch self {
        case .name(let name), .get(let name), .set(let name, _): name
        }
    }
}
