import PythonFrontend
package import SourceText
import SwiftFrontend
package import Syntax
import TypeScriptFrontend

/// The one place where the driver chooses among the languages.
package enum Frontend {
    package static func tree(of file: SourceFile, _ language: Language) -> SyntaxTree {
        switch language {
        case .python: PythonParser.parse(file)
        case .typescript: TypeScriptParser.parse(file, dialect: TypeScriptDialect(path: file.path) ?? .typeScript)
        case .swift: SwiftSourceParser.parse(file)
        }
    }

    /// Which of these packages the file may import, as places in the set, in order; nil where a glance cannot tell. It never leaves one
    /// out wrongly.
    package static func packages(among packages: WordSet, in file: SourceFile, _ language: Language) -> [Int]? {
        switch language {
        case .python: PythonSkim.packages(among: packages, in: file)
        case .typescript: TypeScriptSkim.packages(among: packages, in: file)
        case .swift: SwiftSkim.packages(among: packages, in: file)
        }
    }

    /// The comments of the file, in order of place.
    static func comments(in file: SourceFile, _ language: Language) -> [TextRange] {
        switch language {
        case .python: Array(PythonLexer.comments(in: file))
        case .typescript: TypeScriptLexer.comments(in: file, dialect: TypeScriptDialect(path: file.path) ?? .typeScript)
        case .swift: Array(SwiftSourceLexer.comments(in: file))
        }
    }
}
