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

/// `memlint-dev measure-parse`: how fast the files named on standard input, one path on a line, are skimmed and become tokens and
/// trees, for each language, on one core: the best of five runs, by the time that the thread had a processor.
func measureParse(_ arguments: [String]) -> Int32 {
    guard arguments.isEmpty else {
        complain("usage: memlint-dev measure-parse < PATHS")
        return 2
    }
    var files: [Language: [SourceFile]] = [:]
    while let path = readLine() {
        guard let language = language(of: path) else { continue }
        guard let file = readFile(path) else { return 2 }
        files[language, default: []].append(file)
    }
    for language in Language.allCases {
        guard let files = files[language] else { continue }
        let bytes = files.reduce(0) { $0 + $1.bytes.count }
        print("\(language): \(files.count) files, \(tenths(Double(bytes) / 1e6)) MB")
        measure("skim", files, bytes, unit: "files chosen", skim(language))
        measure("lex", files, bytes, unit: "tokens", lex(language))
        measure("parse", files, bytes, unit: "nodes", parse(language))
    }
    return 0
}

/// 1 where a glance sees a package that matters.
private func skim(_ language: Language) -> (SourceFile) -> Int {
    let packages = WordSet(["langchain", "openai", "FoundationModels"])
    return switch language {
    case .python: { PythonSkim.packages(among: packages, in: $0).isEmpty ? 0 : 1 }
    case .swift: { SwiftSkim.packages(among: packages, in: $0)?.isEmpty == true ? 0 : 1 }
    case .typescript: { TypeScriptSkim.packages(among: packages, in: $0).isEmpty ? 0 : 1 }
    }
}

/// The number of tokens. TypeScript's parser says what its lexer reads next; without one a scanner does, and tells a regular
/// expression from a division by the token before.
private func lex(_ language: Language) -> (SourceFile) -> Int {
    switch language {
    case .python: { PythonLexer.countTokens($0) }
    case .swift: { SwiftSourceLexer.countTokens($0) }
    case .typescript: { TypeScriptLexer.countTokens($0, dialect: dialect($0)) }
    }
}

/// The number of nodes. The language is known: finding it by the path is no part of a parse.
private func parse(_ language: Language) -> (SourceFile) -> Int {
    switch language {
    case .python: { PythonParser.parse($0).count }
    case .swift: { SwiftSourceParser.parse($0).count }
    case .typescript: { TypeScriptParser.parse($0, dialect: dialect($0)).count }
    }
}

private func dialect(_ file: SourceFile) -> TypeScriptDialect { TypeScriptDialect(path: file.path) ?? .typeScript }

private func measure(_ name: String, _ files: [SourceFile], _ bytes: Int, unit: String, _ count: (SourceFile) -> Int) {
    var best = Double.infinity
    var total = 0
    for _ in 0..<5 {
        let start = processorTime()
        total = files.reduce(0) { $0 + count($1) }
        best = min(best, processorTime() - start)
    }
    let padding = String(repeating: " ", count: 6 - name.count)
    print("  \(name)\(padding) \(Int(Double(bytes) / 1e6 / best)) MB/s, \(tenths(best * 1000)) ms, \(total) \(unit)")
}

private func tenths(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

/// The seconds that this thread has had a processor: other work on the machine counts for little.
private func processorTime() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
