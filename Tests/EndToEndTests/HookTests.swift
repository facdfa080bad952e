import Foundation
import TestSupport
import Testing

/// Commits in a scratch repository with the real `pre-commit` and the hooks of `.pre-commit-hooks.yaml`.
@Suite struct HookTests {
    private let program: Program
    /// The folder of the repository in which commits are made.
    private static let project = "project"

    private static let sound = """
        from fastapi import FastAPI

        app = FastAPI()

        """

    /// A repository that offers the hooks, as memlint's own does, and one that uses them.
    init() throws {
        program = try Program()
        let manifest = Checkout.root.appending(path: ".pre-commit-hooks.yaml")
        try program.write("memlint/.pre-commit-hooks.yaml", try Data(contentsOf: manifest))
        try expectSuccess("cd memlint && git init -q . && git add . && git commit -qm hooks")
        try expectSuccess("mkdir \(Self.project) && cd \(Self.project) && git init -q .")
        try use("")
        try expectSuccess("cd \(Self.project) && pre-commit install")
    }

    @Test func theManifestIsValid() throws {
        let manifest = Checkout.root.appending(path: ".pre-commit-hooks.yaml").path
        try expectSuccess("pre-commit validate-manifest '\(manifest)'")
    }

    @Test func aBadCommitIsStoppedAndAGoodOnePasses() throws {
        try write("app.py", Program.defect)
        let stopped = try commit()
        #expect(stopped.code == 1)
        for part in [
            "memlint..................................................................Failed",
            "error[memory-in-handler]: `ChatMemoryBuffer.from_defaults` starts empty on every request",
            "  --> app.py:8:14\n", "\nFound 1 error in 1 file.\n",
        ] { #expect(stopped.errorText.contains(part), "\(stopped.errorText)") }
        #expect(try shell("git log").code != 0, "nothing was committed")

        try write("app.py", Self.sound)
        let passed = try commit()
        #expect(passed.code == 0 && passed.errorText.contains("memlint") && passed.errorText.contains("Passed"))
        #expect(!passed.errorText.contains("No findings"), "what passes says nothing:\n\(passed.errorText)")
    }

    @Test func strangeNames() throws {
        let names = ["with blank.py", "чат/日本 語.py", "it's \"quoted\".py", "e\u{301}.py", "a$(b)`c`;d.py", "[x]*.py"]
        for name in names { try write(name, Program.defect) }
        try use("args: [--format, concise]")
        let ending = try commit()
        #expect(ending.code == 1)
        for name in names { #expect(ending.errorText.contains(name + Program.finding), "\(ending.errorText)") }
        #expect(ending.errorText.contains("Found \(names.count) errors in \(names.count) files."))
    }

    /// Several processes at once, each with a part of the files.
    @Test func batchesInParallel() throws {
        for index in 0..<64 { try write("d\(index % 4)/f\(index).py", index % 2 == 0 ? Program.defect : Self.sound) }
        try use("args: [--format, concise]\n        require_serial: false")
        let ending = try commit()
        #expect(ending.code == 1)
        let found = ending.errorText.split(separator: "\n").filter { $0.contains(Program.finding) }
        #expect(Set(found).count == 32 && found.count == 32)
        try use("args: [--format, concise]")
        let whole = try commit()
        #expect(whole.errorText.contains("Found 32 errors in 64 files."))
        #expect(whole.errorText.split(separator: "\n").filter { $0.contains(Program.finding) } == found.sorted())
    }

    /// The configuration and the folders that walking leaves out hold for the names that pre-commit gives.
    @Test func whatTheProjectLeavesOutIsLeftOut() throws {
        try write(".memlint.yml", "exclude: [old/]\nper-file-ignores: {'scripts/': [memory-in-handler]}\n")
        for name in ["old/a.py", "old/deep/b.py", "scripts/c.py", "dist/d.py"] { try write(name, Program.defect) }
        try write("picture.png", "not for memlint")
        let ending = try commit()
        #expect(ending.code == 0, "\(ending.errorText)")
        try write("new.py", Program.defect)
        #expect(try commit().code == 1)
    }

    @Test func aBrokenConfigurationStopsTheCommit() throws {
        try write(".memlint.yml", "exlude: [old/]\n")
        try write("a.py", Self.sound)
        let ending = try commit()
        #expect(ending.code == 1 && ending.errorText.contains("exit code: 2"), "\(ending.errorText)")
        #expect(ending.errorText.contains(".memlint.yml:1:1: `exlude` is no key of the configuration"))
    }

    /// Every file that memlint reads by its name is handed to it.
    @Test func everyLanguageIsChosen() throws {
        try program.write("notes.txt", "")
        let said = try program.run(["notes.txt"]).errorText
        let endings = said.matches(of: /`(\.[a-z]+)`/).map { String($0.1) }
        #expect(endings.count > 1)
        for ending in endings { try write("a\(ending)", "") }
        let listed = try commit(command: "pre-commit run --verbose")
        #expect(listed.errorText.isEmpty && listed.text.contains("No findings in \(endings.count) files."), "\(listed.text)")
    }

    /// The hook that builds memlint with Swift, from this checkout as it stands. It takes minutes, and `make hooks` asks
    /// for it.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["MEMLINT_BUILD_HOOK"] == "1"))
    func theHookThatBuilds() throws {
        try write("app.py", Program.defect)
        try expectSuccess("cd \(Self.project) && git add .")
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let ending = try shell(
            "PATH=$PATH:'\(path)'; pre-commit try-repo '\(Checkout.root.path)' memlint --files app.py", seconds: 3600)
        #expect(ending.code == 1 && ending.text.contains("app.py:8:14"), "\(ending.text) \(ending.errorText)")
        #expect(ending.text.contains("Found 1 error in 1 file."))
    }

    // MARK: - The repository

    private func write(_ name: String, _ text: String) throws { try program.write("\(Self.project)/\(name)", text) }

    /// Writes the project's configuration of pre-commit, with `settings` below the hook.
    private func use(_ settings: String) throws {
        try write(
            ".pre-commit-config.yaml",
            """
            repos:
              - repo: \(program.folder.path)/memlint
                rev: \(try shell("git -C ../memlint rev-parse HEAD").text)\
                hooks:
                  - id: memlint-system
                    \(settings)

            """)
    }

    private func commit(command: String = "git commit -m change") throws -> Ending {
        try shell("git add . && \(command)", seconds: 120)
    }

    private func expectSuccess(_ line: String) throws {
        let ending = try program.shell(Self.settings + line, seconds: 120)
        try #require(ending.code == 0, "\(line)\n\(ending.text)\(ending.errorText)")
    }

    private func shell(_ line: String, seconds: Double = 60) throws -> Ending {
        try program.shell(Self.settings + "cd \(Self.project) && " + line, seconds: seconds)
    }

    /// What git and pre-commit need, and nothing of the user's own.
    private static let settings = """
        export PATH='\(Checkout.memlint.deletingLastPathComponent().path)':'\(Checkout.tool("").path)':$PATH
        export HOME=$PWD PRE_COMMIT_HOME=$PWD/pre-commit LC_ALL=C.UTF-8 GIT_CONFIG_GLOBAL=/dev/null
        export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b.c GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b.c

        """
}
