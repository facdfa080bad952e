import SourceText
import YAML

/// Turns one document of a rule file into a rule; see `ModelDecoder` for who tells what.
struct RuleDecoder {
    private(set) var problems: [YAMLProblem] = []
    /// The fixes that the rule offers, with their places.
    private(set) var namedFixes: [(id: String, position: LineColumn)] = []

    /// Nil where the document lacks what every rule has.
    mutating func rule(_ root: YAMLNode) -> Rule? {
        guard let id = root["id"]?.text, let title = root["title"]?.text, let severity = root["severity"]?.text,
            let subject = root["subject"]?.text.flatMap(SubjectKind.init(rawValue:)), let when = root["when"],
            let message = root["message"]?.text
        else { return nil }
        if when.entries?.isEmpty == true { tell(when.position, "`when` asks nothing, so the rule would hold always.") }
        var rule = Rule(
            id: id, title: title, severity: severity, subject: subject, when: condition(when, subject), message: message
        )
        rule.isPreview = root["preview"]?.flag ?? false
        rule.summary = root["summary"]?.text ?? title
        rule.weaknesses = (root["cwe"]?.items ?? []).compactMap { $0.text.flatMap { Int($0) } }
        rule.securitySeverity = root["security-severity"]?.text
        rule.tags = texts(root["tags"])
        rule.unless = (root["unless"]?.oneOrMore ?? []).map { condition($0, subject) }
        rule.caption = root["caption"]?.text ?? ""
        for entry in root["labels"]?.entries ?? [] {
            guard let place = PlaceName(rawValue: entry.name), let text = entry.value.text else { continue }
            rule.labels.append((place, text))
        }
        for item in root["notes"]?.items ?? [] {
            guard let text = (item["text"] ?? item).text else { continue }
            rule.notes.append(RuleNote(when: item["when"].map { condition($0, subject) }, text: text))
        }
        for item in root["fixes"]?.items ?? [] {
            guard let id = item.text else { continue }
            if rule.fixes.contains(id) { tell(item.position, "\(quoted(id)) is given twice.") }
            rule.fixes.append(id)
            namedFixes.append((id, item.position))
        }
        return rule
    }

    private mutating func condition(_ node: YAMLNode, _ subject: SubjectKind) -> Condition {
        var tests: [FactTest] = []
        for entry in node.entries ?? [] {
            guard let fact = Fact(rawValue: entry.name) else { continue }
            if !fact.subjects.contains(subject) {
                let others = SubjectKind.allCases.filter { fact.subjects.contains($0) }.map { "`\($0.rawValue)`" }
                tell(
                    entry.position,
                    "`\(fact.rawValue)` is no fact of the subject `\(subject.rawValue)`; \(others.joined(separator: ", ")) \(others.count == 1 ? "has" : "have") it."
                )
            }
            let some = entry.value["some"]
            if let expectation = expectation(some ?? entry.value, fact) {
                tests.append(FactTest(fact: fact, expectation: expectation, isSome: some != nil))
            }
        }
        return Condition(tests: tests)
    }

    private mutating func expectation(_ node: YAMLNode, _ fact: Fact) -> FactTest.Expectation? {
        guard fact.values.isEmpty else { return .words(texts(node)) }
        let below = node["below"]?.text.flatMap { Double($0) }
        let above = node["above"]?.text.flatMap { Double($0) }
        if let below, let above, below <= above {
            tell(node.position, "No number is below \(plain(below)) and above \(plain(above)).")
        }
        return below == nil && above == nil ? nil : .number(below: below, above: above)
    }

    private mutating func tell(_ position: LineColumn, _ message: String) {
        problems.append(YAMLProblem(position: position, message: message))
    }

    private func texts(_ node: YAMLNode?) -> [String] { node?.oneOrMore.compactMap(\.text) ?? [] }
}
