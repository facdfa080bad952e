import SourceText

/// What tells one name from another: all of a name of up to 16 bytes, which nearly all are, the ends and the length of others.
///
/// The key of a usual name is made, hashed and compared without a branch on its length, which nobody can guess from one name to the
/// next.
struct NameKey: Equatable, Sendable {
    /// The first eight bytes, the first lowest, and zeros where there are fewer.
    private let head: UInt64
    /// What follows the first eight bytes of a name that has up to 16, and the last eight of one that has more.
    private let tail: UInt64
    let count: UInt32

    static let empty = NameKey(head: 0, tail: 0, count: 0)

    /// Numbers that hashes begin with. Not known beforehand, so that no file can be written whose names all fall into one slot.
    /// Nothing that is seen depends on them: ids follow the order of appearance.
    struct Seeds: Sendable {
        fileprivate let head = UInt64.random(in: .min ... .max)
        fileprivate let tail = UInt64.random(in: .min ... .max) | 1

        static let ofProcess = Seeds()
    }

    private init(head: UInt64, tail: UInt64, count: UInt32) {
        self.head = head
        self.tail = tail
        self.count = count
    }

    /// Of the usual name: it has at most 16 bytes, and where it begins, `bytes` has 16.
    @inline(__always)
    init(usual bytes: Span<UInt8>, from start: Int, to end: Int) {
        count = UInt32(truncatingIfNeeded: end &- start)
        (head, tail) = bytes.bytes(at: start, count: end &- start)
    }

    @inline(__always)
    static func isUsual(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        end &- start <= 16 && start &+ 16 <= bytes.count
    }

    /// Of any name, `start..<end` of `bytes`, a range within them.
    init(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
        count = UInt32(truncatingIfNeeded: end - start)
        if count > 16 {
            head = bytes.eightBytes(at: start)
            tail = bytes.eightBytes(at: end - 8)
        } else {
            let headEnd = min(end, start + 8)
            head = Self.number(bytes, from: start, to: headEnd)
            tail = Self.number(bytes, from: headEnd, to: end)
        }
    }

    /// Up to eight bytes as a number.
    private static func number(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
        var value: UInt64 = 0
        for index in (start..<end).reversed() { value = value &<< 8 | UInt64(bytes[index]) }
        return value
    }

    @inline(__always)
    static func == (a: NameKey, b: NameKey) -> Bool {
        (a.head ^ b.head) | (a.tail ^ b.tail) | UInt64(a.count ^ b.count) == 0
    }

    /// A number that every byte of a name of up to 16 has a part in, and of a longer one the ends.
    @inline(__always)
    func hash(_ seeds: Seeds) -> UInt64 { Self.mix(head ^ seeds.head, tail ^ UInt64(count) ^ seeds.tail) }

    /// A number that every byte of the name has a part in; the name begins at `start` of `bytes`.
    func hash(_ seeds: Seeds, _ bytes: Span<UInt8>, from start: Int) -> UInt64 {
        var hash = hash(seeds)
        for place in places { hash = Self.mix(hash ^ bytes.eightBytes(at: start + place), seeds.tail) }
        return hash
    }

    /// Where eight bytes stand that are in neither end of the name, counted from its first, up to those that are in the last.
    private var places: StrideTo<Int> { stride(from: 8, to: Int(count) - 8, by: 8) }

    /// Whether what stands between the ends of a name is the same in two places.
    func hasSameMiddle(_ bytes: Span<UInt8>, from start: Int, _ others: Span<UInt8>, from first: Int) -> Bool {
        for place in places where bytes.eightBytes(at: start + place) != others.eightBytes(at: first + place) { return false }
        return true
    }

    /// Spreads every bit of both over a number.
    @inline(__always)
    private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }
}
