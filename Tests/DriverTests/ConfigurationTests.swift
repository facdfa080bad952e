import Diagnostics
import Driver
import Foundation
import Reporters
import SourceText
import Testing

/// `.memlint.yml`, and the command line over it.
@Suite struct ConfigurationTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write([
            "a.py": "memory(1)\nstate()\nlimit()\nstore()\n", "tests/b.py": "memory(1)\nstate()\n",
        ])
    }

    private func found(_ configuration: String, change: (inout RunRequest) -> Void = { _ in }) throws -> [String] {
        try folder.write([".memlint.yml": configuration])
        let result = try folder.run(change: change)
        #expect(folder.said(result) == [])
        return folder.found(result)
    }

    private static let standard = [
        "a.py:1 memory-in-handler", "a.py:2 module-level-state", "a.py:3 token-limit-too-small",
        "tests/b.py:1 memory-in-handler", "tests/b.py:2 module-level-state",
    ]

    @Test(arguments: [
        ("", standard),
        ("# only a comment\n", standard),
        ("select: memory-in-handler", ["a.py:1 memory-in-handler", "tests/b.py:1 memory-in-handler"]),
        (
            "ignore: [memory-in-handler, token-limit-too-small]",
            ["a.py:2 module-level-state", "tests/b.py:2 module-level-state"]
        ),
        ("exclude: [tests/]", Array(standard[..<3])),
        ("exclude: ['*.py', '!a.py']", Array(standard[..<3])),
        ("preview: yes\nselect: [in-memory-store]", ["a.py:4 in-memory-store"]),
        ("per-file-ignores:\n  tests/: [memory-in-handler, module-level-state]", Array(standard[..<3])),
        (
            "per-file-ignores:\n  '*.py': [memory-in-handler]\n  /a.py: module-level-state",
            ["a.py:3 token-limit-too-small", "tests/b.py:2 module-level-state"]
        ),
    ])
    func decidesWhatIsShown(_ configuration: String, _ expected: [String]) throws {
        #expect(try found(configuration) == expected)
    }

    @Test func severitiesAndExitCodes() throws {
        try folder.write([".memlint.yml": "severity: {memory-in-handler: info, token-limit-too-small: error}\n"])
        let report = try folder.run(["a.py"]).report
        #expect(report.findings.map(\.severity) == [.info, .warning, .error])
        #expect(report.rules.first { $0.id == "memory-in-handler" }?.severity == .info)

        func code(_ configuration: String, change: (inout RunRequest) -> Void = { _ in }) throws -> Int {
            try folder.write([".memlint.yml": configuration])
            return try folder.run(["a.py"], change: change).report.exitCode
        }
        #expect(try code("") == 1)
        #expect(try code("select: [token-limit-too-small]") == 0)
        #expect(try code("select: [token-limit-too-small]\nfail-on: info") == 1)
        #expect(try code("select: [module-level-state]\nfail-on: error") == 0)
        #expect(try code("select: [module-level-state]\nfail-on: error") { $0.failOn = .warning } == 1)
        #expect(try code("") { $0.exitsZero = true } == 0)
        #expect(try code("selct: []") { $0.exitsZero = true } == 2)
    }

    @Test(arguments: [
        ("selct: [x]", "1:1 `selct` is no key of the configuration; did you mean `select`?"),
        ("select: [memory-in-handlr]", "1:10 there is no rule `memory-in-handlr`; did you mean `memory-in-handler`?."),
        ("\nignore:\n  - zzz\n", "3:5 there is no rule `zzz`; `memlint rules` lists them."),
        (
            "select: [in-memory-store]",
            "1:10 `in-memory-store` is in preview; select it with `--preview`, or `preview: yes` in the configuration."
        ),
        (
            "severity: {memory-in-handler: eror}",
            "1:31 `eror` is no value of `memory-in-handler`; did you mean `error`?"
        ),
        ("severity: {memory: error}", "1:12 there is no rule `memory`; `memlint rules` lists them."),
        ("per-file-ignores: {'*.py': [x]}", "1:29 there is no rule `x`; `memlint rules` lists them."),
        ("exclude: ['[a']", "1:11 `[a` is a pattern that matches nothing; check its `[` and `\\`."),
        ("rules: [own.yml]", "1:9 `own.yml` cannot be used: there is no such file or folder."),
        ("models: tests", "1:9 `tests` cannot be used: it is not a regular file."),
        ("fail-on: never", "1:10 `never` is no value of `fail-on`; one of `error`, `warning`, `info`."),
        ("a: [", "1:5 "), ("- x", "1:1 "), ("select: [x]\nselect: [y]", "2:1 "),
        ("--- \nignore: [x]\n---\nb: 1", "4:1 "),
        ("a: &a [*a]", "1:8 "), ("\t- x", "1:1 "), ("x: !!python/object y", "1:"), ("select: \u{1}", "1:9 "),
    ])
    func errorsHaveAPlace(_ configuration: String, _ message: String) throws {
        try folder.write([".memlint.yml": configuration])
        let result = try folder.run()
        let notice = try #require(result.report.notices.first)
        let place = try #require(notice.position)
        let said = "\(place.line):\(place.column) \(notice.message)"
        #expect(
            said == message || (message.hasSuffix(" ") || message.hasSuffix(":")) && said.hasPrefix(message), "\(said)")
        #expect(folder.relative(notice.path) == ".memlint.yml" && notice.kind == .configuration)
        #expect(result.report.exitCode == 2 && result.report.findings.isEmpty)
    }

    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            "a: &a [x, x, x, x, x, x, x, x, x]\n"
                + (0..<9).map {
                    "b\($0): &b\($0) [*\($0 == 0 ? "a" : "b\($0 - 1)"), *\($0 == 0 ? "a" : "b\($0 - 1)")]\n"
                }.joined(),
            "exclude: " + String(repeating: "[", count: 100_000), String(repeating: "x", count: 1_100_000),
            String(repeating: "? ", count: 100_000),
        ])
    func hostileFiles(_ configuration: String) throws {
        try folder.write([".memlint.yml": configuration])
        #expect(try folder.run().report.exitCode == 2)
    }

    @Test func nearestFileCounts() throws {
        try folder.write([
            ".memlint.yml": "select: [memory-in-handler]", "tests/.memlint.yml": "select: [module-level-state]",
        ])
        #expect(folder.found(try folder.run()) == ["a.py:1 memory-in-handler", "tests/b.py:2 module-level-state"])
        #expect(folder.found(try folder.run(["tests"])) == ["tests/b.py:2 module-level-state"])
        #expect(
            folder.found(try folder.run(["tests/b.py", "a.py"])) == [
                "a.py:1 memory-in-handler", "tests/b.py:2 module-level-state",
            ])
    }

    @Test func brokenFileInAFolderLeavesTheOthersAlone() throws {
        try folder.write(["tests/.memlint.yml": "select: ["])
        let result = try folder.run()
        #expect(folder.found(result) == Array(Self.standard[..<3]))
        #expect(folder.said(result).count == 2)
        #expect(
            folder.said(result).first == "skipped tests: Nothing in it was analysed: its configuration has an error.")
        #expect(result.report.exitCode == 2)
    }

    @Test func excludesHoldForPathsThatAreGiven() throws {
        try folder.write([".memlint.yml": "exclude: [tests/]"])
        for names in [["tests/b.py"], ["tests"], ["tests/b.py", "tests"]] {
            let result = try folder.run(names)
            #expect(!result.sawFiles && result.leftOut == Set(names).count)
            #expect(result.report.exitCode == 0 && result.report.findings.isEmpty)
        }
        let mixed = try folder.run(["tests", "a.py"])
        #expect(mixed.sawFiles && mixed.leftOut == 1)
    }

    /// Naming every file, as a commit hook does, finds what a run over the project finds.
    @Test func filesByNameGetTheAnswersOfAWholeRun() throws {
        try folder.write([
            ".memlint.yml": "exclude: [old/, '*_pb2.py', '/web/gen']",
            "old/.memlint.yml": "select: [memory-in-handler]",
            "sub/.memlint.yml": "select: [memory-in-handler]\nexclude: [skipped.py]",
        ])
        for name in [
            "a_pb2.py", "old/a.py", "old/deep/a.py", "sub/a.py", "sub/skipped.py", "web/gen/a.py", "web/a.py",
            "dist/a.py", "web/node_modules/a.py", "env/lib/a.py", "build/__init__.py", "web/build/lib/a.py",
        ] { try folder.write([name: "memory(1)\nstate()\n"]) }
        try folder.write(["env/pyvenv.cfg": ""])
        let whole = try folder.run()
        #expect(folder.names(whole) == ["a.py", "build/__init__.py", "sub/a.py", "tests/b.py", "web/a.py"])
        let files = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
            .filter { $0.hasSuffix(".py") }
        let named = try folder.run(files)
        #expect(folder.found(named) == folder.found(whole))
        #expect(named.leftOut == files.count - 5 && named.report.notices.isEmpty)
        for name in files {
            let expected = folder.found(whole).filter { $0.hasPrefix("\(name):") }
            #expect(folder.found(try folder.run([name])) == expected, "\(name)")
        }
    }

    @Test func commandLineOverTheFile() throws {
        try folder.write([
            ".memlint.yml": "select: [memory-in-handler]\nexclude: [tests]", "other.yml": "ignore: [memory-in-handler]",
        ])
        #expect(
            folder.found(try folder.run { $0.rules.select = ["module-level-state"] }) == ["a.py:2 module-level-state"])
        #expect(folder.found(try folder.run { $0.rules.ignore = ["memory-in-handler"] }) == [])
        #expect(folder.found(try folder.run { $0.configuration = .none }) == Self.standard)
        let other = RawPath("\(folder.path)/other.yml")
        #expect(folder.found(try folder.run { $0.configuration = .file(other) }).first == "a.py:2 module-level-state")
        let missing = RawPath("\(folder.path)/missing.yml")
        #expect(try folder.run { $0.configuration = .file(missing) }.report.exitCode == 2)
    }

    @Test(arguments: [
        (["memory-in-handlr"], "there is no rule `memory-in-handlr`; did you mean `memory-in-handler`?"),
        (
            ["in-memory-store"],
            "`in-memory-store` is in preview; select it with `--preview`, or `preview: yes` in the configuration"
        ),
    ])
    func wrongRulesOnTheCommandLine(_ select: [String], _ message: String) throws {
        let problem = #expect(throws: UsageProblem.self) { try folder.run { $0.rules.select = select } }
        #expect(problem?.message == message)
    }

    @Test func ownRulesCanBeSelected() throws {
        try folder.write([
            ".memlint.yml": "rules: [own.yml]\nselect: [own-rule, memory-in-handler]", "own.yml": "own-rule\n",
        ])
        let report = try folder.run().report
        #expect(report.rules.map(\.id) == ["memory-in-handler", "own-rule"])
        try folder.write(["own.yml": "not a rule\n"])
        let broken = try folder.run()
        #expect(folder.said(broken) == ["configuration own.yml: no"] && broken.report.exitCode == 2)
    }

    @Test func repositoriesDoNotReadTheFileAroundThem() throws {
        try folder.write([
            ".memlint.yml": "ignore: [memory-in-handler]", "repo/.git/HEAD": "", "repo/a.py": "memory(1)",
        ])
        #expect(folder.found(try folder.run(["repo"])) == ["repo/a.py:1 memory-in-handler"])
    }
}
