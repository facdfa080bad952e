import Foundation
import TestSupport
import Testing

/// Source that nests or goes on as often as one likes: `start`, `part` many times, `middle`, `closing` as many times, `end`.
struct Form: Sendable {
    let start: String
    let part: String
    let middle: String
    let closing: String
    let end: String

    init(_ start: String, _ part: String, _ middle: String = "", _ closing: String = "", _ end: String = "") {
        self.start = start
        self.part = part
        self.middle = middle
        self.closing = closing
        self.end = end
    }

    func source(_ count: Int) -> String {
        start + String(repeating: part, count: count) + middle + String(repeating: closing, count: count) + end
    }
}

/// Whatever goes on for long ends in time, through the whole program, and hides no other file.
@Suite struct FormTests {
    /// How far it goes: 100,000 times where the program is optimised, which is forty times as fast.
    private static let count: Int = {
        #if DEBUG
            4_000
        #else
            100_000
        #endif
    }()

    struct Table: Sendable, CustomTestStringConvertible {
        let ending: String
        /// So that the analysis has something to follow.
        let head: String
        let forms: [Form]

        var testDescription: String { ending }
    }

    static let tables = [
        Table(
            ending: "py", head: "from llama_index.core.memory import ChatMemoryBuffer\nfrom fastapi import FastAPI\napp = FastAPI()\n",
            forms: Form.python),
        Table(ending: "ts", head: "import { BufferMemory } from \"langchain/memory\";\n", forms: Form.typeScript),
        Table(ending: "tsx", head: "import { BufferMemory } from \"langchain/memory\";\n", forms: Form.typeScript + Form.markup),
        Table(ending: "swift", head: "import FoundationModels\n", forms: Form.swift),
    ]

    @Test(.timeLimit(.minutes(15)), arguments: tables) func endsInTime(_ table: Table) throws {
        let program = try Program()
        try program.write("a.py", Program.defect)
        try program.write("z.py", Program.defect)
        for (index, form) in table.forms.enumerated() {
            try program.write("form\(index).\(table.ending)", table.head + form.source(Self.count) + "\n")
        }
        let arguments = ["--format", "concise", "--no-gate", "--include-generated", "--max-file-size", "0", "--select", "memory-in-handler"]
        // Two seconds for each form that goes on 100,000 times, by the processor's time.
        let ending = try program.run(arguments, seconds: Double(table.forms.count) * 2)
        let lines = ending.text.split(separator: "\n")
        #expect(!ending.isSignalled && ending.code == 1, "\(ending.errorText.suffix(300))")
        #expect(lines.contains { $0.hasPrefix("a.py" + Program.finding) } && lines.contains { $0.hasPrefix("z.py" + Program.finding) })
    }
}
