package import Foundation

/// Where tests find the checkout and the tools that `make test` installs.
package enum Checkout {
    /// The folder of Package.swift.
    package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A program of the Python environment that `make test` sets up.
    package static func tool(_ name: String) -> URL {
        root.appending(path: ".build-tools/venv/bin").appending(path: name)
    }

    /// The programs that were built with these tests.
    package static let memlint = builtProgram("memlint")
    package static let memlintDev = builtProgram("memlint-dev")

    private static func builtProgram(_ name: String) -> URL {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        let runner = bundle ?? URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return runner.deletingLastPathComponent().appending(path: name)
    }

    /// The official schema `name` from the folder `shared/schemas` beside the checkout or above it; nil where a
    /// checkout stands alone.
    package static func schema(_ name: String) -> URL? {
        var folder = root
        for _ in 0..<4 {
            folder = folder.deletingLastPathComponent()
            let candidate = folder.appending(path: "shared/schemas").appending(path: name)
            if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
        }
        return nil
    }
}

/// What a program printed and how it ended.
package struct Ending: Sendable {
    package let code: Int32
    /// Whether a signal ended the program.
    package let isSignalled: Bool
    package let output: Data
    package let errors: Data

    package var text: String { String(decoding: output, as: UTF8.self) }
    package var errorText: String { String(decoding: errors, as: UTF8.self) }
}

/// Runs `program` to its end, or to `seconds`, after which it is killed.
package func run(
    _ program: URL, _ arguments: [String], in folder: URL? = nil, environment: [String: String]? = nil,
    input: Data? = nil, seconds: Double = 60
) throws -> Ending {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    if let environment { process.environment = environment }
    let outputs = FileManager.default.temporaryDirectory.appending(path: "memlint-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: outputs, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: outputs) }
    func file(_ name: String, _ content: Data = Data()) throws -> FileHandle {
        let url = outputs.appending(path: name)
        try content.write(to: url)
        return try FileHandle(forUpdating: url)
    }
    let (out, err) = (try file("out"), try file("err"))
    process.standardOutput = out
    process.standardError = err
    process.standardInput = try file("in", input ?? Data())
    try process.run()
    let deadline = Date(timeIntervalSinceNow: seconds)
    while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.002) }
    let isLate = process.isRunning
    if isLate {
        process.interrupt()
        Thread.sleep(forTimeInterval: 0.2)
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
    process.waitUntilExit()
    if isLate { throw TookTooLong(command: ([program.path] + arguments).joined(separator: " "), seconds: seconds) }
    return Ending(
        code: process.terminationStatus, isSignalled: process.terminationReason == .uncaughtSignal,
        output: try Data(contentsOf: outputs.appending(path: "out")),
        errors: try Data(contentsOf: outputs.appending(path: "err")))
}

package struct TookTooLong: Error {
    package let command: String
    package let seconds: Double
}
