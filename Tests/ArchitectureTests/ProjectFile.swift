import Foundation
import SourceText
import SwiftFrontend
import Syntax
import TestSupport
import Testing

/// One Swift file of the project, read with the project's own Swift grammar.
struct ProjectFile: Sendable, CustomTestStringConvertible {
    /// From the root of the repository.
    let path: String
    let file: SourceFile
    let tree: SyntaxTree

    var testDescription: String { path }

    /// The target that the file belongs to: the folder below `Sources`.
    var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// Every Swift file below `Sources`, by path.
    static let all: [ProjectFile] = {
        let root = Checkout.root.appending(path: "Sources")
        let paths = (FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }) ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
            guard let data = try? Data(contentsOf: root.appending(path: path)) else { return nil }
            let file = SourceFile(path: "Sources/" + path, bytes: ContiguousArray(data))
            return ProjectFile(path: file.path, file: file, tree: SwiftSourceParser.parse(file))
        }
    }()

    /// The modules that the file imports, in order of place.
    var imports: [String] {
        nodes.compactMap { node in
            switch tree.kind(node) {
            case .importedModule, .importSource: tree.name(node).split(separator: ".").first.map(String.init)
            default: nil
            }
        }
    }

    /// All nodes in preorder.
    var nodes: NodeSequence { tree.subtree(SyntaxTree.root) }

    /// The values of all string literals, with their places; of one with interpolations, its parts.
    var strings: [(text: String, node: NodeID)] {
        nodes.compactMap { node in
            switch tree.kind(node) {
            case .string, .stringText: (tree.name(node), node)
            default: nil
            }
        }
    }

    /// Expressions marked `unsafe`.
    var uncheckedMemory: [NodeID] { nodes.filter { tree.kind($0) == .cast && tree.name($0) == "unsafe" } }

    /// `path:line` of a node.
    func place(_ node: NodeID) -> String {
        "\(path):\(LineTable(file.bytes).line(at: tree.range(node).lower))"
    }
}
