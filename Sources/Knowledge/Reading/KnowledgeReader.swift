package import SourceText
import YAML

/// Reads the model and rule files of one origin: those built in, or a user's own.
///
///     var reader = KnowledgeReader()
///     for file in modelFiles { reader.read(models: file) }
///     for file in ruleFiles { reader.read(rules: file) }
///     guard reader.errors.isEmpty else { … }
package struct KnowledgeReader: Sendable {
    /// In the order read; what has an error is not among them.
    package private(set) var models: [FrameworkModel] = []
    /// In the order read; what has an error is not among them.
    package private(set) var rules: [Rule] = []
    /// In the order of files and places.
    package private(set) var errors: [KnowledgeError] = []

    /// Types that `makes` rows name, with the row's place; what they name may be described in another file.
    private(set) var madeTypes: [(name: String, language: Language, path: String, position: LineColumn)] = []

    /// Fixes that rules offer, with the row's place; the model that describes one may be in another file.
    private(set) var namedFixes: [(id: String, path: String, position: LineColumn)] = []

    private struct Name: Hashable {
        let language: Language?
        let text: String
    }

    /// Where each type's name or rule's id was first given.
    private var places: [Name: String] = [:]

    package init() {}

    /// Problems of a file that are told; what follows is not looked at.
    private static let maximumProblems = YAMLLimits().problems

    /// Names that types and the rest may still stand for; braces multiply.
    private var remainingNames = 100_000

    /// Reads a file of framework models.
    package mutating func read(models file: SourceFile) {
        let stream = YAMLStream(file.bytes)
        var problems = stream.problems
        for document in stream.documents where problems.count < Self.maximumProblems {
            problems += read(model: document.root, of: file)
        }
        finish(file, stream, problems)
    }

    /// Reads a file of rules; `page` is the Markdown that explains them, empty where there is none.
    package mutating func read(rules file: SourceFile, page: String = "") {
        let stream = YAMLStream(file.bytes)
        var problems = stream.problems
        for document in stream.documents where problems.count < Self.maximumProblems {
            problems += read(rule: document.root, of: file, page: page)
        }
        finish(file, stream, problems)
    }

    private mutating func read(model root: YAMLNode, of file: SourceFile) -> [YAMLProblem] {
        var decoder = ModelDecoder(remainingNames: remainingNames)
        let model = decoder.model(root)
        remainingNames = decoder.remainingNames
        var problems = ModelForm.document.problems(in: root, named: "a model") + decoder.problems
        guard let model else { return problems }
        for (name, position) in decoder.typeNames {
            guard let first = claim(Name(language: model.language, text: name), file, position) else { continue }
            let message = "The type `\(shortened(name))` is described twice; first at \(first)."
            problems.append(YAMLProblem(position: position, message: message))
        }
        if problems.isEmpty {
            models.append(model)
            madeTypes += decoder.madeTypes.map { ($0.name, model.language, file.path, $0.position) }
        }
        return problems
    }

    private mutating func read(rule root: YAMLNode, of file: SourceFile, page: String) -> [YAMLProblem] {
        var decoder = RuleDecoder()
        let rule = decoder.rule(root)
        var problems = RuleForm.document.problems(in: root, named: "a rule") + decoder.problems
        guard var rule else { return problems }
        let position = root["id"]?.position ?? root.position
        if let first = claim(Name(language: nil, text: rule.id), file, position) {
            let message = "The rule `\(shortened(rule.id))` is given twice; first at \(first)."
            problems.append(YAMLProblem(position: position, message: message))
        }
        if problems.isEmpty {
            rule.page = page
            rules.append(rule)
            namedFixes += decoder.namedFixes.map { ($0.id, file.path, $0.position) }
        }
        return problems
    }

    /// Tells the problems of a file in the order of their places.
    private mutating func finish(_ file: SourceFile, _ stream: YAMLStream, _ problems: [YAMLProblem]) {
        var problems = problems
        if stream.documents.isEmpty, problems.isEmpty {
            problems = [YAMLProblem(position: LineColumn(line: 1, column: 1), message: "This file is empty.")]
        }
        let ordered = problems.enumerated().sorted {
            let (a, b) = ($0.element.position, $1.element.position)
            return (a.line, a.column, $0.offset) < (b.line, b.column, $1.offset)
        }
        for (_, problem) in ordered.prefix(Self.maximumProblems) {
            errors.append(KnowledgeError(path: file.path, position: problem.position, message: problem.message))
        }
    }

    /// Notes where a name is given; where it was given before, if it was.
    private mutating func claim(_ name: Name, _ file: SourceFile, _ position: LineColumn) -> String? {
        if let first = places[name] { return first }
        places[name] = "\(file.path):\(position.line):\(position.column)"
        return nil
    }
}
