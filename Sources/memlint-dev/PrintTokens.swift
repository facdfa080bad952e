import PythonFrontend
import SourceText

/// `memlint-dev print-tokens FILE`: the tokens, one on a line, as `kind [start,end) text`.
func printTokens(_ arguments: [String]) -> Int32 {
    guard let path = arguments.first, arguments.count == 1 else {
        complain("usage: memlint-dev print-tokens FILE")
        return 2
    }
    guard let file = readFile(path) else { return 2 }
    guard language(of: path) == .python else {
        complain("\(path): no lexer for this sort of file")
        return 2
    }
    for token in PythonLexer.tokenize(file) {
        print("\(token.kind) [\(token.start),\(token.end)) \(file.text(token.range).debugDescription)")
    }
    for comment in PythonLexer.comments(in: file) {
        print("comment [\(comment.lower),\(comment.upper)) \(file.text(comment).debugDescription)")
    }
    return 0
}
