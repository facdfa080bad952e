import Knowledge
import SourceText

/// Tells from a glance at a file's bytes whether it can hold a subject of a rule; it never says no where the analysis finds one.
///
/// The imports are looked at first, which settles most files, then the words.
struct Gate: Sendable {
    private let language: Language
    /// All packages that a model is about.
    private let packages: WordSet
    /// For each of `packages`, whether a file that imports it may hold a subject.
    private let isSeed: [Bool]
    /// Nil where imports alone decide.
    private let words: Deferred<WordGate>?

    /// - Parameter topics: what the models of the language are about; nil where imports alone decide.
    init(_ language: Language, seeds: Set<String>, topics: [ModelTopic]?) {
        self.language = language
        let packages = WordSet(seeds.union(topics?.flatMap(\.packages) ?? []))
        var isSeed = Array(repeating: false, count: packages.count)
        for seed in seeds {
            if let place = packages.place(of: seed) { isSeed[place] = true }
        }
        self.packages = packages
        self.isSeed = isSeed
        words = topics.map { topics in Deferred { WordGate(topics, packages: packages) } }
    }

    /// O(bytes).
    func mayConcern(_ file: SourceFile) -> Bool {
        let imported = Frontend.packages(among: packages, in: file, language)
        let hasSeed = imported?.contains { isSeed[$0] } ?? true
        guard hasSeed, let words else { return hasSeed }
        return words.value.mayHaveSubjects(file, importing: imported)
    }
}
