import Foundation
import TestSupport
import Testing

/// The same input gives the same bytes, over runs, numbers of threads and orders of arguments, with findings in all three languages.
@Suite struct DeterminismTests {
    /// The fixtures of some rules: folders, and in each language's turn the files by name.
    private static let arguments: [String] = ["in-memory-store", "module-level-state", "random-session-id"].flatMap { rule in
        names(in: "fixtures/\(rule)").flatMap { language in
            language == "swift"
                ? names(in: "fixtures/\(rule)/swift").map { "fixtures/\(rule)/swift/\($0)" } : ["fixtures/\(rule)/\(language)"]
        }
    }

    private static func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: Checkout.root.appending(path: folder).path))?.sorted() ?? []
    }

    private static func output(_ format: String, jobs: Int? = nil, _ arguments: [String] = arguments) throws -> Data {
        let options = ["--isolated", "--format", format] + (jobs.map { ["--jobs", String($0)] } ?? [])
        return try run(Checkout.memlint, options + arguments, in: Checkout.root, seconds: 300).output
    }

    private static let first = Result { try output("json") }

    @Test func findsSomethingInEachLanguage() throws {
        let text = String(decoding: try Self.first.get(), as: UTF8.self)
        for ending in [".py\"", ".ts\"", ".swift\""] { #expect(text.contains(ending)) }
    }

    @Test(arguments: 2...5) func everyRun(_ number: Int) throws {
        #expect(try Self.output("json") == Self.first.get())
    }

    @Test(arguments: [1, 2, 3, 16]) func anyThreadCount(_ jobs: Int) throws {
        #expect(try Self.output("json", jobs: jobs) == Self.first.get())
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64]) func anyOrder(_ seed: UInt64) throws {
        #expect(try Self.output("json", Self.shuffled(seed)) == Self.first.get())
    }

    @Test(arguments: ["sarif", "text", "concise", "github"]) func everyFormat(_ format: String) throws {
        #expect(try Self.output(format, jobs: 1) == Self.output(format, jobs: 16, Self.shuffled(6)))
    }

    /// An order that a seed gives, the same on every run.
    private static func shuffled(_ seed: UInt64) -> [String] {
        var generator = SeededGenerator(seed: seed)
        return arguments.shuffled(using: &generator)
    }
}
