import Syntax
import Testing

@Suite struct StatementTests {
    @Test(arguments: [
        ("if a { b }", "ifStatement(branch(identifier:a block(identifier:b)))"),
        (
            "if a { } else if b, !c { } else { d }",
            "ifStatement(branch(identifier:a block) branch(logical:and(identifier:b unary:!(identifier:c)) block) branch(block(identifier:d)))"
        ),
        ("if let x { }", "ifStatement(branch(assignment[declaration constant walrus](identifier:x identifier:x) block))"),
        ("if let self { }", "ifStatement(branch(assignment[declaration constant walrus](identifier:self identifier:self) block))"),
        ("if var x: T = y { }", "ifStatement(branch(assignment[declaration walrus](identifier:x annotation(identifier:T) identifier:y) block))"),
        (
            "if case .a(let x, var y)? = z, #available(iOS 15, *) { }",
            "ifStatement(branch(logical:and(assignment[declaration walrus](other:?(call(member:a arguments("
                + "identifier:x[declaration constant] identifier:y[declaration]))) identifier:z) other:#available) block))"
        ),
        (
            "guard let x = y, x > 1 else { return }",
            "ifStatement:guard(branch(logical:and(assignment[declaration constant walrus](identifier:x identifier:y) "
                + "comparison:>(identifier:x number)) block(returnStatement)))"
        ),
        ("if xs.contains(where: { $0 }) { }", "ifStatement(branch(call(member:contains(identifier:xs) arguments(keywordArgument:where(lambda(parameters block(identifier:$0))))) block))"),
        ("if xs.first { $0 } == y { z }", "ifStatement(branch(comparison:==(call(member:first(identifier:xs) arguments(keywordArgument[trailing](lambda(parameters block(identifier:$0))))) identifier:y) block(identifier:z)))"),
        ("let x = if a { 1 } else { 2 }", "assignment[declaration constant](identifier:x ifStatement(branch(identifier:a block(number)) branch(block(number))))"),
    ])
    func conditions(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("for x in xs { }", "forStatement(identifier:x[declaration] identifier:xs block)"),
        (
            "for try await (i, x) in xs where i > 1 { }",
            "forStatement[async](tuple(identifier:i[declaration] identifier:x[declaration]) identifier:xs branch(comparison:>(identifier:i number)) block)"
        ),
        ("for case let x? in xs { }", "forStatement(other:?(identifier:x[declaration constant]) identifier:xs block)"),
        ("for var x: Int in xs { }", "forStatement(identifier:x[declaration] identifier:xs block)"),
        ("while let x = f() { }", "whileStatement(assignment[declaration constant walrus](identifier:x call(identifier:f arguments)) block)"),
        ("outer: repeat { break outer } while a", "whileStatement(block(other) identifier:a)"),
        ("for x in xs { continue }\nf()", "forStatement(identifier:x[declaration] identifier:xs block(other)) call(identifier:f arguments)"),
    ])
    func loops(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            "switch x { case .a(let y) where y > 1, .b: f(); g()\ncase 1...2: break\n@unknown default: h() }",
            "matchStatement(identifier:x caseClause(call(member:a arguments(identifier:y[declaration constant])) "
                + "branch(comparison:>(identifier:y number)) member:b block(call(identifier:f arguments) call(identifier:g arguments))) "
                + "caseClause(binary:...(number number) block(other)) caseClause(block(call(identifier:h arguments))))"
        ),
        (
            "switch (a, b) { case let (.some(x), _): x\ncase (nil, is T): y\ncase let z as U: z }",
            "matchStatement(tuple(identifier:a identifier:b) "
                + "caseClause(tuple(call(member:some arguments(identifier:x[declaration constant])) identifier:_) block(identifier:x)) "
                + "caseClause(tuple(noneLiteral comparison:is(annotation(identifier:T))) block(identifier:y)) "
                + "caseClause(cast:as(identifier:z[declaration constant] annotation(identifier:U)) block(identifier:z)))"
        ),
        ("let x = switch y { case let z: z }", "assignment[declaration constant](identifier:x matchStatement(identifier:y caseClause(identifier:z[declaration constant] block(identifier:z))))"),
        (
            "switch x {\n#if A\ncase 1: a\n#else\ncase 2: b\n#endif\ndefault: c }",
            "matchStatement(identifier:x ifStatement:#if(branch(identifier:A block(caseClause(number block(identifier:a)))) "
                + "branch(block(caseClause(number block(identifier:b))))) caseClause(block(identifier:c)))"
        ),
        (
            "switch x { case 1:\n#if A\na\n#endif\nb }",
            "matchStatement(identifier:x caseClause(number block(ifStatement:#if(branch(identifier:A block(identifier:a))) identifier:b)))"
        ),
        ("switch x { case y where f { $0 }: z }", "matchStatement(identifier:x caseClause(identifier:y branch(call(identifier:f arguments(keywordArgument[trailing](lambda(parameters block(identifier:$0)))))) block(identifier:z)))"),
    ])
    func switches(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("do { try f() } catch let e as E where a { } catch .b(let x), .c { } catch { g(error) }", "tryStatement(block(cast:try(call(identifier:f arguments))) exceptClause(cast:as(identifier:e[declaration constant] annotation(identifier:E)) branch(identifier:a) block) exceptClause(call(member:b arguments(identifier:x[declaration constant])) member:c block) exceptClause(block(call(identifier:g arguments(identifier:error)))))"),
        ("do throws(E) { a }", "tryStatement(block(identifier:a))"),
        ("do { a } catch let error { b }", "tryStatement(block(identifier:a) exceptClause(identifier:error[declaration constant] block(identifier:b)))"),
        ("defer { close() }", "finallyClause(block(call(identifier:close arguments)))"),
        ("throw E.a", "raiseStatement(member:a(identifier:E))"),
        ("func f() { return\n}", "function:f(parameters block(returnStatement))"),
        ("func f() { return if a { b } else { c } }", "function:f(parameters block(returnStatement(ifStatement(branch(identifier:a block(identifier:b)) branch(block(identifier:c))))))"),
        ("func f() {\nreturn\n    x\n}", "function:f(parameters block(returnStatement(identifier:x)))"),
        ("func f() {\nreturn\nlet x = 1\n}", "function:f(parameters block(returnStatement assignment[declaration constant](identifier:x number)))"),
        ("consuming func f() { discard self }", "function:f(parameters block(other(identifier:self)))"),
    ])
    func jumps(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (
            "#if DEBUG && os(Linux)\nlet x = a\n#elseif swift(>=6)\nlet x = b\n#else\nlet x = c\n#endif\nd",
            "ifStatement:#if(branch(logical:and(identifier:DEBUG call(identifier:os arguments(identifier:Linux))) "
                + "block(assignment[declaration constant](identifier:x identifier:a))) "
                + "branch(call(identifier:swift arguments(unary:>=(number))) block(assignment[declaration constant](identifier:x identifier:b))) "
                + "branch(block(assignment[declaration constant](identifier:x identifier:c)))) identifier:d"
        ),
        ("struct S {\n#if A\nlet x = 1\n#endif\n}", "classDefinition:S[structure](block(ifStatement:#if(branch(identifier:A block(assignment[declaration constant](identifier:x number))))))"),
        ("#if A\n@available(iOS 15, *)\n#endif\nfunc f() {}", "function:f(decorator(call(identifier:available arguments)) parameters block)"),
        ("#if A\nimport B\n#endif", "ifStatement:#if(branch(identifier:A block(importModules[wildcard](importedModule:B))))"),
        ("#sourceLocation(file: \"a\", line: 1)\nf()", "other call(identifier:f arguments)"),
        ("#!/usr/bin/swift\nf()", "call(identifier:f arguments)"),
    ])
    func directives(source: String, expected: String) { expectShape(source, expected) }
}
