internal import Syntax

/// Gives partners to the brackets of a file in which some are missing, as `BracketMatcher` does, but with a look at the layout,
/// so that a bracket that somebody has not closed yet does not swallow the rest of the file:
///
/// - A `}` that starts a line closes the block whose line has the same indentation.
/// - A declaration that starts a line ends the `(` and `[` it stands in, and every block whose line is indented as much as it, or
///   more.
/// - A statement that starts a line ends the `(` and `[` it stands in.
///
/// Never used where brackets fit, however they are laid out. O(tokens).
struct BracketRepair {
    private var stack: ContiguousArray<Open> = []
    /// The indentation of the line that is being read.
    private var indentation = 0

    private struct Open {
        let token: Int
        let kind: SwiftTokenKind
        /// That of its line.
        let indentation: Int
        /// Whether the first line inside is indented more; nil before that line.
        var isIndented: Bool?
    }

    mutating func match(_ tokens: inout Column<SwiftToken>, _ bytes: Span<UInt8>) {
        for index in 0..<tokens.count {
            let kind = tokens[index].kind
            if tokens[index].flags.contains(.startsLine) { startLine(at: index, &tokens, bytes) }
            switch kind {
            case .leftParen, .leftSquare, .leftBrace, .interpolationStart, .stringStart:
                stack.append(Open(token: index, kind: kind, indentation: indentation, isIndented: nil))
            case .rightParen: close(.leftParen, at: index, &tokens)
            case .rightSquare: close(.leftSquare, at: index, &tokens)
            case .rightBrace: closeBrace(at: index, &tokens)
            case .interpolationEnd: close(.interpolationStart, at: index, &tokens)
            case .stringEnd: close(.stringStart, at: index, &tokens)
            case .endOfFile: while !stack.isEmpty { pop(at: index, &tokens) }
            default: break
            }
        }
    }

    private mutating func startLine(at index: Int, _ tokens: inout Column<SwiftToken>, _ bytes: Span<UInt8>) {
        let token = tokens[index]
        var start = Int(token.start)
        while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        indentation = Int(token.start) - start
        if let last = stack.last, last.kind == .leftBrace, last.isIndented == nil {
            stack[stack.count - 1].isIndented = indentation > last.indentation
        }
        let isDeclaration = startsDeclaration(index, tokens)
        guard isDeclaration || startsStatement(index, tokens) else { return }
        while let last = stack.last {
            switch last.kind {
            case .leftParen, .leftSquare: break
            case .leftBrace:
                guard isDeclaration, last.isIndented == true, indentation <= last.indentation else { return }
            default: return
            }
            pop(at: index, &tokens)
        }
    }

    /// Whether the token starts what no bracket but a brace may hold.
    private func startsDeclaration(_ index: Int, _ tokens: borrowing Column<SwiftToken>) -> Bool {
        let next = index + 1 < tokens.count ? tokens[index + 1].kind : .endOfFile
        // f(⏎ class: x)
        if next == .colon { return false }
        switch tokens[index].kind {
        case .wordFunc, .wordClass, .wordStruct, .wordEnum, .wordProtocol, .wordExtension, .wordImport, .wordTypealias,
            .wordPublic, .wordPrivate, .wordFileprivate, .wordInternal, .wordStatic, .wordDeinit, .wordReturn, .wordGuard:
            return true
        case .wordLet, .wordVar:
            // case .a(⏎ let x,
            let behind = index + 2 < tokens.count ? tokens[index + 2].kind : .endOfFile
            return behind == .equal || behind == .colon
        default:
            return false
        }
    }

    /// Whether the token starts a statement that is no expression. Blocks may hold it at the indentation of their own line:
    ///
    ///     switch x {
    ///     case .a:
    private func startsStatement(_ index: Int, _ tokens: borrowing Column<SwiftToken>) -> Bool {
        // f(⏎ for: x)
        if index + 1 < tokens.count, tokens[index + 1].kind == .colon { return false }
        switch tokens[index].kind {
        case .wordCase, .wordFor, .wordWhile, .wordDefer, .wordThrow, .wordBreak, .wordContinue, .wordFallthrough: return true
        default: return false
        }
    }

    /// Closes the innermost opener of this kind; `)` and `]` never reach out of a `{`, and nothing reaches out of an
    /// interpolation but what ends it.
    private mutating func close(_ kind: SwiftTokenKind, at index: Int, _ tokens: inout Column<SwiftToken>) {
        let isBracket = kind == .leftParen || kind == .leftSquare
        var place = stack.count - 1
        // Deeper than this nobody has left brackets open.
        let limit = max(0, stack.count - 64)
        while place >= limit, stack[place].kind != kind {
            if isBracket, stack[place].kind == .leftBrace || stack[place].kind == .interpolationStart { return }
            place -= 1
        }
        guard place >= limit else {
            // An interpolation ends with its string, whatever is open in it.
            if !isBracket { closeAll(through: kind, at: index, &tokens) }
            return
        }
        while stack.count > place { pop(at: index, &tokens) }
    }

    private mutating func closeAll(through kind: SwiftTokenKind, at index: Int, _ tokens: inout Column<SwiftToken>) {
        while let last = stack.last {
            pop(at: index, &tokens)
            if last.kind == kind { return }
        }
    }

    private mutating func closeBrace(at index: Int, _ tokens: inout Column<SwiftToken>) {
        let startsLine = tokens[index].flags.contains(.startsLine)
        var nearest: Int?
        var place = stack.count - 1
        let limit = max(0, stack.count - 64)
        while place >= limit, stack[place].kind != .interpolationStart {
            if stack[place].kind == .leftBrace {
                if nearest == nil { nearest = place }
                if !startsLine { break }
                if stack[place].indentation == indentation {
                    nearest = place
                    break
                }
            }
            place -= 1
        }
        guard let nearest else { return }
        while stack.count > nearest { pop(at: index, &tokens) }
    }

    private mutating func pop(at index: Int, _ tokens: inout Column<SwiftToken>) {
        guard let open = stack.popLast() else { return }
        tokens[open.token].partner = UInt32(truncatingIfNeeded: index)
    }
}
