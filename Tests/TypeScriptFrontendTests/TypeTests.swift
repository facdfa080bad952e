import Testing

@Suite struct TypeTests {
    @Test(arguments: [
        (
            "let a: string | null | undefined",
            "assignment[declaration noValue](identifier:a[declaration] annotation(binary:|(identifier:string "
                + "noneLiteral noneLiteral)))"
        ),
        (
            "let a: A.B<C, D[]>[]",
            "assignment[declaration noValue](identifier:a[declaration] "
                + "annotation(list(subscriptAccess[typeArguments](member:B(identifier:A) arguments(identifier:C "
                + "list(identifier:D))))))"
        ),
        (
            "let a: { b: C; d(): E } & F",
            "assignment[declaration noValue](identifier:a[declaration] annotation(binary:&(other identifier:F)))"
        ),
        (
            "let a: [b: C, d?: E, ...f: G[]]",
            "assignment[declaration noValue](identifier:a[declaration] annotation(tuple(identifier:C identifier:E "
                + "list(identifier:G))))"
        ),
        (
            #"let a: "b" | 1 | -2 | true | `c${D}` | void | this"#,
            "assignment[declaration noValue](identifier:a[declaration] annotation(binary:|(string:b number number "
                + "trueLiteral other identifier:void identifier:this)))"
        ),
        (
            "let a: A<B<C<D>>>",
            "assignment[declaration noValue](identifier:a[declaration] "
                + "annotation(subscriptAccess[typeArguments](identifier:A "
                + "arguments(subscriptAccess[typeArguments](identifier:B "
                + "arguments(subscriptAccess[typeArguments](identifier:C arguments(identifier:D))))))))"
        ),
        (
            "let b: A<B<C>>= d",
            "assignment[declaration](identifier:b[declaration] annotation(subscriptAccess[typeArguments](identifier:A "
                + "arguments(subscriptAccess[typeArguments](identifier:B arguments(identifier:C))))) identifier:d)"
        ),
        (
            "let a: (B | C)[]",
            "assignment[declaration noValue](identifier:a[declaration] annotation(list(binary:|(identifier:B "
                + "identifier:C))))"
        ),
    ])
    func annotations(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            "let a: (b: C) => D",
            "assignment[declaration noValue](identifier:a[declaration] annotation(other(identifier:D)))"
        ),
        (
            "let a: new () => F",
            "assignment[declaration noValue](identifier:a[declaration] annotation(other(identifier:F)))"
        ),
        (
            "let a: abstract new (...h: I[]) => J",
            "assignment[declaration noValue](identifier:a[declaration] annotation(other(identifier:J)))"
        ),
        (
            "let a: <T>(l: T) => m is T",
            "assignment[declaration noValue](identifier:a[declaration] annotation(other(identifier:T)))"
        ),
        (
            "let a: Array<<T>(b: T) => C>",
            "assignment[declaration noValue](identifier:a[declaration] "
                + "annotation(subscriptAccess[typeArguments](identifier:Array arguments(other(identifier:C)))))"
        ),
        (
            "let d: (() => E)[]",
            "assignment[declaration noValue](identifier:d[declaration] annotation(list(other(identifier:E))))"
        ),
        (
            "let y: (a, b) => c",
            "assignment[declaration noValue](identifier:y[declaration] annotation(other(identifier:c)))"
        ),
        (
            "let z: ({ a }) => c",
            "assignment[declaration noValue](identifier:z[declaration] annotation(other(identifier:c)))"
        ),
        (
            "function f(this: A): asserts b is C {}",
            "function:f(parameters(parameter:this(annotation(identifier:A))) annotation(identifier:C) block)"
        ),
        ("function g(): asserts d {}", "function:g(parameters annotation(identifier:d) block)"),
        ("function h(): this is E {}", "function:h(parameters annotation(identifier:E) block)"),
        (
            "const f = (): (() => A) => b",
            "assignment[declaration constant](identifier:f[declaration] lambda(parameters "
                + "annotation(other(identifier:A)) identifier:b))"
        ),
        (
            "const g = (a): ((b: C) => D) => e",
            "assignment[declaration constant](identifier:g[declaration] lambda(parameters(parameter:a) "
                + "annotation(other(identifier:D)) identifier:e))"
        ),
    ])
    func functions(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            "let a: keyof typeof b.c",
            "assignment[declaration noValue](identifier:a[declaration] "
                + "annotation(other(other(member:c(identifier:b)))))"
        ),
        (
            "let a: unique symbol",
            "assignment[declaration noValue](identifier:a[declaration] annotation(other(identifier:symbol)))"
        ),
        (
            #"let a: readonly F["g"][]"#,
            "assignment[declaration noValue](identifier:a[declaration] annotation(other(list(other(identifier:F "
                + "string:g)))))"
        ),
        (
            #"let a: typeof import("i")"#,
            "assignment[declaration noValue](identifier:a[declaration] annotation(other(identifier:import)))"
        ),
        (
            #"let a: import("k").L<M>"#,
            "assignment[declaration noValue](identifier:a[declaration] "
                + "annotation(subscriptAccess[typeArguments](member:L(identifier:import) arguments(identifier:M))))"
        ),
        (
            "let a: B extends C ? D : E extends infer F extends G ? H : I",
            "assignment[declaration noValue](identifier:a[declaration] annotation(other(identifier:B identifier:C "
                + "identifier:D other(identifier:E other(identifier:F) identifier:G identifier:H identifier:I))))"
        ),
        (
            "let a: B extends (...c: infer D) => infer E ? F : G",
            "assignment[declaration noValue](identifier:a[declaration] annotation(other(identifier:B "
                + "other(other(identifier:E)) identifier:F identifier:G)))"
        ),
        ("type A = { [K in keyof B as `get${K}`]?: C }; a", "other:type identifier:a"),
    ])
    func others(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            "let a = b as (C | D)",
            "assignment[declaration](identifier:a[declaration] cast:as(identifier:b annotation(binary:|(identifier:C "
                + "identifier:D))))"
        ),
        (
            "f as unknown as G[]",
            "cast:as(cast:as(identifier:f annotation(identifier:unknown)) annotation(list(identifier:G)))"
        ),
        (
            "x = y as any >= 1",
            "assignment(identifier:x comparison:>=(cast:as(identifier:y annotation(identifier:any)) number))"
        ),
        (
            "x = y as A<B>",
            "assignment(identifier:x cast:as(identifier:y annotation(subscriptAccess[typeArguments](identifier:A "
                + "arguments(identifier:B)))))"
        ),
    ])
    func assertions(source: String, expected: String) { expectShape(source, expected) }
}
