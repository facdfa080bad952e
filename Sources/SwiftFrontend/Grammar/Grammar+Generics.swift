internal import SourceText
internal import Syntax

/// A bracket that is open while generic arguments are looked for.
struct OpenAngle: BitwiseCopyable {
    let token: Int
    let kind: SwiftTokenKind
}

extension Grammar {
    /// Whether the next token is `<` alone.
    var atOpeningAngle: Bool {
        @inline(__always) mutating get { kind.isOperator && isOpeningAngle(at: position) }
    }

    private mutating func isOpeningAngle(at index: Int) -> Bool {
        let token = tokens[index]
        return token.kind.isOperator && token.end == token.start + 1 && bytes[Int(token.start)] == 0x3C
    }

    /// Whether the next token begins with `>`.
    var atClosingAngle: Bool {
        mutating get { kind.isOperator && bytes[Int(start)] == 0x3E }
    }

    /// Takes the first byte of the next token: the `>` of `>>` or `>?`, a `?` of `??`. The rest becomes a token of its own, in
    /// place.
    mutating func eatFirstByte() {
        let token = tokens[position]
        guard token.end > token.start + 1 else {
            eat()
            return
        }
        let second = token.start + 1
        splitToken(at: second, into: kindOfOperator(from: second, to: token.end))
        tokens[position].flags = []
    }

    /// What an operator is that stands right behind a `>` or a `?`.
    private mutating func kindOfOperator(from start: UInt32, to end: UInt32) -> SwiftTokenKind {
        switch bytes[Int(start)] {
        case 0x3F: .postfixQuestion
        case 0x21: .postfixExclamation
        case 0x3D where end == start + 1: .equal
        case 0x2D where end == start + 2 && bytes[Int(start) + 1] == 0x3E: .arrow
        default: .binaryOperator
        }
    }

    /// `<A, [B]>` behind what was read since `mark`: a subscriptAccess whose arguments are types.
    mutating func parseGenericArguments(from mark: Mark) {
        let arguments = markHere()
        eat()
        while !atClosingAngle {
            let before = position
            parseType()
            guard position > before, consume(if: .comma) else { break }
        }
        if atClosingAngle {
            eatFirstByte()
        } else {
            problemHere("expected `>`")
        }
        close(.arguments, from: arguments)
        close(.subscriptAccess, from: mark, flags: .typeArguments)
    }

    // MARK: Generic arguments or a comparison

    /// Whether the `<` at `index` opens generic arguments rather than compares, as the language decides it: a list of types up to
    /// a `>` that is followed by something that cannot follow a comparison.
    ///
    /// Looks ahead over tokens. What stays open when it fails cannot open generic arguments either, so it is marked and never
    /// looked at again; where it met many, all are. So the sum of all looks is linear.
    mutating func genericArgumentsEnd(at index: Int) -> Bool {
        if tokens[index].flags.contains(.marked) { return false }
        angles.truncate(to: 0)
        var end = index + 1
        var count = 1
        if scanGenericArguments(at: index, &end, &count) { return true }
        for place in 0..<angles.count where angles[place].kind == .binaryOperator {
            tokens[angles[place].token].flags.insert(.marked)
        }
        tokens[index].flags.insert(.marked)
        if count > 16 {
            for inner in index..<min(end, tokens.count) where isOpeningAngle(at: inner) {
                tokens[inner].flags.insert(.marked)
            }
        }
        return false
    }

