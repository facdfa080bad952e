/// Brackets, separators and operators.
extension Lexer {
    private mutating func take(_ kind: TokenKind, _ length: Int) {
        self.kind = kind
        end = start + length
    }

    private func isAhead(_ character: Unicode.Scalar, _ offset: Int) -> Bool {
        byte(at: start + offset) == UInt8(ascii: character)
    }

    private mutating func scanEqual() {
        if isAhead(">", 1) {
            take(.arrow, 2)
        } else if isAhead("=", 1) {
            isAhead("=", 2) ? take(.equalEqualEqual, 3) : take(.equalEqual, 2)
        } else {
            take(.equal, 1)
        }
    }

    private mutating func scanQuestion() {
        if isAhead("?", 1) {
            isAhead("=", 2) ? take(.questionQuestionEqual, 3) : take(.questionQuestion, 2)
        } else if isAhead(".", 1), !byte(at: start + 2).isDigit {
            // `a ? .5 : b` has no `?.`.
            take(.questionDot, 2)
        } else {
            take(.question, 1)
        }
    }

    /// Goes on with the operator whose first byte has been taken: an operator's byte or a dot follows. `>` stays alone, as in
    /// `A<B<C>>`: it is joined only where the grammar wants an operator.
    mutating func scanLongOperator() {
        switch kind {
        case .equal: scanEqual()
        case .question: scanQuestion()
        case .plus: single(.plus, equal: .plusEqual, double: .plusPlus)
        case .minus: single(.minus, equal: .minusEqual, double: .minusMinus)
        case .star: doubling(.star, .starEqual, .starStar, .starStarEqual)
        case .slash where isAhead("=", 1): take(.slashEqual, 2)
        case .percent where isAhead("=", 1): take(.percentEqual, 2)
        case .caret where isAhead("=", 1): take(.caretEqual, 2)
        case .ampersand: doubling(.ampersand, .ampersandEqual, .ampersandAmpersand, .ampersandAmpersandEqual)
        case .bar: doubling(.bar, .barEqual, .barBar, .barBarEqual)
        case .less: doubling(.less, .lessEqual, .shiftLeft, .shiftLeftEqual)
        case .exclamation where isAhead("=", 1):
            isAhead("=", 2) ? take(.notEqualEqual, 3) : take(.notEqual, 2)
        default: break
        }
    }

    /// `+`, `+=`, `++`
    private mutating func single(_ plain: TokenKind, equal: TokenKind, double: TokenKind) {
        if byte(at: start + 1) == bytes[start] {
            take(double, 2)
        } else {
            isAhead("=", 1) ? take(equal, 2) : take(plain, 1)
        }
    }

    /// `*`, `*=`, `**`, `**=`
    private mutating func doubling(
        _ plain: TokenKind, _ equal: TokenKind, _ double: TokenKind, _ doubleEqual: TokenKind
    ) {
        if byte(at: start + 1) == bytes[start] {
            isAhead("=", 2) ? take(doubleEqual, 3) : take(double, 2)
        } else {
            isAhead("=", 1) ? take(equal, 2) : take(plain, 1)
        }
    }

    /// Joins the current `>` with what follows into `>=`, `>>`, `>>>`, `>>=` or `>>>=`.
    mutating func rescanGreater() {
        guard kind == .greater else { return }
        if isAhead(">", 1) {
            if isAhead(">", 2) {
                isAhead("=", 3) ? take(.shiftRightUnsignedEqual, 4) : take(.shiftRightUnsigned, 3)
            } else {
                isAhead("=", 2) ? take(.shiftRightEqual, 3) : take(.shiftRight, 2)
            }
        } else if isAhead("=", 1) {
            take(.greaterEqual, 2)
        }
    }

    /// Splits the current `<<` so that its first `<` can open type arguments: `f<<T>(x: T) => T>(y)`.
    mutating func rescanLess() {
        if kind == .shiftLeft || kind == .shiftLeftEqual || kind == .lessEqual { take(.less, 1) }
    }
}
