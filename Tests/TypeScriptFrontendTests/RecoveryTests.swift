import SourceText
import Syntax
import Testing
import TypeScriptFrontend

/// One broken construct costs itself and not what surrounds it.
@Suite struct RecoveryTests {
    @Test(arguments: [
        "foo(a, b", "foo(a,", "const x = foo(", "const x = [1, 2", "const x = { a: 1, b: 2", "const x = { a: 1,",
        "const x = { a: 1, b() { d() }", "const x = {\n  a: {\n    b: 1\n}", "const x = ", "const", "let x = 'abc",
        "let x = \"abc", "let x = `abc", "let x = `abc ${d", "let x = `abc ${d}", "let x = /abc", "if (a", "if (a) {\n  d()",
        "function f(", "function f(a, b", "function f(a) {\n  d()", "function f() {\n  if (x) {\n    d()\n}",
        "class A {\n  m() {\n    d()\n  }", "class A {\n  m() {\n    d()\n}",
        "class A {\n  m() {\n    if (x) {\n      d()\n  }\n  n() { e() }\n}", "class A extends", "class A {\n  x = \n}",
        "class A {\n  m(\n}", "class", "interface A {\n  a: string", "interface A {\n  a: {\n}", "type A = {\n  a: string",
        "type A = ", "enum A { a, b", "import { a, b", "import { a, b from 'c'", "import", "import a from", "export {",
        "export default", "export const", "for (const a of", "for (const a of b) {\n  d()", "switch (a) {\n  case 1:\n    d()",
        "try {\n  d()", "a.", "a?.", "a.b(", "new", "x => {\n  d()", "const f = (a, b) =>", "const f = (a, b",
        "const f = async (a) => {\n  d()", "}", "}}", ")", "]", "@dec(", "a ? b", "a ? b :", "a +", "a = {b: c ? d : }",
        "<<<<<<< HEAD\nconst x = d();\n=======\nconst x = e();\n>>>>>>> branch",
        "<<<<<<< HEAD\nfoo({\n=======\nbar({\n>>>>>>> branch\n  a: 1 })", "/* abc", "foo(function () {\n  d()",
        "foo(() => {\n  d();\n}", "app.post('/x', async (req, res) => {\n  const m = new Memory(\n  res.json(m)\n})",
        "app.post('/x', async (req, res) => {\n  const m = new Memory({\n    k: 1,\n  res.json(m)\n})",
        "const m: Map<string, A = new Map()", "function f<T(a: T) { d() }", "x as",
    ])
    func definitionsAroundBrokenCode(broken: String) { expectSurroundings(of: broken, .typeScript) }

    @Test(arguments: [
        "function P() {\n  return <div>\n}", "function P() {\n  return <div><p>d</div>\n}",
        "function P() {\n  return (<A b={c d()}>e</A>)\n}", "function P() {\n  return <A b=\n}", "const x = <A b='c",
        "const x = <A {...b", "const x = <A>{b", "const x = <A", "const x = <", "const x = <A></B>", "const x = <A><B></A>",
        "const x = (<A>\n  {d.map(x => <li>{x}</li>}\n</A>)",
        "function P() {\n  return (\n    <A>\n      {x && (<B/>}\n    </A>\n  )\n}",
    ])
    func definitionsAroundBrokenElements(broken: String) { expectSurroundings(of: broken, .typeScriptWithMarkup) }

    private func expectSurroundings(of broken: String, _ dialect: TypeScriptDialect) {
        let source =
            "export function before() { a() }\n\(broken)\nexport function after() { b() }\nexport class Last { m() { c() } }\n"
        let tree = parse(source, dialect)
        let names = tree.children(SyntaxTree.root).filter { tree.kind($0) == .function || tree.kind($0) == .classDefinition }
            .map { tree.name($0) }
        #expect(Set(["before", "after", "Last"]).isSubset(of: names), "\(names)")
        let last = tree.subtree(SyntaxTree.root).filter { tree.kind($0) == .classDefinition }.last
        #expect(last.map { methods(tree, $0) } == ["m"])
        #expect(!tree.problems.isEmpty)
        checkAlwaysTrue(file(source), dialect)
    }

    private func methods(_ tree: SyntaxTree, _ definition: NodeID) -> [String] {
        tree.descendants(definition).filter { tree.kind($0) == .function }.map { tree.name($0) }
    }

    @Test func conflictMarkersKeepOneSide() {
        let tree = parse("const a = 1;\n<<<<<<< HEAD\nf(b);\n||||||| base\nf(c);\n=======\nf(d);\n>>>>>>> branch\nf(e);")
        let read = tree.subtree(SyntaxTree.root).filter { tree.kind($0) == .identifier }.map { tree.name($0) }
        #expect(read == ["a", "f", "b", "f", "e"])
        #expect(tree.problems.map(\.message).allSatisfy { $0 == "a conflict marker" })
        #expect(tree.problems.count == 4)
    }

    @Test func problemsAreInOrderAndBounded() {
        let tree = parse(String(repeating: ") ", count: 1_000))
        #expect(tree.problems.count == TreeBuilder.maximumProblems)
        #expect(tree.problems.map(\.range) == tree.problems.map(\.range).sorted())
    }
}
