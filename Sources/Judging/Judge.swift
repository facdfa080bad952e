package import Diagnostics
import Fixes
package import Knowledge
package import Lifetimes
package import SourceText
package import Syntax

/// Asks each rule about each subject of one file and words the findings.
package struct Judge: Sendable {
    private let rules: [Rule]

    /// In the order in which findings at one place are told; all of them are asked, whatever is selected later.
    package init(rules: [Rule]) {
        self.rules = rules
    }

    /// The findings in order of place, then of rule.
    package func findings(in file: SourceFile, tree: SyntaxTree, subjects: [Subject]) -> [Finding] {
        var found: [Finding] = []
        var told: Set<Parts> = []
        var places: Set<Parts> = []
        let builder = FixBuilder(file: file, tree: tree)
        for subject in subjects {
            for rule in rules where rule.subject == subject.kind && rule.ruling(on: subject) == .reported {
                // Several arguments of one call with one defect are mended in one place: the first stands for them.
                if let call = subject.surroundingCall, !told.insert(Parts(rule: rule.id, range: call)).inserted { continue }
                if !places.insert(Parts(rule: rule.id, range: subject.range)).inserted { continue }
                found.append(finding(rule, subject, file, builder))
            }
        }
        return found.sorted(by: Finding.inOrder)
    }

    private struct Parts: Hashable {
        let rule: String
        let range: TextRange
    }

    private func finding(_ rule: Rule, _ subject: Subject, _ file: SourceFile, _ builder: FixBuilder) -> Finding {
        let wording = Wording(subject.words)
        var labels: [Label] = []
        for (place, text) in rule.labels {
            guard let range = subject.places[place], let text = wording.fill(text), range != subject.range else { continue }
            // What registers the handler says more than its name does.
            if place == .handler, labels.contains(where: { $0.range == subject.places[.registration] }) { continue }
            labels.append(Label(path: file.path, range: range, text: text))
        }
        let notes = rule.notes.compactMap { note -> String? in
            if let condition = note.when, condition.verdict(on: subject.facts) != .holds { return nil }
            return wording.fill(note.text)
        }
        return Finding(
            rule: rule.id, severity: Severity(name: rule.severity) ?? .warning,
            message: wording.fill(rule.message) ?? rule.title, path: file.path, range: subject.range,
            caption: wording.fill(rule.caption) ?? "", labels: labels, notes: notes,
            fixes: rule.fixes.compactMap { builder.fix($0, for: subject) }, symbol: subject.symbol)
    }
}

/// Fills the words of a subject into a rule's sentences.
struct Wording {
    private let words: [Placeholder: String]

    init(_ words: [Placeholder: String]) { self.words = words }

    /// Nil where a word that the sentence needs is not known.
    func fill(_ template: String) -> String? {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "}") else { break }
            let name = String(rest[rest.index(after: open)..<close])
            guard let placeholder = Placeholder(rawValue: name), let word = words[placeholder] else { return nil }
            result += word
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
