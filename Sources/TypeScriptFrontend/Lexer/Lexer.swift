import SourceText

/// Reads tokens from the bytes of a file, one at a time, as the grammar asks for them: only the grammar knows whether `/` divides
/// or opens a regular expression, whether `}` ends a block or continues a template, and whether `<` opens a tag.
///
/// Invariants: `start` <= `end` <= the number of bytes; the current token is `start..<end`; what lies between `previousEnd` and
/// `start` is white space and comments. `advance` and its relatives move on; the `rescan` methods read the current token in
/// another way and keep its `start`.
struct Lexer {
    let bytes: ContiguousArray<UInt8>
    private let keywords = KeywordTable.shared
    private let firstBytes = FirstByte.table

    /// Whether a template may be cut short where a declaration seems to start on a new line: a second reading of a file in
    /// which something is not closed.
    let isCautious: Bool

    var kind = TokenKind.endOfFile
    var start = 0
    var end = 0
    /// The end of the token before.
    var previousEnd = 0
    /// Whether a line ends between the token before and this one.
    var hasLineBreakBefore = false
    /// The number of bytes before the first token on the current line; a line inside a template or between tags is none.
    var lineIndentation = 0
    /// Whether the word or string has an escape, so that its bytes are not its value.
    var isEscaped = false
    /// Whether the string, template or regular expression is not closed.
    var isUnclosed = false

    /// The comments met so far, delimiters included, in order of place.
    var comments: ContiguousArray<TextRange> = []
    /// Comments without an end and conflict markers met so far, in order of place.
    var troubles: ContiguousArray<Trouble> = []
    /// Where a `/*` or a conflict has been seen to have no end before the end of the file, so that nobody looks again.
    var unclosedCommentsFrom = Int.max
    var unclosedConflictsFrom = Int.max

    /// Something wrong between tokens.
    struct Trouble {
        let range: TextRange
        let isConflictMarker: Bool
    }

    /// The first token is read with the first `advance`.
    init(_ file: SourceFile, isCautious: Bool = false) {
        bytes = file.bytes
        self.isCautious = isCautious
        end = file.markLength
        skipHashbang()
        previousEnd = end
    }

    /// The place of the lexer, to come back to.
    struct Checkpoint {
        fileprivate let kind: TokenKind
        fileprivate let start: Int
        fileprivate let end: Int
        fileprivate let previousEnd: Int
        fileprivate let hasLineBreakBefore: Bool
        fileprivate let lineIndentation: Int
        fileprivate let isEscaped: Bool
        fileprivate let isUnclosed: Bool
        fileprivate let comments: Int
        fileprivate let troubles: Int
    }

    func checkpoint() -> Checkpoint {
        Checkpoint(
            kind: kind, start: start, end: end, previousEnd: previousEnd, hasLineBreakBefore: hasLineBreakBefore,
            lineIndentation: lineIndentation, isEscaped: isEscaped, isUnclosed: isUnclosed,
            comments: comments.count, troubles: troubles.count)
    }

    mutating func restore(_ checkpoint: Checkpoint) {
        kind = checkpoint.kind
        start = checkpoint.start
        end = checkpoint.end
        previousEnd = checkpoint.previousEnd
        hasLineBreakBefore = checkpoint.hasLineBreakBefore
        lineIndentation = checkpoint.lineIndentation
        isEscaped = checkpoint.isEscaped
        isUnclosed = checkpoint.isUnclosed
        if comments.count > checkpoint.comments { comments.removeLast(comments.count - checkpoint.comments) }
        if troubles.count > checkpoint.troubles { troubles.removeLast(troubles.count - checkpoint.troubles) }
    }

    /// Goes on with the first token at or after `offset`, which lies at a token's edge.
    mutating func jump(to offset: Int) {
        end = min(max(offset, end), bytes.count)
        advance()
    }

    /// The byte at `index`; 0 past the end, which a NUL in the file is too.
    func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    /// Whether the byte after the current token is one of `,`, `;`, `)`, `]` and `}`.
    var isBeforeExpressionEnd: Bool { firstByte(at: end).roles.contains(.expressionEnd) }

    /// Reads the next token as it is where neither a tag's inside nor its text is read.
    mutating func advance() {
        previousEnd = end
        hasLineBreakBefore = false
        isEscaped = false
        isUnclosed = false
        start = Self.pastBlank(bytes.span, end)
        var first = firstByte(at: start)
        // A conflict marker may open the file.
        if first.roles.contains(.between) || start == 0 {
            end = start
            skipTrivia()
            start = end
            first = firstByte(at: start)
        }
        kind = first.kind
        // Words and other tokens mostly take turns: a processor foretells that of a branch better than of a jump.
        if first.roles.contains(.letter) {
            guard let word = Self.plainWord(bytes.span, at: start, keywords) else { return scanWord(from: start) }
            (end, kind) = word
        } else {
            switch first.sort {
            case .single: end = start &+ 1
            case .other: return scanOther()
            case .none:
                end = start
                return
            }
        }
        if !first.continuedBy.isDisjoint(with: firstByte(at: end).roles) { scanRest() }
    }

