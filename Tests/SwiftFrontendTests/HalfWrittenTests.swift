import Syntax
import Testing

/// Code that is being written, and the tree that it has until then.
@Suite struct HalfWrittenTests {
    /// Declarations as an editor sees them before they are whole.
    @Test(arguments: [
        Recovery("let x =", "assignment[declaration constant](identifier:x error)", ["expected a value"]),
        Recovery("let x: = 1", "assignment[declaration constant](identifier:x error number)", ["expected a type"]),
        Recovery(
            "let x: [String: ",
            "assignment[declaration constant noValue](identifier:x annotation(dictionary(pair(identifier:String error))))",
            ["this bracket is not closed", "expected a type"]),
        Recovery("let = 1", "assignment[declaration constant](error number)", ["expected a name"]),
        Recovery("var x: Int {", "function:x[getter](parameters annotation(identifier:Int) block)", ["this bracket is not closed"]),
        Recovery(
            "var x: Int { get { 1 ",
            "function:x[getter](parameters annotation(identifier:Int) block(number))",
            ["this bracket is not closed", "this bracket is not closed"]),
        Recovery("func", "function(parameters)", ["expected a function's name", "expected the parameters"]),
        Recovery("func f", "function:f(parameters)", ["expected the parameters"]),
        Recovery("func f(a", "function:f(parameters(parameter[positionalOnly](annotation(identifier:a))))", ["this bracket is not closed"]),
        Recovery("func f(a:", "function:f(parameters(parameter:a[keywordOnly](error)))", ["this bracket is not closed", "expected a type"]),
        Recovery(
            "func f(a: Int",
            "function:f(parameters(parameter:a[keywordOnly](annotation(identifier:Int))))",
            ["this bracket is not closed"]),
        Recovery(
            "func f(a: Int) -> ",
            "function:f(parameters(parameter:a[keywordOnly](annotation(identifier:Int))) error)",
            ["expected a type"]),
        Recovery("func f() {", "function:f(parameters block)", ["this bracket is not closed"]),
        Recovery("func f<T", "function:f(typeParameters parameters)", ["expected `>`", "expected the parameters"]),
        Recovery("func f<T: (a: T) {}", "function:f(typeParameters parameters block)", ["expected `>`", "expected the parameters"]),
        Recovery("class", "classDefinition(block)", ["expected a name", "expected `{`"]),
        Recovery("class C", "classDefinition:C(block)", ["expected `{`"]),
        Recovery("class C:", "classDefinition:C(arguments(error) block)", ["expected a type", "expected `{`"]),
        Recovery("class C {", "classDefinition:C(block)", ["this bracket is not closed"]),
        Recovery("class C<T {\n}", "classDefinition:C(typeParameters block)", ["expected `>`"]),
        Recovery(
            "struct S { let a",
            "classDefinition:S[structure](block(assignment[declaration constant noValue](identifier:a)))",
            ["this bracket is not closed"]),
        Recovery("enum E { case }", "classDefinition:E[enumeration](block(error))", ["expected a name"]),
        Recovery(
            "enum E { case a(",
            "classDefinition:E[enumeration](block(function:a[staticMember](parameters)))",
            ["this bracket is not closed", "this bracket is not closed"]),
        Recovery("extension", "classDefinition[extension](block)", ["expected a type", "expected `{`"]),
        Recovery("extension A {", "classDefinition:A[extension](block)", ["this bracket is not closed"]),
        Recovery(
            "protocol P { func f(",
            "classDefinition:P[interface](block(function:f(parameters)))",
            ["this bracket is not closed", "this bracket is not closed"]),
        Recovery(
            "actor A {\n    func f() {\n",
            "classDefinition:A[actor](block(function:f(parameters block)))",
            ["this bracket is not closed", "this bracket is not closed"]),
        Recovery("import", "error", ["expected a module's name"]),
        Recovery(
            "import A.",
            "importModules[wildcard](importedModule:A) error",
            ["expected a line end or `;`", "expected a name after `.`"]),
        Recovery("@", "other(error)", ["expected a name after `@`"]),
        Recovery("@A(", "other(decorator(call(identifier:A arguments)))", ["this bracket is not closed"]),
        Recovery("@A\n", "other(decorator(identifier:A))", []),
        Recovery("init(", "function:init(parameters)", ["this bracket is not closed"]),
        Recovery("subscript", "function:subscript[getter](parameters)", ["expected the parameters"]),
        Recovery("typealias T =", "assignment:typealias[declaration constant](identifier:T error)", ["expected a type"]),
        Recovery("macro m(", "function:m(parameters)", ["this bracket is not closed"]),
    ])
    func declarations(example: Recovery) { example.expect() }

