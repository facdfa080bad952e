import Foundation
import Synchronization
import TestSupport
import Testing

/// Whether tests write what they find into the documents.
let isUpdating = ProcessInfo.processInfo.environment["MEMLINT_UPDATE"] == "1"

/// Guards the documents: several tests may write parts of one.
private let documents = Mutex(())

/// Gives `check` the lines of a document; with `MEMLINT_UPDATE=1` writes those that it returns.
func withDocument(_ document: String, check: ([String]) throws -> [String]) throws {
    try documents.withLock { _ in
        let url = Checkout.root.appending(path: document)
        let lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
        let wanted = try check(lines)
        if isUpdating, wanted != lines {
            try wanted.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
        }
    }
}

/// Holds a part of a document equal to what it is about. The part lies between two comments:
///
///     <!-- begin facts: … -->
///     …
///     <!-- end facts -->
///
/// A part that differs fails and shows the lines; `MEMLINT_UPDATE=1` writes it anew.
func expectRegion(
    _ name: String, in document: String, is wanted: [String], at location: Testing.SourceLocation = #_sourceLocation
) throws {
    try withDocument(document) { lines in
        let begin = try #require(
            lines.firstIndex { $0.hasPrefix("<!-- begin \(name)") }, "\(document) has no part `\(name)`",
            sourceLocation: location)
        let end = try #require(
            lines.firstIndex { $0.hasPrefix("<!-- end \(name)") }, "\(document)'s part `\(name)` has no end",
            sourceLocation: location)
        let found = Array(lines[(begin + 1)..<max(begin + 1, end)])
        let padded = [""] + wanted + [""]
        if found != padded, !isUpdating {
            let changes = padded.difference(from: found).map { change in
                switch change {
                case .remove(_, let line, _): "- \(line)"
                case .insert(_, let line, _): "+ \(line)"
                }
            }
            Issue.record(
                "\(document), part `\(name)`, is stale; MEMLINT_UPDATE=1 writes it:\n\(changes.joined(separator: "\n"))",
                sourceLocation: location)
        }
        return lines[...begin] + padded + lines[max(begin + 1, end)...]
    }
}
