import Knowledge
import SourceText
import Testing

@testable import Driver

/// What the glance at a file's words lets through. That it changes no finding is held over all fixtures by the tests of the whole
/// program.
@Suite struct WordGateTests {
    private let gate = Gate(
        .python, seeds: KnowledgeBase().seedPackages(of: .python), topics: KnowledgeBase().topics(of: .python))

    @Test(arguments: [
        "from llama_index.core.memory import ChatMemoryBuffer\n", "import llama_index.core as li\nm = li.memory.ChatMemoryBuffer()\n",
        "from fastapi import FastAPI\nasync def chat(history=[]): pass\n", "import flask\nturn = {'role': 'user', 'content': text}\n",
        "from llama_index.core import x\ny.from_persist_dir()\n", "import litellm\nlitellm.completion(messages=m)\n",
        "from litellm import acompletion as ask\nask(model, m)\n",
        // A message whose text goes by another word.
        "import flask\nclass Turn:\n    role: str\n    parts: list\n",
    ])
    func letsThrough(_ text: String) {
        #expect(gate.mayConcern(file(text)))
    }

    @Test(arguments: [
        "from llama_index.core.tools import FunctionTool\n", "import os\nm = ChatMemoryBuffer()\n",
        // A word of a framework that is not imported.
        "import fastapi\nm = ChatMemoryBuffer()\n", "import flask\nturn = {'role': 'user'}\n", "",
        // The package's own name, which stands in every file that imports it.
        "import litellm\nlitellm.drop_params = True\n",
    ])
    func passesOver(_ text: String) {
        #expect(!gate.mayConcern(file(text)))
    }

    /// A user's own models may say something new of any name.
    @Test func importsAloneDecideBesideAUsersModels() {
        let gate = Gate(.python, seeds: ["app"], topics: nil)
        #expect(gate.mayConcern(file("import app\n")))
        #expect(!gate.mayConcern(file("import apps\n")))
    }

    /// A suppression is called unused only in a file that was understood.
    @Test func parsesWhatHasACommentForIt() {
        let pipeline = Pipeline(KnowledgeBase())
        #expect(pipeline.parses(file("import os  # memlint: ignore[in-memory-store] -- kept elsewhere\n"), .python))
        #expect(!pipeline.parses(file("import os  # ignore[in-memory-store] -- kept elsewhere\n"), .python))
    }

    private func file(_ text: String) -> SourceFile { SourceFile(path: "a.py", bytes: ContiguousArray(text.utf8)) }
}
