import PythonFrontend
import SourceText
import SwiftFrontend
import Syntax
import TypeScriptFrontend

/// `memlint-dev speed`: how fast the files named on standard input, one path on a line, become tokens and trees.
func speed(_ arguments: [String]) -> Int32 {
    guard arguments.isEmpty else {
        complain("usage: memlint-dev speed < PATHS")
        return 2
    }
    var files: [SourceFile] = []
    while let path = readLine() {
        guard let file = readFile(path) else { return 2 }
        files.append(file)
    }
    let megabytes = Double(files.reduce(0) { $0 + $1.bytes.count }) / 1_000_000
    var counts = (tokens: 0, nodes: 0, problems: 0)
    let clock = ContinuousClock()
    func measure(_ name: String, _ body: (SourceFile) -> Void) {
        var best = Double.infinity
        for _ in 0..<3 {
            let time = clock.measure { for file in files { body(file) } }
            best = min(best, Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds))
        }
        print("\(name): \(Int(megabytes / best)) MB/s")
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
    print("\(files.count) files, \(Int(megabytes)) MB, \(counts.tokens / 3) tokens, \(counts.nodes / 3) nodes, \(counts.problems / 3) problems")
    return 0
}
