package import SourceText

/// A set of short ASCII words, looked up by bytes.
package struct WordSet: Sendable {
    /// Open addressing over words; nil for an empty slot. The length is a power of two, at least twice the number of words.
    private let slots: [ContiguousArray<UInt8>?]

    package init(_ words: Set<String>) {
        var size = 16
        while size < words.count * 2 { size *= 2 }
        var slots = [ContiguousArray<UInt8>?](repeating: nil, count: size)
        for word in words.sorted() {
            let bytes = ContiguousArray(word.utf8)
            var slot = WordSet.hash(bytes.span, 0..<bytes.count) & (size - 1)
            while slots[slot] != nil { slot = (slot + 1) & (size - 1) }
            slots[slot] = bytes
        }
        self.slots = slots
    }

    /// Whether the bytes of `range` are one of the words.
    package func contains(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var slot = WordSet.hash(bytes, range) & (slots.count - 1)
        while let word = slots[slot] {
            if word.count == range.count, isEqual(word, bytes, range.lowerBound) { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }

    private func isEqual(_ word: ContiguousArray<UInt8>, _ bytes: Span<UInt8>, _ start: Int) -> Bool {
        for offset in word.indices where word[offset] != bytes[start + offset] { return false }
        return true
    }

    private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        var hash: UInt32 = 0x811c_9dc5
        for index in range { hash = (hash ^ UInt32(bytes[index])) &* 0x0100_0193 }
        return Int(hash ^ (hash >> 15))
    }
}

/// Tells from a glance at a file's bytes whether it may import any of some packages, without reading it as Python.
///
/// It looks for the word `import`, which every form of import has, and reads the names around it:
///
///     import os, llama_index.core as li
///     from langchain.memory \
///         import ConversationBufferMemory
///
/// In a string or comment these count as well: it says yes too often, and never no where the parser finds such an import.
package enum PythonSkim {
    /// Whether the file may import a package whose first part is in the set. O(bytes).
    package static func imports(anyOf packages: WordSet, in file: SourceFile) -> Bool {
        let bytes = file.bytes.span
        var index = 0
        while let found = nextImport(bytes, from: index) {
            index = found + 6
            if names(after: index, bytes, packages) || source(before: found, bytes, packages) { return true }
        }
        return false
    }

    /// Where the next `import` begins that is a word of its own.
    private static func nextImport(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        // The letter `m` is the rarest of the word's second, fourth and sixth; five bytes are skipped where the sixth rules the word out.
        var index = start + 5
        let count = bytes.count
        while index < count {
            switch bytes[index] {
            case 0x74 /* t */:
                if bytes[index - 1] == 0x72, bytes[index - 2] == 0x6F, bytes[index - 3] == 0x70, bytes[index - 4] == 0x6D,
                    bytes[index - 5] == 0x69, isBoundary(bytes, index - 6), isBoundary(bytes, index + 1)
                {
                    return index - 5
                }
                index += 6
            case 0x72 /* r */: index += 1
            case 0x6F /* o */: index += 2
            case 0x70 /* p */: index += 3
            case 0x6D /* m */: index += 4
            case 0x69 /* i */: index += 5
            default: index += 6
            }
        }
        return nil
    }

    private static func isBoundary(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        index < 0 || index >= bytes.count || !isName(bytes[index])
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F, 0x80...0xFF: true
        default: false
        }
    }

    /// Blanks and joined lines: what may stand between the words of one statement.
    private static func isFiller(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0C, 0x0A, 0x0D, 0x5C: true
        default: false
        }
    }

    /// `import a.b as c, d`: the first part of each name in the list.
    private static func names(after start: Int, _ bytes: Span<UInt8>, _ packages: WordSet) -> Bool {
        var index = start
        while true {
            while index < bytes.count, isFiller(bytes[index]) { index += 1 }
            let name = index
            while index < bytes.count, isName(bytes[index]) { index += 1 }
            if name == index { return false }
            if packages.contains(bytes, name..<index) { return true }
            // On to the comma, over `.b as c`.
            while index < bytes.count, isName(bytes[index]) || bytes[index] == 0x2E || isFiller(bytes[index]) { index += 1 }
            guard index < bytes.count, bytes[index] == 0x2C else { return false }
            index += 1
        }
    }

    /// `from a.b import`: the first part of the name before `import`.
    private static func source(before start: Int, _ bytes: Span<UInt8>, _ packages: WordSet) -> Bool {
        var index = start - 1
        var first = start..<start
        while index >= 0 {
            while index >= 0, isFiller(bytes[index]) || bytes[index] == 0x2E { index -= 1 }
            let end = index + 1
            while index >= 0, isName(bytes[index]) { index -= 1 }
            let word = (index + 1)..<end
            if word.isEmpty { return false }
            if isFrom(bytes, word) { return packages.contains(bytes, first) }
            // Names of a path are joined by dots; two words side by side are no path.
            guard word.count < 100, start - index < 2000 else { return false }
            first = word
        }
        return false
    }

    private static func isFrom(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
        let start = word.lowerBound
        return word.count == 4 && bytes[start] == 0x66 && bytes[start + 1] == 0x72 && bytes[start + 2] == 0x6F
            && bytes[start + 3] == 0x6D
    }
}
