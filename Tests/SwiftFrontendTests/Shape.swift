import Invariants
import SourceText
import SwiftFrontend
import Syntax
import Testing

func file(_ source: String) -> SourceFile {
    SourceFile(path: "test.swift", bytes: ContiguousArray(source.utf8))
}

func parse(_ source: String) -> SyntaxTree { SwiftSourceParser.parse(file(source)) }

/// A tree on one line, as `kind:name[flags](children)`; the file's own node is left out.
func shape(_ source: String) -> String {
    let tree = parse(source)
    return tree.children(SyntaxTree.root).map { shape(tree, $0) }.joined(separator: " ")
}

func shape(_ tree: SyntaxTree, _ node: NodeID) -> String {
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
    checkAlwaysTrue(source, at: location)
}

/// What holds for any bytes holds for this source.
func checkAlwaysTrue(_ source: String, at location: SourceLocation = #_sourceLocation) {
    checkAlwaysTrue(file(source), at: location)
}

func checkAlwaysTrue(_ file: SourceFile, at location: SourceLocation = #_sourceLocation) {
    if let fault = SwiftInvariants.fault(file) {
        let text = String(decoding: file.bytes.prefix(2000), as: UTF8.self)
        Issue.record("\(fault) in \(text.debugDescription)", sourceLocation: location)
    }
}
