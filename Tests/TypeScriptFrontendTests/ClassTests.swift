import Testing

@Suite struct ClassTests {
    @Test(arguments: [
        ("class A {}", "classDefinition:A(block)"),
        (
            "class A<T> extends B<T>(c) implements D, E.F<G> {}",
            "classDefinition:A(typeParameters arguments(call(identifier:B arguments(identifier:c)) "
                + "keywordArgument:implements(identifier:D) "
                + "keywordArgument:implements(subscriptAccess[typeArguments](member:F(identifier:E) "
                + "arguments(identifier:G)))) block)"
        ),
        ("(class extends B {})", "classDefinition(arguments(identifier:B) block)"),
        ("(class A {})", "classDefinition:A(block)"),
        (
            "abstract class A { abstract b: C; protected abstract d(): void }",
            "classDefinition:A(block(assignment[declaration noValue](identifier:b[declaration] "
                + "annotation(identifier:C)) function:d(parameters annotation(identifier:void))))"
        ),
    ])
    func heritage(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            "class A { a; b = 1; c: T; d?: T; e!: T }",
            "classDefinition:A(block(assignment[declaration noValue](identifier:a[declaration]) "
                + "assignment[declaration](identifier:b[declaration] number) assignment[declaration "
                + "noValue](identifier:c[declaration] annotation(identifier:T)) assignment[optional declaration "
                + "noValue](identifier:d[declaration] annotation(identifier:T)) assignment[declaration "
                + "noValue](identifier:e[declaration] annotation(identifier:T))))"
        ),
        (
            "class A { static f = 1; readonly g = h; #i = j }",
            "classDefinition:A(block(assignment[declaration staticMember](identifier:f[declaration] number) "
                + "assignment[declaration constant](identifier:g[declaration] identifier:h) "
                + "assignment[declaration](identifier:#i[declaration] identifier:j)))"
        ),
        (
            #"class A { "k" = l; [m] = n; declare o: P; accessor q = r }"#,
            "classDefinition:A(block(assignment[declaration](string:k identifier:l) "
                + "assignment[declaration](other:key(identifier:m) identifier:n) assignment[declaration "
                + "noValue](identifier:o[declaration] annotation(identifier:P)) "
                + "assignment[declaration](identifier:q[declaration] identifier:r)))"
        ),
        (
            "class A { static; get; async = s; [key: string]: T }",
            "classDefinition:A(block(assignment[declaration noValue](identifier:static[declaration]) "
                + "assignment[declaration noValue](identifier:get[declaration]) "
                + "assignment[declaration](identifier:async[declaration] identifier:s) other))"
        ),
        (
            "class A { a = () => { b }\nc = d }",
            "classDefinition:A(block(assignment[declaration](identifier:a[declaration] lambda(parameters "
                + "block(identifier:b))) assignment[declaration](identifier:c[declaration] identifier:d)))"
        ),
    ])
    func fields(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            "class A { constructor(private a: B, readonly c = d, @e() public f?: G) { super() } }",
            "classDefinition:A(block(function:constructor(parameters(parameter:a[declaration](annotation(identifier:B)) "
                + "parameter:c[declaration constant](defaultValue(identifier:d)) parameter:f[optional "
                + "declaration](decorator(call(identifier:e arguments)) annotation(identifier:G))) "
                + "block(call(identifier:super arguments)))))"
        ),
        (
            "class A { get h() { return i } set h(v) {} }",
            "classDefinition:A(block(function:h[getter](parameters block(returnStatement(identifier:i))) "
                + "function:h[setter](parameters(parameter:v) block)))"
        ),
        (
            #"class A { static async *j() {} #k() {} [l]() {} "m"() {} }"#,
            "classDefinition:A(block(function:j[async generator staticMember](parameters block) "
                + "function:#k(parameters block) function(other:key(identifier:l) parameters block) function:m(parameters "
                + "block)))"
        ),
        (
            "class A { n?(): O; abstract p(): Q; override s() {} }",
            "classDefinition:A(block(function:n[optional](parameters annotation(identifier:O)) function:p(parameters "
                + "annotation(identifier:Q)) function:s(parameters block)))"
        ),
        (
            "class A { static { r() } get() {} static async get() {} }",
            "classDefinition:A(block(block(call(identifier:r arguments)) function:get(parameters block) "
                + "function:get[async staticMember](parameters block)))"
        ),
    ])
    func methods(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            "@a @b.c(d) class E { @f() g; @h() i() {} @j k = l; constructor(@m() n: O) {} }",
            "classDefinition:E(decorator(identifier:a) decorator(call(member:c(identifier:b) "
                + "arguments(identifier:d))) block(assignment[declaration noValue](decorator(call(identifier:f arguments)) "
                + "identifier:g[declaration]) function:i(decorator(call(identifier:h arguments)) parameters block) "
                + "assignment[declaration](decorator(identifier:j) identifier:k[declaration] identifier:l) "
                + "function:constructor(parameters(parameter:n(decorator(call(identifier:m arguments)) "
                + "annotation(identifier:O))) block)))"
        )
    ])
    func decorators(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            #"enum A { b, c = 1, "d", e = f.g }"#,
            "classDefinition:A[enumeration](block(assignment[declaration constant noValue](identifier:b[declaration]) "
                + "assignment[declaration constant](identifier:c[declaration] number) assignment[declaration constant "
                + "noValue](string:d) assignment[declaration constant](identifier:e[declaration] member:g(identifier:f))))"
        ),
        (
            "const enum H { i }",
            "classDefinition:H[enumeration](block(assignment[declaration constant "
                + "noValue](identifier:i[declaration])))"
        ),
        ("declare enum J {}", "classDefinition:J[enumeration](block)"),
        (
            "namespace A.B { export const c = 1 }",
            "classDefinition:A.B[extension](block(assignment[declaration constant exported](identifier:c[declaration] "
                + "number)))"
        ),
        (
            #"declare module "d" { export = e }"#,
            "classDefinition:d[extension](block(exportDefault(identifier:e)))"
        ),
        (
            "declare global { interface F {} }",
            "classDefinition:global[extension](block(classDefinition:F[interface](block)))"
        ),
    ])
    func enumsAndNamespaces(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            "interface A<T> extends B, C<D> { e: F; g(): { h: I } }",
            "classDefinition:A[interface](typeParameters arguments(identifier:B "
                + "subscriptAccess[typeArguments](identifier:C arguments(identifier:D))) block)"
        ),
        ("type J<K> = { l: K } | M", "other:type"),
        ("type D<in out T, const U extends V = W> = X", "other:type"),
    ])
    func types(source: String, expected: String) { expectShape(source, expected) }
}
