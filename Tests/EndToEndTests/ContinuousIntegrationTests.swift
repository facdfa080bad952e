import Foundation
import TestSupport
import Testing

/// What is offered for CI: the recipes of README.md, held by the schemas of the services that read them.
@Suite struct ContinuousIntegrationTests {
    private let program: Program

    init() throws { program = try Program() }

    @Test(arguments: [
        (".github/workflows/memlint.yml", ["--builtin-schema", "vendor.github-workflows"]),
        (".gitlab-ci.yml", ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"]),
        ("azure-pipelines.yml", ["--builtin-schema", "vendor.azure-pipelines", "--regex-variant", "nonunicode"]),
    ])
    func recipesAreValid(_ name: String, _ schema: [String]) throws {
        let file = try recipe(name)
        let ending = try TestSupport.run(Checkout.tool("check-jsonschema"), schema + [file.path])
        #expect(ending.code == 0, "\(ending.text)\(ending.errorText)")
    }

    @Test func theCommitHookIsConfiguredAsShown() throws {
        let file = try recipe(".pre-commit-config.yaml")
        let ending = try TestSupport.run(Checkout.tool("pre-commit"), ["validate-config", file.path])
        #expect(ending.code == 0, "\(ending.text)\(ending.errorText)")
    }

    /// The commands of a recipe leave a report, and the last one fails where there is a finding.
    @Test(arguments: [".gitlab-ci.yml", "azure-pipelines.yml"])
    func recipesDoWhatTheySay(_ name: String) throws {
        let text = try String(contentsOf: try recipe(name), encoding: .utf8)
            .replacing("$(Build.ArtifactStagingDirectory)", with: "staging")
        let commands = text.matches(of: /- (?:script: )?(memlint .*|memlint)\n/).map { String($0.1) }
        #expect(commands.count == 2)
        try program.write("app.py", Program.defect)
        try program.write("staging/none", "")
        for (index, command) in commands.enumerated() {
            let ending = try program.shell(
                command.replacing("memlint ", with: "$memlint ", maxReplacements: 1)
                    .replacing(/^memlint$/, with: "$memlint"))
            #expect(ending.code == Int32(index), "\(command): \(ending.errorText)")
        }
        let report = name == ".gitlab-ci.yml" ? "memlint.sarif" : "staging/memlint.sarif"
        let sarif = try String(contentsOf: program.folder.appending(path: report), encoding: .utf8)
        #expect(sarif.contains("memory-in-handler"))
    }

    /// The block of README.md that shows the file `name`.
    private func recipe(_ name: String) throws -> URL {
        let readme = try String(contentsOf: Checkout.root.appending(path: "README.md"), encoding: .utf8)
        let start = try #require(readme.range(of: "```yaml \(name)\n"), "README.md shows no \(name)")
        let end = try #require(readme.range(of: "\n```\n", range: start.upperBound..<readme.endIndex))
        try program.write(name, String(readme[start.upperBound..<end.lowerBound]) + "\n")
        return program.folder.appending(path: name)
    }
}