    /// Four of ten tokens stand after one blank, in no order: it is passed over without a branch.
    @inline(__always)
    private static func pastBlank(_ bytes: Span<UInt8>, _ index: Int) -> Int {
        index < bytes.count && bytes[index] == 0x20 ? index &+ 1 : index
    }

    /// What the byte at `index` says of a token that starts there.
    @inline(__always)
    private func firstByte(at index: Int) -> FirstByte {
        index < bytes.count ? firstBytes[Int(bytes[index])] : FirstByte.end
    }

    /// The end and the kind of the word at `start`, as far as letters, digits and `_` go; nil where it is long, likely a long keyword,
    /// or near the end of the file.
    @inline(__always)
    private static func plainWord(
        _ bytes: Span<UInt8>, at start: Int, _ keywords: KeywordTable
    ) -> (end: Int, kind: TokenKind)? {
        let limit = start &+ 16
        guard limit <= bytes.count else { return nil }
        let past = bytes.name(from: start, limit: limit).end
        guard past < limit, let kind = keywords.kind(bytes.eightBytes(at: start), length: past &- start) else { return nil }
        return (past, kind)
    }

    /// Goes on with a token that may be longer than it seemed: a word with a `$` in it, a number, an operator.
    private mutating func scanRest() {
        switch kind {
        case .number: scanLongNumber()
        case .dot: scanLongDot()
        case .invalid: scanPrivateName()
        default: if kind.isWord { scanWord(from: start) } else { scanLongOperator() }
        }
    }

    /// A string, a template, or a word that begins as few do.
    private mutating func scanOther() {
        end = start + 1
        switch kind {
        case .string: scanString()
        case .template: scanTemplateText(whole: .template, open: .templateHead)
        default: scanWord(from: start)
        }
    }

    // MARK: Words

    private mutating func scanWord(from first: Int) {
        let plainEnd = bytes.span.name(from: first, limit: bytes.count).end
        let isPlain = firstByte(at: plainEnd).roles.isDisjoint(with: .unusualLetter)
        let past = isPlain ? plainEnd : endOfUnusualWord(from: plainEnd)
        if past == first {
            // A lone backslash.
            kind = .invalid
            end = past + 1
        } else {
            // `delete` before U+00A0 is a keyword all the same.
            kind = past > plainEnd ? .identifier : keywords.kind(bytes.span, first, past)
            end = past
        }
    }

    /// The end of a word that may go on at `first`; `first` where it does not.
    private mutating func endOfUnusualWord(from first: Int) -> Int {
        var index = first
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isWordPart {
                index += 1
            } else if byte >= 0x80 {
                guard unicodeSpaceLength(at: index) == 0 else { break }
                index += 1
            } else if byte == UInt8(ascii: "\\"), let past = endOfUnicodeEscape(at: index) {
                isEscaped = true
                index = past
            } else {
                break
            }
        }
        return index
    }

    /// The end of `\u0061` or `\u{61}`, whose backslash is at `index`.
    private func endOfUnicodeEscape(at index: Int) -> Int? {
        guard byte(at: index + 1) == UInt8(ascii: "u") else { return nil }
        var past = index + 2
        if byte(at: past) == UInt8(ascii: "{") {
            past += 1
            while byte(at: past).hexadecimalValue != nil { past += 1 }
            return byte(at: past) == UInt8(ascii: "}") ? past + 1 : nil
        }
        while past < index + 6, byte(at: past).hexadecimalValue != nil { past += 1 }
        return past == index + 6 ? past : nil
    }

    /// `#name`, past the `#`.
    private mutating func scanPrivateName() {
        let next = byte(at: end)
        guard next.isWordPart && !next.isDigit || next >= 0x80 || next == UInt8(ascii: "\\") else { return }
        scanWord(from: end)
        kind = .privateName
    }
}

extension UInt8 {
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    /// Whether an ASCII byte can stand in a word: a letter, a digit, `_` or `$`.
    @inline(__always)
    var isWordPart: Bool {
        // One bit for each byte below 64, one for each from 64 on.
        let low: UInt64 = 0x03ff_0010_0000_0000
        let high: UInt64 = 0x07ff_fffe_87ff_fffe
        return self < 0x80 && (self < 0x40 ? low : high) >> UInt64(self & 0x3f) & 1 == 1
    }

    var hexadecimalValue: UInt32? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
