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

/// Shows each file that the arguments name, or standard input, one path on a line, where they name none: so one process can read
/// many files. `show` gets the file and whether `--format json` is among the arguments, and says whether it could show it.
func forEachFile(_ arguments: [String], _ show: (SourceFile, _ isJSON: Bool) -> Bool) -> Int32 {
    var paths = arguments
    var isJSON = false
    if let option = paths.firstIndex(of: "--format"), option + 1 < paths.count {
        isJSON = paths[option + 1] == "json"
        paths.removeSubrange(option...option + 1)
    }
    var status: Int32 = 0
    func handle(_ path: String) {
        guard let file = readFile(path), show(file, isJSON) else { return status = 2 }
        // Whoever writes paths to a pipe may wait for the answer to each.
        if isJSON { fflush(nil) }
    }
    if paths.isEmpty {
        while let path = readLine() { handle(path) }
    } else {
        for path in paths { handle(path) }
    }
    return status
}
