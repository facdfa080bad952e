import Testing

/// How statements read in the common tree.
@Suite struct StatementTests {
    @Test(arguments: assignmentsCases)
    func assignments(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: statementsCases)
    func statements(source: String, expected: String) { expectShape(source, expected) }

    /// `match`, `case` and `_` are keywords in their places only.
    @Test(arguments: matchCases)
    func match(source: String, expected: String) { expectShape(source, expected) }
}

let assignmentsCases: [(String, String)] = [
    ("a = b", "assignment(identifier:a identifier:b)"),
    ("a = b = c", "assignment(identifier:a identifier:b identifier:c)"),
    ("a, *b = c", "assignment(tuple(identifier:a spread(identifier:b)) identifier:c)"),
    ("a.b[c] = d", "assignment(subscriptAccess(member:b(identifier:a) arguments(identifier:c)) identifier:d)"),
    ("(a, b), [c] = d", "assignment(tuple(tuple(identifier:a identifier:b) list(identifier:c)) identifier:d)"),
    ("a: int", "assignment[noValue](identifier:a annotation(identifier:int))"),
    ("a: int = b", "assignment(identifier:a annotation(identifier:int) identifier:b)"),
    ("a.b: c = d", "assignment(member:b(identifier:a) annotation(identifier:c) identifier:d)"),
    ("a += b", "augmentedAssignment:+=(identifier:a identifier:b)"),
    (
        "a @= b; a **= c; a //= d; a >>= e",
        "augmentedAssignment:@=(identifier:a identifier:b) augmentedAssignment:**=(identifier:a "
            + "identifier:c) augmentedAssignment://=(identifier:a identifier:d) "
            + "augmentedAssignment:>>=(identifier:a identifier:e)"
    ),
    ("a = yield b", "assignment(identifier:a yield(identifier:b))"),
    ("(a := b)", "assignment[walrus](identifier:a identifier:b)"),
    (
        "if a := b(): c",
        "ifStatement(branch(assignment[walrus](identifier:a call(identifier:b arguments)) "
            + "block(identifier:c)))"
    ),
    ("f(a := b, c)", "call(identifier:f arguments(assignment[walrus](identifier:a identifier:b) identifier:c))"),
    ("type A = int", "assignment[declaration](identifier:A identifier:int)"),
    (
        "type A[T] = list[T]",
        "assignment[declaration](identifier:A typeParameters(identifier:T) "
            + "subscriptAccess(identifier:list arguments(identifier:T)))"
    ),
    (
        "type = 1; type[0]; type(a)",
        "assignment(identifier:type number) subscriptAccess(identifier:type arguments(number)) "
            + "call(identifier:type arguments(identifier:a))"
    ),
    ("x = *a, b", "assignment(identifier:x tuple(spread(identifier:a) identifier:b))"),
    (
        "for x in *a, b: pass",
        "forStatement(identifier:x tuple(spread(identifier:a) identifier:b) block(other:pass))"
    ),
]

let statementsCases: [(String, String)] = [
    (
        "if a: b\nelif c: d\nelif e: f\nelse: g",
        "ifStatement(branch(identifier:a block(identifier:b)) branch(identifier:c "
            + "block(identifier:d)) branch(identifier:e block(identifier:f)) branch(block(identifier:g)))"
    ),
    (
        "while a:\n    b\nelse:\n    c",
        "whileStatement(identifier:a block(identifier:b) elseClause(block(identifier:c)))"
    ),
    (
        "for a, b in c: d\nelse: e",
        "forStatement(tuple(identifier:a identifier:b) identifier:c block(identifier:d) "
            + "elseClause(block(identifier:e)))"
    ),
    (
        "for (a, *b), c.d, e[f] in g: h",
        "forStatement(tuple(tuple(identifier:a spread(identifier:b)) member:d(identifier:c) "
            + "subscriptAccess(identifier:e arguments(identifier:f))) identifier:g block(identifier:h))"
    ),
    (
        "async def f():\n    async for a in b: c\n    async with a as b: c",
        "function:f[async](parameters block(forStatement[async](identifier:a identifier:b "
            + "block(identifier:c)) withStatement[async](withItem(identifier:a identifier:b) "
            + "block(identifier:c))))"
    ),
    ("try: a\nexcept: b", "tryStatement(block(identifier:a) exceptClause(block(identifier:b)))"),
    (
        "try:\n    a\nexcept (A, B) as e:\n    b\nexcept C:\n    c\nelse:\n    d\nfinally:\n    f",
        "tryStatement(block(identifier:a) exceptClause(tuple(identifier:A identifier:B) alias:e "
            + "block(identifier:b)) exceptClause(identifier:C block(identifier:c)) "
            + "elseClause(block(identifier:d)) finallyClause(block(identifier:f)))"
    ),
    (
        "try: a\nexcept* A as e: b",
        "tryStatement(block(identifier:a) exceptClause[spread](identifier:A alias:e "
            + "block(identifier:b)))"
    ),
    (
        "try: a\nexcept A, B: c",
        "tryStatement(block(identifier:a) exceptClause(tuple(identifier:A identifier:B) "
            + "block(identifier:c)))"
    ),
    ("with a: b", "withStatement(withItem(identifier:a) block(identifier:b))"),
    (
        "with a as b, c as d.e: f",
        "withStatement(withItem(identifier:a identifier:b) withItem(identifier:c "
            + "member:e(identifier:d)) block(identifier:f))"
    ),
    (
        "with (a as b, c): d",
        "withStatement(withItem(identifier:a identifier:b) withItem(identifier:c) "
            + "block(identifier:d))"
    ),
    ("with (a, b): c", "withStatement(withItem(identifier:a) withItem(identifier:b) block(identifier:c))"),
    ("with (a): b", "withStatement(withItem(identifier:a) block(identifier:b))"),
    ("with (a).b as c: d", "withStatement(withItem(member:b(identifier:a) identifier:c) block(identifier:d))"),
    (
        "with (a, b) as c: d",
        "withStatement(withItem(tuple(identifier:a identifier:b) identifier:c) block(identifier:d))"
    ),
    (
        "with (a if b else c) as d, e: f",
        "withStatement(withItem(conditional[conditionInMiddle](identifier:a identifier:b "
            + "identifier:c) identifier:d) withItem(identifier:e) block(identifier:f))"
    ),
    (
        "with (a for a in b): c",
        "withStatement(withItem(comprehension(identifier:a comprehensionClause(identifier:a "
            + "identifier:b))) block(identifier:c))"
    ),
    ("with (yield): a", "withStatement(withItem(yield) block(identifier:a))"),
    ("return", "returnStatement"),
    ("return a, *b", "returnStatement(tuple(identifier:a spread(identifier:b)))"),
    ("raise", "raiseStatement"),
    ("raise A from b", "raiseStatement(identifier:A identifier:b)"),
    ("assert a, \"b\"", "assertStatement(identifier:a string:b)"),
    (
        "del a, b[0], (c, d)",
        "deleteStatement(identifier:a subscriptAccess(identifier:b arguments(number)) "
            + "tuple(identifier:c identifier:d))"
    ),
    ("global a, b", "globalStatement(identifier:a identifier:b)"),
    ("def f():\n    nonlocal a", "function:f(parameters block(nonlocalStatement(identifier:a)))"),
    ("pass; break; continue", "other:pass other:break other:continue"),
    ("a; b;", "identifier:a identifier:b"),
]

