import Testing

/// Statements as an editor sees them before they are whole.
@Suite struct HalfWrittenTests {
    /// A missing expression is an empty error in its place; what cannot be placed is one round what it holds.
    @Test(arguments: halfWrittenCases)
    func halfWritten(example: Recovery) { expectRecovery(example.source, example.expected, problems: example.problems) }
}

let halfWrittenCases: [Recovery] = [
    Recovery(
        "x = ",
        "assignment(identifier:x error)",
        ["expected an expression"]),
    Recovery(
        "x = = 1",
        "assignment(identifier:x error number)",
        ["expected an expression"]),
    Recovery(
        "x +",
        "binary:+(identifier:x error)",
        ["expected an expression"]),
    Recovery(
        "x.\ny",
        "member(identifier:x) identifier:y",
        ["expected a name"]),
    Recovery(
        "foo(a, b=",
        "call(identifier:foo arguments(identifier:a keywordArgument:b(error)))",
        ["this bracket is not closed", "expected an expression"]),
    Recovery(
        "foo(a=, b)",
        "call(identifier:foo arguments(keywordArgument:a(error) identifier:b))",
        ["expected an expression"]),
    Recovery(
        "if",
        "ifStatement(branch(error block))",
        ["expected an expression", "expected an indented block"]),
    Recovery(
        "if x",
        "ifStatement(branch(identifier:x block))",
        ["expected `:`", "expected an indented block"]),
    Recovery(
        "if x:\ny",
        "ifStatement(branch(identifier:x block)) identifier:y",
        ["expected an indented block"]),
    Recovery(
        "if x = 1: y",
        "ifStatement(branch(identifier:x error(number) block(identifier:y)))",
        ["expected `:`"]),
    Recovery(
        "if x\n    y\nz",
        "ifStatement(branch(identifier:x block(identifier:y))) identifier:z",
        ["expected `:`"]),
    Recovery(
        "for x y: z",
        "forStatement(identifier:x identifier:y block(identifier:z))",
        ["expected `in`"]),
    Recovery(
        "for x in: y",
        "forStatement(identifier:x error block(identifier:y))",
        ["expected an expression"]),
    Recovery(
        "while: x",
        "whileStatement(error block(identifier:x))",
        ["expected an expression"]),
    Recovery(
        "def",
        "function(parameters block)",
        ["expected a name", "expected an indented block"]),
    Recovery(
        "def f",
        "function:f(parameters block)",
        ["expected `(`", "expected an indented block"]),
    Recovery(
        "def f:\n    x",
        "function:f(parameters block(identifier:x))",
        ["expected `(`"]),
    Recovery(
        "def f()\n    x",
        "function:f(parameters block(identifier:x))",
        ["expected `:`"]),
    Recovery(
        "def f(): \ndef g(): pass",
        "function:f(parameters block) function:g(parameters block(other:pass))",
        ["expected an indented block"]),
    Recovery(
        "def (a): x",
        "function(parameters(parameter:a) block(identifier:x))",
        ["expected a name"]),
    Recovery(
        "class",
        "classDefinition(block)",
        ["expected a name", "expected an indented block"]),
    Recovery(
        "class A\n    x = 1",
        "classDefinition:A(block(assignment(identifier:x number)))",
        ["expected `:`"]),
    Recovery(
        "class A:",
        "classDefinition:A(block)",
        ["expected an indented block"]),
    Recovery(
        "@a\nx = 1",
        "error(decorator(identifier:a)) assignment(identifier:x number)",
        ["expected a function or a class after the decorator"]),
    Recovery(
        "@\ndef f(): pass",
        "function:f(decorator(error) parameters block(other:pass))",
        ["expected an expression"]),
    Recovery(
        "import",
        "importModules",
        ["expected a module's name"]),
    Recovery(
        "import a b",
        "importModules(importedModule:a) error(identifier:b)",
        ["expected the end of the statement"]),
    Recovery(
        "from a",
        "error",
        ["expected `import`"]),
    Recovery(
        "from a import (b c, d)",
        "importNames(importSource:a importedName:b error(identifier:c) importedName:d)",
        ["expected `,` or the closing bracket"]),
    Recovery(
        "with a as: b",
        "withStatement(withItem(identifier:a error) block(identifier:b))",
        ["expected an expression"]),
    Recovery(
        "with open(a) as f\n    b",
        "withStatement(withItem(call(identifier:open arguments(identifier:a)) identifier:f) "
            + "block(identifier:b))",
        ["expected `:`"]),
    Recovery(
        "match x:\ny",
        "matchStatement(identifier:x) identifier:y",
        ["expected an indented block"]),
    Recovery(
        "match x:\n    y = 1\n    case 1: z",
        "matchStatement(identifier:x assignment(identifier:y number) caseClause(number block(identifier:z)))",
        ["expected `case`"]),
    Recovery(
        "lambda x",
        "lambda(parameters(parameter:x) error)",
        ["expected `:`"]),
    Recovery(
        "a if b",
        "error(identifier:a identifier:b)",
        ["expected `else`"]),
    Recovery(
        "[a if b for c in d]",
        "comprehension[list](error(identifier:a identifier:b) comprehensionClause(identifier:c identifier:d))",
        ["expected `else`"]),
    Recovery(
        "{a: }",
        "dictionary(pair(identifier:a error))",
        ["expected an expression"]),
    Recovery(
        "(a b)",
        "error(identifier:a error(identifier:b))",
        ["expected `,` or the closing bracket"]),
    Recovery(
        "[a b]",
        "list(identifier:a error(identifier:b))",
        ["expected `,` or the closing bracket"]),
    Recovery(
        "a[b c]",
        "subscriptAccess(identifier:a arguments(identifier:b error(identifier:c)))",
        ["expected `,` or the closing bracket"]),
    Recovery(
        "return return",
        "returnStatement error",
        ["expected the end of the statement"]),
    Recovery(
        "a b c",
        "identifier:a error(identifier:b identifier:c)",
        ["expected the end of the statement"]),
    Recovery(
        "not",
        "unary:not(error)",
        ["expected an expression"]),
    Recovery(
        "*",
        "spread(error)",
        ["expected an expression"]),
    Recovery(
        "f(**)",
        "call(identifier:f arguments(spread[doubleSpread](error)))",
        ["expected an expression"]),
    Recovery(
        "f(x for)",
        "call(identifier:f arguments(comprehension(identifier:x comprehensionClause(error error))))",
        ["expected an expression"]),
    Recovery(
        "[x for in y]",
        "comprehension[list](identifier:x comprehensionClause(error identifier:y))",
        ["expected an expression"]),
    Recovery(
        "[for x in y]",
        "comprehension[list](error comprehensionClause(identifier:x identifier:y))",
        ["expected an expression"]),
    Recovery(
        "def f(a a): pass",
        "function:f(parameters(parameter:a error(identifier:a)) block(other:pass))",
        ["expected `,` or the closing bracket"]),
    Recovery(
        "def f(1): pass",
        "function:f(parameters(parameter error(number)) block(other:pass))",
        ["expected a parameter"]),
    Recovery(
        "d = {\n  'a': 1\n  'b': 2,\n}\nx",
        "assignment(identifier:d dictionary(pair(string:a number) error(string:b number))) identifier:x",
        ["expected `,` or the closing bracket"]),
    Recovery(
        "f\"{a b}\"",
        "interpolatedString(interpolation(identifier:a error(identifier:b)))",
        ["expected `}`"]),
    Recovery(
        "f\"{}\"",
        "interpolatedString(interpolation(error))",
        ["expected an expression"]),
    Recovery(
        "f\"{a!}\"",
        "interpolatedString(interpolation(identifier:a))",
        ["expected a conversion"]),
    Recovery(
        "async def\nx",
        "function[async](parameters block) identifier:x",
        ["expected a name", "expected an indented block"]),
    Recovery(
        "type X",
        "identifier:type error(identifier:X)",
        ["expected the end of the statement"]),
]
