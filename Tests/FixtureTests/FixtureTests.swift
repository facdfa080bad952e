import Foundation
import TestSupport
import Testing

/// Every fixture raises what it says beside its lines, and nothing else.
@Suite struct FixtureTests {
    static let folder = Checkout.root.appending(path: "fixtures")
    static let findings = Result { try Findings(in: Checkout.root, of: "fixtures") }

    static let endings: Set<String> = ["py", "ts", "tsx", "js", "mjs", "cjs", "jsx", "swift"]

    /// Paths of the fixtures below the folder, sorted.
    static let paths: [String] = {
        guard let files = FileManager.default.enumerator(atPath: folder.path) else { return [] }
        return files.compactMap { $0 as? String }.filter { endings.contains(URL(filePath: $0).pathExtension) }.sorted()
    }()

    @Test(arguments: paths) func raisesWhatItSays(_ path: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
        let expected = Expectation.all(in: text)
        let found = try Self.findings.get().of("fixtures/" + path)
        let missed = expected.filter { !found.contains($0) }
        let alarms = found.filter { !expected.contains($0) }
        #expect(missed.isEmpty, "not found")
        #expect(alarms.isEmpty, "not expected")
    }

    @Test func hasAtLeastAsManyQuietCasesAsLoudOnes() throws {
        var loud = 0
        var quiet = 0
        for path in Self.paths {
            let text = try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
            loud += Expectation.all(in: text).count
            let named = text.components(separatedBy: "# ok: ").count + text.components(separatedBy: "// ok: ").count - 2
            quiet += max(named, Expectation.all(in: text).isEmpty ? 1 : 0)
        }
        #expect(loud > 0)
        #expect(quiet >= loud)
    }
}
