import Foundation
import TestSupport
import Testing

/// Whatever a file holds, the run ends in time, without a crash, and with an answer for every other file.
@Suite struct BadInputTests {
    private let program: Program

    init() throws { program = try Program() }

    struct Hostile: CustomTestStringConvertible {
        let name: String
        /// A part of what is said about the file; nil where nothing need be.
        let notice: String?
        let content: @Sendable () -> Data

        var testDescription: String { name }

        init(_ name: String, _ notice: String? = nil, _ content: @escaping @Sendable () -> String) {
            self.name = name
            self.notice = notice
            self.content = { Data(content().utf8) }
        }

        init(_ name: String, bytes notice: String?, _ content: @escaping @Sendable () -> Data) {
            self.name = name
            self.notice = notice
            self.content = content
        }
    }

    private static func many(_ text: String, _ count: Int = 100_000) -> String { String(repeating: text, count: count) }

    static let hostile: [Hostile] = [
        Hostile("empty") { "" },
        Hostile("only a mark") { "\u{FEFF}" },
        Hostile("only blank lines") { many("\n") },
        Hostile("not UTF-8", bytes: "It is not valid UTF-8") { Data("x = '".utf8) + [0xFF, 0xC3] + Data("'\n".utf8) },
        Hostile("every byte", bytes: nil) { Data((1...255).map(UInt8.init)) },
        Hostile("NUL", "It holds NUL bytes") { "x = 1\u{0}\n" },
        Hostile("UTF-16", bytes: "It is UTF-16") { Data([0xFF, 0xFE, 0x78, 0, 0x0A, 0]) },
        Hostile("five megabytes on one line") { "x = [" + many("1, ", 1_700_000) + "]\n" },
        Hostile("five megabytes of calls on one line") { many("f(a, b=c); ", 450_000) + "\n" },
        Hostile("more than the limit", "is larger than the limit of 10 MB") { many("x = 12345\n", 1_100_000) },
        Hostile("nested (", "nested") { many("(") },
        Hostile("nested [ closed", "nested") { many("[") + many("]") },
        Hostile("nested {", "nested") { many("{") + many("}") },
        Hostile("nested calls", "nested") { many("f(") + many(")") },
        Hostile("closing brackets") { many(")") },
        Hostile("nested lambdas") { many("lambda: ", 20_000) + "0\n" },
        Hostile("nested f-strings", "nested") { many("f'{", 10_000) + many("}'", 10_000) + "\n" },
        Hostile("nested conditions") { many("a if b else ", 20_000) + "c\n" },
        Hostile("nested blocks", "nested") {
            (0..<3000).map { many(" ", $0) + "if x:\n" }.joined() + many(" ", 3000) + "pass\n"
        },
        Hostile("chain of calls") { "x" + many(".b()") + "\n" },
        Hostile("chain of members") { "x" + many(".b") + "\n" },
        Hostile("chain of subscripts") { "x" + many("[0]") + "\n" },
        Hostile("chain of additions") { "x = a" + many(" + a") + "\n" },
        Hostile("chain of powers") { "x = a" + many(" ** a", 20_000) + "\n" },
        Hostile("chain of comparisons") { "x = a" + many(" < a") + "\n" },
        Hostile("chain of and") { "x = a" + many(" and a") + "\n" },
        Hostile("chain of not") { "x = " + many("not ") + "a\n" },
        Hostile("chain of minus") { "x = " + many("-") + "1\n" },
        Hostile("chain of await") { "x = " + many("await ") + "a\n" },
        Hostile("chain of elif") { "if a:\n pass\n" + many("elif a:\n pass\n") },
        Hostile("chain of decorators") { many("@a\n") + "def f(): pass\n" },
        Hostile("chain of strings") { "x = " + many("'a' ") + "\n" },
        Hostile("chain of targets") { many("a = ") + "1\n" },
        Hostile("chain of cases") { "match x:\n" + many(" case 1: pass\n") },
        Hostile("many comments") { many("# memlint: ignore[memory-in-handler]\n") },
        Hostile("open strings") { many("'''\n", 50_001) },
        Hostile("open quote on each line") { many("'\n") },
        Hostile("backslashes") { many("\\\n") },
        Hostile("many errors") { many("def def (: ]\n") },
    ]

