import Foundation
import SourceText
import Syntax
import TestSupport
import Testing

/// The files of the folder `Sources` beside this one, whole: their trees are snapshots that people read.
@Suite struct SyntaxFixtureTests {
    static let folder = Checkout.root.appending(path: "Tests/PythonFrontendTests/Sources")
    static let names = ["conflict", "future", "grammar", "half_written", "notebook", "python2"]

    static func bytes(_ name: String) throws -> ContiguousArray<UInt8> {
        ContiguousArray(try Data(contentsOf: folder.appending(path: name + ".py")))
    }

    @Test(arguments: names) func readsAsBefore(_ name: String) throws {
        let tree = checkAlwaysTrue(file(try Self.bytes(name)))
        let problems = tree.problems.map { "\($0.kind) [\($0.range.lower),\($0.range.upper)) \($0.message)\n" }
        try expectSnapshot(tree.dump() + problems.joined(), name + ".txt")
    }

    @Test(arguments: ["grammar", "future"]) func hasNoProblem(_ name: String) throws {
        #expect(checkAlwaysTrue(file(try Self.bytes(name))).problems == [])
    }

    /// Every definition of a half-written file is found, in its place.
    @Test func findsTheDefinitionsRoundWhatIsBroken() throws {
        let tree = checkAlwaysTrue(file(try Self.bytes("half_written")))
        let definitions = tree.children(SyntaxTree.root).filter { [.function, .classDefinition].contains(tree.kind($0)) }
        #expect(
            definitions.map { tree.name($0) } == [
                "before", "unclosed_call", "unclosed_string", "unclosed_field", "missing_colon", "Missing",
                "nothing_after_equal", "no_block", "two_words", "after",
            ])
    }

    @Test(arguments: names) func readsTheSameWithOtherLineEnds(_ name: String) throws {
        let original = try Self.bytes(name)
        let expected = kindsAndNames(original)
        for end in ["\r\n", "\r"] {
            var bytes: ContiguousArray<UInt8> = []
            for byte in original {
                if byte == 0x0A { bytes.append(contentsOf: end.utf8) } else { bytes.append(byte) }
            }
            #expect(kindsAndNames(bytes) == expected, "\(end.debugDescription)")
        }
        #expect(kindsAndNames([0xEF, 0xBB, 0xBF] + original) == expected, "byte order mark")
    }

    private func kindsAndNames(_ bytes: ContiguousArray<UInt8>) -> [String] {
        let tree = checkAlwaysTrue(file(bytes))
        return (0..<tree.count).map {
            let node = NodeID(index: UInt32($0))
            return "\(tree.kind(node)) \(tree.name(node))"
        }
    }
}
