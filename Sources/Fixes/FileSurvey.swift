import SourceText
import Syntax

/// What the fixes of a file ask of it again and again, worked out when it is first asked: a file may have thousands of findings.
final class FileSurvey {
    let file: SourceFile
    let tree: SyntaxTree

    init(file: SourceFile, tree: SyntaxTree) {
        self.file = file
        self.tree = tree
    }

    /// The file's statements without the blanks around them, and in Swift each import without its attributes, wherever it stands.
    private(set) lazy var statements: Set<String> = {
        var found: Set<String> = []
        for statement in tree.children(SyntaxTree.root) { found.insert(Layout.trimmed(file.text(tree.range(statement)))) }
        for module in modules { found.insert("import " + module) }
        return found
    }()

    /// The modules that are imported whole.
    private(set) lazy var modules: Set<String> = {
        let nodes = tree.descendants(SyntaxTree.root).filter { tree.kind($0) == .importedModule }
        return Set(nodes.map { tree.name($0) })
    }()

    /// The calls that stand as statements, as written: long ones are left out.
    private(set) lazy var callStatements: Set<String> = {
        var found: Set<String> = []
        for node in tree.descendants(SyntaxTree.root) where tree.kind(node) == .call {
            guard let parent = tree.parent(node), tree.kind(parent) == .block || tree.kind(parent) == .file else { continue }
            let range = tree.range(node)
            if range.upper - range.lower < Self.longest { found.insert(file.text(range)) }
        }
        return found
    }()
    private static let longest: UInt32 = 200

    /// How often each name stands for what it is bound to, or is told to others by `__all__`.
    private(set) lazy var readers: [NameID: Int] = {
        var found: [NameID: Int] = [:]
        for node in tree.descendants(SyntaxTree.root) {
            switch tree.kind(node) {
            case .importedName, .alias, .importedModule, .member, .keywordArgument: continue
            default: if tree.nameID(node) != .none { found[tree.nameID(node), default: 0] += 1 }
            }
        }
        return found
    }()

    /// How often each name stands in the type that a declaration or a parameter has.
    private(set) lazy var typeReaders: [NameID: Int] = {
        var found: [NameID: Int] = [:]
        for node in tree.descendants(SyntaxTree.root) where tree.kind(node) == .annotation {
            for part in tree.descendants(node) where tree.kind(part) == .identifier { found[tree.nameID(part), default: 0] += 1 }
        }
        return found
    }()

    /// The statements that import names, by each name that they bind.
    private(set) lazy var importsByName: [String: NodeID] = {
        var found: [String: NodeID] = [:]
        for statement in tree.children(SyntaxTree.root) where tree.kind(statement) == .importNames {
            for imported in tree.children(statement) where tree.kind(imported) == .importedName {
                let name = bound(imported)
                if found[name] == nil { found[name] = statement }
            }
        }
        return found
    }()

    /// The name that an import binds.
    func bound(_ imported: NodeID) -> String { tree.firstChild(imported, .alias).map { tree.name($0) } ?? tree.name(imported) }

    private(set) lazy var moduleStatements = ModuleStatements(survey: self)
    private(set) lazy var moduleImports = ModuleImports(file: file, tree: tree)

    /// The last import at the top of the file, and the first statement that is no import and no docstring.
    private(set) lazy var top: (lastImport: NodeID?, first: NodeID?) = {
        var lastImport: NodeID?
        var first: NodeID?
        for statement in tree.children(SyntaxTree.root) {
            switch tree.kind(statement) {
            case .importModules, .importNames: lastImport = statement
            case .assignment where loadsModule(statement): lastImport = statement
            case .string where first == nil: continue
            default: first = first ?? statement
            }
            // Imports further down stand there for a reason of their own.
            if lastImport != nil && first != nil { break }
        }
        return (lastImport, first)
    }()

    /// The last call that stands by itself among the imports at the top, or right after them.
    private(set) lazy var lastCallOfPreamble: NodeID? = {
        var found: NodeID?
        for statement in tree.children(SyntaxTree.root) {
            switch tree.kind(statement) {
            case .importModules, .importNames, .string: continue
            case .call: found = statement
            default: return found
            }
        }
        return found
    }()

    /// `const a = require("b")`
    private func loadsModule(_ statement: NodeID) -> Bool {
        guard let call = tree.lastChild(statement), tree.kind(call) == .call, let callee = tree.firstChild(call) else {
            return false
        }
        return tree.kind(callee) == .identifier && tree.name(callee) == "require"
    }

    private(set) lazy var lineEnd: String = Layout.lineEnd(of: file)
}
