internal import SourceText

/// Finds the word `import` in a file's bytes and the names behind it.
struct ImportScanner {
    enum Found {
        case module(TextRange)
        /// What follows the word takes more than a glance.
        case unclear
    }

    /// A comment of more bytes between `import` and the name takes more than a glance: so no byte is looked at for many imports.
    private static let longestComment = 256

    private let bytes: ContiguousArray<UInt8>
    private var position = 0
    /// The name behind `import struct`, `import func`.
    private var second: Int?

    init(_ file: SourceFile) { bytes = file.bytes }

    /// The next name that may be imported. Both names of `import struct X` count.
    mutating func next() -> Found? {
        if let start = second {
            second = nil
            if let found = name(behind: start) { return found }
        }
        while let end = wordEnd(from: position) {
            position = end
            guard let found = name(behind: end) else { continue }
            if case .module(let range) = found, isSort(range) { second = Int(range.upper) }
            return found
        }
        return nil
    }

    // MARK: The word

    /// The end of the first `import` from `start` on that is no part of a longer word. It is looked for by its second and third letter,
    /// which stand together less often than the first two.
    private func wordEnd(from start: Int) -> Int? {
        let span = bytes.span
        var second = start + 1
        while true {
            second = span.first(pair: UInt8(ascii: "m"), UInt8(ascii: "p"), from: second)
            guard second + 5 <= span.count else { return nil }
            if isWord(span, at: second - 1) { return second + 5 }
            second += 2
        }
    }

    private func isWord(_ span: Span<UInt8>, at start: Int) -> Bool {
        guard span[start] == UInt8(ascii: "i"), span[start + 1] == UInt8(ascii: "m"), span[start + 2] == UInt8(ascii: "p"),
            span[start + 3] == UInt8(ascii: "o"), span[start + 4] == UInt8(ascii: "r")
        else { return false }
        if start > 0, CharacterClass.continuesName(span[start - 1]) { return false }
        return start + 6 >= span.count || !CharacterClass.continuesName(span[start + 6])
    }

    /// Whether the name is a word that says what sort of thing is imported.
    private func isSort(_ range: TextRange) -> Bool {
        switch Words.table.kind(bytes.span, from: Int(range.lower), to: Int(range.upper)) {
        case .wordTypealias, .wordStruct, .wordClass, .wordEnum, .wordProtocol, .wordVar, .wordLet, .wordFunc: true
        default: false
        }
    }

    // MARK: Names

    /// The name behind whitespace and comments at `start`; nil where something else stands there.
    private func name(behind start: Int) -> Found? {
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x00:
                index += 1
            case UInt8(ascii: "/"):
                guard let end = commentEnd(at: index) else { return .unclear }
                if end == index { return nil }
                index = end
            case UInt8(ascii: "`"):
                return quotedName(at: index)
            case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "|"), 0x80...:
                // A placeholder, what a merge left, a space or a name that is not ASCII.
                return .unclear
            case let byte:
                return CharacterClass.continuesName(byte) ? plainName(at: index) : nil
            }
        }
        return nil
    }

    private func plainName(at start: Int) -> Found {
        var end = start
        while end < bytes.count, CharacterClass.continuesName(bytes[end]) { end += 1 }
        if end < bytes.count, bytes[end] >= 0x80 { return .unclear }
        return .module(TextRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end)))
    }

    /// "`a`"; of "`a.b`" the part that a tree's reader takes for the module, which is what stands before the first dot.
    private func quotedName(at start: Int) -> Found? {
        var end = start + 1
        var moduleEnd: Int?
        while end < bytes.count, bytes[end] != UInt8(ascii: "`") {
            if bytes[end] == 0x0A || bytes[end] == 0x0D { return nil }
            if end - start > Self.longestComment { return .unclear }
            if bytes[end] == UInt8(ascii: "."), moduleEnd == nil { moduleEnd = end }
            end += 1
        }
        guard end < bytes.count, end > start + 1 else { return nil }
        return .module(TextRange(UInt32(truncatingIfNeeded: start + 1), UInt32(truncatingIfNeeded: moduleEnd ?? end)))
    }

    /// The end of the comment at `start`; `start` where there is none, nil where it is long, nested or not closed.
    private func commentEnd(at start: Int) -> Int? {
        guard start + 1 < bytes.count else { return start }
        let isBlock = bytes[start + 1] == UInt8(ascii: "*")
        guard isBlock || bytes[start + 1] == UInt8(ascii: "/") else { return start }
        var index = start + 2
        while index < bytes.count, index - start <= Self.longestComment {
            let byte = bytes[index]
            if !isBlock, byte == 0x0A || byte == 0x0D { return index }
            if isBlock, byte == UInt8(ascii: "*"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") {
                return index + 2
            }
            if isBlock, byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") { return nil }
            index += 1
        }
        return nil
    }
}
