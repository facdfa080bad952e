import Foundation
package import Testing

/// Compares `actual` with the file `Snapshots/name` beside the calling test.
///
/// A missing file is written, a changed one fails and shows the lines that differ; `MEMLINT_UPDATE=1` writes it anew.
package func expectSnapshot(
    _ actual: String, _ name: String, filePath: String = #filePath, at location: SourceLocation = #_sourceLocation
) throws {
    let url = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Snapshots").appending(path: name)
    let isUpdating = ProcessInfo.processInfo.environment["MEMLINT_UPDATE"] == "1"
    guard !isUpdating, let expected = try? String(contentsOf: url, encoding: .utf8) else {
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try actual.write(to: url, atomically: true, encoding: .utf8)
        return
    }
    if actual != expected {
        Issue.record("\(name) has changed:\n\(difference(from: expected, to: actual))", sourceLocation: location)
    }
}

private func difference(from old: String, to new: String) -> String {
    let old = old.split(separator: "\n", omittingEmptySubsequences: false)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false)
    return new.difference(from: old).map { change in
        switch change {
        case .remove(let line, let text, _): "\(line + 1) - \(text)"
        case .insert(let line, let text, _): "\(line + 1) + \(text)"
        }
    }.joined(separator: "\n")
}
