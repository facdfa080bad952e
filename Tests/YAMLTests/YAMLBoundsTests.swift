import SourceText
import TestSupport
import Testing
import YAML

/// Hostile files: each ends quickly, with one plain sentence.
@Suite struct YAMLBoundsTests {
    private func message(_ text: String) -> String? {
        var stream = read("")
        let time = processorTime { stream = read(text) }
        #expect(time < .seconds(5), "\(time) for \(text.utf8.count) bytes")
        return stream.problems.first?.message
    }

    @Test func refusesAnAliasBomb() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...20 {
            let alias = "*a\(level - 1)"
            text += "a\(level): &a\(level) [" + [String](repeating: alias, count: 9).joined(separator: ", ") + "]\n"
        }
        #expect(message(text) == "There are more than 250000 values here, aliases counted as what they stand for.")
    }

    @Test func refusesAMergeBomb() {
        var text = "a0: &a0 {x: 1, y: 2}\n"
        for level in 1...40 { text += "a\(level): &a\(level) {<<: [*a\(level - 1), *a\(level - 1)], k\(level): 1}\n" }
        #expect(message(text) == "There are more than 250000 values here, aliases counted as what they stand for.")
    }

    @Test(arguments: ["[", "{a: ", "- ", "? "])
    func refusesDeepNesting(opening: String) {
        #expect(message(String(repeating: opening, count: 100_000)) == "This nests deeper than 200 levels.")
    }

    @Test func refusesDepthThroughAliases() {
        var text = "a0: &a0 [x]\n"
        for level in 1...250 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
        #expect(message(text) == "This nests deeper than 200 levels.")
    }

    @Test func reads199Levels() {
        #expect(message(String(repeating: "[", count: 199) + String(repeating: "]", count: 199)) == nil)
    }

    @Test func refusesTooManyValues() {
        #expect(
            message("[" + String(repeating: "a,", count: 300_000) + "]")
                == "There are more than 250000 values here, aliases counted as what they stand for.")
        #expect(message("[" + String(repeating: "ä,", count: 240_000) + "]") == nil)
    }

    @Test func refusesTooManyDocuments() {
        #expect(message(String(repeating: "--- a\n", count: 10_000)) == nil)
        #expect(message(String(repeating: "--- a\n", count: 300_000)) != nil)
    }

    @Test func refusesTooManyBytes() {
        #expect(
            message("a: " + String(repeating: "x", count: 9 << 20))
                == "This file is too large: YAML is read up to 8 MB.")
        #expect(message("a: " + String(repeating: "x", count: 3 << 20)) == nil)
    }

    @Test func refusesManyDirectives() {
        var text = ""
        for index in 0..<300_000 { text += "%TAG !a\(index)! b\n" }
        #expect(message(text) == "There are too many `%TAG` lines.")
    }

    @Test func tellsOnlySomeOfManyDuplicates() {
        #expect(read(String(repeating: "a: b\n", count: 100_000)).problems.count == 50)
    }

    /// Every prefix and many broken versions of a text that has most of YAML in it.
    @Test func endsForAnyBytes() {
        let text = """
            %YAML 1.1
            --- !!map
            a: &x {b: [1, 'two', "th\\u00e9ree"], ? c : d}   # ä
            e: *x
            f: |-
              block
             g: >+
            folded

            h:
            - i
            -   - j
                - <<: *x
            ...
            --- "k"
            """
        let bytes = ContiguousArray(text.utf8)
        for count in 0...bytes.count { _ = YAMLStream(ContiguousArray(bytes[..<count])) }
        for index in bytes.indices {
            for replacement: UInt8 in [0, 0x09, 0x0A, 0x26, 0x2A, 0x5B, 0xC3, 0xFF] {
                var changed = bytes
                changed[index] = replacement
                let stream = YAMLStream(changed)
                #expect(stream.problems.allSatisfy { $0.position.line >= 1 && $0.position.column >= 1 })
            }
            var shorter = bytes
            shorter.remove(at: index)
            _ = YAMLStream(shorter)
        }
    }
}
