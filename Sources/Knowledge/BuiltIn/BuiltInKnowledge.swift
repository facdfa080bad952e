package import SourceText

/// The models and rules inside the binary. What they are about is known without reading them; reading is by demand.
package enum BuiltInKnowledge {
    /// First parts of imported names that some model of the language is about.
    package static func packages(of language: Language) -> Set<String> {
        Set(modelFiles(of: language).flatMap(\.packages))
    }

    /// First parts of imported names by which a file may hold a subject of a rule: see `FrameworkModel.isSeed`.
    static func seedPackages(of language: Language) -> Set<String> {
        Set(modelFiles(of: language).flatMap(\.seeds))
    }

    /// What the model files of a language are about, ordered by path.
    static func topics(of language: Language) -> [ModelTopic] {
        modelFiles(of: language).map(ModelTopic.init)
    }

    /// The ids of the rules, ordered.
    package static let ruleIDs: [String] = EmbeddedFile.all.compactMap { name($0.path, in: "defects/", suffix: ".yml") }

    /// The page of a rule, Markdown; nil where there is none.
    package static func page(of rule: String) -> String? {
        EmbeddedFile.all.first { name($0.path, in: "defects/", suffix: ".md") == rule }.map(text)
    }

    /// The ids of the fixes that models describe, ordered.
    package static var fixIDs: [String] { EmbeddedFile.fixes }

    /// The model files that concern a file that imports these packages, ordered by path.
    static func modelFiles(of language: Language, importing packages: Set<String>) -> [EmbeddedFile] {
        guard let files = modelFiles[language], let index = modelFilesOfPackage[language] else { return [] }
        var wanted = index[""] ?? []
        for package in packages { wanted.formUnion(index[package] ?? []) }
        return wanted.sorted().map { files[$0] }
    }

    /// Indices into `modelFiles` by the packages that they concern; those that concern every file under the empty name.
    private static let modelFilesOfPackage: [Language: [String: Set<Int>]] = modelFiles.mapValues { files in
        var index: [String: Set<Int>] = [:]
        for (position, file) in files.enumerated() {
            for package in file.packages.isEmpty ? [""] : file.packages { index[package, default: []].insert(position) }
        }
        return index
    }

    /// Reads a model file. Tests hold that what is built in has no errors.
    static func models(in file: EmbeddedFile) -> [FrameworkModel] {
        var reader = KnowledgeReader()
        reader.read(models: file.file)
        return reader.models
    }

    /// Reads all rules, each with its page. Tests hold that what is built in has no errors.
    static func rules() -> [Rule] {
        var reader = KnowledgeReader()
        var pages: [String: EmbeddedFile] = [:]
        for file in EmbeddedFile.all {
            if let name = name(file.path, in: "defects/", suffix: ".md") { pages[name] = file }
        }
        for file in EmbeddedFile.all {
            guard let name = name(file.path, in: "defects/", suffix: ".yml") else { continue }
            reader.read(rules: file.file, page: pages[name].map(text) ?? "")
        }
        return reader.rules
    }

    private static func modelFiles(of language: Language) -> [EmbeddedFile] { modelFiles[language] ?? [] }

    private static let modelFiles: [Language: [EmbeddedFile]] = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { language in
            (language, EmbeddedFile.all.filter { $0.path.hasPrefix("models/\(language.rawValue)/") })
        })

    private static func text(_ file: EmbeddedFile) -> String { String(decoding: file.file.bytes, as: UTF8.self) }

    /// The stem of a file's name, where it lies in this folder and has this suffix.
    private static func name(_ path: String, in folder: String, suffix: String) -> String? {
        guard path.hasPrefix(folder), path.hasSuffix(suffix) else { return nil }
        return String(path.dropFirst(folder.count).dropLast(suffix.count))
    }
}

/// What a model file is about, known without reading it.
package struct ModelTopic: Sendable {
    private let file: EmbeddedFile

    init(_ file: EmbeddedFile) { self.file = file }

    /// First parts of imported names that it concerns; empty: every file.
    package var packages: [String] { file.packages }

    /// See `FrameworkModel.evidence`.
    package var evidence: [String] { file.evidence }
}
