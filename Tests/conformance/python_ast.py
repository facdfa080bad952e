#!/usr/bin/env python3
"""Compares memlint's trees of Python files with those of CPython's own parser.

    python_ast.py --memlint-dev .build/release/memlint-dev FOLDER_OR_FILE...

Reads every .py file below the folders that this CPython can parse, describes both trees construct by construct as
facts with byte ranges, and prints how many facts agree. Exits with 1 where a construct agrees less than --at-least says.
Needs CPython 3.9; from 3.12 on also what is inside f-strings is compared; before, CPython gave no true places there.
"""
import argparse
import ast
import collections
import json
import os
import re
import subprocess
import sys
import warnings

LONGEST_STRING_NAME = 512
HAS_PLACES_IN_FSTRINGS = sys.version_info >= (3, 12)
PRECEDENCE = {
    ast.BitOr: 1, ast.BitXor: 2, ast.BitAnd: 3, ast.LShift: 4, ast.RShift: 4, ast.Add: 5, ast.Sub: 5,
    ast.Mult: 6, ast.Div: 6, ast.FloorDiv: 6, ast.Mod: 6, ast.MatMult: 6,
}
COMPARISONS = {
    ast.Lt: "<", ast.Gt: ">", ast.LtE: "<=", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=", ast.In: "in",
    ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not",
}
UNARY = {ast.Not: "not", ast.USub: "-", ast.UAdd: "+", ast.Invert: "~"}
COMPREHENSIONS = {ast.ListComp: "list", ast.SetComp: "set", ast.DictComp: "dictionary", ast.GeneratorExp: ""}


def plain(value):
    """The value of a string as memlint names it: what has no UTF-8 is replaced; None where it is too long."""
    if isinstance(value, str):
        value = "".join("\ufffd" if 0xD800 <= ord(c) < 0xE000 else c for c in value).encode()
    return None if len(value) > LONGEST_STRING_NAME else value.decode("utf-8", "replace")


