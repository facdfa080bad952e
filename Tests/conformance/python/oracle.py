"""CPython's tree of a file as facts: for each construct what it is made of, as ranges of bytes."""
import ast
import collections
import re
import sys

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

    def characters(self):
        """Makes a line and a column in characters a place in bytes, as `offset` does for columns in bytes."""
        ends = self.lines[1:] + [len(self.source)]
        is_ascii = [self.source[start:end].isascii() for start, end in zip(self.lines, ends)]

        def place(line, column):
            if line > len(self.lines):
                return len(self.source)
            start = self.offset(line, 0)
            if is_ascii[line - 1]:
                return start + column
            return start + len(self.source[start:ends[line - 1]].decode("utf-8")[:column].encode())

        return place

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
