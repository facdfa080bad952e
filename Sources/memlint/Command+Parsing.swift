import Driver
import Reporters
import SourceText

extension Command {
    /// Reads the arguments after the program's name, by the tables of commands and options.
    init(_ arguments: [RawPath]) throws(CommandLineProblem) {
        var reading = Reading(rest: arguments[...])
        if let command = try reading.all() {
            self = command
            return
        }
        let (description, operands) = reading.command()
        if let stray = reading.used.first(where: { option in !description.options.contains { $0.name == option.name } }) {
            throw CommandLineProblem(message: "`memlint \(description.name)` takes no `\(stray.name)`")
        }
        self = try description.make(operands, reading.options)
    }

    private struct Reading {
        var rest: ArraySlice<RawPath>
        var options = LintOptions()
        var used: [OptionDescription] = []
        private var words: [RawPath] = []
        /// Words after `--`, which are paths whatever they are.
        private var paths: [RawPath] = []

        init(rest: ArraySlice<RawPath>) {
            self.rest = rest
        }

        /// Reads the arguments up to an option that stands for a command, which is returned.
        mutating func all() throws(CommandLineProblem) -> Command? {
            while let argument = rest.popFirst() {
                let text = argument.text
                if text == "--" {
                    paths = Array(rest)
                    break
                }
                if !text.hasPrefix("-") || text == "-" {
                    words.append(argument)
                } else if let command = try take(text) {
                    return command
                }
            }
            return nil
        }

        private mutating func take(_ text: String) throws(CommandLineProblem) -> Command? {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts.first ?? "")
            let shown = DisplayText.neutral(name)
            guard let option = OptionDescription.all.first(where: { $0.name == name || $0.short == name }) else {
                let hint = nearestWord(to: name, among: OptionDescription.all.map(\.name))
                throw CommandLineProblem(
                    message: "there is no option `\(shown)`" + (hint.map { "; did you mean `\($0)`?" } ?? ""))
            }
            used.append(option)
            guard case .value(let value, let apply) = option.effect else {
                if parts.count > 1 { throw CommandLineProblem(message: "`\(shown)` takes no value") }
                switch option.effect {
                case .command(let command): return command
                case .flag(let apply): apply(&options)
                case .value: break
                }
                return nil
            }
            if parts.count > 1 {
                try apply(&options, String(parts[1]))
            } else if let next = rest.popFirst() {
                try apply(&options, next.text)
            } else {
                throw CommandLineProblem(message: "`\(shown)` needs a value: \(value.name)")
            }
            return nil
        }

        /// The command that the first word names, else linting, with its operands.
        func command() -> (CommandDescription, [RawPath]) {
            let word = words.first?.text
            if let named = CommandDescription.named.first(where: { $0.name == word }) {
                return (named, Array(words.dropFirst()) + paths)
            }
            return (.lint, words + paths)
        }
    }
}
