import Diagnostics
import Reporters
import SourceText

/// Builds reports over small sources, places given by the code that stands there.
struct Sample {
    let path: String
    let text: String

    var bytes: ContiguousArray<UInt8> { ContiguousArray(text.utf8) }

    var file: ReportedFile {
        ReportedFile(source: SourceFile(path: path, bytes: bytes), name: ContiguousArray(path.utf8))
    }

    /// The range of the `occurrence`-th (from 1) `code` in the text.
    func range(_ code: String, occurrence: Int = 1) -> TextRange {
        let haystack = Array(text.utf8)
        let needle = Array(code.utf8)
        var left = occurrence
        for start in haystack.indices where haystack[start...].starts(with: needle) {
            left -= 1
            if left == 0 { return TextRange(UInt32(start), UInt32(start + needle.count)) }
        }
        preconditionFailure("`\(code)` is not in the sample")
    }

    func label(_ code: String, _ words: String) -> Label { Label(path: path, range: range(code), text: words) }
}

let chat = Sample(
    path: "app/chat_api.py",
    text: """
        from fastapi import FastAPI
        from llama_index.core.memory import ChatMemoryBuffer

        app = FastAPI()

        @app.post("/chat")
        def chat(session_id: str, message: str):
            note = "😀"; memory = ChatMemoryBuffer.from_defaults(token_limit=3000)
            engine = index.as_chat_engine(memory=memory)
            return engine.chat(message)

        """)

let registry = Sample(path: "app/registry.py", text: "SESSIONS = {}\nLIMIT = 3\n")

let rules = [
    RuleDescription(
        id: "memory-in-handler", title: "Conversation memory is rebuilt on every request",
        summary: "A chat memory object is created on every request and nothing restores it.",
        page: "# memory-in-handler\n\nBuild the memory over a **shared chat store**, keyed by the session.\n",
        severity: .error, tags: ["conversation-state", "reliability"], weaknesses: [664],
        url: "https://example.org/memory-in-handler"),
    RuleDescription(
        id: "module-level-state", title: "Sessions live in one process", summary: "A module-level dict holds turns.",
        severity: .warning, weaknesses: [488, 664], securitySeverity: "6.5"),
]

let memoryFinding = Finding(
    rule: "memory-in-handler", severity: .error,
    message:
        "`ChatMemoryBuffer.from_defaults` starts empty on every request, so the conversation is lost between turns",
    path: chat.path, range: chat.range("ChatMemoryBuffer.from_defaults(token_limit=3000)"),
    caption: "a new, empty memory",
    labels: [
        chat.label("@app.post(\"/chat\")", "`chat` runs once per request (FastAPI)"),
        chat.label("index.as_chat_engine(memory=memory)", "the answer is made with it here, and then it is gone"),
        registry.label("SESSIONS", "this is shared by everyone"),
    ],
    notes: ["The second turn does not see the first."],
    fixes: [
        Fix(
            title: "keep the turns in Redis, by session", applicability: .unsafe,
            edits: [
                Edit(
                    path: chat.path, range: TextRange(28, 28),
                    replacement: "from llama_index.storage.chat_store.redis import RedisChatStore\n"),
                Edit(
                    path: chat.path, range: chat.range("token_limit=3000"),
                    replacement: """
                        \n        token_limit=3000,
                                chat_store=RedisChatStore(redis_url=os.environ["REDIS_URL"]),
                                chat_store_key=session_id,\n    
                        """),
            ],
            requirements: ["The package `llama-index-storage-chat-store-redis`, and a Redis server at `REDIS_URL`."])
    ],
    symbol: "chat")

let stateFinding = Finding(
    rule: "module-level-state", severity: .warning, message: "`SESSIONS` is lost when the process ends",
    path: registry.path, range: registry.range("SESSIONS"))

func report(
    _ findings: [Finding], notices: [Notice] = [], _ samples: [Sample] = [chat, registry], exitCode: Int = 1
) -> Report {
    Report(
        findings: findings.sorted(by: Finding.inOrder), notices: notices,
        files: Dictionary(samples.map { ($0.path, $0.file) }) { first, _ in first }, rules: rules,
        counts: FileCounts(analysed: 2, partly: 1, skipped: 1, generated: 1), version: "0.1.0", exitCode: exitCode)
}

let notices = [
    Notice(
        kind: .parseError, path: "app/bad name#.py", position: LineColumn(line: 2, column: 7),
        message: "recovered from a syntax error; the rest of the file was analysed"),
    Notice(kind: .skipped, path: "app/big.py", message: "larger than 10 MB"),
    Notice(kind: .generated, path: "app/chat_pb2.py", message: "its name says that it is generated"),
]

func text(_ bytes: ContiguousArray<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
