/// A set of kinds of tokens, as a bit for each: asking it takes no branch, where a `switch` over kinds that lie far apart is a jump
/// through a table, which nobody can guess.
///
/// All is inlined: of kinds that are written down, up to five in a call, the compiler makes constants.
struct SwiftTokenKinds {
    /// The kinds below 64, those below 128, the others.
    private var low: UInt64 = 0
    private var middle: UInt64 = 0
    private var high: UInt64 = 0

    @inline(__always)
    init(_ kinds: SwiftTokenKind...) {
        for kind in kinds { insert(kind) }
    }

    @inline(__always)
    func adding(_ kinds: SwiftTokenKind...) -> SwiftTokenKinds {
        var all = self
        for kind in kinds { all.insert(kind) }
        return all
    }

    @inline(__always)
    private mutating func insert(_ kind: SwiftTokenKind) {
        let bit = 1 &<< UInt64(kind.rawValue & 63)
        switch kind.rawValue >> 6 {
        case 0: low |= bit
        case 1: middle |= bit
        default: high |= bit
        }
    }

    @inline(__always)
    func contains(_ kind: SwiftTokenKind) -> Bool {
        let bits = kind.rawValue < 64 ? low : kind.rawValue < 128 ? middle : high
        return bits &>> UInt64(kind.rawValue & 63) & 1 != 0
    }
}
