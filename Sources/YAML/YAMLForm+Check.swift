import SourceText

extension YAMLForm {
    /// Everything about `node` that is not of this form, in the order of places; at most `limit`.
    ///
    /// `name` is what the value is called in messages, such as "this file".
    package func problems(in node: YAMLNode, named name: String = "this file", limit: Int = 50) -> [YAMLProblem] {
        var check = YAMLCheck(limit: limit)
        check.check(node, self, name)
        return check.problems
    }
}

/// Compares a value with a form. Forms are finite, so recursion ends with them.
private struct YAMLCheck {
    let limit: Int
    var problems: [YAMLProblem] = []

    private var isFull: Bool { problems.count >= limit }

    mutating func tell(_ position: LineColumn, _ message: @autoclosure () -> String) {
        if !isFull { problems.append(YAMLProblem(position: position, message: message().capitalisedFirst)) }
    }

    mutating func check(_ node: YAMLNode, _ form: YAMLForm, _ name: String) {
        if isFull { return }
        if node.isNull {
            tell(node.position, "\(name) has no value; it takes \(form.noun).")
            return
        }
        switch form {
        case .text:
            if let text = scalar(node, form, name), text.isEmpty { tell(node.position, "\(name) is empty.") }
        case .literal: _ = scalar(node, form, name)
        case .word(let words):
            guard let text = scalar(node, form, name), !words.contains(text) else { return }
            tell(node.position, "\(quoted(text)) is no value of \(name)\(suggestion(for: text, words))")
        case .flag:
            guard let text = scalar(node, form, name), node.flag == nil else { return }
            tell(node.position, "\(name) takes yes or no, not \(quoted(text)).")
        case .integer(let range):
            guard let text = scalar(node, form, name) else { return }
            if let number = Int(text), range.contains(number) { return }
            tell(node.position, "\(name) takes \(form.noun), not \(quoted(text)).")
        case .decimal(let range):
            guard let text = scalar(node, form, name) else { return }
            if let number = Double(text), range.contains(number) { return }
            tell(node.position, "\(name) takes \(form.noun), not \(quoted(text)).")
        case .grammar(let grammar):
            guard let text = scalar(node, form, name) else { return }
            check(text, at: node.position, grammar, name)
        case .list(let item):
            guard let items = node.items else { return tellKind(node, form, name) }
            check(items, of: node, item, name)
        case .oneOrMore(let item):
            guard let items = node.items else { return check(node, item, name) }
            check(items, of: node, item, name)
        case .record(let record):
            guard let entries = node.entries else { return tellKind(node, form, name) }
            check(entries, of: node, record)
        case .choice(let records):
            guard let entries = node.entries else { return tellKind(node, form, name) }
            choose(entries, of: node, records, name)
        case .map(let keys, let values):
            guard let entries = node.entries else { return tellKind(node, form, name) }
            if entries.isEmpty { tell(node.position, "\(name) is empty; leave it out.") }
            for entry in entries where !isFull {
                check(entry.name, at: entry.position, keys, name)
                check(entry.value, values, "\(quoted(entry.name))")
            }
        case .either(let forms):
            guard let match = forms.first(where: { $0.fits(node) }) else { return tellKind(node, form, name) }
            check(node, match, name)
        case .shared(_, let form): check(node, form, name)
        }
    }

    private mutating func scalar(_ node: YAMLNode, _ form: YAMLForm, _ name: String) -> String? {
        guard let text = node.text else {
            tellKind(node, form, name)
            return nil
        }
        return text
    }

    private mutating func tellKind(_ node: YAMLNode, _ form: YAMLForm, _ name: String) {
        let kind =
            switch node.content {
            case .scalar(let text, _): "\(quoted(text))"
            case .sequence: "a list"
            case .mapping: "a map"
            }
        tell(node.position, "\(name) takes \(form.noun), not \(kind).")
    }

