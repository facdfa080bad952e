import Diagnostics
import Driver
import Foundation
import Reporters
import SourceText
import TestSupport
import Testing

/// Which files are looked at, and what is said about the others.
@Suite struct DiscoveryTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func sourcesBelowAFolderInTheOrderOfPaths() throws {
        try folder.write([
            "b.py": "memory(1)", "a/z.py": "memory(1)", "a.py": "memory(1)", "a/b/c.pyi": "memory(1)",
            "a.txt": "memory(1)",
            "Z.py": "memory(1)", ".hidden/x.py": "memory(1)", "a-b.py": "memory(1)", ".py": "memory(1)",
        ])
        let result = try folder.run()
        #expect(
            folder.names(result) == [".hidden/x.py", "Z.py", "a-b.py", "a.py", "a/b/c.pyi", "a/z.py", "b.py"])
        #expect(result.report.counts.analysed == 7)
    }

    @Test func foldersThatHoldNothingOfTheProject() throws {
        let left = [
            ".git/x.py", "node_modules/x.py", "a/__pycache__/x.py", ".venv/x.py", "env/lib/x.py", "dist/x.py",
            "build/lib/x.py", "a/site-packages/x.py",
        ]
        for name in left { try folder.write([name: "memory(1)"]) }
        try folder.write([
            "env/pyvenv.cfg": "", "src/build/__init__.py": "memory(1)", "src/build/a.py": "memory(1)",
            "a/x.py": "memory(1)",
        ])
        #expect(folder.names(try folder.run()) == ["a/x.py", "src/build/__init__.py", "src/build/a.py"])
        // What is named is looked at.
        #expect(folder.names(try folder.run(["dist", "env/lib"])) == ["dist/x.py", "env/lib/x.py"])
    }

    @Test func pathsThatOverlapAreLookedAtOnce() throws {
        try folder.write(["a/x.py": "memory(1)", "a/build/y.py": "memory(1)", "b.py": "memory(1)"])
        try folder.link("c", to: "a")
        for names in [["a", "a/x.py", "a/build"], ["a/build", "a/../a", "a"], ["a/build/y.py", "c", "a"]] {
            for _ in 0..<5 { #expect(folder.names(try folder.run(names)) == ["a/build/y.py", "a/x.py"]) }
        }
    }

    @Test func linksAreFollowedOnlyWhenGiven() throws {
        try folder.write(["real/x.py": "memory(1)", "in/y.py": "memory(1)"])
        try folder.link("in/out.py", to: "../real/x.py")
        try folder.link("in/folder", to: "../real")
        try folder.link("in/same.py", to: "y.py")
        try folder.link("in/dangling.py", to: "nowhere.py")
        try folder.link("in/dangling", to: "nowhere")
        try folder.link("in/loop", to: "loop")
        try folder.link("in/up", to: "..")
        let result = try folder.run(["in"])
        #expect(folder.names(result) == ["in/y.py"])
        #expect(
            folder.said(result) == [
                "skipped in/dangling.py: The link leads nowhere.",
                "skipped in/folder: The link leads out of what was given; name its target to have it analysed.",
                "skipped in/loop: The link leads back to itself.",
                "skipped in/out.py: The link leads out of what was given; name its target to have it analysed.",
                "skipped in/up: The link leads back to a folder that it lies in.",
            ])
        #expect(result.report.exitCode == 1)
        #expect(folder.names(try folder.run(["in/folder"])) == ["real/x.py"])
        #expect(folder.names(try folder.run(["in/out.py"])) == ["real/x.py"])
        #expect(
            folder.said(try folder.run(["in/dangling.py"])) == ["not-found in/dangling.py: The link leads nowhere."])
        #expect(try folder.run(["in/loop"]).report.exitCode == 2)
    }

    @Test func whatCannotBeAnalysedIsSaidAndTheRestIsReported() throws {
        try folder.write([
            "good.py": "memory(1)", "nul.py": "memory(1)" + String(repeating: "#", count: 3000) + "\u{0}",
            "big.py": "memory(1)" + String(repeating: "#", count: 5000),
            "empty.py": "",
        ])
        try folder.write("utf16.py", Data([0xFF, 0xFE, 0x61, 0x00]))
        try folder.write("latin.py", Data("x = 'é'\nmemory(1) ".utf8) + [0xE9])
        let result = try folder.run { $0.maximumFileSize = 4000 }
        #expect(folder.names(result) == ["good.py", "latin.py"])
        #expect(
            folder.said(result) == [
                "skipped big.py: 5009 bytes is larger than the limit of 4000 bytes; see `--max-file-size`.",
                "encoding latin.py: It is not valid UTF-8; it was analysed with U+FFFD in place of such bytes.",
                "skipped nul.py: It holds NUL bytes, so it is no source text.",
                "skipped utf16.py: It is UTF-16; save it as UTF-8.",
            ])
        #expect(result.report.notices[1].position == LineColumn(line: 2, column: 11))
        #expect(result.report.exitCode == 1)
        #expect(result.report.counts == FileCounts(analysed: 3, partly: 0, skipped: 3))
    }

    @Test(.timeLimit(.minutes(5))) func pipesAreNeverWaitedFor() throws {
        try folder.write(["good.py": "memory(1)"])
        #expect(unsafe mkfifo(folder.url.appending(path: "pipe.py").path, 0o644) == 0)
        for names in [[], ["pipe.py", "good.py"]] {
            let result = try folder.run(names)
            #expect(folder.names(result) == ["good.py"])
            #expect(folder.said(result) == ["skipped pipe.py: It is not a regular file."])
        }
        #expect(unsafe mkfifo(folder.url.appending(path: ".memlint.yml").path, 0o644) == 0)
        #expect(try folder.run().report.exitCode == 2)
    }

    @Test func partlyUnderstoodFilesAreCounted() throws {
        try folder.write(["a.py": "BROKEN\nmemory(1)\n", "b.py": "memory(1)"])
        let result = try folder.run()
        #expect(folder.names(result) == ["a.py", "b.py"])
        #expect(folder.said(result) == ["parse-error a.py: Recovered. (and 2 more places)"])
        #expect(result.report.counts == FileCounts(analysed: 1, partly: 1, skipped: 0))
        #expect(result.report.exitCode == 1)
    }

    @Test func missingPathsMakeTheAnswerUntrusted() throws {
        try folder.write(["a.py": "memory(1)"])
        let result = try folder.run(["a.py", "b.py", "a.py/c.py"])
        #expect(folder.names(result) == ["a.py"])
        #expect(
            folder.said(result) == [
                "not-found a.py/c.py: There is no such file or folder.",
                "not-found b.py: There is no such file or folder.",
            ])
        #expect(result.report.exitCode == 2)
    }

    @Test func emptyFolderIsNoFault() throws {
        let result = try folder.run()
        #expect(!result.sawFiles && result.report.exitCode == 0 && result.report.notices.isEmpty)
    }

    @Test func namesThatAreNotUTF8() throws {
        let name = RawPath(ContiguousArray("\(folder.path)/a".utf8) + [0xFF, 0x0A] + ContiguousArray(".py".utf8))
        #expect(
            try {
                try StandardStreams.replace(name, with: ContiguousArray("memory(1)".utf8))
                return true
            }())
        let result = try folder.run()
        #expect(folder.names(result) == ["a\u{FFFD}FF\n.py"])
        #expect(result.report.files.values.first?.name.suffix(6) == [0x61, 0xFF, 0x0A, 0x2E, 0x70, 0x79])
    }

    @Test func threadsChangeNothing() throws {
        for index in 0..<200 {
            try folder.write(["d\(index % 7)/e\(index % 3)/f\(index).py": "BROKEN\nmemory(\(index))\nstate()\n"])
        }
        let first = try folder.run { $0.threads = 1 }
        for threads in [1, 2, 7, 16] {
            for _ in 0..<3 {
                let again = try folder.run { $0.threads = threads }
                #expect(again.report.rendered(as: .sarif) == first.report.rendered(as: .sarif))
            }
        }
        #expect(first.report.findings.count == 400)
    }
}
