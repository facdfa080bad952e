import PythonFrontend
import SourceText
import SwiftFrontend
import TypeScriptFrontend

/// `memlint-dev print-tokens FILE`: the tokens, one on a line, as `kind [start,end) text`.
func printTokens(_ arguments: [String]) -> Int32 {
    guard let path = arguments.first, arguments.count == 1 else {
        complain("usage: memlint-dev print-tokens FILE")
        return 2
    }
    guard let file = readFile(path) else { return 2 }
    switch language(of: path) {
    case .python:
        for token in PythonLexer.tokenize(file) { show("\(token.kind)", token.range, file) }
        for comment in PythonLexer.comments(in: file) { show("comment", comment, file) }
    case .swift:
        let result = SwiftSourceLexer.tokenize(file)
        for token in result.tokens { show("\(token.kind)", token.range, file) }
        for comment in result.comments { show("comment", comment, file) }
    case .typescript:
        let dialect = TypeScriptDialect(path: path) ?? .typeScript
        for token in TypeScriptLexer.tokenize(file, dialect: dialect) { show("\(token.kind)", token.range, file) }
        for comment in TypeScriptLexer.comments(in: file, dialect: dialect) { show("comment", comment, file) }
    case nil:
        complain("\(path): no lexer for this sort of file")
        return 2
    }
    return 0
}

private func show(_ kind: String, _ range: TextRange, _ file: SourceFile) {
    print("\(kind) [\(range.lower),\(range.upper)) \(file.text(range).debugDescription)")
}
