import Foundation
import PythonFrontend
import Semantics
import SourceText
import TestSupport
import Testing

/// The glance that decides whether a file is parsed at all changes no finding.
@Suite struct GateTests {
    @Test func findsTheSameWithoutIt() throws {
        func output(_ options: [String]) throws -> Data {
            try run(Checkout.memlint, ["--isolated", "--format", "json"] + options + ["fixtures"], in: Checkout.root, seconds: 120)
                .output
        }
        let gated = try output([])
        #expect(gated.count > 100_000)
        #expect(try gated == output(["--no-gate"]))
    }

    /// Every package that the parser finds imported is one that the glance sees, in any file.
    @Test(arguments: sources) func seesEveryImport(_ path: String) throws {
        let bytes = ContiguousArray(try Data(contentsOf: URL(filePath: path)))
        let file = SourceFile(path: path, bytes: bytes)
        let model = Binder.bind(PythonParser.parse(file), language: .python)
        for package in model.importedPackages {
            #expect(PythonSkim.imports(anyOf: WordSet([package]), in: file), "\(package)")
        }
        #expect(!PythonSkim.imports(anyOf: WordSet(["no_such_package"]), in: file))
    }

    /// The fixtures, and a part of the library of the Python at hand.
    static let sources: [String] = {
        let fixtures = FixtureTests.paths.map { FixtureTests.folder.appending(path: $0).path }
        return fixtures + library(below: ["json", "email", "asyncio", "importlib", "unittest", "test/test_import"])
    }()

    private static func library(below folders: [String]) -> [String] {
        let question = ["-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"]
        guard let ending = try? run(URL(filePath: "/usr/bin/env"), ["python3"] + question) else { return [] }
        let root = URL(filePath: ending.text.trimmingCharacters(in: .whitespacesAndNewlines))
        return folders.flatMap { folder -> [String] in
            let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String }
            return (names ?? []).filter { $0.hasSuffix(".py") }.sorted().map { root.appending(path: folder).appending(path: $0).path }
        }
    }

    @Test(arguments: [
        "import os, llama_index.core as li\n", "from llama_index . core import x\n", "try: import llama_index\nexcept: pass\n",
        "if x: from llama_index import (\n    a, b)\n", "from llama_index \\\n  import a\n", "import a;import llama_index\n",
        "import \\\n  llama_index\n", "x = 1\r\nimport a,\tllama_index\r\n", "from llama_index import(a)\n", "import llama_index",
    ]) func seesEachForm(_ text: String) {
        let file = SourceFile(path: "a.py", bytes: ContiguousArray(text.utf8))
        #expect(PythonSkim.imports(anyOf: WordSet(["llama_index"]), in: file))
    }

    @Test(arguments: [
        "import os\n", "from a import llama_indexes\n", "important = llama_index\n", "from x.llama_index import a\n",
        "llama_index.import_it()\n", "from . import a\n", "import",
    ]) func passesOverTheRest(_ text: String) {
        let file = SourceFile(path: "a.py", bytes: ContiguousArray(text.utf8))
        #expect(!PythonSkim.imports(anyOf: WordSet(["llama_index"]), in: file))
    }
}
