/// Tells `f<T>(x)` from `a < b`: finds the `>` that closes a `<` where what stands between reads as types.
///
/// What was found, and what was not, is kept: each token is looked at once however often the grammar asks.
struct TypeArgumentLists {
    /// Where each `<` met so far stands, ascending.
    private var opens: ContiguousArray<UInt32> = []
    /// The offset after its `>`, 0 where it opens no list; one for each of `opens`.
    private var ends: ContiguousArray<UInt32> = []
    /// Every `<` from the first search up to here is known.
    private var coveredTo = 0

    /// The offset after the list whose `<` is the current token, or nil. The list may be one of type parameters as well:
    /// `<const T extends A = B,>`. Leaves the lexer as it was.
    mutating func end(_ lexer: inout Lexer, _ brackets: inout TypeBrackets) -> Int? {
        let open = lexer.start
        if open >= coveredTo {
            let checkpoint = lexer.checkpoint()
            search(&lexer, &brackets)
            coveredTo = max(lexer.start, open + 1)
            lexer.restore(checkpoint)
        }
        var low = 0
        var high = opens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(opens[middle]) < open { low = middle + 1 } else { high = middle }
        }
        guard low < opens.count, Int(opens[low]) == open, ends[low] != 0 else { return nil }
        return Int(ends[low])
    }

    /// What may come next.
    private enum State {
        /// A type, after `<`, `|`, `=>` and so on.
        case type
        /// A type, or the `>` after a last comma.
        case typeOrEnd
        /// What follows a type.
        case afterType
        /// A type or what follows one: after `keyof`, which may be a name.
        case either
    }

    /// Reads from the current `<` to its `>` or to the first token that no list of types holds.
    private mutating func search(_ lexer: inout Lexer, _ brackets: inout TypeBrackets) {
        /// The `<` that wait for their `>`: indices into `opens`, and what may come after the `>`. Where a type is expected, `<`
        /// opens the parameters of a function type, which has yet to come.
        var open: ContiguousArray<(entry: Int, next: State)> = []
        var state = State.type
        var isAfterParenthesis = false
        repeat {
            lexer.rescanLess()
            let wasAfterParenthesis = isAfterParenthesis
            isAfterParenthesis = false
            switch lexer.kind {
            case .less:
                open.append((opens.count, state == .typeOrEnd ? .type : state))
                opens.append(UInt32(truncatingIfNeeded: lexer.start))
                ends.append(0)
                state = .type
            case .greater:
                guard state != .type, let closed = open.popLast() else { return }
                ends[closed.entry] = UInt32(truncatingIfNeeded: lexer.end)
                if open.isEmpty { return }
                state = closed.next
            case .openBrace, .openParenthesis, .openBracket, .templateHead:
                if lexer.kind != .openBracket, state == .afterType { return }
                guard let end = brackets.end(of: lexer.start, in: lexer.bytes) else { return }
                isAfterParenthesis = lexer.kind == .openParenthesis
                state = .afterType
                lexer.jump(to: end)
                continue
            case .arrow:
                guard wasAfterParenthesis else { return }
                state = .type
            default:
                guard let next = Self.state(after: lexer.kind, in: state) else { return }
                state = next
            }
            lexer.advance()
        } while lexer.kind != .endOfFile
    }

    private static func state(after kind: TokenKind, in state: State) -> State? {
        switch kind {
        // `A extends B ? C : D`, `T = A`, `x is A`
        case .extends, .question, .colon, .equal, .is: return state == .type ? nil : .type
        case .bar, .ampersand: return .type
        case .comma: return state == .type ? nil : .typeOrEnd
        case .dot: return state == .type ? nil : .type
        // These stand before a type, or are names themselves.
        case .keyof, .unique, .infer, .asserts, .readonly, .abstract: return state == .afterType ? nil : .either
        case .typeof, .new, .const, .in, .out: return state == .afterType ? nil : .either
        // `import("a").B`
        case .import: return state == .afterType ? nil : .either
        case .minus, .ellipsis: return state == .afterType ? nil : .type
        case .string, .number, .template: return state == .afterType ? nil : .afterType
        default: return kind.isWord && state != .afterType ? .afterType : nil
        }
    }
}
