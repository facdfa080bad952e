import Knowledge
import Semantics
import Syntax

extension Analysis {
    /// One subject for each argument that a model gives a meaning: a limit, or the earlier turns.
    func argumentSubjects() -> [Subject] {
        var found: [Subject] = []
        for node in model.calls {
            guard let site = CallSite(node, in: tree) else { continue }
            for origin in origins(of: node) where origin.node == node {
                guard case .object(let index) = origin.kind else { continue }
                let type = catalogue.types[index]
                if let limit = type.limit { found += limitSubjects(site, limit, type) }
                for case .argument(let reference) in type.restoredBy { found += historySubjects(site, reference, type) }
                break
            }
        }
        for turn in turnCalls {
            guard let history = turn.model.history else { continue }
            found += historySubjects(turn.call, history, catalogue.types[turn.type])
        }
        return found
    }

    private func argumentSubject(_ site: CallSite, _ value: NodeID, _ reference: ArgumentReference, _ type: TypeModel) -> Subject {
        var subject = Subject(kind: .argument, node: value, range: tree.range(value))
        let activations = activations(at: site.node)
        subject.type = type
        subject.construction = site.node
        subject.symbol = model.symbolPath(site.node)
        subject.words[.callee] = shortText(site.callee)
        subject.words[.type] = lastWord(type.name)
        subject.words[.argument] = reference.name ?? reference.path.last
        subject.words[.value] = shortText(value)
        subject.places[.made] = tree.range(site.node)
        describe(activations, in: &subject)
        subject.facts.set(.role, [type.role.rawValue])
        for activation in activations { subject.facts.add(.born, activation.runs.map { .word($0.rawValue) } ?? .unknown) }
        subject.facts.set(.program, [program(at: site.node, activations: activations)])
        subject.facts.set(.conversational, isTrue: isConversational)
        return subject
    }

    // MARK: Limits

    private func limitSubjects(_ site: CallSite, _ limit: LimitModel, _ type: TypeModel) -> [Subject] {
        guard case .expressions(let values) = given(limit.argument, in: site), let value = values.first else { return [] }
        var subject = argumentSubject(site, value, limit.argument, type)
        subject.facts.set(.means, ["limit"])
        subject.facts.set(.unit, [limit.unit.rawValue])
        for value in values {
            for origin in origins(of: value) {
                subject.facts.add(.value, number(origin).map { .number($0) } ?? .unknown)
            }
        }
        return [subject]
    }

    private func number(_ origin: Origin) -> Double? {
        guard origin.kind == .literal, tree.kind(origin.node) == .number else { return nil }
        return Double(text(origin.node).filter { $0 != "_" })
    }

    // MARK: Earlier turns

    private func historySubjects(_ site: CallSite, _ reference: ArgumentReference, _ type: TypeModel) -> [Subject] {
        guard case .expressions(let values) = given(reference, in: site), let value = values.first else { return [] }
        var subject = argumentSubject(site, value, reference, type)
        subject.facts.set(.means, ["history"])
        for value in values {
            for origin in origins(of: value) {
                switch origin.kind {
                case .collection where isEmptyList(origin.node):
                    subject.facts.add(.form, "empty-list")
                    subject.places[.minted] = tree.range(origin.node)
                    setListBirth(origin.node, &subject)
                case .collection: subject.facts.add(.form, "list")
                case .object, .instance: subject.facts.add(.form, "object")
                case .unknown: subject.facts.add(.form, .unknown)
                default: subject.facts.add(.form, "other")
                }
            }
        }
        subject.facts.set(.runs, isTrue: runsTurn(site))
        return [subject]
    }

    /// The list is as old as the code that writes it.
    private func setListBirth(_ list: NodeID, _ subject: inout Subject) {
        let words = activations(at: list).map { $0.runs?.rawValue }
        if words.contains(nil) {
            subject.facts.add(.born, .unknown)
        } else {
            subject.facts.set(.born, words.compactMap { $0 })
        }
    }

    /// Whether the call runs a turn, or makes something with which one is run.
    private func runsTurn(_ site: CallSite) -> Bool? {
        if turnCalls.contains(where: { $0.call.node == site.node }) { return true }
        if turnCalls.contains(where: { $0.receiver == site.node }) { return true }
        let uses = uses(of: site.node)
        if !uses.escapes.isEmpty || !uses.returnedBy.isEmpty { return nil }
        return !uses.given.isEmpty || !uses.methods.isEmpty
    }
}
