import PythonFrontend
import SourceText
import Testing

/// The tokens of Python.
@Suite struct LexerTests {
    private func kinds(_ source: String) -> [PythonTokenKind] {
        PythonLexer.tokenize(file(source)).map(\.kind)
    }

    private func texts(_ source: String) -> [String] {
        let file = file(source)
        return PythonLexer.tokenize(file).filter { $0.kind != .newline && $0.kind != .endOfFile }.map { file.text($0.range) }
    }

    /// Every keyword is one, and none with a letter more, a letter less or in another case.
    @Test(
        arguments: [
            ("False", .False), ("None", .None), ("True", .True), ("and", .and), ("as", .as), ("assert", .assert),
            ("async", .async), ("await", .await), ("break", .break), ("class", .class), ("continue", .continue), ("def", .def),
            ("del", .del), ("elif", .elif), ("else", .else), ("except", .except), ("finally", .finally), ("for", .for),
            ("from", .from), ("global", .global), ("if", .if), ("import", .import), ("in", .in), ("is", .is),
            ("lambda", .lambda), ("nonlocal", .nonlocal), ("not", .not), ("or", .or), ("pass", .pass), ("raise", .raise),
            ("return", .return), ("try", .try), ("while", .while), ("with", .with), ("yield", .yield),
        ] as [(String, PythonTokenKind)])
    func keywords(word: String, kind: PythonTokenKind) {
        #expect(kinds(word)[0] == kind)
        let swapped = word.first?.isLowercase == true ? word.uppercased() : word.lowercased()
        for other in [word + "_", "_" + word, String(word.dropLast()), swapped, word + "\u{E9}"] {
            #expect(kinds(other)[0] == .identifier, "\(other)")
        }
    }

    @Test(arguments: [
        "( ) [ ] { } , : ; . ... -> = :=", "+= -= *= /= //= %= @= **= &= |= ^= <<= >>=",
        "+ - * / // % @ ** & | ^ ~ << >> < > <= >= == != <>",
    ])
    func operators(source: String) {
        #expect(texts(source) == source.split(separator: " ").map(String.init))
    }

    @Test(arguments: [
        "0", "1_000", "0xFF_ff", "0o17", "0b1_0", "1.", ".5", "1.5", "1e10", "1E-3", "1.5e+3j", "2J", "0777", "10L", "0_0",
    ])
    func numbers(source: String) {
        #expect(texts(source) == [source])
        #expect(kinds(source) == [.number, .newline, .endOfFile])
    }

    @Test(arguments: [
        ("1if x", ["1", "if", "x"]), ("0xfor x", ["0xf", "or", "x"]), ("1..real", ["1.", ".", "real"]),
        ("1else", ["1", "else"]), ("1e5else", ["1e5", "else"]), ("1_a", ["1_a"]), ("a.1", ["a", ".1"]),
    ])
    func numbersBesideWords(source: String, expected: [String]) {
        #expect(texts(source) == expected)
    }

    @Test(arguments: ["", "r", "R", "b", "B", "u", "U", "br", "bR", "Rb", "rB", "ur"])
    func stringPrefixes(prefix: String) {
        for quotes in ["\"", "'", "\"\"\"", "'''"] {
            #expect(kinds(prefix + quotes + "a" + quotes) == [.string, .newline, .endOfFile])
        }
    }

    @Test(arguments: ["f", "F", "t", "T", "rf", "fR", "Tr", "rT"])
    func interpolatedPrefixes(prefix: String) {
        for quotes in ["\"", "'", "\"\"\"", "'''"] {
            #expect(
                kinds(prefix + quotes + "a{b}" + quotes) == [
                    .interpolatedStart, .interpolatedText, .fieldStart, .identifier, .fieldEnd, .interpolatedEnd, .newline,
                    .endOfFile,
                ])
        }
    }

    @Test(arguments: [
        ("f'{x!r:>{w}}'", ["f'", "{", "x", "!", "r", ":", ">", "{", "w", "}", "}", "'"]),
        ("f'{{{x}}}'", ["f'", "{{", "{", "x", "}", "}}", "'"]),
        ("f'{x!=y}'", ["f'", "{", "x", "!=", "y", "}", "'"]),
        ("f'{x:=5}'", ["f'", "{", "x", ":", "=5", "}", "'"]),
        ("f'{(x:=5)}'", ["f'", "{", "(", "x", ":=", "5", ")", "}", "'"]),
        ("f'{d['a']}'", ["f'", "{", "d", "[", "'a'", "]", "}", "'"]),
        ("f'{f'{x}'}'", ["f'", "{", "f'", "{", "x", "}", "'", "}", "'"]),
        ("f'''{x:{'a'}}'''", ["f'''", "{", "x", ":", "{", "'a'", "}", "}", "'''"]),
        ("f'\\N{DASH}{x}'", ["f'", "\\N{DASH}", "{", "x", "}", "'"]),
        ("rf'\\N{x}'", ["rf'", "\\N", "{", "x", "}", "'"]),
        ("f'\\{x}'", ["f'", "\\", "{", "x", "}", "'"]),
        ("f'{x[a:b]}'", ["f'", "{", "x", "[", "a", ":", "b", "]", "}", "'"]),
    ])
    func fields(source: String, expected: [String]) {
        #expect(texts(source) == expected)
    }

    @Test func indentation() {
        let source = "if a:\n\tb\n        c\n\n  # d\n  \u{0C}e\nf"
        #expect(
            kinds(source) == [
                .if, .identifier, .colon, .newline, .indent, .identifier, .newline, .identifier, .newline, .dedent,
                .identifier, .newline, .identifier, .newline, .endOfFile,
            ])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) {
        let source = ["(a,", "b)", "c \\", "d", ""].joined(separator: end)
        #expect(
            kinds(source) == [
                .leftParenthesis, .identifier, .comma, .identifier, .rightParenthesis, .newline, .identifier, .identifier,
                .newline, .endOfFile,
            ])
    }

    @Test func comments() {
        let file = file("# a\nx = '# no' # b\nf(  # c\n)\nf'{y  # d\n}' #")
        #expect(PythonLexer.comments(in: file).map { file.text($0) } == ["# a", "# b", "# c", "# d", "#"])
    }

    @Test(arguments: ["\u{E9}t\u{E9}", "\u{4E2D}\u{6587}", "_\u{3B1}1", "\u{1D4D0}"])
    func names(word: String) {
        #expect(kinds(word) == [.identifier, .newline, .endOfFile])
    }

    @Test func bytesThatBeginNoToken() {
        #expect(kinds("a\0\0$b") == [.identifier, .invalid, .identifier, .newline, .endOfFile])
        let bytes: ContiguousArray<UInt8> = [0x61, 0xFF, 0x62, 0xE2, 0x82]
        #expect(
            PythonLexer.tokenize(file(bytes)).map(\.kind) == [
                .identifier, .invalid, .identifier, .invalid, .invalid, .newline, .endOfFile,
            ])
    }
}
