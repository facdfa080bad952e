import Knowledge
import Semantics
import Syntax

extension Analysis {
    /// One subject for each argument that a model gives a meaning: a limit, or the earlier turns.
    func argumentSubjects() -> [Subject] {
        var found: [Subject] = []
        for site in candidates {
            let node = site.node
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
        let bringsMessage = Self.inputs.contains(reference.path.last ?? reference.name ?? "")
        for value in values {
            for origin in origins(of: value) {
                switch origin.kind {
                case .collection where bringsMessage && isEmptyList(origin.node): subject.facts.add(.form, "other")
                case .collection where isEmptyList(origin.node):
                    subject.facts.add(.form, "empty-list")
                    subject.places[.minted] = tree.range(origin.node)
                    setListBirth(origin.node, &subject)
                case .collection where isPassingList(origin.node):
                    subject.facts.add(.form, "passing-list")
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

    /// Arguments that bring the message of the turn along with those before it: an empty list there is no history left out.
    private static let inputs: Set<String> = ["messages", "contents", "input"]

    /// A list that starts here without earlier turns, gets the answer after the last turn run with it, and goes nowhere: it was meant to
    /// be a conversation.
    private func isPassingList(_ list: NodeID) -> Bool {
        guard tree.kind(list) == .list, tree.children(list).allSatisfy({ isConstant($0) }) else { return false }
        let uses = uses(of: list)
        let function = model.enclosingFunction(list)
        let isLocal = uses.keeps.allSatisfy { holding($0.holder) == "nothing" } && uses.escapes.isEmpty && uses.returnedBy.isEmpty
        let isStraight = uses.puts.allSatisfy { put in
            model.enclosingFunction(put.node) == function && !isInLoop(put.node, within: function)
        }
        guard isLocal, isStraight, uses.memberWrites.isEmpty, let last = uses.puts.map(\.node).max() else { return false }
        let places = Set(uses.occurrences)
        let turns = turnCalls.filter { turn in tree.descendants(turn.call.node).contains { places.contains($0) } }
        return !turns.isEmpty && turns.allSatisfy { $0.call.node < last && !isInLoop($0.call.node, within: function) }
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
