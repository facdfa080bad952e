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

/// What holds for any bytes: tokens are in order and leave out nothing but whitespace and comments, nodes lie within their
/// parents and in the order of the source, and partners lie ahead.
func checkAlwaysTrue(_ source: String, at location: SourceLocation = #_sourceLocation) {
    checkAlwaysTrue(file(source), at: location)
}

func checkAlwaysTrue(_ file: SourceFile, at location: SourceLocation = #_sourceLocation) {
    let source = SwiftSourceLexer.tokenize(file)
    let fault = tokenFault(source, file) ?? treeFault(SwiftSourceParser.parse(file), length: file.bytes.count)
    if let fault {
        let text = String(decoding: file.bytes, as: UTF8.self)
        Issue.record("\(fault) in \(text.debugDescription)", sourceLocation: location)
    }
}

private func tokenFault(_ source: SwiftTokens, _ file: SourceFile) -> String? {
    guard source.tokens.last?.kind == .endOfFile else { return "the last token is not the end" }
    var end = UInt32(file.markLength)
    var comments = source.comments[...]
    for (index, token) in source.tokens.enumerated() {
        guard token.start >= end, token.end >= token.start else { return "token \(index) is out of order" }
        while let comment = comments.first, comment.lower < token.start {
            guard comment.lower >= end, comment.upper <= token.start else { return "a comment overlaps token \(index)" }
            if let byte = firstVisible(file, end, comment.lower) { return "no token holds the byte at \(byte)" }
            end = comment.upper
            comments.removeFirst()
        }
        if let byte = firstVisible(file, end, token.start) { return "no token holds the byte at \(byte)" }
        if token.partner != SwiftToken.noPartner {
            guard token.partner > index, token.partner < source.tokens.count else { return "the partner of \(index) lies behind" }
        }
        end = token.end
    }
    return comments.isEmpty ? nil : "a comment lies behind the last token"
}

/// The first byte of a range that is neither whitespace nor part of something that is no UTF-8 or separates.
private func firstVisible(_ file: SourceFile, _ lower: UInt32, _ upper: UInt32) -> Int? {
    // A shebang is no comment, and conflict marks are stepped over.
    let text = file.bytes[Int(lower)..<Int(upper)]
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
        let isMarked = line.starts(with: "#!".utf8) || ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains { line.starts(with: $0.utf8) }
        if isMarked { continue }
        if let index = line.firstIndex(where: { $0 > 0x20 && $0 < 0x7F }) { return index }
    }
    return nil
}

private func treeFault(_ tree: SyntaxTree, length: Int) -> String? {
    guard tree.kinds[0] == .file, tree.starts[0] == 0, Int(tree.ends[0]) == length else { return "the root is not the file" }
    var lastEnds = [UInt32](repeating: 0, count: tree.count)
    for index in 1..<max(tree.count, 1) {
        let parent = Int(tree.parents[index])
        guard tree.kinds[index] != .file else { return "node \(index) is a file" }
        guard tree.starts[index] <= tree.ends[index] else { return "node \(index) is inverted" }
        guard tree.starts[parent] <= tree.starts[index], tree.ends[index] <= tree.ends[parent] else {
            return "node \(index) (\(tree.kinds[index])) is not within its parent (\(tree.kinds[parent]))"
        }
        // What stands for something else (`if let x`) has its place.
        let repeats = lastEnds[parent] == tree.ends[index] && tree.kinds[index] == .identifier
        guard tree.starts[index] >= lastEnds[parent] || repeats else {
            return "node \(index) (\(tree.kinds[index])) begins before its sibling ends"
        }
        lastEnds[parent] = tree.ends[index]
        guard Int(tree.nameIDs[index].index) <= tree.names.count else { return "node \(index) has no such name" }
    }
    for problem in tree.problems where Int(problem.range.upper) > length { return "a problem lies behind the end" }
    return nil
}