    /// A missing expression is an empty error in its place, unless its bracket or the end of the line says enough.
    @Test(arguments: [
        Recovery("x = a +", "assignment(identifier:x binary:+(identifier:a error))", ["expected an expression"]),
        Recovery("x = a ? b", "assignment(identifier:x conditional(identifier:a identifier:b error))", ["expected `:`"]),
        Recovery("x = a ? b :", "assignment(identifier:x conditional(identifier:a identifier:b error))", ["expected an expression"]),
        Recovery("x = a as", "assignment(identifier:x cast:as(identifier:a error))", ["expected a type"]),
        Recovery("x = try", "assignment(identifier:x cast:try(error))", ["expected an expression"]),
        Recovery("x.", "member(identifier:x)", ["expected a name after `.`"]),
        Recovery("x?.", "member[optional](identifier:x)", ["expected a name after `.`"]),
        Recovery("x = \\", "assignment(identifier:x other:keyPath(error))", ["expected a type or `.`"]),
        Recovery("f(", "call(identifier:f arguments)", ["this bracket is not closed"]),
        Recovery(
            "f(a, b:",
            "call(identifier:f arguments(identifier:a keywordArgument:b(error)))",
            ["this bracket is not closed", "expected an expression after the label"]),
        Recovery(
            "f(a, b: \ng()",
            "call(identifier:f arguments(identifier:a keywordArgument:b(call(identifier:g arguments))))",
            ["this bracket is not closed"]),
        Recovery("f(a b)", "call(identifier:f arguments(identifier:a identifier:b))", ["expected a comma"]),
        Recovery(
            "f(a: , b)",
            "call(identifier:f arguments(keywordArgument:a(error) identifier:b))",
            ["expected an expression after the label"]),
        Recovery("x[a", "subscriptAccess(identifier:x arguments(identifier:a))", ["this bracket is not closed"]),
        Recovery("[a, ", "list(identifier:a)", ["this bracket is not closed"]),
        Recovery("[a: , b: 1]", "dictionary(pair(identifier:a error) pair(identifier:b number))", ["expected a value"]),
        Recovery("(a, ", "tuple(identifier:a)", ["this bracket is not closed"]),
        Recovery("#A(", "call(identifier:#A arguments)", ["this bracket is not closed"]),
        Recovery("a b", "identifier:a identifier:b", ["expected a line end or `;`"]),
        Recovery(
            "a b c()",
            "identifier:a identifier:b call(identifier:c arguments)",
            ["expected a line end or `;`", "expected a line end or `;`"]),
        Recovery("1 2", "number number", ["expected a line end or `;`"]),
        Recovery("print \"x\"", "identifier:print string:x", ["expected a line end or `;`"]),
        Recovery("`a", "error identifier:a", ["this backtick has no other", "this does not fit here"]),
        Recovery(")", "error", ["this does not fit here"]),
        Recovery(
            "let x = y }",
            "assignment[declaration constant](identifier:x identifier:y) error",
            ["expected a line end or `;`", "this does not fit here"]),
        Recovery("f()]", "call(identifier:f arguments) error", ["expected a line end or `;`", "this does not fit here"]),
    ])
    func expressions(example: Recovery) { example.expect() }

    /// Half a closure is a closure.
    @Test(arguments: [
        Recovery(
            "f {",
            "call(identifier:f arguments(keywordArgument[trailing](lambda(parameters block))))",
            ["this bracket is not closed"]),
        Recovery(
            "f { a in",
            "call(identifier:f arguments(keywordArgument[trailing](lambda(parameters(parameter:a[positionalOnly]) block))))",
            ["this bracket is not closed"]),
        Recovery(
            "f(a { b",
            "call(identifier:f arguments(call(identifier:a arguments(keywordArgument[trailing](lambda(parameters block(identifier:b)))))))",
            ["this bracket is not closed", "this bracket is not closed"]),
        Recovery(
            "f { [weak self",
            "call(identifier:f arguments(keywordArgument[trailing](lambda(parameters block(list(identifier:weak identifier:self))))))",
            ["this bracket is not closed", "this bracket is not closed", "expected a comma"]),
        Recovery(
            "f { [weak self] in\n    g()",
            "call(identifier:f arguments(keywordArgument[trailing](lambda(list(identifier:self) parameters block(call(identifier:g arguments))))))",
            ["this bracket is not closed"]),
        Recovery(
            "f { $0.a(",
            "call(identifier:f arguments(keywordArgument[trailing](lambda(parameters block(call(member:a(identifier:$0) arguments))))))",
            ["this bracket is not closed", "this bracket is not closed"]),
        Recovery(
            "f { a } b: {",
            "call(identifier:f arguments(keywordArgument[trailing](lambda(parameters block(identifier:a))) keywordArgument:b[trailing](lambda(parameters block))))",
            ["this bracket is not closed"]),
    ])
    func closures(example: Recovery) { example.expect() }

