import Foundation
import TestSupport
import Testing

/// What the shells themselves offer, with the scripts that `memlint completions` prints.
@Suite struct CompletionTests {
    private let program: Program

    init() throws {
        program = try Program()
        try program.write("my file.py", "")
        try program.write("results.txt", "")
        try program.write("rules/a.py", "")
    }

    enum Shell: String, CaseIterable {
        case bash, zsh, fish
    }

    /// A line, with `|` between its words, and some of what is offered at its end; nothing is offered for an empty list.
    private static let lines: [(String, [String])] = [
        ("--form", ["--format"]), ("--format|", ["text", "concise", "json", "sarif", "github"]),
        ("--fail-on|e", ["error"]), ("--color|n", ["never"]), ("explain|memo", ["memory-in-handler"]),
        ("explain|", ["constant-session-key", "unused-suppression"]),
        ("--select|memory-in-handler,eng", ["memory-in-handler,engine-in-handler"]),
        ("completions|", ["bash", "zsh", "fish"]), ("rules|--pre", ["--preview"]), ("rules|--form", []),
        ("init|--sel", []), ("--format|json|expl", ["explain"]), ("a.py|expl", []), ("res", ["results.txt"]),
        ("r", ["rules", "results.txt"]),
    ]

    @Test(arguments: Shell.allCases)
    func offersWhatComesNext(_ shell: Shell) throws {
        for (line, expected) in Self.lines {
            let offered = try offers(line, shell)
            for word in expected { #expect(offered.contains(word), "\(shell) offers \(offered) for \(line)") }
            // A shell falls back to names of files where nothing of memlint's fits.
            if expected.isEmpty { #expect(offered == [], "\(shell), \(line)") }
        }
    }

    /// Every option of the help is offered, and no other.
    @Test(arguments: Shell.allCases)
    func offersEveryOption(_ shell: Shell) throws {
        let help = try program.run(["--help"]).text
        let options = Set(help.matches(of: /\n {2}(--[a-z-]+)/).map { String($0.1) })
        #expect(options.count > 15)
        #expect(Set(try offers("--", shell).filter { $0.hasPrefix("--") }) == options)
        let commands = Set(help.matches(of: /\n {2}memlint ([a-z]+)/).map { String($0.1) })
        let first = try offers("", shell)
        #expect(commands.count > 4 && commands.isSubset(of: first), "\(first)")
    }

    @Test func shellsThatDoNotExist() throws {
        let ending = try program.run(["completions", "zhs"])
        #expect(ending.code == 2 && ending.errorText.contains("did you mean `zsh`?"))
    }

    /// What `shell` offers at the end of `memlint` and the words of `line`, as full words.
    private func offers(_ line: String, _ shell: Shell) throws -> [String] {
        let words = line.components(separatedBy: "|")
        let ending: Ending
        switch shell {
        case .bash:
            let quoted = words.map { "'\($0)'" }.joined(separator: " ")
            ending = try run(
                """
                source <(memlint completions bash)
                COMP_WORDS=(memlint \(quoted)) COMP_CWORD=\(words.count)
                _memlint memlint
                [[ ${#COMPREPLY[@]} != 0 ]] || COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
                printf '%s\\n' "${COMPREPLY[@]}"
                """)
        case .fish:
            let typed = words.joined(separator: " ")
            ending = try run(
                """
                memlint completions fish > memlint.fish
                HOME=$PWD fish --no-config -c "source memlint.fish; complete -C'memlint \(typed)'" | cut -f1
                """)
        case .zsh:
            let typed = words.joined(separator: " ")
            try program.write("terminal.zsh", Self.terminal)
            ending = try run("memlint completions zsh > _memlint; TERM=dumb zsh -f terminal.zsh 'memlint \(typed)'")
        }
        #expect(ending.code == 0 && ending.errorText.isEmpty, "\(ending.errorText)")
        let typed = ["memlint", "END"] + words
        return ending.text.split(separator: "\n").filter { $0.first.map { $0 == "-" || $0.isLetter } ?? false }
            .map { $0.trimmingCharacters(in: ["=", ","]) }.filter { !typed.contains($0) }
    }

    private func run(_ script: String) throws -> Ending {
        let programs = Checkout.memlint.deletingLastPathComponent().path
        return try program.shell("PATH='\(programs)':$PATH\n\(script)")
    }

    /// An interactive zsh in a terminal of its own: prints what stands there after a press of the Tab key, which is the
    /// completed line or a list of words. Control-G prints the line and takes it back.
    private static let terminal = #"""
        zmodload zsh/zpty
        zpty shell zsh -f -i
        zpty -w shell 'PROMPT=; LISTMAX=1000; stty -echo -onlcr; fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D
        zstyle ":completion:*" verbose no; bindkey "^I" complete-word
        show() { print -rn -- " $BUFFER END"; BUFFER=; zle accept-line }; zle -N show; bindkey "^G" show; print REA""DY'
        zpty -r shell output '*READY*'
        zpty -w -n shell "$1"$'\t\x07'
        zpty -r shell output '*END'
        print -r -- "${(F)${=${output//[[:cntrl:]]/ }}}"
        """#
}
