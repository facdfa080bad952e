import SourceText

/// Finds the word `import` in a file's bytes and reads what stands round it.
struct ImportScanner {
    /// An import whose parts are places in the file.
    struct Found {
        /// The module from its first dot or letter; white space and joined lines may lie between its parts.
        let module: Range<Int>
        /// What lies between `import` and the end of the names; nil where the module itself is imported.
        let names: Range<Int>?
    }

    private let bytes: ContiguousArray<UInt8>
    private var position = 0
    /// Where the next module of `import a, b` starts.
    private var nextModule: Int?

    init(_ file: SourceFile) { bytes = file.bytes }

    /// The next import, in order of place.
    mutating func next() -> Found? {
        if let start = nextModule {
            nextModule = nil
            if let found = module(from: start) { return found }
        }
        while let start = nextWord() {
            if let found = importStatement(start) ?? call(start) { return found }
        }
        return nil
    }

    // MARK: Search

    /// The next place of the bytes "import"; `position` is then after them.
    ///
    /// Looks for `mp`, which few other words have.
    private mutating func nextWord() -> Int? {
        while true {
            let middle = bytes.span.first(pair: UInt8(ascii: "m"), UInt8(ascii: "p"), from: position + 1)
            guard middle + 5 <= bytes.count else { return nil }
            position = middle + 1
            if bytes[middle - 1] == UInt8(ascii: "i"), bytes[middle + 2] == UInt8(ascii: "o"), bytes[middle + 3] == UInt8(ascii: "r"),
                bytes[middle + 4] == UInt8(ascii: "t")
            {
                position = middle + 5
                return middle - 1
            }
        }
    }

    // MARK: Statements

    /// `import a.b as c, d`, `from a import (b as c, d)`; `start` is the place of `import`.
    private mutating func importStatement(_ start: Int) -> Found? {
        let end = start + 6
        guard !isInsideWord(before: start), !isInsideWord(at: end) else { return nil }
        guard let module = moduleAfterFrom(before: start) else { return self.module(from: end) }
        return Found(module: module, names: end..<namesEnd(from: end))
    }

    /// The dotted name that starts after the spaces at `start`, and whether another follows.
    private mutating func module(from start: Int) -> Found? {
        let first = skipSpaces(start)
        let end = dottedEnd(first)
        guard end > first else { return nil }
        position = max(position, end)
        var next = skipSpaces(end)
        // import a as b, c
        if isKeyword("as", at: next) { next = skipSpaces(wordEnd(skipSpaces(next + 2))) }
        if next < bytes.count, bytes[next] == UInt8(ascii: ",") { nextModule = next + 1 }
        return Found(module: first..<end, names: nil)
    }

    /// The module between `from` and the `import` at `end`; nil where there is no `from`.
    ///
    ///     from . \
    ///         a.b import c
    private func moduleAfterFrom(before end: Int) -> Range<Int>? {
        var index = end
        var module = end..<end
        var isAfterWord = false
        while true {
            let spaceStart = skipSpacesBackwards(index)
            let start = wordStart(spaceStart)
            if start < spaceStart {
                // Two words without a dot between them: the first can only be `from`.
                if isAfterWord { return isKeyword("from", at: start) && spaceStart - start == 4 ? module : nil }
                // `from.a import b`, `from . import b`
                let isFrom = spaceStart - start == 4 && isKeyword("from", at: start)
                if isFrom, !module.isEmpty, start == 0 || bytes[start - 1] != UInt8(ascii: ".") { return module }
                // No module has this part; and so no byte is looked at for two imports.
                if spaceStart - start == 6, isKeyword("import", at: start) { return nil }
                module = start..<(module.isEmpty ? spaceStart : module.upperBound)
                isAfterWord = true
                index = start
            } else if spaceStart > 0, bytes[spaceStart - 1] == UInt8(ascii: ".") {
                module = spaceStart - 1..<(module.isEmpty ? spaceStart : module.upperBound)
                isAfterWord = false
                index = spaceStart - 1
            } else {
                return nil
            }
        }
    }

