import Diagnostics
import Driver
import Foundation
import Reporters
import SourceText

/// An engine that knows no code: it flags every `memory(…)` and `session(…)`, and takes every `#` for a comment.
///
/// `BROKEN` is a parse error, and a file of the user's own rules adds a rule named like its first line.
let testEngine = EngineLoader { own in
    var rules = [
        RuleDescription(id: "memory-in-handler", title: "Memory", summary: "Memory.", severity: .error),
        RuleDescription(id: "module-level-state", title: "State", summary: "State.", severity: .warning),
        RuleDescription(id: "token-limit-too-small", title: "Limit", summary: "Limit.", severity: .info),
        RuleDescription(id: "in-memory-store", title: "Store", summary: "Store.", severity: .warning, isPreview: true),
    ]
    for file in own.rules {
        let id = file.text(TextRange(0, UInt32(file.bytes.count))).split(separator: "\n").first.map(String.init) ?? ""
        guard !id.contains(" ") else {
            let place = LineColumn(line: 1, column: 3)
            return .failure(NoticeList([Notice(kind: .configuration, path: file.path, position: place, message: "no")]))
        }
        rules.append(RuleDescription(id: id, title: "Own", summary: "Own."))
    }
    let listed = rules
    return .success(
        Engine(
            rules: listed, analyze: { file, _, _ in outcome(file) },
            explainLine: { file, _, line in ["\(file.path) at \(line)"] }))
}

private let words = [
    "memory(": "memory-in-handler", "state(": "module-level-state", "limit(": "token-limit-too-small",
    "store(": "in-memory-store",
]

private func outcome(_ file: SourceFile) -> FileOutcome {
    let text = Array(file.bytes)
    var result = FileOutcome()
    for (word, rule) in words {
        for start in text.indices where text[start...].starts(with: word.utf8) {
            guard let close = text[start...].firstIndex(of: UInt8(ascii: ")")) else { continue }
            result.findings.append(
                Finding(
                    rule: rule, severity: .warning, message: "found `\(word))`", path: file.path,
                    range: TextRange(UInt32(start), UInt32(close + 1))))
        }
    }
    for line in text.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
        guard let mark = line.firstIndex(of: UInt8(ascii: "#")) else { continue }
        result.directives.append(TextRange(UInt32(mark), UInt32(line.endIndex)))
    }
    if text.split(separator: 10).contains(where: { $0.starts(with: "BROKEN".utf8) }) {
        result.notices = (1...3).map {
            Notice(kind: .parseError, path: file.path, position: LineColumn(line: $0, column: 1), message: "Recovered.")
        }
    }
    return result
}

/// A folder of its own for one test, removed with it.
final class TemporaryFolder: Sendable {
    let url: URL

    /// The path without links, as reports give it.
    let path: String

    init() throws {
        let made = FileManager.default.temporaryDirectory.appending(path: "memlint-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
        path = try FileSystem.canonical(RawPath(made.path)).text
        url = URL(filePath: path)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ files: [String: String]) throws {
        for (name, text) in files { try write(name, Data(text.utf8)) }
    }

    func write(_ name: String, _ data: Data) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: url.appending(path: name).path, withDestinationPath: target)
    }

    /// Runs over `names`, or the folder itself.
    func run(_ names: [String] = [], change: (inout RunRequest) -> Void = { _ in }) throws -> RunResult {
        let paths = names.isEmpty ? [path] : names.map { "\(path)/\($0)" }
        var request = RunRequest(input: .paths(paths.map { RawPath($0) }), threads: 2)
        change(&request)
        return try Run(request, engineLoader: testEngine).result()
    }

    /// A path of a report, below this folder.
    func relative(_ reported: String) -> String {
        reported.hasPrefix(path + "/") ? String(reported.dropFirst(path.count + 1)) : reported
    }

    /// `name:line rule` for each finding.
    func found(_ result: RunResult) -> [String] {
        result.report.findings.map { finding in
            let line = result.report.files[finding.path].map { $0.lines.line(at: finding.range.lower) } ?? 0
            return "\(relative(finding.path)):\(line) \(finding.rule)"
        }
    }

    /// `kind name: message` for each notice.
    func said(_ result: RunResult) -> [String] {
        result.report.notices.map { "\($0.kind.rawValue) \(relative($0.path)): \($0.message)" }
    }

    /// The names of the files with findings.
    func names(_ result: RunResult) -> [String] {
        var names: [String] = []
        for finding in result.report.findings where names.last != relative(finding.path) {
            names.append(relative(finding.path))
        }
        return names
    }
}
