import Foundation
import TestSupport
import Testing

/// What comes out of the program, where it goes, and how the program ends.
@Suite struct OutputTests {
    private let program: Program

    init() throws {
        program = try Program()
        try program.write("app/a.py", Program.defect)
    }

    @Test func nothingButFindingsOnStandardOutput() throws {
        try program.write("app/big.py", "x = '\u{0}'\n")
        for format in ["json", "sarif"] {
            let ending = try program.run(["--format", format])
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: ending.output) }
            #expect(ending.errorText.contains("1 skipped"))
        }
        #expect(try program.run(["--format", "concise"]).text.split(separator: "\n").count == 1)
    }

    @Test func summaryAndQuiet() throws {
        try program.write("app/nul.py", "\u{0}")
        let ending = try program.run([])
        #expect(
            ending.errorText.hasSuffix(
                "Found 1 error in 1 file; 1 skipped.\nMore about a rule: memlint explain memory-in-handler\n"))
        let quiet = try program.run(["-q"])
        #expect(quiet.errorText.isEmpty && quiet.output == ending.output)
        #expect(
            try program.run(["--quiet", "missing"]).errorText == "error: missing: There is no such file or folder.\n")
        try program.write("none/x.txt", "")
        let nothing = try program.run(["none"])
        #expect(nothing.code == 0 && nothing.errorText == "There is nothing to analyse here: no `.py`, `.pyi`, `.ts`, `.tsx`, `.mts`, `.cts`, `.js`, `.jsx`, `.mjs`, `.cjs`, `.swift` file.\n")
    }

    /// What programs wrote is left out, told, and analysed where that is asked for.
    @Test func generatedFiles() throws {
        try program.write("app/chat_pb2.py", Program.defect)
        try program.write("app/mark.py", "# @generated\n" + Program.defect)
        let ending = try program.run(["--format", "json"])
        let document = try #require(try JSONSerialization.jsonObject(with: ending.output) as? [String: Any])
        let skipped = try #require(document["skipped"] as? [[String: Any]])
        #expect(skipped.map { $0["path"] as? String } == ["app/chat_pb2.py", "app/mark.py"])
        #expect(skipped.allSatisfy { $0["kind"] as? String == "generated" })
        #expect(
            ending.errorText == "Found 1 error in 1 file; 2 generated or minified left out, see --include-generated.\n")
        // Of a file that is named by itself the same is true, as commit hooks need it.
        let named = try program.run(["--format", "concise", "app/mark.py"])
        #expect(named.code == 0 && named.text.isEmpty)
        #expect(named.errorText == "No findings in 0 files; 1 generated or minified left out, see --include-generated.\n")
        #expect(try program.run(["--include-generated", "app"]).errorText.hasPrefix("Found 3 errors in 3 files.\n"))
        try program.write(".memlint.yml", "include-generated: yes\n")
        #expect(try program.run(["app"]).errorText.hasPrefix("Found 3 errors in 3 files.\n"))
    }

    @Test func exitCodes() throws {
        try program.write("clean.py", "x = 1\n")
        #expect(try program.run(["clean.py"]).code == 0)
        #expect(try program.run(["app"]).code == 1)
        #expect(try program.run(["--exit-zero", "app"]).code == 0)
        #expect(try program.run(["--fail-on=error", "app"]).code == 1)
        #expect(try program.run(["--ignore", "memory-in-handler", "app"]).code == 0)
        for arguments in [
            ["--nope"], ["--format", "sarf"], ["--format"], ["--select", "nope"], ["--quiet=yes"], ["-"],
            ["--jobs", "0"],
        ] {
            let ending = try program.run(arguments)
            #expect(ending.code == 2 && ending.output.isEmpty && ending.errorText.hasPrefix("error: "))
        }
    }

    @Test func theNearestWordIsSuggested() throws {
        #expect(
            try program.run(["--selct", "x"]).errorText.contains(
                "there is no option `--selct`; did you mean `--select`?"))
        #expect(
            try program.run(["--select", "memory-in-handlr"]).errorText.contains("did you mean `memory-in-handler`?"))
        #expect(
            try program.run(["explain", "memory-in-handlr"]).errorText.contains("did you mean `memory-in-handler`?"))
        #expect(try program.run(["--color=alwys"]).errorText.contains("did you mean `always`?"))
    }

    /// In the labels of a finding.
    @Test(arguments: [
        ("export const POST = async (request: Request) => {", "};", "`POST` runs once"),
        ("export default async (request: Request) => {", "};", "`function` runs once"),
        ("export async function GET(request: Request) {", "}", "`GET` runs once"),
    ])
    func handlersGoByTheNamesTheyAreGiven(_ head: String, _ end: String, _ label: String) throws {
        let source = """
            import { SimpleChatEngine, createMemory } from "llamaindex";
            import { NextResponse } from "next/server";

            \(head)
              const memory = createMemory();
              const engine = new SimpleChatEngine({ memory });
              return NextResponse.json(await engine.chat({ message: await request.text() }));
            \(end)
            """
        let path = label.contains("function") ? "pages/api/chat.ts" : "app/api/chat/route.ts"
        let ending = try program.run(["--stdin-filename", path, "--color", "never", "-"], input: Data(source.utf8))
        #expect(ending.text.contains(label), "\(ending.text)")
    }

    @Test func standardInput() throws {
        let ending = try program.run(
            ["--stdin-filename", "app/new.py", "--format", "concise", "-"], input: Data(Program.defect.utf8))
        #expect(ending.text.hasPrefix("app/new.py" + Program.finding) && ending.code == 1)
        try program.write(".memlint.yml", "exclude: [app/]")
        let excluded = try program.run(["--stdin-filename", "app/new.py", "-"], input: Data(Program.defect.utf8))
        #expect(excluded.code == 0 && excluded.output.isEmpty)
        #expect(try program.run(["--stdin-filename", "a.txt", "-"], input: Data()).code == 2)
    }

    @Test func outputFileIsReplacedAtOnce() throws {
        try program.write("out.txt", "old\n")
        #expect(try program.shell("chmod 640 out.txt").code == 0)
        let ending = try program.run(["--format", "concise", "--output-file", "out.txt", "app"])
        #expect(ending.code == 1 && ending.output.isEmpty)
        #expect(
            try String(contentsOf: program.folder.appending(path: "out.txt"), encoding: .utf8).hasPrefix("app/a.py"))
        #expect(try program.shell("stat -c %a out.txt").text == "640\n")

        // A disk that is full leaves the old file, and no other.
        try program.write("out.txt", "old\n")
        let full = try program.shell(
            "(ulimit -f 0; exec $memlint --format sarif --output-file out.txt app 2>&1) | cat; exit ${PIPESTATUS[0]}")
        #expect(full.code == 2 && !full.isSignalled)
        #expect(full.text.contains("error: cannot write `out.txt`: the file would be larger than is allowed"))
        #expect(try String(contentsOf: program.folder.appending(path: "out.txt"), encoding: .utf8) == "old\n")
        #expect(try program.shell("ls").text == "app\nout.txt\n")
        #expect(try program.run(["--output-file", "no/such/folder.txt", "app"]).code == 2)
        #expect(try program.run(["--output-file", "app", "app"]).code == 2)
    }

    @Test func outputThatCannotBeWritten() throws {
        #expect(try program.shell("$memlint app >/dev/full").code == 2)
        #expect(try program.shell("$memlint --output-file /dev/full app").code == 2)
        let closed = try program.shell("$memlint app >&-")
        #expect(closed.code == 2 && closed.errorText.contains("error: cannot write to standard output: it is closed"))
        #expect(try program.shell("$memlint app 2>&-").code == 1)
        #expect(try program.shell("$memlint app <&- >&- 2>&-").code == 2)
        #expect(try program.shell("$memlint --version >/dev/full").code == 2)
    }

    /// A reader that goes away ends the program quietly.
    @Test func readerThatLeaves() throws {
        for index in 0..<400 { try program.write("many/f\(index).py", Program.defect) }
        let ending = try program.shell("$memlint many | head -c 10; code=${PIPESTATUS[0]}; echo; echo $code")
        #expect(ending.text.hasSuffix("\n141\n") && ending.errorText.isEmpty)
    }

    /// A pipe that does not block is waited for.
    @Test func slowPipeGetsEverything() throws {
        for index in 0..<400 { try program.write("many/f\(index).py", Program.defect) }
        let script = """
            import os, subprocess, sys, time
            reading, writing = os.pipe()
            os.set_blocking(writing, False)
            process = subprocess.Popen([sys.argv[1], "--format", "json", "many"], stdout=writing, stderr=subprocess.DEVNULL)
            os.close(writing)
            total = 0
            while part := os.read(reading, 4096):
                total += len(part)
                if total < 200000: time.sleep(0.002)
            print(process.wait(), total)
            """
        let ending = try TestSupport.run(
            Checkout.tool("python"), ["-c", script, Checkout.memlint.path], in: program.folder)
        let whole = try program.run(["--format", "json", "many"])
        #expect(ending.text == "1 \(whole.output.count)\n")
    }

    @Test(arguments: [("INT", 130), ("TERM", 143)])
    func signalsEndTheRun(_ signal: String, _ code: Int) throws {
        let script = """
            import signal, subprocess, sys, time
            number = signal.Signals["SIG" + sys.argv[2]]
            # The test runner's threads hold signals back, and a child would inherit that.
            signal.pthread_sigmask(signal.SIG_UNBLOCK, [number])
            process = subprocess.Popen(
                [sys.argv[1], "--stdin-filename", "a.py", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            time.sleep(1)
            start = time.monotonic()
            process.send_signal(number)
            print(process.wait(), len(process.stdout.read()), time.monotonic() - start < 0.3)
            """
        let ending = try TestSupport.run(
            Checkout.tool("python"), ["-c", script, Checkout.memlint.path, signal], in: program.folder, seconds: 20)
        #expect(ending.text == "\(code) 0 True\n")
    }

    @Test func colors() throws {
        func isColored(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Bool {
            try program.run(arguments + ["app"], environment: environment).text.contains("\u{1B}[")
        }
        #expect(try !isColored([]))
        #expect(try isColored(["--color", "always"]))
        #expect(try isColored(["--color=always"], ["NO_COLOR": "1"]))
        #expect(try isColored([], ["FORCE_COLOR": "1"]))
        #expect(try isColored([], ["CLICOLOR_FORCE": "1"]))
        #expect(try !isColored([], ["FORCE_COLOR": "0"]))
        #expect(try !isColored([], ["FORCE_COLOR": "1", "NO_COLOR": "1"]))
        #expect(try isColored([], ["FORCE_COLOR": "1", "NO_COLOR": ""]))
        #expect(try !isColored(["--color", "never"], ["FORCE_COLOR": "1"]))
        #expect(try !isColored(["--color", "always", "--format", "sarif"]))
    }

    @Test func namesAreRelativeToTheRepository() throws {
        #expect(try program.shell("git init -q .").code == 0)
        let sarif = try program.run(["--format", "sarif", "."], in: "app")
        #expect(sarif.text.contains("\"uri\": \"app/a.py\""))
        #expect(try program.run(["--format", "github"], in: "app").text.contains("::error file=app/a.py,line=8,"))
        #expect(try program.run(["--format", "concise"], in: "app").text.hasPrefix("a.py:8:14"))
        try program.write("other/x.txt", "")
        let outside = try program.run(["--format", "concise", "../app"], in: "other")
        #expect(outside.text.hasPrefix("\(program.folder.path)/app/a.py:8:14"))
    }

    /// Where, with how many threads, in which language and in which order files are named changes no byte.
    @Test func sameBytesHoweverItIsRun() throws {
        for index in 0..<60 { try program.write("many/\(index % 5)/f\(index).py", Program.defect) }
        #expect(try program.shell("git init -q .").code == 0)
        for format in ["sarif", "json"] {
            let first = try program.run(["--format", format, "."]).output
            #expect(try program.run(["--format", format, "many", "app", "./many/../many"]).output == first)
            #expect(try program.run(["--format", format, "..", "--jobs", "1"], in: "app").output == first)
            for jobs in ["1", "2", "16"] {
                let again = try program.run(
                    ["--format", format, "--jobs", jobs], environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kolkata"])
                #expect(again.output == first)
            }
        }
    }

    /// A name that holds a line break and a command is printed as one line that is none.
    @Test(arguments: ["a\n::add-mask::x.py", "::error::x.py", "a\r\n##vso[task.complete]x.py", "\u{1B}]0;x\u{7}.py"])
    func namesAreNoCommands(_ name: String) throws {
        try program.write(name, Program.defect)
        try program.write("bad/\(name)", "x = '\u{0}'\n")
        for format in ["text", "concise", "github"] {
            let ending = try program.run(["--format", format, "."])
            for line in (ending.text + ending.errorText).split(separator: "\n") {
                let start = line.drop { $0 == " " }
                #expect(!start.hasPrefix("##"))
                #expect(!start.hasPrefix("::") || format == "github" && start.hasPrefix("::error file="))
                #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
            }
        }
    }

    /// Several classes may be described as one; people know theirs.
    @Test func namesTheClassAsTheFileDoes() throws {
        try program.write(
            "app/keys.py",
            """
            from fastapi import FastAPI
            from langchain_community.chat_message_histories import UpstashRedisChatMessageHistory

            app = FastAPI()

            @app.post("/chat")
            def chat(text: str):
                history = UpstashRedisChatMessageHistory(session_id="everybody", url=URL, token=TOKEN)
                history.add_user_message(text)
                answer = model.invoke(history.messages)
                history.add_ai_message(answer)
                return answer.content

            """)
        let ending = try program.run(["--format", "concise", "app/keys.py"])
        #expect(ending.text.contains("constant-session-key: users meet under one constant key in `UpstashRedisChatMessageHistory`"))
    }
}
