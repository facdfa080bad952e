import Driver
import Foundation
import SourceText
import Syntax
import TestSupport
import Testing

/// Every fix that is offered for a fixture, applied alone: the file still parses, its finding is gone, and nothing new is found.
@Suite struct FixTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let path: String
        let number: Int
        let rule: String
        let isSuggestion: Bool
        let before: Int
        let text: String

        /// In a folder of its own under the fixture's path, which may say what the file is.
        var fileName: String { "fix-\(number)/\(path)" }
        var testDescription: String { "\(path) \(rule)" }
    }

    static let cases: [Case] = (try? all()) ?? []

    private static func all() throws -> [Case] {
        let arguments = ["--isolated", "--format", "json", "fixtures"]
        let ending = try run(Checkout.memlint, arguments, in: Checkout.root, seconds: 120)
        let report = try JSONDecoder().decode(Report.self, from: ending.output)
        var counts: [String: Int] = [:]
        for diagnostic in report.diagnostics { counts[diagnostic.path + diagnostic.rule.id, default: 0] += 1 }
        var cases: [Case] = []
        for diagnostic in report.diagnostics {
            for fix in diagnostic.fixes ?? [] {
                let source = try Data(contentsOf: Checkout.root.appending(path: diagnostic.path))
                cases.append(
                    Case(
                        path: diagnostic.path, number: cases.count, rule: diagnostic.rule.id,
                        isSuggestion: fix.applicability == "suggestion",
                        before: counts[diagnostic.path + diagnostic.rule.id] ?? 0, text: fix.applied(to: source)))
            }
        }
        return cases
    }

    /// What is found in the fixed files, which are laid in one folder.
    static let outcome = Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "memlint-fixes-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var broken: Set<String> = []
        for fixed in cases {
            let place = folder.appending(path: fixed.fileName)
            try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try fixed.text.write(to: place, atomically: true, encoding: .utf8)
            guard let language = Classification.language(of: ContiguousArray(fixed.path.utf8)), language != .python else { continue }
            let file = SourceFile(path: fixed.path, bytes: ContiguousArray(fixed.text.utf8))
            if !Frontend.tree(of: file, language).problems.isEmpty { broken.insert(fixed.fileName) }
        }
        let check = "import ast, sys\nfor name in sys.argv[1:]:\n try: ast.parse(open(name).read())\n except SyntaxError: print(name)"
        let parse = try run(
            URL(filePath: "/usr/bin/env"), ["python3", "-c", check] + cases.map(\.fileName).filter { $0.hasSuffix(".py") }, in: folder, seconds: 120)
        broken.formUnion(parse.text.split(separator: "\n").map(String.init))
        return (findings: try Findings(in: folder), broken: broken)
    }

    @Test(arguments: cases) func mendsWhatItSays(_ fixed: Case) throws {
        let outcome = try Self.outcome.get()
        #expect(!outcome.broken.contains(fixed.fileName), "the fixed file does not parse:\n\(fixed.text)")
        let left = outcome.findings.of(fixed.fileName).filter { $0.rule == fixed.rule }.count
        // A placeholder is no key yet: what a suggestion leads to is known when it is filled in.
        if !fixed.isSuggestion { #expect(left < fixed.before, "the finding is still there:\n\(fixed.text)") }
    }

    @Test func offersFixes() {
        #expect(Self.cases.count > 30)
        #expect(Self.cases.contains { !$0.isSuggestion })
    }

    @Test func setsUpAfterTheSettingsAreLoaded() throws {
        let fixed = try #require(Self.cases.first { $0.path.hasSuffix("in-memory-store/python/settings-loaded.py") }).text
        let loading = try #require(fixed.range(of: "\nload_dotenv()"))
        let imported = try #require(fixed.range(of: "\nimport os"))
        let read = try #require(fixed.range(of: "os.environ"))
        #expect(imported.lowerBound < loading.lowerBound)
        #expect(loading.lowerBound < read.lowerBound)
    }

    @Test(arguments: [
        ("in-memory-store/python/settings-loaded.py", "import MemorySaver", false),
        ("in-memory-store/typescript/langgraph-saver.ts", "import { MemorySaver }", false),
        // Two calls go by the name: each fix mends one.
        ("memory-in-handler/python/langgraph-saver.py", "import MemorySaver", true),
    ]) func takesAwayTheImportThatNothingReads(_ path: String, _ line: String, _ isKept: Bool) throws {
        let fixed = try #require(Self.cases.first { $0.path.hasSuffix(path) }).text
        #expect(fixed.contains(line) == isKept)
        #expect(fixed.contains("PostgresSaver"))
    }

    /// Swift's fixes, in the file's own names.
    @Test(arguments: [
        ("vapor-sessions.swift", false, ["import Vapor\nimport Redis\n", "    app.sessions.use(.redis)"]),
        (
            "vapor-sessions-beside-fluent.swift", false,
            ["    application.sessions.use(.fluent)", "\n    application.migrations.add(SessionRecord.migration)\n"]
        ),
        ("hummingbird-sessions-beside-fluent.swift", false, ["let sessions = await FluentPersistDriver(fluent: database)"]),
        (
            "hummingbird-sessions-beside-valkey.swift", false,
            ["import HummingbirdValkey\n", "let sessions: ValkeyPersistDriver = ValkeyPersistDriver(client: valkey)"]
        ),
        ("hummingbird-sessions-in-place.swift", true, ["let sessions = RedisPersistDriver(redisConnectionPoolService: redis)"]),
        ("hummingbird-sessions.swift", true, ["import HummingbirdAuth\nimport HummingbirdRedis\n"]),
        ("hummingbird-1.swift", false, ["self.addSessions(using: .fluent)  // expect"]),
        ("swift-agent.swift", false, ["import Foundation\n", "let store = FileSessionStore(directory: URL(filePath: \"sessions\"))"]),
    ]) func writesSwift(_ name: String, _ isSuggestion: Bool, _ parts: [String]) throws {
        let fixed = try #require(Self.cases.first { $0.path.hasSuffix("in-memory-store/swift/" + name) })
        #expect(fixed.isSuggestion == isSuggestion)
        for part in parts { #expect(fixed.text.contains(part), "\(part) in\n\(fixed.text)") }
    }

    private struct Report: Decodable {
        struct Diagnostic: Decodable {
            struct Rule: Decodable { let id: String }
            let rule: Rule
            let path: String
            let fixes: [Fix]?
        }
        struct Fix: Decodable {
            struct Edit: Decodable {
                struct Range: Decodable {
                    struct Place: Decodable { let byte: Int }
                    let start: Place
                    let end: Place
                }
                let range: Range
                let replacement: String
            }
            let applicability: String
            let edits: [Edit]

            func applied(to source: Data) -> String {
                var bytes = [UInt8](source)
                for edit in edits.reversed() {
                    bytes.replaceSubrange(edit.range.start.byte..<edit.range.end.byte, with: edit.replacement.utf8)
                }
                return String(decoding: bytes, as: UTF8.self)
            }
        }
        let diagnostics: [Diagnostic]
    }
}
