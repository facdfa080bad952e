/// `a.{b,c}.d` as `a.b.d` and `a.c.d`; every pair of braces multiplies.
enum BraceExpansion {
    /// The most names that one text may stand for.
    static let maximumCount = 1_000

    /// The names that `text` stands for, in the order written; nil where its braces are not well-formed (see `problem`).
    static func names(_ text: String) -> [String]? {
        if !text.utf8.contains(UInt8(ascii: "{")), !text.utf8.contains(UInt8(ascii: "}")) { return [text] }
        guard let parts = parts(text), count(parts) <= maximumCount else { return nil }
        var names = [""]
        for part in parts {
            names = names.flatMap { name in part.map { name + $0 } }
        }
        return names
    }

    /// What is wrong with the braces of `text`, as the end of a sentence; nil where nothing is.
    static func problem(_ text: String) -> String? {
        guard let parts = parts(text) else { return "has braces that do not match: `a.{b,c}` is `a.b` and `a.c`" }
        return count(parts) > maximumCount ? "stands for more than \(maximumCount) names" : nil
    }

    private static func count(_ parts: [[Substring]]) -> Int {
        parts.reduce(1) { min($0, maximumCount + 1) * $1.count }
    }

    /// The text cut at its braces: each part is a list of alternatives, of one outside braces.
    private static func parts(_ text: String) -> [[Substring]]? {
        var parts: [[Substring]] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            let before = rest[..<open]
            let inside = rest[rest.index(after: open)...]
            guard !before.contains("}"), let close = inside.firstIndex(of: "}"),
                !inside[..<close].contains("{")
            else { return nil }
            parts.append([before])
            parts.append(inside[..<close].split(separator: ",", omittingEmptySubsequences: false))
            rest = inside[inside.index(after: close)...]
        }
        guard !rest.contains("}") else { return nil }
        parts.append([rest])
        return parts
    }
}
