import SourceText
import Syntax

/// The name of a member of an object or a class, which has been taken but has no node yet: whether it needs one depends on what
/// follows.
struct MemberKey {
    enum Sort {
        case word
        case string
        case number
        /// `[a]`, whose node has been made.
        case computed
    }

    let sort: Sort
    let range: TextRange
    var name: NameID = .none
}

/// `{a, b: c, [d]: e, f() {}, get g() {}, ...h}`
extension Parser {
    mutating func parseObject() {
        let mark = mark()
        let outer = context
        context = Context(isGenerator: outer.isGenerator)
        eat()
        while !at(.closeBrace), !endsOpenObject() {
            let before = lexer.start
            parseObjectMember()
            if consume(if: .comma) || at(.closeBrace) { continue }
            if at(.closeParenthesis) || at(.closeBracket) || endsOpenObject() { break }
            if lexer.start == before {
                parseUnexpectedToken("expected a member")
            } else {
                report(.unexpected, "expected `,`")
                // `{ a: 1; b: 2 }`
                if at(.semicolon) { eat() }
            }
        }
        context = outer
        expectCloser(.closeBrace, from: mark)
        close(.dictionary, from: mark)
    }

    /// Whether the current token cannot belong to an object: its `}` is missing.
    private mutating func endsOpenObject() -> Bool {
        // <A>{{b: c</A>
        at(.endOfFile) || startsStatementInList() || closesElementAroundBraces()
    }

    private mutating func parseObjectMember() {
        let mark = mark()
        if at(.ellipsis) {
            eat()
            parseAssignment()
            close(.spread, from: mark)
            return
        }
        var flags: NodeFlags = []
        if at(.async) || at(.get) || at(.set) { eatMethodWord(&flags) }
        if consume(if: .star) { flags.insert(.generator) }
        let inner = self.mark()
        guard let key = eatMemberKey() else { return }
        if at(.openParenthesis) || at(.less) {
            leaveKey(key)
            parseMethodValue(flags)
            close(.pair, from: mark, flags: key.sort == .computed ? .computed : [])
        } else if consume(if: .colon) {
            leaveKey(key)
            parseAssignment()
            close(.pair, from: mark, flags: key.sort == .computed ? .computed : [])
        } else if key.sort == .word {
            builder.leaf(.identifier, key.range, name: key.name)
            parseDefaultValue()
            close(.pair, from: inner, name: key.name)
        } else {
            leaveKey(key)
            parseNothing("expected `:`")
            close(.pair, from: mark, flags: key.sort == .computed ? .computed : [])
        }
    }

    /// `async`, `get` or `set`, where it is not the member's own name.
    private mutating func eatMethodWord(_ flags: inout NodeFlags) {
        let next = peek()
        let isKey =
            next.kind.isWord || next.kind == .string || next.kind == .number || next.kind == .openBracket
            || next.kind == .privateName
        guard isKey || at(.async) && next.kind == .star, !next.hasLineBreakBefore || !at(.async) else { return }
        flags.insert(at(.async) ? .async : at(.get) ? .getter : .setter)
        eat()
    }

    /// `= a` of a pattern.
    mutating func parseDefaultValue() {
        guard consume(if: .equal) else { return }
        let mark = mark()
        parseAssignment()
        close(.defaultValue, from: mark)
    }

    /// The function of a method, from its type parameters or parenthesis on.
    private mutating func parseMethodValue(_ flags: NodeFlags) {
        let mark = mark()
        skipTypeParameters(leavesNode: false)
        parseSignature()
        if at(.openBrace) {
            parseFunctionBlock(isGenerator: flags.contains(.generator))
        } else {
            leaveEmpty(.block)
        }
        close(.lambda, from: mark, flags: flags)
    }

    // MARK: Keys

    /// Takes the name of a member; nil, and nothing taken, where there is none.
    mutating func eatMemberKey() -> MemberKey? {
        let range = currentRange
        switch kind {
        case .string:
            let name = stringName(lexer.start + 1..<max(lexer.start + 1, lexer.end - (lexer.isUnclosed ? 0 : 1)))
            eat()
            return MemberKey(sort: .string, range: range, name: name)
        case .number:
            let name = intern(bytes: lexer.start..<lexer.end)
            eat()
            return MemberKey(sort: .number, range: range, name: name)
        case .openBracket:
            let outer = context
            context = Context(isGenerator: outer.isGenerator)
            let mark = mark()
            eat()
            parseAssignment()
            context = outer
            expectCloser(.closeBracket, from: mark)
            return MemberKey(sort: .computed, range: range)
        default:
            guard kind.isWord || at(.privateName) else { return nil }
            let name = currentName()
            eat()
            return MemberKey(sort: .word, range: range, name: name)
        }
    }

    /// Leaves the key's node: `{a: b}` has the same key as `{"a": b}`.
    mutating func leaveKey(_ key: MemberKey) {
        switch key.sort {
        case .word, .string: builder.leaf(.string, key.range, name: key.name)
        case .number: builder.leaf(.number, key.range)
        case .computed: break
        }
    }
}
