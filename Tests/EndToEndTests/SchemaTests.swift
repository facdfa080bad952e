import Foundation
import TestSupport
import Testing

/// The JSON schemas, by a validator that is not ours: they take every file that memlint takes, and refuse what it refuses.
@Suite struct SchemaTests {
    private let program: Program

    init() throws { program = try Program() }

    private func validate(_ kind: String, _ files: [URL]) throws -> Ending {
        let schema = Checkout.root.appending(path: "schemas/\(kind).schema.json").path
        return try TestSupport.run(
            Checkout.tool("check-jsonschema"), ["--schemafile", schema] + files.map(\.path), seconds: 300)
    }

    private func files(_ folder: String) throws -> [URL] {
        let root = Checkout.root.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".yml") }
            .map { root.appending(path: $0) }
    }

    @Test func areSchemas() throws {
        let folder = Checkout.root.appending(path: "schemas")
        let schemas = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let ending = try TestSupport.run(
            Checkout.tool("check-jsonschema"),
            ["--check-metaschema"] + schemas.map { folder.appending(path: $0).path }, seconds: 300)
        #expect(schemas.count >= 4 && ending.code == 0, "\(ending.text)\(ending.errorText)")
    }

    @Test(arguments: [("model", "rules/models"), ("rule", "rules/defects")])
    func takeWhatIsBuiltIn(_ kind: String, _ folder: String) throws {
        // The validator takes files of one document.
        let documents = try files(folder).flatMap { try String(contentsOf: $0, encoding: .utf8).components(separatedBy: "\n---\n") }
        for (number, text) in documents.enumerated() { try program.write("document-\(number).yml", text + "\n") }
        let ending = try validate(kind, documents.indices.map { program.folder.appending(path: "document-\($0).yml") })
        #expect(documents.count > 10 && ending.code == 0, "\(ending.text)\(ending.errorText)")
    }

    /// What `memlint init` writes, with its options taken out of their comments.
    @Test func takeTheConfiguration() throws {
        _ = try program.run(["init"])
        let file = program.folder.appending(path: ".memlint.yml")
        let template = try String(contentsOf: file, encoding: .utf8)
        let text = template.split(separator: "\n").map { $0.replacing(/^#(?! [^ ])/, with: "") }.joined(separator: "\n")
        #expect(text.contains("\nignore: ["))
        try program.write(".memlint.yml", text)
        let ending = try validate("configuration", [file])
        #expect(ending.code == 0, "\(ending.text)\(ending.errorText)")
    }

    @Test(arguments: [
        ("configuration", "ignor: [memory-in-handler]"), ("configuration", "fail-on: never"),
        ("configuration", "severity: {memory-in-handler: fatal}"), ("configuration", "exclude: []"),
        ("model", "framework: ours\nlanguage: pyton\npackages: [ours]"), ("model", "framework: ours\npackages: [ours]"),
        ("model", "framework: ours\nlanguage: python\npackages: [ours]\ntypes: {ours.A: {role: memroy}}"),
        ("rule", "id: ours\ntitle: Ours\nseverity: error\nsubject: state\nmessage: ours"),
        ("rule", "id: ours\ntitle: Ours\nseverity: error\nsubject: state\nwhen: {rol: memory}\nmessage: ours"),
    ])
    func refuseWhatMemlintRefuses(_ kind: String, _ text: String) throws {
        try program.write("a.yml", text + "\n")
        try program.write("own.yml", "\(kind)s: [a.yml]\n")
        #expect(try program.run(["--config", kind == "configuration" ? "a.yml" : "own.yml"]).code == 2)
        let ending = try validate(kind, [program.folder.appending(path: "a.yml")])
        #expect(ending.code == 1, "\(ending.text)\(ending.errorText)")
    }

    /// Editors offer the rules, and take those of the user's own too.
    @Test func theConfigurationOffersEveryRule() throws {
        let list = try program.run(["rules"]).text.split(separator: "\n")
        let rules = list.compactMap { $0.split(separator: " ").first.map(String.init) }
        let schema = try program.run(["schema", "configuration"]).output
        let object = try JSONSerialization.jsonObject(with: schema) as? [String: Any]
        let properties = try #require(object?["properties"] as? [String: [String: Any]])
        let names = try #require(properties["severity"]?["propertyNames"] as? [String: [[String: Any]]])
        #expect(names["anyOf"]?.compactMap { $0["enum"] as? [String] } == [rules] && rules.count > 10)
        try program.write("a.yml", "select: [\(rules.joined(separator: ", ")), our-own-rule]\n")
        #expect(try validate("configuration", [program.folder.appending(path: "a.yml")]).code == 0)
    }

    /// Those who have no checkout get the schemas from the program.
    @Test(arguments: ["configuration", "model", "rule"])
    func areInTheProgram(_ kind: String) throws {
        let ending = try program.run(["schema", kind])
        let file = try Data(contentsOf: Checkout.root.appending(path: "schemas/\(kind).schema.json"))
        #expect(ending.code == 0 && ending.output == file)
    }
}
