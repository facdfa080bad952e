import Foundation
import Generation
import Knowledge
import SourceText

/// `memlint-dev generate`: writes the files that are written from other files, where they have changed.
func generate(_ arguments: [String]) -> Int32 {
    guard arguments.isEmpty else {
        complain("usage: memlint-dev generate")
        return 2
    }
    guard let root = repositoryRoot() else {
        complain("generate: there is no Package.swift in this folder or above it")
        return 2
    }
    do {
        let result = GeneratedFile.all(rules: try rulesFiles(root))
        for error in result.errors {
            complain("rules/\(error.path):\(error.position.line):\(error.position.column): \(error.message)")
        }
        guard result.errors.isEmpty else { return 1 }
        for file in result.files {
            try write(file, below: root)
        }
        return 0
    } catch {
        complain("generate: \(error)")
        return 2
    }
}

/// Writes a file, unless it is there with this text, and says so.
func write(_ file: GeneratedFile, below root: URL) throws {
    let url = root.appending(path: file.path)
    if (try? String(contentsOf: url, encoding: .utf8)) == file.text { return }
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try file.text.write(to: url, atomically: true, encoding: .utf8)
    print("wrote \(file.path)")
}

/// The folder of Package.swift: the current folder or the nearest above it.
func repositoryRoot() -> URL? {
    var folder = URL(filePath: FileManager.default.currentDirectoryPath)
    while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
        guard folder.path != "/" else { return nil }
        folder.deleteLastPathComponent()
    }
    return folder
}

/// The files below `rules/` that get into the binary, with paths relative to it.
private func rulesFiles(_ root: URL) throws -> [SourceFile] {
    let rules = root.appending(path: "rules")
    return try FileManager.default.subpathsOfDirectory(atPath: rules.path).filter(EmbeddedSource.isEmbedded).map {
        SourceFile(path: $0, bytes: ContiguousArray(try Data(contentsOf: rules.appending(path: $0))))
    }
}
