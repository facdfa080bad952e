internal import SourceText

/// Finds the words of the language among names: a table in which each word has a slot of its own, so that one look decides.
///
/// No branch asks whether a name is a word, or how long it is: a quarter are words, and a branch that nobody can guess takes as long
/// as all the rest.
struct Words: Sendable {
    static let table = Words()

    private static let slotBits = 9

    /// The key of the word in each slot, 0 where there is none.
    private var keys = ContiguousArray<UInt64>(repeating: 0, count: 1 << slotBits)
    /// Two for each slot: the kind of names that do not have its key, and of those that do. `unknown` asks for a closer look, since
    /// the word has more bytes than its key.
    private var kinds = ContiguousArray(repeating: SwiftTokenKind.identifier, count: 2 << slotBits)
    /// The words that have more bytes than their keys.
    private var longWords = ContiguousArray(repeating: LongWord(), count: 1 << slotBits)
    private var multiplier: UInt64

    private struct LongWord {
        var text: ContiguousArray<UInt8> = []
        var kind = SwiftTokenKind.identifier
    }

    /// The kind of the name with these bytes, which are not empty: a word's own, or `identifier`.
    @inline(__always)
    func kind(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> SwiftTokenKind {
        let key = Self.key(bytes, from: start, to: end)
        let slot = Self.slot(key, multiplier)
        let kind = kinds[2 &* slot &+ (keys[slot] == key ? 1 : 0)]
        return kind == .unknown ? longWord(in: slot, bytes, from: start, to: end) : kind
    }

    /// The first eight bytes, the first lowest, with the highest bit for more. Names of letters, digits and underscores have the same key
    /// only where they are the same, or both have more.
    @inline(__always)
    private static func key(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
        let length = end &- start
        // At the end of the file eight bytes may be too many.
        let first = start &+ 8 <= bytes.count ? bytes.eightBytes(at: start) : lastBytes(bytes, from: start)
        let unused = 64 &- 8 &* min(length, 8)
        return first & UInt64.max &>> UInt64(truncatingIfNeeded: unused) | (length > 8 ? 1 << 63 : 0)
    }

    @inline(never)
    private static func lastBytes(_ bytes: Span<UInt8>, from start: Int) -> UInt64 {
        var last: UInt64 = 0
        for index in (start..<bytes.count).reversed() { last = last << 8 | UInt64(bytes[index]) }
        return last
    }

    @inline(__always)
    private static func slot(_ key: UInt64, _ multiplier: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* multiplier) >> UInt64(64 - slotBits))
    }

    /// The kind of a name that begins as the word in `slot` does; few of them go on otherwise.
    @inline(never)
    private func longWord(in slot: Int, _ bytes: Span<UInt8>, from start: Int, to end: Int) -> SwiftTokenKind {
        let word = longWords[slot]
        guard word.text.count == end - start else { return .identifier }
        for index in word.text.indices where word.text[index] != bytes[start + index] { return .identifier }
        return word.kind
    }

    private init() {
        // Found by trying: it gives each of the words below a slot of its own. With another list of words, the next that does.
        multiplier = 0x175F_3A9B_365F_8CD7
        while !fill() { multiplier &+= 2 }
    }

    /// Puts every word into its slot; false where two want the same.
    private mutating func fill() -> Bool {
        for slot in keys.indices { keys[slot] = 0 }
        for (text, kind) in Self.words {
            let bytes = ContiguousArray(text.utf8)
            let key = Self.key(bytes.span, from: 0, to: bytes.count)
            let slot = Self.slot(key, multiplier)
            guard keys[slot] == 0 else { return false }
            keys[slot] = key
            kinds[2 * slot + 1] = bytes.count > 8 ? .unknown : kind
            longWords[slot] = LongWord(text: bytes, kind: kind)
        }
        return true
    }

    private static let words: [(String, SwiftTokenKind)] = [
        ("_", .underscore),
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
