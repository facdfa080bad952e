import SourceText
import Syntax

/// The imports of a TypeScript file, and how further ones are written there.
final class ModuleImports {
    let file: SourceFile
    let tree: SyntaxTree

    init(file: SourceFile, tree: SyntaxTree) {
        self.file = file
        self.tree = tree
    }

    /// `import { a } from "b";` lines in the manner of the file: its quotes, its semicolons, `require` where it uses that; without
    /// what is imported already. Nil where one of the names means something else in the file.
    func adapted(_ lines: [String]) -> [String]? {
        var found: [String] = []
        for line in lines {
            guard let parts = parts(of: line) else { return nil }
            var missing: [String] = []
            for name in parts.names {
                switch source(of: name) {
                case nil: missing.append(name)
                case parts.module: continue
                default: return nil
                }
            }
            if !missing.isEmpty { found.append(written(missing, from: parts.module)) }
        }
        return found
    }

    private func parts(of line: String) -> (names: [String], module: String)? {
        let quoted = line.split(separator: "\"", omittingEmptySubsequences: false)
        guard quoted.count == 3, let open = line.firstIndex(of: "{"), let close = line.firstIndex(of: "}"), open < close else {
            return nil
        }
        let names = line[line.index(after: open)..<close].split(separator: ",").map { Layout.trimmed(String($0)) }
        return (names, String(quoted[1]))
    }

    private func written(_ names: [String], from module: String) -> String {
        let mark = usesSingleQuotes ? "'" : "\""
        let list = "{ \(names.joined(separator: ", ")) }"
        let end = leavesSemicolonsOut ? "" : ";"
        return usesRequire
            ? "const \(list) = require(\(mark)\(module)\(mark))\(end)" : "import \(list) from \(mark)\(module)\(mark)\(end)"
    }

    /// The module that the file takes a name from; "" where the file declares it itself, nil where it does not have it.
    private func source(of name: String) -> String? {
        if let known = sources[name] { return known }
        let found = findSource(of: name)
        sources[name] = .some(found)
        return found
    }

    /// Few names are asked for: those of the models' fixes.
    private var sources: [String: String?] = [:]

    private func findSource(of name: String) -> String? {
        for statement in tree.children(SyntaxTree.root) {
            switch tree.kind(statement) {
            case .importNames:
                guard let module = tree.firstChild(statement, .importSource) else { continue }
                let isThere = tree.children(statement).contains { imported in
                    guard tree.kind(imported) == .importedName else { return false }
                    let alias = tree.firstChild(imported, .alias).map { tree.name($0) }
                    return (alias ?? tree.name(imported)) == name
                }
                if isThere { return tree.name(module) }
            case .assignment:
                guard tree.flags(statement).contains(.declaration), let target = tree.firstChild(statement) else { continue }
                guard tree.subtree(target).contains(where: { tree.kind($0) == .identifier && tree.name($0) == name }) else { continue }
                return required(by: statement) ?? ""
            case .function, .classDefinition: if tree.name(statement) == name { return "" }
            default: continue
            }
        }
        return nil
    }

    /// The module of `const {a} = require("module")`.
    private func required(by statement: NodeID) -> String? {
        guard let call = tree.lastChild(statement), tree.kind(call) == .call, let callee = tree.firstChild(call),
            tree.kind(callee) == .identifier, tree.name(callee) == "require",
            let list = tree.firstChild(call, .arguments), let module = tree.firstChild(list), tree.kind(module) == .string
        else { return nil }
        return tree.name(module)
    }

    private lazy var usesRequire: Bool = {
        let statements = tree.children(SyntaxTree.root)
        let imports = statements.contains { tree.kind($0) == .importNames || tree.kind($0) == .importModules }
        return !imports && statements.contains { tree.kind($0) == .assignment && required(by: $0) != nil }
    }()

    /// By the first module that the file names.
    private var usesSingleQuotes: Bool { firstStatementWithModule?.contains("'") ?? false }

    private var leavesSemicolonsOut: Bool {
        guard let text = firstStatementWithModule else { return false }
        return !Layout.trimmed(text).hasSuffix(";")
    }

    private lazy var firstStatementWithModule: String? = {
        let statement = tree.children(SyntaxTree.root).first { statement in
            tree.kind(statement) == .importNames || tree.kind(statement) == .importModules || required(by: statement) != nil
        }
        // To the end of the line: whether the semicolon belongs to the statement is the grammar's affair.
        return statement.map { statement in
            let range = tree.range(statement)
            return file.text(TextRange(range.lower, Layout.endOfLine(after: range.upper, in: file)))
        }
    }()
}
