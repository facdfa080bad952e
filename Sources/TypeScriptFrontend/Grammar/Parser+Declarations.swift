import SourceText
import Syntax

/// Declarations: variables, enums, namespaces, interfaces and aliases; functions and classes have files of their own.
extension Parser {
    /// A declaration, if one starts here. What stands before it since `mark`, such as `export`, belongs to it. False, and nothing
    /// taken, where none does.
    mutating func parseDeclaration(_ mark: Mark, _ flags: NodeFlags) -> Bool {
        switch kind {
        case .const:
            eat()
            // `const enum A {}`
            if at(.enum) { parseEnum(mark, flags) } else { parseVariables(flags.union(.constant)) }
        case .var:
            eat()
            parseVariables(flags)
        case .function: parseFunctionDeclaration(mark, flags)
        case .class: parseClass(mark, flags)
        case .enum: parseEnum(mark, flags)
        case .at: parseDecorated(mark, flags)
        case .import:
            let next = peek().kind
            guard next != .openParenthesis, next != .dot else { return false }
            parseImport(mark, flags)
        case .export: parseExport(mark)
        default:
            return kind.isIdentifier && kind != .identifier && parseContextualDeclaration(mark, flags)
        }
        return true
    }

    /// A declaration that starts with a word which may also be a name.
    private mutating func parseContextualDeclaration(_ mark: Mark, _ flags: NodeFlags) -> Bool {
        switch kind {
        case .let:
            let next = peek().kind
            guard next.isIdentifier || next == .openBracket || next == .openBrace else { return false }
            eat()
            parseVariables(flags)
        case .using:
            guard peek().isNameOnLine else { return false }
            eat()
            parseVariables(flags.union(.constant), name: intern(Words.using))
        case .await: return parseAwaitUsing(flags)
        case .async:
            let next = peek()
            guard next.kind == .function, !next.hasLineBreakBefore else { return false }
            eat()
            parseFunctionDeclaration(mark, flags.union(.async))
        case .type:
            guard peek().isNameOnLine else { return false }
            parseTypeAlias(mark)
        case .interface:
            guard peek().isNameOnLine else { return false }
            parseInterface(mark, flags)
        case .namespace, .module:
            let next = peek()
            guard next.isNameOnLine || next.kind == .string && !next.hasLineBreakBefore else { return false }
            eat()
            parseNamespace(mark, flags)
        case .global:
            guard peek().kind == .openBrace else { return false }
            parseNamespace(mark, flags)
        case .abstract:
            guard peek().kind == .class else { return false }
            eat()
            parseClass(mark, flags)
        case .declare: return parseAmbient(mark, flags)
        default: return false
        }
        return true
    }

    /// `await using a = b`
    private mutating func parseAwaitUsing(_ flags: NodeFlags) -> Bool {
        let checkpoint = lexer.checkpoint()
        lexer.advance()
        var isDeclaration = at(.using) && !lexer.hasLineBreakBefore
        lexer.advance()
        isDeclaration = isDeclaration && kind.isIdentifier && !lexer.hasLineBreakBefore
        lexer.restore(checkpoint)
        guard isDeclaration else { return false }
        eat()
        eat()
        parseVariables(flags.union(.constant), name: intern(Words.using))
        return true
    }

    /// `declare const a: T`
    private mutating func parseAmbient(_ mark: Mark, _ flags: NodeFlags) -> Bool {
        let next = peek()
        guard next.kind.isWord, !next.hasLineBreakBefore, next.kind != .in, next.kind != .instanceof,
            next.kind != .as, next.kind != .satisfies
        else { return false }
        eat()
        return parseDeclaration(mark, flags)
    }

    /// `@a() class B {}`, `@a() export class B {}`
    private mutating func parseDecorated(_ mark: Mark, _ flags: NodeFlags) {
        parseDecorators()
        if at(.class) {
            parseClass(mark, flags)
        } else if at(.abstract), peek().kind == .class {
            eat()
            parseClass(mark, flags)
        } else if at(.export) {
            parseExport(mark)
        } else {
            report(.unexpected, "expected a class")
        }
    }

    // MARK: Variables

    /// `const a = 1, {b} = c;`, past `const`. Leaves an assignment for each.
    private mutating func parseVariables(_ flags: NodeFlags, name: NameID = .none) {
        let flags = flags.union(.declaration)
        repeat { parseVariable(flags, name) } while consume(if: .comma)
        endStatement()
    }

