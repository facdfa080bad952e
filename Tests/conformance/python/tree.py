"""memlint's tree of a file, as `memlint-dev print-tree --format json` tells it, as facts in the form of `oracle.py`."""
import collections
import re

from oracle import HAS_PLACES_IN_FSTRINGS, LONGEST_STRING_NAME

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
