/// A pattern for paths as git's ignore files have it, matched against bytes.
///
/// `*` and `?` stop at `/`, `**` between slashes stands for any number of folders, `[a-z]` and `[[:digit:]]` for one
/// byte, `\` takes the next byte as it is. Matching takes time in proportion to pattern times path, whatever the stars.
package struct GlobPattern: Sendable {
    private enum Part: Sendable {
        case byte(UInt8)
        /// `?`
        case any
        /// `*`
        case star
        /// The bytes that match, as bits.
        case set(ByteSet)
        /// `**/`, which may also stand for nothing: the way past it, or into `folders`, its second half.
        case optionalFolders
        /// One folder or more, each with the `/` after it.
        case folders
        /// `**` at the end: everything that is left.
        case rest

        var isLiteral: Bool {
            if case .byte = self { true } else { false }
        }
    }

    /// The two shapes that nearly every pattern has are compared without the machinery.
    private enum Shape: Sendable {
        case literal(ContiguousArray<UInt8>)
        /// `*` and then this, in a single name.
        case suffix(ContiguousArray<UInt8>)
        /// The bytes after the last special part come first: a path that ends otherwise is not looked at further.
        case parts([Part], end: ContiguousArray<UInt8>)
    }

    private let shape: Shape

    /// Nil for a pattern that can match nothing: one that ends in `\`, or in an open `[`.
    package init?(_ pattern: some Collection<UInt8>) {
        guard let parts = GlobPattern.parse(ContiguousArray(pattern)) else { return nil }
        let literals = parts.compactMap { if case .byte(let byte) = $0 { byte } else { nil } }
        if literals.count == parts.count {
            shape = .literal(ContiguousArray(literals))
        } else if case .star? = parts.first, literals.count == parts.count - 1, !literals.contains(slash) {
            shape = .suffix(ContiguousArray(literals))
        } else {
            var end: [UInt8] = []
            for case .byte(let byte) in parts.reversed().prefix(while: \.isLiteral) { end.append(byte) }
            shape = .parts(parts, end: ContiguousArray(end.reversed()))
        }
    }

    /// Whether the whole of `path`, which has no `/` at its ends, matches.
    package func matches(_ path: ArraySlice<UInt8>) -> Bool {
        switch shape {
        case .literal(let bytes): bytes.count == path.count && bytes.elementsEqual(path)
        case .suffix(let bytes):
            path.count >= bytes.count && path.suffix(bytes.count).elementsEqual(bytes)
                && !path.dropLast(bytes.count).contains(slash)
        case .parts(let parts, let end): path.suffix(end.count).elementsEqual(end) && GlobPattern.matches(parts, path)
        }
    }

    /// Follows all ways to match at once: `reached[i]` says that the first `i` parts match what was read so far.
    private static func matches(_ parts: [Part], _ path: ArraySlice<UInt8>) -> Bool {
        var reached = [Bool](repeating: false, count: parts.count + 1)
        reached[0] = true
        passOptional(parts, &reached)
        var next = reached
        for byte in path {
            for index in next.indices { next[index] = false }
            for (index, part) in parts.enumerated() where reached[index] {
                switch part {
                case .byte(let own): if own == byte { next[index + 1] = true }
                case .any: if byte != slash { next[index + 1] = true }
                case .set(let set): if byte != slash, set.contains(byte) { next[index + 1] = true }
                case .star: if byte != slash { next[index] = true }
                case .rest: next[index] = true
                case .folders:
                    next[index] = true
                    if byte == slash { next[index + 1] = true }
                case .optionalFolders: break
                }
            }
            passOptional(parts, &next)
            guard next.contains(true) else { return false }
            swap(&reached, &next)
        }
        return reached[parts.count]
    }

    /// Goes past parts that may stand for nothing.
    private static func passOptional(_ parts: [Part], _ reached: inout [Bool]) {
        for (index, part) in parts.enumerated() where reached[index] {
            switch part {
            case .star, .rest: reached[index + 1] = true
            case .optionalFolders:
                reached[index + 1] = true
                reached[index + 2] = true
            case .byte, .any, .set, .folders: break
            }
        }
    }

    private static func parse(_ pattern: ContiguousArray<UInt8>) -> [Part]? {
        var parts: [Part] = []
        var index = 0
        while index < pattern.count {
            let byte = pattern[index]
            switch byte {
            case UInt8(ascii: "\\"):
                guard index + 1 < pattern.count else { return nil }
                parts.append(.byte(pattern[index + 1]))
                index += 2
            case UInt8(ascii: "?"):
                parts.append(.any)
                index += 1
            case UInt8(ascii: "*"):
                var end = index
                while end < pattern.count, pattern[end] == byte { end += 1 }
                let startsName = index == 0 || pattern[index - 1] == slash || isLiteral(parts, of: index)
                if end - index >= 2, startsName, end == pattern.count {
                    parts.append(.rest)
                } else if end - index >= 2, startsName, pattern[end] == slash {
                    parts += [.optionalFolders, .folders]
                    end += 1
                } else {
                    parts.append(.star)
                }
                index = end
            case UInt8(ascii: "["):
                guard let (set, end) = ByteSet.parse(pattern, from: index) else { return nil }
                parts.append(.set(set))
                index = end
            default:
                parts.append(.byte(byte))
                index += 1
            }
        }
        return parts
    }

    /// Git compares what stands before the first special character by itself and reads the rest as a pattern of its own,
    /// so that `**` right after it counts as if it began a name: `foo**/a` matches `foo/b/a`.
    private static func isLiteral(_ parts: [Part], of index: Int) -> Bool {
        // An escape makes fewer parts than bytes, and is special too.
        parts.count == index && parts.allSatisfy(\.isLiteral)
    }
}

private let slash = UInt8(ascii: "/")
