import Foundation
import PythonFrontend
import SourceText
import Syntax
import TestSupport
import Testing

/// Any bytes: deep, long, cut off, with a token missing, or no Python at all.
@Suite struct RobustnessTests {
    /// A construct that can be repeated without end.
    struct Repetition: CustomTestStringConvertible, Sendable {
        let before: String
        let part: String
        let after: String

        init(_ before: String, _ part: String, _ after: String = "") {
            self.before = before
            self.part = part
            self.after = after
        }

        /// The part `count` times, and a definition below it.
        func source(_ count: Int) -> String {
            before + String(repeating: part, count: count) + after + "\n\ndef after(): pass\n"
        }

        var testDescription: String { before + "(" + part.debugDescription + ")*" + after }
    }

    static let nested: [Repetition] = [
        Repetition("x = ", "("), Repetition("x = ", "["), Repetition("", "{"), Repetition("", "f("), Repetition("", "a["),
        Repetition("x = ", "{a:"), Repetition("x = ", "[(lambda x={'a':"), Repetition("x = ", "lambda a="),
        Repetition("", "f(x, *[y, "), Repetition("x = ", "(yield "), Repetition("x = ", "(await "),
        Repetition("x = ", "yield ", "a"),
        Repetition("x = f'", "{f'", "'"), Repetition("x = f'", "{a:"), Repetition("x = ", "f'{f\"{"),
        Repetition("x = ", "f'''{f\"\"\"{"), Repetition("", "if a: "), Repetition("", "class A: "), Repetition("", "try: "),
        Repetition("", "with a: "), Repetition("", "for a in b: "), Repetition("", "while a: "),
        Repetition("match x:\n case ", "("), Repetition("match x:\n case ", "A(b="), Repetition("match x:\n case ", "{1: ["),
        Repetition("", "@a(", ""), Repetition("def f(", "a: b[", ""), Repetition("x = [a ", "for b in ["),
    ]

    static let long: [Repetition] = [
        Repetition("a", ".b().c()"), Repetition("a", "[b]"), Repetition("x = a", " + a"), Repetition("x = a", " + a - a"),
        Repetition("x = \"a\"", " \"a\""), Repetition("x = f\"a\"", " f\"{a}\""), Repetition("if a: pass\n", "elif b: pass\n"),
        Repetition("", "@a\n", "def f(): pass"), Repetition("x = ", "not ", "a"), Repetition("x = ", "- ", "a"),
        Repetition("x = ", "await ", "a"), Repetition("x = ", "a if b else ", "a"), Repetition("x = ", "a if "),
        Repetition("x = a", " < a"), Repetition("x = ", "lambda: ", "a"), Repetition("x = a", " ** a"),
        Repetition("(x", " := a", ")"), Repetition("", "a = ", "a"), Repetition("x = a", " and a or a"),
        Repetition("x = [a", " for a in b if c", "]"), Repetition("", "x = [a, b(c)]; "),
        Repetition("x = [", "1, ", "]"), Repetition("x = {", "a: b, ", "}"), Repetition("f(", "a=b, ", ")"),
        Repetition("def f(", "a, ", "): pass"), Repetition("match x:\n case ", "a | ", "b: pass"),
        Repetition("try: a\n", "except B: c\n"), Repetition("with ", "a as b, ", "c: d"), Repetition("import a", ", b.c"),
        Repetition("from a import b", ", c"), Repetition("a[", ":", "]"), Repetition("", "import a; from b import c; "),
        Repetition("import a", ".import"), Repetition("", "from a import "), Repetition("# ", "from a import b "),
    ]

