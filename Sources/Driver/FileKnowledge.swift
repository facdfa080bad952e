import Knowledge
import Semantics
import SourceText

/// Which files can hold a subject of a rule, and what names mean in them.
struct FileKnowledge: Sendable {
    private let knowledge: KnowledgeBase
    private let seeds: [Language: Set<String>]
    private let seedWords: [Language: WordSet]

    init(_ knowledge: KnowledgeBase) {
        self.knowledge = knowledge
        seeds = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, knowledge.seedPackages(of: $0)) })
        seedWords = seeds.mapValues(WordSet.init)
    }

    /// Whether the file may import a package by which it could hold a subject of a rule: a glance that never says no wrongly.
    func mayConcern(_ file: SourceFile, _ language: Language) -> Bool {
        guard let words = seedWords[language] else { return false }
        return Frontend.imports(anyOf: words, in: file, language)
    }

    /// The models of the packages that the file imports; nil where none of them lets it hold a subject.
    func catalogue(for model: SemanticModel) -> Catalogue? {
        let imported = model.importedPackages
        guard let seeds = seeds[model.language], !imported.isDisjoint(with: seeds) else { return nil }
        return knowledge.catalogue(model.language, importing: imported)
    }
}
