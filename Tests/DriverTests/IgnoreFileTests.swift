import Driver
import Foundation
import Reporters
import TestSupport
import Testing

/// Ignore files mean what they mean to git: git itself is asked.
@Suite struct IgnoreFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func git(_ arguments: [String]) throws -> String {
        let environment = ["PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": folder.path, "GIT_CONFIG_NOSYSTEM": "1"]
        let ending = try TestSupport.run(
            URL(filePath: "/usr/bin/env"), ["git"] + arguments, in: folder.url, environment: environment)
        #expect(ending.code == 0, "\(ending.errorText)")
        return ending.text
    }

    /// The files that git would add.
    private func expected() throws -> [String] {
        try git(["ls-files", "--others", "--exclude-standard", "-z"]).split(separator: "\u{0}").map(String.init)
            .filter { $0.hasSuffix(".py") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func check(_ files: [String: String]) throws {
        _ = try git(["init", "-q"])
        try folder.write(files)
        #expect(folder.names(try folder.run()) == (try expected()))
    }

    private static let tree = [
        "a.py", "b.py", "src/a.py", "src/b.py", "src/x/a.py", "src/x/y/a.py", "src/x/y/b.py", "doc/a.py",
        "doc/src/a.py",
        "a b.py", "#a.py", "!a.py", "a\\b.py", "[a].py", "x1.py", "x2.py", "xa.py", "é.py", "foo/bar/baz/a.py",
        "foo/a.py",
        "trail .py", "src/foo/bar.py", "deep/er/and/deeper/a.py", "star*.py", "q?.py", "-.py", "^.py", "].py",
    ]

    private func tree(with ignore: [String: String]) -> [String: String] {
        ignore.merging(IgnoreFileTests.tree.map { ($0, "memory(1)") }) { first, _ in first }
    }

    @Test(arguments: [
        "a.py", "/a.py", "src/", "src", "/src/*", "*.py\n!a.py", "*.py\n!src/\n!a.py", "src/*\n!src/x", "src/x/**",
        "**/a.py",
        "**/x/**/a.py", "src/**/a.py", "a/**/b", "foo/**/baz", "**", "*", "# comment\na.py", "\\#a.py", "\\!a.py",
        "!a.py",
        "a.py \nb.py\\ \n", "a\\ b.py", "a b.py", "x[0-9].py", "x[!0-9].py", "x[^0-9].py", "[[]a].py",
        "x[[:digit:]].py",
        "x[[:alpha:]].py", "[a", "a.py\\", "a\\\\b.py", "?.py", "??.py", "é.py", "\u{FEFF}a.py\nb.py",
        "a.py\r\nb.py\r\n",
        "src/?/a.py", "src*a.py", "s*/a.py", "**a.py", "a**.py", "src/**a.py", "***/a.py", "foo**/a.py", "/", "//", "!",
        "**/",
        "/**", "/**/a.py", "*/a.py", "*/*/a.py", "doc/src/", "doc/src/a.py/", "star\\*.py", "q\\?.py", "[]].py",
        "[!]].py",
        "[]-a].py", "[a-].py", "x[2-1].py", "[\\]].py", "[[:nope:]].py", "x[[:digit:]", ".py", "*.p[y]", "[-^].py",
        "[^^].py",
        "/foo\n!/foo/a.py", "foo/*\n!foo/bar\nfoo/bar/*\n!foo/bar/baz", "deep/**/deeper", "deep/**/a.py", "**/er/**",
        "trail .py", "trail*.py", "src/x/y\n!src/x/y/a.py", "fo\\o**/a.py", "foo***/a.py", "src**", "foo/ba**",
        "fo**/baz/a.py",
    ])
    func oneFile(_ ignore: String) throws {
        try check(tree(with: [".gitignore": ignore]))
    }

    @Test func nestedFiles() throws {
        try check(
            tree(with: [
                ".gitignore": "*.py\n!b.py\n/doc\n", "src/.gitignore": "!*.py\n/x/y/b.py\n",
                "src/x/.gitignore": "y\n!y/\n",
                "foo/.gitignore": "!a.py\n/bar/baz\n",
            ]))
    }

    @Test func excludeFileOfTheRepository() throws {
        _ = try git(["init", "-q"])
        try folder.write([".git/info/exclude": "src\n!doc/a.py\na.py\n", "x/.gitignore": "!a.py\n"])
        try check(tree(with: ["x/a.py": "memory(1)"]))
    }

    /// A run that starts below the root honours what stands above it, up to the root and no further.
    @Test func filesAboveTheGivenFolder() throws {
        try folder.write([".gitignore": "*.py\n"])
        try folder.write([
            "repo/.gitignore": "b.py\n/src/x\n", "repo/src/.gitignore": "c.py\n", "repo/src/a.py": "memory(1)",
            "repo/src/b.py": "memory(1)", "repo/src/c.py": "memory(1)", "repo/src/x/a.py": "memory(1)",
            "repo/src/y/b.py": "memory(1)", "repo/src/y/d.py": "memory(1)", "repo/.git/HEAD": "",
        ])
        #expect(folder.names(try folder.run(["repo/src"])) == ["repo/src/a.py", "repo/src/y/d.py"])
        // What is named is analysed, whatever an ignore file says of it.
        #expect(folder.names(try folder.run(["repo/src/b.py"])) == ["repo/src/b.py"])
    }

    @Test func aRepositoryInsideAnotherHasItsOwnFiles() throws {
        try folder.write([
            ".git/HEAD": "", ".gitignore": "a.py\n", "a.py": "memory(1)", "sub/.git": "gitdir: ../.git/modules/sub\n",
            ".git/modules/sub/info/exclude": "b.py\n", "sub/a.py": "memory(1)", "sub/b.py": "memory(1)",
        ])
        #expect(folder.names(try folder.run()) == ["sub/a.py"])
    }

    /// Random patterns from the alphabet that matters, against git.
    @Test(arguments: 1...40) func randomPatterns(_ seed: UInt64) throws {
        var random = Random(seed: seed)
        let parts = [
            "*", "**", "?", "/", "/", "a", "b", "src", "x", "y", ".py", "[ab]", "[!a]", "foo", "bar", "\\a", "a.py",
        ]
        let lines = (0..<random.below(5) + 1).map { _ in
            (random.below(4) == 0 ? "!" : "")
                + (0..<random.below(5) + 1).map { _ in parts[random.below(parts.count)] }.joined()
        }
        try check(tree(with: [".gitignore": lines.joined(separator: "\n"), "src/.gitignore": lines.last ?? ""]))
    }

    /// A pattern made to make backtracking explode takes no time.
    @Test(.timeLimit(.minutes(5))) func hostilePattern() throws {
        let pattern = String(repeating: "*a", count: 60) + "b"
        let name = String(repeating: "a", count: 240) + ".py"
        try folder.write([
            ".gitignore": "\(pattern)\n**/\(pattern)\n" + String(repeating: "**/", count: 200) + "b", name: "memory(1)",
        ])
        #expect(folder.names(try folder.run()) == [name])
    }
}

/// Numbers that are the same in every run.
struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
