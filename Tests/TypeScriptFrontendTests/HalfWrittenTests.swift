import Syntax
import Testing
import TypeScriptFrontend

/// What becomes of code that somebody is still writing: the tree expected, and what is said of it.
@Suite struct HalfWrittenTests {
    @Test(arguments: [
        ("f(a b)", "call(identifier:f arguments(identifier:a identifier:b))", "expected `,`"),
        ("f(a,", "call(identifier:f arguments(identifier:a))", "the `(` is not closed"),
        (
            "f({ a: 1, b: 2 ", "call(identifier:f arguments(dictionary(pair(string:a number) pair(string:b number))))",
            "the `(` is not closed"
        ),
        ("a.", "member(identifier:a)", "expected a name"),
        ("a +", "binary:+(identifier:a error)", "expected an expression"),
        ("a ? b", "conditional(identifier:a identifier:b error)", "expected `:`"),
        ("const a = ", "assignment[declaration constant](identifier:a[declaration] error)", "expected an expression"),
        ("const a = 'b", "assignment[declaration constant](identifier:a[declaration] string:b)", "the string is not closed"),
        ("f(`a${b", "call(identifier:f arguments(interpolatedString(stringText:a interpolation(identifier:b))))", "expected `}`"),
        ("if (a", "ifStatement(branch(identifier:a block(error)))", "the `(` is not closed"),
        ("class A { b( }", "classDefinition:A(block(function:b(parameters)))", "the `(` is not closed"),
        ("import { a } fro 'm'", "importNames(importedName:a) identifier:fro string:m", "expected `from`"),
        (
            "x = { a: , b: 1 }", "assignment(identifier:x dictionary(pair(string:a error) pair(string:b number)))",
            "expected an expression"
        ),
        // Brackets
        (
            "f(a[1\ng();",
            "call(identifier:f arguments(subscriptAccess(identifier:a arguments(number)) call(identifier:g arguments)))",
            "the `[` is not closed"
        ),
        (
            "if (a && b {\n  c();\n}",
            "ifStatement(branch(logical:and(identifier:a identifier:b) block(call(identifier:c arguments))))",
            "the `(` is not closed"
        ),
        (
            "try {\n  f();\ng();", "tryStatement(block(call(identifier:f arguments) call(identifier:g arguments)))",
            "the `{` is not closed"
        ),
        (
            "const { a, b = f();\ng();",
            "assignment[declaration constant noValue](dictionary(pair:a(identifier:a[declaration]) pair:b(identifier:b[declaration] defaultValue(call(identifier:f arguments))))) call(identifier:g arguments)",
            "the `{` is not closed"
        ),
        (
            "class A {\n  m() {\n    x(\n  }\n  n() {}\n}",
            "classDefinition:A(block(function:m(parameters block(call(identifier:x arguments))) function:n(parameters block)))",
            "the `(` is not closed"
        ),
        (
            "for (const a of ) { f(); }", "forStatement(identifier:a[declaration] error block(call(identifier:f arguments)))",
            "expected an expression"
        ),
        (
            "switch (a) {\n case 1\n  f();\n}",
            "matchStatement(identifier:a caseClause(number block(call(identifier:f arguments))))", "expected `:`"
        ),
        // Strings, templates, regular expressions
        ("a = \"b\nf();", "assignment(identifier:a string:b) call(identifier:f arguments)", "the string is not closed"),
        (
            "a = `b ${c\nexport function f() {}",
            "assignment(identifier:a interpolatedString(stringText:b  interpolation(identifier:c))) function:f[exported](parameters block)",
            "expected `}`"
        ),
        (
            "a = /b\nf();", "assignment(identifier:a other:regex) call(identifier:f arguments)",
            "the regular expression is not closed"
        ),
        // Operands
        (
            "a = () => ;\nf();", "assignment(identifier:a lambda(parameters error)) call(identifier:f arguments)",
            "expected an expression"
        ),
        (
            "a = { b: 1\n c: 2 };", "assignment(identifier:a dictionary(pair(string:b number) pair(string:c number)))",
            "expected `,`"
        ),
        // Types
        (
            "let a: B<C, = d;\nf();",
            "assignment[declaration](identifier:a[declaration] annotation(subscriptAccess[typeArguments](identifier:B arguments(identifier:C error))) identifier:d) call(identifier:f arguments)",
            "expected a type"
        ),
        // Imports
        (
            "import { a, from 'b';\nf();",
            "importNames(importedName:a importedName:from importSource:b) call(identifier:f arguments)", "the `{` is not closed"
        ),
        // Conflicts
        (
            "<<<<<<< HEAD\nf(a);\n=======\nf(b);\n>>>>>>> c\ng();",
            "call(identifier:f arguments(identifier:a)) call(identifier:g arguments)", "a conflict marker"
        ),
    ])
    func halfWritten(source: String, expected: String, message: String) {
        let tree = parse(source)
        #expect(shape(tree) == expected)
        #expect(tree.problems.contains { $0.message == message }, "\(tree.problems.map(\.message))")
        checkAlwaysTrue(file(source))
    }

