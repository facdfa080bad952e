import Testing

/// Syntax that is newer than the CPython whose trees ours are compared with may be.
@Suite struct NewerSyntaxTests {
    /// Strings with interpolations nest like expressions; functions, classes and aliases have type parameters.
    @Test(arguments: [
        ("f\"{a[\"b\"]}\"", "interpolatedString(interpolation(subscriptAccess(identifier:a arguments(string:b))))"),
        ("f'{f'{1}'}'", "interpolatedString(interpolation(interpolatedString(interpolation(number))))"),
        ("f\"{'\\n'.join(a)}\"", "interpolatedString(interpolation(call(member:join(string:\n) arguments(identifier:a))))"),
        ("f\"{\n    a  # why\n}\"", "interpolatedString(interpolation(identifier:a))"),
        (
            "f\"{a:{b:{c}}}\"",
            "interpolatedString(interpolation(identifier:a other(interpolation(identifier:b other(interpolation(identifier:c))))))"
        ),
        (
            "def f[T](a: T) -> T: pass",
            "function:f(typeParameters(identifier:T) parameters(parameter:a(annotation(identifier:T))) annotation(identifier:T) block(other:pass))"
        ),
        (
            "class A[T: int, *Ts, **P](B): pass",
            "classDefinition:A(typeParameters(identifier:T identifier:int identifier:Ts identifier:P) arguments(identifier:B) block(other:pass))"
        ),
        (
            "async def f[T: (int, str)](): pass",
            "function:f[async](typeParameters(identifier:T tuple(identifier:int identifier:str)) parameters block(other:pass))"
        ),
        (
            "type A[T] = list[T]",
            "assignment[declaration](identifier:A typeParameters(identifier:T) subscriptAccess(identifier:list arguments(identifier:T)))"
        ),
        ("type type = type", "assignment[declaration](identifier:type identifier:type)"),
    ])
    func python312(source: String, expected: String) { expectShape(source, expected) }

    /// Type parameters have defaults.
    @Test(arguments: [
        ("def f[T = int](): pass", "function:f(typeParameters(identifier:T identifier:int) parameters block(other:pass))"),
        (
            "class A[**P = [int, str]]: pass",
            "classDefinition:A(typeParameters(identifier:P list(identifier:int identifier:str)) block(other:pass))"
        ),
        (
            "type A[*Ts = *tuple[int]] = B[*Ts]",
            "assignment[declaration](identifier:A typeParameters(identifier:Ts spread(subscriptAccess(identifier:tuple arguments(identifier:int)))) subscriptAccess(identifier:B arguments(spread(identifier:Ts))))"
        ),
    ])
    func python313(source: String, expected: String) { expectShape(source, expected) }

    /// Templates; several exceptions without parentheses.
    @Test(arguments: [
        (
            "t\"Hello {name!r:>{width}}\"",
            "interpolatedString(stringText:Hello  interpolation(identifier:name other(interpolation(identifier:width))))"
        ),
        ("rt\"\\d{a}\" tR\"{b}\"", "interpolatedString(stringText:\\d interpolation(identifier:a) interpolation(identifier:b))"),
        (
            "try: a\nexcept A, B: c",
            "tryStatement(block(identifier:a) exceptClause(tuple(identifier:A identifier:B) block(identifier:c)))"
        ),
        (
            "try: a\nexcept* A, B: c",
            "tryStatement(block(identifier:a) exceptClause[spread](tuple(identifier:A identifier:B) block(identifier:c)))"
        ),
    ])
    func python314(source: String, expected: String) { expectShape(source, expected) }
}
