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
        if hasMark(file) { return .mark }
        guard language == .typescript, [".js", ".mjs", ".cjs", ".jsx"].contains(where: ends) else { return nil }
        if namesSourceMap(file.bytes) { return .sourceMap }
        return isMinified(file.bytes) ? .longLines : nil
    }

    // MARK: - The head

    /// Whether the comments before the first line of code say that the file is generated.
    private static func hasMark(_ file: SourceFile) -> Bool {
        let bytes = file.bytes.span
        let head = file.markLength..<min(file.markLength + headLength, bytes.count)
        let comments = head.lowerBound..<commentsEnd(bytes, head)
        guard let place = place(of: generated, in: bytes, comments) else { return false }
        if namesMark(bytes, place, comments) { return true }
        return closings.contains { closing in
            guard let found = self.place(of: closing, in: bytes, comments) else { return false }
            return abs(found - place) <= reach
        }
    }

    /// Bytes between the two halves of a mark: answers, too, are generated, and a docstring may say elsewhere what not to edit.
    private static let reach = 160

    private static let generated = Array("generated".utf8)
    private static let closings = [Array("do not edit".utf8), Array("do not modify".utf8)]
    private static let lines = ["#", "//", "\"use ", "'use "].map { Array($0.utf8) }
    private static let blocks = [("/*", "*/"), ("\"\"\"", "\"\"\""), ("'''", "'''")].map { (opening: Array($0.0.utf8), closing: Array($0.1.utf8)) }

    /// Where the comments, docstrings and directives (`"use strict";`) end with which the head begins.
    private static func commentsEnd(_ bytes: Span<UInt8>, _ head: Range<Int>) -> Int {
        var index = head.lowerBound
        while true {
            while index < head.upperBound, bytes[index] <= 0x20 { index += 1 }
            let rest = index..<head.upperBound
            if let block = blocks.first(where: { starts(bytes, rest, with: $0.opening) }) {
                let inside = index + block.opening.count..<head.upperBound
                guard let closing = place(of: block.closing, in: bytes, inside) else { return head.upperBound }
                index = closing + block.closing.count
            } else if lines.contains(where: { starts(bytes, rest, with: $0) }) {
                while index < head.upperBound, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
            } else {
                return index
            }
        }
    }

    /// Whether a word `@generated` stands in the comments, of which the first `generated` is at `place`.
    private static func namesMark(_ bytes: Span<UInt8>, _ place: Int, _ comments: Range<Int>) -> Bool {
        var next: Int? = place
        while let place = next {
            let end = place + generated.count
            let isWord = end >= bytes.count || !(0x61...0x7A).contains(bytes[end] | 0x20) && bytes[end] != UInt8(ascii: "_")
            if isWord, place > comments.lowerBound, bytes[place - 1] == UInt8(ascii: "@") { return true }
            next = self.place(of: generated, in: bytes, end..<comments.upperBound)
        }
        return false
    }

    private static func starts(_ bytes: Span<UInt8>, _ range: Range<Int>, with words: [UInt8]) -> Bool {
        guard range.count >= words.count else { return false }
        for (offset, byte) in words.enumerated() where bytes[range.lowerBound + offset] != byte { return false }
        return true
    }

    /// The place of words in small letters, in whatever letters the range has them.
    private static func place(of words: [UInt8], in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        guard range.count >= words.count else { return nil }
        for index in range.lowerBound...range.upperBound - words.count where lowered(bytes[index]) == words[0] {
            var count = 1
            while count < words.count, lowered(bytes[index + count]) == words[count] { count += 1 }
            if count == words.count { return index }
        }
        return nil
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
