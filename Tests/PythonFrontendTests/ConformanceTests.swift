import Foundation
import TestSupport
import Testing

/// Agreement with CPython's own parser, on a part of the library of the Python at hand; `make conformance` reads all of it.
@Suite struct ConformanceTests {
    @Test(.enabled(if: library != nil, "needs CPython 3.9 or newer as python3"))
    func agreesWithCPython() throws {
        let library = try #require(Self.library)
        let parts = [
            "asyncio", "json", "importlib", "dataclasses.py", "test/test_patma.py", "test/test_grammar.py",
            "test/test_fstring.py",
            "test/test_named_expressions.py", "test/test_with.py", "test/test_string_literals.py", "test/test_type_params.py",
        ]
        let paths = parts.map { library.appending(path: $0).path }.filter { FileManager.default.fileExists(atPath: $0) }
        #expect(paths.count > 5)
        let ending = try compare(["--at-least", "99.9", "--examples", "3"] + paths)
        #expect(ending.code == 0, "\(ending.text)\(ending.errorText)")
        #expect(ending.text.contains("functions") && ending.text.contains("tokens"))
    }

    /// Each row of the table of differences is one, and tells all of it.
    @Test(.enabled(if: library != nil, "needs CPython 3.9 or newer as python3"))
    func differencesAreAsTheTableSays() throws {
        let ending = try compare(["--kinds"])
        #expect(ending.code == 0, "\(ending.text)\(ending.errorText)")
    }

    private func compare(_ arguments: [String]) throws -> Ending {
        let script = Checkout.root.appending(path: "Tests/conformance/python/compare.py").path
        return try run(
            URL(filePath: "/usr/bin/env"), ["python3", script, "--memlint-dev", Checkout.memlintDev.path] + arguments, seconds: 300)
    }

    /// The folder of the standard library; nil where there is no Python that is new enough.
    private static let library: URL? = {
        let question = "import sys, sysconfig; print(sysconfig.get_path('stdlib') if sys.version_info >= (3, 9) else '')"
        guard let ending = try? run(URL(filePath: "/usr/bin/env"), ["python3", "-c", question]), ending.code == 0 else {
            return nil
        }
        let path = ending.text.trimmingCharacters(in: .whitespacesAndNewlines)
        return path.isEmpty ? nil : URL(filePath: path)
    }()
}
