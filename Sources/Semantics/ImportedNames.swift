package import SourceText
package import Syntax

/// How the names of imported things are written as one canonical name, by which models speak of them.
extension Language {
    /// The canonical name of a module as a file writes it; nil where it is the project's own.
    ///
    ///     Python       llama_index.core      llama_index.core
    ///     Python       .memory               nil
    ///     TypeScript   node:crypto           crypto
    ///     TypeScript   npm:@hono/hono@4/jsx  @hono/hono/jsx
    ///     TypeScript   ./memory.js, @/lib    nil
    package func canonicalModule(_ written: String) -> String? {
        switch self {
        case .python: return written.hasPrefix(".") ? nil : written
        case .swift: return written
        case .typescript: return Self.canonicalSpecifier(written)
        }
    }

    /// The canonical name of what a file imports from a module; nil where it is the project's own. In TypeScript the default export
    /// is the module itself.
    package func canonicalName(_ name: String, from module: String) -> String? {
        guard let module = canonicalModule(module) else { return nil }
        return self == .typescript && name == "default" ? module : module + "." + name
    }

    /// The package that a canonical module belongs to: `@langchain/core` of `@langchain/core/messages`, `llama_index` of
    /// `llama_index.core`.
    package func package(ofModule module: String) -> String {
        switch self {
        case .python, .swift: return module.utf8.firstIndex(of: UInt8(ascii: ".")).map { String(module[..<$0]) } ?? module
        case .typescript:
            let parts = module.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
            guard module.hasPrefix("@"), parts.count > 1 else { return String(parts.first ?? "") }
            return parts[0] + "/" + parts[1]
        }
    }

    private static func canonicalSpecifier(_ written: String) -> String? {
        // `#lib` and `@/lib` are what a project's own configuration maps to its files.
        let own = [".", "/", "#", "~", "@/", "http:", "https:", "file:", "data:"]
        if own.contains(where: written.hasPrefix) { return nil }
        guard let scheme = ["node:", "npm:", "jsr:"].first(where: written.hasPrefix) else { return written }
        var rest = written.dropFirst(scheme.count)
        if rest.first == "/" { rest = rest.dropFirst() }
        let parts = rest.split(separator: "/", omittingEmptySubsequences: false).map { part in
            // `express@4.18`: the version is no part of the name.
            part.dropFirst().firstIndex(of: "@").map { part[..<$0] } ?? part
        }
        return String(parts.joined(separator: "/"))
    }
}

extension SemanticModel {
    /// The packages that the file imports from elsewhere: `llama_index` of `from llama_index.core import x`. What is imported relative
    /// to the file is not among them.
    package var importedPackages: Set<String> {
        var found: Set<String> = []
        for index in 0..<tree.count {
            switch tree.kinds[index] {
            case .importedModule, .importSource: insert(tree.records[index].name, &found)
            case .call where language == .typescript:
                // `require("x")`, `await import("x")`
                if let module = loadedModule(NodeID(index: UInt32(truncatingIfNeeded: index))) { insert(module, &found) }
            default: continue
            }
        }
        return found
    }

    private func insert(_ module: NameID, _ found: inout Set<String>) {
        guard let canonical = language.canonicalModule(tree.names.string(module)) else { return }
        found.insert(language.package(ofModule: canonical))
    }

    /// The modules all of whose names the file sees without theirs, in order: Swift's `import Vapor`.
    package var openModules: [String] {
        guard language == .swift else { return [] }
        var found: [String] = []
        for index in 0..<tree.count where tree.kinds[index] == .importedModule {
            let module = language.package(ofModule: tree.names.string(tree.records[index].name))
            if !found.contains(module) { found.append(module) }
        }
        return found
    }

    /// The module that a TypeScript call loads, as written: `require("x")`, `import("x")`; nil for any other call.
    package func loadedModule(_ call: NodeID) -> NameID? {
        guard tree.kind(call) == .call, let callee = tree.firstChild(call), tree.kind(callee) == .identifier,
            binding(of: callee) == nil, let list = tree.firstChild(call, .arguments), let argument = tree.firstChild(list),
            let module = literal(argument)
        else { return nil }
        let name = tree.name(callee)
        return name == "require" || name == "import" ? tree.nameID(module) : nil
    }

    /// The node that has a literal's text for its name: the string, or what a template without holes has in it.
    private func literal(_ node: NodeID) -> NodeID? {
        switch tree.kind(node) {
        case .string: return node
        case .interpolatedString:
            guard let text = tree.firstChild(node), tree.kind(text) == .stringText, tree.lastChild(node) == text else { return nil }
            return text
        default: return nil
        }
    }
}
