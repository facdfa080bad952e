import Foundation
import TestSupport

/// The built program, run from outside in a folder of its own.
final class Program: Sendable {
    let folder: URL

    /// A handler that builds its memory anew: one finding, at 8:14.
    static let defect = """
        from fastapi import FastAPI
        from llama_index.core.memory import ChatMemoryBuffer

        app = FastAPI()

        @app.post("/chat")
        def chat(message: str):
            memory = ChatMemoryBuffer.from_defaults(token_limit=3000)
            return index.as_chat_engine(memory=memory).chat(message)

        """
    static let finding = ":8:14: error memory-in-handler: "

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "memlint-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        // Folders that a test has closed are opened again, so that they can be removed.
        _ = try? TestSupport.run(URL(filePath: "/bin/chmod"), ["-R", "u+rwx", folder.path])
        try? FileManager.default.removeItem(at: folder)
    }

    private static let environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C"]

    func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

    func write(_ name: String, _ data: Data) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    func run(
        _ arguments: [String], in subfolder: String = "", environment: [String: String] = [:], input: Data? = nil,
        seconds: Double = 60
    ) throws -> Ending {
        try TestSupport.run(
            Checkout.memlint, arguments, in: folder.appending(path: subfolder),
            environment: Program.environment.merging(environment) { $1 }, input: input, seconds: seconds)
    }

    /// Runs a line of bash in which `$memlint` is the program.
    func shell(_ line: String, seconds: Double = 60) throws -> Ending {
        try TestSupport.run(
            URL(filePath: "/usr/bin/env"), ["bash", "-c", line], in: folder,
            environment: Program.environment.merging(["memlint": Checkout.memlint.path]) { $1 }, seconds: seconds)
    }
}
