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

/// What holds for any bytes: tokens are in order and leave out nothing but white space and comments, nodes lie within their
/// parents and in the order of the source, and problems lie in the file.
func checkAlwaysTrue(
    _ file: SourceFile, _ dialect: TypeScriptDialect = .typeScript, at location: SourceLocation = #_sourceLocation
) {
    let tree = TypeScriptParser.parse(file, dialect: dialect)
    if let fault = treeFault(tree, length: file.bytes.count) ?? tokenFault(file, dialect) {
        let text = String(decoding: file.bytes, as: UTF8.self)
        Issue.record("\(fault) in \(text.debugDescription)", sourceLocation: location)
    }
}

private func treeFault(_ tree: SyntaxTree, length: Int) -> String? {
    guard tree.kinds[0] == .file, tree.starts[0] == 0, Int(tree.ends[0]) == length else { return "the root is not the file" }
    var lastEnds = [UInt32](repeating: 0, count: tree.count)
    for index in 1..<max(tree.count, 1) {
        let parent = Int(tree.parents[index])
        let kind = tree.kinds[index]
        guard kind != .file else { return "node \(index) is a file" }
        guard tree.starts[index] <= tree.ends[index] else { return "node \(index) (\(kind)) is inverted" }
        guard tree.starts[parent] <= tree.starts[index], tree.ends[index] <= tree.ends[parent] else {
            return "node \(index) (\(kind)) is not within its parent (\(tree.kinds[parent]))"
        }
        guard tree.starts[index] >= lastEnds[parent] else {
            return "node \(index) (\(kind)) begins before its sibling ends"
        }
        lastEnds[parent] = tree.ends[index]
        guard Int(tree.nameIDs[index].index) <= tree.names.count else { return "node \(index) has no such name" }
    }
    for problem in tree.problems where Int(problem.range.upper) > length { return "a problem lies behind the end" }
    return nil
}

private func tokenFault(_ file: SourceFile, _ dialect: TypeScriptDialect) -> String? {
    let tokens = TypeScriptLexer.tokenize(file, dialect: dialect)
    guard tokens.last?.kind == .endOfFile else { return "the last token is not the end" }
    var comments = TypeScriptLexer.comments(in: file, dialect: dialect)[...]
    var end = UInt32(file.markLength)
    for (index, token) in tokens.enumerated() {
        guard token.range.lower >= end else { return "token \(index) (\(token.kind)) begins before the one before it ends" }
        guard !token.range.isEmpty || token.kind == .endOfFile else { return "token \(index) (\(token.kind)) is empty" }
        while let comment = comments.first, comment.lower < token.range.lower {
            guard comment.lower >= end, comment.upper <= token.range.lower else { return "a comment overlaps token \(index)" }
            if let byte = firstVisible(file, end, comment.lower) { return "no token holds the byte at \(byte)" }
            end = comment.upper
            comments.removeFirst()
        }
        if let byte = firstVisible(file, end, token.range.lower) { return "no token holds the byte at \(byte)" }
        end = token.range.upper
    }
    return comments.isEmpty ? nil : "a comment lies behind the last token"
}

/// The first byte of a range that is neither white space nor part of a hashbang or a conflict.
private func firstVisible(_ file: SourceFile, _ lower: UInt32, _ upper: UInt32) -> Int? {
    let text = file.bytes[Int(lower)..<Int(upper)]
    guard !text.isEmpty, !text.contains(UInt8(ascii: "=")), !text.contains(UInt8(ascii: "<")), !text.contains(UInt8(ascii: ">"))
    else { return nil }
    if lower == file.markLength, text.starts(with: "#!".utf8) { return nil }
    return text.firstIndex { $0 > 0x20 && $0 < 0x7F }
}
