"""Reads paths from standard input and answers each with a line of JSON: the facts that tree-sitter sees in the file, in the words of
`compiler.mjs`, or null where it finds a syntax error.

Needs the packages tree-sitter, tree-sitter-typescript and tree-sitter-javascript.
"""
import json
import sys

import tree_sitter_javascript
import tree_sitter_typescript
from tree_sitter import Language, Parser

LANGUAGES = {
    "ts": Language(tree_sitter_typescript.language_typescript()),
    "tsx": Language(tree_sitter_typescript.language_tsx()),
    "js": Language(tree_sitter_javascript.language()),
}

# What holds types alone, in which the compiler's facts do not look either.
TYPES = {
    "type_annotation", "type_arguments", "type_parameters", "type_alias_declaration", "implements_clause", "asserts_annotation",
    "type_predicate_annotation", "omitting_type_annotation", "adding_type_annotation", "opting_type_annotation", "index_signature",
}
FUNCTIONS = {"function_declaration", "generator_function_declaration", "function_signature"}
FUNCTION_EXPRESSIONS = {"function_expression", "generator_function"}
METHODS = {"method_definition", "abstract_method_signature", "method_signature"}
FIELDS = {"public_field_definition", "field_definition"}
CASTS = {"as_expression", "satisfies_expression", "non_null_expression", "type_assertion"}


def text(node):
    return node.text.decode("utf-8", "replace") if node is not None else ""


def place(node):
    return f"{node.start_byte}-{node.end_byte}"


def inner(node):
    while node is not None and node.type == "parenthesized_expression":
        node = next((child for child in node.named_children if child.type != "comment"), None)
    return node


def content(node):
    return [child for child in node.named_children if child.type != "comment"]


def has(node, word):
    return any(child.type == word for child in node.children)


def key(node):
    if node is None:
        return ""
    if node.type == "computed_property_name":
        return "[]"
    if node.type == "number":
        return "0"
    return json.dumps(text(node)[1:-1] if node.type == "string" else text(node), ensure_ascii=False)


