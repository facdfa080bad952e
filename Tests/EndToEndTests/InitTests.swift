import Foundation
import TestSupport
import Testing

/// `memlint init`, and the configuration that it writes.
@Suite struct InitTests {
    private let program: Program

    init() throws {
        program = try Program()
        try program.write("app.py", Program.defect)
    }

    @Test func writesAConfigurationThatChangesNothing() throws {
        let before = try program.run(["--format", "concise"])
        let ending = try program.run(["init"])
        #expect(ending.code == 0 && ending.text.contains("Wrote .memlint.yml") && ending.errorText.isEmpty)
        let after = try program.run(["--format", "concise"])
        #expect(after.text == before.text && after.errorText == before.errorText && after.code == 1)
    }

    @Test func neverWritesOverAFile() throws {
        for made in ["echo 'ignore: []' > .memlint.yml", "ln -s nowhere .memlint.yml", "mkdir .memlint.yml"] {
            #expect(try program.shell("rm -rf .memlint.yml; \(made)").code == 0)
            let before = try program.shell("ls -l .memlint.yml")
            let ending = try program.run(["init"])
            #expect(ending.code == 2 && ending.errorText.contains("it is there already"), "\(made)")
            #expect(try program.shell("ls -l .memlint.yml").text == before.text)
            #expect(try program.shell("test -e nowhere").code == 1)
        }
    }

    @Test func saysWhyItCannotWrite() throws {
        let ending = try program.shell("mkdir gone && cd gone && rmdir ../gone && $memlint init")
        #expect(ending.code == 2 && ending.errorText.contains("cannot write `.memlint.yml`"))
        #expect(try program.run(["init", "here"]).code == 2)
    }

    /// Each key of the schema is there once, and what stands behind its `#` is valid alone and with the others.
    @Test func everyCommentedOptionIsValid() throws {
        _ = try program.run(["init"])
        let file = program.folder.appending(path: ".memlint.yml")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
        let blocks = lines.split { !$0.hasPrefix("#") || $0.hasPrefix("# ") && !$0.hasPrefix("#  ") }.map { block in
            block.map { String($0.dropFirst()) }.joined(separator: "\n") + "\n"
        }
        let schema = Checkout.root.appending(path: "schemas/configuration.schema.json")
        let object = try JSONSerialization.jsonObject(with: try Data(contentsOf: schema)) as? [String: Any]
        let keys = try #require(object?["properties"] as? [String: Any]).keys
        #expect(blocks.compactMap { $0.split(separator: ":").first.map(String.init) }.sorted() == keys.sorted())

        try program.write("memlint-models.yml", "framework: own\nlanguage: python\npackages: [own]\n")
        let rules = Checkout.root.appending(path: "rules/defects/memory-in-handler.yml")
        try program.write("memlint-rules.yml", try Data(contentsOf: rules))
        for text in blocks + [blocks.joined()] {
            try program.write(".memlint.yml", text)
            let ending = try program.run(["--format", "concise"])
            #expect(ending.code != 2, "\(text)\(ending.errorText)")
        }
    }
}
