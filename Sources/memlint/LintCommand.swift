import Driver
import Reporters

/// `memlint [PATH...]`: runs, reports, and says how it went.
struct LintCommand {
    let options: LintOptions
    let console: Console
    let engineLoader: EngineLoader

    func run() -> Int32 {
        let input: RunRequest.Input
        do {
            input = try self.input()
        } catch {
            return console.fail(error.message, color: options.common.color)
        }
        let request = RunRequest(
            input: input, configuration: options.common.configuration, rules: options.common.selection,
            failOn: options.failOn, exitsZero: options.exitsZero, usesGate: options.usesGate,
            includesGenerated: options.includesGenerated, maximumFileSize: options.maximumFileSize, threads: options.threads ?? WorkQueue.processors)
        do {
            return finish(try Run(request, engineLoader: engineLoader).result())
        } catch {
            return console.fail(error.message, color: options.common.color)
        }
    }

    private func input() throws(CommandLineProblem) -> RunRequest.Input {
        guard options.paths.contains(where: { $0.text == "-" }) else {
            if options.standardInputName != nil {
                throw CommandLineProblem(message: "`--stdin-filename` is for `-`, standard input")
            }
            return .paths(options.paths)
        }
        guard options.paths.count == 1 else {
            throw CommandLineProblem(message: "`-`, standard input, goes with no other path")
        }
        guard let name = options.standardInputName else {
            throw CommandLineProblem(message: "`-` needs a name: `--stdin-filename NAME`")
        }
        do {
            let bytes = try FileSystem.readAll(StandardStreams.input, limit: options.maximumFileSize)
            guard bytes.count <= options.maximumFileSize else {
                throw CommandLineProblem(message: "standard input is larger than \(options.maximumFileSize) bytes")
            }
            return .standardInput(bytes, name: name)
        } catch let error as SystemError {
            throw CommandLineProblem(message: "standard input cannot be read: \(error.reason)")
        } catch let problem as CommandLineProblem {
            throw problem
        } catch {
            throw CommandLineProblem(message: "standard input cannot be read")
        }
    }

    private func finish(_ result: RunResult) -> Int32 {
        let code = Int32(truncatingIfNeeded: result.report.exitCode)
        let palette = Terminal.palette(options.common.color, for: StandardStreams.errors)
        let summary = Summary(result: result, palette: palette)
        let ending = write(result, code: code)
        // Nobody reads any more.
        if ending == Console.readerGone { return ending }
        console.say(summary.notices(onlyFailures: options.isQuiet))
        if !options.isQuiet { console.say(summary.closing(format: options.format)) }
        return ending
    }

    /// Writes the report; returns the exit code, which is `code` unless writing fails.
    private func write(_ result: RunResult, code: Int32) -> Int32 {
        let toFile = options.outputFile != nil
        let color = Terminal.palette(options.common.color, for: StandardStreams.output).isOn
        // A file gets colours only where they are asked for.
        let usesColor = toFile ? options.common.color == .always : color
        let bytes = result.report.rendered(as: options.format, color: usesColor)
        guard let file = options.outputFile else { return console.write(bytes, code: code) }
        do {
            try StandardStreams.replace(file, with: bytes)
            return code
        } catch {
            return console.fail(
                "cannot write `\(DisplayText.neutral(file.text))`: \(error.reason)", color: options.common.color)
        }
    }
}
