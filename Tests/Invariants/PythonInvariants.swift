import PythonFrontend
package import SourceText
package import Syntax

/// What holds of Python's lexer and parser for any bytes; each function says what is wrong, nil where nothing is.
package enum PythonInvariants {
    package static func fault(_ file: SourceFile) -> String? { lexerFault(file) ?? parserFault(file, PythonParser.parse(file)) }

    /// Tokens are in order, leave out nothing but space and comments, and come in pairs.
    package static func lexerFault(_ file: SourceFile) -> String? {
        let tokens = PythonLexer.tokenize(file)
        guard tokens.last?.kind == .endOfFile else { return "the last token is not the end" }
        return coverFault(file, tokens: tokens.map(\.range), comments: PythonLexer.comments(in: file)) { gap in
            // The backslash joins two lines.
            firstVisible(gap, besides: [UInt8(ascii: "\\")])
        } ?? pairFault(tokens)
    }

    /// The tree is as trees are, and the skim misses none of its imports.
    package static func parserFault(_ file: SourceFile, _ tree: SyntaxTree) -> String? {
        treeFault(tree, file) ?? skimFault(tree, file)
    }

    private static func pairFault(_ tokens: ContiguousArray<PythonToken>) -> String? {
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

    /// Every module that the tree imports, the skim found; in a file without problems also every name.
    private static func skimFault(_ tree: SyntaxTree, _ file: SourceFile) -> String? {
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
                guard root.isEmpty || PythonSkim.packages(among: WordSet([String(root)]), in: file) == [0] else {
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
}
