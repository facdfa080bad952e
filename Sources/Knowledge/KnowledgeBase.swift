package import SourceText
import YAML

/// Everything known in one run: the models of the frameworks that the program imports, and the rules.
///
///     var own = KnowledgeReader()                       // a user's own files
///     for file in configured { own.read(models: file) }
///     let seeds = BuiltInKnowledge.packages(of: .python).union(own.packages(of: .python))
///     …                                                 // which of the seeds the program imports
///     let knowledge = KnowledgeBase(importing: [.python: imported], own: own)
///     guard knowledge.errors.isEmpty else { … }
///     knowledge.catalogue(.python).type(named: "llama_index.core.memory.ChatMemoryBuffer")
package struct KnowledgeBase: Sendable {
    /// Ordered by id, one of each.
    package let rules: [Rule]
    /// What is wrong with the user's own files; in what is built in, nothing.
    package let errors: [KnowledgeError]

    private let catalogues: [Language: Catalogue]

    /// - Parameters:
    ///   - packages: First parts of imported names, by language; a language without an entry has no built-in models.
    ///   - own: A user's models and rules. A type or rule with a built-in name replaces it.
    package init(importing packages: [Language: Set<String>], own: KnowledgeReader = KnowledgeReader()) {
        let builtIn = BuiltInKnowledge.models(importing: packages)
        let builtInRules = BuiltInKnowledge.rules()
        let replaced = Set(own.rules.map(\.id))
        rules = (builtInRules.rules.filter { !replaced.contains($0.id) } + own.rules).sorted { $0.id < $1.id }
        var catalogues: [Language: Catalogue] = [:]
        for language in Language.allCases {
            let ours = builtIn.models.filter { $0.language == language }
            let theirs = own.models.filter { $0.language == language }
            if !ours.isEmpty || !theirs.isEmpty { catalogues[language] = Catalogue(Self.merged(ours, theirs)) }
        }
        self.catalogues = catalogues
        errors = builtIn.errors + builtInRules.errors + own.errors + Self.unknown(in: own)
    }

    /// What names mean in sources of the language.
    package func catalogue(_ language: Language) -> Catalogue { catalogues[language] ?? Catalogue([]) }

    /// The built-in models, without the types that a user's own replace, and then the user's.
    /// A type that replaces another answers for its other names too.
    private static func merged(_ ours: [FrameworkModel], _ theirs: [FrameworkModel]) -> [FrameworkModel] {
        if theirs.isEmpty { return ours }
        var ours = ours
        var theirs = theirs
        let replacing = Set(theirs.flatMap { $0.types.map(\.name) })
        var aliases: [String: [String]] = [:]
        for index in ours.indices {
            for type in ours[index].types where replacing.contains(type.name) { aliases[type.name] = type.aliases }
            ours[index].types.removeAll { replacing.contains($0.name) }
        }
        for model in theirs.indices {
            for type in theirs[model].types.indices {
                guard let more = aliases[theirs[model].types[type].name] else { continue }
                let known = theirs[model].types[type].aliases
                theirs[model].types[type].aliases += more.filter { !known.contains($0) && !replacing.contains($0) }
            }
        }
        return ours + theirs
    }

    /// Types and fixes that a user's own files name and nobody describes.
    private static func unknown(in own: KnowledgeReader) -> [KnowledgeError] {
        var errors: [KnowledgeError] = []
        for made in own.madeTypes {
            let name = String(made.name.prefix { $0 != "." })
            let known = BuiltInKnowledge.models(importing: [made.language: [name]]).models + own.models
            let names = known.filter { $0.language == made.language }.flatMap(\.types).flatMap {
                [$0.name] + $0.aliases
            }
            guard !names.contains(made.name) else { continue }
            var message = "`\(shortened(made.name))` is no type that a model describes"
            message += nearestWord(to: made.name, among: names).map { "; did you mean `\($0)`?" } ?? "."
            errors.append(KnowledgeError(path: made.path, position: made.position, message: message))
        }
        return errors
    }
}

extension KnowledgeReader {
    /// First parts of imported names that some model of the language is about.
    package func packages(of language: Language) -> Set<String> {
        Set(models.filter { $0.language == language }.flatMap(\.packages))
    }

    /// First parts of imported names by which a file may hold a subject of a rule: see `FrameworkModel.isSeed`.
    package func seeds(of language: Language) -> Set<String> {
        Set(models.filter { $0.language == language && $0.isSeed }.flatMap(\.packages))
    }
}
