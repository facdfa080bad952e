internal import Syntax

/// Gives each opening token its partner, so that the parser can step over anything in one move.
///
/// Brackets need not fit. A closer takes the nearest opener of its kind, and what is open between them ends there too; `)` and `]`
/// never reach out of a `{`, and nothing reaches out of an interpolation. A closer without an opener stands alone.
/// O(brackets).
struct BracketMatcher: ~Copyable {
    private var stack = Column<Open>()
    /// How many are open since the last `{` or interpolation.
    private var openParens: UInt32 = 0
    private var openSquares: UInt32 = 0
    /// How many are open since the last interpolation.
    private var openBraces: UInt32 = 0
    /// The last part of each `#if` that is not ended.
    private var directives: ContiguousArray<UInt32> = []

    struct Open {
        let token: UInt32
        let kind: SwiftTokenKind
        /// The counts round it, to go back to.
        let parens: UInt32
        let squares: UInt32
        let braces: UInt32
    }

    /// Whether each opener has met its closer, and each closer its opener.
    private(set) var isBalanced = true

    /// `brackets` are the places of the tokens that open or close something.
    mutating func match(_ tokens: inout Column<SwiftToken>, _ brackets: borrowing Column<UInt32>) {
        for place in 0..<brackets.count { visit(brackets[place], &tokens) }
        let last = UInt32(truncatingIfNeeded: tokens.count - 1)
        if !stack.isEmpty { isBalanced = false }
        while !stack.isEmpty { pop(closedBy: last, &tokens) }
        for index in directives { tokens[Int(index)].partner = last }
    }

    private mutating func visit(_ index: UInt32, _ tokens: inout Column<SwiftToken>) {
        let kind = tokens[Int(index)].kind
        switch kind {
        case .leftParen, .leftSquare, .leftBrace, .interpolationStart, .stringStart:
            push(index, kind)
        case .rightParen:
            if openParens > 0 { close(.leftParen, index, &tokens) } else { isBalanced = false }
        case .rightSquare:
            if openSquares > 0 { close(.leftSquare, index, &tokens) } else { isBalanced = false }
        case .rightBrace:
            if openBraces > 0 { close(.leftBrace, index, &tokens) } else { isBalanced = false }
        case .interpolationEnd:
            close(.interpolationStart, index, &tokens)
        case .stringEnd:
            close(.stringStart, index, &tokens)
        case .poundIf:
            directives.append(index)
        case .poundElseif, .poundElse:
            if let open = directives.popLast() {
                tokens[Int(open)].partner = index
                directives.append(index)
            }
        case .poundEndif:
            if let open = directives.popLast() { tokens[Int(open)].partner = index }
        default:
            break
        }
    }

    private mutating func push(_ index: UInt32, _ kind: SwiftTokenKind) {
        stack.append(Open(token: index, kind: kind, parens: openParens, squares: openSquares, braces: openBraces))
        switch kind {
        case .leftParen: openParens += 1
        case .leftSquare: openSquares += 1
        case .leftBrace: (openParens, openSquares, openBraces) = (0, 0, openBraces + 1)
        default: (openParens, openSquares, openBraces) = (0, 0, 0)
        }
    }

    /// The caller has seen that one of this kind is open.
    private mutating func close(_ kind: SwiftTokenKind, _ index: UInt32, _ tokens: inout Column<SwiftToken>) {
        while let open = stack.last {
            pop(closedBy: index, &tokens)
            if open.kind == kind { return }
            isBalanced = false
        }
    }

    private mutating func pop(closedBy index: UInt32, _ tokens: inout Column<SwiftToken>) {
        guard let open = stack.popLast() else { return }
        tokens[Int(open.token)].partner = index
        (openParens, openSquares, openBraces) = (open.parens, open.squares, open.braces)
    }
}
