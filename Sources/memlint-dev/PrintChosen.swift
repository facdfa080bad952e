import Driver
import Knowledge

/// `memlint-dev print-chosen < PATHS`: those of the files named on standard input, one path on a line, that a run parses.
func printChosen(_ arguments: [String]) -> Int32 {
    guard arguments.isEmpty else {
        complain("usage: memlint-dev print-chosen < PATHS")
        return 2
    }
    let pipeline = Pipeline(KnowledgeBase())
    while let path = readLine() {
        guard let language = language(of: path) else { continue }
        guard let file = readFile(path) else { return 2 }
        if pipeline.parses(file, language) { print(path) }
    }
    return 0
}
