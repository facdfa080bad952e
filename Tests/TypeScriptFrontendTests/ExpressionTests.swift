import Testing

@Suite struct ExpressionTests {
    @Test(arguments: [
        (
            "a.b.c(d)(e)[f]",
            "subscriptAccess(call(call(member:c(member:b(identifier:a)) arguments(identifier:d)) "
                + "arguments(identifier:e)) arguments(identifier:f))"
        ),
        (
            "a?.b?.[c]?.(d)",
            "call[optional](subscriptAccess[optional](member:b[optional](identifier:a) arguments(identifier:c)) "
                + "arguments(identifier:d))"
        ),
        ("a!.b!", "cast:!(member:b(cast:!(identifier:a)))"),
        ("a as B", "cast:as(identifier:a annotation(identifier:B))"),
        ("a as const", "cast:as(identifier:a annotation(identifier:const))"),
        (
            "a satisfies B as C",
            "cast:as(cast:satisfies(identifier:a annotation(identifier:B)) annotation(identifier:C))"
        ),
        ("<T>a.b", "cast:<>(member:b(identifier:a))"),
        ("f(a, ...b)", "call(identifier:f arguments(identifier:a spread(identifier:b)))"),
        (
            #"import("a").then(b)"#,
            "call(member:then(call(identifier:import arguments(string:a))) arguments(identifier:b))"
        ),
        ("import.meta.url", "member:url(member:meta(identifier:import))"),
        ("super.a(this)", "call(member:a(identifier:super) arguments(identifier:this))"),
    ])
    func membersAndCalls(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("new A", "call[new](identifier:A arguments)"),
        ("new A.B(c).d", "member:d(call[new](member:B(identifier:A) arguments(identifier:c)))"),
        (
            "new new A(b)(c)",
            "call[new](call[new](identifier:A arguments(identifier:b)) arguments(identifier:c))"
        ),
        ("new a.b<C>(d)", "call[new](member:b(identifier:a) arguments(identifier:d))"),
        ("new.target", "member:target(identifier:new)"),
        ("new (f())()", "call[new](call(identifier:f arguments) arguments)"),
    ])
    func construction(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            "a + b - c * d ** e ** f",
            "binary(identifier:a identifier:b binary:*(identifier:c binary:**(identifier:d binary:**(identifier:e "
                + "identifier:f))))"
        ),
        ("a + b + c", "binary:+(identifier:a identifier:b identifier:c)"),
        ("a && b && c || d", "logical:or(logical:and(identifier:a identifier:b identifier:c) identifier:d)"),
        ("a ?? b", "logical:??(identifier:a identifier:b)"),
        ("(a ?? b) || c", "logical:or(logical:??(identifier:a identifier:b) identifier:c)"),
        ("a < b == c", "comparison:==(comparison:<(identifier:a identifier:b) identifier:c)"),
        ("a == b != c", "comparison(identifier:a identifier:b identifier:c)"),
        ("a in b", "comparison:in(identifier:a identifier:b)"),
        ("#a in b", "comparison:in(identifier:#a identifier:b)"),
        ("a instanceof B", "comparison:instanceof(identifier:a identifier:B)"),
        ("a >>> b >> c", "binary(identifier:a identifier:b identifier:c)"),
        ("a >= b", "comparison:>=(identifier:a identifier:b)"),
        ("a, b, c", "other(identifier:a identifier:b identifier:c)"),
    ])
    func operators(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("typeof a", "unary:typeof(identifier:a)"),
        ("void 0", "unary:void(number)"),
        ("- -a", "unary:-(unary:-(identifier:a))"),
        ("!!a", "unary:!(unary:!(identifier:a))"),
        ("~a", "unary:~(identifier:a)"),
        ("delete a[b]", "deleteStatement(subscriptAccess(identifier:a arguments(identifier:b)))"),
        ("await a.b", "await(member:b(identifier:a))"),
        ("a++", "augmentedAssignment:++(identifier:a)"),
        ("--a", "augmentedAssignment:--(identifier:a)"),
    ])
    func prefixes(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("a = b = c", "assignment(identifier:a identifier:b identifier:c)"),
        ("a = b += c", "assignment(identifier:a augmentedAssignment:+=(identifier:b identifier:c))"),
        ("a.b ??= c", "augmentedAssignment:??=(member:b(identifier:a) identifier:c)"),
        ("a ||= b", "augmentedAssignment:||=(identifier:a identifier:b)"),
        ("a >>>= 1", "augmentedAssignment:>>>=(identifier:a number)"),
        ("[a, b] = c", "assignment(list(identifier:a identifier:b) identifier:c)"),
        (
            "({a, b: c, ...d} = e)",
            "assignment(dictionary(pair:a(identifier:a) pair(string:b identifier:c) spread(identifier:d)) "
                + "identifier:e)"
        ),
        (
            "[a = 1, ...b] = c",
            "assignment(list(assignment(identifier:a number) spread(identifier:b)) identifier:c)"
        ),
        ("({a = 1} = b)", "assignment(dictionary(pair:a(identifier:a defaultValue(number))) identifier:b)"),
    ])
    func assignments(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            "a ? b : c ? d : e",
            "conditional(identifier:a identifier:b conditional(identifier:c identifier:d identifier:e))"
        ),
        ("a ? (b) : c", "conditional(identifier:a identifier:b identifier:c)"),
        ("a ? (b, c) : d", "conditional(identifier:a other(identifier:b identifier:c) identifier:d)"),
        (
            "a ? b => c : d",
            "conditional(identifier:a lambda(parameters(parameter:b) identifier:c) identifier:d)"
        ),
        (
            "a ? (b) => c : d",
            "conditional(identifier:a lambda(parameters(parameter:b) identifier:c) identifier:d)"
        ),
        (
            "a ? (b) : c => d",
            "conditional(identifier:a identifier:b lambda(parameters(parameter:c) identifier:d))"
        ),
    ])
    func conditionals(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("a < b", "comparison:<(identifier:a identifier:b)"),
        ("a < b > c", "comparison(identifier:a identifier:b identifier:c)"),
        ("f<T>(x)", "call(identifier:f arguments(identifier:x))"),
        ("f<A<B>, C[]>(x)", "call(identifier:f arguments(identifier:x))"),
        ("f<(a: B) => C>(x)", "call(identifier:f arguments(identifier:x))"),
        ("f<<T>(b: T) => C>(d)", "call(identifier:f arguments(identifier:d))"),
        ("f<z.infer<A>>(b)", "call(identifier:f arguments(identifier:b))"),
        ("f<new <T>(a: T) => B>(c)", "call(identifier:f arguments(identifier:c))"),
        ("f<T>`x`", "call(identifier:f arguments(string:x))"),
        (
            "a < b && c > d",
            "logical:and(comparison:<(identifier:a identifier:b) comparison:>(identifier:c identifier:d))"
        ),
        ("f<T>;", "identifier:f"),
        ("s?.<T>(u)", "call[optional](identifier:s arguments(identifier:u))"),
        ("new Map<string, {a: B}>()", "call[new](identifier:Map arguments)"),
        (#"k<L["m"]>(n)"#, "call(identifier:k arguments(identifier:n))"),
        ("a < (b >> c)", "comparison:<(identifier:a binary:>>(identifier:b identifier:c))"),
    ])
    func typeArguments(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            "1; 1_000; 0xFF; 0b1; 0o7; 1.5e-3; .5; 10n; 1..toFixed()",
            "number number number number number number number number call(member:toFixed(number) arguments)"
        ),
        ("null; undefined; true; false", "noneLiteral noneLiteral trueLiteral falseLiteral"),
        ("\"a\\x41\\u0042\\u{43}\\101\\\nb\"", "string:aABCAb"),
        (#"'it\'s'"#, "string:it's"),
        (#""\uD83D\uDE00""#, "string:😀"),
        (#""\u{110000}\uD800""#, "string:��"),
        (#""\x\u""#, #"string:\x\u"#),
        ("[a, , ...b, ]", "list(identifier:a other spread(identifier:b))"),
        (#"/a\/[/]b/gi.test(c)"#, "call(member:test(other:regex) arguments(identifier:c))"),
        ("a / b / c", "binary:/(identifier:a identifier:b identifier:c)"),
        ("a /= b", "augmentedAssignment:/=(identifier:a identifier:b)"),
        ("(a) / b", "binary:/(identifier:a identifier:b)"),
        ("x = /=/", "assignment(identifier:x other:regex)"),
        ("if (a) /b/.c()", "ifStatement(branch(identifier:a block(call(member:c(other:regex) arguments))))"),
    ])
    func literals(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("`a`", "string:a"),
        (
            "`a${b}c${d}`",
            "interpolatedString(stringText:a interpolation(identifier:b) stringText:c interpolation(identifier:d))"
        ),
        ("`${`${a}`}`", "interpolatedString(interpolation(interpolatedString(interpolation(identifier:a))))"),
        (#"`\n\u{41}$${a}$`"#, "interpolatedString(stringText:\nA$ interpolation(identifier:a) stringText:$)"),
        (
            "a`b${c}`",
            "call(identifier:a arguments(interpolatedString(stringText:b interpolation(identifier:c))))"
        ),
        ("`a\nb`", "string:a\nb"),
        ("`${{a: `}`}}`", "interpolatedString(interpolation(dictionary(pair(string:a string:}))))"),
    ])
    func templates(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            #"({a, b: c, "d": e, 1: f, [g]: h, ...i})"#,
            "dictionary(pair:a(identifier:a) pair(string:b identifier:c) pair(string:d identifier:e) pair(number "
                + "identifier:f) pair[computed](identifier:g identifier:h) spread(identifier:i))"
        ),
        (
            "({async j() {}, *k() {}, async *l() {}})",
            "dictionary(pair(string:j lambda[async](parameters block)) pair(string:k lambda[generator](parameters "
                + "block)) pair(string:l lambda[async generator](parameters block)))"
        ),
        (
            "({get m() { return n }, set m(v) {}})",
            "dictionary(pair(string:m lambda[getter](parameters block(returnStatement(identifier:n)))) pair(string:m "
                + "lambda[setter](parameters(parameter:v) block)))"
        ),
        (
            "({o<T>(p: T): T { return p }})",
            "dictionary(pair(string:o lambda(parameters(parameter:p(annotation(identifier:T))) "
                + "annotation(identifier:T) block(returnStatement(identifier:p)))))"
        ),
        (
            "({get: 1, set, async: 2, static() {}, if: 1})",
            "dictionary(pair(string:get number) pair:set(identifier:set) pair(string:async number) pair(string:static "
                + "lambda(parameters block)) pair(string:if number))"
        ),
        (
            #"({get get() {}, async async() {}, get [a]() {}, get "b"() {}})"#,
            "dictionary(pair(string:get lambda[getter](parameters block)) pair(string:async lambda[async](parameters "
                + "block)) pair[computed](identifier:a lambda[getter](parameters block)) pair(string:b "
                + "lambda[getter](parameters block)))"
        ),
    ])
    func objects(source: String, expected: String) { expectShape(source, expected) }
}
