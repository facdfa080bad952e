/// What the first byte of a token says of it; the lexer looks the byte after it up in the same table.
struct FirstByte {
    /// How the token is read.
    enum Sort: UInt8 {
        /// The byte alone.
        case single
        /// A word, or in a way of its own.
        case other
        /// Not at all: the file ends.
        case none
    }

    /// What a byte can be besides.
    struct Roles: OptionSet {
        let rawValue: UInt8

        /// White space, a line end, the first byte of a comment, and all beyond ASCII: what may stand between tokens.
        static let between = Roles(rawValue: 1)
        /// `$`, `\`, and all beyond ASCII: after letters they go on with the word, which is no keyword then.
        static let unusualLetter = Roles(rawValue: 2)
        /// Or `_`.
        static let letter = Roles(rawValue: 4)
        static let digit = Roles(rawValue: 8)
        static let dot = Roles(rawValue: 16)
        static let `operator` = Roles(rawValue: 32)
        /// `,`, `;`, `)`, `]`, `}`: a token alone, and no expression goes on with it.
        static let expressionEnd = Roles(rawValue: 64)
    }

    let sort: Sort
    /// The kind of the token that it is alone, or that of all such tokens.
    let kind: TokenKind
    let roles: Roles
    /// With one of these after it, or after the word, the token may go on.
    let continuedBy: Roles

    /// One for each byte.
    static let table = ContiguousArray((UInt8.min...UInt8.max).map { FirstByte($0) })
    /// What stands where the file ends.
    static let end = FirstByte(.none, .endOfFile)

    private init(_ sort: Sort, _ kind: TokenKind, _ roles: Roles = [], continuedBy: Roles = []) {
        self.sort = sort
        self.kind = kind
        self.roles = roles
        self.continuedBy = continuedBy
    }

    private init(_ byte: UInt8) {
        switch byte {
        case 0x09...0x0D, 0x20: self.init(.other, .invalid, .between)
        case 0x80...: self.init(.other, .identifier, [.between, .unusualLetter])
        case UInt8(ascii: "$"), UInt8(ascii: "\\"): self.init(.other, .identifier, .unusualLetter)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
            self.init(.other, .identifier, .letter, continuedBy: .unusualLetter)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            self.init(.single, .number, .digit, continuedBy: [.digit, .letter, .dot])
        case UInt8(ascii: "\""), UInt8(ascii: "'"): self.init(.other, .string)
        case UInt8(ascii: "`"): self.init(.other, .template)
        case UInt8(ascii: "#"): self.init(.single, .invalid, continuedBy: [.letter, .unusualLetter])
        case UInt8(ascii: "."): self.init(.single, .dot, .dot, continuedBy: [.dot, .digit])
        case UInt8(ascii: "/"): self.init(.single, .slash, .between, continuedBy: .operator)
        default:
            if let kind = Self.operators[byte] {
                // `?.`
                self.init(.single, kind, .operator, continuedBy: [.operator, .dot])
            } else {
                let kind = Self.punctuation[byte] ?? .invalid
                let endsExpression = kind == .comma || kind == .semicolon || kind.isClosingBracket
                self.init(.single, kind, endsExpression ? .expressionEnd : [])
            }
        }
    }

    private static let punctuation: [UInt8: TokenKind] = [
        UInt8(ascii: "{"): .openBrace, UInt8(ascii: "}"): .closeBrace, UInt8(ascii: "("): .openParenthesis,
        UInt8(ascii: ")"): .closeParenthesis, UInt8(ascii: "["): .openBracket, UInt8(ascii: "]"): .closeBracket,
        UInt8(ascii: ";"): .semicolon, UInt8(ascii: ","): .comma, UInt8(ascii: ":"): .colon, UInt8(ascii: "@"): .at,
        UInt8(ascii: "~"): .tilde,
    ]

    private static let operators: [UInt8: TokenKind] = [
        UInt8(ascii: "="): .equal, UInt8(ascii: "?"): .question, UInt8(ascii: "+"): .plus, UInt8(ascii: "-"): .minus,
        UInt8(ascii: "*"): .star, UInt8(ascii: "%"): .percent, UInt8(ascii: "^"): .caret,
        UInt8(ascii: "&"): .ampersand, UInt8(ascii: "|"): .bar, UInt8(ascii: "!"): .exclamation,
        UInt8(ascii: "<"): .less, UInt8(ascii: ">"): .greater,
    ]
}
