import Testing

/// How imports, functions and classes read in the common tree.
@Suite struct DefinitionTests {
    @Test(arguments: importsCases)
    func imports(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: functionsCases)
    func functions(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: classesCases)
    func classes(source: String, expected: String) { expectShape(source, expected) }
}

let importsCases: [(String, String)] = [
    ("import a", "importModules(importedModule:a)"),
    ("import a.b, c as d", "importModules(importedModule:a.b importedModule:c(alias:d))"),
    ("import a . b", "importModules(importedModule:a.b)"),
    ("from a import b", "importNames(importSource:a importedName:b)"),
    ("from a.b import c as d, e", "importNames(importSource:a.b importedName:c(alias:d) importedName:e)"),
    ("from . import a", "importNames(importSource:. importedName:a)"),
    ("from .. import a", "importNames(importSource:.. importedName:a)"),
    ("from ...a.b import c", "importNames(importSource:...a.b importedName:c)"),
    ("from .a import (b, c as d,)", "importNames(importSource:.a importedName:b importedName:c(alias:d))"),
    ("from a import *", "importNames[wildcard](importSource:a)"),
    ("from .async_.match import type", "importNames(importSource:.async_.match importedName:type)"),
    ("import a; from b import c", "importModules(importedModule:a) importNames(importSource:b importedName:c)"),
    ("from a \\\n    .b import c", "importNames(importSource:a.b importedName:c)"),
    ("from a import (  # why\n    b,\n    c\n)", "importNames(importSource:a importedName:b importedName:c)"),
]

let functionsCases: [(String, String)] = [
    ("def f(): pass", "function:f(parameters block(other:pass))"),
    ("async def f() -> int: pass", "function:f[async](parameters annotation(identifier:int) block(other:pass))"),
    (
        "def f(a, b: int, c=1, d: str = x): ...",
        "function:f(parameters(parameter:a parameter:b(annotation(identifier:int)) "
            + "parameter:c(defaultValue(number)) parameter:d(annotation(identifier:str) "
            + "defaultValue(identifier:x))) block(other:...))"
    ),
    (
        "def f(a, /, b, *, c, d=1): pass",
        "function:f(parameters(parameter:a[positionalOnly] parameter:b parameter:c[keywordOnly] "
            + "parameter:d[keywordOnly](defaultValue(number))) block(other:pass))"
    ),
    (
        "def f(*args: int, **kwargs: str): pass",
        "function:f(parameters(parameter:args[spread](annotation(identifier:int)) "
            + "parameter:kwargs[doubleSpread](annotation(identifier:str))) block(other:pass))"
    ),
    (
        "def f(*args: *Ts): pass",
        "function:f(parameters(parameter:args[spread](annotation(spread(identifier:Ts)))) "
            + "block(other:pass))"
    ),
    ("def f(): yield", "function:f[generator](parameters block(yield))"),
    (
        "def f():\n    x = yield a\n    return",
        "function:f[generator](parameters block(assignment(identifier:x yield(identifier:a)) "
            + "returnStatement))"
    ),
    (
        "def f():\n    def g(): yield\n    return g",
        "function:f(parameters block(function:g[generator](parameters block(yield)) "
            + "returnStatement(identifier:g)))"
    ),
    ("def f(): return lambda: (yield)", "function:f(parameters block(returnStatement(lambda(parameters yield))))"),
    (
        "def f[T: int, *Ts, **P](a: T) -> T: pass",
        "function:f(typeParameters(identifier:T identifier:int identifier:Ts identifier:P) "
            + "parameters(parameter:a(annotation(identifier:T))) annotation(identifier:T) "
            + "block(other:pass))"
    ),
    (
        "@a\n@b.c(d)\n\ndef f(): pass",
        "function:f(decorator(identifier:a) decorator(call(member:c(identifier:b) "
            + "arguments(identifier:d))) parameters block(other:pass))"
    ),
    ("@a\nasync def f(): pass", "function:f[async](decorator(identifier:a) parameters block(other:pass))"),
    (
        "def f():\n    \"\"\"Doc.\"\"\"\n    return 1",
        "function:f(parameters block(string:Doc. returnStatement(number)))"
    ),
    ("lambda: 0", "lambda(parameters number)"),
    (
        "lambda a, *b, c=1, **d: a",
        "lambda(parameters(parameter:a parameter:b[spread] "
            + "parameter:c[keywordOnly](defaultValue(number)) parameter:d[doubleSpread]) identifier:a)"
    ),
    (
        "lambda x: lambda y: x + y",
        "lambda(parameters(parameter:x) lambda(parameters(parameter:y) binary:+(identifier:x "
            + "identifier:y)))"
    ),
    ("def match(case, type): pass", "function:match(parameters(parameter:case parameter:type) block(other:pass))"),
]

let classesCases: [(String, String)] = [
    ("class A: pass", "classDefinition:A(block(other:pass))"),
    ("class A(): pass", "classDefinition:A(arguments block(other:pass))"),
    (
        "class A(B, c.D, metaclass=M, **kw):\n    x = 1",
        "classDefinition:A(arguments(identifier:B member:D(identifier:c) "
            + "keywordArgument:metaclass(identifier:M) spread[doubleSpread](identifier:kw)) "
            + "block(assignment(identifier:x number)))"
    ),
    (
        "class A[T](B[T]): ...",
        "classDefinition:A(typeParameters(identifier:T) arguments(subscriptAccess(identifier:B "
            + "arguments(identifier:T))) block(other:...))"
    ),
    (
        "@dataclass(frozen=True)\nclass A:\n    x: int\n    y: str = \"\"",
        "classDefinition:A(decorator(call(identifier:dataclass "
            + "arguments(keywordArgument:frozen(trueLiteral)))) block(assignment[noValue](identifier:x "
            + "annotation(identifier:int)) assignment(identifier:y annotation(identifier:str) string)))"
    ),
]
