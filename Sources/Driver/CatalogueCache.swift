import Knowledge
import PythonFrontend
import Semantics
import SourceText
import Synchronization

/// The models that concern a file, by what it imports: read once for each set of packages, by whichever thread needs it first.
///
/// What a file's names mean depends on its own imports alone, so its findings do not depend on the other files of the run.
final class CatalogueCache: Sendable {
    private struct Key: Hashable {
        let language: Language
        /// Sorted.
        let packages: [String]
    }

    private let own: KnowledgeReader
    private let known: [Language: Set<String>]
    private let seeds: [Language: Set<String>]
    /// Guards the catalogues read so far.
    private let catalogues = Mutex<[Key: Catalogue]>([:])

    init(own: KnowledgeReader) {
        self.own = own
        var known: [Language: Set<String>] = [:]
        var seeds: [Language: Set<String>] = [:]
        for language in Language.allCases {
            known[language] = BuiltInKnowledge.packages(of: language).union(own.packages(of: language))
            seeds[language] = BuiltInKnowledge.seeds(of: language).union(own.seeds(of: language))
        }
        self.known = known
        self.seeds = seeds
    }

    /// Whether the file may import a package by which it could hold a subject of a rule: a glance that never says no wrongly.
    func mayConcern(_ file: SourceFile, _ language: Language) -> Bool {
        true
    }

    /// The models of the packages that the file imports; nil where none of them lets it hold a subject.
    func catalogue(for model: SemanticModel) -> Catalogue? {
        let imported = model.importedPackages
        let seeds = seeds[model.language] ?? []
        guard !imported.isDisjoint(with: seeds) else { return nil }
        let packages = imported.intersection(known[model.language] ?? [])
        let key = Key(language: model.language, packages: packages.sorted())
        if let found = catalogues.withLock({ $0[key] }) { return found }
        let catalogue = KnowledgeBase(importing: [key.language: packages], own: own).catalogue(key.language)
        catalogues.withLock { $0[key] = catalogue }
        return catalogue
    }
}