    /// A string of one line ends with it; other literals reach to the end of the file.
    @Test(arguments: [
        Recovery("\"a", "string:a", ["this string is not closed"]),
        Recovery("\"a \\(b", "interpolatedString(stringText:a  interpolation(identifier:b))", ["this string is not closed"]),
        Recovery(
            "\"a \\(b + \"",
            "interpolatedString(stringText:a  interpolation(binary:+(identifier:b string)))",
            ["this string is not closed", "this string is not closed"]),
        Recovery(
            "\"a \\(f(x",
            "interpolatedString(stringText:a  interpolation(call(identifier:f arguments(identifier:x))))",
            ["this bracket is not closed", "this string is not closed"]),
        Recovery("\"\"\"\na\n", "string:a", ["this string is not closed"]),
        Recovery("#\"a", "string:a", ["this string is not closed"]),
        Recovery("#/a", "other:regex", ["this regular expression is not closed"]),
        Recovery("/* a", "", ["this comment is not closed"]),
        Recovery(
            "let s = \"a\nlet t = 1",
            "assignment[declaration constant](identifier:s string:a) assignment[declaration constant](identifier:t number)",
            ["this string is not closed"]),
    ])
    func literals(example: Recovery) { example.expect() }

    /// A block that is missing is empty.
    @Test(arguments: [
        Recovery("if", "ifStatement(branch(block))", ["expected a condition", "expected `{` after the condition"]),
        Recovery("if a", "ifStatement(branch(identifier:a block))", ["expected `{` after the condition"]),
        Recovery("if a {", "ifStatement(branch(identifier:a block))", ["this bracket is not closed"]),
        Recovery("if {\n}", "ifStatement(branch(lambda(parameters block) block))", ["expected `{` after the condition"]),
        Recovery(
            "if let x",
            "ifStatement(branch(assignment[declaration constant walrus](identifier:x identifier:x) block))",
            ["expected `{` after the condition"]),
        Recovery(
            "if let x = ",
            "ifStatement(branch(assignment[declaration constant walrus](identifier:x) block))",
            ["expected `{` after the condition"]),
        Recovery(
            "if a { b } else",
            "ifStatement(branch(identifier:a block(identifier:b)) branch(block))",
            ["expected `{` or `if` after `else`"]),
        Recovery(
            "guard let x = y",
            "ifStatement:guard(branch(assignment[declaration constant walrus](identifier:x identifier:y) block))",
            ["expected `else` after the conditions of `guard`", "expected `{` after `else`"]),
        Recovery("guard a else", "ifStatement:guard(branch(identifier:a block))", ["expected `{` after `else`"]),
        Recovery("for", "forStatement(error block)", ["expected a name", "expected `in`", "expected `{` after what `for` goes through"]),
        Recovery("for x", "forStatement(identifier:x[declaration] block)", ["expected `in`", "expected `{` after what `for` goes through"]),
        Recovery("for x in", "forStatement(identifier:x[declaration] block)", ["expected `{` after what `for` goes through"]),
        Recovery("while", "whileStatement(block)", ["expected a condition", "expected `{` after the condition"]),
        Recovery("while {\n}", "whileStatement(lambda(parameters block) block)", ["expected `{` after the condition"]),
        Recovery("repeat {\n}", "whileStatement(block)", ["expected `while` after the block of `repeat`"]),
        Recovery("switch x", "matchStatement(identifier:x)", ["expected `{` after the subject of `switch`"]),
        Recovery(
            "switch x {\ncase .a",
            "matchStatement(identifier:x caseClause(member:a block))",
            ["this bracket is not closed", "expected `:` after the pattern"]),
        Recovery(
            "switch x {\ncase .a: b\ncase",
            "matchStatement(identifier:x caseClause(member:a block(identifier:b)) caseClause(block))",
            ["this bracket is not closed", "expected `:` after the pattern"]),
        Recovery("switch x {\nb\n}", "matchStatement(identifier:x identifier:b)", ["expected `case` or `default`"]),
        Recovery("do {", "tryStatement(block)", ["this bracket is not closed"]),
        Recovery("do { a } catch", "tryStatement(block(identifier:a) exceptClause(block))", ["expected `{` after `catch`"]),
        Recovery("defer", "finallyClause(block)", ["expected `{` after `defer`"]),
        Recovery("throw", "raiseStatement(error)", ["expected an expression after `throw`"]),
        Recovery("return }", "returnStatement error", ["expected a line end or `;`", "this does not fit here"]),
        Recovery("#if", "ifStatement:#if(branch(block))", ["this `#if` is not closed"]),
        Recovery("#if A\nf()", "ifStatement:#if(branch(identifier:A block(call(identifier:f arguments))))", ["this `#if` is not closed"]),
        Recovery("#else", "error", ["this directive has no `#if`"]),
        Recovery("#endif", "error", ["this directive has no `#if`"]),
        Recovery(
            "case .a: b",
            "error member:a error identifier:b",
            ["this does not fit here", "expected a line end or `;`", "this does not fit here"]),
    ])
    func statements(example: Recovery) { example.expect() }

