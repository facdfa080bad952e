import Knowledge
import Semantics
import SourceText

/// Which files can hold a subject of a rule, and what names mean in them.
struct FileKnowledge: Sendable {
    private let knowledge: KnowledgeBase
    private let seeds: [Language: Set<String>]
    private let gates: [Language: Deferred<Gate>]

    init(_ knowledge: KnowledgeBase) {
        self.knowledge = knowledge
        seeds = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, knowledge.seedPackages(of: $0)) })
        gates = Dictionary(
            uniqueKeysWithValues: seeds.map { language, seeds in
                (language, Deferred { Gate(language, seeds: seeds, topics: knowledge.topics(of: language)) })
            })
    }

    /// Whether the file can hold a subject of a rule: a glance that never says no wrongly.
    func mayConcern(_ file: SourceFile, _ language: Language) -> Bool { gates[language]?.value.mayConcern(file) ?? false }

    /// The models of the packages that the file imports; nil where none of them lets it hold a subject.
    func catalogue(for model: SemanticModel) -> Catalogue? {
        let imported = model.importedPackages
        guard let seeds = seeds[model.language], !imported.isDisjoint(with: seeds) else { return nil }
        return knowledge.catalogue(model.language, importing: imported)
    }
}
