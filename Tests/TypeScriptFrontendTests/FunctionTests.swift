import Testing

@Suite struct FunctionTests {
    @Test(arguments: [
        ("() => a", "lambda(parameters identifier:a)"),
        ("a => b", "lambda(parameters(parameter:a) identifier:b)"),
        (
            "(a, b) => { return c }",
            "lambda(parameters(parameter:a parameter:b) block(returnStatement(identifier:c)))"
        ),
        ("async () => a", "lambda[async](parameters identifier:a)"),
        ("async a => b", "lambda[async](parameters(parameter:a) identifier:b)"),
        ("async (a) => b", "lambda[async](parameters(parameter:a) identifier:b)"),
        ("async(a)", "call(identifier:async arguments(identifier:a))"),
        ("async", "identifier:async"),
        ("async => a", "lambda(parameters(parameter:async) identifier:a)"),
        ("<T>(a: T) => a", "lambda(parameters(parameter:a(annotation(identifier:T))) identifier:a)"),
        (
            "<T extends U>(a: T): a is U => b",
            "lambda(parameters(parameter:a(annotation(identifier:T))) annotation(identifier:U) identifier:b)"
        ),
        (
            "async <T,>(a: T) => a",
            "lambda[async](parameters(parameter:a(annotation(identifier:T))) identifier:a)"
        ),
        (
            "(a: A, b?: B, c = d, ...e: M[]): N => o",
            "lambda(parameters(parameter:a(annotation(identifier:A)) parameter:b[optional](annotation(identifier:B)) "
                + "parameter:c(defaultValue(identifier:d)) parameter:e[spread](annotation(list(identifier:M)))) "
                + "annotation(identifier:N) identifier:o)"
        ),
        (
            "({a, f: g = h}: I = {}, [j, , k]) => l",
            "lambda(parameters(parameter(dictionary(pair:a(identifier:a[declaration]) pair(string:f "
                + "identifier:g[declaration] defaultValue(identifier:h))) annotation(identifier:I) "
                + "defaultValue(dictionary)) parameter(list(identifier:j[declaration] other identifier:k[declaration]))) "
                + "identifier:l)"
        ),
        (
            "const f = async (x: string): Promise<void> => { await x }",
            "assignment[declaration constant](identifier:f[declaration] "
                + "lambda[async](parameters(parameter:x(annotation(identifier:string))) "
                + "annotation(subscriptAccess[typeArguments](identifier:Promise arguments(identifier:void))) "
                + "block(await(identifier:x))))"
        ),
    ])
    func arrows(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("(a)", "identifier:a"),
        ("(a.b)", "member:b(identifier:a)"),
        ("((a))", "identifier:a"),
        ("(a)(b)", "call(identifier:a arguments(identifier:b))"),
        ("(() => a)()", "call(lambda(parameters identifier:a) arguments)"),
        ("({a, b})", "dictionary(pair:a(identifier:a) pair:b(identifier:b))"),
        (
            "({a, b}) => a",
            "lambda(parameters(parameter(dictionary(pair:a(identifier:a[declaration]) "
                + "pair:b(identifier:b[declaration])))) identifier:a)"
        ),
        ("([a])", "list(identifier:a)"),
        ("([a]) => b", "lambda(parameters(parameter(list(identifier:a[declaration]))) identifier:b)"),
        ("(a, b)", "other(identifier:a identifier:b)"),
        ("(a, b) => c", "lambda(parameters(parameter:a parameter:b) identifier:c)"),
        ("(a = 1)", "assignment(identifier:a number)"),
        ("(a = 1) => b", "lambda(parameters(parameter:a(defaultValue(number))) identifier:b)"),
        (
            "({a = 1}, b) => c",
            "lambda(parameters(parameter(dictionary(pair:a(identifier:a[declaration] defaultValue(number)))) "
                + "parameter:b) identifier:c)"
        ),
        ("(a ? b : c)", "conditional(identifier:a identifier:b identifier:c)"),
        ("(a?: b) => c", "lambda(parameters(parameter:a[optional](annotation(identifier:b))) identifier:c)"),
    ])
    func parenthesesThatAreNoParameters(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            "function f(a: string): void; function f(a) {}",
            "function:f(parameters(parameter:a(annotation(identifier:string))) annotation(identifier:void)) "
                + "function:f(parameters(parameter:a) block)"
        ),
        (
            "async function g<T>(): Promise<T> {}",
            "function:g[async](typeParameters parameters annotation(subscriptAccess[typeArguments](identifier:Promise "
                + "arguments(identifier:T))) block)"
        ),
        (
            "function* h() { yield a; yield; yield* b; const c = yield d }",
            "function:h[generator](parameters block(yield(identifier:a) yield yield[spread](identifier:b) "
                + "assignment[declaration constant](identifier:c[declaration] yield(identifier:d))))"
        ),
        ("(function f() {})", "lambda:f(parameters block)"),
        ("(async function* () {})", "lambda[async generator](parameters block)"),
        ("declare function f(): void", "function:f(parameters annotation(identifier:void))"),
    ])
    func declarations(source: String, expected: String) { expectShape(source, expected) }
}
