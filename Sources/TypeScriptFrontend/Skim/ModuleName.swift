import SourceText
import Syntax

/// A string that may name a module, as the skim sees it: from behind its opening quote to the same quote, or to the end of the line.
struct ModuleName {
    let start: Int
    let quote: UInt8

    /// Whether the module is one of the packages, or lies in one. `array` has the bytes of `bytes`.
    @inline(__always)
    func isIn(_ packages: WordSet, _ bytes: Span<UInt8>, of array: ContiguousArray<UInt8>) -> Bool {
        guard start < bytes.count else { return false }
        let first = bytes[start]
        // Most strings have another first byte than the packages, and none of `npm:`, `jsr:`, `https:`.
        guard packages.mayStart(with: first) || Self.mayStartScheme(first) || first == UInt8(ascii: "\\") else { return false }
        switch verdict(packages, bytes) {
        case .yes: return true
        case .no: return false
        case .escaped: return isInUnescaped(packages, array)
        }
    }

    private enum Verdict {
        case yes
        case no
        /// What the name is depends on an escape.
        case escaped
    }

    /// A package's name may start the string, and where an address holds it, each part of that: `npm:openai`, `https://esm.sh/openai`.
    private func verdict(_ packages: WordSet, _ bytes: Span<UInt8>) -> Verdict {
        let first = verdict(at: start, packages, bytes)
        guard first == .no, var index = endOfScheme(bytes) else { return first }
        while index < bytes.count, !ends(bytes[index]) {
            if bytes[index] == UInt8(ascii: "\\") { return .escaped }
            if bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "/") {
                let part = verdict(at: index + 1, packages, bytes)
                if part != .no { return part }
            }
            index += 1
        }
        return .no
    }

    /// Whether a package's name stands at `first`: it ends with the string, or where a path, a version or a question follows.
    private func verdict(at first: Int, _ packages: WordSet, _ bytes: Span<UInt8>) -> Verdict {
        let limit = min(first + packages.longest + 1, bytes.count)
        var index = first
        while index < limit {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\") { return .escaped }
            let isEnd = ends(byte)
            if isEnd || Self.endsPart(byte) {
                if packages.contains(bytes, from: first, to: index) { return .yes }
                if isEnd { return .no }
            }
            index += 1
        }
        // The file ends in the string.
        return index == bytes.count && packages.contains(bytes, from: first, to: index) ? .yes : .no
    }

    /// The place of the `:` in `npm:a`, `node:a`, `jsr:@a/b`, `https://a/b`.
    private func endOfScheme(_ bytes: Span<UInt8>) -> Int? {
        var index = start
        while index < bytes.count, bytes[index] &- UInt8(ascii: "a") < 26 { index += 1 }
        return index < bytes.count && index > start && bytes[index] == UInt8(ascii: ":") ? index : nil
    }

    /// The same for a string with escapes: `"lang\u0063hain"`.
    private func isInUnescaped(_ packages: WordSet, _ bytes: ContiguousArray<UInt8>) -> Bool {
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
        // A backslash that is left stands for itself.
        return ModuleName(start: 0, quote: 0).verdict(packages, value.span) != .no
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
