import SourceText

/// Tells files that programs write from those that people write, by a file's name and bytes alone.
///
/// What it says depends on nothing else, so that a file named by itself, or read from standard input, gets the same answer as in a
/// run over its project.
enum GeneratedCode {
    /// By what a file was recognised.
    enum Sign {
        /// `chat_pb2.py`, `chat.pb.swift`, `vendor.min.js`
        case name
        /// A comment at its head: `@generated`, or that it is generated and not to be edited.
        case mark
        /// JavaScript that names a source map at its end: what it was made from is another file.
        case sourceMap
        /// JavaScript of at least `leastMinified` bytes whose lines are longer than `longestMean` bytes at the mean.
        case longLines
    }

    static let leastMinified = 20_000
    static let longestMean = 500
    /// Bytes at the start of a file that may hold a mark.
    static let headLength = 2_048

    private static let names: [Language: [String]] = [
        .python: ["_pb2.py", "_pb2.pyi", "_pb2_grpc.py", "_pb2_grpc.pyi"],
        .swift: [".pb.swift", ".grpc.swift", ".generated.swift"],
        .typescript: [".min.js", ".min.mjs", ".min.cjs", "_pb.js", "_pb.ts", "_pb.d.ts", ".generated.js", ".generated.ts"],
    ]

    /// Why a file counts as generated; nil for one that a person wrote. O(1), but for JavaScript one pass over its bytes.
    static func sign(of file: SourceFile, named name: some BidirectionalCollection<UInt8>, _ language: Language) -> Sign? {
        func ends(with ending: String) -> Bool { name.suffix(ending.utf8.count).elementsEqual(ending.utf8) }
        if names[language]?.contains(where: ends) == true { return .name }
        if hasMark(file.bytes[file.markLength...].prefix(headLength)) { return .mark }
        guard language == .typescript, [".js", ".mjs", ".cjs", ".jsx"].contains(where: ends) else { return nil }
        if namesSourceMap(file.bytes) { return .sourceMap }
        return isMinified(file.bytes) ? .longLines : nil
    }

    // MARK: - The head

    /// Whether the comments before the first line of code say that the file is generated.
    private static func hasMark(_ head: ArraySlice<UInt8>) -> Bool {
        var isGenerated = false
        var isClosedToPeople = false
        /// What ends the comment or docstring that a line lies in.
        var end: String?
        for line in head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let text = line.drop { $0 == 0x20 || $0 == 0x09 }
            if text.isEmpty || text.starts(with: "#!".utf8) || isDirective(text) { continue }
            var rest = text
            if end == nil {
                if let (opening, closing) = blocks.first(where: { text.starts(with: $0.opening.utf8) }) {
                    end = closing
                    rest = text.dropFirst(opening.utf8.count)
                } else if !text.starts(with: "#".utf8), !text.starts(with: "//".utf8) {
                    return false
                }
            }
            if let closing = end, contains(rest, closing) { end = nil }
            if namesMark(text) { return true }
            isGenerated = isGenerated || contains(text, "generated")
            isClosedToPeople = isClosedToPeople || contains(text, "do not edit") || contains(text, "do not modify")
            if isGenerated && isClosedToPeople { return true }
        }
        return false
    }

    private static let blocks: [(opening: String, closing: String)] = [("/*", "*/"), ("\"\"\"", "\"\"\""), ("'''", "'''")]

    /// `"use strict";`
    private static func isDirective(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "\"use ".utf8) || line.starts(with: "'use ".utf8)
    }

    /// `@generated`, as a word.
    private static func namesMark(_ line: ArraySlice<UInt8>) -> Bool {
        guard let place = place(of: "@generated", in: line) else { return false }
        let next = line[(place + 10)...].first ?? 0x20
        return !(0x61...0x7A).contains(next | 0x20) && next != UInt8(ascii: "_")
    }

    private static func contains(_ line: ArraySlice<UInt8>, _ words: String) -> Bool { place(of: words, in: line) != nil }

    /// The place of words in small letters, in whatever letters the line has them.
    private static func place(of words: String, in line: ArraySlice<UInt8>) -> Int? {
        let words = words.utf8
        guard let first = words.first, line.count >= words.count else { return nil }
        return line.indices.dropLast(words.count - 1).first { index in
            lowered(line[index]) == first && line[index...].prefix(words.count).elementsEqual(words) { lowered($0) == $1 }
        }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    // MARK: - JavaScript

    /// `//# sourceMappingURL=app.js.map` on the last line that holds anything.
    private static func namesSourceMap(_ bytes: ContiguousArray<UInt8>) -> Bool {
        guard let last = bytes.lastIndex(where: { $0 > 0x20 }) else { return false }
        let start = bytes[...last].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
        return bytes[start...].starts(with: "//# sourceMappingURL=".utf8)
    }

    private static func isMinified(_ bytes: ContiguousArray<UInt8>) -> Bool {
        guard bytes.count >= leastMinified else { return false }
        var lines = 1
        for byte in bytes { lines += byte == 0x0A ? 1 : 0 }
        return bytes.count / lines > longestMean
    }
}

extension GeneratedCode.Sign {
    /// What is told of a file that is left out: a sentence with a way out.
    var message: String {
        let reason =
            switch self {
            case .name: "Its name says that it is generated"
            case .mark: "A comment at its head says that it is generated"
            case .sourceMap: "It names a source map, so it was made from another file"
            case .longLines: "It is minified: its lines are longer than \(GeneratedCode.longestMean) bytes at the mean"
            }
        return reason + "; see `--include-generated`."
    }
}
