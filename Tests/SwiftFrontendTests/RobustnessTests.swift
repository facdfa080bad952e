import Foundation
import SourceText
import SwiftFrontend
import Syntax
import Testing

@Suite struct RobustnessTests {
    @Test(arguments: samples)
    func samplesAreRead(sample: String) {
        let tree = parse(sample)
        #expect(tree.problems == [])
        #expect(!tree.kinds.contains(.error))
        checkAlwaysTrue(sample)
    }

    @Test(arguments: samples)
    func everyPrefix(sample: String) {
        let bytes = ContiguousArray(sample.utf8)
        for length in bytes.indices {
            checkAlwaysTrue(SourceFile(path: "test.swift", bytes: ContiguousArray(bytes[..<length])))
        }
    }

    @Test(arguments: samples)
    func everyTokenDeletedAndDoubled(sample: String) {
        let original = file(sample)
        for token in SwiftSourceLexer.tokenize(original).tokens {
            let range = Int(token.start)..<Int(token.end)
            var bytes = original.bytes
            bytes.insert(contentsOf: original.bytes[range], at: range.upperBound)
            checkAlwaysTrue(SourceFile(path: "test.swift", bytes: bytes))
            bytes = original.bytes
            bytes.removeSubrange(range)
            checkAlwaysTrue(SourceFile(path: "test.swift", bytes: bytes))
        }
    }

    @Test(arguments: samples)
    func everyLineDoubled(sample: String) {
        let lines = sample.split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices {
            checkAlwaysTrue((lines[...index] + lines[index...]).joined(separator: "\n"))
        }
    }

    /// Bytes changed at random, and tokens in any order.
    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func anyBytes(seed: UInt64) {
        var random = Generator(state: seed)
        let original = file(samples.joined(separator: "\n"))
        var bytes = original.bytes
        for _ in 0..<20 { bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next()) }
        checkAlwaysTrue(SourceFile(path: "seed \(seed).swift", bytes: bytes))

