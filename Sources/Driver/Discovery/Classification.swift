package import SourceText

/// Which files are read, by their names.
package enum Classification {
    /// The ends of names and what they say. JavaScript is read as TypeScript is: its models are the same.
    private static let endings: [(ending: String, language: Language)] = [
        (".py", .python), (".pyi", .python),
        (".ts", .typescript), (".tsx", .typescript), (".mts", .typescript), (".cts", .typescript),
        (".js", .typescript), (".jsx", .typescript), (".mjs", .typescript), (".cjs", .typescript),
        (".swift", .swift),
    ]

    /// The language of a file of this name; nil for one that memlint does not read.
    package static func language(of name: some BidirectionalCollection<UInt8>) -> Language? {
        endings.first {
            name.count > $0.ending.utf8.count && name.suffix($0.ending.utf8.count).elementsEqual($0.ending.utf8)
        }?
        .language
    }

    /// The ends of names for people, such as "`.py`, `.pyi`".
    package static var listed: String { endings.map { "`\($0.ending)`" }.joined(separator: ", ") }

    // MARK: - Folders

    private static let leftOut: [ContiguousArray<UInt8>] = [
        ".git", ".hg", ".svn", ".jj", "node_modules", "__pycache__", "__pypackages__", "site-packages", ".venv", ".tox",
        ".nox", ".eggs", ".build", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".ipynb_checkpoints", "buck-out",
    ].map { ContiguousArray($0.utf8) }

    private static let outputs: [ContiguousArray<UInt8>] = ["build", "dist", "_build"].map { ContiguousArray($0.utf8) }

    /// Folders that hold nothing of the project's own, whatever stands in them.
    static func leavesOutFolder(named name: ContiguousArray<UInt8>) -> Bool { leftOut.contains(name) }

    /// Whether a folder of this name with these entries is a virtual environment, or what a build has left. A package
    /// of the project may be called `build` too: it has an `__init__.py`.
    static func leavesOutFolder(named name: some Sequence<UInt8>, entries: [FileSystem.Entry]) -> Bool {
        isVirtualEnvironmentOrOutput(name) { wanted in entries.contains { $0.name.elementsEqual(wanted.utf8) } }
    }

    /// Whether walking leaves out a folder of this name, of which `has` says whether an entry is there.
    static func leavesOutFolder(named name: ArraySlice<UInt8>, has: (String) -> Bool) -> Bool {
        leftOut.contains { $0.elementsEqual(name) } || isVirtualEnvironmentOrOutput(name, has: has)
    }

    private static func isVirtualEnvironmentOrOutput(_ name: some Sequence<UInt8>, has: (String) -> Bool) -> Bool {
        if has("pyvenv.cfg") { return true }
        return outputs.contains { $0.elementsEqual(name) } && !has("__init__.py")
    }
}
