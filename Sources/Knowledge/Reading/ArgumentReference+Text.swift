extension ArgumentReference {
    /// Reads `name@n`, `name`, `@n`, with a path of keys behind it; nil for anything else.
    init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let head = parts.first, parts.dropFirst().allSatisfy({ Self.isWord($0) }) else { return nil }
        let at = head.firstIndex(of: UInt8(ascii: "@"))
        let name = head[..<(at ?? head.endIndex)]
        guard name.isEmpty || Self.isWord(name) else { return nil }
        var position: Int?
        if let at {
            let digits = head[head.index(after: at)...]
            guard digits.count <= 2, digits.allSatisfy({ (0x30...0x39).contains($0) }),
                let number = Int(String(Substring(digits)))
            else { return nil }
            position = number
        }
        guard !name.isEmpty || position != nil else { return nil }
        self.init(
            name: name.isEmpty ? nil : String(Substring(name)), position: position,
            path: parts.dropFirst().map { String(Substring($0)) })
    }

    private static func isWord(_ text: Substring.UTF8View) -> Bool {
        !text.isEmpty
            && text.allSatisfy { byte in
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
