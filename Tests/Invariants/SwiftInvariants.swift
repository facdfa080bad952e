package import SourceText
import SwiftFrontend
package import Syntax

/// What holds of Swift's lexer and parser for any bytes; each function says what is wrong, nil where nothing is.
package enum SwiftInvariants {
    package static func fault(_ file: SourceFile) -> String? {
        lexerFault(file) ?? parserFault(file, SwiftSourceParser.parse(file))
    }

    /// Tokens are in order and leave out nothing but white space and comments, and partners lie ahead.
    package static func lexerFault(_ file: SourceFile) -> String? {
        let source = SwiftSourceLexer.tokenize(file)
        guard source.tokens.last?.kind == .endOfFile else { return "the last token is not the end" }
        for (index, token) in source.tokens.enumerated() where token.partner != SwiftToken.noPartner {
            guard token.partner > index, token.partner < source.tokens.count else { return "the partner of \(index) lies behind" }
        }
        return coverFault(file, tokens: source.tokens.map(\.range), comments: source.comments) { gap in
            firstVisible(gap) { $0.startIndex == file.markLength && $0.starts(with: "#!".utf8) }
        }
    }

    /// The tree is as trees are, and the skim misses none of its imports.
    package static func parserFault(_ file: SourceFile, _ tree: SyntaxTree) -> String? {
        treeFault(tree, file, namesMayRepeat: true) ?? skimFault(tree, file)
    }

    private static func skimFault(_ tree: SyntaxTree, _ file: SourceFile) -> String? {
        let skimmed = SwiftSkim.imports(in: file).map(Set.init)
        for node in tree.subtree(SyntaxTree.root) {
            let kind = tree.kind(node)
            guard kind == .importedModule || kind == .importSource else { continue }
            let module = String(tree.name(node).prefix { $0 != "." })
            if module.isEmpty { continue }
            if let skimmed, !skimmed.contains(module) { return "the skim misses the import of \(module)" }
            guard SwiftSkim.packages(among: WordSet([module]), in: file) != [] else { return "the skim denies the import of \(module)" }
        }
        return nil
    }
}