class Oracle(ast.NodeVisitor):
    """The facts of CPython's tree."""

    def __init__(self, source):
        self.source = source
        self.lines = [0] + [match.end() for match in re.finditer(rb"\r\n|\r|\n", source)]
        self.mark = 3 if source.startswith(b"\xef\xbb\xbf") else 0
        self.facts = collections.defaultdict(list)

    def offset(self, line, column):
        return self.lines[line - 1] + column + (self.mark if line == 1 else 0)

    def range(self, node):
        if node is None:
            return None
        return self.offset(node.lineno, node.col_offset), self.offset(node.end_lineno, node.end_col_offset)

    def ranges(self, nodes):
        return tuple(self.range(node) for node in nodes)

    def add(self, construct, *fact):
        self.facts[construct].append(fact)

    def visit(self, node):
        method = getattr(self, "visit_" + type(node).__name__, None)
        if method:
            method(node)
        if isinstance(node, (ast.JoinedStr, getattr(ast, "TemplateStr", ast.JoinedStr))) and not HAS_PLACES_IN_FSTRINGS:
            return
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Constant) and isinstance(node, ast.JoinedStr):
                continue
            if type(node).__name__ == "FormattedValue" and child is node.format_spec:
                # A format is text with interpolations, not a string of its own.
                for part in child.values:
                    if not isinstance(part, ast.Constant):
                        self.visit(part)
                continue
            if type(child).__name__ in ("TypeVar", "ParamSpec", "TypeVarTuple"):
                continue
            self.visit(child)

    # Imports

    def visit_Import(self, node):
        self.add("imports", self.range(node), tuple((a.name, a.asname) for a in node.names))

    def visit_ImportFrom(self, node):
        names = () if node.names[0].name == "*" else tuple((a.name, a.asname) for a in node.names)
        self.add("imports", self.range(node), "." * node.level + (node.module or ""), names)

    # Definitions

    def parameters(self, arguments):
        result = []
        positional = arguments.posonlyargs + arguments.args
        defaults = [None] * (len(positional) - len(arguments.defaults)) + arguments.defaults
        for index, (argument, default) in enumerate(zip(positional, defaults)):
            result.append((argument, "positional" if index < len(arguments.posonlyargs) else "", default))
        if arguments.vararg:
            result.append((arguments.vararg, "*", None))
        for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults):
            result.append((argument, "keyword", default))
        if arguments.kwarg:
            result.append((arguments.kwarg, "**", None))
        return tuple((a.arg, kind, self.range(a.annotation), self.range(d)) for a, kind, d in result)

    def function(self, node, is_async):
        self.add(
            "functions", node.name, self.range(node), is_async, self.ranges(node.decorator_list),
            self.parameters(node.args), self.range(node.returns), len(node.body))

    def visit_FunctionDef(self, node):
        self.function(node, False)

    def visit_AsyncFunctionDef(self, node):
        self.function(node, True)

    def visit_Lambda(self, node):
        self.add("lambdas", self.range(node), self.parameters(node.args), self.range(node.body))

    def visit_ClassDef(self, node):
        self.add(
            "classes", node.name, self.range(node), self.ranges(node.decorator_list), self.ranges(node.bases),
            tuple(k.arg for k in node.keywords), len(node.body))

    def visit_TypeAlias(self, node):
        self.add("assignments", self.range(node), self.ranges([node.name]), None, self.range(node.value))

    # Statements

    def visit_Assign(self, node):
        self.add("assignments", self.range(node), self.ranges(node.targets), None, self.range(node.value))

    def visit_AnnAssign(self, node):
        self.add(
            "assignments", self.range(node), self.ranges([node.target]), self.range(node.annotation),
            self.range(node.value))

    def visit_NamedExpr(self, node):
        self.add("walrus", self.range(node), self.range(node.target), self.range(node.value))

    def visit_AugAssign(self, node):
        self.add("augmented assignments", self.range(node), self.range(node.target), self.range(node.value))

    def visit_Return(self, node):
        self.add("return", self.range(node), self.range(node.value))

    def visit_Raise(self, node):
        self.add("raise, assert, del", self.range(node), self.ranges(n for n in (node.exc, node.cause) if n))

    def visit_Assert(self, node):
        self.add("raise, assert, del", self.range(node), self.ranges(n for n in (node.test, node.msg) if n))

    def visit_Delete(self, node):
        self.add("raise, assert, del", self.range(node), self.ranges(node.targets))

    def visit_Global(self, node):
        self.add("global, nonlocal", self.range(node), tuple(node.names))

    visit_Nonlocal = visit_Global

    def visit_If(self, node):
        if self.source[self.range(node)[0]:].startswith(b"elif"):
            return
        branches = [(self.range(node.test), len(node.body))]
        rest = node.orelse
        while len(rest) == 1 and isinstance(rest[0], ast.If) and self.source[self.range(rest[0])[0]:].startswith(b"elif"):
            branches.append((self.range(rest[0].test), len(rest[0].body)))
            rest = rest[0].orelse
        if rest:
            branches.append((None, len(rest)))
        self.add("if", self.range(node), tuple(branches))

    def visit_While(self, node):
        self.add("while", self.range(node), self.range(node.test), len(node.body), len(node.orelse))

    def loop(self, node, is_async):
        self.add(
            "for", self.range(node), is_async, self.range(node.target), self.range(node.iter), len(node.body),
            len(node.orelse))

    def visit_For(self, node):
        self.loop(node, False)

    def visit_AsyncFor(self, node):
        self.loop(node, True)

    def visit_Try(self, node):
        handlers = tuple((self.range(h), self.range(h.type), h.name, len(h.body)) for h in node.handlers)
        self.add("try", self.range(node), len(node.body), handlers, len(node.orelse), len(node.finalbody))

    visit_TryStar = visit_Try

    def with_(self, node, is_async):
        items = tuple((self.range(i.context_expr), self.range(i.optional_vars)) for i in node.items)
        self.add("with", self.range(node), is_async, items, len(node.body))

    def visit_With(self, node):
        self.with_(node, False)

    def visit_AsyncWith(self, node):
        self.with_(node, True)

    def visit_Match(self, node):
        cases = []
        for case in node.cases:
            bound = []
            for pattern in ast.walk(case.pattern):
                for field in ("name", "rest"):
                    if getattr(pattern, field, None):
                        bound.append(getattr(pattern, field))
            cases.append((self.range(case.guard), tuple(sorted(bound)), len(case.body)))
        self.add("match", self.range(node), self.range(node.subject), tuple(cases))

    # Expressions

    def visit_Call(self, node):
        arguments = sorted(
            [(*self.range(a), "") for a in node.args] + [(*self.range(k.value), k.arg or "**") for k in node.keywords])
        generator = node.args[0] if len(node.args) == 1 and not node.keywords else None
        if isinstance(generator, ast.GeneratorExp) and self.range(generator)[1] == self.range(node)[1]:
            arguments = "generator"
        else:
            arguments = tuple(arguments)
        self.add("calls", self.range(node), self.range(node.func), arguments)

    def visit_Name(self, node):
        self.add("names", self.range(node), node.id)

    def visit_Attribute(self, node):
        self.add("members", self.range(node), self.range(node.value), node.attr)

    def visit_Subscript(self, node):
        self.add("subscripts", self.range(node), self.range(node.value))
        # In `a[b, c]` the tuple has no brackets of its own: its range says nothing.
        node.slice.is_index = True

    def visit_Constant(self, node):
        if isinstance(node.value, (str, bytes)):
            start, end = self.range(node)
            value = None if b"\\N{" in self.source[start:end] else plain(node.value)
            self.add("strings", start, end, isinstance(node.value, bytes), value)
        elif isinstance(node.value, bool) or node.value is None:
            self.add("constants", self.range(node), str(node.value))
        elif node.value is not Ellipsis:
            self.add("constants", self.range(node), "number")

    def visit_JoinedStr(self, node):
        values = [v for v in node.values if not isinstance(v, ast.Constant)]
        if HAS_PLACES_IN_FSTRINGS:
            inside = tuple(self.range(v.value) for v in values)
        else:
            inside = len(values)
        self.add("f-strings", self.range(node), inside)

    visit_TemplateStr = visit_JoinedStr

    def comprehension(self, node):
        elements = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        clauses = tuple(
            (bool(c.is_async), self.range(c.target), self.range(c.iter), self.ranges(c.ifs)) for c in node.generators)
        self.add("comprehensions", COMPREHENSIONS[type(node)], self.ranges(elements), clauses)

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = comprehension

    def visit_BinOp(self, node):
        if isinstance(node.op, ast.Pow):
            return self.add("operators", self.range(node), (self.range(node.left), self.range(node.right)))
        if getattr(node, "is_inner", False):
            return
        precedence = PRECEDENCE[type(node.op)]
        operands = [node.right]
        left = node.left
        # `a + b - c` is one chain; `(a + b) - c`, whose left side starts after the parenthesis, is not.
        while (
            isinstance(left, ast.BinOp) and PRECEDENCE.get(type(left.op)) == precedence
            and self.range(left)[0] == self.range(node)[0]
        ):
            left.is_inner = True
            operands.append(left.right)
            left = left.left
        operands.append(left)
        self.add("operators", self.range(node), self.ranges(reversed(operands)))

    def visit_BoolOp(self, node):
        self.add("operators", self.range(node), self.ranges(node.values), type(node.op).__name__.lower())

    def visit_Compare(self, node):
        operators = {COMPARISONS[type(op)] for op in node.ops}
        name = operators.pop() if len(operators) == 1 else ""
        self.add("operators", self.range(node), self.ranges([node.left] + node.comparators), name)

    def visit_UnaryOp(self, node):
        self.add("operators", self.range(node), self.range(node.operand), UNARY[type(node.op)])

    def visit_IfExp(self, node):
        self.add("conditionals", self.range(node), self.ranges([node.body, node.test, node.orelse]))

    def visit_Await(self, node):
        self.add("await, yield", self.range(node), self.range(node.value))

    visit_Yield = visit_YieldFrom = visit_Await

    def visit_Starred(self, node):
        self.add("stars", self.range(node), self.range(node.value))

    def visit_Slice(self, node):
        self.add("slices", self.range(node), self.ranges(n for n in (node.lower, node.upper, node.step) if n))

    def collection(self, node):
        self.add("collections", type(node).__name__, self.range(node), self.ranges(node.elts))

    visit_List = visit_Set = collection

    def visit_Tuple(self, node):
        is_index = getattr(node, "is_index", False)
        self.add("collections", "Tuple", None if is_index else self.range(node), self.ranges(node.elts))

    def visit_Dict(self, node):
        self.add("collections", "Dict", self.range(node), tuple(zip(self.ranges(node.keys), self.ranges(node.values))))

    def visit_MatchSingleton(self, node):
        self.add("constants", self.range(node), str(node.value))


