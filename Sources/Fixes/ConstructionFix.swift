import Diagnostics
import Knowledge
import Semantics
import SourceText
import Syntax

/// Rewrites the call that makes an object so that what it holds lasts: other arguments, another callee, the imports and the
/// statements that these need.
struct ConstructionFix {
    let survey: FileSurvey
    let model: FixModel
    let call: NodeID
    /// What may be the key of the conversation here, best first.
    let keys: [String]

    /// What stands for the key where none is known.
    private static let placeholder = "SESSION_ID"

    private var file: SourceFile { survey.file }
    private var tree: SyntaxTree { survey.tree }

    /// Nil where the fix does not fit the place: what it needs is not at hand there, or stands in its way.
    func fix() -> Fix? {
        guard let site = CallSite(call, in: tree), canWait(site) else { return nil }
        let needsKey = model.arguments.contains { $0.value.contains("{session}") }
        let key = keys.count == 1 ? keys[0] : Self.placeholder
        let isGuess = needsKey && keys.count != 1
        guard let values = values(key), var edits = callEdits(site, values), let lines = newLines() else { return nil }
        let replaced = ReplacedName(survey: survey, site: site, callee: model.callee, language: model.language)
        if let annotation = replaced.annotationEdit() { edits.append(annotation) }
        if let following = followingEdit(site) { edits.append(following) }
        edits += moduleEdits(lines, replaced)
        guard !edits.isEmpty else { return nil }
        var requirements = model.needs.map { $0.replacing("{root}", with: root(of: site)) }
        if isGuess { requirements.insert("Put the key of the conversation in place of \(Self.placeholder).", at: 0) }
        if let other = replaced.otherType() { requirements.append(other) }
        return Fix(
            title: model.title,
            applicability: model.isSuggestion || isGuess || replaced.otherType() != nil ? .suggestion : .unsafe,
            edits: edits.sorted { $0.range < $1.range }, requirements: requirements)
    }

    // MARK: The file's own lines

    /// The lines that the file needs and does not have; nil where one of their names means something else there.
    private func newLines() -> (imports: [String], setup: [String])? {
        let statements = survey.moduleStatements
        var imports = statements.missing(model.imports)
        if model.language == .typescript {
            guard let adapted = survey.moduleImports.adapted(imports) else { return nil }
            imports = adapted
        }
        return (imports, statements.missing(model.setup))
    }

    /// New imports take the place of one that the fix leaves without a use.
    private func moduleEdits(_ lines: (imports: [String], setup: [String]), _ replaced: ReplacedName) -> [Edit] {
        let statements = survey.moduleStatements
        switch replaced.unusedImport() {
        case .statement(let statement) where !lines.imports.isEmpty:
            let text = lines.imports.joined(separator: survey.lineEnd)
            let edit = Edit(path: file.path, range: statements.line(of: statement), replacement: text)
            return [edit] + statements.insertions(imports: [], setup: lines.setup)
        case .statement(let statement) where lines.setup.isEmpty:
            return [Edit(path: file.path, range: statements.wholeLine(of: statement), replacement: "")]
        case .name(let range):
            let edit = Edit(path: file.path, range: range, replacement: "")
            return [edit] + statements.insertions(imports: lines.imports, setup: lines.setup)
        case .statement, nil: return statements.insertions(imports: lines.imports, setup: lines.setup)
        }
    }

    /// The lines that go after the statement of the call, indented as it is, without those that the file has.
    private func followingEdit(_ site: CallSite) -> Edit? {
        guard !model.following.isEmpty, let statement = statement(around: site.node) else { return nil }
        let name = root(of: site)
        let start = Layout.startOfLine(before: tree.range(statement).lower, in: file)
        let indentation = Layout.blanks(from: start, in: file)
        let lines = model.following.map { $0.replacing("{root}", with: name) }.filter { !survey.callStatements.contains($0) }
        guard !lines.isEmpty else { return nil }
        let end = Layout.endOfLine(after: tree.range(statement).upper, in: file)
        let text = lines.map { survey.lineEnd + indentation + $0 }.joined()
        return Edit(path: file.path, range: TextRange(end, end), replacement: text)
    }

    /// What the callee's chain of names starts with: `app` of `app.sessions.use`.
    private func root(of site: CallSite) -> String {
        var root = site.callee
        while tree.kind(root) == .member, let object = tree.firstChild(root) { root = object }
        return file.text(tree.range(root))
    }

    private func statement(around node: NodeID) -> NodeID? {
        var current = node
        while let parent = tree.parent(current) {
            if tree.kind(parent) == .block || tree.kind(parent) == .file { return current }
            current = parent
        }
        return nil
    }

    // MARK: The call

    /// The arguments to set, with what stands for their placeholders; nil where an object that one of them wants is not at hand.
    private func values(_ key: String) -> [(place: ArgumentReference, value: String)]? {
        var found: [(place: ArgumentReference, value: String)] = []
        for (place, template) in model.arguments {
            var value = template.replacing("{session}", with: key)
            if let open = value.firstIndex(of: "{"), let close = value[open...].firstIndex(of: "}") {
                let type = String(value[value.index(after: open)..<close])
                if type.first?.isUppercase == true {
                    guard let name = ObjectsAtHand(tree: tree).name(of: type, at: call) else { return nil }
                    value.replaceSubrange(open...close, with: name)
                }
            }
            found.append((place, value))
        }
        return found
    }

    /// Whether a callee that is awaited may stand here.
    private func canWait(_ site: CallSite) -> Bool {
        guard model.callee?.hasPrefix("await ") == true else { return true }
        var current = tree.parent(site.node)
        while let here = current {
            switch tree.kind(here) {
            case .function: return tree.flags(here).contains(.async)
            case .lambda: return tree.flags(here).contains(.async) || tree.descendants(here).contains { tree.kind($0) == .await }
            case .classDefinition: return false
            default: current = tree.parent(here)
            }
        }
        return true
    }

    /// Nil where the arguments given leave no place for those to set.
    private func callEdits(_ site: CallSite, _ values: [(place: ArgumentReference, value: String)]) -> [Edit]? {
        let writer: any ArgumentWriter =
            switch model.language {
            case .python: KeywordArguments(file: file, tree: tree, separator: "=")
            case .swift: KeywordArguments(file: file, tree: tree, separator: ": ")
            case .typescript: ObjectArguments(file: file, tree: tree)
            }
        guard let edits = writer.edits(setting: values, in: site, dropping: model.dropsArguments) else { return nil }
        return calleeEdits(site) + edits
    }

    private func calleeEdits(_ site: CallSite) -> [Edit] {
        guard let callee = model.callee else { return [] }
        // With the `new` before it, which another callee may do without.
        let range = TextRange(tree.range(site.node).lower, tree.range(site.callee).upper)
        return file.text(range) == callee ? [] : [Edit(path: file.path, range: range, replacement: callee)]
    }
}

/// Sets the arguments of a call in the manner of a language.
protocol ArgumentWriter {
    /// The edits that give these arguments, in order, in the layout of those that are there; nil where that cannot be done.
    func edits(
        setting values: [(place: ArgumentReference, value: String)], in site: CallSite, dropping: Bool
    ) -> [Edit]?
}
