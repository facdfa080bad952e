import SourceText

/// What may stand before the name of a module: `from "a"`, `import "a"`, `import("a")`, `require("a")`. In half-written code `from` may be
/// missing, so that any word counts, and the end of what is imported.
enum ImportWords {
    /// Whether the quote at `quote` may open the name of a module: never no wrongly. Where a comment may stand between, and in other
    /// odd places, the answer is yes.
    static func mayPrecede(_ quote: Int, in bytes: Span<UInt8>) -> Bool {
        guard let before = end(before: quote, in: bytes) else { return false }
        if before.isUncertain { return true }
        let byte = bytes[before.index]
        if byte != UInt8(ascii: "(") {
            return byte.isNamePart || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "*")
        }
        guard let callee = end(before: before.index, in: bytes) else { return true }
        if callee.isUncertain || !bytes[callee.index].isNamePart { return true }
        return hasWord(require, at: callee.index, bytes) || hasWord(importing, at: callee.index, bytes)
    }

    private static let importing = Array("import".utf8)
    private static let require = Array("require".utf8)

    /// What may end a comment, or is no character of this alphabet.
    private static func isOdd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte >= 0x80 }

    /// The last byte before `limit` that is no white space; uncertain where a comment or what a merge left may stand between. Nil at the
    /// start of the file.
    private static func end(before limit: Int, in bytes: Span<UInt8>) -> (index: Int, isUncertain: Bool)? {
        var index = limit - 1
        var crossesLine = false
        while index >= 0, bytes[index] <= 0x20 {
            if bytes[index] == 0x0A || bytes[index] == 0x0D { crossesLine = true }
            index -= 1
        }
        guard index >= 0 else { return nil }
        return (index, isOdd(bytes[index]) || crossesLine && isOddLine(endingAt: index, bytes))
    }

    /// Whether the line that ends at `last` has `//` in it, or begins as `<<<<<<<` and its like do.
    private static func isOddLine(endingAt last: Int, _ bytes: Span<UInt8>) -> Bool {
        var index = last
        while index > 0, bytes[index - 1] != 0x0A, bytes[index - 1] != 0x0D {
            if bytes[index] == UInt8(ascii: "/"), bytes[index - 1] == UInt8(ascii: "/") { return true }
            index -= 1
        }
        switch bytes[index] {
        case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: "|"), UInt8(ascii: ">"): return true
        default: return false
        }
    }

    /// Whether the name that ends at `last` is the word, or has an escape in it.
    private static func hasWord(_ word: [UInt8], at last: Int, _ bytes: Span<UInt8>) -> Bool {
        var index = last
        while index >= 0, bytes[index].isNamePart, last - index < longestEscaped { index -= 1 }
        if index >= 0, bytes[index] == UInt8(ascii: "\\") { return true }
        let start = last + 1 - word.count
        guard start >= 0 else { return false }
        return word.indices.allSatisfy { bytes[start + $0] == word[$0] }
    }

    /// Bytes of `\u0072equire` with room to spare.
    private static let longestEscaped = 64
}
