"""The facts of one file from memlint's tree, as `oracle/Facts.swift` has them from the toolchain's: (construct, place, detail...)."""

import re

DIRECTIVE = re.compile(rb"^[ \t]*#(if|else|elseif|endif)\b", re.MULTILINE)


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
        if tree.kind(node) == "member" and DIRECTIVE.search(tree.text[tree.end(links[0]):tree.end(node)]):
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
                if not in_key_path(tree, node) and not in_function_type(tree, node) and tree.text[tree.start(node):][:1] != b"#":
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
    parts = tree.children(node)
    if not tree.has(owner, "enumeration") or any(tree.kind(c) not in ("decorator", "parameters", "number", "string", "unary") for c in parts):
        return False
    # @_silgen_name("f") static func f()
    start = max((tree.end(c) for c in parts if tree.kind(c) == "decorator"), default=tree.start(node))
    return not re.search(rb"\bfunc\b", tree.text[start:next(tree.start(c) for c in parts if tree.kind(c) == "parameters")])


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


def in_function_type(tree, node):
    """Whether the node is part of a function type that stands among expressions: `[(A<B>) -> C]()`."""
    while node >= 0:
        if tree.kind(node) == "other" and tree.name(node) == "->":
            return True
        # [@Sendable (A<B>) -> C](): with an attribute it is a type there.
        if tree.kind(node) == "binary" and tree.name(node) == "->" and tree.text[tree.start(node):].startswith(b"@"):
            return True
        if tree.kind(node) in ("lambda", "block"):
            return False
        node = tree.parents[node]
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
