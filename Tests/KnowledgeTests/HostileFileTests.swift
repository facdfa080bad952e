import Knowledge
import SourceText
import TestSupport
import Testing

/// Model and rule files that are broken or hostile: reading ends soon, and says what is wrong.
@Suite struct HostileFileTests {
    private func read(_ text: String) -> KnowledgeReader {
        var reader = KnowledgeReader()
        let file = SourceFile(path: "own.yml", bytes: ContiguousArray(text.utf8))
        let time = processorTime {
            reader.read(models: file)
            reader.read(rules: file)
        }
        #expect(time < .seconds(5), "\(time) for \(text.utf8.count) bytes")
        return reader
    }

    private func bomb(levels: Int, form: (Int) -> String) -> String {
        "x0: &x0 [a, a, a, a, a, a, a, a, a]\n" + (1...levels).map(form).joined()
    }

    @Test func bombsEndInASentence() {
        let head = "framework: ours\nlanguage: python\ntypes:\n"
        let deep = String(repeating: "[", count: 100_000)
        let aliases = bomb(levels: 30) { "x\($0): &x\($0) [*x\($0 - 1), *x\($0 - 1), *x\($0 - 1)]\n" }
        let merges = "m0: &m0 {a: 1}\n" + (1...30).map { "m\($0): &m\($0) {<<: [*m\($0 - 1), *m\($0 - 1)]}\n" }.joined()
        let braces = String(repeating: "{a,b,c,d,e,f,g,h}", count: 1_000)
        let texts = [
            deep, head + deep, aliases, merges, head + "  ours.A: &a {role: memory, also: [*a]}\n",
            head + "  \"\(braces)\": {role: memory}\n", String(repeating: "a: b\n", count: 50_000),
            "message: \"\(String(repeating: "{", count: 200_000))\"\n", String(repeating: "x", count: 9 << 20),
            String(repeating: "--- {id: a, when: {lastz: objct}}\n", count: 20_000),
            head + (0..<2_000).map { "  \"n\($0).{a,b,c,d,e,f,g,h}{a,b,c,d,e,f,g,h}\": {role: memory}\n" }.joined(),
        ]
        for text in texts {
            let reader = read(text)
            #expect(!reader.errors.isEmpty && reader.errors.count <= 100)
            #expect(reader.errors.allSatisfy { $0.message.utf8.count < 1_000 })
        }
    }

    @Test func everyPrefixIsReadOrRefused() throws {
        let files = BuiltInTests.files.filter {
            ["models/python/llama-index-memories.yml", "defects/memory-in-handler.yml"].contains($0.path)
        }
        #expect(files.count == 2)
        for file in files {
            for count in 0...file.bytes.count {
                var reader = KnowledgeReader()
                let prefix = SourceFile(path: file.path, bytes: ContiguousArray(file.bytes[..<count]))
                if file.path.hasPrefix("models/") { reader.read(models: prefix) } else { reader.read(rules: prefix) }
                #expect(!reader.errors.isEmpty || reader.models.count + reader.rules.count > 0)
            }
        }
    }

    /// Bytes changed, lost and doubled at places drawn from a seed; all that matters is that reading ends.
    @Test func damagedFilesAreReadOrRefused() {
        var generator = SeededGenerator(seed: 42)
        for file in BuiltInTests.files where file.path.hasSuffix(".yml") {
            for _ in 0..<10 {
                var bytes = file.bytes
                for _ in 0..<Int.random(in: 1...4, using: &generator) {
                    let index = Int.random(in: 0..<bytes.count, using: &generator)
                    switch Int.random(in: 0..<3, using: &generator) {
                    case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
                    case 1: bytes.remove(at: index)
                    default: bytes.insert(bytes[index], at: index)
                    }
                }
                var reader = KnowledgeReader()
                let damaged = SourceFile(path: file.path, bytes: bytes)
                if file.path.hasPrefix("models/") { reader.read(models: damaged) } else { reader.read(rules: damaged) }
                #expect(reader.errors.allSatisfy { $0.position.line >= 1 && $0.position.column >= 1 })
            }
        }
    }
}
