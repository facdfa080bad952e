import Diagnostics
import Judging
import Knowledge
import Reporters
import SourceText

extension EngineLoader {
    /// The engine of memlint itself.
    package static let builtIn = EngineLoader { own in
        var reader = KnowledgeReader()
        for file in own.models { reader.read(models: file) }
        for file in own.rules { reader.read(rules: file) }
        let knowledge = KnowledgeBase(own: reader)
        guard knowledge.errors.isEmpty else {
            return .failure(NoticeList(knowledge.errors.map(Notice.init)))
        }
        let pipeline = Pipeline(knowledge)
        return .success(
            Engine(
                rules: knowledge.rules.map(RuleDescription.init),
                analyze: { file, language, options in pipeline.outcome(for: file, language, usesGate: options.usesGate)
                },
                explainLine: { file, language, line in pipeline.explanation(of: line, in: file, language) }))
    }
}

extension Notice {
    fileprivate init(_ error: KnowledgeError) {
        self.init(kind: .configuration, path: error.path, position: error.position, message: error.message)
    }
}

extension RuleDescription {
    fileprivate init(_ rule: Rule) {
        self.init(
            id: rule.id, title: rule.title, summary: rule.summary, page: rule.page,
            severity: Severity(name: rule.severity) ?? .warning, isPreview: rule.isPreview, tags: rule.tags.sorted(),
            weaknesses: rule.weaknesses.sorted(), securitySeverity: rule.securitySeverity)
    }
}
