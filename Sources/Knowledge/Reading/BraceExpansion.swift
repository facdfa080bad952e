/// `a.{b,c}.d` as `a.b.d` and `a.c.d`; every pair of braces multiplies.
enum BraceExpansion {
    /// The most names that one text may stand for.
    static let maximumCount = 1_000

    /// The names that `text` stands for, in the order written; nil where its braces are not well-formed (see `problem`).
    static func names(_ text: String) -> [String]? {
        if !hasBraces(text) { return [text] }
        guard let parts = parts(text), count(parts) <= maximumCount else { return nil }
        var names = [""]
        for part in parts {
            names = names.flatMap { name in part.map { name + $0 } }
        }
        return names
    }

    /// What is wrong with the braces of `text`, as the end of a sentence; nil where nothing is.
    static func problem(_ text: String) -> String? {
        if !hasBraces(text) { return nil }
        guard let parts = parts(text) else { return "has braces that do not match: `a.{b,c}` is `a.b` and `a.c`" }
        return count(parts) > maximumCount ? "stands for more than \(maximumCount) names" : nil
    }

    private static let open = UInt8(ascii: "{")
    private static let close = UInt8(ascii: "}")

    private static func hasBraces(_ text: String) -> Bool { text.utf8.contains { $0 == open || $0 == close } }

    private static func count(_ parts: [[Substring]]) -> Int {
        parts.reduce(1) { min($0, maximumCount + 1) * $1.count }
    }

    /// The text cut at its braces: each part is a list of alternatives, of one outside braces.
    private static func parts(_ text: String) -> [[Substring]]? {
        var parts: [[Substring]] = []
        var rest = text[...].utf8
        while let start = rest.firstIndex(of: open) {
            let before = rest[..<start]
            let inside = rest[rest.index(after: start)...]
            guard !before.contains(close), let end = inside.firstIndex(of: close), !inside[..<end].contains(open) else {
                return nil
            }
            parts.append([Substring(before)])
            let alternatives = inside[..<end].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            parts.append(alternatives.map { Substring($0) })
            rest = inside[inside.index(after: end)...]
        }
        guard !rest.contains(close) else { return nil }
        parts.append([Substring(rest)])
        return parts
    }
}
