/// Tells the parameters of an arrow function from a parenthesised expression, where the first tokens do not:
/// `({ a, b }) => a` and `({ a, b })`.
///
/// Looks for the closing parenthesis and at what follows it. What was found on the way is kept for the parentheses inside: each
/// token is looked at once however often and however deep the grammar asks.
struct ArrowHeads {
    /// What stands after a closing parenthesis.
    enum Follower: UInt8 {
        case arrow
        case colon
        case other
    }

    /// Where each `(` met so far stands, ascending.
    private var opens: ContiguousArray<UInt32> = []
    /// What follows its `)`; one for each of `opens`.
    private var followers: ContiguousArray<Follower> = []
    /// Every `(` from the first search up to here is known.
    private var coveredTo = 0

    /// What follows the parenthesis that closes the current `(`. Leaves the lexer as it was.
    mutating func follower(_ lexer: inout Lexer, hasMarkup: Bool) -> Follower {
        let open = lexer.start
        if open >= coveredTo {
            let checkpoint = lexer.checkpoint()
            search(&lexer, hasMarkup)
            coveredTo = max(lexer.start, open + 1)
            lexer.restore(checkpoint)
        }
        var low = 0
        var high = opens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(opens[middle]) < open { low = middle + 1 } else { high = middle }
        }
        return low < opens.count && Int(opens[low]) == open ? followers[low] : .other
    }

    private mutating func search(_ lexer: inout Lexer, _ hasMarkup: Bool) {
        var scanner = CodeScanner(hasMarkup: hasMarkup)
        /// The parentheses that are open, as indices into `opens`.
        var waiting: ContiguousArray<Int> = []
        repeat {
            let kind = lexer.kind
            let start = lexer.start
            let before = scanner.parentheses
            scanner.step(&lexer)
            if scanner.parentheses > before {
                waiting.append(opens.count)
                opens.append(UInt32(truncatingIfNeeded: start))
                followers.append(.other)
            } else if scanner.parentheses < before {
                // A brace or bracket may have closed parentheses that nothing else did.
                let entry = waiting[scanner.parentheses]
                waiting.removeLast(before - scanner.parentheses)
                guard kind == .closeParenthesis else { continue }
                if lexer.kind == .arrow, !lexer.hasLineBreakBefore {
                    followers[entry] = .arrow
                } else if lexer.kind == .colon {
                    followers[entry] = .colon
                }
            }
        } while !scanner.isOutside && lexer.kind != .endOfFile
    }
}
