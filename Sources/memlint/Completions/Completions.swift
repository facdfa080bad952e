/// A shell that memlint can be completed in.
enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish
}

/// What `memlint completions` prints, written from the tables of commands and options.
enum Completions {
    static func script(for shell: Shell) -> String {
        switch shell {
        case .bash: BashCompletions.script
        case .zsh: ZshCompletions.script
        case .fish: FishCompletions.script
        }
    }

    /// `text` as one word of any of the shells. Fish reads `\` and `'` within quotes in its own way, and tables hold neither.
    static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }

    /// Words of the tables, which are letters, digits and hyphens, with blanks between them.
    static func joined(_ words: some Sequence<String>) -> String { words.joined(separator: " ") }
}
