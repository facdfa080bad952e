import Diagnostics
import Reporters
import SourceText
import TestSupport
import Testing

/// How code is shown and underlined.
@Suite struct FrameTests {
    private func frame(_ sample: Sample, _ range: TextRange, _ caption: String = "", _ labels: [Label] = []) -> String {
        let finding = Finding(
            rule: "r", severity: .warning, message: "m", path: sample.path, range: range, caption: caption,
            labels: labels)
        return text(report([finding], [sample]).rendered(as: .text))
    }

    @Test func placesOnOneLine() throws {
        let sample = Sample(path: "a.py", text: "engine = index.as_chat_engine(memory=memory)\n")
        let shown = frame(
            sample, sample.range("index.as_chat_engine"), "the engine that forgets",
            [
                sample.label("memory=memory", "the memory"), sample.label("engine", "kept here"),
                sample.label("index.as_chat_engine(memory=memory)", "the call as a whole"),
            ])
        try expectSnapshot(shown, "frame-one-line.text")
    }

    @Test func placesOverSeveralLines() throws {
        let sample = Sample(
            path: "a.py",
            text: """
                @app.post("/")
                def chat(message):
                    memory = ChatMemoryBuffer.from_defaults(
                        token_limit=3000,
                        llm=llm,
                        chat_history=[],
                    )
                    return engine(
                        memory)

                """)
        let whole = TextRange(sample.range("@app").lower, sample.range("memory)").upper)
        let call = TextRange(sample.range("ChatMemory").lower, sample.range("    )").upper)
        let shown = frame(
            sample, call, "a new, empty memory",
            [
                Label(path: sample.path, range: whole, text: "runs once per request"),
                sample.label("token_limit=3000", "counted in tokens"),
                sample.label("engine(\n        memory)", "used here"),
            ])
        try expectSnapshot(shown, "frame-several-lines.text")
    }

    @Test func wideCharactersAndTabs() throws {
        let sample = Sample(path: "a.py", text: "\tx\t= '記憶😀é👨‍👩‍👧' + memory(1)\n")
        try expectSnapshot(frame(sample, sample.range("memory(1)"), "here"), "frame-wide.text")
    }

    @Test func longLineIsCutAroundThePlace() throws {
        let filler = String(repeating: "abcdefghi ", count: 200)
        let sample = Sample(path: "a.py", text: "x = '\(filler)' + memory() + '\(filler)'\n")
        let shown = frame(sample, sample.range("memory()"), "here")
        try expectSnapshot(shown, "frame-long.text")
        for line in shown.split(separator: "\n") where !line.contains("here") { #expect(line.count <= 170) }
    }

    @Test func placeAtTheEndOfTheFile() {
        let sample = Sample(path: "a.py", text: "x = 1")
        #expect(frame(sample, TextRange(5, 5), "here").contains("1 | x = 1\n  |      ^ here\n"))
        #expect(frame(sample, TextRange(90, 95)).contains("a.py:1:6"))
    }

    @Test func diffShowsTouchedLinesAlone() throws {
        let sample = Sample(path: "a.py", text: "import os\nimport re\n\n\ndef f(history=[]):\n    return history\n")
        let finding = Finding(
            rule: "r", severity: .info, message: "m", path: sample.path, range: sample.range("[]"),
            fixes: [
                Fix(
                    title: "make the list on each call", applicability: .safe,
                    edits: [
                        Edit(path: sample.path, range: sample.range("[]"), replacement: "None"),
                        Edit(
                            path: sample.path,
                            range: TextRange(sample.range("    return").lower, sample.range("    return").lower),
                            replacement: "    history = [] if history is None else history\n"),
                    ]),
                Fix(
                    title: "drop an import", applicability: .suggestion,
                    edits: [Edit(path: sample.path, range: sample.range("import re\n"), replacement: "")]),
            ])
        try expectSnapshot(text(report([finding], [sample]).rendered(as: .text)), "diff.text")
    }
}
