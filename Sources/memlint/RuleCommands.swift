import Diagnostics
import Driver
import Reporters
import SourceText

/// `memlint rules`, `memlint explain` and `memlint why`: questions that need no run.
struct RuleCommands {
    let options: CommonOptions
    let console: Console
    let engineLoader: EngineLoader

    private var palette: Palette { Terminal.palette(options.color, for: StandardStreams.output) }

    /// A table of all rules.
    func list() -> Int32 {
        withRules { list in
            let idWidth = list.rules.map { DisplayText.cells($0.id) }.max() ?? 0
            let rows = list.rules.map { rule in
                let padding = String(repeating: " ", count: idWidth - DisplayText.cells(rule.id))
                let level = rule.severity.name
                let levelPadding = String(repeating: " ", count: max(0, 7 - level.count))
                let state = list.running.contains(rule.id) ? "on     " : rule.isPreview ? "preview" : "off    "
                return palette.paint(DisplayText.neutral(rule.id), .bold) + padding + "  "
                    + palette.paint(level, Palette.style(of: rule.severity)) + levelPadding + "  "
                    + (list.running.contains(rule.id) ? state : palette.paint(state, .dim)) + "  "
                    + DisplayText.neutral(rule.title) + "\n"
            }
            return console.write(rows.joined(), code: 0)
        }
    }

    /// A rule's page.
    func explain(_ id: String) -> Int32 {
        withRules { list in
            guard let rule = list.rules.first(where: { $0.id == id }) else {
                let nearest = nearestWord(to: id, among: list.rules.map(\.id))
                let hint = nearest.map { "did you mean `\($0)`?" } ?? "`memlint rules` lists them"
                return console.fail("there is no rule `\(DisplayText.neutral(id))`; \(hint)", color: options.color)
            }
            let width = Terminal.pageWidth(StandardStreams.output)
            let page = rule.page.isEmpty ? "# \(rule.id)\n\n\(rule.summary)\n" : rule.page
            var text = TerminalMarkdown(width: width, palette: palette).rendered(page)
            let state =
                list.running.contains(rule.id) ? "on" : rule.isPreview ? "in preview: runs with --preview" : "off"
            let level = palette.paint(rule.severity.name, Palette.style(of: rule.severity))
            text += "\nLevel: \(level). Here it is \(state).\n"
            return console.write(text, code: 0)
        }
    }

    /// What is known at a line.
    func why(_ file: RawPath, line: Int) -> Int32 {
        let answer = LineExplanation.lines(
            file: file, line: line, configuration: options.configuration, engineLoader: engineLoader)
        switch answer {
        case .failure(let problems): return fail(problems)
        case .success(let lines):
            return console.write(lines.map { DisplayText.neutral($0) + "\n" }.joined(), code: 0)
        }
    }

    private func withRules(_ show: (RuleList) -> Int32) -> Int32 {
        let list = RuleList.current(
            configuration: options.configuration, request: options.selection, engineLoader: engineLoader)
        switch list {
        case .success(let list): return show(list)
        case .failure(let problems): return fail(problems)
        }
    }

    private func fail(_ problems: NoticeList) -> Int32 {
        console.say(Summary.lines(problems.notices, Terminal.palette(options.color, for: StandardStreams.errors)))
        return Console.untrusted
    }
}
