#!/usr/bin/env python3
"""Compares memlint's tokens and trees of Python files with those of CPython's own tokenizer and parser.

    compare.py --memlint-dev .build/release/memlint-dev [--at-least 99.9] [--examples N] FOLDER_OR_FILE...

Reads every .py file below the folders that this CPython can parse, describes both sides construct by construct as facts with
byte ranges, and prints how many facts agree. Differences of the kinds in `differences.py` are counted apart, each with its
reason. Exits with 1 where a construct agrees less than --at-least says. `--kinds` instead holds the table of differences true.

Needs CPython 3.9; from 3.12 on also what is inside f-strings is compared; before, CPython gave no true places there.
"""
import argparse
import ast
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import warnings

import tokens
from differences import DIFFERENCES, known
from oracle import Oracle
from tree import Tree


def files(paths):
    for path in paths:
        if os.path.isfile(path):
            yield path
        for folder, folders, names in os.walk(path):
            folders.sort()
            for name in sorted(names):
                full = os.path.join(folder, name)
                if name.endswith(".py") and "\n" not in full and os.path.isfile(full):
                    yield full


def parsed(path):
    """The bytes and CPython's tree; None where CPython does not take the file, or counts its columns in another encoding."""
    source = pathlib.Path(path).read_bytes()
    try:
        source.decode("utf-8")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return source, ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


class Stage:
    """One of memlint-dev's commands, which answers each path with a line of JSON."""

    def __init__(self, memlint_dev, command):
        self.process = subprocess.Popen(
            [memlint_dev, command, "--format", "json"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def answer(self, path):
        self.process.stdin.write(os.fsencode(path) + b"\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


class Comparison:
    def __init__(self):
        self.agreed, self.ours_only, self.theirs_only, self.known = (collections.Counter() for _ in range(4))
        self.examples = collections.defaultdict(list)
        self.files = self.left_out = self.with_problems = 0

    def run(self, paths, memlint_dev):
        trees, lexers = Stage(memlint_dev, "print-tree"), Stage(memlint_dev, "print-tokens")
        for path in paths:
            both = parsed(path)
            if both is None:
                self.left_out += 1
            else:
                self.add(path, *both, trees.answer(path), lexers.answer(path))
        return self

    def add(self, path, source, module, tree, lexed):
        self.files += 1
        if tree["problems"]:
            self.with_problems += 1
            self.examples["problems"].append((path, tree["problems"][0]))
        oracle = Oracle(source)
        oracle.visit(module)
        ours = Tree(source, tree).describe()
        for construct in set(ours) | set(oracle.facts):
            self.count(path, source, construct, collections.Counter(ours[construct]), collections.Counter(oracle.facts[construct]))
        reference = tokens.reference(source, oracle.characters())
        if reference is not None:
            self.count(path, source, "tokens", tokens.own(lexed), reference)

    def count(self, path, source, construct, mine, other):
        self.agreed[construct] += sum((mine & other).values())
        lacking = collections.Counter()
        for side, facts in ((self.ours_only, mine - other), (self.theirs_only, other - mine)):
            for fact, count in facts.items():
                reason = known(construct, fact, side is self.theirs_only, source)
                if reason:
                    self.known[reason] += count
                else:
                    side[construct] += count
                    lacking[fact] += count
        if lacking:
            self.examples[construct].append((path, list((mine - other))[:1], list((other - mine))[:1]))

    def shares(self):
        """Of each construct, how many per cent of the facts agree, and of how many."""
        for construct in sorted(self.agreed | self.ours_only | self.theirs_only):
            total = self.agreed[construct] + max(self.ours_only[construct], self.theirs_only[construct])
            yield construct, 100 * self.agreed[construct] / total if total else 100.0, total

    def report(self, examples):
        print(f"CPython {sys.version.split()[0]}: {self.files} files, {self.left_out} not for CPython, "
              f"{self.with_problems} with problems")
        for construct, share, total in self.shares():
            print(f"{construct:24}{share:9.4f} %  of {total:9}   only ours {self.ours_only[construct]:6}   "
                  f"only CPython's {self.theirs_only[construct]:6}")
        for reason, count in self.known.most_common():
            print(f"known, {count:6}: {reason}")
        for construct, found in self.examples.items():
            for example in found[:examples]:
                print(construct, *example, sep="\n    ")


def check_kinds(memlint_dev):
    """Whether the table is true: each difference's example differs so and in nothing else."""
    status = 0
    with tempfile.TemporaryDirectory() as folder:
        for index, row in enumerate(DIFFERENCES):
            path = os.path.join(folder, f"example{index}.py")
            pathlib.Path(path).write_text(row.example, encoding="utf-8")
            comparison = Comparison().run([path], memlint_dev)
            if comparison.files != 1 or comparison.examples or set(comparison.known) != {row.reason}:
                status = 1
                print(f"{row.reason}: not what its example shows", dict(comparison.examples), dict(comparison.known), sep="\n    ")
    print(f"{len(DIFFERENCES)} rows")
    return status


def main():
    if sys.version_info < (3, 9):
        sys.exit("compare.py: needs CPython 3.9 or newer")
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--memlint-dev", default=".build/release/memlint-dev")
    options.add_argument("--at-least", type=float, default=0, help="per cent of agreement per construct")
    options.add_argument("--examples", type=int, default=0, help="disagreements to print per construct")
    options.add_argument("--kinds", action="store_true", help="hold the table of differences true")
    options.add_argument("paths", nargs="*")
    options = options.parse_args()
    sys.setrecursionlimit(20_000)
    if options.kinds:
        return check_kinds(options.memlint_dev)
    comparison = Comparison().run(files(options.paths), options.memlint_dev)
    comparison.report(options.examples)
    is_low = any(share < options.at_least for _, share, _ in comparison.shares())
    has_problems = comparison.with_problems > comparison.files * (1 - options.at_least / 100)
    return 1 if is_low or has_problems or not comparison.files else 0


if __name__ == "__main__":
    sys.exit(main())
