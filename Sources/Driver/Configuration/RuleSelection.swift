import Diagnostics
package import Reporters
import SourceText

/// Which rules run, and at which level.
package struct RuleSelection: Sendable {
    /// The rules that run with their levels, sorted by id.
    package let rules: [RuleDescription]
    private let levels: [String: Severity]

    /// What the command line says about rules.
    package struct Request: Sendable {
        /// Nil where the configuration decides.
        package var select: [String]?
        package var ignore: [String]
        package var isPreview: Bool

        package init(select: [String]? = nil, ignore: [String] = [], isPreview: Bool = false) {
            self.select = select
            self.ignore = ignore
            self.isPreview = isPreview
        }
    }

    /// - Parameter all: every rule there is, sorted by id.
    init(_ all: [RuleDescription], _ configuration: Configuration, _ request: Request) {
        let isPreview = configuration.isPreview || request.isPreview
        let selected = (request.select ?? configuration.select?.map(\.text)).map(Set.init)
        let ignored = Set(configuration.ignore.map(\.text) + request.ignore)
        let own = Dictionary(configuration.severity.map { ($0.rule.text, $0.level) }) { first, _ in first }
        rules = all.filter { rule in
            guard !ignored.contains(rule.id) else { return false }
            return (selected?.contains(rule.id) ?? true) && (isPreview || !rule.isPreview)
        }.map { rule in own[rule.id].map(rule.with(severity:)) ?? rule }
        levels = Dictionary(rules.map { ($0.id, $0.severity) }) { first, _ in first }
    }

    /// The level of a rule's findings; nil where the rule does not run.
    func level(of rule: String) -> Severity? { levels[rule] }

    func runs(_ rule: String) -> Bool { levels[rule] != nil }

    /// What is wrong with a word that should be the id of a rule that can be selected; nil where it is right.
    static func problem(
        _ word: String, in all: [RuleDescription], selecting: Bool, isPreview: Bool
    ) -> String? {
        guard let rule = all.first(where: { $0.id == word }) else {
            let shown = DisplayText.neutral(word)
            if let nearest = nearestWord(to: word, among: all.map(\.id)) {
                return "there is no rule `\(shown)`; did you mean `\(nearest)`?"
            }
            return "there is no rule `\(shown)`; `memlint rules` lists them"
        }
        if selecting, rule.isPreview, !isPreview {
            return "`\(word)` is in preview; select it with `--preview`, or `preview: yes` in the configuration"
        }
        return nil
    }
}
