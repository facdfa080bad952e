import Reporters
import SourceText

/// One option: how it is written, what it is for, and what it does.
struct OptionDescription: Sendable {
    /// With its two hyphens.
    let name: String
    /// With its hyphen.
    var short: String? = nil
    let help: String
    let effect: Effect

    enum Effect: Sendable {
        case flag(@Sendable (inout LintOptions) -> Void)
        case value(
            ValueDescription, apply: @Sendable (inout LintOptions, String) throws(CommandLineProblem) -> Void)
        /// Stands for a command, whatever else is given.
        case command(Command)
    }

    /// What it takes; nil for an option without a value.
    var value: ValueDescription? {
        if case .value(let value, _) = effect { value } else { nil }
    }
}

/// What an option takes.
struct ValueDescription: Sendable {
    /// As the help shows it, such as `FILE`.
    let name: String
    let kind: Kind

    /// What shells offer.
    enum Kind: Sendable, Equatable {
        case words([String])
        /// The id of a rule.
        case rule
        /// Ids of rules with commas between them.
        case ruleList
        case file
        /// Nothing that could be listed.
        case other
    }
}

/// Options that the help shows together.
struct OptionGroup: Sendable {
    let title: String
    let options: [OptionDescription]
}

extension OptionDescription {
    /// Reads one of a few words.
    ///
    /// - Parameter taker: the option or command that takes the word, for the message.
    static func word<Value>(
        _ text: String, _ make: (String) -> Value?, _ words: [String], _ taker: String
    ) throws(CommandLineProblem) -> Value {
        if let value = make(text) { return value }
        let hint =
            nearestWord(to: text, among: words).map { "did you mean `\($0)`?" }
            ?? "one of \(words.joined(separator: ", "))"
        throw CommandLineProblem(message: "`\(DisplayText.neutral(text))` is no value of `\(taker)`; \(hint)")
    }
}
