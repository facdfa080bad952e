extension ArgumentReference {
    /// Reads `name@n`, `name`, `@n`, with a path of keys behind it; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let head = parts.first, parts.dropFirst().allSatisfy({ Self.isWord($0) }) else { return nil }
        let halves = head.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = halves.first, name.isEmpty || Self.isWord(name) else { return nil }
        var position: Int?
        if halves.count == 2 {
            guard let number = Int(halves[1]), (0..<100).contains(number), halves[1].utf8.first != UInt8(ascii: "+")
            else {
                return nil
            }
            position = number
        }
        guard !name.isEmpty || position != nil else { return nil }
        self.init(name: name.isEmpty ? nil : String(name), position: position, path: parts.dropFirst().map(String.init))
    }

    private static func isWord(_ text: Substring) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "$"),
                    0x80...:
                    true
                default: false
                }
            }
    }
}
