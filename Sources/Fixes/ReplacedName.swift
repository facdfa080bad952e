import Diagnostics
import Semantics
import SourceText
import Syntax

/// The name of the class or function that a fix puts another in place of: what else in the file goes by it.
struct ReplacedName {
    let survey: FileSurvey
    let site: CallSite
    /// What stands in its place; nil where it stays.
    let callee: String?
    let language: Language

    private var file: SourceFile { survey.file }
    private var tree: SyntaxTree { survey.tree }

    /// What an import has of it.
    enum Unused {
        /// The whole statement.
        case statement(NodeID)
        /// One name of several, with the comma that it does not need.
        case name(TextRange)
    }

    /// The import that serves this call alone, and nothing once it is fixed.
    func unusedImport() -> Unused? {
        guard let name, tree.kind(site.callee) == .identifier || tree.kind(site.callee) == .member else { return nil }
        guard let statement = survey.importsByName[name], !isUsedElsewhere(name) else { return nil }
        let names = tree.children(statement).filter { tree.kind($0) == .importedName }
        guard let place = names.firstIndex(where: { survey.bound($0) == name }) else { return nil }
        if names.count == 1 { return .statement(statement) }
        // `import Default, { name }`
        guard !names.contains(where: { tree.name($0) == "default" }) else { return nil }
        let range = tree.range(names[place])
        if place + 1 < names.count { return .name(TextRange(range.lower, tree.range(names[place + 1]).lower)) }
        return .name(TextRange(tree.range(names[place - 1]).upper, range.upper))
    }

    /// `let driver: Old = Old()` gets the new type.
    func annotationEdit() -> Edit? {
        guard let annotation = ownAnnotation, let type = newType else { return nil }
        return Edit(path: file.path, range: tree.range(annotation), replacement: type)
    }

    /// Swift takes no object of another type: a sentence where the old one is written elsewhere in the file.
    func otherType() -> String? {
        guard language == .swift, let name, let type = newType, let id = tree.names.find(name) else { return nil }
        let isWritten = (survey.typeReaders[id] ?? 0) > (ownAnnotation == nil ? 0 : 1)
        return isWritten ? "Write `\(type)` where the file says `\(name)` for the type." : nil
    }

    // MARK: Parts

    /// The first name of the callee, where a fix puts another in its place.
    private var name: String? {
        guard let callee, file.text(tree.range(site.callee)) != callee else { return nil }
        var root = site.callee
        while tree.kind(root) == .member, let object = tree.firstChild(root) { root = object }
        guard tree.kind(root) == .identifier else { return nil }
        let name = tree.name(root)
        // `Old.load(…)` gives way to `Old.open(…)`.
        let words = callee.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        return words.contains { $0 == name } ? nil : name
    }

    private var newType: String? { callee?.split(separator: " ").last.map(String.init) }

    /// Whether the name is read anywhere but in this call's callee and in its own annotation, or is told to others by `__all__`.
    private func isUsedElsewhere(_ name: String) -> Bool {
        guard let id = tree.names.find(name) else { return true }
        let own = tree.subtree(site.callee).filter { tree.kind($0) == .identifier && tree.nameID($0) == id }.count
        return (survey.readers[id] ?? 0) > own + (ownAnnotation == nil ? 0 : 1)
    }

    /// The type that the statement of the call declares for what it makes, where that is the old one.
    private var ownAnnotation: NodeID? {
        guard let name, let assignment = tree.parent(site.node), tree.kind(assignment) == .assignment,
            let annotation = tree.firstChild(assignment, .annotation), let type = tree.firstChild(annotation),
            tree.kind(type) == .identifier, tree.name(type) == name
        else { return nil }
        return type
    }
}
