#!/usr/bin/env python3
"""Compares memlint's trees of Swift files with those of the toolchain's own parser.

    compare.py --memlint-dev .build/release/memlint-dev [--at-least 99.9] [--examples N] [FOLDER_OR_FILE...]

Builds the oracle, which links the parser that lies beside the compiler, runs both over every `.swift` and `.swiftinterface` file
below the folders, and prints for each construct how many facts the two agree on. Without folders it reads memlint's own sources,
the interfaces of the toolchain's modules, and what `corpus` lays out. Files in which the toolchain's parser sees
an error are left out and counted. Differences of the kinds in `differences.py` are counted apart, each with its reason.

Exits with 1 where a construct agrees less than --at-least says. `--kinds` instead holds the tables of `differences.py` true.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading

from differences import ALIKE, DIFFERENCES, known
from facts import facts, normalised
from tree import Tree

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent


def toolchain():
    compiler = pathlib.Path(shutil.which("swiftc") or sys.exit("swiftc is not on the path")).resolve()
    return compiler.parent.parent


def build_oracle():
    """The oracle's path; built anew where its sources or the toolchain have changed."""
    host = toolchain() / "lib" / "swift" / "host"
    folder = ROOT / ".build" / "conformance"
    folder.mkdir(parents=True, exist_ok=True)
    oracle = folder / "swift-oracle"
    sources = sorted((HERE / "oracle").glob("*.swift"))
    newest = max(path.stat().st_mtime for path in [*sources, host / "libSwiftParser.so"] if path.exists())
    if not oracle.exists() or oracle.stat().st_mtime < newest:
        subprocess.run(
            ["swiftc", "-swift-version", "5", "-O", "-I", host, *sources, "-o", oracle, "-L", host, "-lSwiftParser",
             "-lSwiftSyntax", "-lSwiftOperators", "-Xlinker", "-rpath", "-Xlinker", host],
            check=True, stderr=subprocess.DEVNULL)
    return oracle


def swift_files(places):
    for place in places:
        path = pathlib.Path(place)
        if path.is_file():
            yield str(path)
        else:
            yield from sorted(str(p) for p in path.rglob("*") if p.suffix in (".swift", ".swiftinterface") and p.is_file())


def default_places():
    corpus = ROOT / ".build-tools" / "corpus" / "swift"
    places = [ROOT / "Sources", ROOT / "Tests", ROOT / "fixtures", toolchain() / "lib" / "swift", corpus]
    return [place for place in places if place.exists()]


