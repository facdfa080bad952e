import SourceText
import Syntax
import TestSupport
import Testing

@Suite struct TreeBuilderTests {
    /// `a.b(c)`: each wrap keeps the first mark.
    @Test func wrapsWhatWasRead() {
        var builder = TreeBuilder()
        let a = builder.names.intern("a")
        let b = builder.names.intern("b")
        let c = builder.names.intern("c")
        let mark = builder.mark(at: 0)
        builder.leaf(.identifier, TextRange(0, 1), name: a)
        builder.close(.member, from: mark, end: 3, name: b)
        let arguments = builder.mark(at: 3)
        builder.leaf(.identifier, TextRange(4, 5), name: c)
        builder.close(.arguments, from: arguments, end: 6)
        builder.close(.call, from: mark, end: 6)
        let tree = builder.finish(length: 6)
        #expect(tree.kinds == [.file, .call, .member, .identifier, .arguments, .identifier])
        #expect(tree.records.map(\.subtreeEnd) == [6, 6, 4, 4, 6, 6])
        #expect(tree.records.map(\.parent) == [0, 0, 1, 2, 1, 4])
        #expect(tree.records.map(\.start) == [0, 0, 0, 0, 3, 4])
        let call = NodeID(index: 1)
        #expect(tree.children(call).map { tree.kind($0) } == [.member, .arguments])
        #expect(tree.name(NodeID(index: 5)) == "c")
    }

    @Test func forgetsWhatWasSteppedOver() {
        var builder = TreeBuilder()
        builder.leaf(.number, TextRange(0, 1))
        let mark = builder.mark(at: 2)
        builder.leaf(.identifier, TextRange(2, 3))
        builder.problem(.unexpected, TextRange(2, 3), "expected something else")
        builder.forget(since: mark)
        builder.leaf(.string, TextRange(2, 3))
        let tree = builder.finish(length: 3)
        #expect(tree.kinds == [.file, .number, .string])
        #expect(tree.problems.map(\.message) == ["expected something else"])
    }

    @Test func internsEachNameOnce() {
        var names = NameTable()
        let ids = (0..<1000).map { names.intern("name\($0)") }
        #expect(names.count == 1000)
        for (index, id) in ids.enumerated() {
            #expect(names.string(id) == "name\(index)")
            #expect(names.find("name\(index)") == id)
        }
        #expect(names.find("absent") == nil)
        #expect(names.intern("") == .none)
    }

    /// Beside a dictionary: names of few letters, of which many are alike but for their length, an end or a zero, wherever they stand.
    @Test func internsEachNameOnceWhereverItStands() {
        var generator = SeededGenerator(seed: 1)
        var names = NameTable()
        var known: [ContiguousArray<UInt8>: NameID] = [:]
        for _ in 0..<20_000 {
            let bytes = ContiguousArray((0..<Int.random(in: 0...24, using: &generator)).map { _ in [0, 97, 98, 255].randomElement(using: &generator) ?? 0 as UInt8 })
            let start = Int.random(in: 0...bytes.count, using: &generator)
            let end = Int.random(in: start...bytes.count, using: &generator)
            let id = names.intern(bytes.span, from: start, to: end)
            let name = ContiguousArray(bytes[start..<end])
            if let before = known[name] {
                #expect(id == before)
            } else {
                #expect(name.isEmpty ? id == .none : Int(id.index) == names.count)
                known[name] = id
            }
        }
        #expect(names.count == known.count - 1)
    }
}
