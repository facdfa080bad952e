#!/usr/bin/env python3
"""Compares memlint's trees of Swift files with those of the toolchain's own parser.

    Tests/conformance/swift.py FOLDER... [--show N] [--memlint-dev PATH]

Builds the oracle beside this file (it links the parser that lies beside the compiler), runs both over every `.swift` file below
the folders, and prints for each construct how many the two agree on. Files in which the toolchain's parser sees an error are
left out. `--show N` prints the first N differences of each construct.
"""

import argparse
import collections
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

FLAGS = [
    "async", "generator", "spread", "doubleSpread", "keywordOnly", "positionalOnly", "optional", "wildcard", "declaration",
    "constant", "walrus", "noValue", "new", "trailing", "bytes", "computed", "list", "set", "dictionary", "conditionInMiddle",
    "staticMember", "getter", "setter", "structure", "enumeration", "interface", "actor", "extension", "typeArguments",
]
BIT = {name: 1 << index for index, name in enumerate(FLAGS)}


def build_oracle(folder):
    """The oracle's path; compiled against the libraries of the toolchain that `swiftc` belongs to."""
    compiler = pathlib.Path(shutil.which("swiftc") or sys.exit("swiftc is not on the path")).resolve()
    host = compiler.parent.parent / "lib" / "swift" / "host"
    oracle = pathlib.Path(folder) / "swift-oracle"
    sources = sorted(str(path) for path in (HERE / "swift-oracle").glob("*.swift"))
    subprocess.run(
        ["swiftc", "-swift-version", "5", "-O", "-I", host, *sources, "-o", oracle, "-L", host, "-lSwiftParser", "-lSwiftSyntax",
         "-lSwiftOperators", "-Xlinker", "-rpath", "-Xlinker", host],
        check=True, stderr=subprocess.DEVNULL)
    return oracle


class Tree:
    """One of memlint's trees, with what the comparison asks of it."""

    def __init__(self, data, text):
        self.nodes = data["nodes"]
        self.names = data["names"]
        self.text = text
        self.parents = [-1] * len(self.nodes)
        open_nodes = []
        for index, node in enumerate(self.nodes):
            while open_nodes and self.nodes[open_nodes[-1]][3] <= index:
                open_nodes.pop()
            self.parents[index] = open_nodes[-1] if open_nodes else -1
            open_nodes.append(index)

    def kind(self, node): return self.nodes[node][0]
    def start(self, node): return self.nodes[node][1]
    def end(self, node): return self.nodes[node][2]
    def name(self, node): return self.names[self.nodes[node][4]]
    def has(self, node, flag): return bool(self.nodes[node][5] & BIT[flag])
    def span(self, node): return f"{self.start(node)}-{self.end(node)}"
    def source(self, node): return self.text[self.start(node):self.end(node)].decode("utf-8", "replace")

    def children(self, node):
        result, child = [], node + 1
        while child < self.nodes[node][3]:
            result.append(child)
            child = self.nodes[child][3]
        return result

    def parent_kind(self, node):
        return self.kind(self.parents[node]) if self.parents[node] >= 0 else ""


def labels(tree, arguments):
    result = []
    for child in tree.children(arguments):
        if tree.kind(child) == "keywordArgument":
            trailing = tree.has(child, "trailing")
            result.append(tree.name(child) + ("{}" if trailing else ":"))
        else:
            result.append("_")
    return ",".join(result)


def without_space(text):
    return "".join(text.translate({ord(c): None for c in " \t\r\n"}))


def in_type(tree, node):
    """Whether the node is part of a type."""
    while node >= 0:
        kind = tree.kind(node)
        if kind == "annotation" or kind == "unary" and tree.name(node) in ("any", "some"):
            return True
        if kind == "arguments" and tree.parent_kind(node) == "classDefinition":
            return True
        if kind == "arguments" and tree.parent_kind(node) == "subscriptAccess" and tree.has(tree.parents[node], "typeArguments"):
            return True
        if kind == "assignment" and tree.name(node) in ("typealias", "associatedtype"):
            return True
        if kind in ("lambda", "block", "decorator", "defaultValue"):
            return False
        node = tree.parents[node]
    return False


