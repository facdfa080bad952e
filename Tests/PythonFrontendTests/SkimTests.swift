import PythonFrontend
import SourceText
import Testing

/// What a glance at the bytes finds; that it misses nothing is checked with every other test's source.
@Suite struct SkimTests {
    @Test(
        arguments: [
            ("import a", [PythonImport(module: "a", names: [])]),
            ("import a.b as c, d", [PythonImport(module: "a.b", names: []), PythonImport(module: "d", names: [])]),
            ("import a . \\\n b", [PythonImport(module: "a.b", names: [])]),
            ("x = 1; import a", [PythonImport(module: "a", names: [])]),
            ("import a....b", [PythonImport(module: "a", names: [])]),
            ("from a.b import c as d, e", [PythonImport(module: "a.b", names: ["c", "e"])]),
            ("from . import a", [PythonImport(module: ".", names: ["a"])]),
            ("from.a import(b)", [PythonImport(module: ".a", names: ["b"])]),
            ("from .. \\\n a import (\n  b,  # c\n  d as e,\n)\nf", [PythonImport(module: "..a", names: ["b", "d"])]),
            ("from a import *", [PythonImport(module: "a", names: ["*"])]),
            ("\tfrom\u{A0}a import b", [PythonImport(module: "a", names: ["b"])]),
            (
                "from a import (b\nimport c",
                [
                    PythonImport(module: "a", names: ["b"]), PythonImport(module: "c", names: []),
                ]
            ),
            ("importlib.import_module('a.b')", [PythonImport(module: "a.b", names: [])]),
            ("import_module( name = \"a\" )", [PythonImport(module: "a", names: [])]),
            ("__import__('a')", [PythonImport(module: "a", names: [])]),
        ] as [(String, [PythonImport])])
    func imports(source: String, expected: [PythonImport]) {
        #expect(PythonSkim.imports(in: file(source)) == expected)
    }

    @Test(arguments: [
        "important = a", "reimport a", "\u{E9}import a", "import_a", "x.import_module(name)", "__import__(a)", "import",
        "from a", "import (a)",
    ])
    func none(source: String) {
        #expect(PythonSkim.imports(in: file(source)) == [])
    }

    @Test func asksForPackages() {
        let packages = WordSet(["llama_index", "flask"])
        for source in ["import llama_index.core", "from flask import Flask", "import os, flask", "__import__('flask')"] {
            #expect(PythonSkim.packages(among: packages, in: file(source)).count == 1, "\(source)")
        }
        for source in ["import flasks", "from .flask import a", "from a.flask import b", "flask", "from a import flask", ""] {
            #expect(PythonSkim.packages(among: packages, in: file(source)).isEmpty, "\(source)")
        }
    }

    @Test func asksForWords() {
        let words = WordSet(["session", "ConversationBufferMemory", "s\u{E9}ance"])
        for source in ["session", "x.session = 1", "# session", "(ConversationBufferMemory())", "s\u{E9}ance"] {
            #expect(words.occurs(in: file(source).bytes), "\(source)")
        }
        for source in ["sessions", "a_session", "conversationbuffermemory", "\u{E9}session", ""] {
            #expect(!words.occurs(in: file(source).bytes), "\(source)")
        }
    }
}
