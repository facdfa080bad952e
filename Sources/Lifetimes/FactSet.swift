package import Knowledge

/// One thing that may be the case.
package enum Alternative: Hashable, Sendable {
    case word(String)
    case number(Double)
    /// It depends on what is not seen: another file, a value at run time. It silences.
    case unknown
}

/// The facts of one subject: for each fact what may be the case, in order of discovery, without repeats.
/// A fact that is not there was never asked for and counts as unknown.
package struct FactSet: Hashable, Sendable {
    private var alternatives: [Fact: [Alternative]] = [:]

    package init() {}

    package subscript(_ fact: Fact) -> [Alternative] { alternatives[fact] ?? [.unknown] }

    /// The facts that are known to some degree, in the order of the vocabulary.
    package var known: [Fact] { Fact.allCases.filter { alternatives[$0] != nil } }

    package mutating func add(_ fact: Fact, _ alternative: Alternative) {
        if alternatives[fact]?.contains(alternative) == true { return }
        alternatives[fact, default: []].append(alternative)
    }

    package mutating func add(_ fact: Fact, _ word: String) { add(fact, .word(word)) }

    package mutating func set(_ fact: Fact, _ words: [String]) {
        alternatives[fact] = nil
        for word in words { add(fact, word) }
        if words.isEmpty { alternatives[fact] = [.unknown] }
    }

    package mutating func set(_ fact: Fact, isTrue: Bool?) {
        alternatives[fact] = [isTrue.map { .word($0 ? "yes" : "no") } ?? .unknown]
    }
}
