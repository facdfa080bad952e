import Syntax
import Testing

@Suite struct ExpressionTests {
    @Test(arguments: [
        ("a + b - c", "binary(identifier:a identifier:b identifier:c)"),
        ("a + b + c", "binary:+(identifier:a identifier:b identifier:c)"),
        ("a + b * c", "binary:+(identifier:a binary:*(identifier:b identifier:c))"),
        ("a ?? b ?? c", "logical:??(identifier:a identifier:b identifier:c)"),
        ("a && b || !c", "logical:or(logical:and(identifier:a identifier:b) unary:!(identifier:c))"),
        ("a == b ?? c", "comparison:==(identifier:a logical:??(identifier:b identifier:c))"),
        ("a = b", "assignment(identifier:a identifier:b)"),
        ("a = b = c", "assignment(identifier:a identifier:b identifier:c)"),
        ("a += b ?? c", "augmentedAssignment:+=(identifier:a logical:??(identifier:b identifier:c))"),
        ("a &>>= b", "augmentedAssignment:&>>=(identifier:a identifier:b)"),
        ("a .&= b", "augmentedAssignment:.&=(identifier:a identifier:b)"),
        // Declared by programs: they assign as little as they compare, as far as anybody can tell.
        ("a <<<= b", "binary:<<<=(identifier:a identifier:b)"),
        ("a >>== b + c", "binary(identifier:a identifier:b identifier:c)"),
        ("a <= b", "comparison:<=(identifier:a identifier:b)"),
        ("a ? b : c", "conditional(identifier:a identifier:b identifier:c)"),
        (
            "x = a == b ? c : d ? e : f",
            "assignment(identifier:x conditional(comparison:==(identifier:a identifier:b) identifier:c "
                + "conditional(identifier:d identifier:e identifier:f)))"
        ),
        ("a ? b ? c : d : e", "conditional(identifier:a conditional(identifier:b identifier:c identifier:d) identifier:e)"),
        ("a ?? b ? c : d", "conditional(logical:??(identifier:a identifier:b) identifier:c identifier:d)"),
        ("0 ..< n + 1", "binary:..<(number binary:+(identifier:n number))"),
        ("a...", "unary:...(identifier:a)"),
        ("a .== b", "comparison:.==(identifier:a identifier:b)"),
        ("a.b .&+ .!c", "binary:.&+(member:b(identifier:a) unary:.!(identifier:c))"),
        ("a.\n    b", "member:b(identifier:a)"),
        ("-a.b + ~c", "binary:+(unary:-(member:b(identifier:a)) unary:~(identifier:c))"),
        ("a\n    + b\n-c", "binary:+(identifier:a identifier:b) unary:-(identifier:c)"),
        ("_ = a <> b", "assignment(identifier:_ binary:<>(identifier:a identifier:b))"),
        ("(a, b) = (b, a)", "assignment(tuple(identifier:a identifier:b) tuple(identifier:b identifier:a))"),
    ])
    func operators(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("try a + b", "cast:try(binary:+(identifier:a identifier:b))"),
        ("x = try? await a() ?? b", "assignment(identifier:x cast:try?(await(logical:??(call(identifier:a arguments) identifier:b))))"),
        ("a + (try! b)", "binary:+(identifier:a cast:try!(identifier:b))"),
        ("c ? try a : try b", "conditional(identifier:c cast:try(identifier:a) cast:try(identifier:b))"),
        ("a as? B ?? c", "logical:??(cast:as?(identifier:a annotation(identifier:B)) identifier:c)"),
        ("a as! [B] + c", "binary:+(cast:as!(identifier:a annotation(list(identifier:B))) identifier:c)"),
        ("a is B && c", "logical:and(comparison:is(identifier:a annotation(identifier:B)) identifier:c)"),
        ("a as B as C", "cast:as(cast:as(identifier:a annotation(identifier:B)) annotation(identifier:C))"),
        ("a!.b!", "cast:!(member:b(cast:!(identifier:a)))"),
        ("unsafe f(a)", "cast:unsafe(call(identifier:f arguments(identifier:a)))"),
        ("unsafe(f)", "call(identifier:unsafe arguments(identifier:f))"),
        ("x = consume y", "assignment(identifier:x cast:consume(identifier:y))"),
        ("repeat each x", "cast:repeat(cast:each(identifier:x))"),
        ("await", "identifier:await"),
        ("f(await)", "call(identifier:f arguments(identifier:await))"),
    ])
    func transparent(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("f()", "call(identifier:f arguments)"),
        ("f(a, b: c, &d)", "call(identifier:f arguments(identifier:a keywordArgument:b(identifier:c) unary:&(identifier:d)))"),
        ("f(for: a, in: b, _: c)", "call(identifier:f arguments(keywordArgument:for(identifier:a) keywordArgument:in(identifier:b) keywordArgument:_(identifier:c)))"),
        ("a?.b?[c]?()", "call[optional](subscriptAccess[optional](member:b[optional](identifier:a) arguments(identifier:c)) arguments)"),
        ("a[b, default: c]", "subscriptAccess(identifier:a arguments(identifier:b keywordArgument:default(identifier:c)))"),
        ("a.0.1", "member:1(member:0(identifier:a))"),
        ("a.b.c()", "call(member:c(member:b(identifier:a)) arguments)"),
        (".memory", "member:memory"),
        (".init(x: 1).y", "member:y(call(member:init arguments(keywordArgument:x(number))))"),
        ("a\n    .b()\n    .c", "member:c(call(member:b(identifier:a) arguments))"),
        ("a\n(b)", "identifier:a identifier:b"),
        ("f(a:b:)", "identifier:f"),
        ("x.f(_:)(a)", "call(member:f(identifier:x) arguments(identifier:a))"),
        ("reduce(0, +)", "call(identifier:reduce arguments(number identifier:+))"),
        ("sort(by: <)", "call(identifier:sort arguments(keywordArgument:by(identifier:<)))"),
        ("self.x = super.y", "assignment(member:x(identifier:self) member:y(identifier:super))"),
        ("`default`.`in`", "member:in(identifier:default)"),
        ("x.Swift::map(f)", "call(member:map(identifier:x) arguments(identifier:f))"),
        ("<#value#>.x", "member:x(identifier:<#value#>)"),
        ("view\n#if os(iOS)\n.a()\n#else\n.b { c }\n#endif\n.d()", "call(member:d(call(member:b(call(member:a(identifier:view) arguments)) arguments(keywordArgument[trailing](lambda(parameters block(identifier:c)))))) arguments)"),
    ])
    func calls(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("f { a }", "call(identifier:f arguments(keywordArgument[trailing](lambda(parameters block(identifier:a)))))"),
        (
            "f(x) { $0 } onEnd: { b }\n    last: { }",
            "call(identifier:f arguments(identifier:x keywordArgument[trailing](lambda(parameters block(identifier:$0))) "
                + "keywordArgument:onEnd[trailing](lambda(parameters block(identifier:b))) "
                + "keywordArgument:last[trailing](lambda(parameters block))))"
        ),
        ("{ a, _ in b }", "lambda(parameters(parameter:a[positionalOnly] parameter:_[positionalOnly]) block(identifier:b))"),
        (
            "{ [weak self, x = y.z, unowned(safe) w] (a: Int, b) async throws(E) -> [T] in c }",
            "lambda[async](list(identifier:self assignment[declaration constant](identifier:x member:z(identifier:y)) identifier:w) "
                + "parameters(parameter:a[positionalOnly](annotation(identifier:Int)) parameter:b[positionalOnly]) "
                + "annotation(list(identifier:T)) block(identifier:c))"
        ),
        ("{ @MainActor [a] in b }", "lambda(decorator(identifier:MainActor) list(identifier:a) parameters block(identifier:b))"),
        ("{ x async in y }", "lambda[async](parameters(parameter:x[positionalOnly]) block(identifier:y))"),
        ("{ [a, b] }", "lambda(parameters block(list(identifier:a identifier:b)))"),
        ("{ (a, b) }", "lambda(parameters block(tuple(identifier:a identifier:b)))"),
        ("{ for a in b {} }", "lambda(parameters block(forStatement(identifier:a[declaration] identifier:b block)))"),
        ("{ ((a, b), c) in d }", "lambda(parameters(parameter[positionalOnly](tuple(identifier:a[declaration] identifier:b[declaration])) parameter:c[positionalOnly]) block(identifier:d))"),
        ("let x = f { a }", "assignment[declaration constant](identifier:x call(identifier:f arguments(keywordArgument[trailing](lambda(parameters block(identifier:a))))))"),
        ("f { a }\n{ b }()", "call(identifier:f arguments(keywordArgument[trailing](lambda(parameters block(identifier:a))))) call(lambda(parameters block(identifier:b)) arguments)"),
        ("VStack { Text(a); if b { Image(c) } }", "call(identifier:VStack arguments(keywordArgument[trailing](lambda(parameters block(call(identifier:Text arguments(identifier:a)) ifStatement(branch(identifier:b block(call(identifier:Image arguments(identifier:c))))))))))"),
    ])
    func closures(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("[a, b,]", "list(identifier:a identifier:b)"),
        ("[a: 1, \"b\": [:]]", "dictionary(pair(identifier:a number) pair(string:b dictionary))"),
        ("()", "tuple"),
        ("(a)", "identifier:a"),
        ("(x: a, b)", "tuple(keywordArgument:x(identifier:a) identifier:b)"),
        ("true; false; nil", "trueLiteral falseLiteral noneLiteral"),
        ("0x1F.a + 1.5e-3 + 0b1_0 + 0x1.8p3", "binary:+(member:a(number) number number number)"),
        ("x = /a b\\/c/", "assignment(identifier:x other:regex)"),
        ("f(/[^)(]+\\)/)", "call(identifier:f arguments(other:regex))"),
        ("x = #/a/b/#", "assignment(identifier:x other:regex)"),
        ("x = #/\n  a\n/#", "assignment(identifier:x other:regex)"),
        ("f(/a/, b / c / d)", "call(identifier:f arguments(other:regex binary:/(identifier:b identifier:c identifier:d)))"),
        ("reduce(1, /) + g(2, /)", "binary:+(call(identifier:reduce arguments(number identifier:/)) call(identifier:g arguments(number identifier:/)))"),
        ("\\.name", "other:keyPath(member:name)"),
        ("\\User.items[0].id", "other:keyPath(member:id(subscriptAccess(member:items(identifier:User) arguments(number))))"),
        ("#file", "identifier:#file"),
        ("#`file`", "identifier:#file"),
        ("#expect(a == b, \"c\")", "call(identifier:#expect arguments(comparison:==(identifier:a identifier:b) string:c))"),
        ("#Preview(\"x\") { V() }", "call(identifier:#Preview arguments(string:x keywordArgument[trailing](lambda(parameters block(call(identifier:V arguments))))))"),
    ])
    func literals(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("Box<[String: T]>(x)", "call(subscriptAccess[typeArguments](identifier:Box arguments(dictionary(pair(identifier:String identifier:T)))) arguments(identifier:x))"),
        ("a < b && c > (d)", "logical:and(comparison:<(identifier:a identifier:b) comparison:>(identifier:c identifier:d))"),
        ("f(a < b, c > d)", "call(identifier:f arguments(comparison:<(identifier:a identifier:b) comparison:>(identifier:c identifier:d)))"),
        ("A<B<C>>?.none", "member:none[optional](subscriptAccess[typeArguments](identifier:A arguments(subscriptAccess[typeArguments](identifier:B arguments(identifier:C)))))"),
        ("x.f<Int, (A) -> B>(y)", "call(subscriptAccess[typeArguments](member:f(identifier:x) arguments(identifier:Int other:->(tuple(identifier:A) identifier:B))) arguments(identifier:y))"),
        ("A<some P, any Q & R, 3>.x", "member:x(subscriptAccess[typeArguments](identifier:A arguments(unary:some(identifier:P) unary:any(binary:&(identifier:Q identifier:R)) number)))"),
        ("A< >()", "call(subscriptAccess[typeArguments](identifier:A arguments) arguments)"),
        // `>-` is one operator.
        ("a<b>-c", "comparison:<(identifier:a binary:>-(identifier:b identifier:c))"),
    ])
    func generics(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("let x: [String: [T]]?", "unary:?(dictionary(pair(identifier:String list(identifier:T))))"),
        ("let x: (A, b: B) -> C", "other:->(tuple(identifier:A keywordArgument:b(identifier:B)) identifier:C)"),
        ("let x: @Sendable (inout A, B...) async throws -> ()", "other:->(tuple(unary:inout(identifier:A) identifier:B) tuple)"),
        ("let x: any P & Q", "unary:any(binary:&(identifier:P identifier:Q))"),
        ("let x: A.B<C>.D.Type", "member:Type(member:D(subscriptAccess[typeArguments](member:B(identifier:A) arguments(identifier:C))))"),
        ("let x: A<B<C>>", "subscriptAccess[typeArguments](identifier:A arguments(subscriptAccess[typeArguments](identifier:B arguments(identifier:C))))"),
        ("let x: (A)", "identifier:A"),
        ("let x: [3 of Int]", "list(number identifier:Int)"),
        ("let x: A<B>??", "unary:?(unary:?(subscriptAccess[typeArguments](identifier:A arguments(identifier:B))))"),
        ("let x: ~Copyable", "unary:~(identifier:Copyable)"),
        ("let x: nonisolated(nonsending) () async -> A", "other:->(tuple identifier:A)"),
    ])
    func types(source: String, expected: String) {
        expectShape(source, "assignment[declaration constant noValue](identifier:x annotation(\(expected)))")
    }

    @Test func typeBeforeAnEqualSignIsSplit() {
        expectShape("let x: A<B>=c", "assignment[declaration constant](identifier:x annotation(subscriptAccess[typeArguments](identifier:A arguments(identifier:B))) identifier:c)")
    }
}
