import Testing

/// How expressions read in the common tree.
@Suite struct ExpressionTests {
    /// A row of operators of one precedence is one node.
    @Test(arguments: operatorsCases)
    func operators(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: primariesCases)
    func primaries(source: String, expected: String) { expectShape(source, expected) }
}

let operatorsCases: [(String, String)] = [
    ("a + b - c + d", "binary(identifier:a identifier:b identifier:c identifier:d)"),
    ("a + b + c", "binary:+(identifier:a identifier:b identifier:c)"),
    ("a * b + c * d", "binary:+(binary:*(identifier:a identifier:b) binary:*(identifier:c identifier:d))"),
    ("(a + b) + c", "binary:+(binary:+(identifier:a identifier:b) identifier:c)"),
    ("a ** b ** c", "binary:**(identifier:a binary:**(identifier:b identifier:c))"),
    ("-a ** -b", "unary:-(binary:**(identifier:a unary:-(identifier:b)))"),
    ("not a == b", "unary:not(comparison:==(identifier:a identifier:b))"),
    ("not not a", "unary:not(unary:not(identifier:a))"),
    ("a or b or c and d", "logical:or(identifier:a identifier:b logical:and(identifier:c identifier:d))"),
    ("a < b <= c", "comparison(identifier:a identifier:b identifier:c)"),
    ("a < b < c", "comparison:<(identifier:a identifier:b identifier:c)"),
    ("a not in b", "comparison:not in(identifier:a identifier:b)"),
    ("a is not b", "comparison:is not(identifier:a identifier:b)"),
    ("a in b not in c", "comparison(identifier:a identifier:b identifier:c)"),
    (
        "a | b ^ c & d << e",
        "binary:|(identifier:a binary:^(identifier:b binary:&(identifier:c binary:<<(identifier:d "
            + "identifier:e))))"
    ),
    ("~a @ b", "binary:@(unary:~(identifier:a) identifier:b)"),
    ("await a.b() ** c", "binary:**(await(call(member:b(identifier:a) arguments)) identifier:c)"),
    ("a if b else c", "conditional[conditionInMiddle](identifier:a identifier:b identifier:c)"),
    (
        "a if b else c if d else e",
        "conditional[conditionInMiddle](identifier:a identifier:b "
            + "conditional[conditionInMiddle](identifier:c identifier:d identifier:e))"
    ),
    (
        "a if b if c else d else e",
        "conditional[conditionInMiddle](identifier:a conditional[conditionInMiddle](identifier:b "
            + "identifier:c identifier:d) identifier:e)"
    ),
    (
        "lambda: a if b else c",
        "lambda(parameters conditional[conditionInMiddle](identifier:a identifier:b identifier:c))"
    ),
    (
        "a or b if c and d else e",
        "conditional[conditionInMiddle](logical:or(identifier:a identifier:b) "
            + "logical:and(identifier:c identifier:d) identifier:e)"
    ),
    ("x = await a", "assignment(identifier:x await(identifier:a))"),
    ("a <> b", "comparison:<>(identifier:a identifier:b)"),
]