FLAGS = {
    "async": 0, "spread": 2, "doubleSpread": 3, "keywordOnly": 4, "positionalOnly": 5, "wildcard": 7, "declaration": 8,
    "walrus": 10, "noValue": 11, "bytes": 14, "list": 16, "set": 17, "dictionary": 18,
}


class Tree:
    """The facts of memlint's tree, in the same form."""

    def __init__(self, source, tree):
        self.source = source
        self.nodes = tree["nodes"]
        self.names = tree["names"]
        self.facts = collections.defaultdict(list)
        self.in_pattern = set()
        self.skipped = set()

    def describe(self):
        index = 0
        while index < len(self.nodes):
            kind = self.kind(index)
            if kind == "typeParameters" or (kind == "interpolation" and not HAS_PLACES_IN_FSTRINGS):
                index = self.nodes[index][3]
                continue
            method = getattr(self, "on_" + kind, None)
            if method:
                method(index)
            index += 1
        return self.facts

    def add(self, construct, *fact):
        self.facts[construct].append(fact)

    def kind(self, node):
        return self.nodes[node][0]

    def range(self, node):
        return None if node is None else (self.nodes[node][1], self.nodes[node][2])

    def ranges(self, nodes):
        return tuple(self.range(node) for node in nodes)

    def name(self, node):
        return self.names[self.nodes[node][4]]

    def has(self, node, flag):
        return bool(self.nodes[node][5] >> FLAGS[flag] & 1)

    def children(self, node):
        result = []
        child = node + 1
        while child < self.nodes[node][3]:
            result.append(child)
            child = self.nodes[child][3]
        return result

    def of_kind(self, node, *kinds):
        return [child for child in self.children(node) if self.kind(child) in kinds]

    def first(self, node, *kinds):
        found = self.of_kind(node, *kinds)
        return found[0] if found else None

    def inner(self, node):
        """The range of the only child: of a decorator, an annotation."""
        if node is None:
            return None
        children = self.children(node)
        return self.range(children[0]) if children else None

    def statements(self, node):
        block = self.first(node, "block")
        return len(self.children(block)) if block is not None else 0

    def alias(self, node):
        alias = self.first(node, "alias")
        return None if alias is None else self.name(alias)

    # Imports

    def on_importModules(self, node):
        self.add("imports", self.range(node), tuple((self.name(m), self.alias(m)) for m in self.children(node)))

    def on_importNames(self, node):
        source, *names = self.children(node)
        self.add("imports", self.range(node), self.name(source), tuple((self.name(n), self.alias(n)) for n in names))

    # Definitions

    def parameters(self, node):
        result = []
        for parameter in self.children(self.first(node, "parameters")):
            kinds = [("spread", "*"), ("doubleSpread", "**"), ("keywordOnly", "keyword"), ("positionalOnly", "positional")]
            kind = "".join(word for flag, word in kinds if self.has(parameter, flag))
            annotation = self.inner(self.first(parameter, "annotation"))
            default = self.inner(self.first(parameter, "defaultValue"))
            result.append((self.name(parameter), kind, annotation, default))
        return tuple(result)

    def definition_range(self, node):
        """Without the decorators, which CPython leaves out."""
        start, end = self.range(node)
        decorators = self.of_kind(node, "decorator")
        if decorators:
            start = self.range(decorators[-1])[1]
            # Up to the keyword: over line ends, comments, semicolons nobody writes.
            match = re.compile(rb"(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*[ \t\f]*").match(self.source, start)
            start = match.end()
        return start, end

    def on_function(self, node):
        decorators = tuple(self.inner(d) for d in self.of_kind(node, "decorator"))
        self.add(
            "functions", self.name(node), self.definition_range(node), self.has(node, "async"), decorators,
            self.parameters(node), self.inner(self.first(node, "annotation")), self.statements(node))

    def on_lambda(self, node):
        self.add("lambdas", self.range(node), self.parameters(node), self.range(self.children(node)[-1]))

    def on_classDefinition(self, node):
        decorators = tuple(self.inner(d) for d in self.of_kind(node, "decorator"))
        arguments = self.first(node, "arguments")
        bases, keywords = [], []
        for argument in self.children(arguments) if arguments is not None else []:
            if self.kind(argument) == "keywordArgument":
                keywords.append(self.name(argument))
            elif self.has(argument, "doubleSpread"):
                keywords.append(None)
            else:
                bases.append(self.range(argument))
        self.add(
            "classes", self.name(node), self.definition_range(node), decorators, tuple(bases), tuple(keywords),
            self.statements(node))

    # Statements

    def on_assignment(self, node):
        children = self.of_kind(node, *(set(k for k in map(self.kind, self.children(node))) - {"typeParameters"}))
        if self.has(node, "walrus"):
            return self.add("walrus", self.range(node), *self.ranges(children))
        value = None if self.has(node, "noValue") else children.pop()
        annotation = children.pop() if self.kind(children[-1]) == "annotation" else None
        self.add("assignments", self.range(node), self.ranges(children), self.inner(annotation), self.range(value))

    def on_augmentedAssignment(self, node):
        self.add("augmented assignments", self.range(node), *self.ranges(self.children(node)))

    def on_returnStatement(self, node):
        self.add("return", self.range(node), self.inner(node))

    def on_raiseStatement(self, node):
        self.add("raise, assert, del", self.range(node), self.ranges(self.children(node)))

    on_assertStatement = on_deleteStatement = on_raiseStatement

    def on_globalStatement(self, node):
        self.skipped.update(self.children(node))
        self.add("global, nonlocal", self.range(node), tuple(map(self.name, self.children(node))))

    on_nonlocalStatement = on_globalStatement

    def on_ifStatement(self, node):
        branches = []
        for branch in self.children(node):
            children = self.children(branch)
            branches.append((self.range(children[0]) if len(children) > 1 else None, self.statements(branch)))
        self.add("if", self.range(node), tuple(branches))

    def clause(self, node, kind):
        clause = self.first(node, kind)
        return 0 if clause is None else self.statements(clause)

    def on_whileStatement(self, node):
        self.add("while", self.range(node), self.inner(node), self.statements(node), self.clause(node, "elseClause"))

    def on_forStatement(self, node):
        self.add(
            "for", self.range(node), self.has(node, "async"), *self.ranges(self.children(node)[:2]),
            self.statements(node), self.clause(node, "elseClause"))

    def on_tryStatement(self, node):
        handlers = []
        for handler in self.of_kind(node, "exceptClause"):
            first = self.children(handler)[0]
            type_ = None if self.kind(first) == "block" else self.range(first)
            handlers.append((self.range(handler), type_, self.alias(handler), self.statements(handler)))
        self.add(
            "try", self.range(node), self.statements(node), tuple(handlers), self.clause(node, "elseClause"),
            self.clause(node, "finallyClause"))

    def on_withStatement(self, node):
        items = []
        for item in self.of_kind(node, "withItem"):
            expression, *target = self.children(item)
            items.append((self.range(expression), self.range(target[0]) if target else None))
        self.add("with", self.range(node), self.has(node, "async"), tuple(items), self.statements(node))

    def on_matchStatement(self, node):
        subject, *clauses = self.children(node)
        cases = []
        for clause in clauses:
            patterns = [c for c in self.children(clause) if self.kind(c) not in ("branch", "block")]
            bound = []
            for pattern in patterns:
                for inside in range(pattern, self.nodes[pattern][3]):
                    self.in_pattern.add(inside)
                    is_capture = self.kind(inside) == "identifier" and self.has(inside, "declaration")
                    if is_capture or self.kind(inside) == "alias":
                        bound.append(self.name(inside))
            guard = self.first(clause, "branch")
            cases.append((self.inner(guard), tuple(sorted(bound)), self.statements(clause)))
        self.add("match", self.range(node), self.range(subject), tuple(cases))

    # Expressions

    def on_call(self, node):
        callee, arguments = self.children(node)
        described = []
        inside = self.children(arguments)
        for argument in inside:
            if self.kind(argument) == "keywordArgument":
                described.append((*self.inner(argument), self.name(argument)))
            elif self.kind(argument) == "spread" and self.has(argument, "doubleSpread"):
                described.append((*self.inner(argument), "**"))
            else:
                described.append((*self.range(argument), ""))
        # CPython gives a lone generator without parentheses of its own the range of the call's.
        is_generator = False
        if len(inside) == 1 and self.kind(inside[0]) == "comprehension":
            end = self.range(inside[0])[1]
            is_generator = not self.nodes[inside[0]][5] & 7 << 16 and self.range(self.children(inside[0])[-1])[1] == end
        self.add("calls", self.range(node), self.range(callee), "generator" if is_generator else tuple(sorted(described)))

    def on_identifier(self, node):
        if node in self.skipped or node in self.in_pattern and (self.has(node, "declaration") or self.name(node) == "_"):
            return
        self.add("names", self.range(node), self.name(node))

    def on_member(self, node):
        self.add("members", self.range(node), self.inner(node), self.name(node))

    def on_subscriptAccess(self, node):
        self.add("subscripts", self.range(node), self.inner(node))
        arguments = self.children(node)[1]
        elements = self.children(arguments)
        if len(elements) == 1 and self.kind(elements[0]) == "tuple":
            self.skipped.add(elements[0])
            self.add("collections", "Tuple", None, self.ranges(self.children(elements[0])))
        elif elements:
            rest = self.source[self.range(elements[0])[1]:self.range(arguments)[1] - 1].lstrip(b" \t\r\n)")
            if len(elements) > 1 or rest.startswith(b",") or self.kind(elements[0]) == "spread":
                self.add("collections", "Tuple", None, self.ranges(elements))

    def on_string(self, node):
        start, end = self.range(node)
        text = self.source[start:end]
        value = self.name(node)
        if b"\\N{" in text or (value == "" and len(text) > LONGEST_STRING_NAME):
            value = None
        self.add("strings", start, end, self.has(node, "bytes"), value)

    def on_noneLiteral(self, node):
        self.add("constants", self.range(node), "None")

    def on_trueLiteral(self, node):
        self.add("constants", self.range(node), "True")

    def on_falseLiteral(self, node):
        self.add("constants", self.range(node), "False")

    def on_number(self, node):
        self.add("constants", self.range(node), "number")

    def on_interpolatedString(self, node):
        fields = self.of_kind(node, "interpolation")
        self.add("f-strings", self.range(node), tuple(map(self.inner, fields)) if HAS_PLACES_IN_FSTRINGS else len(fields))

    def on_comprehension(self, node):
        kind = "".join(flag for flag in ("list", "set", "dictionary") if self.has(node, flag))
        element, *clauses = self.children(node)
        elements = self.children(element) if kind == "dictionary" else [element]
        described = []
        for clause in clauses:
            target, iterable, *conditions = self.children(clause)
            described.append((self.has(clause, "async"), self.range(target), self.range(iterable), self.ranges(conditions)))
        self.add("comprehensions", kind, self.ranges(elements), tuple(described))

    def on_binary(self, node):
        if node in self.in_pattern and self.name(node) == "|":
            return
        self.add("operators", self.range(node), self.ranges(self.children(node)))

    def on_logical(self, node):
        self.add("operators", self.range(node), self.ranges(self.children(node)), self.name(node))

    on_comparison = on_logical

    def on_unary(self, node):
        self.add("operators", self.range(node), self.inner(node), self.name(node))

    def on_conditional(self, node):
        self.add("conditionals", self.range(node), self.ranges(self.children(node)))

    def on_await(self, node):
        self.add("await, yield", self.range(node), self.inner(node))

    on_yield = on_await

    def on_spread(self, node):
        if node not in self.in_pattern and not self.has(node, "doubleSpread"):
            self.add("stars", self.range(node), self.inner(node))

    def on_slice(self, node):
        self.add("slices", self.range(node), self.ranges(self.children(node)))

    def on_list(self, node):
        if node not in self.in_pattern and node not in self.skipped:
            self.add("collections", self.kind(node).capitalize(), self.range(node), self.ranges(self.children(node)))

    on_set = on_tuple = on_list

    def on_dictionary(self, node):
        if node in self.in_pattern:
            return
        pairs = []
        for pair in self.children(node):
            pairs.append((None, self.inner(pair)) if self.kind(pair) == "spread" else self.ranges(self.children(pair)))
        self.add("collections", "Dict", self.range(node), tuple(pairs))


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
    with open(path, "rb") as file:
        source = file.read()
    try:
        source.decode("utf-8")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return source, ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def main():
    if sys.version_info < (3, 9):
        sys.exit("python_ast.py: needs CPython 3.9 or newer")
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--memlint-dev", default=".build/release/memlint-dev")
    options.add_argument("--at-least", type=float, default=0, help="per cent of agreement per construct")
    options.add_argument("--examples", type=int, default=0, help="disagreements to print per construct")
    options.add_argument("--limit", type=int, default=0, help="read at most so many files")
    options.add_argument("paths", nargs="+")
    options = options.parse_args()
    sys.setrecursionlimit(20_000)

    agreed, ours_only, theirs_only = (collections.Counter() for _ in range(3))
    examples = collections.defaultdict(list)
    count = skipped = with_problems = 0
    paths = list(files(options.paths))
    paths = paths[: options.limit or len(paths)]
    process = subprocess.Popen(
        [options.memlint_dev, "print-tree", "--format", "json"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for path in paths:
        both = parsed(path)
        if both is None:
            skipped += 1
            continue
        source, module = both
        process.stdin.write(os.fsencode(path) + b"\n")
        process.stdin.flush()
        tree = json.loads(process.stdout.readline())
        count += 1
        if tree["problems"]:
            with_problems += 1
            examples["problems"].append((path, tree["problems"][0]))
        oracle = Oracle(source)
        oracle.visit(module)
        theirs = oracle.facts
        ours = Tree(source, tree).describe()
        for construct in set(ours) | set(theirs):
            mine, other = collections.Counter(ours[construct]), collections.Counter(theirs[construct])
            agreed[construct] += sum((mine & other).values())
            ours_only[construct] += sum((mine - other).values())
            theirs_only[construct] += sum((other - mine).values())
            if len(examples[construct]) < options.examples and mine != other:
                examples[construct].append((path, list((mine - other))[:1], list((other - mine))[:1]))
    process.stdin.close()
    process.wait()

    print(f"CPython {sys.version.split()[0]}: {count} files, {skipped} not for CPython, {with_problems} with problems")
    worst = 100.0
    for construct in sorted(agreed | ours_only | theirs_only):
        total = agreed[construct] + max(ours_only[construct], theirs_only[construct])
        share = 100 * agreed[construct] / total if total else 100
        worst = min(worst, share)
        print(
            f"{construct:24}{share:9.4f} %  of {total:9}   only ours {ours_only[construct]:6}   "
            f"only CPython's {theirs_only[construct]:6}")
    for construct, found in examples.items():
        for example in found[: options.examples]:
            print(construct, *example, sep="\n    ")
    if worst < options.at_least or with_problems > count * (1 - options.at_least / 100):
        sys.exit(1)


if __name__ == "__main__":
    main()
