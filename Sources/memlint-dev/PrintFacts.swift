import Judging
import Knowledge
import Lifetimes
import Semantics
import SourceText
import Syntax

/// `print-facts FILE...`: every subject of each file with its facts, and what each rule makes of it.
func printFacts(_ arguments: [String]) -> Int32 {
    guard !arguments.isEmpty else {
        complain("usage: memlint-dev print-facts FILE...")
        return 2
    }
    let knowledge = KnowledgeBase()
    var status: Int32 = 0
    for path in arguments where !printFacts(of: path, knowledge) { status = 2 }
    return status
}

private func printFacts(of path: String, _ knowledge: KnowledgeBase) -> Bool {
    guard let language = language(of: path) else {
        complain("\(path): no language has this ending")
        return false
    }
    guard let file = readFile(path) else { return false }
    guard let tree = parse(file) else { return false }
    let model = Binder.bind(tree, language: language)
    let subjects = LifetimeAnalysis.subjects(
        in: file, model: model, catalogue: knowledge.catalogue(language, importing: model.importedPackages))
    for line in Explanation.lines(for: subjects, rules: knowledge.rules, file: file) { print(line) }
    return true
}
