package import Knowledge
package import Lifetimes

/// How one condition came out for one subject.
package enum Verdict: Hashable, Sendable {
    case holds
    /// The first test that did not hold.
    case fails(Fact)
    /// The first test that could not be decided.
    case unknown(Fact)
}

/// Why a rule speaks or keeps silent about a subject.
package enum Ruling: Hashable, Sendable {
    case reported
    /// The condition's test of this fact does not hold, or cannot be decided.
    case notMet(Fact, isUnknown: Bool)
    /// An exception of the rule may hold: the facts that it asks.
    case excepted([Fact])
}

extension Condition {
    /// Whether every test holds of the facts: for each alternative, unless the test asks for some.
    package func verdict(on facts: FactSet) -> Verdict {
        var unknown: Fact?
        for test in tests {
            switch test.answer(facts[test.fact]) {
            case true?: continue
            case false?: return .fails(test.fact)
            case nil: unknown = unknown ?? test.fact
            }
        }
        return unknown.map { .unknown($0) } ?? .holds
    }

    /// Whether no test is ruled out: what is not known may be so.
    func mayHold(of facts: FactSet) -> Bool {
        tests.allSatisfy { test in
            facts[test.fact].contains { $0 == .unknown || test.accepts($0) }
        }
    }
}

extension FactTest {
    /// Nil where it depends on something unknown.
    fileprivate func answer(_ alternatives: [Alternative]) -> Bool? {
        if isSome {
            if alternatives.contains(where: accepts) { return true }
            return alternatives.contains(.unknown) ? nil : false
        }
        if alternatives.contains(where: { $0 != .unknown && !accepts($0) }) { return false }
        return alternatives.contains(.unknown) ? nil : true
    }

    fileprivate func accepts(_ alternative: Alternative) -> Bool {
        switch (expectation, alternative) {
        case (.words(let words), .word(let word)): return words.contains(word)
        case (.number(let below, let above), .number(let number)):
            if let below, number >= below { return false }
            if let above, number <= above { return false }
            return true
        default: return false
        }
    }
}

extension Rule {
    package func ruling(on subject: Subject) -> Ruling {
        switch when.verdict(on: subject.facts) {
        case .holds: break
        case .fails(let fact): return .notMet(fact, isUnknown: false)
        case .unknown(let fact): return .notMet(fact, isUnknown: true)
        }
        for exception in unless where exception.mayHold(of: subject.facts) {
            return .excepted(exception.tests.map(\.fact))
        }
        return .reported
    }
}
