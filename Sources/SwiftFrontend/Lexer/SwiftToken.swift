package import SourceText

/// One token of a Swift file.
package struct SwiftToken: Hashable, Sendable, BitwiseCopyable {
    package struct Flags: OptionSet, Hashable, Sendable, BitwiseCopyable {
        package let rawValue: UInt8

        @inlinable
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The first token of its line.
        package static let startsLine = Flags(rawValue: 1 << 0)
        /// Whitespace or a comment stands before it, or it is the first.
        package static let spaceBefore = Flags(rawValue: 1 << 1)
        /// A string or a regular expression that is not closed.
        package static let unclosed = Flags(rawValue: 1 << 2)
        /// A string in `"""`.
        package static let multiline = Flags(rawValue: 1 << 3)
        /// A string with `#` round it.
        package static let raw = Flags(rawValue: 1 << 4)
        /// A string with a backslash that may be an escape.
        package static let escapes = Flags(rawValue: 1 << 5)
        /// A name in backticks, of a macro too, or an operator at `<` that opens no generic arguments (found by looking ahead once).
        package static let marked = Flags(rawValue: 1 << 6)

        /// What is set on a string whose value is not all that stands between its first and its last byte.
        package static let unusualString = Flags(
            rawValue: unclosed.rawValue | multiline.rawValue | raw.rawValue | escapes.rawValue)
    }

    package var kind: SwiftTokenKind
    package var flags: Flags
    package var start: UInt32
    package var end: UInt32
    /// For an opening bracket, `stringStart`, `interpolationStart` and `#if`…: the index of the token that ends it. That is the
    /// fitting one, or whatever closed a bracket round it where the fitting one is missing, at last `endOfFile`.
    /// `noPartner` for all others.
    package var partner: UInt32

    package static let noPartner = UInt32.max

    @inlinable
    package init(kind: SwiftTokenKind, flags: Flags, start: UInt32, end: UInt32, partner: UInt32 = noPartner) {
        self.kind = kind
        self.flags = flags
        self.start = start
        self.end = end
        self.partner = partner
    }

    package var range: TextRange { TextRange(start, end) }
}

/// A Swift file as tokens, in the order of the source; the bytes between them are whitespace and comments.
package struct SwiftTokens: Sendable {
    /// Never empty: the last is `endOfFile`.
    package internal(set) var tokens: ContiguousArray<SwiftToken> = []
    /// All comments in order, delimiters included, line ends not.
    package internal(set) var comments: ContiguousArray<TextRange> = []
    /// What is not closed or belongs to nothing, with what to say about it.
    package internal(set) var problems: [LexicalProblem] = []
}

/// Something the tokenizer had to guess about.
package struct LexicalProblem: Hashable, Sendable {
    package let isUnclosed: Bool
    package let range: TextRange
    package let message: String
}
