import PythonFrontend
import SourceText
import SwiftFrontend
import Syntax
import TypeScriptFrontend

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// `memlint-dev speed`: how fast the files named on standard input, one path on a line, are skimmed and become
/// tokens and trees: the best of five runs.
func speed(_ arguments: [String]) -> Int32 {
    guard arguments.isEmpty else {
        complain("usage: memlint-dev speed < PATHS")
        return 2
    }
    let runs = 5
    var files: [SourceFile] = []
    while let path = readLine() {
        guard let file = readFile(path) else { return 2 }
        files.append(file)
    }
    let megabytes = Double(files.reduce(0) { $0 + $1.bytes.count }) / 1_000_000
    var counts = (imports: 0, tokens: 0, nodes: 0, problems: 0)
    func measure(_ name: String, _ body: (SourceFile) -> Void) {
        var best = Double.infinity
        for _ in 0..<runs {
            let start = processorTime()
            for file in files { body(file) }
            best = min(best, processorTime() - start)
        }
        print("\(name): \(Int(megabytes / best)) MB/s")
    }
    measure("skim") { file in
        switch language(of: file.path) {
        case .python: counts.imports += PythonSkim.imports(in: file).count
        case .swift: counts.imports += SwiftSkim.imports(in: file)?.count ?? 0
        default: break
        }
    }
    measure("tokens") { file in
        switch language(of: file.path) {
        case .python: counts.tokens += PythonLexer.tokenize(file).count
        case .swift: counts.tokens += SwiftSourceLexer.tokenize(file).tokens.count
        case .typescript:
            let dialect = TypeScriptDialect(path: file.path) ?? .typeScript
            counts.tokens += TypeScriptLexer.tokenize(file, dialect: dialect).count
        case nil: break
        }
    }
    measure("trees") { file in
        guard let tree = parse(file) else { return }
        counts.nodes += tree.count
        counts.problems += tree.problems.count
    }
    print("\(files.count) files, \(Int(megabytes)) MB")
    print("\(counts.imports / runs) imports, \(counts.tokens / runs) tokens, \(counts.nodes / runs) nodes")
    print("\(counts.problems / runs) problems")
    return 0
}

/// The seconds that this thread has had a processor: other work on the machine counts for nothing.
private func processorTime() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
