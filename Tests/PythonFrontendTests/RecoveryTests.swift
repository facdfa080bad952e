import Testing

/// What is wrong stays where it is wrong: what stands before and after it reads as usual.
@Suite struct RecoveryTests {
    /// What is not closed ends where a statement begins, or at its line's end.
    @Test(arguments: unclosedCases)
    func unclosed(example: Recovery) { expectRecovery(example.source, example.expected, problems: example.problems) }

    /// What belongs to no statement keeps its expressions and its block.
    @Test(arguments: outOfPlaceCases)
    func outOfPlace(example: Recovery) { expectRecovery(example.source, example.expected, problems: example.problems) }

    /// Python 2, notebooks, merge conflicts and pasted text.
    @Test(arguments: foreignCases)
    func foreign(example: Recovery) { expectRecovery(example.source, example.expected, problems: example.problems) }
}

struct Recovery: CustomTestStringConvertible {
    let source: String
    let expected: String
    /// The messages, in order of place.
    let problems: [String]

    init(_ source: String, _ expected: String, _ problems: [String] = []) {
        self.source = source
        self.expected = expected
        self.problems = problems
    }

    var testDescription: String { source.debugDescription }
}

let unclosedCases: [Recovery] = [
    Recovery(
        "def f(a,\ndef g(): pass",
        "function:f(parameters(parameter:a) block) function:g(parameters block(other:pass))",
        ["this bracket is not closed", "expected `:`", "expected an indented block"]),
    Recovery(
        "x = foo(a,\ny = 1\ndef g(): pass",
        "assignment(identifier:x call(identifier:foo arguments(identifier:a))) assignment(identifier:y "
            + "number) function:g(parameters block(other:pass))",
        ["this bracket is not closed"]),
    Recovery(
        "x = foo(a,\n        b\ny = bar()\ndef g(): pass",
        "assignment(identifier:x call(identifier:foo arguments(identifier:a identifier:b))) "
            + "assignment(identifier:y call(identifier:bar arguments)) function:g(parameters block(other:pass))",
        ["this bracket is not closed"]),
    Recovery(
        "foo(a\nbar(b)\nz = [1",
        "call(identifier:foo arguments(identifier:a)) call(identifier:bar arguments(identifier:b)) "
            + "assignment(identifier:z list(number))",
        ["this bracket is not closed", "this bracket is not closed"]),
    Recovery(
        "x = [\ny = 1\n",
        "assignment(identifier:x list) assignment(identifier:y number)",
        ["this bracket is not closed"]),
    Recovery(
        "class A(B:\n    x = 1\ndef f(): pass",
        "classDefinition:A(arguments(identifier:B) block(assignment(identifier:x number))) "
            + "function:f(parameters block(other:pass))",
        ["this bracket is not closed"]),
    Recovery(
        "class A:\n    def f(self):\n        x = g(\n    def h(self):\n        pass",
        "classDefinition:A(block(function:f(parameters(parameter:self) block(assignment(identifier:x "
            + "call(identifier:g arguments)))) function:h(parameters(parameter:self) block(other:pass))))",
        ["this bracket is not closed"]),
    Recovery(
        "class A:\n    def f(self, a:\n        x\n    def h(self): pass",
        "classDefinition:A(block(function:f(parameters(parameter:self parameter:a) block(identifier:x)) "
            + "function:h(parameters(parameter:self) block(other:pass))))",
        ["this bracket is not closed"]),
    Recovery(
        "if foo(a:\n    return b",
        "ifStatement(branch(call(identifier:foo arguments(identifier:a)) "
            + "block(returnStatement(identifier:b))))",
        ["this bracket is not closed"]),
    Recovery(
        "foo([a, b)\nx",
        "call(identifier:foo arguments(list(identifier:a identifier:b))) identifier:x",
        ["this bracket is not closed"]),
    Recovery(
        "foo(a]\nx",
        "call(identifier:foo arguments(identifier:a error(error))) identifier:x",
        ["this bracket is not closed", "nothing to close here", "expected `,` or the closing bracket"]),
    Recovery(
        "x = }\ny",
        "assignment(identifier:x error) identifier:y",
        ["nothing to close here"]),
    Recovery(
        "x = \"abc\ny = 1",
        "assignment(identifier:x string:abc) assignment(identifier:y number)",
        ["this string is not closed"]),
    Recovery(
        "x = '''abc\ny = 1",
        "assignment(identifier:x string:abc) assignment(identifier:y number)",
        ["this string is not closed"]),
    Recovery(
        "x = f\"{a\ny = 1",
        "assignment(identifier:x interpolatedString(interpolation(identifier:a))) assignment(identifier:y "
            + "number)",
        ["expected `}`", "this string is not closed"]),
    Recovery(
        "x = f\"{a\"\ny = 1",
        "assignment(identifier:x interpolatedString(interpolation(identifier:a))) assignment(identifier:y "
            + "number)",
        ["expected `}`"]),
    Recovery(
        "x = f\"{foo(a}\" + b",
        "assignment(identifier:x binary:+(interpolatedString(interpolation(call(identifier:foo "
            + "arguments(identifier:a)))) identifier:b))",
        ["this bracket is not closed"]),
    Recovery(
        "x = f\"\"\"{a\n\"\"\"\ndef g(): pass",
        "assignment(identifier:x interpolatedString(interpolation(identifier:a))) function:g(parameters "
            + "block(other:pass))",
        ["expected `}`"]),
    Recovery(
        "x = f'''{a\ndef g(): pass",
        "assignment(identifier:x interpolatedString(interpolation(identifier:a))) function:g(parameters "
            + "block(other:pass))",
        ["expected `}`", "this string is not closed"]),
    Recovery(
        "from a import (b, c",
        "importNames(importSource:a importedName:b importedName:c)",
        ["this bracket is not closed"]),
    Recovery(
        "from a import\nx",
        "importNames(importSource:a) identifier:x",
        ["expected a name to import"]),
    Recovery(
        "from a import as",
        "importNames(importSource:a) error",
        ["expected a name to import"]),
    Recovery(
        "import a.\nx",
        "importModules(importedModule:a.) identifier:x",
        ["expected a name"]),
    Recovery(
        "del\nx",
        "deleteStatement identifier:x",
        ["expected an expression"]),
    Recovery(
        "global\nx",
        "globalStatement identifier:x",
        ["expected a name"]),
]

