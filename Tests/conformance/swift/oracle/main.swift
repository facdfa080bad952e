// What the toolchain's own parser says of Swift files, as one line of JSON for each path on standard input:
// {"path": …, "facts": [[construct, detail…], …]}. `swift.py` compares these with memlint's trees.
import Foundation
import SwiftOperators
import SwiftParser
import SwiftSyntax

while let path = readLine() {
    guard let data = FileManager.default.contents(atPath: path) else { continue }
    let tree = data.withUnsafeBytes { bytes in
        Parser.parse(source: UnsafeBufferPointer(start: bytes.bindMemory(to: UInt8.self).baseAddress, count: bytes.count))
    }
    // Unknown operators keep their place; the facts about folding are of the standard ones.
    let folded = OperatorTable.standardOperators.foldAll(tree) { _ in }
    let facts = Facts(viewMode: .sourceAccurate, bytes: [UInt8](data))
    facts.walk(folded)
    let line: [String: Any] = ["path": path, "hasError": tree.hasError, "facts": facts.facts]
    guard let json = try? JSONSerialization.data(withJSONObject: line) else { continue }
    FileHandle.standardOutput.write(json)
    FileHandle.standardOutput.write(Data([0x0A]))
}
