import Driver
import Foundation
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
        let language = try #require(Classification.language(of: ContiguousArray(path.utf8)))
        let bytes = ContiguousArray(try Data(contentsOf: URL(filePath: path)))
        let file = SourceFile(path: path, bytes: bytes)
        let model = Binder.bind(Frontend.tree(of: file, language), language: language)
        for package in model.importedPackages {
            #expect(mayImport(package, file, language), "\(package)")
        }
        #expect(!mayImport("no_such_package", file, language))
    }

    private func mayImport(_ package: String, _ file: SourceFile, _ language: Language) -> Bool {
        Frontend.packages(among: WordSet([package]), in: file, language)?.isEmpty != true
    }

    /// The fixtures, our own sources, and a part of the library of the Python at hand.
    static let sources: [String] = {
        let fixtures = FixtureTests.paths.map { FixtureTests.folder.appending(path: $0).path }
        let own = files(below: Checkout.root.appending(path: "Sources"), ending: ".swift")
        return fixtures + own + library(below: ["json", "email", "asyncio", "importlib", "unittest", "test/test_import"])
    }()

    private static func library(below folders: [String]) -> [String] {
        let question = ["-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"]
        guard let ending = try? run(URL(filePath: "/usr/bin/env"), ["python3"] + question) else { return [] }
        let root = URL(filePath: ending.text.trimmingCharacters(in: .whitespacesAndNewlines))
        return folders.flatMap { files(below: root.appending(path: $0), ending: ".py") }
    }

    private static func files(below folder: URL, ending: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
        return (names ?? []).filter { $0.hasSuffix(ending) }.sorted().map { folder.appending(path: $0).path }
    }

    @Test(arguments: [
        "import os, llama_index.core as li\n", "from llama_index . core import x\n", "try: import llama_index\nexcept: pass\n",
        "if x: from llama_index import (\n    a, b)\n", "from llama_index \\\n  import a\n", "import a;import llama_index\n",
        "import \\\n  llama_index\n", "x = 1\r\nimport a,\tllama_index\r\n", "from llama_index import(a)\n", "import llama_index",
    ]) func seesEachForm(_ text: String) {
        let file = SourceFile(path: "a.py", bytes: ContiguousArray(text.utf8))
        #expect(mayImport("llama_index", file, .python))
    }

    @Test(arguments: [
        "import OpenAI from 'openai'\n", "import { x } from \"openai/resources\";", "const o = require('openai')",
        "const o = await import(`openai`);", "export * from 'openai';", "import o = require(\"openai\");", "import 'openai'",
        "import o from 'npm:openai@4'", "import{x}from'openai'", "if (a) { require(\n'openai') }",
    ]) func seesEachFormOfTypeScript(_ text: String) {
        let file = SourceFile(path: "a.ts", bytes: ContiguousArray(text.utf8))
        #expect(mayImport("openai", file, .typescript))
        let model = Binder.bind(Frontend.tree(of: file, .typescript), language: .typescript)
        #expect(model.importedPackages.contains("openai"))
    }

    @Test(arguments: [
        "import Vapor\n", "@testable import Vapor", "import struct Vapor.Request", "public import Vapor", "import A;import Vapor",
        "#if canImport(Vapor)\nimport Vapor\n#endif", "@_exported import Vapor", "import\nVapor",
    ]) func seesEachFormOfSwift(_ text: String) {
        let file = SourceFile(path: "a.swift", bytes: ContiguousArray(text.utf8))
        #expect(mayImport("Vapor", file, .swift))
    }

    @Test(arguments: [
        "import os\n", "from a import llama_indexes\n", "important = llama_index\n", "from x.llama_index import a\n",
        "llama_index.import_it()\n", "from . import a\n", "import",
    ]) func passesOverTheRest(_ text: String) {
        let file = SourceFile(path: "a.py", bytes: ContiguousArray(text.utf8))
        #expect(!mayImport("llama_index", file, .python))
    }
}
