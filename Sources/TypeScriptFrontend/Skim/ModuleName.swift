import SourceText
import Syntax

/// A string that may name a module, as the skim sees it: from behind its opening quote to the same quote, or to the end of the line.
struct ModuleName {
    let start: Int
    let quote: UInt8
    /// Whether a backslash begins an escape; in a value that was read it stands for itself.
    var hasEscapes = true

    /// Whether its first byte allows that it is in one of the packages: that of most strings does not.
    @inline(__always)
    func mayBeIn(_ packages: WordSet, _ bytes: Span<UInt8>) -> Bool {
        guard start < bytes.count else { return false }
        let first = bytes[start]
        // None of the packages, and none of `npm:`, `jsr:`, `https:`.
        return packages.mayStart(with: first) || Self.mayStartScheme(first) || first == UInt8(ascii: "\\")
    }

    /// Adds the places of the packages that the module is, or lies in. `array` has the bytes of `bytes`.
    func find(_ packages: WordSet, _ bytes: Span<UInt8>, of array: ContiguousArray<UInt8>, _ found: inout Set<Int>) {
        if !findPlain(packages, bytes, &found) { findUnescaped(packages, array, &found) }
    }

    /// A package's name may start the string, and where an address holds it, each part of that: `npm:openai`, `https://esm.sh/openai`.
    /// False where what the name is depends on an escape.
    private func findPlain(_ packages: WordSet, _ bytes: Span<UInt8>, _ found: inout Set<Int>) -> Bool {
        guard findPart(at: start, packages, bytes, &found) else { return false }
        guard var index = endOfScheme(bytes) else { return true }
        while index < bytes.count, !ends(bytes[index]) {
            if hasEscapes, bytes[index] == UInt8(ascii: "\\") { return false }
            if bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "/") {
                guard findPart(at: index + 1, packages, bytes, &found) else { return false }
            }
            index += 1
        }
        return true
    }

    /// Packages whose names stand at `first`: they end with the string, or where a path, a version or a question follows.
    private func findPart(at first: Int, _ packages: WordSet, _ bytes: Span<UInt8>, _ found: inout Set<Int>) -> Bool {
        let limit = min(first + packages.longest + 1, bytes.count)
        var index = first
        while index < limit {
            let byte = bytes[index]
            if hasEscapes, byte == UInt8(ascii: "\\") { return false }
            let isEnd = ends(byte)
            if isEnd || Self.endsPart(byte), let place = packages.place(of: bytes, from: first, to: index) { found.insert(place) }
            if isEnd { return true }
            index += 1
        }
        // The file ends in the string.
        if index == bytes.count, let place = packages.place(of: bytes, from: first, to: index) { found.insert(place) }
        return true
    }

    /// The place of the `:` in `npm:a`, `node:a`, `jsr:@a/b`, `https://a/b`.
    private func endOfScheme(_ bytes: Span<UInt8>) -> Int? {
        var index = start
        while index < bytes.count, bytes[index] &- UInt8(ascii: "a") < 26 { index += 1 }
        return index < bytes.count && index > start && bytes[index] == UInt8(ascii: ":") ? index : nil
    }

    /// The same for a string with escapes: `"lang\u0063hain"`.
    private func findUnescaped(_ packages: WordSet, _ bytes: ContiguousArray<UInt8>, _ found: inout Set<Int>) {
        var end = start
        while end < bytes.count, bytes[end] != quote {
            if bytes[end] == UInt8(ascii: "\\") {
                let endsLine = end + 2 < bytes.count && bytes[end + 1] == 0x0D && bytes[end + 2] == 0x0A
                end += endsLine ? 3 : 2
            } else if quote != UInt8(ascii: "`"), bytes[end] == 0x0A || bytes[end] == 0x0D {
                break
            } else {
                end += 1
            }
        }
        let value = StringValue.unescaped(bytes, start..<min(end, bytes.count), limit: SyntaxTree.longestStringName)
        _ = ModuleName(start: 0, quote: 0x0A, hasEscapes: false).findPlain(packages, value.span, &found)
    }

    private func ends(_ byte: UInt8) -> Bool { byte == quote || byte == 0x0A || byte == 0x0D }

    private static func mayStartScheme(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "n") || byte == UInt8(ascii: "j") || byte == UInt8(ascii: "h")
    }

    /// `openai/resources`, `openai@4.0.0`, `openai?bundle`, `openai#a`
    private static func endsPart(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }
}
