import SourceText
import SwiftFrontend
import Syntax
import Testing

/// Code that is being written: what stands before and after the broken place is still found.
@Suite struct RecoveryTests {
    @Test(arguments: [
        "func broken( {\n}",
        "func (x: Int) {\n}",
        "func broken(x: , y: Int) {}",
        "func broken(_ x: [String {}",
        "let broken =",
        "let broken: = 1",
        "let",
        "var broken: Int {",
        "broken(",
        "broken(a, b: ",
        "broken(a b c)",
        "broken[",
        "broken.",
        "broken?.",
        "x = a +",
        "x = a ? b",
        "if broken {",
        "if {\n}",
        "if let x = {\n}",
        "guard let x = y",
        "for x in {\n}",
        "for in xs {}",
        "switch x {\ncase .a\n}",
        "switch x {\ncase .a: b\n",
        "switch {\n}",
        "do { try x() } catch",
        "\"broken \\(a",
        "\"broken",
        "x = \"\\(f(\"",
        "@",
        "@available(",
        "#if broken",
        "#endif",
        "#else",
        "enum E { case }",
        "enum E { case a( }",
        "struct {\n}",
        "struct S: {\n}",
        "class C<T {\n}",
        "extension {}",
        "import",
        "typealias T =",
        "x = { [weak self",
        "x = #/abc",
        "`",
        ")",
        "]",
        "}",
        "x = a ?? ",
        "return }",
        "init(",
        "subscript",
        "x = try",
        "x as",
        "x as? ",
        "throw",
        "x = \\",
        "<<<<<<< ours\nlet a = 1\n=======\nlet a = 2\n>>>>>>> theirs",
        "let x = y }",
        "\u{0}\u{1}§",
    ])
    func definitionsAroundABrokenPlaceAreFound(broken: String) {
        let source = "let before = Memory(limit: 1)\n\(broken)\nfunc after(key: String) -> Answer { ask(key) }\n"
        let tree = parse(source)
        let names = definitions(tree)
        #expect(names.contains("before"), "\(broken)")
        #expect(names.contains("after"), "\(broken): \(shape(source))")
        #expect(calls(tree).isSuperset(of: ["Memory", "ask"]), "\(broken)")
        #expect(!tree.problems.isEmpty, "\(broken)")
        checkAlwaysTrue(source)
    }

    /// The same, inside a type and a function.
    @Test(arguments: [
        "let broken =", "func broken(", "broken(a, b: ", "if broken ", "for x in ", "\"broken \\(", "x = a +", "@", "guard let x = y",
        "broken.", "x = [a, ", "x = (a, ", "case .a:", ")", "]", "let x: Box<", "let x: [String: ",
    ])
    func aBlockEndsWithItsBrace(broken: String) {
        let source = """
            final class Store {
                let before = 1
                func first() {
                    \(broken)
                }
                func second() { keep() }
            }
            func after() {}
            """
        let tree = parse(source)
        #expect(shape(source).hasSuffix("function:after(parameters block)"), "\(broken)")
        let store = tree.children(SyntaxTree.root).first { tree.name($0) == "Store" }
        let block = store.flatMap { tree.firstChild($0, .block) }
        let members = block.map { tree.children($0).map { tree.name($0) } } ?? []
        #expect(members.contains("first") && members.contains("second"), "\(broken): \(shape(source))")
        checkAlwaysTrue(source)
    }

    private func definitions(_ tree: SyntaxTree) -> Set<String> {
        var names: Set<String> = []
        for node in tree.subtree(SyntaxTree.root) {
            if tree.kind(node) == .function { names.insert(tree.name(node)) }
            if tree.kind(node) == .assignment, let target = tree.firstChild(node) { names.insert(tree.name(target)) }
        }
        return names
    }

    private func calls(_ tree: SyntaxTree) -> Set<String> {
        var names: Set<String> = []
        for node in tree.subtree(SyntaxTree.root) where tree.kind(node) == .call {
            if let callee = tree.firstChild(node) { names.insert(tree.name(callee)) }
        }
        return names
    }
}
