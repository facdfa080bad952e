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

    private static func contains(_ word: [UInt8], in bytes: ContiguousArray<UInt8>, _ range: TextRange) -> Bool {
        let end = min(Int(range.upper), bytes.count)
        var index = min(Int(range.lower), end)
        while index + word.count <= end {
            if bytes[index] == word[0], bytes[index..<(index + word.count)].elementsEqual(word) { return true }
            index += 1
        }
        return false
    }
}
