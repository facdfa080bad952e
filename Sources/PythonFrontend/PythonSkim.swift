package import SourceText

/// What a glance at a file's bytes can say about its imports, without tokens or a tree.
///
/// It errs on one side only: in a string or a comment an import counts as well, and none is left out that `PythonParser`
/// finds. Use it to choose the files worth parsing; never to decide what a name means.
package enum PythonSkim {
    /// Which of `packages` the file may import, or something below them, as places in the set; ordered, one of each. O(bytes).
    package static func packages(among packages: WordSet, in file: SourceFile) -> [Int] {
        var scanner = ImportScanner(file)
        var found: Set<Int> = []
        while let next = scanner.next() {
            if let place = scanner.place(in: packages, next) { found.insert(place) }
        }
        return found.sorted()
    }

    /// What `file` may import, in the order of the source: `import a.b` and `from ..c import d` anywhere on a line, and the text
    /// given to `import_module("a")` and `__import__("a")`. Repetitions stay. O(bytes).
    package static func imports(in file: SourceFile) -> [PythonImport] {
        var scanner = ImportScanner(file)
        var imports: [PythonImport] = []
        while let found = scanner.next() { scanner.append(found, to: &imports) }
        return imports
    }
}

/// An import as the skim saw it.
package struct PythonImport: Hashable, Sendable {
    /// As written, leading dots included and white space left out: "a.b", "..a", ".".
    package let module: String
    /// What `from module import a, b as c` takes from it: each may be a module below it; "*" for all. Empty for `import module`.
    package let names: [String]

    package init(module: String, names: [String]) {
        self.module = module
        self.names = names
    }
}
