import Invariants
import PythonFrontend
import SourceText
import Syntax
import Testing

func file(_ source: String) -> SourceFile { file(ContiguousArray(source.utf8)) }

func file(_ bytes: ContiguousArray<UInt8>) -> SourceFile { SourceFile(path: "test.py", bytes: bytes) }

func parse(_ source: String) -> SyntaxTree { PythonParser.parse(file(source)) }

/// A tree on one line, as `kind:name[flags](children)`; the file's own node is left out.
func shape(_ source: String) -> String {
    let tree = parse(source)
    return tree.children(SyntaxTree.root).map { shape(tree, $0) }.joined(separator: " ")
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
func expectShape(_ source: String, _ expected: String, at location: SourceLocation = #_sourceLocation) {
    #expect(shape(source) == expected, "\(source)", sourceLocation: location)
    #expect(parse(source).problems == [], "\(source)", sourceLocation: location)
    checkAlwaysTrue(file(source), at: location)
}

/// The source reads as `expected`, with problems that read as `problems`, in order of place.
func expectRecovery(
    _ source: String, _ expected: String, problems: [String], at location: SourceLocation = #_sourceLocation
) {
    #expect(shape(source) == expected, "\(source)", sourceLocation: location)
    #expect(parse(source).problems.map(\.message) == problems, "\(source)", sourceLocation: location)
    checkAlwaysTrue(file(source), at: location)
}

/// What holds for any bytes holds for `file`, whose tree is the result.
@discardableResult
func checkAlwaysTrue(_ file: SourceFile, at location: SourceLocation = #_sourceLocation) -> SyntaxTree {
    let tree = PythonParser.parse(file)
    if let fault = PythonInvariants.lexerFault(file) ?? PythonInvariants.parserFault(file, tree) {
        let text = String(decoding: file.bytes.prefix(2000), as: UTF8.self)
        Issue.record("\(fault) in \(text.debugDescription)", sourceLocation: location)
    }
    return tree
}
