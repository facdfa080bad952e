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

    /// Whether the file may import one of these packages: a glance that never says no wrongly.
    package static func imports(anyOf packages: WordSet, in file: SourceFile, _ language: Language) -> Bool {
        switch language {
        case .python: PythonSkim.imports(anyOf: packages, in: file)
        case .typescript: TypeScriptSkim.imports(anyOf: packages, in: file)
        case .swift: SwiftSkim.imports(anyOf: packages, in: file)
        }
    }

    /// Which of these packages the file may import, as places in the set; nil where a glance tells no more than `imports`.
    static func packages(among packages: WordSet, in file: SourceFile, _ language: Language) -> [Int]? {
        switch language {
        case .python: PythonSkim.packages(among: packages, in: file)
        case .typescript, .swift: nil
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
