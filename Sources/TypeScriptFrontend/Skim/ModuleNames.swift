/// Names of packages, prepared to be looked for in the bytes of many files: "langchain", "@langchain/core".
package struct ModuleNames: Sendable {
    /// The names' bytes, in groups by their first byte.
    private let names: [ContiguousArray<UInt8>]
    /// Where the group of each first byte lies in `names`: 256 ranges.
    private let groups: ContiguousArray<Range<Int>>
    private let longest: Int

    package init(_ names: Set<String>) {
        let sorted = names.map { ContiguousArray($0.utf8) }.filter { !$0.isEmpty }
            .sorted { $0.lexicographicallyPrecedes($1) }
        var groups = ContiguousArray<Range<Int>>(repeating: 0..<0, count: 256)
        var start = 0
        while start < sorted.count {
            let first = sorted[start][0]
            let end = sorted[start...].firstIndex { $0[0] != first } ?? sorted.count
            groups[Int(first)] = start..<end
            start = end
        }
        self.names = sorted
        self.groups = groups
        longest = sorted.map(\.count).max() ?? 0
    }

    /// Whether a string that opens with the quote before `start` names one of the packages or a module in it: its value is a name,
    /// or a name followed by `/`.
    func match(_ bytes: Span<UInt8>, from start: Int, quote: UInt8, in file: ContiguousArray<UInt8>) -> Bool {
        guard start < bytes.count else { return false }
        let first = bytes[start]
        if first == UInt8(ascii: "\\") { return matchesUnescaped(file, from: start, quote: quote) }
        let group = groups[Int(first)]
        if group.isEmpty { return false }
        for index in group {
            let name = names[index]
            var offset = 1
            while offset < name.count, start + offset < bytes.count, bytes[start + offset] == name[offset] { offset += 1 }
            let place = start + offset
            let next = place < bytes.count ? bytes[place] : quote
            if offset == name.count, next == quote || next == UInt8(ascii: "/") || next == 0x0A || next == 0x0D { return true }
            if next == UInt8(ascii: "\\") { return matchesUnescaped(file, from: start, quote: quote) }
        }
        return false
    }

    /// The same for a string with escapes: `"lang\u0063hain"`.
    private func matchesUnescaped(_ bytes: ContiguousArray<UInt8>, from start: Int, quote: UInt8) -> Bool {
        // An escape has at least one byte for each that it stands for, but for `\u{0000...}`, which is looked at to its end.
        var end = start
        while end < bytes.count, bytes[end] != quote {
            if bytes[end] == 0x0A || bytes[end] == 0x0D, quote != UInt8(ascii: "`"), bytes[end - 1] != UInt8(ascii: "\\") {
                break
            }
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        let value = StringValue.unescaped(bytes, start..<min(end, bytes.count), limit: longest)
        guard let first = value.first else { return false }
        return groups[Int(first)].contains { index in
            let name = names[index]
            return value.starts(with: name) && (value.count == name.count || value[name.count] == UInt8(ascii: "/"))
        }
    }
}
