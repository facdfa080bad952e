import Foundation
import TestSupport
import Testing

/// A file with four times as many definitions takes about four times the time, through the whole analysis and not the parser alone.
@Suite(.serialized) struct ScaleTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let name: String
        let ending: String
        let head: String
        /// One definition; `#` is its number.
        let unit: String
        /// How many there are at first; then four times as many. With so many the start of the program counts for little.
        var count = 500

        var testDescription: String { "\(name).\(ending)" }
    }

    static let samples = [
        Sample(
            name: "functions-without-a-result", ending: "py", head: pythonHead,
            unit: "def f#(text, back):\n    log(text)\n    keep(text)\n\n", count: 3_000),
        Sample(
            name: "functions-that-call-the-next", ending: "py", head: pythonHead,
            unit: "def f#(text):\n    return f0#(memory, text)\n\n", count: 3_000),
        Sample(
            name: "fields-of-many-classes", ending: "py", head: pythonHead,
            unit: "class C#:\n    def __init__(self):\n        self.memory = ChatMemoryBuffer()\n    def put(self, x):\n        self.turns = [x]\n\n"),
        // One name for many objects, and one object under many names.
        Sample(name: "a-name-that-is-given-itself", ending: "py", head: pythonHead, unit: "memory = memory\n"),
        Sample(name: "a-name-for-many-objects", ending: "py", head: pythonHead, unit: "with ChatMemoryBuffer() as m:\n    f(m)\n"),
        Sample(
            name: "a-name-for-objects-of-branches", ending: "py", head: pythonHead,
            unit: "try:\n    memory = ChatMemoryBuffer()\nexcept E:\n    memory = memory\n"),
        Sample(
            name: "a-global-of-many-functions", ending: "py", head: pythonHead,
            unit: "def f#():\n    global memory\n    memory = ChatMemoryBuffer()\n\n", count: 3_000),
        Sample(
            name: "classes-below-each-other", ending: "py", head: pythonHead + "class C: pass\n",
            unit: "class C(C):\n    memory = ChatMemoryBuffer()\n"),
        Sample(
            name: "calls-of-one-function", ending: "py", head: pythonHead + "def f(m):\n    return m\n",
            unit: "f(ChatMemoryBuffer())\n"),
        Sample(name: "a-variable-that-is-given-itself", ending: "ts", head: typeScriptHead + "let c = client;\n", unit: "c = c;\n", count: 15_000),
        Sample(
            name: "a-variable-that-is-given-itself", ending: "swift", head: swiftHead + "var s = session\n", unit: "s = s\n"),
        Sample(
            name: "callbacks-and-collections", ending: "ts", head: typeScriptHead,
            unit: "const f# = async (text, back) => { log(text); turns.push({ role: \"user\", content: text }); rows.map((row) => row.a); };\n", count: 1_500),
        Sample(
            name: "handlers", ending: "ts", head: typeScriptHead,
            unit: "app.post(\"/a#\", async (req, res) => { const { text } = req.body; res.json(await ask#(text)); });\n"),
        Sample(
            name: "members-that-extensions-add", ending: "swift", head: swiftHead,
            unit: "func f#(req: Request) { log(req.a.b#.c()) }\nextension Request { var b#: Int { # } }\n", count: 1_000),
        Sample(
            name: "extensions-of-one-type", ending: "swift", head: swiftHead,
            unit: "extension Bot { func f#(text: String) { turns.append(text); last# = text } }\n", count: 1_500),
        // Each of them is a finding with a fix.
        Sample(
            name: "findings-with-fixes", ending: "py", head: pythonHead,
            unit: "@app.post(\"/f#\")\ndef f#(session: str, text: str):\n    memory = ChatMemoryBuffer.from_defaults()\n    return index.as_chat_engine(memory=memory).chat(text)\n\n",
            count: 150),
        Sample(
            name: "findings-with-fixes", ending: "ts",
            head: "import { MemorySaver } from \"@langchain/langgraph\";\nimport { createAgent } from \"langchain\";\n" + typeScriptHead,
            unit: "export const agent# = createAgent({ model, tools: [], checkpointer: new MemorySaver() });\napp.post(\"/a#\", async (req, res) => { res.json(await agent#.invoke(req.body, { configurable: { thread_id: req.query.id } })); });\n",
            count: 150),
        Sample(
            name: "findings-with-fixes", ending: "swift", head: swiftHead + "func routes(app: Application) { app.get { req in req.id } }\n",
            unit: "func f#(app: Application) { app.sessions.use(.memory) }\n", count: 150),
        Sample(
            name: "keys-that-fall-back", ending: "py", head: "from uuid import uuid4\n" + pythonHead,
            unit: "@app.post(\"/f#\")\ndef f#(ask: dict):\n    key = ask.get(\"id\") or str(uuid4())\n    ChatMemoryBuffer.from_defaults(chat_store=RedisChatStore(), chat_store_key=key)\n\n",
            count: 250),
    ]

    private static let pythonHead = """
        from fastapi import FastAPI
        from llama_index.core.memory import ChatMemoryBuffer

        app = FastAPI()
        memory = ChatMemoryBuffer.from_defaults()


        """
    private static let typeScriptHead = """
        import express from "express";
        import OpenAI from "openai";

        const app = express();
        const client = new OpenAI();
        const turns = [];

        """
    private static let swiftHead = """
        import FoundationModels
        import Vapor

        let session = LanguageModelSession()
        final class Bot { var turns: [String] = [] }

        """

    @Test(.timeLimit(.minutes(10)), arguments: samples)
    func timeGrowsWithTheDefinitions(_ sample: Sample) throws {
        let program = try Program()
        func write(_ count: Int) throws {
            let units = (0..<count).map { sample.unit.replacing("#", with: "\($0)") }
            try program.write("a.\(sample.ending)", sample.head + units.joined())
        }
        // Time of the processor, which other tests that run at the same time do not change much, and only lengthen: the least of three.
        func seconds(enough: Double = 0) throws -> Double {
            var least = Double.infinity
            for _ in 0..<3 where least > enough {
                let ending = try program.shell("TIMEFORMAT=%U; time $memlint --no-gate -q a.\(sample.ending) >out")
                least = min(least, try #require(ending.errorText.split(separator: "\n").compactMap { Double($0) }.last))
            }
            return least
        }
        try write(0)
        let start = try seconds()
        try write(sample.count)
        let short = try seconds()
        try write(sample.count * 4)
        // Eight times is the middle between linear time and square time.
        let long = try seconds(enough: short * 8)
        // Else square time would not be seen.
        #expect(short > start * 2, "\(short) seconds, of which the program's start takes \(start): too few definitions")
        #expect(long < short * 8, "\(short) and then \(long) seconds")
    }
}
