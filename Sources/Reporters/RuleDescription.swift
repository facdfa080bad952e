package import Diagnostics

/// What the reporters and the command line know of a rule: its name, its words and its level, and nothing of how it works.
package struct RuleDescription: Sendable, Hashable {
    /// The rule's one name everywhere, such as `memory-in-handler`.
    package let id: String
    /// A short sentence without a full stop.
    package let title: String
    /// One sentence that says what is found.
    package let summary: String
    /// The rule's page in Markdown; may be empty.
    package let page: String
    /// The level before configuration has its say.
    package let severity: Severity
    /// Whether the rule runs only when it is asked for, as part of the preview group.
    package let isPreview: Bool
    /// How often a finding is right: `very-high`, `high`, `medium` or `low`.
    package let precision: String
    /// Topics, such as `conversation-state`; sorted.
    package let tags: [String]
    /// The numbers of related entries of the Common Weakness Enumeration; ascending.
    package let weaknesses: [Int]
    /// A decimal number above 0 and up to 10 as text, for a rule that means one user sees another's turns.
    package let securitySeverity: String?
    /// Where the page can be read on the web.
    package let url: String?

    package init(
        id: String, title: String, summary: String, page: String = "", severity: Severity = .warning,
        isPreview: Bool = false, precision: String = "high", tags: [String] = [], weaknesses: [Int] = [],
        securitySeverity: String? = nil, url: String? = nil
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.page = page
        self.severity = severity
        self.isPreview = isPreview
        self.precision = precision
        self.tags = tags
        self.weaknesses = weaknesses
        self.securitySeverity = securitySeverity
        self.url = url
    }

    /// The same rule at another level.
    package func with(severity: Severity) -> RuleDescription {
        RuleDescription(
            id: id, title: title, summary: summary, page: page, severity: severity, isPreview: isPreview,
            precision: precision, tags: tags, weaknesses: weaknesses, securitySeverity: securitySeverity, url: url)
    }
}
