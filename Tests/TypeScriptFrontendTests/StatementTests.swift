import Testing

@Suite struct StatementTests {
    @Test(arguments: [
        ("let x = y", "assignment[declaration](identifier:x[declaration] identifier:y)"),
        ("let z", "assignment[declaration noValue](identifier:z[declaration])"),
        (
            "var a = 1, b",
            "assignment[declaration](identifier:a[declaration] number) assignment[declaration "
                + "noValue](identifier:b[declaration])"
        ),
        (
            "const c: D = e",
            "assignment[declaration constant](identifier:c[declaration] annotation(identifier:D) identifier:e)"
        ),
        ("using f = g", "assignment:using[declaration constant](identifier:f[declaration] identifier:g)"),
        ("await using h = i", "assignment:using[declaration constant](identifier:h[declaration] identifier:i)"),
        ("let", "identifier:let"),
        ("let = 1", "assignment(identifier:let number)"),
        ("type = a", "assignment(identifier:type identifier:a)"),
        (
            "declare const a: T, b: U",
            "assignment[declaration constant noValue](identifier:a[declaration] annotation(identifier:T)) "
                + "assignment[declaration constant noValue](identifier:b[declaration] annotation(identifier:U))"
        ),
    ])
    func variables(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            "if (a) b; else if (c) { d } else e",
            "ifStatement(branch(identifier:a block(identifier:b)) branch(identifier:c block(identifier:d)) "
                + "branch(block(identifier:e)))"
        ),
        ("if (a) {} else {}", "ifStatement(branch(identifier:a block) branch(block))"),
        (
            #"switch (a) { case 1: case "b": c; break; case (d): e; default: f }"#,
            "matchStatement(identifier:a caseClause(number block) caseClause(string:b block(identifier:c "
                + "other:break)) caseClause(identifier:d block(identifier:e)) caseClause(block(identifier:f)))"
        ),
        (
            "switch (a) { case b ? c : d: { e } default: }",
            "matchStatement(identifier:a caseClause(conditional(identifier:b identifier:c identifier:d) "
                + "block(block(identifier:e))) caseClause(block))"
        ),
    ])
    func branches(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("for (const a of b) c", "forStatement(identifier:a[declaration] identifier:b block(identifier:c))"),
        (
            "for await (const {d} of e) {}",
            "forStatement[async](dictionary(pair:d(identifier:d[declaration])) identifier:e block)"
        ),
        ("for (let f in g) {}", "forStatement:in(identifier:f[declaration] identifier:g block)"),
        ("for (h of i) {}", "forStatement(identifier:h identifier:i block)"),
        ("for (j.k in l) {}", "forStatement:in(member:k(identifier:j) identifier:l block)"),
        ("for (var [m] of n) {}", "forStatement(list(identifier:m[declaration]) identifier:n block)"),
        ("for (async of a) {}", "forStatement(identifier:async identifier:a block)"),
        ("for (using c of d) {}", "forStatement(identifier:c[declaration] identifier:d block)"),
        (
            "for (let a = 0, b = c.d; a < b; a++) e",
            "block(assignment[declaration](identifier:a[declaration] number) "
                + "assignment[declaration](identifier:b[declaration] member:d(identifier:c)) "
                + "whileStatement(comparison:<(identifier:a identifier:b) other(augmentedAssignment:++(identifier:a)) "
                + "block(identifier:e)))"
        ),
        ("for (;;) {}", "block(whileStatement(trueLiteral block))"),
        (
            "for (const f = (g in h); ;) {}",
            "block(assignment[declaration constant](identifier:f[declaration] comparison:in(identifier:g "
                + "identifier:h)) whileStatement(trueLiteral block))"
        ),
        ("while (a) b", "whileStatement(identifier:a block(identifier:b))"),
        (
            "do { c } while (d); do e; while (f) g",
            "whileStatement(block(identifier:c) identifier:d) whileStatement(block(identifier:e) identifier:f) "
                + "identifier:g"
        ),
    ])
    func loops(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            "try { a } catch (b) { c } finally { d }",
            "tryStatement(block(identifier:a) exceptClause(alias:b block(identifier:c)) "
                + "finallyClause(block(identifier:d)))"
        ),
        ("try {} catch {}", "tryStatement(block exceptClause(block))"),
        (
            "try {} catch ({ message }: any) {}",
            "tryStatement(block exceptClause(dictionary(pair:message(identifier:message[declaration])) block))"
        ),
        ("throw new A(b)", "raiseStatement(call[new](identifier:A arguments(identifier:b)))"),
    ])
    func exceptions(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("a: for (;;) { continue a }", "block(whileStatement(trueLiteral block(other:continue)))"),
        ("b: c: d()", "call(identifier:d arguments)"),
        ("break; debugger; ; {}", "other:break other block"),
    ])
    func labels(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("function f() { return\na\n}", "function:f(parameters block(returnStatement identifier:a))"),
        (
            "a\n++b\nc\n(d)\ne",
            "identifier:a augmentedAssignment:++(identifier:b) call(identifier:c arguments(identifier:d)) "
                + "identifier:e"
        ),
        (
            "let a = b\n[c] = d",
            "assignment[declaration](identifier:a[declaration] assignment(subscriptAccess(identifier:b "
                + "arguments(identifier:c)) identifier:d))"
        ),
        ("type\nA = b", "identifier:type assignment(identifier:A identifier:b)"),
        ("async\nfunction f() {}", "identifier:async function:f(parameters block)"),
        (#""use strict"; a"#, "string:use strict identifier:a"),
    ])
    func semicolons(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            #"var {a, b: c, d = 1, "e": f, [g]: h = 2, ...i} = j"#,
            "assignment[declaration](dictionary(pair:a(identifier:a[declaration]) pair(string:b "
                + "identifier:c[declaration]) pair:d(identifier:d[declaration] defaultValue(number)) pair(string:e "
                + "identifier:f[declaration]) pair[computed](identifier:g identifier:h[declaration] defaultValue(number)) "
                + "spread(identifier:i[declaration])) identifier:j)"
        ),
        (
            "const [k, , l = 3, [m], ...n] = o",
            "assignment[declaration constant](list(identifier:k[declaration] other other(identifier:l[declaration] "
                + "defaultValue(number)) list(identifier:m[declaration]) spread(identifier:n[declaration])) identifier:o)"
        ),
    ])
    func patterns(source: String, expected: String) { expectShape(source, expected) }
}
