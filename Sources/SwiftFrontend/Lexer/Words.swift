/// Finds the words of the language among names: open addressing over the first sixteen bytes, which tell all words apart.
struct Words: Sendable {
    static let table = Words()

    /// Words are at least and at most this long, in bytes.
    static let lengths = 2...20

    private var slots: ContiguousArray<Slot>

    private struct Slot {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var length: Int = 0
        var kind = SwiftTokenKind.identifier
    }

    /// The kind of the name with these bytes: a word's own, or `identifier`.
    @inline(__always)
    func kind(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> SwiftTokenKind {
        let length = end - start
        guard Self.lengths.contains(length) else { return .identifier }
        // Every word starts with a small letter, `_`, `A` (Any) or `S` (Self).
        let first = bytes[start]
        guard first >= 0x5F || first == 0x41 || first == 0x53 else { return .identifier }
        var low: UInt64 = 0
        var high: UInt64 = 0
        var shift: UInt64 = 0
        var index = start
        let middle = min(end, start + 8)
        while index < middle {
            low |= UInt64(bytes[index]) << shift
            shift &+= 8
            index &+= 1
        }
        shift = 0
        let last = min(end, start + 16)
        while index < last {
            high |= UInt64(bytes[index]) << shift
            shift &+= 8
            index &+= 1
        }
        return kind(low, high, length)
    }

    private func kind(_ low: UInt64, _ high: UInt64, _ length: Int) -> SwiftTokenKind {
        var index = Self.hash(low, high) & (slots.count - 1)
        while true {
            let slot = slots[index]
            if slot.length == 0 { return .identifier }
            if slot.low == low, slot.high == high, slot.length == length { return slot.kind }
            index = (index + 1) & (slots.count - 1)
        }
    }

    @inline(__always)
    private static func hash(_ low: UInt64, _ high: UInt64) -> Int {
        let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 40)
    }

    private init() {
        slots = ContiguousArray(repeating: Slot(), count: 512)
        for (text, kind) in Self.words {
            var slot = Slot(length: text.utf8.count, kind: kind)
            for (index, byte) in text.utf8.prefix(16).enumerated() {
                if index < 8 { slot.low |= UInt64(byte) << (8 * UInt64(index)) }
                if index >= 8 { slot.high |= UInt64(byte) << (8 * UInt64(index - 8)) }
            }
            var index = Self.hash(slot.low, slot.high) & (slots.count - 1)
            while slots[index].length != 0 { index = (index + 1) & (slots.count - 1) }
            slots[index] = slot
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
