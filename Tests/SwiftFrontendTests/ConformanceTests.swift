import Foundation
import TestSupport
import Testing

/// Agreement with the toolchain's own parser, on a part of memlint's sources; `make conformance` reads all of them and more.
///
/// One after the other: the first builds the oracle.
@Suite(.serialized, .enabled(if: hasParser, "needs a swiftc on the path that has its parser beside it"))
struct ConformanceTests {
    @Test func agreesWithTheToolchain() throws {
        let folders = ["Sources/SwiftFrontend", "Sources/YAML", "Sources/Driver", "Tests/SwiftFrontendTests"]
        let ending = try compare(["--at-least", "99.9", "--examples", "3"] + folders.map { Checkout.root.appending(path: $0).path })
        #expect(ending.code == 0, "\(ending.text)\(ending.errorText)")
        #expect(ending.text.contains("function"))
    }

    /// Each row of the table of differences is one, and tells all of it.
    @Test func differencesAreAsTheTableSays() throws {
        let ending = try compare(["--kinds"])
        #expect(ending.code == 0, "\(ending.text)\(ending.errorText)")
    }

    private func compare(_ arguments: [String]) throws -> Ending {
        let script = Checkout.root.appending(path: "Tests/conformance/swift/compare.py").path
        return try run(
            URL(filePath: "/usr/bin/env"), ["python3", script, "--memlint-dev", Checkout.memlintDev.path] + arguments, seconds: 900)
    }
}

private let hasParser: Bool = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let compilers = path.split(separator: ":").map { URL(filePath: String($0)).appending(path: "swiftc") }
    guard let compiler = compilers.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else { return false }
    let toolchain = compiler.resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
    return FileManager.default.fileExists(atPath: toolchain.appending(path: "lib/swift/host/SwiftParser.swiftmodule").path)
}()
