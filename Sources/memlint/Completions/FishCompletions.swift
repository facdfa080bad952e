/// Completions for fish 3.1 and later.
enum FishCompletions {
    static var script: String {
        let commands = CommandDescription.named
        let names = Completions.joined(commands.map(\.name))
        let valued = OptionDescription.all.filter { $0.value != nil }.map(\.name)
        let rows = commands.map { command in
            "complete -c memlint -n '__memlint_at none' -a \(command.name) -d \(Completions.quoted(command.help))\n"
                + operand(of: command) + command.options.map { row($0, at: command.name) }.joined()
        }
        return """
            # Completions of memlint for fish: `memlint completions fish` prints them.

            # Whether the command of the line is one of these: `none` before a word, `lint` after one that is no command.
            function __memlint_at
                set -l words (commandline -opc)
                set -e words[1]
                set -l command none
                set -l skip no
                for word in $words
                    if test $skip = yes
                        set skip no
                    else if contains -- $word \(Completions.joined(valued))
                        set skip yes
                    else if not string match -q -- '-*' $word
                        set command lint
                        contains -- $word \(names); and set command $word
                        break
                    end
                end
                contains $command $argv
            end

            function __memlint_rules
                set -l words (commandline -opc)
                $words[1] rules --color never 2>/dev/null | string replace -r ' .*' ''
            end


            """ + rows.joined(separator: "\n") + "\n"
                + CommandDescription.lint.options.map { row($0, at: "none lint") }.joined()
    }

    private static func operand(of command: CommandDescription) -> String {
        let start = "complete -c memlint -n '__memlint_at \(command.name)' -f"
        switch command.operand?.kind {
        case .file: return ""
        case nil, .other: return "\(start)\n"
        case .words(let words): return "\(start) -a \(Completions.quoted(Completions.joined(words)))\n"
        case .rule, .ruleList: return "\(start) -a '(__memlint_rules)'\n"
        }
    }

    private static func row(_ option: OptionDescription, at commands: String) -> String {
        var row = "complete -c memlint -n '__memlint_at \(commands)' -l \(option.name.dropFirst(2))"
        if let short = option.short { row += " -s \(short.dropFirst())" }
        switch option.value?.kind {
        case nil: break
        case .words(let words): row += " -x -a \(Completions.quoted(Completions.joined(words)))"
        case .rule: row += " -x -a '(__memlint_rules)'"
        case .ruleList: row += " -x -a '(__fish_append , (__memlint_rules))'"
        case .file: row += " -r -F"
        case .other: row += " -x"
        }
        return row + " -d \(Completions.quoted(option.help))\n"
    }
}
