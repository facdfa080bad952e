/// A path as the file system has it: any bytes but NUL, `/` between parts.
package struct RawPath: Hashable, Sendable {
    package let bytes: ContiguousArray<UInt8>

    package init(_ bytes: ContiguousArray<UInt8>) {
        self.bytes = bytes
    }

    package init(_ text: String) {
        bytes = ContiguousArray(text.utf8)
    }

    private static let slash = UInt8(ascii: "/")

    package var isAbsolute: Bool { bytes.first == RawPath.slash }

    /// The path as text, with U+FFFD for what is not UTF-8.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The part after the last `/`.
    package var name: ArraySlice<UInt8> {
        let start = bytes.lastIndex(of: RawPath.slash).map { $0 + 1 } ?? 0
        return ArraySlice(bytes[start...])
    }

    /// The path of `name` in the folder of this path.
    package func appending(_ name: some Collection<UInt8>) -> RawPath {
        var joined = bytes
        joined.reserveCapacity(bytes.count + 1 + name.count)
        if !joined.isEmpty, joined.last != RawPath.slash { joined.append(RawPath.slash) }
        joined.append(contentsOf: name)
        return RawPath(joined)
    }

    package func appending(_ name: String) -> RawPath { appending(Array(name.utf8)) }

    /// The folder that holds an absolute path; nil for `/`.
    package var parent: RawPath? {
        guard bytes.count > 1, let last = bytes.lastIndex(of: RawPath.slash) else { return nil }
        return RawPath(last == 0 ? [RawPath.slash] : ContiguousArray(bytes[..<last]))
    }

    /// What leads from `folder` to this path below it, without a `/` at either end; nil where it lies elsewhere.
    package func relative(to folder: RawPath) -> ArraySlice<UInt8>? {
        if folder.bytes == [RawPath.slash] { return isAbsolute ? ArraySlice(bytes.dropFirst()) : nil }
        guard bytes.count > folder.bytes.count, bytes.starts(with: folder.bytes),
            bytes[folder.bytes.count] == RawPath.slash
        else { return nil }
        return ArraySlice(bytes[(folder.bytes.count + 1)...])
    }

    /// Whether this is `folder` or lies below it.
    package func isWithin(_ folder: RawPath) -> Bool { self == folder || relative(to: folder) != nil }

    package static func < (a: RawPath, b: RawPath) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}
