internal import SourceText

extension Tokenizer {
    /// A name or a word that starts with a letter or `_`.
    @inline(__always)
    mutating func readName(_ bytes: Span<UInt8>) {
        let start = position
        let (end, head) = bytes.name(from: start, limit: bytes.count)
        let next = byte(bytes, end)
        if next >= 0x80 || next == UInt8(ascii: "$") {
            readUnusualName(bytes, from: end)
        } else if end == start + 1, bytes[start] == UInt8(ascii: "_") {
            emit(.underscore, from: start, to: end)
        } else {
            emit(words.kind(head, bytes, from: start, to: end), from: start, to: end)
        }
    }

    /// A name that goes on at `index`, or only may, with a `$` or bytes beyond ASCII.
    private mutating func readUnusualName(_ bytes: Span<UInt8>, from index: Int) {
        let start = position
        let end = nameEnd(bytes, from: index)
        let isPlaceholder = end == start + 1 && bytes[start] == UInt8(ascii: "_")
        emit(isPlaceholder ? .underscore : words.kind(bytes, from: start, to: end), from: start, to: end)
    }

    /// The end of the name that goes on at `start`.
    func nameEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let current = bytes[index]
            if CharacterClass.continuesName(current) {
                index &+= 1
            } else if current >= 0x80 {
                let length = wideNameLength(bytes, at: index)
                if length == 0 { break }
                index &+= length
            } else {
                break
            }
        }
        return index
    }

    /// The number of bytes of the scalar at `index` where it continues a name, else 0.
    private func wideNameLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
        let scalar = DecodedScalar(bytes, at: index)
        guard let value = scalar.value else { return 0 }
        switch CharacterClass.wide(value) {
        case .name, .operatorTail: return scalar.length
        case .operatorHead, .space: return 0
        }
    }

    /// What starts with a byte of 0x80 or more.
    mutating func readWide(_ bytes: Span<UInt8>) {
        let start = position
        let scalar = DecodedScalar(bytes, at: start)
        switch scalar.value.map(CharacterClass.wide) {
        case .name, .operatorTail:
            emit(.identifier, from: start, to: nameEnd(bytes, from: start + scalar.length))
        case .operatorHead:
            readOperator(bytes)
        case .space:
            // A no-break space, or a byte order mark in the middle.
            position = start + scalar.length
            pending.insert(.spaceBefore)
        case nil:
            problem("this is not UTF-8", from: start, to: start + 1)
            position = start + 1
            pending.insert(.spaceBefore)
        }
    }

    /// `$0`, `$value`
    mutating func readDollar(_ bytes: Span<UInt8>) {
        let start = position
        emit(.identifier, from: start, to: nameEnd(bytes, from: start + 1))
    }

    /// `` `class` ``; since Swift 6.2 any text without a line end: `` `hello world` ``
    mutating func readBacktick(_ bytes: Span<UInt8>) {
        let start = position
        var index = start + 1
        index = bytes.first(of: 0x60, 0x0A, 0x0D, 0x0D, from: index, limit: bytes.count)
        if byte(bytes, index) == 0x60, index > start + 1 {
            emit(.identifier, from: start, to: index + 1, .marked)
        } else {
            problem("this backtick has no other", from: start, to: start + 1, isUnclosed: true)
            emit(.unknown, from: start, to: start + 1)
        }
    }

    /// What starts with `#`: a raw string, a regular expression, a directive, a macro's name.
    mutating func readPound(_ bytes: Span<UInt8>) {
        let start = position
        var index = start + 1
        while byte(bytes, index) == 0x23 { index += 1 }
        let pounds = index - start
        let next = byte(bytes, index)
        if next == 0x22 {
            position = index
            readString(bytes, from: start, pounds: pounds, quote: 0x22)
            return
        }
        if next == 0x2F, readPoundRegex(bytes, from: start, pounds: pounds) { return }
        guard pounds == 1, CharacterClass.startsName(next) || next >= 0x80 else {
            emit(.pound, from: start, to: index)
            return
        }
        let end = nameEnd(bytes, from: index)
        guard end > index else {
            emit(.pound, from: start, to: index)
            return
        }
        let kind = directive(bytes, from: index, to: end)
        if kind == .macroName || kind == .poundSourceLocation {
            emit(kind, from: start, to: end)
        } else {
            emitBracket(kind, from: start, to: end)
        }
    }

    private func directive(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> SwiftTokenKind {
        switch end - start {
        case 2 where matches(bytes, start, "if"): .poundIf
        case 4 where matches(bytes, start, "else"): .poundElse
        case 5 where matches(bytes, start, "endif"): .poundEndif
        case 6 where matches(bytes, start, "elseif"): .poundElseif
        case 14 where matches(bytes, start, "sourceLocation"): .poundSourceLocation
        default: .macroName
        }
    }

    private func matches(_ bytes: Span<UInt8>, _ start: Int, _ text: String) -> Bool {
        var index = start
        for expected in text.utf8 {
            guard byte(bytes, index) == expected else { return false }
            index += 1
        }
        return true
    }
}