    /// `a: T = b`
    mutating func parseVariable(_ flags: NodeFlags, _ name: NameID) {
        let mark = mark()
        parsePattern(isDeclaration: true)
        _ = consume(if: .exclamation)
        if at(.colon) { parseAnnotation() }
        parseVariableValue(mark, flags, name)
    }

    /// `= b`, if it is there, and closes the assignment.
    mutating func parseVariableValue(_ mark: Mark, _ flags: NodeFlags, _ name: NameID) {
        if consume(if: .equal) {
            parseAssignment()
            close(.assignment, from: mark, name: name, flags: flags)
        } else {
            close(.assignment, from: mark, name: name, flags: flags.union(.noValue))
        }
    }

    // MARK: Types

    /// `type A<T> = B;`: an `other` without children.
    private mutating func parseTypeAlias(_ mark: Mark) {
        let word = currentName()
        eat()
        eat()
        let content = self.mark()
        skipTypeParameters(leavesNode: false)
        if expect(.equal, "expected `=`") { parseType() }
        builder.forget(since: content)
        close(.other, from: mark, name: word)
        endStatement()
    }

    /// `interface A<T> extends B, C { ... }`: a class whose block is empty.
    private mutating func parseInterface(_ mark: Mark, _ flags: NodeFlags) {
        eat()
        let name = currentName()
        eat()
        skipTypeParameters(leavesNode: true)
        if at(.extends) {
            let bases = self.mark()
            eat()
            repeat { parseType() } while consume(if: .comma)
            close(.arguments, from: bases)
        }
        parseInterfaceBody()
        close(.classDefinition, from: mark, name: name, flags: flags.union(.interface))
    }

    private mutating func parseInterfaceBody() {
        let body = mark()
        guard at(.openBrace) else {
            parseNothing("expected `{`")
            close(.block, from: body)
            return
        }
        if let end = typeBrackets.end(of: lexer.start, in: lexer.bytes) {
            jump(to: end)
        } else {
            hasLostBraces = true
            report(.unclosed, "the `{` is not closed")
            skipToDeclaration()
        }
        close(.block, from: body)
    }

    // MARK: Enums and namespaces

    /// `enum A { B, C = 1 }`, at `enum`.
    private mutating func parseEnum(_ mark: Mark, _ flags: NodeFlags) {
        eat()
        var name = NameID.none
        if kind.isIdentifier {
            name = currentName()
            eat()
        }
        let block = self.mark()
        let indentation = lineIndentation
        guard consume(if: .openBrace) else {
            parseNothing("expected `{`")
            close(.block, from: block)
            close(.classDefinition, from: mark, name: name, flags: flags.union(.enumeration))
            return
        }
        while !at(.closeBrace), !at(.endOfFile), !startsStatementInList(), !isLeftOf(indentation) {
            let before = lexer.start
            parseEnumMember()
            if consume(if: .comma) || at(.closeBrace) { continue }
            if lexer.start == before {
                parseUnexpectedToken("expected a member")
            } else {
                report(.unexpected, "expected `,`")
            }
        }
        closeBlock(block, indentation)
        close(.classDefinition, from: mark, name: name, flags: flags.union(.enumeration))
    }

    private mutating func parseEnumMember() {
        let mark = mark()
        guard let key = eatMemberKey() else { return }
        if key.sort == .word {
            builder.leaf(.identifier, key.range, name: key.name, flags: .declaration)
        } else {
            leaveKey(key)
        }
        parseVariableValue(mark, [.declaration, .constant], .none)
    }

    /// `namespace A.B {}`, `module "a" {}`, `global {}`, at the name.
    private mutating func parseNamespace(_ mark: Mark, _ flags: NodeFlags) {
        var name = NameID.none
        if at(.string) {
            name = stringName(lexer.start + 1..<max(lexer.start + 1, lexer.end - (lexer.isUnclosed ? 0 : 1)))
            eat()
        } else {
            let start = lexer.start
            eat()
            while consume(if: .dot), kind.isWord { eat() }
            name = intern(bytes: start..<lexer.previousEnd)
        }
        if at(.openBrace) {
            parseFunctionBlock(isGenerator: false)
        } else {
            leaveEmpty(.block)
            endStatement()
        }
        close(.classDefinition, from: mark, name: name, flags: flags.union(.extension))
    }
}
