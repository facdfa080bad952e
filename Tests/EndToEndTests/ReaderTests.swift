import Foundation
import TestSupport
import Testing

/// What memlint writes is read by the programs that it is written for.
@Suite struct ReaderTests {
    private let program: Program

    init() throws { program = try Program() }

    /// All fixtures, files that cannot be analysed, one with a name that must be escaped, and a configuration notice.
    private func write(_ format: String, _ name: String) throws -> URL {
        let fixtures = Checkout.root.appending(path: "fixtures")
        try program.write("odd name #%.py", Program.defect)
        try program.write("nul.py", "\u{0}")
        try program.write("broken.py", "def f(:\n")
        try program.write("sub/.memlint.yml", "selec: 1\n")
        try FileManager.default.copyItem(at: fixtures, to: program.folder.appending(path: "fixtures"))
        let ending = try program.run(["--format", format, "--preview", "--output-file", name, "."])
        #expect(ending.code == 2, "\(ending.errorText)")
        return program.folder.appending(path: name)
    }

    private func validate(_ file: URL, against schema: URL) throws {
        let ending = try TestSupport.run(
            Checkout.tool("check-jsonschema"), ["--schemafile", schema.path, file.path], seconds: 120)
        #expect(ending.code == 0, "\(ending.text.prefix(3000)) \(ending.errorText.prefix(3000))")
    }

    private static let officialSchema = Checkout.schema("sarif-2.1.0.json")

    @Test(.enabled(if: officialSchema != nil, "the official schema lies in shared/schemas beside the checkout"))
    func sarifPassesTheOfficialSchema() throws {
        try validate(try write("sarif", "report.sarif"), against: try #require(ReaderTests.officialSchema))
    }

    @Test func sarifToolsCountsEveryFinding() throws {
        let file = try write("sarif", "report.sarif")
        let document = try #require(
            try JSONSerialization.jsonObject(with: try Data(contentsOf: file)) as? [String: Any])
        let run = try #require((document["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        let errors = results.filter { $0["level"] as? String == "error" }.count
        let ending = try TestSupport.run(Checkout.tool("sarif"), ["summary", file.path])
        #expect(ending.code == 0 && ending.text.contains("error: \(errors)\n"), "\(ending.text) \(ending.errorText)")
        #expect(errors > 10)

        // Every result names its rule, and every rule is described.
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        }
        for rule in rules {
            for key in ["shortDescription", "fullDescription", "help"] {
                let text = try #require((rule[key] as? [String: Any])?["text"] as? String)
                #expect(!text.isEmpty && (key == "help" || text.unicodeScalars.count <= 1024))
            }
            let tags = (rule["properties"] as? [String: Any])?["tags"] as? [String]
            #expect((tags ?? []).count <= 10)
        }
        let fingerprints = results.compactMap { ($0["partialFingerprints"] as? [String: String])?["memlint/v1"] }
        #expect(fingerprints.count == results.count && Set(fingerprints).count == results.count)
    }

    @Test func jsonPassesItsSchema() throws {
        try validate(
            try write("json", "report.json"), against: Checkout.root.appending(path: "schemas/output.schema.json"))
    }
}
