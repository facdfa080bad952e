import SourceText
import Testing
import YAML

/// The values of a text, flat: `{a: [1, 'x']}`, with nothing for problems.
private func shown(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, .plain): text
    case .scalar(let text, .quoted): "'\(text)'"
    case .scalar(let text, .block): "|\(text)|"
    case .sequence(let items): "[" + items.map(shown).joined(separator: ", ") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.name): \(shown($0.value))" }.joined(separator: ", ") + "}"
    }
}

func read(_ text: String) -> YAMLStream { YAMLStream(ContiguousArray(text.utf8)) }

/// `line:column: message` of each problem.
func problems(_ text: String) -> [String] {
    read(text).problems.map { "\($0.position.line):\($0.position.column): \($0.message)" }
}

@Suite struct YAMLStreamTests {
    @Test(arguments: [
        ("a: 1\nb: [x, 'y', \"z\"]\n", "{a: 1, b: [x, 'y', 'z']}"),
        ("- |\n  one\n  two\n- >\n  folded\n", "[|one\ntwo\n|, |folded\n|]"),
        ("a: &x {b: c}\nd: *x\n", "{a: {b: c}, d: {b: c}}"),
        ("base: &base {a: 1, b: 2}\nown: {b: 3, <<: *base, c: 4}\n", "{base: {a: 1, b: 2}, own: {b: 3, a: 1, c: 4}}"),
        ("x: {<<: [{a: 1}, {a: 2, b: 2}]}\n", "{x: {a: 1, b: 2}}"),
        ("x: {'<<': {a: 1}}\n", "{x: {<<: {a: 1}}}"),
        ("a:\n", "{a: }"),
        ("\u{FEFF}a: ä\n", "{a: ä}"),
    ])
    func reads(text: String, expected: String) {
        let stream = read(text)
        #expect(stream.problems.isEmpty)
        #expect(stream.documents.map { shown($0.root) } == [expected])
    }

    @Test func readsSeveralDocumentsAndNone() {
        #expect(read("a: 1\n---\nb: 2\n--- 3\n").documents.map { shown($0.root) } == ["{a: 1}", "{b: 2}", "3"])
        #expect(read("").documents.isEmpty && read("").problems.isEmpty)
        #expect(read("# only a comment\n").documents.isEmpty)
    }

    @Test func tellsNothingFromQuotedNothing() throws {
        let root = try #require(read("a: ~\nb: '~'\nc: yes\nd: 'no'\ne: maybe\n").documents.first).root
        #expect(root["a"]?.isNull == true)
        #expect(root["b"]?.isNull == false)
        #expect(root["c"]?.flag == true)
        #expect(root["d"]?.flag == false)
        #expect(root["e"]?.flag == nil)
        #expect(root["f"] == nil)
    }

    /// Each value's range is the text it was read from, also behind a byte order mark, CRLF and letters of several bytes.
    @Test func placesEachValue() throws {
        let text = "\u{FEFF}ä: 😀é\r\nlist:\r\n  - 'q'\r\n  - {k: v}\r\nend: [1,\r\n 2]\r\n"
        let file = SourceFile(path: "a.yml", bytes: ContiguousArray(text.utf8))
        let root = try #require(YAMLStream(file.bytes).documents.first).root
        let entries = try #require(root.entries)
        #expect(entries.map { file.text($0.range) } == ["ä", "list", "end"])
        #expect(entries.map { file.text($0.value.range) } == ["😀é", "- 'q'\r\n  - {k: v}", "[1,\r\n 2]"])
        #expect(entries.map(\.position) == [(1, 1), (2, 1), (5, 1)].map { LineColumn(line: $0.0, column: $0.1) })
        #expect(entries[0].value.position == LineColumn(line: 1, column: 4))
        let lines = LineTable(file.bytes)
        for entry in entries {
            #expect(lines.position(of: entry.value.range.lower, in: file, unit: .scalars) == entry.value.position)
        }
    }

    @Test func placesAliasesWhereTheyStand() throws {
        let root = try #require(read("a: &x one\nb: *x\n").documents.first).root
        #expect(root["b"]?.position == LineColumn(line: 2, column: 4))
    }

    @Test func tellsEveryDuplicateAndGoesOn() {
        #expect(
            problems("a: 1\nb: 2\na: 3\nc: {d: 1, d: 2}\n") == [
                "3:1: `a` is given twice; the first is at line 1, column 1.",
                "4:11: `d` is given twice; the first is at line 4, column 5.",
            ])
        #expect(read("a: 1\na: 2\n").documents.map { shown($0.root) } == ["{a: 1}"])
    }

    @Test func keepsTheDocumentsBeforeAProblem() {
        #expect(read("a: 1\n---\nb: [\n").documents.map { shown($0.root) } == ["{a: 1}"])
    }

    @Test(arguments: [
        ("a: [1, 2\nb: 3\n", "2:2: The list opened with `[` at line 1 needs a `,` or `]` here."),
        ("a: {b: 1\nc: 2\n", "2:2: The map opened with `{` at line 1 needs a `,` or `}` here."),
        ("a: b: c\n", "1:5: A `:` cannot stand here; quote the text if it belongs to it, or check the indentation."),
        ("a: 'x\n", "2:1: The quote opened at line 1 is never closed."),
        ("a:\n\t- b\n", "2:1: This character cannot start a value; put quotes around the text. A tab cannot indent."),
        ("a: @b\n", "1:4: This character cannot start a value; put quotes around the text. A tab cannot indent."),
        ("a: *x\n", "1:4: The alias `*x` names no anchor before it."),
        ("a: &x [*x]\n", "1:8: The alias `*x` stands inside what it names."),
        ("a: &x {<<: *x}\n", "1:12: The alias `*x` stands inside what it names."),
        ("a: {<<: text}\n", "1:9: `<<` takes a map, or a list of maps."),
        ("[a, b]: c\n", "1:1: A name is expected here, not a list or map."),
        (
            "a: \"\\q\"\n",
            "1:5: This is no escape of a double-quoted text; write `\\\\` for a backslash, or use single quotes."
        ),
        ("a: !x!y z\n", "1:4: This tag has no meaning; put quotes around the text if it starts with `!`."),
        (
            "a: 1\n b: 2\n",
            "2:3: A `:` cannot stand here; quote the text if it belongs to it, or check the indentation."
        ),
        ("a: \u{1}\n", "1:4: A control character cannot stand in YAML."),
        ("- a\nb: c\n", "2:1: This line does not belong to the list that starts at line 1; check its indentation."),
    ])
    func saysWhatIsWrong(text: String, expected: String) {
        #expect(problems(text) == [expected])
    }

    @Test func namesTheByteThatIsNotUTF8() {
        let stream = YAMLStream(ContiguousArray("a: b\nc: ä".utf8) + [0xFF, 0x0A])
        #expect(stream.problems.map(\.position) == [LineColumn(line: 2, column: 5)])
        #expect(stream.problems.map(\.message) == ["This byte is not valid UTF-8."])
        #expect(
            YAMLStream([0xFF, 0xFE, 0x61, 0]).problems.map(\.message) == ["This file is UTF-16; save it as UTF-8."])
    }
}