def in_directive_chain(tree, node):
    """Whether an `#if` stands between the links of a chain, which memlint reads through."""
    while tree.kind(node) in ("call", "member", "subscriptAccess"):
        links = tree.children(node)
        if not links:
            return False
        if tree.kind(node) == "member" and b"#" in tree.text[tree.end(links[0]):tree.end(node)]:
            return True
        node = links[0]
    return False


def facts(tree):
    """The facts of `swift-oracle/Facts.swift`, from memlint's tree."""
    for node in range(1, len(tree.nodes)):
        kind, name, span = tree.kind(node), tree.name(node), tree.span(node)
        if kind == "function":
            if tree.has(node, "getter"):
                # A getter behind another accessor is one more accessor.
                yield ("getter", str(tree.start(node)), name)
            elif tree.has(node, "setter"):
                yield ("accessor", str(tree.end(node)), name)
            elif tree.parent_kind(node) == "block" and tree.has(node, "staticMember") and is_case(tree, node):
                yield ("case", span, name)
            else:
                yield ("function", span, name)
        elif kind == "classDefinition":
            yield ("type", span, "extension" if tree.has(node, "extension") else name)
        elif kind == "importModules":
            yield ("import", span, ".".join(tree.name(c) for c in tree.children(node) if tree.kind(c) == "importedModule"))
        elif kind == "importNames":
            yield ("import", span, ".".join(tree.name(c) for c in tree.children(node) if tree.kind(c) != "decorator"))
        elif kind == "assignment":
            yield from assignment(tree, node, name, span)
        elif kind == "augmentedAssignment":
            yield ("assignment", span, name)
        elif kind == "parameter":
            yield from parameter(tree, node, name)
        elif kind == "decorator":
            child = tree.children(node)[0] if tree.children(node) else node
            if tree.kind(child) == "call":
                child = tree.children(child)[0]
            yield ("attribute", span, tree.source(child))
        elif kind == "call":
            if tree.parent_kind(node) == "decorator":
                continue
            callee, arguments = tree.children(node)[0], tree.children(node)[-1]
            text = without_space(tree.source(callee))
            if text.startswith("#") and tree.kind(callee) in ("identifier", "subscriptAccess"):
                macro = tree.name(callee) if tree.kind(callee) == "identifier" else tree.name(tree.children(callee)[0])
                yield ("macroCall", str(tree.end(node)), macro[1:], labels(tree, arguments))
            elif not in_directive_chain(tree, node):
                # The callee's text in this tree begins with the chain, so parentheses round it are in it.
                yield ("call", span, without_space(tree.text[tree.start(node):tree.start(arguments)].decode("utf-8", "replace")),
                       labels(tree, arguments))
        elif kind == "subscriptAccess":
            if in_type(tree, node):
                continue
            if tree.has(node, "typeArguments") and in_attribute_name(tree, node):
                continue
            if tree.has(node, "typeArguments"):
                yield ("typeArguments", span)
            elif not in_key_path(tree, node):
                yield ("subscript", span, labels(tree, tree.children(node)[-1]))
        elif kind == "lambda":
            yield from closure(tree, node, span)
        elif kind == "string":
            yield ("string", span, '"' + name)
        elif kind == "interpolatedString":
            parts = []
            for child in tree.children(node):
                parts.append('"' + tree.name(child) if tree.kind(child) == "stringText" else f"({tree.span(child)})")
            yield ("string", span, "\u0001".join(parts))
        elif kind == "other" and name == "regex":
            yield ("regex", span)
        elif kind == "other" and name == "keyPath":
            yield ("keyPath", span)
        elif kind == "ifStatement":
            branches = len([c for c in tree.children(node) if tree.kind(c) == "branch"])
            if name == "guard":
                yield ("guard", span)
            elif name == "#if":
                yield ("#if", span, str(branches))
            else:
                yield ("if", span, str(branches))
        elif kind == "matchStatement":
            # Cases and directives round cases.
            count = len([c for c in tree.children(node)[1:] if tree.kind(c) in ("caseClause", "ifStatement")])
            yield ("switch", span, str(count))
        elif kind == "caseClause":
            yield ("switchCase", str(tree.start(node)))
        elif kind == "forStatement":
            yield ("for", span)
        elif kind == "whileStatement":
            yield ("while", span)
        elif kind == "tryStatement":
            yield ("do", span, str(len([c for c in tree.children(node) if tree.kind(c) == "exceptClause"])))
        elif kind == "finallyClause":
            yield ("defer", span)
        elif kind == "returnStatement":
            yield ("return", span)
        elif kind == "raiseStatement":
            yield ("throw", span)
        elif kind == "identifier":
            if tree.has(node, "declaration"):
                yield ("bound", span, name)
            if name.startswith("#"):
                yield ("macro", name[1:])
        elif kind == "member":
            if not in_type(tree, node) and not in_key_path(tree, node) and not in_attribute_name(tree, node):
                # Its name ends where the member does, but for argument labels, which it leaves out.
                yield ("member", str(tree.end(node)), name)
        elif kind == "cast":
            if name.startswith("try"):
                yield ("try", span, name)
            elif name.startswith("as"):
                yield ("cast", str(tree.end(node)), name)
        elif kind == "comparison":
            if name == "is":
                if len(tree.children(node)) == 2:
                    yield ("cast", str(tree.end(node)), "is")
            elif name and len(tree.children(node)) == 2:
                yield ("comparison", span, name)
        elif kind == "logical":
            parts = tree.children(node)
            if len(parts) < 2:
                continue
            # The conditions of `if a, b` are one "and" here.
            if tree.text[tree.end(parts[0]):tree.start(parts[1])].lstrip(b") \t\r\n").startswith(b","):
                continue
            yield ("logical", span, {"and": "&&", "or": "||"}.get(name, name))
        elif kind == "await":
            yield ("await", span)
        elif kind == "conditional":
            parts = tree.children(node)
            if len(parts) == 3:
                yield ("conditional", span, str(tree.end(parts[0])), str(tree.start(parts[2])))
        elif kind == "annotation":
            if tree.parent_kind(node) in ("assignment", "function", "lambda"):
                yield ("annotation", span)
        elif kind == "list":
            if not in_type(tree, node) and not is_captures(tree, node):
                yield ("list", span, str(len(tree.children(node))))
        elif kind == "dictionary":
            if not in_type(tree, node):
                yield ("dictionary", span, str(len(tree.children(node))))


