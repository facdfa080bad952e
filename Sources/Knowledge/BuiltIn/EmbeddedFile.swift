internal import CKnowledge
import SourceText

/// A file of `rules/` inside the binary.
///
/// The only unsafe memory of this module. Sound because the tables are constants of the program: they are never freed
/// or written, and each length is the compiler's `sizeof`.
@safe
struct EmbeddedFile: Sendable {
    /// Relative to `rules/`: `models/python/langgraph.yml`.
    let path: String
    /// For a model file, the first parts of imported names that it concerns; empty: every file.
    let packages: [String]
    /// Whether a file that imports one of the packages may hold a subject of a rule.
    let isSeed: Bool
    private let index: Int

    /// All files, ordered by path.
    static let all: [EmbeddedFile] = (0..<memlint_file_count()).compactMap { index in
        guard let table = unsafe memlint_files() else { return nil }
        let row = unsafe table[index]
        guard let path = unsafe row.path, let packages = unsafe row.packages else { return nil }
        return unsafe EmbeddedFile(
            path: String(cString: path), packages: String(cString: packages).split(separator: " ").map(String.init),
            isSeed: row.is_seed != 0, index: index)
    }

    /// The ids of all fixes that models describe, ordered.
    static let fixes: [String] =
        if let text = unsafe memlint_fix_ids() {
            unsafe String(cString: text).split(separator: " ").map(String.init)
        } else {
            []
        }

    /// A copy of the file, as if read from `rules/`.
    var file: SourceFile {
        guard let table = unsafe memlint_files() else { return SourceFile(path: path, bytes: []) }
        let row = unsafe table[index]
        let bytes = unsafe UnsafeBufferPointer(start: row.bytes, count: row.length)
        return unsafe SourceFile(path: "rules/" + path, bytes: ContiguousArray(bytes))
    }
}
