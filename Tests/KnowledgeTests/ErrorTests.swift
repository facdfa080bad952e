import Knowledge
import SourceText
import TestSupport
import Testing

/// What people are told about their own model and rule files: every error of a file at once, with its place.
@Suite struct ErrorTests {
    /// Each text with the errors of reading it, below one another.
    private func transcript(_ texts: [String], read: (inout KnowledgeReader, SourceFile) -> Void) -> String {
        texts.map { text in
            var reader = KnowledgeReader()
            read(&reader, SourceFile(path: "own.yml", bytes: ContiguousArray(text.utf8)))
            #expect(!reader.errors.isEmpty, "no error in\n\(text)")
            return text + reader.errors.map { "    > \($0.described)\n" }.joined()
        }.joined(separator: "\n")
    }

    @Test func modelFiles() throws {
        let head = "framework: ours\nlanguage: python\npackages: [ours]\n"
        let rows = [
            "ours.A: {roll: memory}",
            "ours.A: {role: memroy}",
            "ours.A: {role: memory, holds: thoughts}",
            "ours.A: {role: memory, lasts: proces}",
            "ours.A: {role: memory, lasts: []}",
            "ours.A: {role: memory, lasts: [{is: as-argument}]}",
            "ours.A: {role: memory, lasts: [{is: host}, {if: {arg: a, absent: yes}, is: object}]}",
            "ours.A: {role: memory, lasts: [{if: {arg: a}, is: host}]}",
            "ours.A: {role: memory, lasts: [{if: {arg: a, absent: yes, contains: x}, is: host}]}",
            "ours.A: {role: memory, lasts: [{if: {arg: a, absent: true}, is: host}]}",
            "ours.A: {role: memory, lasts: [{is: host, of: b}]}",
            "ours.A: {role: memory, key: session_id}",
            "ours.A: {role: memory, key: {arg: \"session id\", absent: random}}",
            "ours.A: {role: memory, key: {arg: a@b}}",
            "ours.A: {role: memory, limit: {arg: n, unit: token}}",
            "ours.A: {role: engine, state: [{arg: memory}]}",
            "ours.A: {role: engine, turn: [{history: b}]}",
            "ours.A: {role: memory, restored-by: {calls: set}}",
            "ours.A: {role: memory, restored-by: {call: set}}",
            "ours.A: {role: memory, made-by: \"from..x\"}",
            "ours.A: {role: memory, makes: [{call: x}]}",
            "ours.A: {role: memory, fixes: [{id: Durable, title: x, applicability: safe, arguments: {}}]}",
            "ours.A: {role: memory, also: {nam: ours.B, until: latest}}",
            "ours.A: memory",
            "theirs.A: {role: memory}",
            "oursother.A: {role: memory}",
            "\"ours.{A,B\": {role: memory}",
            "\"ours.{A,B}.\(String(repeating: "{a,b}", count: 20))\": {role: memory}",
            "ours.A: {role: memory, also: [ours.B, ours.A]}",
            "\"ours.{A,A}\": {role: memory}",
        ]
        let texts =
            [
                "", "# nothing\n", "just text\n", "- a\n- list\n", "framework: [ours\n",
                "framework: ours\nlangauge: python\npackages: []\n",
                "framework: ours\nlanguage: pyton\nhandlers: {}\ntypes: []\n",
                "framework: ours\nlanguage: python\nframework: ours\n",
                "framework:\nlanguage: python\nhandlers: [{script: yes, runs: turn}]\n",
                head + "types:\n  ours.A: {role: memory}\n---\n" + head + "types:\n  ours.A: {role: store}\n",
            ] + rows.map { head + "types:\n  \($0)\n" }
            + [
                "handlers: [{runs: request}]", "handlers: [{decoratr: ours.get, runs: request}]",
                "handlers: [{decorator: ours.get, call: ours.add, runs: request}]",
                "handlers: [{call: ours.add, runs: request}]", "handlers: [{base: ours.View, runs: request}]",
                "handlers: [{name: main, parameters: many, runs: often, client: yes}]",
                "facilities: [{name: ours.state}]", "facilities: [{set: ours.set, lasts: process}]",
                "caches: [{decorator: ours.cache, lasts: ever}]", "random: [{name: ours.random, fresh: perhaps}]",
                "random: ours.random", "hands-back: [{call: ours.cookie}]",
            ].map { head + $0 + "\n" }
        try expectSnapshot(transcript(texts) { $0.read(models: $1) }, "model-errors.txt")
    }

    @Test func ruleFiles() throws {
        let head = "id: ours\ntitle: Ours\nseverity: error\n"
        let tail = "message: ours\n"
        func rule(_ subject: String, _ when: String, _ rest: String = "message: ours") -> String {
            head + "subject: \(subject)\nwhen: \(when)\n\(rest)\n"
        }
        let texts = [
            head,
            head.replacing("error", with: "fatal") + "subject: state\nwhen: {role: memory}\n" + tail,
            head.replacing("id: ours", with: "id: Our Rule") + "subject: state\nwhen: {role: memory}\n" + tail,
            rule("sate", "{role: memory}"),
            rule("state", "{}"),
            rule("state", "{rol: memory}"),
            rule("state", "{role: []}"),
            rule("state", "{role: [memory, histroy]}"),
            rule("state", "{role: {any: memory}}"),
            rule("state", "{runs: true}"),
            rule("state", "{key-from: minted, value: {below: 3}, minted-per: turn}"),
            rule("argument", "{value: 5}"),
            rule("argument", "{value: {under: 5}}"),
            rule("argument", "{value: {below: few}}"),
            rule("argument", "{value: {below: 5, above: 7}}"),
            rule("argument", "{value: {some: {below: 5}}, kept-in: module}"),
            rule("key-use", "{key-from: minted}", "unless: [{lasts: object}, {program: tests}]\nmessage: ours"),
            rule("state", "{role: memory}", "message: \"`{calee}` is lost\""),
            rule("state", "{role: memory}", "message: \"a {brace\""),
            rule("state", "{role: memory}", "message: \"a } brace\""),
            rule("state", "{role: memory}", "message: ours\ncaption: \"{nothing like it}\""),
            rule("state", "{role: memory}", "message: ours\nlabels: {handlr: it runs, turn: \"{engin}\"}"),
            rule("state", "{role: memory}", "message: ours\nnotes: [\"{Callee} is lost.\", {when: {unit: tokens}}]"),
            rule("state", "{role: memory}", "message: ours\nfixes: [Durable, a, a]\ncwe: [many]\ntags: []"),
            rule("state", "{role: memory}", "message: ours\nsecurity-severity: 11\npreview: soon"),
            rule("state", "{role: memory}") + "---\n" + rule("state", "{role: history}"),
        ]
        try expectSnapshot(transcript(texts) { $0.read(rules: $1) }, "rule-errors.txt")
    }

    @Test func tellsDuplicatesAcrossFilesOfOneOrigin() {
        var reader = KnowledgeReader()
        for path in ["a.yml", "b.yml"] {
            let text = "framework: ours\nlanguage: python\ntypes: {ours.A: {role: memory}}\n"
            reader.read(models: SourceFile(path: path, bytes: ContiguousArray(text.utf8)))
        }
        #expect(
            reader.errors.map(\.described) == [
                "b.yml:3:9: The type `ours.A` is described twice; first at a.yml:3:9."
            ])
        #expect(reader.models.count == 1)
    }
}
