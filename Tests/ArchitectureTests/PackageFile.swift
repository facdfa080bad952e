import Foundation
import SourceText
import SwiftFrontend
import Syntax
import TestSupport

/// What Package.swift says, read with the project's own Swift grammar.
enum PackageFile {
    /// The declared dependencies of each target of `Sources`, by its name.
    static func dependencies() throws -> [String: [String]] {
        let data = try Data(contentsOf: Checkout.root.appending(path: "Package.swift"))
        let tree = SwiftSourceParser.parse(SourceFile(path: "Package.swift", bytes: ContiguousArray(data)))
        var found: [String: [String]] = [:]
        for call in tree.subtree(SyntaxTree.root) where tree.kind(call) == .call {
            guard let callee = tree.firstChild(call), makers.contains(tree.name(callee)),
                let arguments = tree.firstChild(call, .arguments)
            else { continue }
            let strings = tree.descendants(arguments).filter { tree.kind($0) == .string }
            let lists = tree.descendants(arguments).filter { tree.kind($0) == .list }
            guard let name = strings.first else { continue }
            let dependencies = lists.first.map { list in
                tree.children(list).filter { tree.kind($0) == .string }.map { tree.name($0) }
            }
            found[tree.name(name)] = dependencies ?? []
        }
        return found
    }

    /// The calls that declare a target of `Sources`.
    private static let makers: Set<String> = ["source", "executableTarget"]
}