let matchCases: [(String, String)] = [
    (
        "match a:\n    case 1 | -2 | \"b\" | None | True: c",
        "matchStatement(identifier:a caseClause(binary:|(number unary:-(number) string:b noneLiteral "
            + "trueLiteral) block(identifier:c)))"
    ),
    ("match a:\n    case _: b", "matchStatement(identifier:a caseClause(identifier:_ block(identifier:b)))"),
    (
        "match a:\n    case [b, _, *c]: d\n    case (b, *_): e\n    case b, c: f\n    case (b): g\n    case (): h",
        "matchStatement(identifier:a caseClause(list(identifier:b[declaration] identifier:_ "
            + "spread(identifier:c[declaration])) block(identifier:d)) "
            + "caseClause(tuple(identifier:b[declaration] spread(identifier:_)) block(identifier:e)) "
            + "caseClause(tuple(identifier:b[declaration] identifier:c[declaration]) block(identifier:f)) "
            + "caseClause(identifier:b[declaration] block(identifier:g)) caseClause(tuple "
            + "block(identifier:h)))"
    ),
    (
        "match a:\n    case {\"b\": c, d.e: 1, **f}: g",
        "matchStatement(identifier:a caseClause(dictionary(pair(string:b identifier:c[declaration]) "
            + "pair(member:e(identifier:d) number) spread[doubleSpread](identifier:f[declaration])) "
            + "block(identifier:g)))"
    ),
    (
        "match a:\n    case A(): b\n    case a.B(1, c=d) as e: f\n    case {}: g",
        "matchStatement(identifier:a caseClause(other(identifier:A arguments) block(identifier:b)) "
            + "caseClause(other(other(member:B(identifier:a) arguments(number "
            + "keywordArgument:c(identifier:d[declaration]))) alias:e) block(identifier:f)) "
            + "caseClause(dictionary block(identifier:g)))"
    ),
    (
        "match a, b:\n    case c if d > e: f",
        "matchStatement(tuple(identifier:a identifier:b) caseClause(identifier:c[declaration] "
            + "branch(comparison:>(identifier:d identifier:e)) block(identifier:f)))"
    ),
    (
        "match a:\n    case -1 + 2j: b",
        "matchStatement(identifier:a caseClause(binary:+(unary:-(number) number) "
            + "block(identifier:b)))"
    ),
    ("match = 1", "assignment(identifier:match number)"),
    ("match.case(type)", "call(member:case(identifier:match) arguments(identifier:type))"),
    ("match (a)", "call(identifier:match arguments(identifier:a))"),
    ("match[a] = b", "assignment(subscriptAccess(identifier:match arguments(identifier:a)) identifier:b)"),
    ("match: int = a", "assignment(identifier:match annotation(identifier:int) identifier:a)"),
    ("match(a, b)", "call(identifier:match arguments(identifier:a identifier:b))"),
    ("case = match * 2", "assignment(identifier:case binary:*(identifier:match number))"),
    ("_ = match -a", "assignment(identifier:_ binary:-(identifier:match identifier:a))"),
    ("match -a:\n    case 1: b", "matchStatement(unary:-(identifier:a) caseClause(number block(identifier:b)))"),
    (
        "match *a, b:\n    case _: c",
        "matchStatement(tuple(spread(identifier:a) identifier:b) caseClause(identifier:_ "
            + "block(identifier:c)))"
    ),
]
