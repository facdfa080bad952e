import SourceText
import Syntax

/// `import` in all its forms but the call.
extension Parser {
    /// At `import`. What stands before it since `mark` belongs to it.
    mutating func parseImport(_ mark: Mark, _ flags: NodeFlags) {
        eat()
        if at(.string) {
            // `import "a"`
            parseSource()
            skipImportAttributes()
            close(.importNames, from: mark)
            endStatement()
            return
        }
        let word = eatTypeWord()
        var isNamed = false
        if kind.isIdentifier {
            let range = currentRange
            let name = currentName()
            eat()
            if at(.equal) { return parseImportEquals(mark, range, name, word, flags) }
            // `import a from "b"`
            let imported = builder.mark(at: range.lower)
            builder.leaf(.alias, range, name: name)
            builder.close(.importedName, from: imported, end: range.upper, name: intern(Words.default))
            isNamed = true
            _ = consume(if: .comma)
        }
        if at(.star) {
            parseNamespaceImport(mark, word, isNamed)
            return
        }
        if at(.openBrace) { parseSpecifiers() }
        parseFromClause()
        close(.importNames, from: mark, name: word)
        endStatement()
    }

    /// `type` before what is imported or exported; none where it is a name itself: `import type from "a"`.
    private mutating func eatTypeWord() -> NameID {
        guard at(.type) else { return .none }
        let checkpoint = lexer.checkpoint()
        lexer.advance()
        var isWord = kind.isIdentifier || at(.openBrace) || at(.star)
        if at(.from) {
            // `import type from "a"` has a name, `import type from from "a"` both.
            lexer.advance()
            isWord = at(.from)
        }
        lexer.restore(checkpoint)
        guard isWord else { return .none }
        let name = currentName()
        eat()
        return name
    }

    /// `* as a from "b"`, at the star. Beside a default import it is one more name: "*".
    private mutating func parseNamespaceImport(_ mark: Mark, _ word: NameID, _ isNamed: Bool) {
        let start = self.mark()
        eat()
        guard consume(if: .as), kind.isWord else {
            report(.unexpected, "expected `as`")
            parseFromClause()
            close(.importNames, from: mark, name: word)
            endStatement()
            return
        }
        eatLeaf(.alias, name: currentName())
        if isNamed {
            close(.importedName, from: start, name: intern(Words.star))
            parseFromClause()
            close(.importNames, from: mark, name: word)
        } else {
            let name = eatFromClause()
            close(.importedModule, from: start, name: name)
            close(.importModules, from: mark, name: word)
        }
        endStatement()
    }

    /// `import a = require("b")`, `import a = B.C`, at the `=`.
    private mutating func parseImportEquals(
        _ mark: Mark, _ range: TextRange, _ name: NameID, _ word: NameID, _ flags: NodeFlags
    ) {
        eat()
        let target = builder.mark(at: range.lower)
        if at(.require), peek().kind == .openParenthesis {
            builder.leaf(.alias, range, name: name)
            eat()
            eat()
            var module = NameID.none
            if at(.string) {
                module = stringName(lexer.start + 1..<max(lexer.start + 1, lexer.end - (lexer.isUnclosed ? 0 : 1)))
                eat()
            }
            expect(.closeParenthesis, "expected `)`")
            close(.importedModule, from: target, name: module)
            close(.importModules, from: mark, name: word, flags: flags)
        } else {
            builder.leaf(.identifier, range, name: name, flags: .declaration)
            parseAssignment()
            close(.assignment, from: target, flags: flags.union([.declaration, .constant]))
        }
        endStatement()
    }

    // MARK: Parts that exports share

    /// `{a, b as c, type d, "e" as f, default as g}`: an importedName for each, with an alias where it has another name here.
    mutating func parseSpecifiers() {
        let mark = mark()
        eat()
        while !at(.closeBrace), !at(.endOfFile), !at(.semicolon), !startsStatementInSpecifiers() {
            let before = lexer.start
            parseSpecifier()
            if consume(if: .comma) || at(.closeBrace) { continue }
            if lexer.start == before {
                parseUnexpectedToken("expected a name")
            } else if at(.string) || at(.from) {
                break
            } else {
                report(.unexpected, "expected `,`")
            }
        }
        expectCloser(.closeBrace, from: mark)
    }

    /// `enum as a` and `type A` are names here, not statements.
    private mutating func startsStatementInSpecifiers() -> Bool {
        !at(.type) && !at(.interface) && startsStatementInList() && peek().kind != .as
    }

    private mutating func parseSpecifier() {
        let mark = mark()
        if at(.type), specifierHasTypeWord() { eat() }
        guard kind.isWord || at(.string) else { return }
        let name = eatSpecifierName()
        if consume(if: .as), kind.isWord || at(.string) {
            let range = currentRange
            let alias = eatSpecifierName()
            builder.leaf(.alias, range, name: alias)
        }
        close(.importedName, from: mark, name: name)
    }

    /// `{type a}`, `{type as as b}`, `{type as}` where a type `as` is meant; not `{type}`, `{type as a}`, `{type, b}`.
    private mutating func specifierHasTypeWord() -> Bool {
        let checkpoint = lexer.checkpoint()
        defer { lexer.restore(checkpoint) }
        lexer.advance()
        guard at(.as) else { return kind.isWord || at(.string) }
        lexer.advance()
        guard at(.as) else { return !kind.isWord }
        lexer.advance()
        return kind.isWord
    }

    private mutating func eatSpecifierName() -> NameID {
        let name: NameID
        if at(.string) {
            name = stringName(lexer.start + 1..<max(lexer.start + 1, lexer.end - (lexer.isUnclosed ? 0 : 1)))
        } else {
            name = currentName()
        }
        eat()
        return name
    }

    /// `from "a" with {type: "json"}`. Leaves the source. Where `from` is not there yet the string is taken for the module all the same:
    /// `import { a } "b"`.
    mutating func parseFromClause() {
        let mayNameModule = at(.from) || isAfterImported
        expect(.from, "expected `from`")
        if at(.string), mayNameModule {
            parseSource()
            skipImportAttributes()
        } else {
            report(.unexpected, "expected a module")
        }
    }

    /// Whether the token before ends what an import takes: a word, `}` or `*`. The skim counts on it, see `ImportWords`.
    private var isAfterImported: Bool {
        guard lexer.previousEnd > 0 else { return false }
        let last = lexer.bytes[lexer.previousEnd - 1]
        return last.isNamePart || last >= 0x80 || last == UInt8(ascii: "}") || last == UInt8(ascii: "*")
    }

    /// The same without a node; gives the module's name.
    private mutating func eatFromClause() -> NameID {
        let mark = mark()
        parseFromClause()
        let name = builder.lastName(since: mark) ?? .none
        builder.forget(since: mark)
        return name
    }

    /// `"a"` as an importSource.
    private mutating func parseSource() {
        if lexer.isUnclosed { report(.unclosed, "the string is not closed") }
        let name = stringName(lexer.start + 1..<max(lexer.start + 1, lexer.end - (lexer.isUnclosed ? 0 : 1)))
        eatLeaf(.importSource, name: name)
    }

    /// `with {type: "json"}`, formerly `assert {...}`.
    private mutating func skipImportAttributes() {
        let isAttributes = at(.with) || at(.identifier) && !lexer.hasLineBreakBefore
        guard isAttributes, peek().kind == .openBrace else { return }
        eat()
        if let end = typeBrackets.end(of: lexer.start, in: lexer.bytes) { jump(to: end) }
    }
}
