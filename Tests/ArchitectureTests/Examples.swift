import Foundation
import TestSupport
import Testing

/// The examples of a document, in the order of the page, in one folder:
///
///     ```python app.py          a file: its name stands after the language
///     …
///     ```
///
///     ```console                commands after `$`, each with what it prints to the terminal
///     $ memlint app.py
///     …
///     ```
///
/// `MEMLINT_UPDATE=1` writes what the commands print into the document.
func holdExamples(of document: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "memlint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try withDocument(document) { lines in
        var page: [String] = []
        var rest = lines[...]
        while let line = rest.popFirst() {
            page.append(line)
            guard line.hasPrefix("```"), line != "```" else { continue }
            let end = try #require(rest.firstIndex { $0 == "```" }, "\(document): a block is not closed")
            let block = Array(rest[..<end])
            rest = rest[end...]
            let words = line.dropFirst(3).split(separator: " ")
            guard words == ["console"] else {
                if words.count == 2 { try write(block, to: folder.appending(path: String(words[1]))) }
                page += block
                page += rest.popFirst().map { [$0] } ?? []
                continue
            }
            let actual = try session(block, in: folder)
            if actual != block, !isUpdating {
                let shown = actual.joined(separator: "\n")
                Issue.record("\(document) shows other output than there is; MEMLINT_UPDATE=1 writes it:\n\(shown)")
            }
            page += actual
            page += rest.popFirst().map { [$0] } ?? []
        }
        return page
    }
}

private func write(_ lines: [String], to file: URL) throws {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
}

/// The block with what its commands print now.
private func session(_ block: [String], in folder: URL) throws -> [String] {
    var actual: [String] = []
    var code: Int32 = 0
    let programs = Checkout.memlint.deletingLastPathComponent().path
    for command in block where command.hasPrefix("$ ") {
        let ending = try run(
            URL(filePath: "/bin/bash"), ["-c", "{ (exit \(code)); \(command.dropFirst(2)); } 2>&1"], in: folder,
            environment: ["PATH": "\(programs):/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C"])
        code = ending.code
        actual.append(command)
        if ending.text.isEmpty { continue }
        actual += ending.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
    }
    return actual
}
