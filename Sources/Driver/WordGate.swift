import Knowledge
import Lifetimes
import SourceText

/// The words without which a file that imports a framework holds no subject of a rule: those that `LifetimeAnalysis` itself asks for.
///
///     from llama_index.core.tools import FunctionTool     # The models of LlamaIndex are asked,
///     tool = FunctionTool.from_defaults(search)           # and nothing here has a name that they describe.
///
/// Most files of a framework's own repository are like this.
struct WordGate: Sendable {
    /// For each package, the models that are about it.
    private let modelsOfPackage: [ModelSet]
    private let modelsOfEveryFile: ModelSet
    /// The models with a name that is no single word, such as `@scope/package`: imports alone decide.
    private let modelsOfOtherNames: ModelSet
    private let words: WordSet
    private let meanings: [Meaning]
    /// The bits of all parts of a message.
    private let everyPart: UInt8

    /// What a word says of the file it stands in.
    private struct Meaning {
        /// The models that describe something of this name.
        var models: ModelSet
        /// Whether it counts whatever is imported.
        var isOfTurns = false
        /// For the parts of a message, which count together, a bit of its own.
        var part: UInt8 = 0
    }

    /// - Parameters:
    ///   - models: what the models of the language are about.
    ///   - packages: their packages, and maybe others.
    init(_ models: [ModelTopic], packages: WordSet) {
        let none = ModelSet(count: models.count)
        var modelsOfPackage = Array(repeating: none, count: packages.count)
        var modelsOfEveryFile = none
        var modelsOfOtherNames = none
        let parts = LifetimeAnalysis.messageWords
        let evidence = models.map(\.evidence)
        words = WordSet(Set(evidence.joined()).union(LifetimeAnalysis.turnWords).union(parts.joined()).filter(Self.isWord))
        var meanings = Array(repeating: Meaning(models: none), count: words.count)
        for index in models.indices {
            if models[index].packages.isEmpty { modelsOfEveryFile.insert(index) }
            for package in models[index].packages {
                if let place = packages.place(of: package) { modelsOfPackage[place].insert(index) }
            }
            for word in evidence[index] {
                guard let place = words.place(of: word) else {
                    modelsOfOtherNames.insert(index)
                    continue
                }
                meanings[place].models.insert(index)
            }
        }
        for word in LifetimeAnalysis.turnWords {
            if let place = words.place(of: word) { meanings[place].isOfTurns = true }
        }
        for (bit, part) in parts.enumerated() {
            for word in part {
                if let place = words.place(of: word) { meanings[place].part = 1 << UInt8(truncatingIfNeeded: bit) }
            }
        }
        everyPart = (1 << UInt8(truncatingIfNeeded: parts.count)) - 1
        self.modelsOfPackage = modelsOfPackage
        self.modelsOfEveryFile = modelsOfEveryFile
        self.modelsOfOtherNames = modelsOfOtherNames
        self.meanings = meanings
    }

    private static func isWord(_ name: String) -> Bool { name.utf8.allSatisfy { $0.isNamePart || $0 >= 0x80 } }

    /// O(bytes).
    ///
    /// - Parameter packages: places of the packages that the file imports; nil where any of them may be.
    func mayHaveSubjects(_ file: SourceFile, importing packages: [Int]?) -> Bool {
        var concerned = modelsOfEveryFile
        for place in packages ?? Array(modelsOfPackage.indices) { concerned.formUnion(modelsOfPackage[place]) }
        if concerned.intersects(modelsOfOtherNames) { return true }
        var seenParts: UInt8 = 0
        return words.occurs(in: file.bytes) { place in
            let meaning = meanings[place]
            seenParts |= meaning.part
            return meaning.isOfTurns || seenParts == everyPart || meaning.models.intersects(concerned)
        }
    }
}

/// A set of models by their indices.
private struct ModelSet {
    private var bits: [UInt64]

    /// - Parameter count: one more than the largest index.
    init(count: Int) {
        bits = Array(repeating: 0, count: (count + 63) / 64)
    }

    mutating func insert(_ index: Int) { bits[index / 64] |= 1 << UInt64(index % 64) }

    mutating func formUnion(_ other: ModelSet) {
        for index in bits.indices { bits[index] |= other.bits[index] }
    }

    func intersects(_ other: ModelSet) -> Bool {
        bits.indices.contains { bits[$0] & other.bits[$0] != 0 }
    }
}