    private mutating func check(_ text: String, at position: LineColumn, _ grammar: YAMLGrammar, _ name: String) {
        if text.isEmpty {
            tell(position, "\(name) is empty.")
        } else if !isFull, let problem = grammar.problem(text) {
            tell(position, "\(quoted(text)) \(problem)\(problem.hasSuffix("?") ? "" : ".")")
        }
    }

    private mutating func check(_ items: [YAMLNode], of node: YAMLNode, _ form: YAMLForm, _ name: String) {
        if items.isEmpty { tell(node.position, "\(name) is an empty list; leave it out.") }
        for item in items { check(item, form, name) }
    }

    private mutating func check(_ entries: [YAMLEntry], of node: YAMLNode, _ record: YAMLRecord) {
        let names = record.fields.map(\.name)
        let missing = record.fields.filter { field in field.isRequired && !entries.contains { $0.name == field.name } }
        if !missing.isEmpty, !isFull {
            let misspelt = entries.compactMap { names.contains($0.name) ? nil : nearestWord(to: $0.name, among: names) }
            for field in missing where !misspelt.contains(field.name) {
                tell(node.position, "\(record.name) needs `\(field.name)`.")
            }
        }
        for entry in entries where !isFull {
            if let field = record.fields.first(where: { $0.name == entry.name }) {
                check(entry.value, field.form, "`\(field.name)`")
            } else {
                tell(
                    entry.position,
                    "\(quoted(entry.name)) is no key of \(record.name)\(suggestion(for: entry.name, names))")
            }
        }
    }

    private mutating func choose(_ entries: [YAMLEntry], of node: YAMLNode, _ records: [YAMLRecord], _ name: String) {
        let match = records.first { record in
            guard let first = record.fields.first else { return false }
            return entries.contains { $0.name == first.name }
        }
        if let match {
            check(entries, of: node, match)
            return
        }
        let marks = records.compactMap(\.fields.first?.name)
        if let entry = entries.first(where: { nearestWord(to: $0.name, among: marks) != nil }) {
            tell(
                entry.position,
                "\(quoted(entry.name)) is no key of \(name)\(suggestion(for: entry.name, marks))")
        } else {
            tell(node.position, "\(name) needs one of \(quotedList(marks)).")
        }
    }
}

/// The end of a sentence about a wrong word: the word that is near, else all there are.
package func suggestion(for word: String, _ words: [String]) -> String {
    if let nearest = nearestWord(to: word, among: words) { return "; did you mean `\(nearest)`?" }
    return words.count == 1 ? "; it is \(quotedList(words))." : "; one of \(quotedList(words))."
}

private func quotedList(_ words: [String]) -> String { words.map { "`\($0)`" }.joined(separator: ", ") }

extension YAMLForm {
    /// What the form is, as a message calls it.
    fileprivate var noun: String {
        switch self {
        case .text, .literal, .grammar: "text"
        case .word(let words): words.count > 3 ? "a word" : quotedList(words)
        case .flag: "yes or no"
        case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .decimal(let range): "a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))"
        case .list: "a list"
        case .oneOrMore(let item): "\(item.noun), or a list"
        case .record, .choice, .map: "a map"
        case .either(let forms): forms.map(\.noun).joined(separator: ", or ")
        case .shared(_, let form): form.noun
        }
    }

    /// Whether a value of the node's kind can be of this form.
    fileprivate func fits(_ node: YAMLNode) -> Bool {
        switch self {
        case .text, .literal, .word, .flag, .integer, .decimal, .grammar: node.text != nil
        case .list: node.items != nil
        case .record, .choice, .map: node.entries != nil
        case .oneOrMore(let item): node.items != nil || item.fits(node)
        case .either(let forms): forms.contains { $0.fits(node) }
        case .shared(_, let form): form.fits(node)
        }
    }
}

extension String {
    /// With a capital first letter, if it is a letter of ASCII.
    fileprivate var capitalisedFirst: String {
        guard let first = unicodeScalars.first, first.isASCII, first.properties.isLowercase else { return self }
        return first.properties.uppercaseMapping + dropFirst()
    }
}
