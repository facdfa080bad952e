internal import CKnowledge
import SourceText

/// A file of `rules/` inside the binary.
///
/// The only unsafe memory of this module. Sound because the tables are constants of the program: they are never freed
/// or written, and each length is the compiler's `sizeof`.
@safe
struct EmbeddedFile: Sendable, Identifiable {
    /// The place in `all`.
    let id: Int
    /// Relative to `rules/`: `models/python/langgraph.yml`.
    let path: String
    /// For a model file, the first parts of imported names that it concerns; empty: every file.
    let packages: [String]
    /// Those of its packages by which a file may hold a subject of a rule.
    let seeds: [String]

    /// All files, ordered by path.
    static let all: [EmbeddedFile] = (0..<memlint_file_count()).compactMap { index in
        guard let table = unsafe memlint_files() else { return nil }
        let row = unsafe table[index]
        guard let path = unsafe row.path, let packages = unsafe row.packages, let seeds = unsafe row.seeds else {
            return nil
        }
        return unsafe EmbeddedFile(
            id: index, path: String(cString: path), packages: words(String(cString: packages)),
            seeds: words(String(cString: seeds)))
    }

    /// The ids of all fixes that models describe, ordered.
    static let fixes: [String] =
        if let text = unsafe memlint_fix_ids() { unsafe words(String(cString: text)) } else { [] }

    private static func words(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    }

    /// For a model file, words without one of which a file has nothing that its models describe: see `FrameworkModel.evidence`.
    var evidence: [String] {
        guard let table = unsafe memlint_files(), let words = unsafe table[id].evidence else { return [] }
        return unsafe Self.words(String(cString: words))
    }

    /// A copy of the file, as if read from `rules/`.
    var file: SourceFile {
        guard let table = unsafe memlint_files() else { return SourceFile(path: path, bytes: []) }
        let row = unsafe table[id]
        let bytes = unsafe UnsafeBufferPointer(start: row.bytes, count: row.length)
        return unsafe SourceFile(path: "rules/" + path, bytes: ContiguousArray(bytes))
    }
}
