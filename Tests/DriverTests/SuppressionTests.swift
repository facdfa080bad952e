import Diagnostics
import Driver
import Reporters
import SourceText
import Testing

/// Comments that suppress findings.
@Suite struct SuppressionTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func found(_ text: String, change: (inout RunRequest) -> Void = { _ in }) throws -> [String] {
        try folder.write(["a.py": text])
        return folder.found(try folder.run(change: change)).map { String($0.dropFirst("a.py:".count)) }
    }

    @Test(arguments: [
        "memory(1)  # memlint: ignore[memory-in-handler]",
        "memory(1)  # memlint: ignore[memory-in-handler] -- the client sends the history",
        "# memlint: ignore[memory-in-handler]\nmemory(1)",
        "    # memlint: ignore[memory-in-handler] -- reason\n    memory(1)",
        "# memlint: ignore[memory-in-handler]\n# another comment\nmemory(1)",
        "#memlint:ignore[memory-in-handler]--reason\nmemory(1)",
        "##  Memlint :  ignore [ memory-in-handler , ]  --  reason\nmemory(1)",
        "memory(\n    1,  # memlint: ignore[memory-in-handler]\n    2,\n)",
        "memory(  # memlint: ignore[memory-in-handler]\n    1,\n)",
        "memory(\n    1,\n)  # memlint: ignore[memory-in-handler]",
        "memory(\n    # memlint: ignore[memory-in-handler]\n    1,\n)",
        "x = 1\r\n# memlint: ignore[memory-in-handler]\r\nmemory(1)\r\n",
        "\u{FEFF}# memlint: ignore[memory-in-handler]\nmemory(1)",
        "# memlint: ignore-file[memory-in-handler] -- a demo\nx = 1\n\n\nmemory(1)\nmemory(2)",
        "memory(1); state()  # memlint: ignore[memory-in-handler, module-level-state]",
        "# memlint: ignore[memory-in-handler]\n# memlint: ignore[module-level-state]\nmemory(1); state()",
    ])
    func suppresses(_ text: String) throws {
        #expect(try found(text) == [])
    }

    @Test func countsOnlyWhereItStands() throws {
        #expect(
            try found("memory(1)\n# memlint: ignore[memory-in-handler]\n\nmemory(2)\n") == [
                "1 memory-in-handler", "2 unused-suppression", "4 memory-in-handler",
            ])
        #expect(
            try found("x = 1  # memlint: ignore[memory-in-handler]\nmemory(2)\n") == [
                "1 unused-suppression", "2 memory-in-handler",
            ])
        #expect(
            try found("memory(1)  # memlint: ignore[module-level-state]\n") == [
                "1 memory-in-handler", "1 unused-suppression",
            ])
    }

    @Test(arguments: [
        ("# memlint is a linter\nmemory(1)", nil),
        ("# see memlint: ignore[memory-in-handler]\nmemory(1)", nil),
        ("# memlint ignore me\nmemory(1)", nil),
        (
            "# memlint: ignore\nmemory(1)",
            "the rules to ignore are missing; the form is `memlint: ignore[rule-id] -- reason`"
        ),
        (
            "# memlint: ignore[]\nmemory(1)",
            "the rules to ignore are missing; the form is `memlint: ignore[rule-id] -- reason`"
        ),
        ("# memlint: ignore[memory-in-handler\nmemory(1)", "the list of rules is not closed with `]`"),
        (
            "# memlint: ignore[memory-in-handler] since 2024\nmemory(1)",
            "the reason comes after `--`; the form is `memlint: ignore[rule-id] -- reason`"
        ),
        (
            "# memlint: ingore[memory-in-handler]\nmemory(1)",
            "this says nothing that memlint understands; did you mean `ignore`?"
        ),
        (
            "# memlint: off\nmemory(1)",
            "this says nothing that memlint understands; the form is `memlint: ignore[rule-id] -- reason`"
        ),
        (
            "# memlint ignore[memory-in-handler]\nmemory(1)",
            "a `:` is missing after `memlint`; the form is `memlint: ignore[rule-id] -- reason`"
        ),
        (
            "# memlint: ignore[memory-in-handlers]\nmemory(1)",
            "there is no rule `memory-in-handlers`; did you mean `memory-in-handler`?"
        ),
        ("# memlint: ignore[xyz]\nmemory(1)", "there is no rule `xyz`"),
    ])
    func whatIsNoSuppression(_ text: String, _ message: String?) throws {
        try folder.write(["a.py": text])
        let report = try folder.run().report
        #expect(report.findings.contains { $0.rule == "memory-in-handler" })
        #expect(report.findings.first { $0.rule != "memory-in-handler" }?.message == message)
        #expect(report.findings.filter { $0.rule == "malformed-suppression" }.count == (message == nil ? 0 : 1))
    }

    /// What did not run cannot be said to find nothing.
    @Test func unusedIsSaidOnlyWhereTheRuleRan() throws {
        let text = "# memlint: ignore[module-level-state]\nx = 1\n"
        #expect(try found(text) == ["1 unused-suppression"])
        #expect(try found(text) { $0.rules.ignore = ["module-level-state"] } == [])
        #expect(try found(text) { $0.rules.select = ["unused-suppression"] } == [])
        #expect(try found("BROKEN\n" + text) == [])
        #expect(try found("# memlint: ignore[in-memory-store]\nstore(1)\n") == [])
        #expect(try found(text) { $0.rules.ignore = ["unused-suppression"] } == [])
    }

    @Test func itsOwnFindingsCanBeSuppressed() throws {
        #expect(
            try found("# memlint: ignore[unused-suppression]\n# memlint: ignore[memory-in-handler]\nx = 1\n") == [
                "1 unused-suppression", "2 unused-suppression",
            ])
        #expect(try found("x = 1  # memlint: ignore[memory-in-handler, unused-suppression]\n") == [])
        #expect(try found("# memlint: ignore-file[malformed-suppression]\n# memlint: nonsense\n") == [])
    }

    @Test(arguments: [
        ("x = 1  # memlint: ignore[memory-in-handler] -- why\ny = 2\n", "x = 1\ny = 2\n"),
        ("  # memlint: ignore[memory-in-handler]\ny = 2\n", "y = 2\n"),
        ("\u{FEFF}# memlint: ignore[memory-in-handler]\ny = 2\n", "\u{FEFF}y = 2\n"),
        ("# memlint: ignore[memory-in-handler]", ""),
        (
            "state()  # memlint: ignore[memory-in-handler, module-level-state]\n",
            "state()  # memlint: ignore[module-level-state]\n"
        ),
        (
            "state()  # memlint: ignore[module-level-state,memory-in-handler] -- x\n",
            "state()  # memlint: ignore[module-level-state] -- x\n"
        ),
    ])
    func fixTakesItOut(_ before: String, _ after: String) throws {
        try folder.write(["a.py": before])
        let finding = try #require(try folder.run().report.findings.first { $0.rule == "unused-suppression" })
        let edit = try #require(finding.fixes.first?.edits.first)
        var bytes = Array(before.utf8)
        bytes.replaceSubrange(Int(edit.range.lower)..<Int(edit.range.upper), with: Array(edit.replacement.utf8))
        #expect(String(decoding: bytes, as: UTF8.self) == after)
    }

    /// Many comments over many findings: every pair could be compared, and must not be.
    @Test(.timeLimit(.minutes(5))) func manyCommentsAndFindings() throws {
        let line = "memory(1)  # memlint: ignore[memory-in-handler]\n"
        #expect(try found(String(repeating: line, count: 1500)) == [])
    }
}
