import Knowledge
import YAML

/// The files with which a rule begins: they load, and the fixtures pass, so that what is written next is a change of something that works.
package enum RuleTemplate {
    /// What is wrong with an id for a new rule, as a sentence; nil where nothing is.
    package static func problem(id: String) -> String? {
        if BuiltInKnowledge.ruleIDs.contains(id) { return "There is a rule `\(id)` already." }
        return YAMLGrammar.id.problem(id).map { "`\(id)` \($0)." }
    }

    /// The rule, its page, and a loud and a quiet fixture.
    package static func files(id: String) -> [GeneratedFile] {
        [
            GeneratedFile(path: "rules/defects/\(id).yml", text: rule(id)),
            GeneratedFile(path: "rules/defects/\(id).md", text: page(id)),
            GeneratedFile(path: "fixtures/\(id)/python/langchain.py", text: program(id, turns: 1)),
            GeneratedFile(path: "fixtures/\(id)/python/enough.py", text: program(id, turns: 20)),
        ]
    }

    private static func rule(_ id: String) -> String {
        """
        id: \(id)
        title: What is wrong, as a headline
        severity: warning
        preview: yes
        summary: One sentence that says what is wrong and what comes of it.
        cwe: [664]
        tags: [reliability, conversation-state]
        subject: argument
        when:
          means: limit
          unit: messages
          value: {below: 2}
        unless:
          - {program: test}
        message: "a memory of {value} messages is too short for a conversation"
        caption: a few words for the underlined code
        notes:
          - A whole sentence that says why it hurts, and what to do.

        """
    }

    private static func page(_ id: String) -> String {
        """
        # \(id): What is wrong, as a headline

        ## What is reported

        The exact conditions, in words:

        - The argument counts messages.
        - Its value is known and below 2.

        ## Why it hurts

        What the user of the app sees, and why tests do not.

        ## How to see it at run time

        What to log, and a test that fails because of it.

        ## What to do

        The way out, in the order of preference.

        ## Flagged

        ```python
        \(program(turns: 1))
        ```

        ## Not flagged

        ```python
        \(program(turns: 20))
        ```

        ## When it stays quiet

        - In tests.

        ## Known misses

        - What it should find and does not.

        ## To silence one finding

        ```python
        # memlint: ignore[\(id)] -- why it is right here
        ```

        """
    }

    private static func program(_ id: String, turns: Int) -> String {
        let note = turns == 1 ? "expect" : "ok"
        return program(turns: turns).replacing("k=\(turns))", with: "k=\(turns))  # \(note): \(id)") + "\n"
    }

    private static func program(turns: Int) -> String {
        """
        import os

        from flask import Flask, request
        from langchain_classic.chains import ConversationChain
        from langchain_classic.memory import ConversationBufferWindowMemory
        from langchain_community.chat_message_histories import RedisChatMessageHistory
        from langchain_openai import ChatOpenAI

        app = Flask(__name__)


        @app.post("/chat/<session_id>")
        def chat(session_id):
            turns = RedisChatMessageHistory(session_id=session_id, url=os.environ["REDIS_URL"])
            memory = ConversationBufferWindowMemory(chat_memory=turns, k=\(turns))
            chain = ConversationChain(llm=ChatOpenAI(), memory=memory)
            return chain.predict(input=request.json["text"])
        """
    }
}
