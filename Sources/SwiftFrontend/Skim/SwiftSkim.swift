package import SourceText

/// What a glance at a file's bytes can say about its imports, without tokens or a tree.
///
///     import Vapor
///     @testable import struct Hummingbird.Router
///     public import FoundationModels
///
/// It errs on one side only: in a string or a comment an import counts as well, and none is left out that `SwiftSourceParser`
/// finds. Use it to choose the files worth parsing; never to decide what a name means.
package enum SwiftSkim {
    /// Which of `modules` the file may import, or something in them, as places in the set; ordered, one of each. `import struct A.B`
    /// imports A. Nil where a glance cannot tell. O(bytes).
    package static func packages(among modules: WordSet, in file: SourceFile) -> [Int]? {
        var scanner = ImportScanner(file)
        var found: Set<Int> = []
        while let next = scanner.next() {
            guard case .module(let range) = next else { return nil }
            if let place = modules.place(of: file.bytes.span, from: Int(range.lower), to: Int(range.upper)) { found.insert(place) }
        }
        return found.sorted()
    }

    /// The modules that `file` may import, without what stands behind a dot, in the order of the source; repetitions stay. Nil where
    /// a glance cannot tell. O(bytes).
    package static func imports(in file: SourceFile) -> [String]? {
        var scanner = ImportScanner(file)
        var modules: [String] = []
        while let found = scanner.next() {
            guard case .module(let range) = found else { return nil }
            modules.append(file.text(range))
        }
        return modules
    }
}
