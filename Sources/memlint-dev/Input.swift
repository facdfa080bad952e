import SourceText

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The file at `path`; nil, with a line on standard error, where it cannot be read.
func readFile(_ path: String) -> SourceFile? {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else {
        complain("\(path): cannot be opened")
        return nil
    }
    defer { close(descriptor) }
    var bytes: ContiguousArray<UInt8> = []
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 1 << 18)
    while true {
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
        guard count >= 0 else {
            complain("\(path): cannot be read")
            return nil
        }
        if count == 0 { break }
        bytes.append(contentsOf: buffer[..<count])
    }
    return SourceFile(path: path, bytes: bytes)
}

/// Writes a line to standard error.
func complain(_ message: String) {
    let bytes = ContiguousArray((message + "\n").utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
}

/// The language of a file by its name's ending; nil for another ending.
func language(of path: String) -> Language? {
    switch path.split(separator: ".").last {
    case "py", "pyi": .python
    case "ts", "tsx", "js", "jsx", "mjs", "cjs", "mts", "cts": .typescript
    // What the compiler writes of a module is Swift as well.
    case "swift", "swiftinterface": .swift
    default: nil
    }
}