    /// `index` ends where it fails; `count` is how many `<` were met.
    private mutating func scanGenericArguments(at start: Int, _ index: inout Int, _ count: inout Int) -> Bool {
        angles.append(OpenAngle(token: start, kind: .binaryOperator))
        // Whether what was read last can be the end of a type.
        var endsType = false
        while index < tokens.count {
            let kind = kind(at: index)
            switch kind {
            case .wordThrows, .wordRethrows, .wordAsync:
                // (A) async throws(E) -> B
                guard endsType || kind == .wordAsync else { return false }
                endsType = true
                if self.kind(at: index + 1) == .leftParen, kind == .wordThrows {
                    index = indexAfterBracket(at: index + 1)
                    continue
                }
            case .identifier, .underscore, .wordAny, .wordCapitalSelf, .wordSelf, .number, .wordInout, .wordRepeat:
                if endsType, !joinsNext(index - 1) { return false }
                endsType = true
            case .leftParen, .leftSquare:
                if endsType, !joinsNext(index - 1) { return false }
                angles.append(OpenAngle(token: index, kind: kind))
                endsType = false
            case .rightParen, .rightSquare:
                guard let open = angles.last, open.kind == (kind == .rightParen ? .leftParen : .leftSquare) else { return false }
                angles.truncate(to: angles.count - 1)
                endsType = true
            case .comma:
                endsType = false
            case .colon:
                guard let open = angles.last, open.kind != .binaryOperator else { return false }
                endsType = false
            case .doubleColon:
                guard endsType, self.kind(at: index + 1).isNameOrWord else { return false }
                index += 1
            case .period:
                guard endsType, self.kind(at: index + 1).isNameOrWord else { return false }
                index += 1
            case .arrow:
                guard endsType else { return false }
                endsType = false
            case .postfixQuestion, .postfixExclamation:
                guard endsType else { return false }
            case .at:
                index = indexAfterAttribute(at: index)
                continue
            case .binaryOperator, .prefixOperator, .postfixOperator:
                if isOpeningAngle(at: index) { count += 1 }
                switch scanOperator(at: index, &endsType) {
                case .goesOn: break
                case .fails: return false
                case .ends: return true
                }
            default:
                guard kind.isName else { return false }
                if endsType, !joinsNext(index - 1) { return false }
                endsType = true
            }
            index += 1
        }
        return false
    }

    private enum Scan { case goesOn, fails, ends }

    private mutating func scanOperator(at index: Int, _ endsType: inout Bool) -> Scan {
        if isOpeningAngle(at: index) {
            guard endsType, !tokens[index].flags.contains(.marked) else { return .fails }
            angles.append(OpenAngle(token: index, kind: .binaryOperator))
            endsType = false
            return .goesOn
        }
        let token = tokens[index]
        let first = bytes[Int(token.start)]
        if first == 0x3E {
            // A< >
            guard endsType || isOpeningAngle(at: index - 1) else { return .fails }
            return scanClosingAngles(at: index)
        }
        let length = token.end - token.start
        // A & B, ~Copyable, -3
        if length == 1, first == 0x26 || first == 0x7E || first == 0x2D {
            guard endsType == (first == 0x26) else { return .fails }
            endsType = false
            return .goesOn
        }
        // T...
        return endsType && isText("...", index) && angles.last?.kind == .leftParen ? .goesOn : .fails
    }

    /// `>`, `>>`, `>?`: each `>` closes one; the last one must be followed by what cannot follow a comparison.
    private mutating func scanClosingAngles(at index: Int) -> Scan {
        let token = tokens[index]
        var offset = Int(token.start)
        while offset < Int(token.end) {
            switch bytes[offset] {
            case 0x3E:
                guard let open = angles.last, open.kind == .binaryOperator else { return .fails }
                if angles.count == 1 {
                    let isLast = offset + 1 == Int(token.end)
                    let follows =
                        isLast ? followsGenericArguments(index + 1) : bytes[offset + 1] == 0x3F || bytes[offset + 1] == 0x21
                    return follows ? .ends : .fails
                }
                angles.truncate(to: angles.count - 1)
            case 0x3F, 0x21: break
            default: return .fails
            }
            offset += 1
        }
        return .goesOn
    }

    private mutating func followsGenericArguments(_ index: Int) -> Bool {
        switch kind(at: index) {
        case .rightParen, .rightSquare, .leftBrace, .rightBrace, .period, .comma, .semicolon, .endOfFile, .postfixExclamation,
            .postfixQuestion, .colon, .interpolationEnd:
            true
        case .leftParen, .leftSquare: !startsLine(at: index)
        case .binaryOperator: isText("&", index)
        default: false
        }
    }

    /// Whether the word at `index` stands before a type rather than being one: `some P`, `inout T`, a label's first name.
    private mutating func joinsNext(_ index: Int) -> Bool {
        switch kind(at: index) {
        case .wordSome, .wordAnyLower, .wordInout, .wordEach, .wordRepeat, .wordBorrowing, .wordConsuming, .wordSending,
            .wordIsolated, .wordNonisolated, .underscore:
            true
        case .number:
            // [3 of Int]
            isText("of", index + 1)
        case .identifier:
            isText("of", index)
        default: false
        }
    }
}
