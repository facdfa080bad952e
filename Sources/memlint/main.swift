import Driver
import Reporters

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

let console = Console(hasOutput: StandardStreams.reserve())
Signals.install()

/// The arguments as bytes: a path need not be UTF-8.
let arguments = (1..<max(1, Int(CommandLine.argc))).compactMap { index -> RawPath? in
    guard let argument = unsafe CommandLine.unsafeArgv[index] else { return nil }
    return unsafe RawPath(ContiguousArray(UnsafeRawBufferPointer(start: argument, count: strlen(argument))))
}

func runCommand() -> Int32 {
    let loader = EngineLoader.builtIn
    do {
        switch try Command(arguments) {
        case .lint(let options): return LintCommand(options: options, console: console, engineLoader: loader).run()
        case .rules(let options):
            return RuleCommands(options: options, console: console, engineLoader: loader).list()
        case .explain(let rule, let options):
            return RuleCommands(options: options, console: console, engineLoader: loader).explain(rule)
        case .why(let file, let line, let options):
            return RuleCommands(options: options, console: console, engineLoader: loader).why(file, line: line)
        case .initialise(let options): return InitCommand(options: options, console: console).run()
        case .completions(let shell): return console.write(Completions.script(for: shell), code: 0)
        case .schema(let schema): return console.write(schema.text, code: 0)
        case .help:
            return console.write(Help.text(Terminal.palette(.auto, for: StandardStreams.output)), code: 0)
        case .version: return console.write("memlint \(Run.version)\n", code: 0)
        }
    } catch {
        return console.fail(error.message, hint: "`memlint --help` lists commands and options")
    }
}

exit(runCommand())
