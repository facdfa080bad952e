import Foundation
import TestSupport
import Testing

/// The commands beside linting, and options that every one of them takes.
@Suite struct CommandTests {
    private let program: Program

    init() throws { program = try Program() }

    @Test func versionAndHelp() throws {
        let version = try program.run(["--version"])
        #expect(version.code == 0 && version.text.hasPrefix("memlint "))
        for arguments in [["--help"], ["-h"], ["help"], ["app", "--help"]] {
            let ending = try program.run(arguments)
            #expect(
                ending.code == 0 && ending.text.contains("memlint [PATH...]")
                    && ending.text.contains("--stdin-filename"))
            for line in ending.text.split(separator: "\n") { #expect(line.count <= 110) }
        }
    }

    @Test func rulesAreListed() throws {
        let ending = try program.run(["rules"])
        #expect(ending.code == 0)
        func row(_ ending: Ending, _ rule: String) -> [Substring] {
            let line = ending.text.split(separator: "\n").first { $0.hasPrefix(rule + " ") }
            return Array((line ?? "").split(separator: " ").prefix(3))
        }
        #expect(row(ending, "memory-in-handler") == ["memory-in-handler", "error", "on"])
        try program.write(".memlint.yml", "ignore: [memory-in-handler]\nseverity: {engine-in-handler: info}\n")
        let changed = try program.run(["rules"])
        #expect(row(changed, "memory-in-handler") == ["memory-in-handler", "error", "off"])
        #expect(row(changed, "engine-in-handler") == ["engine-in-handler", "info", "on"])
    }

    @Test func everyRuleIsExplained() throws {
        let ids = try program.run(["rules"]).text.split(separator: "\n").compactMap { $0.split(separator: " ").first }
        #expect(ids.count > 10)
        for id in ids {
            let ending = try program.run(["explain", String(id)])
            #expect(ending.code == 0 && ending.text.hasPrefix(id) && ending.text.contains("\nLevel: "))
            #expect(ending.text.split(separator: "\n").count > 5)
        }
    }

    @Test func whyTellsWhatIsKnown() throws {
        try program.write("a.py", Program.defect)
        let ending = try program.run(["why", "a.py:8"])
        #expect(ending.code == 0 && ending.text.contains("memory-in-handler: reported"))
        #expect(try program.run(["why", "a.py"]).code == 2)
        #expect(try program.run(["why", "b.py:8"]).code == 2)
        #expect(try program.run(["why", "a.py:0"]).code == 2)
    }

    /// The help names the words that an option takes, and the parser takes no others.
    @Test(arguments: ["--format", "--fail-on", "--color"])
    func wordsOfOptions(_ option: String) throws {
        let help = try program.run(["--help"]).text
        let row = try #require(help.split(separator: "\n").first { $0.hasPrefix("  \(option) ") })
        let refused = try program.run([option, "zzzz"])
        let words = try #require(refused.errorText.firstMatch(of: /one of ([a-z, ]+)\n/)).1.split(separator: ", ")
        #expect(refused.code == 2 && words.count >= 3)
        for word in words { #expect(row.contains(word), "\(row)") }
    }

    @Test(arguments: [
        (["rules", "--format", "json"], "`memlint rules` takes no `--format`"),
        (["why", "a.py:1", "-q"], "`memlint why` takes no `--quiet`"),
        (["--select", "memory-in-handler", "init"], "`memlint init` takes no `--select`"),
        (["rules", "all"], "`memlint rules` takes no arguments"),
        (["completions"], "`memlint completions` takes one word: bash, zsh, fish"),
        (["schema", "config"], "`config` is no value of `memlint schema`"),
        (["--quiet=yes"], "`--quiet` takes no value"), (["--jobs"], "`--jobs` needs a value: N"),
        (["--exit-zer"], "there is no option `--exit-zer`; did you mean `--exit-zero`?"),
    ])
    func whatCommandsDoNotTake(_ arguments: [String], _ message: String) throws {
        let ending = try program.run(arguments)
        #expect(ending.code == 2 && ending.text.isEmpty)
        #expect(ending.errorText.hasPrefix("error: \(message)"), "\(ending.errorText)")
    }

    /// A folder may be called like a command.
    @Test func foldersNamedLikeCommands() throws {
        try program.write("rules/a.py", Program.defect)
        #expect(try program.run(["--format", "concise", "./rules"]).text.hasPrefix("rules/a.py"))
        #expect(try program.run(["--format", "concise", "--", "rules"]).text.hasPrefix("rules/a.py"))
    }

    /// The glance at a file before it is parsed changes no finding.
    @Test func gateChangesNothing() throws {
        let fixtures = Checkout.root.appending(path: "fixtures").path
        try program.write("broken.py", "def f(:\n\nx = 1  # memlint: ignore[memory-in-handler]\n")
        try program.write("whole.py", "x = 1  # memlint: ignore[memory-in-handler]\n")
        let with = try program.run(["--format", "concise", "--preview", fixtures, "."])
        let without = try program.run(["--format", "concise", "--preview", "--no-gate", fixtures, "."])
        #expect(with.text.contains("whole.py:1:") && !with.text.contains("broken.py"))
        #expect(with.text == without.text && with.text.split(separator: "\n").count > 20)
    }
}
