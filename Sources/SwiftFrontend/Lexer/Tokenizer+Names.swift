internal import SourceText
internal import Syntax

extension Tokenizer {
    /// A name or a word that starts with a letter or `_`.
    @inline(__always)
    mutating func readName(_ bytes: Span<UInt8>, from start: Int) -> Int {
        let end = bytes.name(from: start, limit: bytes.count).end
        let next = byte(bytes, end)
        if next >= 0x80 || next == UInt8(ascii: "$") { return readUnusualName(bytes, from: start, asciiEnd: end) }
        emit(words.kind(bytes, from: start, to: end), from: start, to: end)
        return end
    }

    /// A name that goes on at `asciiEnd`, or only may, with a `$` or bytes beyond ASCII.
    @inline(never)
    private mutating func readUnusualName(_ bytes: Span<UInt8>, from start: Int, asciiEnd: Int) -> Int {
        let end = nameEnd(bytes, from: asciiEnd)
        emit(end > asciiEnd ? .identifier : words.kind(bytes, from: start, to: end), from: start, to: end)
        return end
    }

    private mutating func emitIdentifier(from start: Int, to end: Int) -> Int {
        emit(.identifier, from: start, to: end)
        return end
    }

    /// The end of the name that goes on at `start`.
    mutating func nameEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
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
    private mutating func wideNameLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
        let scalar = DecodedScalar(bytes, at: index)
        guard let value = scalar.value else { return 0 }
        switch CharacterClass.wide(value) {
        case .name, .operatorTail: return scalar.length
        case .operatorHead, .space: return 0
        }
    }

    /// What starts with a byte of 0x80 or more.
    mutating func readWide(_ bytes: Span<UInt8>, from start: Int) -> Int {
        let scalar = DecodedScalar(bytes, at: start)
        let end = start + scalar.length
        switch scalar.value.map(CharacterClass.wide) {
        case .name, .operatorTail:
            return emitIdentifier(from: start, to: nameEnd(bytes, from: end))
        case .operatorHead:
            return readOperator(bytes, from: start)
        case .space:
            // A no-break space, or a byte order mark in the middle.
            pending.insert(.spaceBefore)
            return end
        case nil:
            problem("this is not UTF-8", from: start, to: end)
            pending.insert(.spaceBefore)
            return end
        }
    }

    /// `$0`, `$value`
    mutating func readDollar(_ bytes: Span<UInt8>, from start: Int) -> Int {
        emitIdentifier(from: start, to: nameEnd(bytes, from: start + 1))
    }

    /// `` `class` ``; since Swift 6.2 any text without a line end: `` `hello world` ``
    mutating func readBacktick(_ bytes: Span<UInt8>, from start: Int) -> Int {
        if let end = backtickEnd(bytes, from: start) {
            emit(.identifier, from: start, to: end, .marked)
            return end
        }
        problem("this backtick has no other", from: start, to: start + 1, isUnclosed: true)
        emit(.unknown, from: start, to: start + 1)
        return start + 1
    }

    /// The end of the name in backticks at `start`; nil where there is no text or no second backtick on its line.
    private mutating func backtickEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        let end = bytes.first(of: 0x60, 0x0A, 0x0D, 0x0D, from: start + 1, limit: bytes.count)
        return byte(bytes, end) == 0x60 && end > start + 1 ? end + 1 : nil
    }

    /// What starts with `#`: a raw string, a regular expression, a directive, a macro's name.
    mutating func readPound(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start + 1
        while byte(bytes, index) == 0x23 { index += 1 }
        let pounds = index - start
        let next = byte(bytes, index)
        if next == 0x22 { return readString(bytes, from: start, pounds: pounds, quote: 0x22) }
        if next == 0x2F { return readPoundRegex(bytes, from: start, pounds: pounds) }
        if next == 0x60, pounds == 1, let end = backtickEnd(bytes, from: index) {
            // #`class`
            emit(.macroName, from: start, to: end, .marked)
            return end
        }
        var end = index
        if pounds == 1, CharacterClass.startsName(next) || next >= 0x80 { end = nameEnd(bytes, from: index) }
        let kind = end > index ? directive(bytes, from: index, to: end) : .pound
        switch kind {
        case .poundIf, .poundElseif, .poundElse, .poundEndif: brackets.addDirective(kind, at: tokens.count, &tokens)
        default: break
        }
        emit(kind, from: start, to: end)
        return end
    }

    private mutating func directive(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> SwiftTokenKind {
        switch end - start {
        case 2 where matches(bytes, start, "if"): .poundIf
        case 4 where matches(bytes, start, "else"): .poundElse
        case 5 where matches(bytes, start, "endif"): .poundEndif
        case 6 where matches(bytes, start, "elseif"): .poundElseif
        case 14 where matches(bytes, start, "sourceLocation"): .poundSourceLocation
        default: .macroName
        }
    }

    private mutating func matches(_ bytes: Span<UInt8>, _ start: Int, _ text: String) -> Bool {
        var index = start
        for expected in text.utf8 {
            guard byte(bytes, index) == expected else { return false }
            index += 1
        }
        return true
    }
}
