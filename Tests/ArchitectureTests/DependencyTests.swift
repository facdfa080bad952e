import Foundation
import SourceText
import Syntax
import TestSupport
import Testing

/// The direction of dependencies, and what the targets must not use, held by reading the sources.
@Suite struct DependencyTests {
    private static let modules = Dictionary(uniqueKeysWithValues: ModuleMap.modules.map { ($0.name, $0) })

    @Test func everyTargetIsOnTheMap() {
        let targets = Set(ProjectFile.all.map(\.target))
        #expect(targets.count > 10)
        #expect(targets == Set(ModuleMap.modules.map(\.name)))
    }

    @Test func theMapPointsOneWay() {
        var above: Set<String> = ["CByteVectors", "CKnowledge", "CYAML"]
        for module in ModuleMap.modules {
            for edge in module.edges {
                #expect(above.contains(edge.to), "\(module.name) -> \(edge.to) does not point to something above it")
            }
            above.insert(module.name)
        }
    }

    @Test(arguments: ProjectFile.all)
    func importsOnlyWhatTheMapAllows(_ source: ProjectFile) throws {
        let module = try #require(Self.modules[source.target])
        let allowed = module.system.union(module.edges.map(\.to))
        for name in source.imports {
            #expect(allowed.contains(name), "\(source.path) imports \(name), which the map does not allow")
        }
    }

    /// An edge that nothing uses any more is taken off the map, so that it does not invite anyone.
    @Test(arguments: ModuleMap.modules.map(\.name))
    func usesEveryEdge(_ name: String) throws {
        let module = try #require(Self.modules[name])
        let used = Set(ProjectFile.all.filter { $0.target == name }.flatMap(\.imports))
        for wanted in module.edges.map(\.to) + module.system {
            #expect(used.contains(wanted), "nothing in \(name) imports \(wanted)")
        }
    }

    /// Package.swift lets a target see what the map allows, no more and no less.
    @Test func thePackageDeclaresTheSameEdges() throws {
        let declared = try PackageFile.dependencies()
        for module in ModuleMap.modules {
            #expect(
                declared[module.name].map { $0.sorted() } == module.edges.map(\.to).sorted(),
                "Package.swift and the map differ about \(module.name)")
        }
    }

    @Test func architectureTellsTheMap() throws {
        var rows = ["| target | may import | what for |", "| --- | --- | --- |"]
        for module in ModuleMap.modules {
            for (index, edge) in module.edges.enumerated() {
                rows.append("| \(index == 0 ? "`\(module.name)`" : "") | `\(edge.to)` | \(edge.reason) |")
            }
            if module.edges.isEmpty { rows.append("| `\(module.name)` | nothing | |") }
        }
        try expectRegion("edges", in: "ARCHITECTURE.md", is: rows)
    }

    @Test func architectureTellsEveryModule() throws {
        let text = try String(contentsOf: Checkout.root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
        let told = text.matches(of: /(?m)^### `(.*)`$/).map { String($0.1) }
        #expect(Set(told) == Set(ModuleMap.modules.map(\.name)))
    }

    @Test(arguments: ProjectFile.all)
    func touchesUncheckedMemoryOnlyWhereTheMapAllows(_ source: ProjectFile) {
        if ModuleMap.uncheckedMemory.contains(where: { source.path.hasPrefix($0.path) }) { return }
        for node in source.uncheckedMemory { Issue.record("\(source.place(node)) uses unsafe memory") }
    }

    @Test func everyPlaceOfUncheckedMemoryIsStillOne() {
        for (path, _) in ModuleMap.uncheckedMemory {
            let isOne = ProjectFile.all.contains { $0.path.hasPrefix(path) && !$0.uncheckedMemory.isEmpty }
            #expect(isOne, "\(path) uses no unsafe memory any more: take it off the list")
        }
    }

    /// The analysis knows frameworks by their models alone: a rule's id or a framework's package in the code of these
    /// targets is knowledge in the wrong place.
    @Test(arguments: ProjectFile.all)
    func engineNamesNoFrameworkAndNoRule(_ source: ProjectFile) {
        guard Self.withoutKnowledge.contains(source.target) else { return }
        // A language's own words may be another's framework: Python's `next`.
        let language = Language.allCases.first { source.path.lowercased().hasSuffix("+\($0.rawValue).swift") }
        let frameworks = Names.frameworks.filter { language == nil || $0.key == language }
        for (text, node) in source.strings {
            let first = String(text.prefix { $0 != "." && $0 != "/" })
            #expect(!frameworks.values.contains { $0.contains(first) }, "\(source.place(node)) names a framework: \(text)")
            #expect(!Names.rules.contains(text), "\(source.place(node)) names a rule: \(text)")
        }
    }

    private static let withoutKnowledge: Set<String> = [
        "SourceText", "Diagnostics", "Syntax", "YAML", "Semantics", "Lifetimes", "Judging", "Fixes", "Reporters",
        "PythonFrontend", "SwiftFrontend", "TypeScriptFrontend",
    ]
}
