import Diagnostics
import Driver
import Generation
import Knowledge
import SourceText
import Testing

/// What `memlint-dev new-rule` writes works as it stands.
@Suite struct RuleTemplateTests {
    private func file(_ generated: GeneratedFile) -> SourceFile {
        SourceFile(path: generated.path, bytes: ContiguousArray(generated.text.utf8))
    }

    @Test func loadsAndFindsWhatItsFixturesSay() throws {
        let files = RuleTemplate.files(id: "window-too-small")
        let rule = try #require(files.first { $0.path == "rules/defects/window-too-small.yml" })
        guard case .success(let engine) = EngineLoader.builtIn.load(OwnKnowledge(rules: [file(rule)])) else {
            Issue.record("the rule does not load")
            return
        }
        let fixtures = files.filter { $0.path.hasPrefix("fixtures/window-too-small/python/") }
        #expect(fixtures.count == 2)
        for fixture in fixtures {
            let source = file(fixture)
            let table = LineTable(source.bytes)
            // Other rules may speak of the program too: one that was begun from the template and not changed yet does.
            let found = engine.analyze(source, .python, AnalysisOptions()).findings
                .filter { $0.rule == "window-too-small" }
                .map { "\(table.line(at: $0.range.lower)) \($0.rule)" }
            let lines = fixture.text.split(separator: "\n", omittingEmptySubsequences: false)
            let expected = lines.indices.filter { lines[$0].contains("# expect: window-too-small") }
            #expect(found == expected.map { "\($0 + 1) window-too-small" }, "\(fixture.path)")
            #expect(!expected.isEmpty || fixture.text.contains("# ok: window-too-small"))
        }
        #expect(fixtures.contains { $0.text.contains("# expect: window-too-small") })
    }

    @Test func pageHasTheProgramsOfTheFixtures() throws {
        let files = RuleTemplate.files(id: "x")
        let page = try #require(files.first { $0.path.hasSuffix(".md") }).text
        #expect(page.hasPrefix("# x: "))
        for fixture in files.filter({ $0.path.hasSuffix(".py") }) {
            for line in fixture.text.split(separator: "\n") where !line.contains("# ") { #expect(page.contains(line)) }
        }
    }

    @Test(arguments: [
        ("Memory", "`Memory` is no id: small letters and digits, words joined by `-`."),
        ("a_b", "`a_b` is no id: small letters and digits, words joined by `-`."),
        ("1a", "`1a` is no id: small letters and digits, words joined by `-`."),
        ("../a", "`../a` is no id: small letters and digits, words joined by `-`."),
        ("", "`` is no id: small letters and digits, words joined by `-`."),
        ("memory-in-handler", "There is a rule `memory-in-handler` already."),
    ])
    func refusesAnIdThatIsNone(id: String, expected: String) {
        #expect(RuleTemplate.problem(id: id) == expected)
    }
}