    static let hostile: [Repetition] = [
        Repetition("", "x = (a\n"), Repetition("", "(\n"), Repetition("", "x = '\n"), Repetition("", "x = '''\n"),
        Repetition("", "\"\"\" \\\"\"\" '''\n"), Repetition("", "f\"{\n"), Repetition("", "f\"{a\n"), Repetition("", "f'''{\n"),
        Repetition("", "f\"{'\n"), Repetition("x = f'", "}{", "'"), Repetition("", "([{", ""), Repetition("", ")]}"),
        Repetition("", "[)"), Repetition("", "match x:\n"), Repetition("", "match "), Repetition("", "case "),
        Repetition("", "print \"x\", y\n"), Repetition("", "`a`"), Repetition("", "<<<<<<< a\nx\n=======\n"),
        Repetition("", "%a\n!b\n"), Repetition("", "else:\n  x\n"), Repetition("", "else: "), Repetition("", "\\\n"),
        Repetition("", "\\"),
        Repetition("", ":"), Repetition("x = ", ","), Repetition("", "."), Repetition("", "="), Repetition("", ";"),
        Repetition("", "@"), Repetition("", "->"), Repetition("x = ", "* "), Repetition("", "async "),
        Repetition("", "def f(a,\n"),
        Repetition("", "class A(B:\n"), Repetition("", "  x\n x\n"), Repetition("", "\0"), Repetition("", "\u{A0}"),
        Repetition("", "\u{301}"), Repetition("", "type X"), Repetition("", "global "), Repetition("", "import "),
        Repetition("", "lambda "), Repetition("", "x if "), Repetition("", "in "), Repetition("", "\r"), Repetition("", "\t"),
        Repetition("x = (", "a\n", ""), Repetition("", "with ("), Repetition("", "with (a):\n"), Repetition("", "f'{x!"),
    ]

