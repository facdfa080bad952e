import SourceText

/// Finds the comments that speak to memlint.
enum Directives {
    private static let word = Array("memlint".utf8)

    /// Every comment that holds the word `memlint`, in order of place. A file without the word is not read further.
    static func comments(in file: SourceFile, _ language: Language) -> [TextRange] {
        guard contains(word, in: file.bytes, TextRange(0, UInt32(truncatingIfNeeded: file.bytes.count))) else {
            return []
        }
        return Frontend.comments(in: file, language).filter { contains(word, in: file.bytes, $0) }
    }

    /// Looks for `ml`, which few other words have.
    private static func contains(_ word: [UInt8], in bytes: ContiguousArray<UInt8>, _ range: TextRange) -> Bool {
        let end = min(Int(range.upper), bytes.count)
        let text = bytes.span.extracting(min(Int(range.lower), end)..<end)
        var middle = text.first(pair: UInt8(ascii: "m"), UInt8(ascii: "l"), from: 2)
        while middle < text.count {
            let start = middle - 2
            if start + word.count <= text.count, word.indices.allSatisfy({ word[$0] == text[start + $0] }) { return true }
            middle = text.first(pair: UInt8(ascii: "m"), UInt8(ascii: "l"), from: middle + 1)
        }
        return false
    }
}
