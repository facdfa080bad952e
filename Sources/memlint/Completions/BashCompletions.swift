/// Completions for bash 3.2 and later. Where nothing of memlint's fits, bash itself completes names of files.
enum BashCompletions {
    static var script: String {
        let valued = OptionDescription.all.filter { $0.value != nil }
        let commands = CommandDescription.named
        return """
            # Completions of memlint for bash: `memlint completions bash` prints them.

            _memlint() {
                local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command='' skip='' word index
                COMPREPLY=()
                # Bash takes `--option=value` for three words.
                if [[ $cur == '=' ]]; then
                    cur=''
                elif [[ $prev == '=' ]]; then
                    prev=${COMP_WORDS[COMP_CWORD - 2]}
                fi
                for ((index = 1; index < COMP_CWORD; index++)); do
                    word=${COMP_WORDS[index]}
                    if [[ -n $skip ]]; then
                        [[ $word == '=' ]] || skip=''
                        continue
                    fi
                    case $word in
                        --) return ;;
                        \(valued.map(\.name).joined(separator: " | "))) skip=yes ;;
                        -*) ;;
                        *)
                            command=$word
                            break
                            ;;
                    esac
                done
                case $prev in
            \(values(valued))
                esac
                case $command in
            \(commands.map(arm).joined())
                    '') _memlint_options "\(options(.lint))" "\(Completions.joined(commands.map(\.name)))" ;;
                    *) _memlint_options "\(options(.lint))" ;;
                esac
            }

            # Offers options where the word begins like one, else the other words and files.
            _memlint_options() {
                if [[ $cur == -* ]]; then
                    _memlint_words "$1"
                elif [[ -n $2 ]]; then
                    COMPREPLY=($(compgen -W "$2" -- "$cur"))
                    [[ ${#COMPREPLY[@]} == 0 ]] && return
                    compopt -o filenames 2>/dev/null
                    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$cur")
                fi
            }

            # Offers these words and no files.
            _memlint_words() {
                compopt +o default +o bashdefault 2>/dev/null
                COMPREPLY=($(compgen -W "$1" -- "$cur"))
            }

            _memlint_rules() {
                "${COMP_WORDS[0]}" rules --color never 2>/dev/null | while read -r word _; do echo "$word"; done
            }

            _memlint_rule_list() {
                local before=''
                [[ $cur == *,* ]] && before=${cur%,*},
                compopt +o default +o bashdefault -o nospace 2>/dev/null
                COMPREPLY=($(compgen -P "$before" -W "$(_memlint_rules)" -- "${cur##*,}"))
            }

            complete -o default -o bashdefault -F _memlint memlint

            """
    }

    private static func options(_ command: CommandDescription) -> String {
        Completions.joined(command.options.map(\.name))
    }

    /// What follows an option that takes a value.
    private static func values(_ options: [OptionDescription]) -> String {
        options.compactMap { option in
            guard let kind = option.value?.kind else { return nil }
            return "        \(option.name)) \(completing(kind)); return ;;"
        }.joined(separator: "\n")
    }

    private static func completing(_ kind: ValueDescription.Kind) -> String {
        switch kind {
        case .words(let words): "_memlint_words \"\(Completions.joined(words))\""
        case .rule: "_memlint_words \"$(_memlint_rules)\""
        case .ruleList: "_memlint_rule_list"
        case .file: ":"
        case .other: "_memlint_words ''"
        }
    }

    /// What follows a command.
    private static func arm(_ command: CommandDescription) -> String {
        let operand = command.operand.map { completing($0.kind) } ?? "_memlint_words ''"
        return """
                    \(command.name))
                        if [[ $cur == -* ]]; then _memlint_words "\(options(command))"; else \(operand); fi
                        ;;

            """
    }
}
