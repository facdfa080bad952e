import SourceText
import Syntax

/// `export` in all its forms.
extension Parser {
    /// At `export`. What stands before it since `mark` (decorators) belongs to it.
    mutating func parseExport(_ mark: Mark) {
        eat()
        switch kind {
        case .default: parseExportDefault(mark)
        case .star: parseExportAll(mark, .none)
        case .openBrace: parseExportNames(mark, .none)
        case .equal:
            // `export = a`
            eat()
            parseExpression()
            close(.exportDefault, from: mark)
            endStatement()
        case .as: parseExportAsNamespace(mark)
        case .type where isExportOfTypes():
            let word = currentName()
            eat()
            if at(.star) { parseExportAll(mark, word) } else { parseExportNames(mark, word) }
        default:
            if !parseDeclaration(mark, .exported) {
                report(.unexpected, "expected a declaration")
            }
        }
    }

    /// `type {`, `type *`
    private mutating func isExportOfTypes() -> Bool {
        let next = peek().kind
        return next == .openBrace || next == .star
    }

    /// `export default function () {}`, `class {}`, `a`
    private mutating func parseExportDefault(_ mark: Mark) {
        eat()
        let start = self.mark()
        let isAsync = at(.async) && startsAsyncFunction()
        let isAbstract = at(.abstract) && peek().kind == .class
        if isAsync || isAbstract { eat() }
        let declaration = builder.hasNodes(since: mark) ? mark : start
        switch kind {
        case .function: parseFunctionDeclaration(start, isAsync ? .async : [])
        case .class: parseClass(declaration, [])
        case .at:
            parseDecorators()
            if at(.class) { parseClass(start, []) }
        case .interface where peek().isNameOnLine: _ = parseDeclaration(start, [])
        default:
            parseAssignment()
            endStatement()
        }
        close(.exportDefault, from: mark)
    }

    private mutating func startsAsyncFunction() -> Bool {
        let next = peek()
        return next.kind == .function && !next.hasLineBreakBefore
    }

    /// `* from "a"`, `* as b from "a"`
    private mutating func parseExportAll(_ mark: Mark, _ word: NameID) {
        let star = self.mark()
        eat()
        var flags: NodeFlags = .wildcard
        if consume(if: .as) {
            flags = []
            if kind.isWord {
                eatLeaf(.alias, name: currentName())
            } else if at(.string) {
                parseString()
                builder.relabelLast(.alias)
            }
            close(.importedName, from: star, name: intern(Words.star))
        }
        parseFromClause()
        close(.exportNames, from: mark, name: word, flags: flags)
        endStatement()
    }

    /// `{a as b}`, `{a as b} from "c"`
    private mutating func parseExportNames(_ mark: Mark, _ word: NameID) {
        parseSpecifiers()
        if at(.from) { parseFromClause() }
        close(.exportNames, from: mark, name: word)
        endStatement()
    }

    /// `export as namespace A;`
    private mutating func parseExportAsNamespace(_ mark: Mark) {
        eat()
        _ = consume(if: .namespace)
        if kind.isIdentifier { eat() }
        close(.other, from: mark)
        endStatement()
    }
}
