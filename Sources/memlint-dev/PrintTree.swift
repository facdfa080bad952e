import PythonFrontend
import SourceText
import SwiftFrontend
import Syntax
import TypeScriptFrontend

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// `memlint-dev print-tree [--format json] FILE...`: the syntax tree, one node on a line, then where the parser had to guess.
///
/// With `--format json` each file is one line, for programs: see `json(_:_:)`. Without FILE the paths come from standard
/// input, one on a line, so that one process can read many files.
func printTree(_ arguments: [String]) -> Int32 {
    var paths = arguments
    var isJSON = false
    if let option = paths.firstIndex(of: "--format"), option + 1 < paths.count {
        isJSON = paths[option + 1] == "json"
        paths.removeSubrange(option...option + 1)
    }
    var status: Int32 = 0
    func show(_ path: String) {
        guard let file = readFile(path), let tree = parse(file) else { return status = 2 }
        if isJSON {
            print(json(path, tree))
            // Whoever writes paths to a pipe may wait for the answer to each.
            fflush(nil)
        } else {
            print(tree.dump(), terminator: "")
            for problem in tree.problems {
                print("\(problem.kind) [\(problem.range.lower),\(problem.range.upper)) \(problem.message)")
            }
        }
    }
    if paths.isEmpty {
        while let path = readLine() { show(path) }
    } else {
        for path in paths { show(path) }
    }
    return status
}

func parse(_ file: SourceFile) -> SyntaxTree? {
    switch language(of: file.path) {
    case .python:
        return PythonParser.parse(file)
    case .swift:
        return SwiftSourceParser.parse(file)
    case .typescript:
        return TypeScriptParser.parse(file, dialect: TypeScriptDialect(path: file.path) ?? .typeScript)
    case nil:
        complain("\(file.path): no parser for this sort of file")
        return nil
    }
}

/// One line: the path, the nodes in preorder as `[kind, start, end, subtree's end, name's index, flags]`, the names by index,
/// and the problems as `[kind, start, end, message]`.
private func json(_ path: String, _ tree: SyntaxTree) -> String {
    var text = "{\"path\":" + quoted(path) + ",\"nodes\":["
    for index in 0..<tree.count {
        let node = NodeID(index: UInt32(truncatingIfNeeded: index))
        if index > 0 { text += "," }
        let range = tree.range(node)
        text += "[\"\(tree.kind(node))\",\(range.lower),\(range.upper),\(tree.subtreeEnds[index]),"
        text += "\(tree.nameID(node).index),\(tree.flags(node).rawValue)]"
    }
    text += "],\"names\":[\"\""
    for index in 0..<tree.names.count {
        text += "," + quoted(tree.names.string(NameID(index: UInt32(truncatingIfNeeded: index + 1))))
    }
    text += "],\"problems\":["
    for (index, problem) in tree.problems.enumerated() {
        if index > 0 { text += "," }
        text += "[\"\(problem.kind)\",\(problem.range.lower),\(problem.range.upper),\(quoted(problem.message))]"
    }
    return text + "]}"
}

private func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case _ where scalar.value < 0x20:
            let digits = String(scalar.value, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
    }
    return text + "\""
}