    /// The end of the names after `import`: of the line, or of the brackets round them. They reach over no other `import`.
    private func namesEnd(from start: Int) -> Int {
        var index = skipSpaces(start)
        let isBracketed = index < bytes.count && bytes[index] == UInt8(ascii: "(")
        if isBracketed { index += 1 }
        while index < bytes.count {
            let word = wordEnd(index)
            if word > index {
                if word - index == 6, isKeyword("import", at: index) { return index }
                index = word
                continue
            }
            switch bytes[index] {
            case UInt8(ascii: ","), UInt8(ascii: "*"):
                index += 1
            case 0x0A where isBracketed, 0x0D where isBracketed:
                index += 1
            case UInt8(ascii: "#") where isBracketed:
                while index < bytes.count, !isLineEnd(bytes[index]) { index += 1 }
            default:
                let next = skipSpaces(index)
                if next == index { return index }
                index = next
            }
        }
        return index
    }

    // MARK: Calls

    /// `import_module("a.b")`, `__import__("a")`; `start` is the place of `import`.
    private func call(_ start: Int) -> Found? {
        var index = start + 6
        if isKeyword("_module", at: index) {
            index += 7
        } else if start >= 2, isKeyword("__", at: start - 2), isKeyword("__", at: index) {
            index += 2
        } else {
            return nil
        }
        index = skipLines(index)
        guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { return nil }
        index = skipLines(index + 1)
        // import_module(name="a")
        let argument = wordEnd(index)
        if argument > index, skipLines(argument) < bytes.count, bytes[skipLines(argument)] == UInt8(ascii: "=") {
            index = skipLines(skipLines(argument) + 1)
        }
        // A prefix, and one quote or three.
        index = wordEnd(index)
        let opening = index
        while index < bytes.count, index - opening < 3, isQuote(bytes[index]) { index += 1 }
        guard index > opening else { return nil }
        let end = dottedEnd(index)
        return end > index ? Found(module: index..<end, names: nil) : nil
    }

    // MARK: Words and spaces, by the lexer's rules