    /// Where a bracket is missing, the layout says where it would have been.
    @Test(arguments: [
        Recovery(
            "class A {\n    func f() {\n        g(a,\n    }\n    func h() {}\n}\nlet b = 1",
            "classDefinition:A(block(function:f(parameters block(call(identifier:g arguments(identifier:a)))) function:h(parameters block))) assignment[declaration constant](identifier:b number)",
            ["this bracket is not closed"]),
        Recovery(
            "class A {\n    func f() {\n        if x {\n    }\n    func h() {}\n}\nlet b = 1",
            "classDefinition:A(block(function:f(parameters block(ifStatement(branch(identifier:x block)))) function:h(parameters block))) assignment[declaration constant](identifier:b number)",
            ["this bracket is not closed"]),
        Recovery(
            "class A {\n    let a = [\n    func h() {}\n}\nlet b = 1",
            "classDefinition:A(block(assignment[declaration constant](identifier:a list) function:h(parameters block))) assignment[declaration constant](identifier:b number)",
            ["this bracket is not closed"]),
        Recovery(
            "app.get(\"a\") { req in\n    let x = f(req,\n    return x\n}\nlet b = 1",
            "call(member:get(identifier:app) arguments(string:a keywordArgument[trailing](lambda(parameters(parameter:req[positionalOnly]) block(assignment[declaration constant](identifier:x call(identifier:f arguments(identifier:req))) returnStatement(identifier:x)))))) assignment[declaration constant](identifier:b number)",
            ["this bracket is not closed"]),
        Recovery(
            "func a() {\n    f { x in\n        g(x)\n}\nfunc b() {}",
            "function:a(parameters block(call(identifier:f arguments(keywordArgument[trailing](lambda(parameters(parameter:x[positionalOnly]) block(call(identifier:g arguments(identifier:x))))))))) function:b(parameters block)",
            ["this bracket is not closed"]),
        Recovery(
            "switch x {\ncase .a:\n    f(\ncase .b:\n    g()\n}\nlet b = 1",
            "matchStatement(identifier:x caseClause(member:a block(call(identifier:f arguments))) caseClause(member:b block(call(identifier:g arguments)))) assignment[declaration constant](identifier:b number)",
            ["this bracket is not closed"]),
    ])
    func layout(example: Recovery) { example.expect() }

    /// Both sides of a merge are read.
    @Test(arguments: [
        Recovery(
            "<<<<<<< ours\nlet a = 1\n=======\nlet a = 2\n>>>>>>> theirs",
            "assignment[declaration constant](identifier:a number) assignment[declaration constant](identifier:a number)",
            ["a merge left this mark", "a merge left this mark", "a merge left this mark"]),
    ])
    func merges(example: Recovery) { example.expect() }
}

struct Recovery: Sendable {
    let source: String
    /// As `shape` tells it.
    let expected: String
    /// The sentences, in order of place.
    let problems: [String]

    init(_ source: String, _ expected: String, _ problems: [String]) {
        (self.source, self.expected, self.problems) = (source, expected, problems)
    }

    func expect(at location: SourceLocation = #_sourceLocation) {
        #expect(shape(source) == expected, "\(source)", sourceLocation: location)
        #expect(parse(source).problems.map(\.message) == problems, "\(source)", sourceLocation: location)
        checkAlwaysTrue(source, at: location)
    }
}