    /// 512 KiB, what a thread has on macOS, also in a debug build.
    private func onSmallStack<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> Result? {
        let result = Box<Result>()
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            result.value = work()
            done.signal()
        }
        thread.stackSize = 512 * 1024
        thread.start()
        done.wait()
        return result.value
    }

    /// Written before the semaphore is signalled and read after it.
    private final class Box<Value>: @unchecked Sendable { var value: Value? }

    @Test(arguments: nested) func nestsToAnyDepth(_ repetition: Repetition) throws {
        let tree = try #require(onSmallStack { checkAlwaysTrue(file(repetition.source(3000))) })
        #expect(tree.problems.contains { $0.kind == .tooDeep })
        #expect(hasFunctionAfter(tree))
    }

    /// Blocks below each other, each a space further in.
    @Test(arguments: [
        "if a:", "def f():", "class A:", "@a\n def f():", "@a\n class A(b):", "async def f():", "for a in b:", "while a:",
        "with (a as b):", "try:", "match a:\n  case b:", "if a: pass\n else:", "try: a\n except b:", "switch a:",
    ])
    func nestsBlocksToAnyDepth(_ head: String) throws {
        var source = ""
        var indentation = ""
        for _ in 0..<300 {
            for line in head.split(separator: "\n") {
                source += indentation + line.drop { $0 == " " } + "\n"
                if line.hasPrefix("  ") { indentation += " " }
            }
            indentation += "  "
        }
        let whole = source + indentation + "pass\ndef after(): pass\n"
        let tree = try #require(onSmallStack { checkAlwaysTrue(file(whole)) })
        #expect(tree.problems.contains { $0.kind == .tooDeep })
        #expect(hasFunctionAfter(tree))
    }

    /// Nothing is given up that a person would write.
    @Test func readsTheDepthThatIsPromised() {
        let depth = PythonParser.maximumDepth - 1
        let source = "x = " + String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
        #expect(shape(source) == "assignment(identifier:x identifier:a)")
        #expect(parse(source).problems == [])
    }

    @Test(arguments: long) func readsAnyLength(_ repetition: Repetition) throws {
        let tree = try #require(onSmallStack { checkAlwaysTrue(file(repetition.source(3000))) })
        #expect(!tree.problems.contains { $0.kind == .tooDeep })
        #expect(hasFunctionAfter(tree))
    }

    @Test(arguments: hostile) func survives(_ repetition: Repetition) throws {
        let tree = try #require(onSmallStack { checkAlwaysTrue(file(repetition.source(1000))) })
        #expect(hasFunctionAfter(tree))
    }

    private func hasFunctionAfter(_ tree: SyntaxTree) -> Bool {
        (0..<tree.count).contains { tree.kinds[$0] == .function && tree.name(NodeID(index: UInt32($0))) == "after" }
    }

    /// Twice the bytes take at most twice the time, with room for what else the machine does.
    @Test(arguments: nested + long + hostile) func isLinear(_ repetition: Repetition) {
        func time(_ count: Int) -> Duration {
            let file = file(repetition.source(count))
            return processorTime {
                _ = PythonParser.parse(file)
                _ = PythonSkim.imports(in: file)
            }
        }
        let isLinear = (0..<5).contains { _ in
            let once = min(time(1000), time(1000))
            return min(time(4000), time(4000)) < once * 4 * 1.3 + .milliseconds(2)
        }
        #expect(isLinear)
    }

    // MARK: Everything cut or changed

    static let sources: [String] =
        (importsCases + functionsCases + classesCases + assignmentsCases + statementsCases + matchCases + operatorsCases
        + primariesCases + stringsCases).map(\.0)
        + (unclosedCases + halfWrittenCases + outOfPlaceCases + foreignCases).map(\.source)

    @Test func everyPrefixOfEveryExample() {
        for source in Self.sources {
            let bytes = ContiguousArray(source.utf8)
            for count in 0..<bytes.count { checkAlwaysTrue(file(ContiguousArray(bytes[..<count]))) }
        }
    }

    @Test func everyExampleWithoutOneOfItsTokens() {
        for source in Self.sources { checkWithoutOneToken(ContiguousArray(source.utf8)) }
    }

    @Test func everyExampleInsideABrokenFile() {
        for source in Self.sources {
            checkAlwaysTrue(file("class A:\n    def f(self, (\n" + source + "\n    x = f'{" + source + "}'\n" + source))
        }
    }

    @Test(arguments: SyntaxFixtureTests.names) func everyFixtureCutOffAtALine(_ name: String) throws {
        let bytes = try SyntaxFixtureTests.bytes(name)
        for count in bytes.indices where bytes[count] == 0x0A { checkAlwaysTrue(file(ContiguousArray(bytes[..<count]))) }
    }

    @Test(arguments: SyntaxFixtureTests.names) func everyFixtureWithoutOneOfItsTokens(_ name: String) throws {
        // Every third: the examples have them all.
        checkWithoutOneToken(try SyntaxFixtureTests.bytes(name), every: 3)
    }

    private func checkWithoutOneToken(_ bytes: ContiguousArray<UInt8>, every step: Int = 1) {
        let tokens = PythonLexer.tokenize(file(bytes))
        for index in stride(from: 0, to: tokens.count, by: step) where !tokens[index].range.isEmpty {
            var rest = bytes
            rest.removeSubrange(Int(tokens[index].start)..<Int(tokens[index].end))
            checkAlwaysTrue(file(rest))
        }
    }

    @Test(arguments: 0..<8) func bytesChangedByChance(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let interesting = ContiguousArray("()[]{}\"'\\\n\r\t #:;,.=@!%`$\0\u{FF}frb0f{import def class lambda".utf8)
        for name in SyntaxFixtureTests.names {
            let original = try SyntaxFixtureTests.bytes(name)
            for _ in 0..<12 {
                var bytes = original
                for _ in 0..<Int(random.next() % 8 + 1) {
                    let place = Int(random.next() % UInt64(bytes.count))
                    bytes[place] = interesting[Int(random.next() % UInt64(interesting.count))]
                }
                checkAlwaysTrue(file(bytes))
            }
        }
    }

    @Test(
        arguments: [
            [], [0], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE, 0x61, 0], [0x0A], [0x0D], [0x5C], [0x22], [0x66, 0x22, 0x7B], [0x28],
            [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func fewBytes(_ bytes: [UInt8]) {
        checkAlwaysTrue(file(ContiguousArray(bytes)))
    }
}
