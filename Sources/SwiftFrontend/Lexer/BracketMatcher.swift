internal import Syntax

/// Gives each opening token its partner while the tokens are read, so that the parser can step over anything in one move.
///
/// A closer is the partner of the innermost opener, if that is of its kind. Where it is not, brackets are missing, and what each
/// is the partner of is for `BracketRepair` to say.
struct BracketMatcher: ~Copyable {
    private var stack = Column<Open>()
    /// The last part of each `#if` that is not ended.
    private var directives: ContiguousArray<UInt32> = []
    /// Whether each closer has met its opener so far.
    private var isBalanced = true

    struct Open: BitwiseCopyable {
        let token: UInt32
        let kind: SwiftTokenKind
    }

    /// The next token, whose place will be `index`, opens something.
    @inline(__always)
    mutating func open(_ kind: SwiftTokenKind, at index: Int) {
        stack.append(Open(token: UInt32(truncatingIfNeeded: index), kind: kind))
    }

    /// The next token, whose place will be `index`, closes what a token of the kind `opener` opens.
    @inline(__always)
    mutating func close(_ opener: SwiftTokenKind, at index: Int, _ tokens: inout Column<SwiftToken>) {
        if let open = stack.popLast(), open.kind == opener {
            tokens[Int(open.token)].partner = UInt32(truncatingIfNeeded: index)
        } else {
            isBalanced = false
        }
    }

    /// The next token, whose place will be `index`, is `#if`, `#elseif`, `#else` or `#endif`. Each is the partner of the one before.
    mutating func addDirective(_ kind: SwiftTokenKind, at index: Int, _ tokens: inout Column<SwiftToken>) {
        let index = UInt32(truncatingIfNeeded: index)
        if kind != .poundIf {
            guard let open = directives.popLast() else { return }
            tokens[Int(open)].partner = index
        }
        if kind != .poundEndif { directives.append(index) }
    }

    /// Ends what is still open with the last token. Whether each opener has met its closer, and each closer its opener.
    mutating func finish(_ tokens: inout Column<SwiftToken>) -> Bool {
        for index in directives { tokens[Int(index)].partner = UInt32(truncatingIfNeeded: tokens.count - 1) }
        return isBalanced && stack.isEmpty
    }
}
