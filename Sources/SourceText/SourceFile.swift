/// One file's bytes and the name it goes by.
package struct SourceFile: Sendable {
    /// The path as the user sees it: relative to the current folder where it lies below it, with `/` between parts.
    /// A name that is not valid UTF-8 has U+FFFD in place of what cannot be shown.
    package let path: String

    /// The file as read, a byte order mark included; at most `SourceFile.maximumLength` bytes.
    package let bytes: ContiguousArray<UInt8>

    /// Offsets are 32 bits wide and the top value means "none"; a larger file is not analysed.
    package static let maximumLength = Int(UInt32.max) - 1

    package init(path: String, bytes: ContiguousArray<UInt8>) {
        self.path = path
        self.bytes = bytes
    }

    /// The text of `range`, invalid UTF-8 replaced by U+FFFD; bounds beyond the file are cut to it.
    package func text(_ range: TextRange) -> String {
        let upper = min(Int(range.upper), bytes.count)
        let lower = min(Int(range.lower), upper)
        return String(decoding: bytes[lower..<upper], as: UTF8.self)
    }

    /// The number of bytes of a UTF-8 byte order mark at the start: 3 or 0.
    package var markLength: Int {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }
}
