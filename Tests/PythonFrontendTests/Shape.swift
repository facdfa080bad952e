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

/// What holds for any bytes: tokens are in order, leave out nothing but space and comments, and come in pairs; nodes lie
/// within their parents in the order of the source; problems lie in the file; the skim misses no import.
@discardableResult
func checkAlwaysTrue(_ file: SourceFile, at location: SourceLocation = #_sourceLocation) -> SyntaxTree {
    let tree = PythonParser.parse(file)
    if let fault = tokenFault(file) ?? treeFault(tree, length: file.bytes.count) ?? skimFault(tree, file) {
        let text = String(decoding: file.bytes.prefix(2000), as: UTF8.self)
        Issue.record("\(fault) in \(text.debugDescription)", sourceLocation: location)
    }
    return tree
}

private func tokenFault(_ file: SourceFile) -> String? {
    let tokens = PythonLexer.tokenize(file)
    var comments = PythonLexer.comments(in: file)[...]
    guard tokens.last?.kind == .endOfFile else { return "the last token is not the end" }
    var end = UInt32(file.markLength)
    for (index, token) in tokens.enumerated() {
        guard token.start >= end, token.end >= token.start else { return "token \(index) is out of order" }
        while let comment = comments.first, comment.lower < token.start {
            guard comment.lower >= end, comment.upper <= token.start else { return "a comment overlaps token \(index)" }
            if let byte = firstVisible(file, end, comment.lower) { return "no token holds the byte at \(byte)" }
            end = comment.upper
            comments.removeFirst()
        }
        if let byte = firstVisible(file, end, token.start) { return "no token holds the byte at \(byte)" }
        end = token.end
    }
    guard comments.isEmpty else { return "a comment lies behind the last token" }
    return pairFault(tokens)
}

/// The first byte of a range that is no space, no joined line's backslash and no part of a conflict's marker.
private func firstVisible(_ file: SourceFile, _ lower: UInt32, _ upper: UInt32) -> Int? {
    for line in file.bytes[Int(lower)..<Int(upper)].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
        if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(where: { line.starts(with: $0.utf8) }) { continue }
        if let index = line.firstIndex(where: { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) { return index }
    }
    return nil
}

private func pairFault(_ tokens: ContiguousArray<PythonToken>) -> String? {
    let closing: [PythonTokenKind: PythonTokenKind] = [
        .leftParenthesis: .rightParenthesis, .leftBracket: .rightBracket, .leftBrace: .rightBrace, .indent: .dedent,
        .fieldStart: .fieldEnd, .interpolatedStart: .interpolatedEnd,
    ]
    let closers = Set(closing.values)
    var open: [PythonTokenKind] = []
    for (index, token) in tokens.enumerated() {
        if let end = closing[token.kind] {
            open.append(end)
        } else if closers.contains(token.kind) {
            guard open.popLast() == token.kind else { return "token \(index) (\(token.kind)) closes nothing" }
        } else if token.kind == .newline, !open.allSatisfy({ $0 == .dedent }) {
            return "token \(index) ends a line inside brackets"
        }
    }
    return open.isEmpty ? nil : "something is not closed"
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
        guard tree.starts[index] >= lastEnds[parent] else {
            return "node \(index) (\(tree.kinds[index])) begins before its sibling ends"
        }
        lastEnds[parent] = tree.ends[index]
        guard Int(tree.nameIDs[index].index) <= tree.names.count else { return "node \(index) has no such name" }
    }
    for problem in tree.problems where Int(problem.range.upper) > length { return "a problem lies behind the end" }
    return nil
}

/// Every module that the tree imports, the skim found; in a file without problems also every name.
private func skimFault(_ tree: SyntaxTree, _ file: SourceFile) -> String? {
    let skimmed = PythonSkim.imports(in: file)
    let modules = Set(skimmed.map(\.module))
    for index in 0..<UInt32(truncatingIfNeeded: tree.count) {
        let node = NodeID(index: index)
        switch tree.kind(node) {
        case .importedModule, .importSource:
            let module = tree.name(node)
            if module.isEmpty { continue }
            guard modules.contains(module) else { return "the skim misses the import of \(module)" }
            let root = module.split(separator: ".", omittingEmptySubsequences: false)[0]
            guard root.isEmpty || PythonSkim.imports(anyOf: WordSet([String(root)]), in: file) else {
                return "the skim denies the import of \(root)"
            }
        case .importNames where tree.problems.isEmpty:
            guard let source = tree.firstChild(node, .importSource) else { return "names without a module" }
            let names = tree.children(node).filter { tree.kind($0) == .importedName }.map { tree.name($0) }
            let isFound = skimmed.contains { $0.module == tree.name(source) && Set($0.names).isSuperset(of: names) }
            if !isFound { return "the skim misses names of \(tree.name(source))" }
        default: break
        }
    }
    return nil
}