    @Test(arguments: [
        (
            "<A><B>text</A>;\nf();",
            "call:element(identifier:A arguments(call:element(identifier:B arguments))) call(identifier:f arguments)",
            "the element is not closed"
        ),
        (
            "<a b=>text</a>;\nf();", "call:element(string:a arguments(keywordArgument:b(error))) call(identifier:f arguments)",
            "expected a value"
        ),
        (
            "<A>{b</A>;\nf();", "call:element(identifier:A arguments(identifier:b)) call(identifier:f arguments)", "expected `}`"
        ),
        (
            "<A>{f(b</A>;\nf();",
            "call:element(identifier:A arguments(call(identifier:f arguments(identifier:b)))) call(identifier:f arguments)",
            "the `(` is not closed"
        ),
        (
            "<A><B>{c</B>{d}</A>;\nf();",
            "call:element(identifier:A arguments(call:element(identifier:B arguments(identifier:c)) identifier:d)) call(identifier:f arguments)",
            "expected `}`"
        ),
        (
            "<A b={c</A>;\nf();",
            "call:element(identifier:A arguments(keywordArgument:b(identifier:c))) call(identifier:f arguments)",
            "the tag is not closed"
        ),
        (
            "<A><B c={d}</B>{e}</A>;\nf();",
            "call:element(identifier:A arguments(call:element(identifier:B arguments(keywordArgument:c(identifier:d))) identifier:e)) call(identifier:f arguments)",
            "the tag is not closed"
        ),
        (
            "<A>{{b: c</A>;\nf();",
            "call:element(identifier:A arguments(dictionary(pair(string:b identifier:c)))) call(identifier:f arguments)",
            "the `{` is not closed"
        ),
        (
            "<A b={{c: d</A>;\nf();",
            "call:element(identifier:A arguments(keywordArgument:b(dictionary(pair(string:c identifier:d))))) call(identifier:f arguments)",
            "the `{` is not closed"
        ),
        (
            "<A b={() => {</A>;\nf();",
            "call:element(identifier:A arguments(keywordArgument:b(lambda(parameters block)))) call(identifier:f arguments)",
            "the `{` is not closed"
        ),
        (
            "<A>{`${b</A>;\nf();",
            "call:element(identifier:A arguments(interpolatedString(interpolation(identifier:b)))) call(identifier:f arguments)",
            "expected `}`"
        ),
        ("<A>{b </a>/.c}</A>", "call:element(identifier:A arguments(comparison:<(identifier:b member:c(other:regex))))", nil),
        (
            "<A>{b.map((c) => <D/>}</A>;\nf();",
            "call:element(identifier:A arguments(call(member:map(identifier:b) arguments(lambda(parameters(parameter:c) call:element(identifier:D arguments)))))) call(identifier:f arguments)",
            "the `(` is not closed"
        ),
        (
            "function P() {\n  return <div>\n}\nf();",
            "function:P(parameters block(returnStatement(call:element(string:div arguments)))) call(identifier:f arguments)",
            "the element is not closed"
        ),
    ])
    func halfWrittenElements(source: String, expected: String, message: String?) {
        let tree = parse(source, .typeScriptWithMarkup)
        #expect(shape(tree) == expected)
        let messages = tree.problems.map(\.message)
        #expect(message.map(messages.contains) ?? messages.isEmpty, "\(messages)")
        checkAlwaysTrue(file(source), .typeScriptWithMarkup)
    }
}
