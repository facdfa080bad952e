import Driver
import Reporters

/// `memlint init`: writes a configuration to start from, and never over one that is there.
struct InitCommand {
    let options: CommonOptions
    let console: Console

    func run() -> Int32 {
        let name = Configuration.fileName
        do {
            try StandardStreams.create(RawPath(name), with: ContiguousArray(Configuration.template.utf8))
        } catch {
            return console.fail("cannot write `\(name)`: \(error.reason)", color: options.color)
        }
        let palette = Terminal.palette(options.color, for: StandardStreams.output)
        func step(_ command: String, _ what: String) -> String {
            "  " + palette.paint(command, .bold) + String(repeating: " ", count: 20 - command.count) + what + "\n"
        }
        return console.write(
            "Wrote \(name): every key, with what it does, as a comment. Take out the `#` before the ones you need.\n"
                + step("memlint", "lint this folder with it")
                + step("memlint rules", "see which rules run, and at which level")
                + step("memlint explain ID", "read a rule's page before you turn it off"),
            code: 0)
    }
}