let outOfPlaceCases: [Recovery] = [
    Recovery(
        "else:\n    x\ny",
        "error(block(identifier:x)) identifier:y",
        ["expected the end of the statement"]),
    Recovery(
        "except E:\n    x\ny",
        "error(identifier:E block(identifier:x)) identifier:y",
        ["expected the end of the statement"]),
    Recovery(
        "switch x:\n    a()\nb",
        "identifier:switch error(identifier:x block(call(identifier:a arguments))) identifier:b",
        ["expected the end of the statement"]),
    Recovery(
        "case 1: x",
        "identifier:case error(number identifier:x)",
        ["expected the end of the statement"]),
    Recovery(
        "x = 1\n    y = 2\nz",
        "assignment(identifier:x number) assignment(identifier:y number) identifier:z",
        ["this line is indented without reason"]),
    Recovery(
        "  x = 1\ny",
        "assignment(identifier:x number) identifier:y",
        ["this line is indented without reason"]),
    Recovery(
        "if a:\n        b\n    c\nd",
        "ifStatement(branch(identifier:a block(identifier:b identifier:c))) identifier:d",
        ["this indentation matches no block"]),
    Recovery(
        "async x",
        "identifier:async error(identifier:x)",
        ["expected the end of the statement"]),
]

let foreignCases: [Recovery] = [
    Recovery(
        "print \"hello\", name",
        "identifier:print error(string:hello identifier:name)",
        ["expected the end of the statement"]),
    Recovery(
        "print >>f, x",
        "tuple(binary:>>(identifier:print identifier:f) identifier:x)"),
    Recovery(
        "exec \"x = 1\" in d",
        "identifier:exec error(comparison:in(string:x = 1 identifier:d))",
        ["expected the end of the statement"]),
    Recovery(
        "try: a\nexcept E, e: b",
        "tryStatement(block(identifier:a) exceptClause(tuple(identifier:E identifier:e) block(identifier:b)))"),
    Recovery(
        "raise E, \"m\"",
        "raiseStatement(identifier:E string:m)"),
    Recovery(
        "x = `a`",
        "assignment(identifier:x error) error(identifier:a error)",
        ["not a character of Python", "expected the end of the statement", "not a character of Python"]),
    Recovery(
        "def f(a, (b, c)): pass",
        "function:f(parameters(parameter:a parameter(tuple(identifier:b identifier:c))) block(other:pass))"),
    Recovery(
        "a <> 0777 + 10L",
        "comparison:<>(identifier:a binary:+(number number))"),
    Recovery(
        "%matplotlib inline\n!pip install a \\\n  b\n?help\nx = 1",
        "error error error assignment(identifier:x number)",
        ["not Python: a notebook's command", "not Python: a notebook's command", "not Python: a notebook's command"]),
    Recovery(
        "x = !ls\ny = 1",
        "assignment(identifier:x error) error(identifier:ls) assignment(identifier:y number)",
        ["expected an expression"]),
    Recovery(
        "<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> b\ny",
        "assignment(identifier:x number) assignment(identifier:x number) identifier:y",
        ["a merge conflict's marker", "a merge conflict's marker", "a merge conflict's marker"]),
    Recovery(
        "x = [\n<<<<<<< HEAD\n    1,\n=======\n    2,\n>>>>>>> b\n]",
        "assignment(identifier:x list(number number))",
        ["a merge conflict's marker", "a merge conflict's marker", "a merge conflict's marker"]),
    Recovery(
        "x = $a",
        "assignment(identifier:x error) error(identifier:a)",
        ["not a character of Python", "expected the end of the statement"]),
    Recovery(
        "x = a ? b : c",
        "assignment(identifier:x identifier:a) error(error identifier:b identifier:c)",
        ["not a character of Python", "expected the end of the statement"]),
    Recovery(
        "a\u{A0}= b",
        "assignment(identifier:a identifier:b)",
        ["not a space that Python knows"]),
    Recovery(
        "\u{A0}\u{A0}x = 1",
        "assignment(identifier:x number)",
        ["not a space that Python knows", "not a space that Python knows", "this line is indented without reason"]),
    Recovery(
        "x = \u{201C}a\u{201D}",
        "assignment(identifier:x error) error(identifier:a error)",
        ["not a character of Python", "expected the end of the statement", "not a character of Python"]),
    Recovery(
        "a\0b",
        "identifier:a error(error identifier:b)",
        ["not a character of Python", "expected the end of the statement"]),
    Recovery(
        "x = 1 \\ 2",
        "assignment(identifier:x number) error(error number)",
        ["not a character of Python", "expected the end of the statement"]),
]