def is_case(tree, node):
    """Whether a function is a case with a payload: in an enum, without a body."""
    owner = tree.parents[node]
    while tree.kind(owner) in ("block", "branch", "ifStatement"):
        owner = tree.parents[owner]
    return tree.has(owner, "enumeration") and all(tree.kind(c) in ("decorator", "parameters", "number", "string", "unary") for c in tree.children(node))


def is_captures(tree, node):
    return tree.parent_kind(node) == "lambda"


def in_key_path(tree, node):
    """Whether the node is a link of a key path, rather than inside the brackets of one."""
    while tree.parents[node] >= 0:
        parent = tree.parents[node]
        if tree.kind(parent) == "other" and tree.name(parent) == "keyPath":
            return True
        if tree.kind(parent) not in ("member", "subscriptAccess", "other") or tree.children(parent)[0] != node:
            return False
        node = parent
    return False


def in_attribute_name(tree, node):
    while tree.kind(node) in ("member", "subscriptAccess", "call"):
        parent = tree.parents[node]
        if tree.kind(parent) == "decorator":
            return True
        if tree.children(parent)[0] != node:
            return False
        node = parent
    return False


def assignment(tree, node, name, span):
    targets = tree.children(node)
    if name in ("typealias", "associatedtype"):
        identifier = next(c for c in targets if tree.kind(c) != "decorator")
        yield ("typealias", span, tree.name(identifier))
    elif name == "case":
        identifier = next(c for c in targets if tree.kind(c) != "decorator")
        yield ("case", span, tree.name(identifier))
    elif tree.has(node, "walrus"):
        yield ("binding", span)
    elif tree.kind(tree.parents[node]) == "list" and tree.parent_kind(tree.parents[node]) == "lambda" and tree.has(node, "declaration"):
        return
    elif tree.has(node, "declaration"):
        target = next(c for c in targets if tree.kind(c) != "decorator")
        yield ("variable", span, tree.name(target) if tree.kind(target) == "identifier" and tree.name(target) != "_" else "(pattern)")
    else:
        yield ("assignment", span, "=")


