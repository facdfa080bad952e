import PythonFrontend
import SourceText
import SwiftFrontend
import TypeScriptFrontend

/// `memlint-dev print-tokens [--format json] FILE...`: the tokens, one on a line, as `kind [start,end) text`, then the comments.
///
/// With `--format json` each file is one line, for programs: its tokens as `[kind, start, end]`, its comments as `[start, end]`.
func printTokens(_ arguments: [String]) -> Int32 {
    forEachFile(arguments) { file, isJSON in
        guard let lexed = tokens(of: file) else { return false }
        if isJSON {
            let tokens = lexed.tokens.map { "[\"\($0.kind)\",\($0.range.lower),\($0.range.upper)]" }
            let comments = lexed.comments.map { "[\($0.lower),\($0.upper)]" }
            print(
                "{\"path\":" + quoted(file.path) + ",\"tokens\":[" + tokens.joined(separator: ",") + "],\"comments\":["
                    + comments.joined(separator: ",") + "]}")
        } else {
            for token in lexed.tokens { show(token.kind, token.range, file) }
            for comment in lexed.comments { show("comment", comment, file) }
        }
        return true
    }
}

/// What a lexer makes of the file; nil, with a line on standard error, where no language has its ending.
private func tokens(of file: SourceFile) -> (tokens: [(kind: String, range: TextRange)], comments: [TextRange])? {
    switch language(of: file.path) {
    case .python:
        return (PythonLexer.tokenize(file).map { ("\($0.kind)", $0.range) }, Array(PythonLexer.comments(in: file)))
    case .swift:
        let source = SwiftSourceLexer.tokenize(file)
        return (source.tokens.map { ("\($0.kind)", $0.range) }, Array(source.comments))
    case .typescript:
        let dialect = TypeScriptDialect(path: file.path) ?? .typeScript
        let tokens = TypeScriptLexer.tokenize(file, dialect: dialect).map { ("\($0.kind)", $0.range) }
        return (tokens, TypeScriptLexer.comments(in: file, dialect: dialect))
    case nil:
        complain("\(file.path): no lexer for this sort of file")
        return nil
    }
}

private func show(_ kind: String, _ range: TextRange, _ file: SourceFile) {
    print("\(kind) [\(range.lower),\(range.upper)) \(file.text(range).debugDescription)")
}
