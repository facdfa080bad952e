package import Knowledge
package import Lifetimes
package import SourceText

/// What `memlint why` tells of one place.
package struct Explanation: Sendable {
    package let subject: Subject
    /// For each rule about this kind of subject, in order of id, what came out.
    package let rulings: [(rule: String, ruling: Ruling)]

    /// The facts and rulings of the subjects that touch the 1-based `line`, as lines of text.
    package static func lines(for subjects: [Subject], rules: [Rule], file: SourceFile, line: Int) -> [String] {
        let table = LineTable(file.bytes)
        let here = subjects.filter { subject in
            table.line(at: subject.range.lower) <= line && line <= table.line(at: subject.range.upper)
        }
        if here.isEmpty { return ["\(file.path):\(line): nothing here that a rule is about"] }
        return lines(for: here, rules: rules, file: file)
    }

    /// The facts and rulings of all subjects, as lines of text.
    package static func lines(for subjects: [Subject], rules: [Rule], file: SourceFile) -> [String] {
        let table = LineTable(file.bytes)
        return subjects.flatMap { subject -> [String] in
            let rulings = rules.filter { $0.subject == subject.kind }.sorted { $0.id < $1.id }
                .map { (rule: $0.id, ruling: $0.ruling(on: subject)) }
            return Explanation(subject: subject, rulings: rulings).lines(file, table)
        }
    }

    private func lines(_ file: SourceFile, _ table: LineTable) -> [String] {
        let position = table.position(of: subject.range.lower, in: file, unit: .scalars)
        let code = file.text(subject.range).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        var lines = ["\(file.path):\(position.line):\(position.column): \(subject.kind.rawValue) `\(code)`", "  facts"]
        for fact in subject.facts.known { lines.append("    \(fact.rawValue): \(Self.text(subject.facts[fact]))") }
        lines.append("  rules")
        for (rule, ruling) in rulings {
            switch ruling {
            case .reported: lines.append("    \(rule): reported")
            case .notMet(let fact, let isUnknown):
                let value = Self.text(subject.facts[fact])
                lines.append("    \(rule): silent, \(fact.rawValue) is \(value)\(isUnknown ? ", and what is unknown silences" : "")")
            case .excepted(let facts):
                let reasons = facts.map { "\($0.rawValue) is \(Self.text(subject.facts[$0]))" }
                lines.append("    \(rule): silent, excepted: \(reasons.joined(separator: ", "))")
            }
        }
        return lines
    }

    private static func text(_ alternatives: [Alternative]) -> String {
        alternatives.map { alternative in
            switch alternative {
            case .word(let word): word
            case .number(let number): "\(number)".hasSuffix(".0") ? String("\(number)".dropLast(2)) : "\(number)"
            case .unknown: "unknown"
            }
        }.joined(separator: " or ")
    }
}
