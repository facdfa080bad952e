"""Measures memlint beside other tools, run by run in turn, and prints medians of paired ratios.

Absolute times drift on a machine that others use too; the ratio of two runs that follow each other does not.
The corpora are laid out once, see `corpora.py`; a folder of your own comes with --corpus.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import corpora

# What a search for conversation state would look for: forty words, as in a first glance by grep.
LITERALS = """
ChatMemoryBuffer ChatSummaryMemoryBuffer ConversationBufferMemory ConversationChain ConversationSummaryMemory
InMemoryChatMessageHistory InMemorySaver MemorySaver RedisChatMessageHistory RedisChatStore RunnableWithMessageHistory
SQLiteSession SimpleChatEngine SimpleChatStore StorageContext VectorStoreIndex as_chat_engine chat_history chat_memory
chat_store checkpointer condense_plus_context conversation_id create_react_agent from_defaults get_session_history
load_index_from_storage message_history on_message previous_response_id session_id session_state thread_id token_limit
uuid4 user_id AgentExecutor FunctionAgent ReActAgent InMemoryStore
""".split()

AST_GREP_RULES = """
id: memory
language: python
rule: {pattern: ChatMemoryBuffer.from_defaults($$$)}
---
id: saver
language: python
rule: {pattern: MemorySaver()}
---
id: key
language: python
rule: {pattern: str(uuid.uuid4())}
---
id: default
language: python
rule: {pattern: "def $F($$$, $P=[], $$$): $$$"}
"""

RUFF = ["check", "--isolated", "--no-cache", "--quiet", "--exit-zero", "--select", "F632"]
OXLINT = ["--quiet", "--allow", "all", "--deny", "no-debugger"]


def run(command: list[str]) -> float:
    """Seconds from start to end."""
    null = os.open(os.devnull, os.O_RDWR)
    start = time.perf_counter()
    process = os.posix_spawn(
        command[0], command, os.environ,
        file_actions=[(os.POSIX_SPAWN_DUP2, null, descriptor) for descriptor in (0, 1, 2)])
    _, status = os.waitpid(process, 0)
    seconds = time.perf_counter() - start
    os.close(null)
    if os.WIFSIGNALED(status):
        sys.exit(f"killed by signal {os.WTERMSIG(status)}: {' '.join(command[:4])}")
    return seconds


def peak(command: list[str]) -> str:
    """The peak of memory, asked of `time`: a child of this interpreter would be charged with the interpreter's own."""
    is_darwin = sys.platform == "darwin"
    options = ["-l"] if is_darwin else ["-f", "%M"]
    if not os.access("/usr/bin/time", os.X_OK):
        return "?"
    told = subprocess.run(
        ["/usr/bin/time", *options, *command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True).stderr
    if is_darwin:
        number = next(line.split()[0] for line in told.splitlines() if "maximum resident set size" in line)
        return f"{int(number) / (1 << 20):.0f} MiB"
    return f"{int(told.split()[-1]) / 1024:.0f} MiB"


def compare(commands: dict[str, list[str]], rounds: int) -> None:
    """Runs all commands in turn, `rounds` times, and prints a line for each."""
    for command in commands.values():
        run(command)
    measured: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            measured[name].append(run(command))
    base = measured["memlint"]
    print(f"  {'':<34}{'median':>10}{'peak':>10}   memlint takes")
    for name, runs in measured.items():
        ratio = statistics.median(own / other for own, other in zip(base, runs))
        told = "" if name == "memlint" else f"{ratio:.2f} x its time" if ratio >= 0.1 else f"1/{1 / ratio:.0f} of its time"
        print(f"  {name:<34}{statistics.median(runs) * 1000:>7.1f} ms{peak(commands[name]):>10}   {told}".rstrip())


def rivals(target: str, language: str, folder: pathlib.Path, tools: pathlib.Path, threads: int) -> dict[str, list[str]]:
    """The other tools that are there and read the language, each with its name."""
    found = {}
    programs = tools / "venv" / "bin"
    if ripgrep := shutil.which("rg"):
        literals = folder / "literals"
        literals.write_text("\n".join(LITERALS) + "\n")
        types = {"Python": ["py"], "TypeScript": ["ts", "js"], "Swift": ["swift"]}
        sorts = types.get(language, sum(types.values(), []))
        found["ripgrep, 40 literals"] = [
            ripgrep, "--no-config", "--threads", str(threads), *(f"--type={sort}" for sort in sorts), "--fixed-strings",
            "--file", str(literals), "--count", target]
    if language == "Python" and (ruff := programs / "ruff").exists():
        found["ruff, one rule"] = [str(ruff), *RUFF, target]
    if language == "TypeScript" and (oxlint := programs / "oxlint").exists():
        found["oxlint, one rule"] = [str(oxlint), "--threads", str(threads), *OXLINT, target]
    if language == "Python" and (ast_grep := programs / "ast-grep").exists():
        rules = folder / "rules.yml"
        rules.write_text(AST_GREP_RULES)
        found["ast-grep, four rules"] = [
            str(ast_grep), "scan", "--threads", str(threads), "--rule", str(rules), "--json=stream", target]
    return found


def without_parsed(corpus: pathlib.Path, memlint_dev: pathlib.Path, target: pathlib.Path) -> None:
    """Links the files of a corpus that memlint only skims into `target`."""
    paths = "".join(f"{path}\n" for path in corpus.rglob("*") if path.is_file())
    told = subprocess.run([str(memlint_dev), "print-chosen"], input=paths, capture_output=True, text=True, check=True)
    parsed = set(told.stdout.splitlines())

    def left_out(folder: str, names: list[str]) -> list[str]:
        return [name for name in names if name == ".git" or f"{folder}/{name}" in parsed]

    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(corpus, target, copy_function=corpora.link, ignore=left_out)
    # A repository of its own, so that no tool looks for ignore files above it.
    (target / ".git").mkdir()


def size(corpus: pathlib.Path, language: str) -> str:
    endings = corpora.ENDINGS.get(language, set().union(*corpora.ENDINGS.values()))
    sizes = [path.stat().st_size for path in corpus.rglob("*") if path.suffix in endings and path.is_file()]
    return f"{len(sizes):,} files, {sum(sizes) / 1e6:.1f} MB"


def on_one_core(memlint_dev: pathlib.Path, memlint: list[str], corpus: pathlib.Path, language: str, tools: pathlib.Path) -> None:
    """Prints how many megabytes of a corpus a second of one core's time takes: of the front end's parts, and of whole tools."""
    paths = [path for path in sorted(corpus.rglob("*")) if path.suffix in corpora.ENDINGS[language] and path.is_file()]
    print(f"one core, {corpus.name}: {sum(path.stat().st_size for path in paths) / 1e6:.1f} MB, best of five")
    told = subprocess.run(
        [str(memlint_dev), "measure-parse"], input="".join(f"{path}\n" for path in paths), capture_output=True, text=True, check=True)
    print("\n".join(told.stdout.splitlines()[1:]))
    programs = tools / "venv" / "bin"
    # Both parse every file and look at every node for one rule.
    commands = {"memlint, every file analysed": [*memlint, "--jobs", "1", "--no-gate", "--include-generated", str(corpus)]}
    if language == "Python" and (ruff := programs / "ruff").exists():
        commands["ruff, one rule"] = [str(ruff), *RUFF, str(corpus)]
    if language == "TypeScript" and (oxlint := programs / "oxlint").exists():
        commands["oxlint, one rule"] = [str(oxlint), "--threads", "1", *OXLINT, str(corpus)]
    for name, command in commands.items():
        seconds = min(processor_time(command) for _ in range(5))
        print(f"  {name}: {sum(path.stat().st_size for path in paths) / 1e6 / seconds:.0f} MB/s")


def processor_time(command: list[str]) -> float:
    """The seconds of all cores in user code and in the kernel."""
    before = os.times()
    subprocess.run(
        command, env=os.environ | {"RAYON_NUM_THREADS": "1"}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


SMALL = {
    "Python": ("small.py", "import os\n\nprint(os.getcwd())\n"),
    "TypeScript": ("small.ts", 'import { cwd } from "node:process";\n\nconsole.log(cwd());\n'),
    "Swift": ("small.swift", "import Foundation\n\nprint(FileManager.default.currentDirectoryPath)\n"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--memlint", type=pathlib.Path, required=True)
    parser.add_argument("--memlint-dev", type=pathlib.Path, required=True)
    parser.add_argument("--tools", type=pathlib.Path, required=True)
    parser.add_argument("--corpus", type=pathlib.Path, help="a folder of your own to measure on too")
    parser.add_argument("--language", choices=[*corpora.ENDINGS, "all three"], help="only this one")
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count())
    arguments = parser.parse_args()
    tools = arguments.tools.resolve()
    memlint = [str(arguments.memlint.resolve()), "--isolated", "--jobs", str(arguments.threads)]
    measured = [(path, language) for language, path in corpora.lay_out(tools).items()]
    if arguments.corpus:
        measured.append((arguments.corpus.resolve(), "all three"))
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for corpus, language in measured:
            if arguments.language not in (None, language):
                continue
            target = str(corpus)
            told = size(corpus, language)
            print(f"{corpus.name}: {told}, {language}, {arguments.threads} threads, {arguments.rounds} rounds")
            commands = {"memlint": [*memlint, target]}
            commands["memlint, every file parsed"] = [*memlint, "--no-gate", "--include-generated", target]
            commands["memlint, one thread"] = [*memlint, "--jobs", "1", target]
            compare(commands | rivals(target, language, folder, tools, arguments.threads), arguments.rounds)
            skimmed = tools / "corpus" / "skimmed"
            without_parsed(corpus, arguments.memlint_dev, skimmed)
            print(f"{corpus.name} without what memlint parses: {size(skimmed, language)}")
            commands = {"memlint": [*memlint, str(skimmed)]}
            for name, command in rivals(str(skimmed), language, folder, tools, arguments.threads).items():
                if name.startswith("ripgrep"):
                    commands[name] = command
            compare(commands, arguments.rounds)
            shutil.rmtree(skimmed)
            if language in corpora.ENDINGS:
                on_one_core(arguments.memlint_dev, memlint[:2], corpus, language, tools)
        for language, (name, text) in SMALL.items():
            if arguments.language not in (None, language):
                continue
            small = folder / name
            small.write_text(text)
            print(f"one small file, {language}, {arguments.rounds * 10} rounds")
            others = rivals(str(small), language, folder, tools, arguments.threads)
            compare({"memlint": [*memlint, str(small)]} | others, arguments.rounds * 10)


main()
