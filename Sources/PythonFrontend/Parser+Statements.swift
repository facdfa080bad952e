import SourceText
import Syntax

extension Parser {
    mutating func file() {
        statements()
    }

    /// Statements up to the end of the block or file.
    mutating func statements() {
        // Blocks that nothing opened are read as part of the block round them:
        //     x = 1
        //         y = 2
        var strayIndents = 0
        while !at(.endOfFile) {
            let before = position
            switch kind {
            case .indent:
                unexpected("this line is indented without reason")
                strayIndents += 1
                eat()
            case .dedent:
                if strayIndents == 0 { return }
                strayIndents -= 1
                eat()
            case .newline:
                eat()
            default:
                statement()
            }
            if position == before { eat() }
        }
    }

    mutating func statement() {
        switch kind {
        case .if: ifStatement()
        case .while: whileStatement()
        case .for: forStatement(mark())
        case .try: tryStatement()
        case .with: withStatement(mark())
        case .def: functionDefinition(mark())
        case .class: classDefinition(mark())
        case .at: decorated()
        case .async:
            switch peek() {
            case .def, .for, .with: asyncStatement()
            default: simpleStatements()
            }
        case .identifier:
            // match command:                  # but not: match = re.match(x)
            //     case "go": ...
            if atWord("match"), atMatchStatement() {
                matchStatement()
            } else {
                simpleStatements()
            }
        default: simpleStatements()
        }
    }

    /// `async def`, `async for`, `async with`.
    private mutating func asyncStatement() {
        let mark = mark()
        eat()
        switch kind {
        case .def: functionDefinition(mark, flags: .async)
        case .for: forStatement(mark, flags: .async)
        default: withStatement(mark, flags: .async)
        }
    }

    /// `a = 1; b = 2` and the end of the line.
    private mutating func simpleStatements() {
        while true {
            simpleStatement()
            guard consume(if: .semicolon) else { break }
            if at(.newline) || at(.endOfFile) { break }
        }
        if !consume(if: .newline), !at(.endOfFile), !at(.dedent) { restOfLine() }
    }

    private mutating func simpleStatement() {
        switch kind {
        case .pass, .break, .continue: leaf(.other, name: name())
        case .return: returnStatement()
        case .raise: raiseStatement()
        case .del: listStatement(.deleteStatement)
        case .global: namesStatement(.globalStatement)
        case .nonlocal: namesStatement(.nonlocalStatement)
        case .assert: listStatement(.assertStatement)
        case .import: importModules()
        case .from: importNames()
        case .magic: leaf(.error)
        case .identifier where atTypeAlias(): typeAlias()
        case .star: expressionStatement()
        default: if kind.startsExpression { expressionStatement() }
        }
    }

    private mutating func returnStatement() {
        let mark = mark()
        eat()
        if atStarExpressions { starExpressions() }
        close(.returnStatement, from: mark)
    }

    /// `raise E from cause`; Python 2: `raise E, "message"`.
    private mutating func raiseStatement() {
        let mark = mark()
        eat()
        if kind.startsExpression {
            expression()
            while at(.from) || at(.comma) {
                eat()
                expression()
            }
        }
        close(.raiseStatement, from: mark)
    }

    /// `del a, b[0]`; `assert x, "message"`.
    private mutating func listStatement(_ node: NodeKind) {
        let mark = mark()
        eat()
        if !atStarExpressions { unexpected("expected an expression") }
        while atStarExpressions {
            starExpression()
            if !consume(if: .comma) { break }
        }
        close(node, from: mark)
    }

    /// `global a, b`
    private mutating func namesStatement(_ node: NodeKind) {
        let mark = mark()
        eat()
        repeat {
            guard at(.identifier) else {
                unexpected("expected a name")
                break
            }
            leaf(.identifier, name: name())
        } while consume(if: .comma)
        close(node, from: mark)
    }

    /// An expression, or an assignment: `a = b = c`, `a: int = b`, `a += b`.
    private mutating func expressionStatement() {
        let mark = mark()
        starExpressions()
        switch kind {
        case .equal:
            while consume(if: .equal) { starExpressionsOrMissing() }
            close(.assignment, from: mark)
        case .colon:
            annotatedAssignment(mark)
        case .plusEqual, .minusEqual, .starEqual, .slashEqual, .doubleSlashEqual, .percentEqual, .atEqual,
            .doubleStarEqual, .ampersandEqual, .barEqual, .caretEqual, .leftShiftEqual, .rightShiftEqual:
            let name = name()
            eat()
            starExpressionsOrMissing()
            close(.augmentedAssignment, from: mark, name: name)
        default:
            break
        }
    }

    private mutating func annotatedAssignment(_ mark: Mark) {
        // A head that is none of Python's, left to `restOfLine`:
        //     switch:
        //         y()
        if peek() == .newline, peek(2) == .indent { return }
        eat()
        annotation()
        var flags: NodeFlags = .noValue
        if consume(if: .equal) {
            flags = []
            starExpressionsOrMissing()
        }
        close(.assignment, from: mark, flags: flags)
    }

    /// The type after `:` or `->`, which is taken already: `x: list[int]`, `*args: *Ts`.
    mutating func annotation() {
        let mark = mark()
        starExpression()
        close(.annotation, from: mark)
    }
}
