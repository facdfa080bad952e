import Syntax

/// How strongly an operator binds its operands, weakest first.
enum Precedence: UInt8, Comparable {
    case walrus
    case lambda
    case conditional
    case or
    case and
    case not
    case comparison
    case bitwiseOr
    case bitwiseXor
    case bitwiseAnd
    case shift
    case sum
    case term
    case sign
    case power
    case await

    static func < (a: Precedence, b: Precedence) -> Bool { a.rawValue < b.rawValue }
}

extension PythonTokenKind {
    /// The precedence of the operator between two operands, for those of which a row makes one chain; else nil.
    var chainPrecedence: Precedence? {
        switch self {
        case .or: .or
        case .and: .and
        case .less, .greater, .lessEqual, .greaterEqual, .doubleEqual, .notEqual, .in, .is: .comparison
        case .bar: .bitwiseOr
        case .caret: .bitwiseXor
        case .ampersand: .bitwiseAnd
        case .leftShift, .rightShift: .shift
        case .plus, .minus: .sum
        case .star, .slash, .doubleSlash, .percent, .at: .term
        default: nil
        }
    }
}

/// An operator that was read while its last operand was not.
struct OpenOperator {
    enum Form {
        /// `not x`, `-x`, `await x`
        case prefix
        /// `a + b - c`
        case chain
        /// `a ** b`, whose right operand may be another
        case power
        /// `a := b`
        case walrus
        /// `a if b`, before `else`
        case condition
        /// `a if b else c`
        case alternative
        /// `lambda x: y`
        case lambda(outerHasYield: Bool)
    }

    var form: Form
    let precedence: Precedence
    /// Before the first operand, or the prefix.
    let mark: Mark
    /// Of the operator; none where those of a chain differ.
    var name: NameID
    var isMixed = false
}
