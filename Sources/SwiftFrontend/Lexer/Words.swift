/// Finds the words of the language among names: open addressing by the first eight bytes.
struct Words: Sendable {
    static let table = Words()

    private static let slotBits = 9

    /// The first eight bytes of the word in each slot, the first highest; 0 for an empty slot. A column of their own: most looks
    /// end here, and all of them fit into 4 KiB.
    private var heads = ContiguousArray<UInt64>(repeating: 0, count: 1 << slotBits)
    /// What tells the word in each slot from others that begin like it.
    private var rests = ContiguousArray(repeating: Rest(), count: 1 << slotBits)

    private struct Rest {
        var length = 0
        /// The bytes behind the first eight, and behind those, in the same way.
        var second: UInt64 = 0
        var third: UInt64 = 0
        var kind = SwiftTokenKind.identifier
    }

    /// The kind of the name with these bytes: a word's own, or `identifier`.
    func kind(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> SwiftTokenKind {
        kind(Self.part(bytes, from: start, to: end), bytes, from: start, to: end)
    }

    /// The same where the first eight bytes are known, the first highest.
    @inline(__always)
    func kind(_ head: UInt64, _ bytes: Span<UInt8>, from start: Int, to end: Int) -> SwiftTokenKind {
        var slot = Self.slot(head)
        while heads[slot] != 0 {
            if heads[slot] == head, isWord(in: slot, bytes, from: start, to: end) { return rests[slot].kind }
            slot = (slot &+ 1) & (heads.count &- 1)
        }
        return .identifier
    }

    /// Whether the name that begins as the word in `slot` goes on like it.
    private func isWord(in slot: Int, _ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        let rest = rests[slot]
        guard rest.length == end - start else { return false }
        return rest.length <= 8
            || Self.part(bytes, from: start + 8, to: end) == rest.second
                && Self.part(bytes, from: start + 16, to: end) == rest.third
    }

    /// At most eight bytes as a number, the first highest.
    private static func part(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
        var part: UInt64 = 0
        var index = start
        while index < end, index < start + 8 {
            part = part << 8 | UInt64(bytes[index])
            index += 1
        }
        return part
    }

    @inline(__always)
    private static func slot(_ head: UInt64) -> Int {
        Int(truncatingIfNeeded: (head &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - slotBits))
    }

    private init() {
        for (text, kind) in Self.words {
            let bytes = ContiguousArray(text.utf8)
            let head = Self.part(bytes.span, from: 0, to: bytes.count)
            var slot = Self.slot(head)
            while heads[slot] != 0 { slot = (slot + 1) & (heads.count - 1) }
            heads[slot] = head
            rests[slot] = Rest(
                length: bytes.count, second: Self.part(bytes.span, from: 8, to: bytes.count),
                third: Self.part(bytes.span, from: 16, to: bytes.count), kind: kind)
        }
    }

    private static let words: [(String, SwiftTokenKind)] = [
        ("Any", .wordAny), ("as", .wordAs), ("associatedtype", .wordAssociatedtype), ("break", .wordBreak),
        ("case", .wordCase), ("catch", .wordCatch), ("class", .wordClass), ("continue", .wordContinue),
        ("default", .wordDefault), ("defer", .wordDefer), ("deinit", .wordDeinit), ("do", .wordDo), ("else", .wordElse),
        ("enum", .wordEnum), ("extension", .wordExtension), ("fallthrough", .wordFallthrough), ("false", .wordFalse),
        ("fileprivate", .wordFileprivate), ("for", .wordFor), ("func", .wordFunc), ("guard", .wordGuard), ("if", .wordIf),
        ("import", .wordImport), ("in", .wordIn), ("init", .wordInit), ("inout", .wordInout),
        ("internal", .wordInternal), ("is", .wordIs), ("let", .wordLet), ("nil", .wordNil), ("operator", .wordOperator),
        ("precedencegroup", .wordPrecedencegroup), ("private", .wordPrivate), ("protocol", .wordProtocol),
        ("public", .wordPublic), ("repeat", .wordRepeat), ("rethrows", .wordRethrows), ("return", .wordReturn),
        ("self", .wordSelf), ("Self", .wordCapitalSelf), ("static", .wordStatic), ("struct", .wordStruct),
        ("subscript", .wordSubscript), ("super", .wordSuper), ("switch", .wordSwitch), ("throw", .wordThrow),
        ("throws", .wordThrows), ("true", .wordTrue), ("try", .wordTry), ("typealias", .wordTypealias), ("var", .wordVar),
        ("where", .wordWhere), ("while", .wordWhile),
        ("actor", .wordActor), ("any", .wordAnyLower), ("async", .wordAsync), ("await", .wordAwait),
        ("borrow", .wordBorrow), ("borrowing", .wordBorrowing), ("consume", .wordConsume),
        ("consuming", .wordConsuming), ("convenience", .wordConvenience), ("copy", .wordCopy), ("didSet", .wordDidSet),
        ("discard", .wordDiscard), ("distributed", .wordDistributed), ("dynamic", .wordDynamic), ("each", .wordEach),
        ("final", .wordFinal), ("get", .wordGet), ("indirect", .wordIndirect), ("infix", .wordInfix),
        ("isolated", .wordIsolated), ("lazy", .wordLazy), ("macro", .wordMacro), ("modify", .wordModify),
        ("mutating", .wordMutating), ("nonisolated", .wordNonisolated), ("nonmutating", .wordNonmutating),
        ("open", .wordOpen), ("optional", .wordOptional), ("override", .wordOverride), ("package", .wordPackage),
        ("postfix", .wordPostfix), ("prefix", .wordPrefix), ("read", .wordRead), ("reasync", .wordReasync),
        ("required", .wordRequired), ("sending", .wordSending), ("set", .wordSet), ("some", .wordSome),
        ("then", .wordThen), ("_modify", .wordUnderscoredModify), ("_read", .wordUnderscoredRead),
        ("unowned", .wordUnowned), ("unsafe", .wordUnsafe), ("unsafeAddress", .wordUnsafeAddress),
        ("unsafeMutableAddress", .wordUnsafeMutableAddress), ("weak", .wordWeak), ("willSet", .wordWillSet),
        ("yield", .wordYield), ("yielding", .wordYielding),
    ]
}
