internal import Syntax

extension Tokenizer {
    /// `/…/` at the first slash of the operator that begins at `start`; nil where it opens none.
    ///
    /// A slash divides where it has room on both sides or on none behind a value. Else it opens a regular expression if another
    /// slash closes it on the same line, neither after a space nor with a parenthesis that closes too much: `reduce(1, /)`.
    mutating func readBareRegex(
        _ bytes: Span<UInt8>, operatorAt start: Int, slash: Int, isLeftBound: Bool, isRightBound: Bool
    ) -> Int? {
        let isPrefix = !isLeftBound && isRightBound
        if slash > start {
            // !/abc/
            guard isPrefix, let end = bareRegexEnd(bytes, from: slash, mayStartWithSpace: false) else { return nil }
            emit(.prefixOperator, from: start, to: slash)
            emit(.regex, from: slash, to: end)
            return end
        }
        let previous = tokens.last?.kind ?? .endOfFile
        let followsValue = Self.endsValue(previous) && !pending.contains(.startsLine)
        guard isPrefix || !Self.endsValue(previous) else { return nil }
        guard let end = bareRegexEnd(bytes, from: slash, mayStartWithSpace: !followsValue) else { return nil }
        emit(.regex, from: slash, to: end)
        return end
    }

    private mutating func bareRegexEnd(_ bytes: Span<UInt8>, from slash: Int, mayStartWithSpace: Bool) -> Int? {
        var index = slash + 1
        let first = byte(bytes, index)
        if first == 0x20 || first == 0x09, !mayStartWithSpace { return nil }
        // Each slash that opens nothing looks at the rest of its line: the bound keeps a long line of them linear.
        let limit = min(bytes.count, index + 1024)
        var openParens = 0
        var openClasses = 0
        while index < limit {
            switch bytes[index] {
            case 0x0A, 0x0D: return nil
            case 0x5C: index += 1
            // /[^)]/: in a class a parenthesis is a sign.
            case 0x5B: openClasses += 1
            case 0x5D: openClasses = max(0, openClasses - 1)
            case 0x28 where openClasses == 0: openParens += 1
            case 0x29 where openClasses == 0: openParens -= 1
            case 0x2F:
                let last = bytes[index - 1]
                let isSpace = last == 0x20 || last == 0x09
                return isSpace || openParens < 0 || index == slash + 1 ? nil : index + 1
            default: break
            }
            index += 1
        }
        return nil
    }

    /// `#/…/#`; over several lines where nothing but a line end follows the opening.
    mutating func readPoundRegex(_ bytes: Span<UInt8>, from start: Int, pounds: Int) -> Int {
        let open = start + pounds + 1
        var index = open
        while byte(bytes, index) == 0x20 || byte(bytes, index) == 0x09 { index += 1 }
        let isMultiline = byte(bytes, index) == 0x0A || byte(bytes, index) == 0x0D
        index = isMultiline && pounds >= leastUnclosedPounds ? bytes.count : open
        while index < bytes.count {
            let current = bytes[index]
            if current == 0x0A || current == 0x0D, !isMultiline { break }
            if current == 0x5C {
                index += 1
            } else if current == 0x2F, hasPounds(bytes, at: index + 1, count: pounds) {
                emit(.regex, from: start, to: index + 1 + pounds)
                return index + 1 + pounds
            }
            index += 1
        }
        index = min(index, bytes.count)
        if isMultiline {
            // Nothing closes it: the rest of the file is worth more than a literal without an end. Others need not look again.
            leastUnclosedPounds = min(leastUnclosedPounds, pounds)
            index = open
        }
        problem("this regular expression is not closed", from: start, to: open, isUnclosed: true)
        emit(.regex, from: start, to: index, .unclosed)
        return index
    }

    mutating func hasPounds(_ bytes: Span<UInt8>, at start: Int, count: Int) -> Bool {
        for offset in 0..<count where byte(bytes, start + offset) != 0x23 { return false }
        return true
    }

    /// Whether a token of this kind can be the last of a value.
    private static func endsValue(_ kind: SwiftTokenKind) -> Bool {
        switch kind {
        case .number, .string, .stringEnd, .regex, .rightParen, .rightSquare, .rightBrace, .macroName, .underscore,
            .postfixQuestion, .postfixExclamation, .postfixOperator, .wordSelf, .wordCapitalSelf, .wordSuper, .wordNil,
            .wordTrue, .wordFalse, .wordAny, .wordInit:
            true
        default:
            kind.isName
        }
    }
}
