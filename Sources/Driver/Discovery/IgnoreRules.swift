import SourceText

/// The patterns of one ignore file, or of one list of excludes, for the folder that they stand in and all below it.
package struct IgnoreRules: Sendable {
    private struct Line: Sendable {
        let pattern: GlobPattern
        /// `!`: takes back what an earlier line left out.
        let isNegated: Bool
        /// Ends in `/`.
        let onlyFolders: Bool
        /// Holds a `/` other than at its end: matched against the path from the folder, not against the name alone.
        let isAnchored: Bool
    }

    private let lines: [Line]

    var isEmpty: Bool { lines.isEmpty }

    /// Reads the text of a `.gitignore`.
    init(text: ContiguousArray<UInt8>) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = text.starts(with: mark) ? text.dropFirst(3) : text[...]
        lines = body.split(separator: 0x0A).compactMap { line in
            let line = line.last == 0x0D ? line.dropLast() : line
            return line.first == UInt8(ascii: "#") ? nil : IgnoreRules.line(ArraySlice(IgnoreRules.trimmed(line)))
        }
    }

    /// Patterns of the same form, each by itself; one that can match nothing is left out.
    package init(patterns: [String]) {
        lines = patterns.compactMap { IgnoreRules.line(ArraySlice($0.utf8)) }
    }

    /// Whether a pattern is of a form that can match something.
    static func isMeaningful(_ pattern: String) -> Bool { line(ArraySlice(pattern.utf8)) != nil }

    /// Blanks at the end go, unless a backslash keeps them.
    private static func trimmed(_ line: some BidirectionalCollection<UInt8>) -> [UInt8] {
        var bytes = Array(line)
        while bytes.last == 0x20 {
            let backslashes = bytes.dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }.count
            if backslashes % 2 == 1 { break }
            bytes.removeLast()
        }
        return bytes
    }

    private static func line(_ text: ArraySlice<UInt8>) -> Line? {
        var text = text
        let slash = UInt8(ascii: "/")
        let isNegated = text.first == UInt8(ascii: "!")
        if isNegated { text = text.dropFirst() }
        let onlyFolders = text.last == slash
        if onlyFolders { text = text.dropLast() }
        let isAnchored = text.contains(slash)
        if text.first == slash { text = text.dropFirst() }
        guard !text.isEmpty, let pattern = GlobPattern(text) else { return nil }
        return Line(pattern: pattern, isNegated: isNegated, onlyFolders: onlyFolders, isAnchored: isAnchored)
    }

    /// Whether `path`, which is relative to the folder of the patterns, is left out; nil where no pattern says.
    /// The last pattern that matches decides.
    func decision(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool? {
        guard !lines.isEmpty else { return nil }
        let name = path.lastIndex(of: UInt8(ascii: "/")).map { path[($0 + 1)...] } ?? path
        for line in lines.reversed() where isFolder || !line.onlyFolders {
            if line.pattern.matches(line.isAnchored ? path : name) { return !line.isNegated }
        }
        return nil
    }

    /// Whether `path` or a folder above it is left out: for paths that were not reached by walking.
    package func leavesOut(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
        var end = path.startIndex
        while let next = path[end...].firstIndex(of: UInt8(ascii: "/")) {
            if decision(path[..<next], isFolder: true) == true { return true }
            end = next + 1
        }
        return decision(path, isFolder: isFolder) == true
    }
}
