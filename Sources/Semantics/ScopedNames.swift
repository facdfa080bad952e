import Syntax

/// The bindings of one file by scope and name, for the time of binding.
///
/// A table of its own: names are looked up for every identifier and every scope round it, and the library's dictionary, which
/// guards against keys chosen to collide, took a third of the binder's time. Names are numbered as they appear and scopes as they
/// open, so what a file can choose here is little; the seed takes that too.
struct ScopedNames {
    /// Open addressing: the scope in the upper half, the name in the lower; 0 for an empty slot, which no name has.
    private var keys: ContiguousArray<UInt64>
    private var values: ContiguousArray<UInt32>
    private var count = 0
    private let seed = Self.processSeed

    private static let processSeed = UInt64.random(in: .min ... .max) | 1

    /// `expectedNames` sizes the storage.
    init(expectedNames: Int = 0) {
        var capacity = 64
        while capacity < expectedNames * 2 { capacity *= 2 }
        keys = ContiguousArray(repeating: 0, count: capacity)
        values = ContiguousArray(repeating: 0, count: capacity)
    }

    /// The index of the binding of a name in one scope. A name that is none has none.
    subscript(scope: ScopeID, name: NameID) -> Int? {
        let key = Self.key(scope, name)
        let slot = slot(of: key)
        return keys[slot] == key && name != .none ? Int(values[slot]) : nil
    }

    /// - Precondition: the name is not `none` and has no binding in the scope.
    mutating func insert(_ index: Int, _ scope: ScopeID, _ name: NameID) {
        if count * 2 >= keys.count { grow() }
        let key = Self.key(scope, name)
        let slot = slot(of: key)
        keys[slot] = key
        values[slot] = UInt32(truncatingIfNeeded: index)
        count += 1
    }

    private static func key(_ scope: ScopeID, _ name: NameID) -> UInt64 { UInt64(scope.index) << 32 | UInt64(name.index) }

    /// The slot that holds the key, or the empty one where it belongs.
    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        let product = ((key ^ seed) &* 0x9E37_79B9_7F4A_7C15)
        var slot = Int(truncatingIfNeeded: (product ^ product >> 29) &* 0xBF58_476D_1CE4_E5B9 >> 32) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = (keys, values)
        keys = ContiguousArray(repeating: 0, count: old.0.count * 2)
        values = ContiguousArray(repeating: 0, count: old.0.count * 2)
        for (key, value) in zip(old.0, old.1) where key != 0 {
            let slot = slot(of: key)
            keys[slot] = key
            values[slot] = value
        }
    }
}