        let tokens = SwiftSourceLexer.tokenize(original).tokens
        var mixed: ContiguousArray<UInt8> = []
        for _ in 0..<300 {
            let token = tokens[Int(random.next() % UInt64(tokens.count))]
            mixed.append(contentsOf: original.bytes[Int(token.start)..<Int(token.end)])
            mixed.append(random.next() % 5 == 0 ? 0x0A : 0x20)
        }
        checkAlwaysTrue(SourceFile(path: "seed \(seed).swift", bytes: mixed))
    }

    private struct Generator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state >> 11
        }
    }

    @Test(arguments: samples)
    func lineEndsChangeNothing(sample: String) {
        let plain = shape(sample)
        #expect(shape(sample.replacing("\n", with: "\r\n")) == plain)
        #expect(shape(sample.replacing("\n", with: "\r")) == plain)
    }

    @Test func aMarkIsSteppedOver() {
        let marked = SourceFile(path: "test.swift", bytes: [0xEF, 0xBB, 0xBF] + ContiguousArray("let x = 1".utf8))
        let tree = SwiftSourceParser.parse(marked)
        #expect(tree.problems == [])
        #expect(tree.range(NodeID(index: 1)) == TextRange(3, 12))
    }

    // MARK: Size

    /// Constructs that nest: an opening, what stands in the middle, a closing.
    static let nests: [(String, String, String)] = [
        ("(", "a", ")"), ("[", "a", "]"), ("{", "a", "}"), ("f(", "a", ")"), ("a[", "b", "]"), ("f { ", "a", "}"),
        ("f(a, b: { x in ", "y", "})"), ("/*", "", "*/"), (#""\("#, "a", #")""#), ("if a { ", "b", "}"),
        ("#if A\n", "b\n", "#endif\n"), ("switch x {\n#if A\ncase 1:\n", "a\n", "#endif\n}"), ("a as [", "A", "]"),
        ("func f() { ", "a", "}"), ("class C { ", "", "}"), ("x = A<", "B", ">"), ("let x: A<", "B", ">"), ("[a: ", "b", "]"),
        ("x = \\.a[", "0", "]"), ("!(", "a", ")"), ("do { ", "a", "} catch { }"), ("switch x { case 1: ", "a", "}"),
        ("if a { ", "b", "} == c"), ("var x: A { get { ", "a", "} }"), ("a ? ", "b", " : c"), ("if case .a(let x, ", "b", ")"),
        ("(A) -> (", "A", ")"), ("\\", "A", ""),
        ("([{", "a", "}])"),
    ]

    /// Constructs that go on: a start, a link, an end.
    static let chains: [(String, String, String)] = [
        ("a", " + a", ""), ("a", " + b * c ?? d && e", ""), ("a", " ?? a", ""), ("a", " ? a : a", ""), ("a", " = a", ""),
        ("a", ".b", ""), ("a", ".b()", ""), ("a", "\n.b { $0 }", ""), ("a", "[0]", ""), ("a", "?.b", ""), ("a", "!", ""),
        ("x = ", "try ", "a"), ("x = ", "await ", "a"), ("x = a", " as A", ""), ("x = ", "-", "a"), ("if a {}", " else if b {}", ""),
        ("let x: ", "(A) -> ", "B"), ("let x: A", "?", ""), ("let x: A", " & B", ""), ("", "@a ", "func f() {}"),
        ("", "open ", "func f() {}"), ("x = ", "a < ", "b"), ("x = \\", ".a", ""), ("enum E { case a", ", b", " }"),
        ("f {}", " a: {}", ""), ("", "#/\n", ""), ("", "`a ", ""), ("", "<#", ""), ("", ")]}", ""), ("", "case ", ""),
        ("", "let ", ""), ("", "#", ""), ("", "/ ", ""), ("x = ", "\\/", ""), ("", "\u{0}", ""), ("a", "\n#if A\n.b()", ""),
    ]

    /// On half a megabyte of stack, in whatever way this is built: the least that a thread has anywhere.
    @Test(arguments: nests.indices)
    func nestingEndsWithinTheStack(index: Int) {
        let (open, middle, close) = Self.nests[index]
        let count = 10_000
        let source = "let before = 1\n" + String(repeating: open, count: count) + middle + String(repeating: close, count: count)
            + "\nfunc after() {}"
        let result = onSmallStack { SwiftSourceParser.parse(file(source)) }
        #expect(result.names.find("before") != nil)
        #expect(result.names.find("after") != nil)
        let names: Set = ["/*", "x = A<", "let x: A<", "a ? "]
        if !names.contains(open) { #expect(result.problems.contains { $0.kind == .tooDeep }, "\(open)") }
    }

    @Test(arguments: chains.indices)
    func chainsTakeNoStack(index: Int) {
        let (start, link, end) = Self.chains[index]
        let source = start + String(repeating: link, count: 10_000) + end + "\nfunc after() {}"
        let result = onSmallStack { SwiftSourceParser.parse(file(source)) }
        #expect(result.names.find("after") != nil, "\(link)")
        #expect(!result.problems.contains { $0.kind == .tooDeep }, "\(link)")
    }

    /// Twice the bytes take about twice the time.
    @Test(arguments: nests.indices) func nestingIsLinear(index: Int) {
        let (open, middle, close) = Self.nests[index]
        expectLinear(open) { String(repeating: open, count: $0) + middle + String(repeating: close, count: $0) }
        expectLinear(open + " without an end") { String(repeating: open, count: $0) }
    }

    @Test(arguments: chains.indices) func chainsAreLinear(index: Int) {
        let (start, link, end) = Self.chains[index]
        expectLinear(link) { start + String(repeating: link, count: $0) + end }
    }

    private func expectLinear(_ name: String, _ source: (Int) -> String) {
        let count = 1_500
        let small = file(source(count))
        let large = file(source(4 * count))
        let least = min(time(small), time(small))
        let most = min(time(large), time(large))
        #expect(most < 10 * least + 0.02, "\(name): \(least) s, with four times the bytes \(most) s")
    }

    /// Processor time of this thread: other work on the machine counts for nothing.
    private func time(_ file: SourceFile) -> Double {
        var start = timespec()
        var end = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
        _ = SwiftSourceParser.parse(file)
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
        return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
    }

    private func onSmallStack(_ body: @escaping @Sendable () -> SyntaxTree) -> SyntaxTree {
        let result = Result()
        let thread = Thread { result.finish(body()) }
        thread.stackSize = 512 * 1024
        thread.start()
        return result.wait()
    }

    private final class Result: @unchecked Sendable {
        private let condition = NSCondition()
        private var tree: SyntaxTree?

        func finish(_ tree: SyntaxTree) {
            condition.withLock {
                self.tree = tree
                condition.signal()
            }
        }

        func wait() -> SyntaxTree {
            condition.withLock {
                while true {
                    if let tree { return tree }
                    condition.wait()
                }
            }
        }
    }
}
