import Foundation
import Generation

/// `memlint-dev new-rule ID`: writes the files with which a rule begins, and says what comes next.
func newRule(_ arguments: [String]) -> Int32 {
    guard let id = arguments.first, arguments.count == 1 else {
        complain("usage: memlint-dev new-rule ID")
        return 2
    }
    if let problem = RuleTemplate.problem(id: id) {
        complain("new-rule: \(problem)")
        return 2
    }
    guard let root = repositoryRoot() else {
        complain("new-rule: there is no Package.swift in this folder or above it")
        return 2
    }
    let files = RuleTemplate.files(id: id)
    if let file = files.first(where: { FileManager.default.fileExists(atPath: root.appending(path: $0.path).path) }) {
        complain("new-rule: \(file.path) exists already")
        return 2
    }
    do {
        for file in files {
            try write(file, below: root)
        }
    } catch {
        complain("new-rule: \(error)")
        return 2
    }
    print(
        """

        The rule loads and its fixtures pass; make it yours:
          1. fixtures/\(id)/: write the programs that must be flagged (`# expect: \(id)` on the line or above it)
             and, at least as many, those that look like them and must not be (`# ok: \(id)`).
          2. rules/defects/\(id).yml: the condition, over facts. `memlint-dev print-facts FILE` shows the facts of each subject.
             A question that no fact answers is a new fact, in Swift.
          3. rules/defects/\(id).md: its page. The blocks below "Flagged" and "Not flagged" are run.
          4. swift run memlint-dev generate && swift test
        """)
    return 0
}