    /// The end of the dots and names at `start`: `..a.b`, `a . b`. Three dots behind a name are an ellipsis and no part of it.
    private func dottedEnd(_ start: Int) -> Int {
        var end = start
        var index = start
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: ".") {
                if end > start, isEllipsis(at: index) { break }
                index += 1
            } else {
                let word = wordEnd(index)
                if word == index || isEndOfModule(index..<word) { break }
                index = word
                end = index
                index = skipSpaces(index)
                guard index < bytes.count, bytes[index] == UInt8(ascii: ".") else { break }
                continue
            }
            end = index
            index = skipSpaces(index)
        }
        return end
    }

    private func isEllipsis(at index: Int) -> Bool {
        index + 3 <= bytes.count && (index..<index + 3).allSatisfy { bytes[$0] == UInt8(ascii: ".") }
    }

    /// `import a. as b`: the words that are no part of a module's name.
    private func isEndOfModule(_ word: Range<Int>) -> Bool {
        word.count == 2 && isKeyword("as", at: word.lowerBound) || word.count == 6 && isKeyword("import", at: word.lowerBound)
    }

    private func isKeyword(_ word: StaticString, at start: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard start >= 0, start + count <= bytes.count else { return false }
        return word.withUTF8Buffer { word in
            for offset in 0..<count where unsafe word[offset] != bytes[start + offset] { return false }
            return true
        }
    }

    private func isInsideWord(at index: Int) -> Bool { wordEnd(index) > index }

    private func isInsideWord(before index: Int) -> Bool { wordStart(index) < index }

    private func wordEnd(_ start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if bytes[index].isNamePart {
                index += 1
            } else if let (scalar, length) = scalar(at: index), scalar.properties.isXIDContinue {
                index += length
            } else {
                break
            }
        }
        return index
    }

    private func wordStart(_ end: Int) -> Int {
        var index = end
        while index > 0 {
            if bytes[index - 1].isNamePart {
                index -= 1
            } else if let (scalar, length) = scalar(before: index), scalar.properties.isXIDContinue {
                index -= length
            } else {
                break
            }
        }
        return index
    }

    /// After the spaces and joined lines at `start`.
    private func skipSpaces(_ start: Int) -> Int {
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0C: index += 1
            case UInt8(ascii: "\\") where index + 1 < bytes.count && isLineEnd(bytes[index + 1]): index += 2
            // The second byte of a joined line's CRLF.
            case 0x0A where index > start && index > 1 && bytes[index - 1] == 0x0D && bytes[index - 2] == UInt8(ascii: "\\"):
                index += 1
            case 0x80...:
                guard let (scalar, length) = scalar(at: index), isForeignSpace(scalar) else { return index }
                index += length
            default: return index
            }
        }
        return index
    }

    /// As `skipSpaces`, and over line ends: inside brackets.
    private func skipLines(_ start: Int) -> Int {
        var index = skipSpaces(start)
        while index < bytes.count, isLineEnd(bytes[index]) { index = skipSpaces(index + 1) }
        return index
    }

    private func skipSpacesBackwards(_ end: Int) -> Int {
        var index = end
        while index > 0 {
            switch bytes[index - 1] {
            case 0x20, 0x09, 0x0C: index -= 1
            case 0x0A where index > 2 && bytes[index - 2] == 0x0D && bytes[index - 3] == UInt8(ascii: "\\"): index -= 3
            case 0x0A, 0x0D:
                guard index > 1, bytes[index - 2] == UInt8(ascii: "\\") else { return index }
                index -= 2
            case 0x80...:
                guard let (scalar, length) = scalar(before: index), isForeignSpace(scalar) else { return index }
                index -= length
            default: return index
            }
        }
        return index
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private func scalar(at index: Int) -> (Unicode.Scalar, length: Int)? {
        bytes[index] < 0x80 ? nil : decodeScalar(bytes, at: index, limit: bytes.count)
    }

    private func scalar(before index: Int) -> (Unicode.Scalar, length: Int)? {
        for length in 2...4 where length <= index {
            if let found = decodeScalar(bytes, at: index - length, limit: index), found.length == length { return found }
        }
        return nil
    }
}

extension ImportScanner {
    /// The place in `roots` of the first part of the module; nil where it is none of them, and for a relative import.
    func place(in roots: WordSet, _ found: Found) -> Int? {
        let start = found.module.lowerBound
        let end = wordEnd(start)
        return end > start ? roots.place(of: bytes.span, from: start, to: end) : nil
    }

    func append(_ found: Found, to imports: inout [PythonImport]) {
        imports.append(PythonImport(module: dottedName(found.module), names: found.names.map(names) ?? []))
    }

    private func dottedName(_ range: Range<Int>) -> String {
        var name: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let end = wordEnd(index)
            if end > index {
                name.append(contentsOf: bytes[index..<end])
                index = end
            } else {
                if bytes[index] == UInt8(ascii: ".") { name.append(bytes[index]) }
                index += 1
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    /// The words in `range`, without those after `as`.
    private func names(_ range: Range<Int>) -> [String] {
        var names: [String] = []
        var isAlias = false
        var index = range.lowerBound
        while index < range.upperBound {
            let end = min(wordEnd(index), range.upperBound)
            if end > index {
                let name = String(decoding: bytes[index..<end], as: UTF8.self)
                if isAlias { isAlias = false } else if name == "as" { isAlias = true } else { names.append(name) }
                index = end
            } else {
                switch bytes[index] {
                case UInt8(ascii: "*"): names.append("*")
                case UInt8(ascii: ","): isAlias = false
                case UInt8(ascii: "#"):
                    while index < range.upperBound, !isLineEnd(bytes[index]) { index += 1 }
                    continue
                default: break
                }
                index += 1
            }
        }
        return names
    }
}
