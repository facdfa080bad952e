import SourceText
import Syntax

extension Parser {
    /// An atom and what is attached to it: `a.b(c)[d]`. Makes one node.
    mutating func primary() {
        let mark = mark()
        atom()
        while true {
            switch kind {
            case .dot: member(mark)
            case .leftParenthesis:
                arguments()
                close(.call, from: mark)
            case .leftBracket:
                subscripts()
                close(.subscriptAccess, from: mark)
            default: return
            }
        }
    }

    /// `.name` after what was read since `mark`.
    mutating func member(_ mark: Mark) {
        let dotEnd = token.end
        eat()
        // A keyword right after the dot is a name: `asyncio.async(x)`.
        guard at(.identifier) || kind.isKeyword && start == dotEnd else {
            unexpected("expected a name")
            return close(.member, from: mark)
        }
        let name = name()
        eat()
        close(.member, from: mark, name: name)
    }

    private mutating func atom() {
        switch kind {
        case .identifier: leaf(.identifier, name: name())
        case .number: leaf(.number)
        case .string, .interpolatedStart: strings()
        case .leftParenthesis: group()
        case .leftBracket: list()
        case .leftBrace: dictionaryOrSet()
        case .None: leaf(.noneLiteral)
        case .True: leaf(.trueLiteral)
        case .False: leaf(.falseLiteral)
        case .ellipsis: leaf(.other, name: name())
        case .yield: yieldExpression()
        // Before Python 3.7 `async` was a name.
        case .async where peek() != .for: leaf(.identifier, name: name())
        // The lexer has reported it.
        case .invalid: leaf(.error)
        default: missingExpression()
        }
    }

    /// `(a, *b, c=d, **e)` of a call or a class.
    mutating func arguments() {
        let mark = mark()
        eat()
        while !kind.endsList {
            argument()
            restOfElement()
            if !consume(if: .comma) { break }
        }
        expect(.rightParenthesis, "expected `)`")
        close(.arguments, from: mark)
    }

    private mutating func argument() {
        let mark = mark()
        switch kind {
        case .doubleStar:
            eat()
            expression()
            close(.spread, from: mark, flags: .doubleSpread)
        case _ where peek() == .equal && kind.isName:
            let name = name()
            eat()
            eat()
            expression()
            close(.keywordArgument, from: mark, name: name)
        default:
            starExpression()
            // sum(x for x in y)
            if atComprehension { comprehension(mark, flags: []) }
        }
    }

    /// `[a, b:c]` after an object.
    private mutating func subscripts() {
        let mark = mark()
        eat()
        while !kind.endsList {
            slice()
            restOfElement()
            if !consume(if: .comma) { break }
        }
        expect(.rightBracket, "expected `]`")
        close(.arguments, from: mark)
    }

    /// `a`, `a:b:c`, `:`
    private mutating func slice() {
        let mark = mark()
        if !at(.colon) {
            starExpression()
            guard at(.colon) else { return }
        }
        while consume(if: .colon) {
            if !at(.colon), !at(.comma), !kind.endsList { expression() }
        }
        close(.slice, from: mark)
    }
}
