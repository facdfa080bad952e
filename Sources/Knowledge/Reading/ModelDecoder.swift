import SourceText
import YAML

/// Turns one document of a model file into a model.
///
/// What is not of the form is told by the form's check; values that are not are left out here without a word.
/// Told here is what no form can say.
struct ModelDecoder {
    private(set) var problems: [YAMLProblem] = []
    /// The names of the document's types, aliases included, with their places, for the check of duplicates.
    private(set) var typeNames: [(name: String, position: LineColumn)] = []
    /// The types that `makes` rows name, with their places.
    private(set) var madeTypes: [(name: String, position: LineColumn)] = []

    private var packages: [String] = []
    private(set) var language = Language.python
    /// Names that the documents may still stand for; braces multiply.
    private(set) var remainingNames: Int

    init(remainingNames: Int) { self.remainingNames = remainingNames }

    /// Nil where the document has no framework or language that can be read.
    mutating func model(_ root: YAMLNode) -> FrameworkModel? {
        guard let framework = root["framework"]?.text,
            let language = root["language"]?.text.flatMap(Language.init(rawValue:))
        else { return nil }
        packages = texts(root["packages"])
        self.language = language
        var model = FrameworkModel(
            framework: framework, language: language, dependency: root["dependency"]?.text,
            source: root["source"]?.text ?? "", packages: packages)
        model.runsOnDevice = root["runs-on"]?.text == "device"
        for entry in root["types"]?.entries ?? [] {
            for name in imported(entry.name, at: entry.position) {
                model.types += type(name, entry).map { [$0] } ?? []
            }
        }
        for node in root["handlers"]?.items ?? [] { model.handlers += handlers(node, framework: framework) }
        for node in root["facilities"]?.items ?? [] { model.facilities += facilities(node) }
        for node in root["caches"]?.items ?? [] {
            guard let lasts = lifetime(node["lasts"]) else { continue }
            model.caches += imported(node["decorator"]).map { CacheModel(decorator: $0, lasts: lasts) }
        }
        for node in root["random"]?.items ?? [] {
            model.random += imported(node["name"] ?? node).map {
                RandomModel(
                    name: $0, isFresh: node["fresh"]?.flag ?? true, takesNothing: node["arguments"] != nil,
                    isProperty: node["property"]?.flag ?? false)
            }
        }
        for node in root["hands-back"]?.items ?? [] {
            guard let argument = argument(node["arg"]) else { continue }
            model.handsBack += imported(node["call"]).map { HandBackModel(call: $0, argument: argument) }
        }
        for node in root["collections"]?.items ?? [] { model.collections += imported(node) }
        for node in root["wrappers"]?.items ?? [] { model.wrappers += imported(node) }
        return model
    }

    private mutating func handlers(_ node: YAMLNode, framework: String) -> [HandlerModel] {
        guard let runs = frequency(node["runs"]) else { return [] }
        var marks: [HandlerModel.Mark] = []
        if node["decorator"] != nil {
            guard let test = test(node["if"])?.test else { return [] }
            marks = imported(node["decorator"]).map { .decorator($0, if: test) }
        } else if node["call"] != nil {
            let isAny = node["function"]?.text == Self.anyFunction
            let function = argument(node["function"])
            guard isAny || function != nil else { return [] }
            marks = imported(node["call"]).map { .call($0, function: function) }
        } else if node["base"] != nil {
            let methods = texts(node["methods"])
            let instance = frequency(node["instance"]) ?? .request
            marks = imported(node["base"]).map { .base($0, methods: methods, instance: instance) }
        } else if node["parameter"] != nil {
            marks = imported(node["parameter"]).map { .parameter($0) }
        } else if node["parameter-type"] != nil {
            marks = imported(node["parameter-type"]).map { .parameterType($0) }
        } else if node["name"] != nil {
            guard let parameters = node["parameters"]?.text.flatMap({ Int($0) }) else { return [] }
            marks = names(node["name"]).map { .name($0, parameters: parameters) }
        } else if node["export"] != nil {
            let files = texts(node["files"]).flatMap { BraceExpansion.names($0) ?? [] }.compactMap { GlobPattern($0.utf8) }
            marks = names(node["export"]).map { .export($0, files: files) }
        } else if let directive = node["directive"]?.text {
            marks = [.directive(directive)]
        } else {
            marks = [.script]
            if packages.isEmpty { tell(node.position, "A script handler needs `packages` in its model.") }
        }
        let history = argument(node["history"])
        let gives = texts(node["gives"]).map { $0 == "_" ? nil : $0 }
        return marks.map {
            HandlerModel(
                mark: $0, runs: runs, isClientCalled: node["client"] != nil,
                isIsolated: node["process"]?.text == "conversation", historyParameter: history, gives: gives,
                framework: framework)
        }
    }

    private mutating func facilities(_ node: YAMLNode) -> [FacilityModel] {
        guard let lasts = lifetime(node["lasts"]) else { return [] }
        var forms: [FacilityModel.Form] = []
        if node["set"] != nil {
            guard let value = argument(node["value"]) else { return [] }
            forms = imported(node["set"]).map { .set($0, value: value) }
        } else if node["get"] != nil {
            forms = imported(node["get"]).map { .get($0) }
        } else {
            forms = imported(node["name"]).map { .name($0) }
        }
        return forms.map { FacilityModel(form: $0, lasts: lasts) }
    }
}

/// What the parts of a model are read with.
extension ModelDecoder {
    /// What stands for the function of a call that registers whatever function it is given.
    static let anyFunction = "@*"

    mutating func tell(_ position: LineColumn, _ message: String) {
        problems.append(YAMLProblem(position: position, message: message))
    }

    mutating func note(typeName name: String, at position: LineColumn) { typeNames.append((name, position)) }

    mutating func note(madeType name: String, at position: LineColumn) { madeTypes.append((name, position)) }

    /// The names that a text stands for, braces expanded; none where the text is no name.
    mutating func names(_ text: String, at position: LineColumn) -> [String] {
        guard remainingNames > 0, let names = YAMLGrammar.names(text) else { return [] }
        remainingNames -= names.count
        if remainingNames <= 0 { tell(position, "The names are too many, braces expanded.") }
        return names
    }

    /// The names of one value or a list.
    mutating func names(_ node: YAMLNode?) -> [String] {
        var result: [String] = []
        for item in node?.oneOrMore ?? [] { result += names(item.text ?? "", at: item.position) }
        return result
    }

    /// Names that a file gets at by importing one of the model's packages.
    mutating func imported(_ text: String, at position: LineColumn) -> [String] {
        let names = names(text, at: position)
        guard !packages.isEmpty else { return names }
        for name in names
        where !packages.contains(where: { PackageName.owns($0, name) }) {
            tell(
                position,
                "`\(shortened(name))` starts with none of the model's `packages`, so no file would be read for it.")
        }
        return names
    }

    mutating func imported(_ node: YAMLNode?) -> [String] {
        guard let node, let text = node.text else { return [] }
        return imported(text, at: node.position)
    }

    func texts(_ node: YAMLNode?) -> [String] { node?.oneOrMore.compactMap(\.text) ?? [] }

    func argument(_ node: YAMLNode?) -> ArgumentReference? { node?.text.flatMap { ArgumentReference($0) } }

    func lifetime(_ node: YAMLNode?) -> Lifetime? { node?.text.flatMap(Lifetime.init(rawValue:)) }

    func frequency(_ node: YAMLNode?) -> Frequency? { node?.text.flatMap(Frequency.init(rawValue:)) }
}
