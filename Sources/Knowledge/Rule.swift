/// A defect: a condition over the facts of one subject, and how it is told.
package struct Rule: Sendable {
    package var id: String
    package var title: String
    /// `error`, `warning` or `info`.
    package var severity: String
    package var isPreview: Bool
    /// One sentence for lists and machine formats.
    package var summary: String
    /// CWE numbers, such as 664.
    package var weaknesses: [Int]
    /// Where the score for security-minded readers is due: one user sees another's turns. 0 to 10.
    package var securitySeverity: String?
    package var tags: [String]
    package var subject: SubjectKind
    package var when: Condition
    /// Silenced when any of these may hold.
    package var unless: [Condition]
    package var message: String
    package var caption: String
    /// In the order in which they are told.
    package var labels: [(place: PlaceName, text: String)]
    package var notes: [RuleNote]
    /// Ids of fixes, best first; a type's model or Swift says how each is made.
    package var fixes: [String]
    /// The rules' page, Markdown; empty for a user's own rule.
    package var page: String

    package init(id: String, title: String, severity: String, subject: SubjectKind, when: Condition, message: String) {
        self.id = id
        self.title = title
        self.severity = severity
        self.isPreview = false
        self.summary = title
        self.weaknesses = []
        self.securitySeverity = nil
        self.tags = []
        self.subject = subject
        self.when = when
        self.unless = []
        self.message = message
        self.caption = ""
        self.labels = []
        self.notes = []
        self.fixes = []
        self.page = ""
    }
}

/// A sentence shown below the code, where its condition holds (always, if it has none).
package struct RuleNote: Sendable {
    package var when: Condition?
    package var text: String

    package init(when: Condition?, text: String) {
        self.when = when
        self.text = text
    }
}

/// All of its tests hold. Empty: holds always.
package struct Condition: Sendable {
    package var tests: [FactTest]

    package init(tests: [FactTest]) { self.tests = tests }
}

/// One question to one fact.
package struct FactTest: Sendable {
    package enum Expectation: Sendable {
        /// One of these words.
        case words([String])
        /// A number below, above, or both; bounds excluded.
        case number(below: Double?, above: Double?)
    }

    package var fact: Fact
    package var expectation: Expectation
    /// `{some: …}`: one alternative is enough; else it must hold of all, and an unknown one fails it.
    package var isSome: Bool

    package init(fact: Fact, expectation: Expectation, isSome: Bool) {
        self.fact = fact
        self.expectation = expectation
        self.isSome = isSome
    }
}
