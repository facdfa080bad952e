import Foundation
import Generation
import Knowledge
import SourceText
import TestSupport
import Testing

/// What is built in is right, whole, and the same as the files of `rules/`.
@Suite struct BuiltInTests {
    /// The files that are embedded, with paths relative to `rules/`.
    static let files: [SourceFile] = {
        let rules = Checkout.root.appending(path: "rules")
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: rules.path)) ?? []
        return paths.filter(EmbeddedSource.isEmbedded).sorted().compactMap { path in
            (try? Data(contentsOf: rules.appending(path: path))).map {
                SourceFile(path: path, bytes: ContiguousArray($0))
            }
        }
    }()

    static let modelFiles = files.filter { $0.path.hasPrefix("models/") }

    /// All built-in files, read as one origin.
    private static let reader: KnowledgeReader = {
        var reader = KnowledgeReader()
        for file in modelFiles { reader.read(models: file) }
        for file in files where file.path.hasPrefix("defects/") && file.path.hasSuffix(".yml") {
            reader.read(rules: file)
        }
        return reader
    }()

    @Test func hasNoErrors() {
        #expect(Self.reader.errors.map(\.described) == [])
        #expect(KnowledgeBase().errors.map(\.described) == [])
        #expect(Self.reader.models.count >= 100)
        #expect(Self.reader.rules.count >= 10)
    }

    /// After a change of `rules/` or of a form: `swift run memlint-dev generate`.
    @Test func generatedFilesAreFresh() throws {
        let generated = GeneratedFile.all(rules: Self.files)
        #expect(generated.errors.isEmpty)
        for file in generated.files {
            let actual = try String(contentsOf: Checkout.root.appending(path: file.path), encoding: .utf8)
            #expect(actual == file.text, "\(file.path) is stale: run `swift run memlint-dev generate`")
        }
    }

    @Test func embedsEachRuleWithItsPage() throws {
        let knowledge = KnowledgeBase()
        #expect(knowledge.rules.map(\.id) == BuiltInKnowledge.ruleIDs)
        for file in Self.files where file.path.hasSuffix(".md") {
            let id = String(file.path.dropFirst("defects/".count).dropLast(".md".count))
            let page = String(decoding: file.bytes, as: UTF8.self)
            #expect(BuiltInKnowledge.page(of: id) == page)
            // The driver judges suppression comments itself.
            if id.hasSuffix("-suppression") { continue }
            let rule = try #require(knowledge.rules.first { $0.id == id }, "\(file.path) has no rule")
            #expect(rule.page == page)
        }
    }

    @Test(arguments: modelFiles.map(\.path))
    func modelIsWhole(path: String) throws {
        let file = try #require(Self.modelFiles.first { $0.path == path })
        var reader = KnowledgeReader()
        reader.read(models: file)
        for model in reader.models {
            #expect(path.hasPrefix("models/\(model.language.rawValue)/"), "a model lies in the folder of its language")
            #expect(!model.source.isEmpty, "\(model.framework) says where its facts were read")
            let catalogue = KnowledgeBase().catalogue(model.language, importing: Set(model.packages))
            for type in model.types {
                let index = try #require(catalogue.type(named: type.name))
                #expect(catalogue.types[index].name == type.name)
                for make in type.makes {
                    #expect(
                        catalogue.type(named: make.type) != nil,
                        "\(type.name) makes \(make.type), which no model describes")
                }
            }
        }
    }

    @Test func rulesOfferFixesThatExist() {
        for rule in Self.reader.rules {
            for fix in rule.fixes {
                #expect(BuiltInKnowledge.fixIDs.contains(fix), "\(rule.id) offers \(fix), which no model describes")
            }
        }
    }

    @Test func fileNamesAreRuleIDs() {
        let names = Self.files.map(\.path).filter { $0.hasPrefix("defects/") && $0.hasSuffix(".yml") }
        #expect(names == Self.reader.rules.map { "defects/\($0.id).yml" })
    }
}

extension KnowledgeError {
    var described: String { "\(path):\(position.line):\(position.column): \(message)" }
}