def answers(paths, program, arguments):
    """What the program says of each path, read from a pipe: a line of JSON each."""
    process = subprocess.Popen([program, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def feed():
        process.stdin.write(("\n".join(paths) + "\n").encode())
        process.stdin.close()

    threading.Thread(target=feed, daemon=True).start()
    return process.stdout


class Comparison:
    def __init__(self):
        # construct: [agreed, all], without the known differences
        self.totals = collections.defaultdict(lambda: [0, 0])
        self.known = collections.Counter()
        self.examples = collections.defaultdict(list)
        self.compared = 0
        self.left_out = []
        self.problems = []

    def run(self, paths, memlint_dev):
        theirs = answers(paths, build_oracle(), [])
        ours = answers(paths, memlint_dev, ["print-tree", "--format", "json"])
        for their_line, our_line in zip(theirs, ours):
            expected, actual = json.loads(their_line), json.loads(our_line)
            assert expected["path"] == actual["path"], (expected["path"], actual["path"])
            if expected["hasError"]:
                self.left_out.append(actual["path"])
            else:
                self.add(expected, actual)
        return self

    def add(self, expected, actual):
        self.compared += 1
        path = actual["path"]
        if actual["problems"]:
            self.problems.append((path, actual["problems"][0]))
        text = pathlib.Path(path).read_bytes()
        want = collections.Counter(normalised(tuple(fact)) for fact in expected["facts"])
        have = collections.Counter(normalised(fact) for fact in facts(Tree(actual, text)))
        for fact in want.keys() | have.keys():
            agreed, count = min(want[fact], have[fact]), max(want[fact], have[fact])
            reason = known(fact, want[fact] > have[fact], text) if agreed < count else None
            if reason:
                self.known[reason] += count - agreed
                count = agreed
            for construct in constructs(fact, text):
                self.totals[construct][0] += agreed
                self.totals[construct][1] += count
            if agreed < count:
                side = "missing" if want[fact] > have[fact] else "extra"
                self.examples[fact[0]].append(f"{side:7} {path}:{line_of(text, fact)}: {fact}")

    def report(self, examples):
        for construct in sorted(self.examples):
            for example in self.examples[construct][:examples]:
                print(example)
        for path, problem in self.problems[:examples]:
            print("problem", path, problem)
        print(f"{'construct':22} {'agreed':>8} {'of':>8}   share")
        for construct in sorted(self.totals):
            agreed, count = self.totals[construct]
            print(f"{construct:22} {agreed:8} {count:8} {share(agreed, count):8.3f} %")
        for reason, count in self.known.most_common():
            print(f"known, {count:6}: {reason}")
        print(f"{self.compared} files compared, {len(self.left_out)} left out for errors; "
              f"memlint has problems with {len(self.problems)} of those compared")


def constructs(fact, text):
    """The fact's construct, and the special forms of it that are counted again by themselves."""
    yield fact[0]
    if fact[0] == "string":
        start, end = map(int, fact[1].split("-"))
        if text[start:start + 1] == b"#":
            yield "string, raw"
        if b'\n' in text[start:end]:
            yield "string, multi-line"
        if any(part.startswith("(") for part in fact[2].split("\u0001")):
            yield "string, interpolated"
    elif fact[0] == "call" and "{}" in fact[3]:
        yield "call, trailing closure"
    elif fact[0] == "call" and ":" in fact[3]:
        yield "call, labels"
    elif fact[0] == "closure" and fact[2]:
        yield "closure, captures"
    elif fact[0] in ("if", "switch"):
        start = int(fact[1].split("-")[0])
        if re.search(rb"(=|\breturn)\s*$", text[max(0, start - 80):start]):
            yield fact[0] + ", expression"


def share(agreed, count):
    return 100 * agreed / count if count else 100.0


def line_of(text, fact):
    place = fact[1].split("-")[0] if len(fact) > 1 else ""
    return text[:int(place)].count(b"\n") + 1 if place.isdigit() else 0


def check_kinds(memlint_dev):
    """Whether the tables are true: each difference's example differs so and in nothing else, and what is made alike agrees."""
    rows = [*DIFFERENCES, *ALIKE]
    status = 0
    with tempfile.TemporaryDirectory() as folder:
        for index, row in enumerate(rows):
            path = os.path.join(folder, f"example{index}.swift")
            pathlib.Path(path).write_text(row.example)
            comparison = Comparison().run([path], memlint_dev)
            others = [example for examples in comparison.examples.values() for example in examples]
            reasons = {row.reason} if row in DIFFERENCES else set()
            if comparison.compared != 1 or comparison.problems or others or set(comparison.known) != reasons:
                status = 1
                print(f"{row.reason}: not what its example shows", *others, *comparison.problems, dict(comparison.known), sep="\n    ")
    print(f"{len(rows)} rows")
    return status


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("places", nargs="*")
    arguments.add_argument("--memlint-dev", default=str(ROOT / ".build" / "release" / "memlint-dev"))
    arguments.add_argument("--at-least", type=float, default=0)
    arguments.add_argument("--examples", type=int, default=0)
    arguments.add_argument("--kinds", action="store_true")
    options = arguments.parse_args()
    if options.kinds:
        return check_kinds(options.memlint_dev)
    comparison = Comparison().run(list(swift_files(options.places or default_places())), options.memlint_dev)
    comparison.report(options.examples)
    low = [construct for construct, (agreed, count) in comparison.totals.items() if share(agreed, count) < options.at_least]
    for construct in sorted(low):
        print(f"{construct} agrees less than {options.at_least} %")
    return 1 if low or not comparison.compared else 0


if __name__ == "__main__":
    sys.exit(main())
