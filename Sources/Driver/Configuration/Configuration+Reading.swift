import Diagnostics
package import SourceText
import YAML

extension Configuration {
    /// The form of the file, from which it is checked and its JSON schema is written.
    ///
    /// - Parameter rules: ids for editors to offer. Any id is of the form, since the file may name rules of its own.
    static func form(offering rules: [String] = []) -> YAMLForm {
        let rule = YAMLGrammar(examples: rules) { _ in nil }
        return .record(record(ruleList: .shared("rules", .oneOrMore(.grammar(rule))), rule: rule))
    }

    private static func record(ruleList: YAMLForm, rule: YAMLGrammar) -> YAMLRecord {
        YAMLRecord(
            "the configuration",
            [
                YAMLField(
                    "select", ruleList, about: "The rules to run, in place of those that run by default."),
                YAMLField("ignore", ruleList, about: "Rules that are not run."),
                YAMLField("preview", .flag, about: "Whether rules in preview run by default."),
                YAMLField(
                    "severity", .map(keys: rule, values: .word(Severity.allCases.reversed().map(\.name))),
                    about: "The level of a rule's findings, in place of its own."),
                YAMLField(
                    "exclude", .oneOrMore(.grammar(pattern)),
                    about: "Files and folders to leave out, as in a .gitignore, relative to this file's folder."),
                YAMLField("include-generated", .flag, about: "Whether generated and minified files are analysed too."),
                YAMLField(
                    "per-file-ignores", .map(keys: pattern, values: ruleList),
                    about: "Rules that are not run on the files that a pattern matches."),
                YAMLField("models", .oneOrMore(.text), about: "Files with models of your own frameworks."),
                YAMLField("rules", .oneOrMore(.text), about: "Files with rules of your own."),
                YAMLField(
                    "fail-on", .word(Severity.allCases.reversed().map(\.name)),
                    about: "The lowest level whose findings make the exit code 1."),
            ])
    }

    private static let pattern = YAMLGrammar { text in
        IgnoreRules.isMeaningful(text) ? nil : "is a pattern that matches nothing; check its `[` and `\\`"
    }

    /// Reads `file`; problems are in the order of their places.
    package static func read(_ file: SourceFile, folder: RawPath) -> Result<Configuration, NoticeList> {
        let stream = YAMLStream(file.bytes)
        var problems = stream.problems
        if problems.isEmpty, stream.documents.count > 1, let second = stream.documents.dropFirst().first {
            problems.append(
                YAMLProblem(
                    position: second.root.position, message: "The configuration is one document; take out the `---`."))
        }
        let root = stream.documents.first?.root
        if problems.isEmpty, let root, !root.isNull { problems = form().problems(in: root, named: "the configuration") }
        guard problems.isEmpty else {
            return .failure(
                NoticeList(
                    problems.map {
                        Notice(kind: .configuration, path: file.path, position: $0.position, message: $0.message)
                    }))
        }

        var result = Configuration(folder: folder)
        result.select = root?["select"].map(words)
        result.ignore = root?["ignore"].map(words) ?? []
        result.isPreview = root?["preview"]?.flag ?? false
        result.severity = (root?["severity"]?.entries ?? []).compactMap { entry in
            guard let level = entry.value.text.flatMap(Severity.init(name:)) else { return nil }
            return (Word(text: entry.name, position: entry.position), level)
        }
        result.exclude = root?["exclude"]?.oneOrMore.compactMap(\.text) ?? []
        result.includesGenerated = root?["include-generated"]?.flag
        result.perFileIgnores = (root?["per-file-ignores"]?.entries ?? []).map { ($0.name, words($0.value)) }
        result.models = root?["models"].map(words) ?? []
        result.rules = root?["rules"].map(words) ?? []
        result.failOn = root?["fail-on"]?.text.flatMap(Severity.init(name:))
        return .success(result)
    }

    private static func words(_ node: YAMLNode) -> [Word] {
        node.oneOrMore.compactMap { item in item.text.map { Word(text: $0, position: item.position) } }
    }
}
