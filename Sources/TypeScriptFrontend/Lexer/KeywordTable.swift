/// Looks up the kind of a word by its bytes, without making a string.
struct KeywordTable: Sendable {
    static let shared = KeywordTable()

    static let shortestLength = 2
    static let longestLength = 10

    /// Open addressing: the word's last eight bytes, the first in the highest place; 0 for an empty slot.
    private var keys: ContiguousArray<UInt64>
    private var words: ContiguousArray<ContiguousArray<UInt8>>
    private var kinds: ContiguousArray<TokenKind>

    private static let slotBits = 9

    private init() {
        let slots = 1 << Self.slotBits
        keys = ContiguousArray(repeating: 0, count: slots)
        words = ContiguousArray(repeating: [], count: slots)
        kinds = ContiguousArray(repeating: .identifier, count: slots)
        for kind in TokenKind.allCases where kind.isWord && kind != .identifier {
            let word = ContiguousArray(String(describing: kind).utf8)
            var key: UInt64 = 0
            for byte in word { key = key << 8 | UInt64(byte) }
            var slot = Self.slot(key)
            while keys[slot] != 0 { slot = (slot + 1) & (slots - 1) }
            keys[slot] = key
            words[slot] = word
            kinds[slot] = kind
        }
    }

    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> UInt64(64 - slotBits))
    }

    /// The kind of the word that is bytes `start..<end`, whose last eight bytes are `key`; `identifier` where it is no keyword.
    func kind(_ key: UInt64, _ bytes: ContiguousArray<UInt8>, _ start: Int, _ end: Int) -> TokenKind {
        var slot = Self.slot(key)
        while keys[slot] != 0 {
            if keys[slot] == key {
                // Up to eight bytes the key is the word.
                if end - start <= 8 { return kinds[slot] }
                if bytes[start..<end].elementsEqual(words[slot]) { return kinds[slot] }
            }
            slot = (slot + 1) & (keys.count - 1)
        }
        return .identifier
    }
}