class Reader:
    def __init__(self):
        self.facts = []

    def add(self, construct, *parts):
        self.facts.append([construct, " ".join(str(part) for part in parts)])

    def read(self, root):
        nodes = [root]
        while nodes:
            node = nodes.pop()
            if node.type in TYPES:
                continue
            method = getattr(self, node.type, None)
            if method:
                method(node)
            elif node.type in FUNCTIONS:
                self.add("functions", text(node.child_by_field_name("name")), self.statement_start(node), self.signature(node))
            elif node.type in FUNCTION_EXPRESSIONS:
                self.add("function expressions", place(node), self.signature(node))
            elif node.type in METHODS:
                self.method(node)
            elif node.type in FIELDS:
                self.field(node)
            elif node.type in CASTS:
                self.add("casts", place(node))
            if node.type == "interface_declaration":
                continue
            children = node.children
            if node.type in ("as_expression", "satisfies_expression"):
                children = children[:1]
            if node.type in ("import_statement", "import_alias") or node.type == "export_statement" and node.child_by_field_name("source"):
                continue
            nodes.extend(reversed(children))

    def statement_start(self, node):
        parent = node.parent
        if parent is not None and parent.type in ("export_statement", "ambient_declaration"):
            return self.statement_start(parent)
        return node.start_byte

    # Functions and classes

    def parameters(self, node):
        single = node.child_by_field_name("parameter")
        if single is not None:
            return text(single)
        listed = []
        for parameter in content(node.child_by_field_name("parameters") or node):
            if parameter.type == "decorator":
                continue
            pattern, value = parameter, None
            if parameter.type in ("required_parameter", "optional_parameter"):
                pattern, value = parameter.child_by_field_name("pattern"), parameter.child_by_field_name("value")
            elif parameter.type == "assignment_pattern":
                pattern, value = parameter.child_by_field_name("left"), parameter.child_by_field_name("right")
            spread = pattern is not None and pattern.type == "rest_pattern"
            if spread:
                pattern = content(pattern)[0]
            is_name = pattern is not None and pattern.type in ("identifier", "this")
            listed.append(("..." if spread else "") + (text(pattern) if is_name else "{}") + ("=" if value else ""))
        return ",".join(listed)

    def signature(self, node):
        body = node.child_by_field_name("body")
        kind = "none" if body is None else "block" if body.type == "statement_block" else "expression"
        is_generator = has(node, "*") or node.type.startswith("generator")
        traits = ("async " if has(node, "async") else "") + ("generator " if is_generator else "")
        return f"{traits}({self.parameters(node)}) {kind}"

    def arrow_function(self, node):
        self.add("arrows", place(node), self.signature(node))

    def decorated_start(self, node):
        start = node.start_byte
        before = node.prev_named_sibling
        while before is not None and before.type in ("decorator", "comment"):
            if before.type == "decorator":
                start = before.start_byte
            before = before.prev_named_sibling
        return start

    def method(self, node):
        name = node.child_by_field_name("name")
        accessor = "get " if has(node, "get") else "set " if has(node, "set") else ""
        if node.parent.type == "object":
            self.add("object methods", key(name), node.start_byte, accessor + self.signature(node))
        elif node.parent.type == "class_body":
            is_static = has(node, "static")
            told = "constructor" if text(name) == "constructor" and not is_static else key(name)
            static = "static " if is_static else ""
            self.add("methods", told, self.decorated_start(node), static + accessor + self.signature(node))

    def field(self, node):
        name = node.child_by_field_name("name") or node.child_by_field_name("property")
        value = "=" if node.child_by_field_name("value") else ""
        self.add("fields", key(name), self.decorated_start(node), "static" if has(node, "static") else "", value)

    def class_declaration(self, node):
        self.add("classes", text(node.child_by_field_name("name")), node.end_byte)

    abstract_class_declaration = class_declaration

    def class_(self, node):
        if node.is_named:
            self.class_declaration(node)

    def interface_declaration(self, node):
        self.add("interfaces", text(node.child_by_field_name("name")), self.statement_start(node))

    def decorator(self, node):
        self.add("decorators", place(node))

    # Calls

    def arguments_of(self, node):
        listed = []
        for argument in content(node) if node is not None else []:
            if argument.type == "spread_element":
                listed.append(f"...{inner(content(argument)[0]).start_byte}")
            else:
                listed.append(str(inner(argument).start_byte))
        return ",".join(listed)

    def call_expression(self, node):
        callee = inner(node.child_by_field_name("function"))
        arguments = node.child_by_field_name("arguments")
        if arguments.type == "template_string":
            self.add("tagged templates", place(node), f"callee {callee.start_byte}")
        else:
            self.add("calls", place(node), f"callee {place(callee)}", self.arguments_of(arguments))

    def new_expression(self, node):
        callee = inner(node.child_by_field_name("constructor"))
        self.add("new", place(node), f"callee {place(callee)}", self.arguments_of(node.child_by_field_name("arguments")))

    # Literals

    def object(self, node):
        if not node.is_named:
            return
        keys = []
        for member in content(node):
            if member.type in ("spread_element", "rest_pattern"):
                keys.append("...")
            elif member.type in ("pair", "pair_pattern"):
                keys.append(key(member.child_by_field_name("key")))
            elif member.type in METHODS:
                keys.append(key(member.child_by_field_name("name")))
            elif member.type == "object_assignment_pattern":
                keys.append(key(member.child_by_field_name("left")))
            else:
                keys.append(key(member))
        self.add("objects", place(node), ",".join(keys))

    def object_pattern(self, node):
        owner = node.parent
        while owner.type.endswith("pattern"):
            owner = owner.parent
        if owner.type == "assignment_expression" or owner.type == "for_in_statement" and owner.child_by_field_name("kind") is None:
            self.object(node)

    def template_string(self, node):
        holes = sum(child.type == "template_substitution" for child in node.children)
        if holes:
            self.add("templates", place(node), holes)

    def regex(self, node):
        self.add("regular expressions", place(node))

    # Operands

    def member_expression(self, node):
        self.add("members", place(node), text(node.child_by_field_name("property")))

    def subscript_expression(self, node):
        self.add("subscripts", place(node))

    def await_expression(self, node):
        self.add("awaits", place(node))

    def yield_expression(self, node):
        self.add("yields", place(node))

    # Modules

    def import_statement(self, node):
        names = []
        source = node.child_by_field_name("source")
        for clause in content(node):
            if clause.type == "import_require_clause":
                source = clause.child_by_field_name("source")
                names.append(f"*:{text(content(clause)[0])}")
            for part in content(clause) if clause.type == "import_clause" else []:
                if part.type == "identifier":
                    names.append(f"default:{text(part)}")
                elif part.type == "namespace_import":
                    names.append(f"*:{text(content(part)[0])}")
                else:
                    names.extend(self.specifiers(part))
        self.add("imports", node.start_byte, text(source)[1:-1], ",".join(names))

    def specifiers(self, node):
        for part in content(node):
            name, alias = (part.child_by_field_name(field) for field in ("name", "alias"))
            told = [text(word)[1:-1] if word.type == "string" else text(word) for word in (name, alias or name)]
            yield ":".join(told)

    def export_statement(self, node):
        source = node.child_by_field_name("source")
        if has(node, "default") or has(node, "="):
            declared = node.child_by_field_name("declaration")
            if declared is None and has(node, "default"):
                declared = node.child_by_field_name("value")
                if declared.type not in FUNCTION_EXPRESSIONS and declared.type != "class":
                    self.add("exports", node.start_byte, "default")
            elif declared is None:
                self.add("exports", node.start_byte, "default")
            return
        clause = next((child for child in content(node) if child.type in ("export_clause", "namespace_export")), None)
        if clause is None and source is None:
            return
        if clause is None:
            names = ["*"]
        elif clause.type == "namespace_export":
            names = [f"*:{text(content(clause)[0])}"]
        else:
            names = list(self.specifiers(clause))
        self.add("exports", node.start_byte, text(source)[1:-1], ",".join(names))

    # Elements

    def element(self, node, opening, children):
        attributes = []
        tag = opening.child_by_field_name("name")
        for attribute in content(opening):
            if attribute.type == "jsx_attribute":
                attributes.append("".join(text(content(attribute)[0]).split()))
            elif attribute.type == "jsx_expression":
                attributes.append("...")
        inside = 0
        for child in children:
            if child.type in ("jsx_element", "jsx_self_closing_element") or child.type == "jsx_expression" and content(child):
                inside += 1
        self.add("elements", place(node), text(tag), ",".join(attributes), inside)

    def jsx_element(self, node):
        opening, closing = (node.child_by_field_name(field) for field in ("open_tag", "close_tag"))
        self.element(node, opening, [child for child in content(node) if child not in (opening, closing)])

    def jsx_self_closing_element(self, node):
        self.element(node, node, [])


# A method cannot be called `class`.
setattr(Reader, "class", Reader.class_)


def main():
    parsers = {name: Parser(language) for name, language in LANGUAGES.items()}
    for line in sys.stdin:
        path = line.rstrip("\n")
        ending = path.rsplit(".", 1)[-1]
        parser = parsers["tsx" if ending == "tsx" else "ts" if ending.endswith("ts") else "js"]
        with open(path, "rb") as file:
            root = parser.parse(file.read()).root_node
        facts = None
        if not root.has_error:
            reader = Reader()
            reader.read(root)
            facts = reader.facts
        print(json.dumps(facts), flush=True)


main()
