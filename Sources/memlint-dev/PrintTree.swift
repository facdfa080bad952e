import PythonFrontend
import SourceText
import SwiftFrontend
import Syntax
import TypeScriptFrontend

/// `memlint-dev print-tree [--format json] FILE...`: the syntax tree, one node on a line, then where the parser had to guess.
///
/// With `--format json` each file is one line, for programs: see `json(_:_:)`.
func printTree(_ arguments: [String]) -> Int32 {
    forEachFile(arguments) { file, isJSON in
        guard let tree = parse(file) else { return false }
        if isJSON {
            print(json(file.path, tree))
        } else {
            print(tree.dump(), terminator: "")
            for problem in tree.problems {
                print("\(problem.kind) [\(problem.range.lower),\(problem.range.upper)) \(problem.message)")
            }
        }
        return true
    }
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
        text += "[\"\(tree.kind(node))\",\(range.lower),\(range.upper),\(tree.records[index].subtreeEnd),"
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

/// A string of JSON.
func quoted(_ string: String) -> String {
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
