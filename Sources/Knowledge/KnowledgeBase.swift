package import SourceText
internal import Synchronization
import YAML

/// Everything known in one run: the rules and the models of frameworks, which are read when a file first needs them.
///
///     var own = KnowledgeReader()                       // a user's own files
///     for file in configured { own.read(models: file) }
///     let knowledge = KnowledgeBase(own: own)
///     guard knowledge.errors.isEmpty else { … }
///     let catalogue = knowledge.catalogue(.python, importing: ["fastapi", "llama_index"])
///     catalogue.type(named: "llama_index.core.memory.ChatMemoryBuffer")
///
/// What a file's names mean depends on that file's imports alone, and not on what was read for others.
package final class KnowledgeBase: Sendable {
    /// What is wrong with the user's own files.
    package let errors: [KnowledgeError]

    private let own: KnowledgeReader
    private let cache = Mutex(Cache())

    private struct Cache {
        /// Nil until they are asked for: most runs over a few files never do.
        var rules: [Rule]?
        /// What was read of each built-in file.
        var models: [EmbeddedFile.ID: [FrameworkModel]] = [:]
        /// By the models that concern a file: programs have few combinations, and each is merged once.
        var catalogues: [Concern: Catalogue] = [:]
    }

    /// The models that concern a file.
    private struct Concern: Hashable {
        let language: Language
        let builtIn: [EmbeddedFile.ID]
        /// Indices into the user's own models.
        let own: [Int]
    }

    /// - Parameter own: A user's models and rules. A type or rule with a built-in name replaces it.
    package init(own: KnowledgeReader = KnowledgeReader()) {
        self.own = own
        errors = own.errors + Self.unknown(in: own)
    }

    /// Ordered by id, one of each.
    package var rules: [Rule] {
        cache.withLock { cache in
            if let known = cache.rules { return known }
            let replaced = Set(own.rules.map(\.id))
            let kept = BuiltInKnowledge.rules().filter { !replaced.contains($0.id) }
            let rules = (kept + own.rules).sorted { $0.id < $1.id }
            cache.rules = rules
            return rules
        }
    }

    /// First parts of imported names by which a file may hold a subject of a rule: see `FrameworkModel.isSeed`.
    package func seedPackages(of language: Language) -> Set<String> {
        let theirs = own.models.filter { $0.language == language && $0.isSeed }.flatMap(\.packages)
        return BuiltInKnowledge.seedPackages(of: language).union(theirs)
    }

    /// What the models of the language are about; nil where a user's own stand beside them, which may speak of built-in types anew.
    package func topics(of language: Language) -> [ModelTopic]? {
        own.models.contains { $0.language == language } ? nil : BuiltInKnowledge.topics(of: language)
    }

    /// What names mean in a file of the language that imports these packages, given by the first parts of their names;
    /// others than models know are no matter.
    package func catalogue(_ language: Language, importing packages: Set<String>) -> Catalogue {
        let files = BuiltInKnowledge.modelFiles(of: language, importing: packages)
        let theirs = own.models.indices.filter {
            own.models[$0].language == language && own.models[$0].concerns(packages)
        }
        let concern = Concern(language: language, builtIn: files.map(\.id), own: theirs)
        if let known = cache.withLock({ $0.catalogues[concern] }) { return known }
        // Reading and merging take milliseconds, for which no other thread should wait; two that do the same get the same.
        let catalogue = Catalogue(Self.merged(files.flatMap(models), theirs.map { own.models[$0] }))
        cache.withLock { $0.catalogues[concern] = catalogue }
        return catalogue
    }

    private func models(in file: EmbeddedFile) -> [FrameworkModel] {
        if let known = cache.withLock({ $0.models[file.id] }) { return known }
        let read = BuiltInKnowledge.models(in: file)
        cache.withLock { $0.models[file.id] = read }
        return read
    }

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
        if own.madeTypes.isEmpty, own.namedFixes.isEmpty { return [] }
        var errors: [KnowledgeError] = []
        let known = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, BuiltInKnowledge.packages(of: $0)) })
        var described: [String: Set<String>] = [:]
        for made in own.madeTypes where errors.count < maximumErrors {
            let packages = (known[made.language] ?? []).filter { PackageName.owns($0, made.name) }
            let scope = "\(made.language) \(packages.sorted().joined(separator: " "))"
            let names = described[scope] ?? typeNames(of: made.language, packages, own)
            described[scope] = names
            guard !names.contains(made.name) else { continue }
            let hint = hint(for: made.name, among: names.sorted())
            let message = "\(quoted(made.name)) is no type that a model describes\(hint)"
            errors.append(KnowledgeError(path: made.path, position: made.position, message: message))
        }
        let fixes = Set(BuiltInKnowledge.fixIDs + own.models.flatMap(\.types).flatMap(\.fixes).map(\.id))
        for fix in own.namedFixes where !fixes.contains(fix.id) && errors.count < maximumErrors {
            let hint = hint(for: fix.id, among: fixes.sorted())
            let message = "\(quoted(fix.id)) is no fix that a model describes\(hint)"
            errors.append(KnowledgeError(path: fix.path, position: fix.position, message: message))
        }
        return errors
    }

    /// Errors of this kind that are told.
    private static let maximumErrors = 50

    /// The types that the user's models and those of the packages describe.
    private static func typeNames(
        of language: Language, _ packages: Set<String>, _ own: KnowledgeReader
    ) -> Set<String> {
        let files = BuiltInKnowledge.modelFiles(of: language, importing: packages)
        let models = files.flatMap(BuiltInKnowledge.models(in:)) + own.models.filter { $0.language == language }
        return Set(models.flatMap(\.types).flatMap { [$0.name] + $0.aliases })
    }

    private static func hint(for word: String, among words: [String]) -> String {
        nearestWord(to: word, among: words).map { "; did you mean `\($0)`?" } ?? "."
    }
}