def parameter(tree, node, name):
    owner = tree.parents[tree.parents[node]]
    if tree.kind(owner) != "function" or tree.has(owner, "setter") or is_case(tree, owner) and tree.has(owner, "staticMember"):
        return
    children = tree.children(node)
    label = next((tree.name(c) for c in children if tree.kind(c) == "alias"), name)
    if tree.has(node, "positionalOnly"):
        label = "*"
    annotation = next((tree.span(c) for c in children if tree.kind(c) == "annotation"), "")
    default = next((tree.span(c) for c in children if tree.kind(c) == "defaultValue"), "")
    yield ("parameter", str(tree.start(node)), name, label, annotation, default)


def closure(tree, node, span):
    captures, parameters = [], []
    for child in tree.children(node):
        if tree.kind(child) == "list":
            for capture in tree.children(child):
                target = tree.children(capture)[0] if tree.kind(capture) == "assignment" else capture
                captures.append(tree.name(target))
        elif tree.kind(child) == "parameters":
            parameters = [tree.name(c) for c in tree.children(child)]
    yield ("closure", span, ",".join(captures), ",".join(parameters))


def normalised(fact):
    """What both sides cannot know alike is made alike."""
    if fact[0] == "parameter":
        # A label that callers leave out is "_" there, and the name of a subscript's parameter.
        return fact[:3] + (("*",) if fact[3] in ("_", "*") else (fact[3],)) + fact[4:]
    return fact


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folders", nargs="+")
    arguments.add_argument("--show", type=int, default=0)
    arguments.add_argument("--memlint-dev", default=str(ROOT / ".build" / "release" / "memlint-dev"))
    arguments.add_argument("--oracle")
    options = arguments.parse_args()
    paths = sorted(str(path) for folder in options.folders for path in pathlib.Path(folder).rglob("*.swift") if path.is_file())
    with tempfile.TemporaryDirectory() as folder:
        oracle = options.oracle or build_oracle(folder)
        listing = "\n".join(paths) + "\n"
        theirs = subprocess.Popen([oracle], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        ours = subprocess.Popen([options.memlint_dev, "print-tree", "--format", "json"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for process in (theirs, ours):
            threading.Thread(target=lambda p=process: (p.stdin.write(listing.encode()), p.stdin.close()), daemon=True).start()
        totals = collections.defaultdict(lambda: [0, 0])
        shown = collections.Counter()
        left_out, compared, problems = [], 0, []
        for line, tree_line in zip(theirs.stdout, ours.stdout):
            expected = json.loads(line)
            data = json.loads(tree_line)
            assert expected["path"] == data["path"], (expected["path"], data["path"])
            if expected["hasError"]:
                left_out.append(data["path"])
                continue
            compared += 1
            if data["problems"]:
                problems.append((data["path"], data["problems"][0]))
            text = pathlib.Path(data["path"]).read_bytes()
            tree = Tree(data, text)
            want = collections.Counter(normalised(tuple(f)) for f in expected["facts"])
            have = collections.Counter(normalised(f) for f in facts(tree))
            for fact in want.keys() | have.keys():
                agreed = min(want[fact], have[fact])
                totals[fact[0]][0] += agreed
                totals[fact[0]][1] += max(want[fact], have[fact])
                if want[fact] != have[fact] and shown[fact[0]] < options.show:
                    shown[fact[0]] += 1
                    place = line_of(text, fact[1])
                    print(f"{'missing' if want[fact] > have[fact] else 'extra  '} {data['path']}:{place}: {fact}")
    print(f"{'construct':16} {'agreed':>8} {'of':>8}   share")
    for construct in sorted(totals):
        agreed, total = totals[construct]
        print(f"{construct:16} {agreed:8} {total:8} {100 * agreed / total:8.3f} %")
    agreed, total = map(sum, zip(*totals.values()))
    print(f"{'all':16} {agreed:8} {total:8} {100 * agreed / total:8.3f} %")
    print(f"{compared} files compared, {len(left_out)} left out; problems in {len(problems)} of those compared")
    for path, problem in problems[:options.show]:
        print("problem", path, problem)


def line_of(text, place):
    try:
        return text[:int(place.split("-")[0])].count(b"\n") + 1
    except ValueError:
        return 0


if __name__ == "__main__":
    main()
