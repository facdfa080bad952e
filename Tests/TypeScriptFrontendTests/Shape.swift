import Invariants
import SourceText
import Syntax
import Testing
import TypeScriptFrontend

func file(_ source: String, _ path: String = "test.ts") -> SourceFile {
    SourceFile(path: path, bytes: ContiguousArray(source.utf8))
}

func parse(_ source: String, _ dialect: TypeScriptDialect = .typeScript) -> SyntaxTree {
    TypeScriptParser.parse(file(source), dialect: dialect)
}

/// A tree on one line, as `kind:name[flags](children)`; the file's own node is left out.
func shape(_ tree: SyntaxTree) -> String {
    tree.children(SyntaxTree.root).map { shape(tree, $0) }.joined(separator: " ")
}

private func shape(_ tree: SyntaxTree, _ node: NodeID) -> String {
    var text = "\(tree.kind(node))"
    if tree.nameID(node) != .none { text += ":" + tree.name(node) }
    if !tree.flags(node).isEmpty { text += "[" + tree.flags(node).names.joined(separator: " ") + "]" }
    let children = tree.children(node).map { shape(tree, $0) }
    if !children.isEmpty { text += "(" + children.joined(separator: " ") + ")" }
    return text
}

/// The source reads as `expected` and without a problem.
func expectShape(
    _ source: String, _ expected: String, _ dialect: TypeScriptDialect = .typeScript,
    at location: SourceLocation = #_sourceLocation
) {
    let tree = parse(source, dialect)
    #expect(shape(tree) == expected, "\(source)", sourceLocation: location)
    #expect(tree.problems == [], "\(source)", sourceLocation: location)
    checkAlwaysTrue(file(source), dialect, at: location)
}

/// What holds for any bytes holds for `file`.
func checkAlwaysTrue(
    _ file: SourceFile, _ dialect: TypeScriptDialect = .typeScript, at location: SourceLocation = #_sourceLocation
) {
    if let fault = TypeScriptInvariants.fault(file, dialect) {
        let text = String(decoding: file.bytes, as: UTF8.self)
        Issue.record("\(fault) in \(text.debugDescription)", sourceLocation: location)
    }
}