    @Test(arguments: hostile)
    func otherFilesAreStillReported(_ hostile: Hostile) throws {
        try program.write("hostile.py", hostile.content())
        try program.write("a.py", Program.defect)
        try program.write("z.py", Program.defect)
        let ending = try program.run(["--format", "concise", "--no-gate", "--ignore", "unused-suppression"])
        #expect(!ending.isSignalled && ending.code == 1, "\(ending.errorText.prefix(300))")
        let lines = ending.text.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("a.py" + Program.finding) })
        #expect(lines.contains { $0.hasPrefix("z.py" + Program.finding) })
        if let notice = hostile.notice { #expect(ending.errorText.contains(notice), "\(ending.errorText.prefix(300))") }
        #expect(ending.errorText.utf8.count < 2000)
    }

    /// What is nested too deeply hides nothing before it and after it in its own file.
    @Test func findingsAroundADeepPart() throws {
        let deep = "x = " + String(repeating: "(", count: 5000) + String(repeating: ")", count: 5000) + "\n\n"
        try program.write("a.py", Program.defect + deep + Program.defect)
        let ending = try program.run(["--format", "concise"])
        #expect(ending.text.split(separator: "\n").filter { $0.contains("memory-in-handler") }.count == 2)
        #expect(ending.errorText.contains("1 of them analysed in part"))
    }

    @Test func findingsAroundABrokenLine() throws {
        try program.write("a.py", Program.defect + "def broken(:\n    x = = 1\n\n" + Program.defect)
        let ending = try program.run(["--format", "concise"])
        #expect(ending.text.split(separator: "\n").filter { $0.contains("memory-in-handler") }.count == 2)
        #expect(ending.errorText.contains("warning: a.py:10:"))
        #expect(ending.code == 1)
    }

    /// Twice the input takes at most about twice the time.
    @Test(
        .timeLimit(.minutes(2)),
        arguments: ["(", "[1,", "x.b()", "f(", "-", "'a' ", "def f(a=", "{a:", "lambda: ", "@a\n", "f'{"])
    func timeGrowsWithTheInput(_ unit: String) throws {
        func seconds(_ count: Int) throws -> Double {
            try program.write("a.py", String(repeating: unit, count: count))
            // Time of the processor, which other tests that run at the same time do not change much.
            let ending = try program.shell("TIMEFORMAT=%U; for i in 1 2 3; do time $memlint --no-gate -q a.py; done")
            return try #require(ending.errorText.split(separator: "\n").compactMap { Double($0) }.min())
        }
        let (once, twice) = (try seconds(100_000), try seconds(200_000))
        #expect(twice < once * 2.6 + 0.15, "\(once) and then \(twice) seconds")
    }

    @Test func bytesOrderMarkAndLineEndsChangeNothing() throws {
        for (name, text) in [
            ("mark.py", "\u{FEFF}" + Program.defect), ("crlf.py", Program.defect.replacing("\n", with: "\r\n")),
            ("cr.py", Program.defect.replacing("\n", with: "\r")),
        ] {
            try program.write(name, text)
            let ending = try program.run(["--format", "concise", name])
            #expect(ending.text.hasPrefix(name + Program.finding), "\(ending.text) \(ending.errorText)")
        }
    }

    @Test func pipesLinksAndFoldersNamedLikeSources() throws {
        try program.write("good.py", Program.defect)
        try program.write("folder.py/inner.py", Program.defect)
        let made = try program.shell(
            "mkfifo a.py && ln -s nowhere.py b.py && ln -s c.py c.py && ln -s . loop && ln -s /dev/zero d.py")
        #expect(made.code == 0)
        let ending = try program.run(["--format", "concise"])
        #expect(ending.code == 1)
        #expect(
            ending.text.split(separator: "\n").map { $0.prefix(while: { $0 != ":" }) } == [
                "folder.py/inner.py", "good.py",
            ])
        for said in [
            "a.py: It is not a regular file.", "b.py: The link leads nowhere.", "c.py: The link leads back to itself.",
            "loop: ",
        ] {
            #expect(ending.errorText.contains(said))
        }
        let given = try program.run(["--format", "concise", "a.py", "d.py", "good.py"])
        #expect(given.code == 1 && given.text.hasPrefix("good.py"))
        #expect(try program.run(["b.py", "good.py"]).code == 2)
        #expect(try program.run(["c.py", "good.py"]).code == 2)
    }

    @Test func unreadableFilesAndFolders() throws {
        try program.write("good.py", Program.defect)
        try program.write("closed.py", Program.defect)
        try program.write("closed/a.py", Program.defect)
        #expect(
            try program.shell("chmod 000 closed.py closed && chmod 755 . && cp $memlint ./memlint && chmod 755 memlint")
                .code == 0)
        // Root may read everything, so another user runs the program.
        let asOther = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
        let ending = try program.shell("\(asOther)./memlint --format concise .")
        #expect(ending.code == 2)
        #expect(ending.text.hasPrefix("good.py") && ending.text.split(separator: "\n").count == 1)
        #expect(ending.errorText.contains("error: closed.py: It cannot be read: permission denied."))
        #expect(ending.errorText.contains("error: closed: The folder cannot be read: permission denied."))
        let sarif = try program.shell("\(asOther)./memlint --format sarif .")
        #expect(sarif.text.contains("\"text\": \"It cannot be read: permission denied.\""))
    }

    @Test func pathsThatDoNotExist() throws {
        try program.write("good.py", Program.defect)
        let ending = try program.run(["--format", "concise", "good.py", "godo.py"])
        #expect(ending.code == 2 && ending.text.hasPrefix("good.py"))
        #expect(ending.errorText.contains("error: godo.py: There is no such file or folder."))
        #expect(try program.run(["--exit-zero", "godo.py"]).code == 2)
    }

    @Test func brokenConfiguration() throws {
        try program.write("good.py", Program.defect)
        try program.write("sub/.memlint.yml", "select: [memory-in-handler\nignore: [")
        try program.write("sub/a.py", Program.defect)
        let ending = try program.run(["--format", "concise"])
        #expect(ending.code == 2 && ending.text.hasPrefix("good.py") && ending.text.split(separator: "\n").count == 1)
        #expect(ending.errorText.contains("error: sub/.memlint.yml:2:"))
        #expect(ending.errorText.contains("warning: sub: Nothing in it was analysed"))
        #expect(try program.run(["--config", "sub/.memlint.yml"]).code == 2)
        #expect(try program.run(["--config", "none.yml"]).code == 2)
        #expect(try program.run(["--isolated", "sub"]).code == 1)
    }

    @Test func longAndStrangeNames() throws {
        let names = [
            "-q.py", " x.py", "a\nb.py", "a\tb.py", "a'\"b.py", "é.py", "e\u{301}.py",
            String(repeating: "n", count: 250) + ".py",
        ]
        for name in names { try program.write(name, Program.defect) }
        let deep = (0..<200).map { _ in "d" }.joined(separator: "/") + "/x.py"
        try program.write(deep, Program.defect)
        let ending = try program.run(["--format", "json"])
        let document = try #require(try JSONSerialization.jsonObject(with: ending.output) as? [String: Any])
        let found = try #require(document["diagnostics"] as? [[String: Any]]).compactMap { $0["path"] as? String }
        #expect(Set(found) == Set(names + [deep]))
        #expect(try program.run(["--format", "concise", "--", "-q.py"]).text.hasPrefix("-q.py:8"))
    }

    @Test func fewDescriptorsAndLittleMemory() throws {
        for index in 0..<300 { try program.write("d\(index % 20)/f\(index).py", Program.defect) }
        let ending = try program.shell("ulimit -n 16; ulimit -v 1000000; $memlint --format concise . | wc -l")
        #expect(ending.text.filter(\.isNumber) == "300", "\(ending.errorText)")
    }
}
