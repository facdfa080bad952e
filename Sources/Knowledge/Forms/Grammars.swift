import SourceText
package import YAML

/// The forms of text in model and rule files.
extension YAMLGrammar {
    /// `chat_store@2`
    static let argument = YAMLGrammar(pattern: "^([^@. ]+|[^@. ]*@[0-9]{1,2})(\\.[^@. ]+)*$") { text in
        ArgumentReference(text) == nil
            ? "is no argument: `name@0` is one by keyword or position, `name` by keyword, `@0` by position" : nil
    }

    /// As `argument`; or `@*`, which is each argument that is a function.
    static let function = YAMLGrammar(
        pattern: "^(@[*]|[^@. ]+|[^@. ]*@[0-9]{1,2})(\\.[^@. ]+)*$"
    ) { text in text == ModelDecoder.anyFunction ? nil : argument.problem(text) }

    /// `llama_index.core.memory.{ChatMemoryBuffer,Memory}`: names from the import on, joined by dots.
    static let name = YAMLGrammar(pattern: "^[^\\s]+$") { text in
        if let problem = BraceExpansion.problem(text) { return problem }
        return names(text) != nil
            ? nil : "is no name: parts joined by single dots, without spaces"
    }

    /// The names that a text stands for, braces expanded; nil where it is not of the form `name`.
    static func names(_ text: String) -> [String]? {
        guard let names = BraceExpansion.names(text), names.allSatisfy(isName) else { return nil }
        return names
    }

    /// Whether no part between dots is empty and there is neither a space nor a control character.
    private static func isName(_ text: String) -> Bool {
        var last = UInt8(ascii: ".")
        for byte in text.utf8 {
            guard byte > 0x20, byte != 0x7F, byte != UInt8(ascii: ".") || last != UInt8(ascii: ".") else {
                return false
            }
            last = byte
        }
        return last != UInt8(ascii: ".")
    }

    /// `0.10` or `1.2.3`
    static let version = YAMLGrammar(pattern: "^[0-9]+(\\.[0-9]+)*$") { text in
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isVersion = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        return isVersion ? nil : "is no version: numbers joined by dots"
    }

    /// `memory-in-handler`
    package static let id = YAMLGrammar(pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$") { text in
        let words = text.split(separator: "-", omittingEmptySubsequences: false)
        let isID = words.allSatisfy { word in
            !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
        return isID && text.utf8.first.map { (0x61...0x7A).contains($0) } == true
            ? nil : "is no id: small letters and digits, words joined by `-`"
    }

    /// A score from 0 to 10, as text: `6.5`.
    static let score = YAMLGrammar(pattern: "^(10(\\.0)?|[0-9](\\.[0-9])?)$") { text in
        let isScore = text.utf8.count <= 4 && text.utf8.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) }
        guard isScore, let number = Double(text), (0...10).contains(number) else {
            return "is no score from 0 to 10, such as \"6.5\""
        }
        return nil
    }

    /// The text of a message, label or note, with `{placeholder}`s.
    static let wording = YAMLGrammar { text in
        var rest = text[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            let inside = rest[rest.index(after: open)...]
            guard rest[open] == "{", let close = inside.firstIndex(where: { $0 == "{" || $0 == "}" }),
                inside[close] == "}"
            else { return "has a brace without its partner" }
            let word = String(inside[..<close])
            if Placeholder(rawValue: word) == nil {
                let words = Placeholder.allCases.map(\.rawValue)
                let sentence = "has the unknown placeholder `{\(shortened(word))}`" + suggestion(for: word, words)
                return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
            }
            rest = inside[inside.index(after: close)...]
        }
        return nil
    }
}
