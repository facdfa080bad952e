package import SourceText

/// How much a finding matters; ordered, `info` lowest.
package enum Severity: Int, Comparable, CaseIterable, Sendable {
    case info
    case warning
    case error

    package init?(name: String) {
        guard let found = Severity.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// The word used in configuration and output.
    package var name: String {
        switch self {
        case .info: "info"
        case .warning: "warning"
        case .error: "error"
        }
    }

    package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// A place in the code with a few words: one step of the reasoning behind a finding.
package struct Label: Hashable, Sendable {
    /// The path of the file, as in `SourceFile.path`.
    package let path: String
    package let range: TextRange
    package let text: String

    package init(path: String, range: TextRange, text: String) {
        self.path = path
        self.range = range
        self.text = text
    }
}

/// One occurrence of a rule in the code.
package struct Finding: Hashable, Sendable {
    /// The rule's id, such as `memory-in-handler`.
    package let rule: String
    package let severity: Severity
    /// One sentence: lower case start unless it is code, no full stop, code in backticks.
    package let message: String
    /// The path of the file, as in `SourceFile.path`.
    package let path: String
    /// The smallest expression that names the defect.
    package let range: TextRange
    /// What is wrong with exactly this range, in a few words, for the underline; may be empty.
    package let caption: String
    /// The steps of the reasoning, in the order in which they are told; the primary place is not among them.
    package let labels: [Label]
    /// Why it hurts and what to do: whole sentences, shown below the code.
    package let notes: [String]
    /// Ways out, best first.
    package let fixes: [Fix]
    /// The enclosing definitions from the outside in, joined by dots; empty at module level. Part of the fingerprint.
    package let symbol: String

    package init(
        rule: String, severity: Severity, message: String, path: String, range: TextRange, caption: String = "",
        labels: [Label] = [], notes: [String] = [], fixes: [Fix] = [], symbol: String = ""
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.path = path
        self.range = range
        self.caption = caption
        self.labels = labels
        self.notes = notes
        self.fixes = fixes
        self.symbol = symbol
    }

    /// The same finding with another severity.
    package func with(severity: Severity) -> Finding {
        Finding(
            rule: rule, severity: severity, message: message, path: path, range: range, caption: caption,
            labels: labels, notes: notes, fixes: fixes, symbol: symbol)
    }

    /// The order in which findings are told: by path bytes, place, rule, message.
    package static func inOrder(_ a: Finding, _ b: Finding) -> Bool {
        if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
        if a.range != b.range { return a.range < b.range }
        if a.rule != b.rule { return a.rule < b.rule }
        return a.message < b.message
    }
}
