import Reporters
import TestSupport
import Testing

/// Pages in the terminal.
@Suite struct MarkdownTests {
    static let page = """
        # memory-in-handler

        A memory is built **inside the handler**, so `ChatMemoryBuffer` starts empty
        on each request. See [the guide](https://example.org/guide) or
        [memory-in-handler](memory-in-handler.md) for more words than fit on one line.

        ## Broken

        ```python
        @app.post("/chat")
        def chat(message):

            memory = Buffer()  # **not bold** here
        ```

        - first, an item that is long enough to be wrapped below its own text and not below the mark
        - second
          goes on

        1. one
        2. two

        | a | b |
        | --- | --- |
        | 1 | 2 |

        """

    @Test func plain() throws {
        try expectSnapshot(
            TerminalMarkdown(width: 60, palette: Palette(isOn: false)).rendered(MarkdownTests.page), "page.text")
    }

    @Test func colored() throws {
        let rendered = TerminalMarkdown(width: 60, palette: Palette(isOn: true)).rendered(MarkdownTests.page)
        try expectSnapshot(rendered.replacing("\u{1B}", with: "␛"), "page-colored.text")
    }

    @Test func unclosedMarksLoseNothing() {
        let rendered = TerminalMarkdown(width: 0, palette: Palette(isOn: false)).rendered("a `b **c [d](e\n```\nf")
        #expect(rendered == "a `b **c [d](e\n\n    f\n")
    }
}
