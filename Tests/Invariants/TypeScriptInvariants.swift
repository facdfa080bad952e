package import SourceText
import Syntax
package import TypeScriptFrontend

/// What holds of TypeScript's lexer and parser for any bytes; each function says what is wrong, nil where nothing is.
package enum TypeScriptInvariants {
    package static func fault(_ file: SourceFile, _ dialect: TypeScriptDialect) -> String? {
        lexerFault(file, dialect) ?? parserFault(file, dialect)
    }

    /// Tokens are in order, none but the last is empty, and they leave out nothing but white space and comments.
    package static func lexerFault(_ file: SourceFile, _ dialect: TypeScriptDialect) -> String? {
        let tokens = TypeScriptLexer.tokenize(file, dialect: dialect)
        guard tokens.last?.kind == .endOfFile else { return "the last token is not the end" }
        if let token = tokens.dropLast().first(where: \.range.isEmpty) { return "the \(token.kind) at \(token.range.lower) is empty" }
        let comments = TypeScriptLexer.comments(in: file, dialect: dialect)
        return coverFault(file, tokens: tokens.map(\.range), comments: comments) { gap in
            // Of what a merge left one side is read: the other lies in the gap.
            var isOtherSide = false
            return firstVisible(gap) { line in
                if line.starts(with: "=======".utf8) || line.starts(with: "|||||||".utf8) { isOtherSide = true }
                if line.starts(with: ">>>>>>>".utf8) { isOtherSide = false }
                return isOtherSide || line.startIndex == file.markLength && line.starts(with: "#!".utf8)
            }
        }
    }

    /// The tree is as trees are, and the skim misses none of its imports.
    package static func parserFault(_ file: SourceFile, _ dialect: TypeScriptDialect) -> String? {
        let tree = TypeScriptParser.parse(file, dialect: dialect)
        return treeFault(tree, file) ?? skimFault(tree, file)
    }

    private static func skimFault(_ tree: SyntaxTree, _ file: SourceFile) -> String? {
        for node in tree.subtree(SyntaxTree.root) {
            guard let name = module(node, tree).map({ tree.name($0) }) else { continue }
            // A name that is no UTF-8 cannot be asked for, and no package has a line end in its name.
            if name.isEmpty || name.contains("\u{FFFD}") || name.contains(where: \.isNewline) { continue }
            let packages = WordSet([name, name.split(separator: "/").first.map(String.init) ?? name])
            if TypeScriptSkim.packages(among: packages, in: file).isEmpty { return "the skim misses the import of \(name.debugDescription)" }
        }
        return nil
    }

    /// The node with the name of the module that a node imports.
    private static func module(_ node: NodeID, _ tree: SyntaxTree) -> NodeID? {
        switch tree.kind(node) {
        case .importSource, .importedModule: return node
        case .call:
            guard let callee = tree.firstChild(node), ["import", "require"].contains(tree.name(callee)), tree.kind(callee) == .identifier,
                let arguments = tree.firstChild(node, .arguments), let module = tree.firstChild(arguments), tree.kind(module) == .string
            else { return nil }
            return module
        default: return nil
        }
    }
}
