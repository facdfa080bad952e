package import SourceText
package import Syntax

/// What is wrong with a tree of `file`; nil where it is as `SyntaxTree` promises.
///
/// Nodes lie within their parents and in the order of the source, `subtreeEnd` and `parent` tell the same, names exist, and
/// problems are in order of place and in the file. In a file of valid UTF-8 no range begins or ends inside a character.
///
/// - Parameter namesMayRepeat: Whether a name may stand at the place of the sibling before it: `if let x` binds x to x.
package func treeFault(_ tree: SyntaxTree, _ file: SourceFile, namesMayRepeat: Bool = false) -> String? {
    let length = file.bytes.count
    guard tree.kinds[0] == .file, tree.range(SyntaxTree.root) == TextRange(0, UInt32(length)) else { return "the root is not the file" }
    let isUTF8 = String(validating: file.bytes, as: UTF8.self) != nil
    func isInsideCharacter(_ place: UInt32) -> Bool {
        isUTF8 && Int(place) < length && file.bytes[Int(place)] & 0xC0 == 0x80
    }
    /// The node and those round it, the innermost last.
    var open = [0]
    var lastEnds = [UInt32](repeating: 0, count: tree.count)
    for index in 1..<max(tree.count, 1) {
        let (kind, record) = (tree.kinds[index], tree.records[index])
        while let last = open.last, Int(tree.records[last].subtreeEnd) <= index { open.removeLast() }
        let parent = Int(record.parent)
        guard open.last == parent else { return "node \(index) (\(kind)) names another parent than the node round it" }
        let outer = tree.records[parent]
        guard record.subtreeEnd <= outer.subtreeEnd else { return "node \(index) (\(kind)) outlasts its parent" }
        open.append(index)
        guard kind != .file else { return "node \(index) is a file" }
        guard record.start <= record.end else { return "node \(index) (\(kind)) is inverted" }
        guard outer.start <= record.start, record.end <= outer.end else {
            return "node \(index) (\(kind)) is not within its parent (\(tree.kinds[parent]))"
        }
        let repeats = namesMayRepeat && lastEnds[parent] == record.end && kind == .identifier
        guard record.start >= lastEnds[parent] || repeats else { return "node \(index) (\(kind)) begins before its sibling ends" }
        lastEnds[parent] = record.end
        guard !isInsideCharacter(record.start), !isInsideCharacter(record.end) else {
            return "node \(index) (\(kind)) cuts a character"
        }
        guard Int(record.name.index) <= tree.names.count else { return "node \(index) has no such name" }
    }
    return problemFault(tree, length: length, isInsideCharacter)
}

private func problemFault(_ tree: SyntaxTree, length: Int, _ isInsideCharacter: (UInt32) -> Bool) -> String? {
    guard tree.problems.count <= TreeBuilder.maximumProblems + 1 else { return "there are too many problems" }
    var last = TextRange(0, 0)
    for problem in tree.problems {
        guard Int(problem.range.upper) <= length else { return "a problem lies behind the end" }
        guard !(problem.range < last) else { return "problems are out of order" }
        guard !isInsideCharacter(problem.range.lower), !isInsideCharacter(problem.range.upper) else {
            return "the problem at \(problem.range.lower) cuts a character"
        }
        last = problem.range
    }
    return nil
}
