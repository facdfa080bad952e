internal import Syntax

/// How tightly an operator binds; a higher one is folded first.
enum OperatorLevel: Int8, Comparable, BitwiseCopyable {
    /// Below all: folding above it folds everything.
    case nothing = -2
    /// `try`, `await` and the like reach to the end of the expression, `a ? b` to its `:`. Nothing folds across them.
    case open = -1
    case assignment
    case conditional
    case or
    case and
    case comparison
    case coalescing
    case cast
    case range
    case addition
    case multiplication
    case shift
    case prefix

    static func < (a: OperatorLevel, b: OperatorLevel) -> Bool { a.rawValue < b.rawValue }
}

extension Grammar {
    /// The level of the operator at `index`, and what it makes.
    mutating func operatorLevel(at index: Int) -> (OperatorLevel, PendingOperator.Form) {
        let token = tokens[index]
        let start = Int(token.start)
        let length = Int(token.end - token.start)
        let first = bytes[start]
        let last = bytes[start + length - 1]
        if token.kind == .arrow { return (.range, .binary) }
        switch length {
        case 1:
            switch first {
            case 0x3C, 0x3E: return (.comparison, .comparison)
            case 0x2A, 0x2F, 0x25, 0x26: return (.multiplication, .binary)
            default: return (.addition, .binary)
            }
        case 2:
            let pair = (first, last)
            switch pair {
            case (0x26, 0x26): return (.and, .logical)
            case (0x7C, 0x7C): return (.or, .logical)
            case (0x3F, 0x3F): return (.coalescing, .logical)
            // == != <= >= ~=
            case (0x3D, 0x3D), (0x21, 0x3D), (0x3C, 0x3D), (0x3E, 0x3D), (0x7E, 0x3D): return (.comparison, .comparison)
            // << >>
            case (0x3C, 0x3C), (0x3E, 0x3E): return (.shift, .binary)
            // &*
            case (0x26, 0x2A): return (.multiplication, .binary)
            // += -= *= /= %= &= |= ^=
            case (_, 0x3D) where isAssigning(first): return (.assignment, .augmentedAssignment)
            // .< .> of vectors
            case (0x2E, 0x3C), (0x2E, 0x3E): return (.comparison, .comparison)
            default: return (.addition, .binary)
            }
        case 3: return Self.level(of: (first, bytes[start + 1], last))
        default:
            // &<<= &>>=
            let isShift = length == 4 && first == 0x26 && (bytes[start + 1] == 0x3C || bytes[start + 1] == 0x3E)
            let assigns = isShift && bytes[start + 2] == bytes[start + 1] && last == 0x3D
            return assigns ? (.assignment, .augmentedAssignment) : (.addition, .binary)
        }
    }

    private static func level(of signs: (UInt8, UInt8, UInt8)) -> (OperatorLevel, PendingOperator.Form) {
        switch signs {
        // ... ..<
        case (0x2E, 0x2E, 0x2E), (0x2E, 0x2E, 0x3C): (.range, .binary)
        // === !==
        case (0x3D, 0x3D, 0x3D), (0x21, 0x3D, 0x3D): (.comparison, .comparison)
        // .== .!= .<= .>=
        case (0x2E, 0x3D, 0x3D), (0x2E, 0x21, 0x3D), (0x2E, 0x3C, 0x3D), (0x2E, 0x3E, 0x3D): (.comparison, .comparison)
        // .&= .|= .^=
        case (0x2E, 0x26, 0x3D), (0x2E, 0x7C, 0x3D), (0x2E, 0x5E, 0x3D): (.assignment, .augmentedAssignment)
        // <<= >>=
        case (0x3C, 0x3C, 0x3D), (0x3E, 0x3E, 0x3D): (.assignment, .augmentedAssignment)
        // &+= &-= &*=
        case (0x26, 0x2B, 0x3D), (0x26, 0x2D, 0x3D), (0x26, 0x2A, 0x3D): (.assignment, .augmentedAssignment)
        // &<< &>>
        case (0x26, 0x3C, 0x3C), (0x26, 0x3E, 0x3E): (.shift, .binary)
        default: (.addition, .binary)
        }
    }

    private func isAssigning(_ first: UInt8) -> Bool {
        switch first {
        case 0x2B, 0x2D, 0x2A, 0x2F, 0x25, 0x26, 0x7C, 0x5E: true
        default: false
        }
    }

    /// The common tree's name of the logical operator at `index`.
    mutating func logicalName(at index: Int) -> NameID {
        switch bytes[Int(tokens[index].start)] {
        case 0x26: builder.names.intern("and")
        case 0x7C: builder.names.intern("or")
        default: builder.names.intern("??")
        }
    }
}
