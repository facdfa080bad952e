import Driver
import Reporters

/// One command: how it is called, what it is for, and what it takes. Parsing, help and completions read this table.
struct CommandDescription: Sendable {
    /// The word that calls it; empty for linting, which needs none.
    let name: String
    /// What comes after the word; nil where nothing does.
    let operand: Operand?
    let help: String
    let options: [OptionDescription]
    let make: @Sendable ([RawPath], LintOptions) throws(CommandLineProblem) -> Command

    struct Operand: Sendable {
        /// As the help shows it, such as `FILE:LINE`.
        let name: String
        let kind: ValueDescription.Kind
    }

    /// Every command that a word calls, in the order of the help.
    static let named = [rules, explain, why, initialise, schema, completions, help]

    static let lint = CommandDescription(
        name: "", operand: Operand(name: "[PATH...]", kind: .file),
        help: "lint files and folders; the current folder if none is given", options: OptionDescription.all
    ) { operands, options in
        var options = options
        options.paths = operands
        return .lint(options)
    }

    private static let rules = CommandDescription(
        name: "rules", operand: nil, help: "list the rules", options: OptionDescription.general + OptionDescription.rules
    ) { (operands, options) throws(CommandLineProblem) in
        try none(operands, "rules")
        return .rules(options.common)
    }

    private static let explain = CommandDescription(
        name: "explain", operand: Operand(name: "ID", kind: .rule), help: "show a rule's page",
        options: OptionDescription.general + OptionDescription.rules
    ) { (operands, options) throws(CommandLineProblem) in
        .explain(rule: try one(operands, "explain", "the id of one rule").text, options.common)
    }

    private static let why = CommandDescription(
        name: "why", operand: Operand(name: "FILE:LINE", kind: .file),
        help: "show what is known there, and what silenced each rule",
        options: OptionDescription.general + OptionDescription.configuration
    ) { (operands, options) throws(CommandLineProblem) in
        let place = try one(operands, "why", "one place: FILE:LINE")
        guard let colon = place.bytes.lastIndex(of: UInt8(ascii: ":")), colon > 0,
            let line = Int(String(decoding: place.bytes[(colon + 1)...], as: UTF8.self)), line > 0
        else {
            throw CommandLineProblem(message: "`\(DisplayText.neutral(place.text))` is no place; the form is FILE:LINE")
        }
        return .why(file: RawPath(ContiguousArray(place.bytes[..<colon])), line: line, options.common)
    }

    private static let initialise = CommandDescription(
        name: "init", operand: nil, help: "write a commented \(Configuration.fileName) here",
        options: OptionDescription.general
    ) { (operands, options) throws(CommandLineProblem) in
        try none(operands, "init")
        return .initialise(options.common)
    }

    private static let schema = printing(
        "schema", "KIND", "print the JSON schema of a configuration, model or rule file", FileSchema.self
    ) { .schema($0) }

    private static let completions = printing(
        "completions", "SHELL", "print completions for bash, zsh or fish", Shell.self
    ) { .completions($0) }

    private static let help = CommandDescription(
        name: "help", operand: nil, help: "show this text", options: OptionDescription.general
    ) { (operands, _) throws(CommandLineProblem) in
        try none(operands, "help")
        return .help
    }

    /// A command that takes one of a few words.
    private static func printing<Word: RawRepresentable<String> & CaseIterable & SendableMetatype>(
        _ name: String, _ operand: String, _ help: String, _: Word.Type,
        _ make: @escaping @Sendable (Word) -> Command
    ) -> CommandDescription {
        let words = Word.allCases.map(\.rawValue)
        return CommandDescription(
            name: name, operand: Operand(name: operand, kind: .words(words)), help: help,
            options: OptionDescription.general
        ) { (operands, _) throws(CommandLineProblem) in
            let word = try one(operands, name, "one word: \(words.joined(separator: ", "))").text
            return make(try OptionDescription.word(word, { Word(rawValue: $0) }, words, "memlint \(name)"))
        }
    }

    // MARK: - Operands

    private static func none(_ operands: [RawPath], _ name: String) throws(CommandLineProblem) {
        guard operands.isEmpty else { throw CommandLineProblem(message: "`memlint \(name)` takes no arguments") }
    }

    private static func one(
        _ operands: [RawPath], _ name: String, _ what: String
    ) throws(CommandLineProblem) -> RawPath {
        guard operands.count == 1, let operand = operands.first else {
            throw CommandLineProblem(message: "`memlint \(name)` takes \(what)")
        }
        return operand
    }
}
