/// Completions for zsh: a file for a folder of `$fpath`, which may be evaluated too.
enum ZshCompletions {
    static var script: String {
        let valued = OptionDescription.all.filter { $0.value != nil }.map(\.name)
        let commands = CommandDescription.named
        return """
            #compdef memlint
            # Completions of memlint for zsh: `memlint completions zsh` prints them.

            _memlint() {
                local command='' skip='' word
                for word in "${(@)words[2,CURRENT-1]}"; do
                    if [[ -n $skip ]]; then
                        skip=''
                        continue
                    fi
                    case $word in
                        --) break ;;
                        \(valued.joined(separator: "|"))) skip=yes ;;
                        -*) ;;
                        *)
                            command=$word
                            break
                            ;;
                    esac
                done
                case $command in
            \(commands.map(arm).joined())
                    *) _arguments -S \\
            \(specifications(.lint))
                        '1: :_memlint_first' '*:path:_files' ;;
                esac
            }

            _memlint_first() {
                local -a commands=(
            \(commands.map { "        " + Completions.quoted("\($0.name):\(escaped($0.help))") }.joined(separator: "\n"))
                )
                _alternative 'commands:command:{ _describe command commands }' 'files:path:_files'
            }

            _memlint_rules() {
                local -a rules=(${${(f)"$(_call_program rules $words[1] rules --color never 2>/dev/null)"}%% *})
                compadd "$@" -a rules
            }

            _memlint_rule_list() { _sequence _memlint_rules }

            if [[ $funcstack[1] == _memlint ]]; then
                _memlint "$@"
            else
                compdef _memlint memlint
            fi

            """
    }

    /// What follows a command, whose own word is the first operand.
    private static func arm(_ command: CommandDescription) -> String {
        let operand = command.operand.map { "'2:\($0.name.lowercased().replacing(":", with: "\\:")):\(action($0.kind))'" }
        return """
                    \(command.name)) _arguments -S \\
            \(specifications(command))
                        '1:command:' \(operand ?? "") ;;

            """
    }

    private static func specifications(_ command: CommandDescription) -> String {
        command.options.map { "            \(specification($0)) \\" }.joined(separator: "\n")
    }

    /// An option for `_arguments`; lists may be given several times.
    private static func specification(_ option: OptionDescription) -> String {
        let help = "[\(escaped(option.help))]"
        guard let value = option.value else {
            guard let short = option.short else { return Completions.quoted(option.name + help) }
            return "'(\(option.name) \(short))'{\(option.name),\(short)}\(Completions.quoted(help))"
        }
        let many = value.kind == .ruleList ? "*" : ""
        return Completions.quoted("\(many)\(option.name)=\(help):\(value.name.lowercased()):\(action(value.kind))")
    }

    private static func action(_ kind: ValueDescription.Kind) -> String {
        switch kind {
        case .words(let words): "(\(Completions.joined(words)))"
        case .rule: "_memlint_rules"
        case .ruleList: "_memlint_rule_list"
        case .file: "_files"
        case .other: ""
        }
    }

    /// Marks of `_arguments` as plain text.
    private static func escaped(_ help: String) -> String {
        help.replacing("[", with: "\\[").replacing("]", with: "\\]").replacing(":", with: "\\:")
    }
}