let primariesCases: [(String, String)] = [
    ("a.b.c", "member:c(member:b(identifier:a))"),
    (
        "a(b)(c)[d]",
        "subscriptAccess(call(call(identifier:a arguments(identifier:b)) arguments(identifier:c)) "
            + "arguments(identifier:d))"
    ),
    (
        "a(b, *c, d=e, **f)",
        "call(identifier:a arguments(identifier:b spread(identifier:c) "
            + "keywordArgument:d(identifier:e) spread[doubleSpread](identifier:f)))"
    ),
    (
        "a(b for b in c)",
        "call(identifier:a arguments(comprehension(identifier:b comprehensionClause(identifier:b "
            + "identifier:c))))"
    ),
    (
        "a((b for b in c), d)",
        "call(identifier:a arguments(comprehension(identifier:b comprehensionClause(identifier:b "
            + "identifier:c)) identifier:d))"
    ),
    ("a[b]", "subscriptAccess(identifier:a arguments(identifier:b))"),
    ("a[b:c]", "subscriptAccess(identifier:a arguments(slice(identifier:b identifier:c)))"),
    ("a[b:c:d]", "subscriptAccess(identifier:a arguments(slice(identifier:b identifier:c identifier:d)))"),
    ("a[:]", "subscriptAccess(identifier:a arguments(slice))"),
    ("a[::b, c, ...]", "subscriptAccess(identifier:a arguments(slice(identifier:b) identifier:c other:...))"),
    ("a[*b]", "subscriptAccess(identifier:a arguments(spread(identifier:b)))"),
    ("a[b, c]", "subscriptAccess(identifier:a arguments(identifier:b identifier:c))"),
    ("a[(b, c)]", "subscriptAccess(identifier:a arguments(tuple(identifier:b identifier:c)))"),
    ("a[b,]", "subscriptAccess(identifier:a arguments(identifier:b))"),
    ("(a)", "identifier:a"),
    ("(a,)", "tuple(identifier:a)"),
    ("()", "tuple"),
    ("(a, *b)", "tuple(identifier:a spread(identifier:b))"),
    ("[a, *b]", "list(identifier:a spread(identifier:b))"),
    ("[]", "list"),
    ("{}", "dictionary"),
    ("{a: b, **c}", "dictionary(pair(identifier:a identifier:b) spread[doubleSpread](identifier:c))"),
    ("{a, *b}", "set(identifier:a spread(identifier:b))"),
    ("1 + 1.5e-3j + 0xFF_FF + .5 + 1_000", "binary:+(number number number number number)"),
    ("None, True, False, ...", "tuple(noneLiteral trueLiteral falseLiteral other:...)"),
    ("(yield)", "yield"),
    ("(yield from a)", "yield[spread](identifier:a)"),
    ("x.async", "member:async(identifier:x)"),
    ("a.print, a.match", "tuple(member:print(identifier:a) member:match(identifier:a))"),
    ("[a for b in c]", "comprehension[list](identifier:a comprehensionClause(identifier:b identifier:c))"),
    (
        "{a for b in c if d if e}",
        "comprehension[set](identifier:a comprehensionClause(identifier:b identifier:c identifier:d "
            + "identifier:e))"
    ),
    (
        "{a: b for c, d in e}",
        "comprehension[dictionary](pair(identifier:a identifier:b) "
            + "comprehensionClause(tuple(identifier:c identifier:d) identifier:e))"
    ),
    (
        "(a for b in c for d in e)",
        "comprehension(identifier:a comprehensionClause(identifier:b identifier:c) "
            + "comprehensionClause(identifier:d identifier:e))"
    ),
    (
        "[a async for b in c]",
        "comprehension[list](identifier:a comprehensionClause[async](identifier:b identifier:c))"
    ),
    ("[a for b, in c]", "comprehension[list](identifier:a comprehensionClause(tuple(identifier:b) identifier:c))"),
    (
        "[a for b in c if d or e]",
        "comprehension[list](identifier:a comprehensionClause(identifier:b identifier:c "
            + "logical:or(identifier:d identifier:e)))"
    ),
    (
        "[a if b else c for d in e]",
        "comprehension[list](conditional[conditionInMiddle](identifier:a identifier:b identifier:c) "
            + "comprehensionClause(identifier:d identifier:e))"
    ),
    (
        "f(**a, **b)",
        "call(identifier:f arguments(spread[doubleSpread](identifier:a) "
            + "spread[doubleSpread](identifier:b)))"
    ),
    ("1if a else 2", "conditional[conditionInMiddle](number identifier:a number)"),
    ("0x1for b", "logical:or(number identifier:b)"),
    ("1 .real", "member:real(number)"),
]
