/// Bytes on their way out: every reporter writes into one of these, and the program writes it out at once.
package struct OutputBuffer: Sendable {
    package private(set) var bytes: ContiguousArray<UInt8> = []

    package init() {}

    package mutating func write(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    package mutating func write(byte: UInt8) {
        bytes.append(byte)
    }

    package mutating func write(_ more: ContiguousArray<UInt8>) {
        bytes.append(contentsOf: more)
    }

    /// Writes `text` `count` times; nothing for a count below one.
    package mutating func write(_ text: String, times count: Int) {
        guard count > 0 else { return }
        for _ in 0..<count { write(text) }
    }
}
