internal import Syntax

extension Tokenizer {
    /// An operator, or what looks like one: `=`, `->`, `?`, `!`, a regular expression, an editor placeholder.
    ///
    /// Room on both sides or on none makes an operator binary, room on one side alone prefix or postfix.
    mutating func readOperator(_ bytes: Span<UInt8>, from start: Int) -> Int {
        let first = bytes[start]
        if pending.contains(.startsLine), let end = conflictMarkerEnd(bytes, from: start) { return end }
        let isLeftBound = isLeftBound(bytes, at: start)
        // value!, value?.member, value??.member: each sign behind a value stands alone.
        if isLeftBound, first == 0x3F || first == 0x21 {
            emit(first == 0x3F ? .postfixQuestion : .postfixExclamation, from: start, to: start &+ 1)
            return start &+ 1
        }
        guard let end = plainOperatorEnd(bytes, from: start) else {
            return readUnusualOperator(bytes, from: start, isLeftBound: isLeftBound)
        }
        emitOperator(bytes, from: start, to: end, isLeftBound: isLeftBound)
        return end
    }

    /// The end of an operator of ASCII signs in which neither a comment, a regular expression nor a placeholder can begin.
    @inline(__always)
    private mutating func plainOperatorEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while CharacterClass.isOperator(byte(bytes, index)), byte(bytes, index) != 0x2F { index &+= 1 }
        let next = byte(bytes, index)
        return index == start || next == 0x2F || next == 0x23 || next >= 0x80 ? nil : index
    }

    private mutating func readUnusualOperator(_ bytes: Span<UInt8>, from start: Int, isLeftBound: Bool) -> Int {
        if bytes[start] == 0x3C, byte(bytes, start + 1) == 0x23, let end = placeholderEnd(bytes, from: start) {
            // `<#the value#>`: what an editor leaves for the user to fill in. It stands for a name.
            emit(.identifier, from: start, to: end)
            return end
        }
        let end = operatorEnd(bytes, from: start)
        if end == start {
            // A comment's end without its start, or a scalar that only goes on.
            return readUnknown(from: start, to: start + DecodedScalar(bytes, at: start).length)
        }
        if let slash = slash(bytes, from: start, to: end),
            let end = readBareRegex(
                bytes, operatorAt: start, slash: slash, isLeftBound: isLeftBound,
                isRightBound: isRightBound(bytes, at: end, isLeftBound: isLeftBound))
        {
            return end
        }
        emitOperator(bytes, from: start, to: end, isLeftBound: isLeftBound)
        return end
    }

    @inline(__always)
    private mutating func emitOperator(_ bytes: Span<UInt8>, from start: Int, to end: Int, isLeftBound: Bool) {
        let first = bytes[start]
        let kind: SwiftTokenKind =
            if end == start &+ 1, first == 0x3D {
                .equal
            } else if end == start &+ 1, first == 0x3F {
                .infixQuestion
            } else if end == start &+ 2, first == 0x2D, bytes[start &+ 1] == 0x3E {
                .arrow
            } else if isLeftBound == isRightBound(bytes, at: end, isLeftBound: isLeftBound) {
                .binaryOperator
            } else {
                isLeftBound ? .postfixOperator : .prefixOperator
            }
        emit(kind, from: start, to: end)
    }

    /// The end of the operator at `start`; `start` itself where there is none. A comment ends it, and a placeholder.
    mutating func operatorEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        let startsWithDot = bytes[start] == 0x2E
        var index = start
        while index < bytes.count {
            let current = bytes[index]
            if current == 0x2F {
                let next = byte(bytes, index + 1)
                if next == 0x2F || next == 0x2A { break }
                index += 1
            } else if current == 0x3C, index > start, byte(bytes, index + 1) == 0x23, placeholderEnd(bytes, from: index) != nil {
                break
            } else if CharacterClass.isOperator(current) {
                index += 1
            } else if current == 0x2E {
                guard startsWithDot else { break }
                index += 1
            } else if current >= 0x80 {
                let scalar = DecodedScalar(bytes, at: index)
                guard let value = scalar.value else { break }
                let wide = CharacterClass.wide(value)
                guard wide == .operatorHead || (wide == .operatorTail && index > start) else { break }
                index += scalar.length
            } else {
                break
            }
        }
        return index
    }

    private mutating func slash(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
        for index in start..<end where bytes[index] == 0x2F { return index }
        return nil
    }

    /// Whether something the operator could belong to stands right before it.
    @inline(__always)
    private mutating func isLeftBound(_ bytes: Span<UInt8>, at start: Int) -> Bool {
        guard start > 0, !pending.contains(.spaceBefore) else { return false }
        switch bytes[start - 1] {
        case 0x28, 0x5B, 0x7B, 0x2C, 0x3B, 0x3A: return false
        default: return true
        }
    }

    /// Whether something it could belong to stands right behind it. A dot does where the operator is not bound on the left:
    /// `^.y` has a prefix operator, `x^.y` a postfix one.
    @inline(__always)
    private mutating func isRightBound(_ bytes: Span<UInt8>, at end: Int, isLeftBound: Bool) -> Bool {
        guard end < bytes.count else { return false }
        switch bytes[end] {
        case 0x00, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x29, 0x5D, 0x7D, 0x2C, 0x3B, 0x3A: return false
        case 0x2E: return !isLeftBound
        case 0x2F:
            // A comment counts as whitespace.
            let next = byte(bytes, end + 1)
            return next != 0x2F && next != 0x2A
        case 0xC2: return byte(bytes, end + 1) != 0xA0
        default: return true
        }
    }

    /// The end of the `<#…#>` at `start`; nil where it has none on its line.
    private mutating func placeholderEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var index = start + 2
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
            if bytes[index] == 0x23, byte(bytes, index + 1) == 0x3E { return index + 2 }
            // A second opening means that the first has no end.
            if bytes[index] == 0x3C, byte(bytes, index + 1) == 0x23 { return nil }
            index += 1
        }
        return nil
    }
}
