import SourceText
import Testing
import YAML

@Suite struct YAMLFormTests {
    private static let letters = YAMLGrammar(pattern: "^[a-z]+$") { text in
        text.allSatisfy { ("a"..."z").contains($0) } ? nil : "has something other than small letters"
    }

    private static let form = YAMLForm.record(
        YAMLRecord(
            "a plan",
            [
                YAMLField("id", .grammar(letters), isRequired: true, about: "Its name."),
                YAMLField("severity", .word(["error", "warning", "info"]), about: "How bad it is."),
                YAMLField("preview", .flag, about: "Whether it is new."),
                YAMLField("count", .integer(0...9), about: "How many."),
                YAMLField("score", .decimal(0...1), about: "How sure."),
                YAMLField("paths", .list(.text), about: "Where."),
                YAMLField("tags", .oneOrMore(.word(["a", "b"])), about: "What."),
                YAMLField("rows", .map(keys: letters, values: .text), about: "More."),
                YAMLField(
                    "marks",
                    .list(
                        .choice([
                            YAMLRecord(
                                "a call", [YAMLField("call", .text, about: "A."), YAMLField("at", .text, about: "B.")]),
                            YAMLRecord("a base", [YAMLField("base", .text, about: "C.")]),
                        ])), about: "Marks."),
                YAMLField(
                    "either",
                    .either([.word(["x"]), .record(YAMLRecord("a pair", [YAMLField("k", .text, about: "K.")]))]),
                    about: "Either."),
            ]))

    private func problems(_ text: String) throws -> [String] {
        let root = try #require(read(text).documents.first).root
        return Self.form.problems(in: root).map { "\($0.position.line):\($0.position.column): \($0.message)" }
    }

    @Test func acceptsWhatIsRight() throws {
        #expect(
            try problems(
                """
                {id: abc, severity: info, preview: no, count: 3, score: 0.5, paths: [a], tags: a, rows: {a: b},
                 marks: [{call: x, at: y}, {base: z}], either: x}
                """) == [])
        #expect(try problems("{id: abc, tags: [a, b], either: {k: v}}") == [])
    }

    @Test(arguments: [
        ("[a]", "1:1: This file takes a map, not a list."),
        ("severity: info", "1:1: A plan needs `id`."),
        ("id: a\nsevrity: info", "2:1: `sevrity` is no key of a plan; did you mean `severity`?"),
        ("id: a\nseverity: eror", "2:11: `eror` is no value of `severity`; did you mean `error`?"),
        ("id: a\nseverity: bad", "2:11: `bad` is no value of `severity`; one of `error`, `warning`, `info`."),
        ("id: a\nseverity: [error]", "2:11: `severity` takes `error`, `warning`, `info`, not a list."),
        ("id: A", "1:5: `A` has something other than small letters."),
        ("id: ''", "1:5: `id` is empty."),
        ("id:", "1:4: `id` has no value; it takes text."),
        ("id: a\npreview: maybe", "2:10: `preview` takes yes or no, not `maybe`."),
        ("id: a\ncount: 10", "2:8: `count` takes a whole number from 0 to 9, not `10`."),
        (
            "id: a\ncount: 99999999999999999999",
            "2:8: `count` takes a whole number from 0 to 9, not `99999999999999999999`."
        ),
        ("id: a\nscore: nan", "2:8: `score` takes a number from 0 to 1, not `nan`."),
        ("id: a\npaths: a", "2:8: `paths` takes a list, not `a`."),
        ("id: a\npaths: []", "2:8: `paths` is an empty list; leave it out."),
        ("id: a\ntags: [a, c]", "2:11: `c` is no value of `tags`; one of `a`, `b`."),
        ("id: a\nrows: {}", "2:7: `rows` is empty; leave it out."),
        ("id: a\nrows: {A: b}", "2:8: `A` has something other than small letters."),
        ("id: a\nmarks: [{bass: x}]", "2:10: `bass` is no key of `marks`; did you mean `base`?"),
        ("id: a\nmarks: [{other: x}]", "2:9: `marks` needs one of `call`, `base`."),
        ("id: a\nmarks: [{base: x, at: y}]", "2:19: `at` is no key of a base; it is `base`."),
        ("id: a\neither: [x]", "2:9: `either` takes `x`, or a map, not a list."),
        ("id: a\neither: y", "2:9: `y` is no value of `either`; it is `x`."),
    ])
    func saysWhatIsWrong(text: String, expected: String) throws {
        #expect(try problems(text) == [expected])
    }

    @Test func tellsAllProblemsAtOnceInOrder() throws {
        #expect(
            try problems("severity: bad\npaths: a\nextra: 1\n").map { $0.prefix(4) } == [
                "1:1:", "1:11", "2:8:", "3:1:",
            ])
        let many = "id: a\n" + (0..<10_000).map { "k\($0): 1\n" }.joined()
        #expect(try problems(many).count == 50)
    }

    @Test func writesItsSchema() {
        let schema = Self.form.schema(title: "Plan", about: "A \"plan\".")
        #expect(
            schema.hasPrefix("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n  \"title\": \"Plan\",\n")
        )
        #expect(
            schema.contains(
                "  \"description\": \"A \\\"plan\\\".\",\n  \"type\": \"object\",\n  \"required\": [\"id\"],\n"))
        #expect(
            schema.contains(
                "    \"severity\": {\n      \"description\": \"How bad it is.\",\n      \"enum\": [\"error\", \"warning\", \"info\"]\n    },\n"
            ))
        #expect(schema.hasSuffix("}\n"))
    }
}
