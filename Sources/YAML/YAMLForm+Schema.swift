extension YAMLForm {
    /// The JSON schema of the form (draft-07, which editors' YAML servers read), indented, with a final line feed.
    package func schema(title: String, about: String) -> String {
        var definitions: [(String, SchemaValue)] = []
        let value = schemaValue(&definitions)
        var fields: [(String, SchemaValue)] = [
            ("$schema", .text("http://json-schema.org/draft-07/schema#")), ("title", .text(title)),
            ("description", .text(about)),
        ]
        if case .object(let own) = value { fields += own }
        if !definitions.isEmpty { fields.append(("definitions", .object(definitions))) }
        var output = ""
        SchemaValue.object(fields).write(to: &output, indent: "")
        return output + "\n"
    }

    fileprivate func schemaValue(_ definitions: inout [(String, SchemaValue)]) -> SchemaValue {
        switch self {
        case .text: return .object([("type", .text("string")), ("minLength", .raw("1"))])
        case .literal: return .object([("type", .text("string"))])
        case .word(let words): return .object([("enum", .array(words.map { .text($0) }))])
        case .flag: return .object([("enum", .array([.text("yes"), .text("no"), .raw("true"), .raw("false")]))])
        case .integer(let range):
            return .object([
                ("type", .text("integer")), ("minimum", .raw("\(range.lowerBound)")),
                ("maximum", .raw("\(range.upperBound)")),
            ])
        case .decimal(let range):
            return .object([
                ("type", .text("number")), ("minimum", .raw("\(range.lowerBound)")),
                ("maximum", .raw("\(range.upperBound)")),
            ])
        case .grammar(let grammar): return grammar.schemaValue
        case .list(let item):
            return .object([
                ("type", .text("array")), ("minItems", .raw("1")), ("items", item.schemaValue(&definitions)),
            ])
        case .oneOrMore(let item):
            let one = item.schemaValue(&definitions)
            let many = SchemaValue.object([("type", .text("array")), ("minItems", .raw("1")), ("items", one)])
            return .object([("anyOf", .array([one, many]))])
        case .record(let record): return record.schemaValue(requiresFirst: false, &definitions)
        case .choice(let records):
            return .object([("anyOf", .array(records.map { $0.schemaValue(requiresFirst: true, &definitions) }))])
        case .map(let keys, let values):
            return .object([
                ("type", .text("object")), ("minProperties", .raw("1")), ("propertyNames", keys.schemaValue),
                ("additionalProperties", values.schemaValue(&definitions)),
            ])
        case .either(let forms): return .object([("anyOf", .array(forms.map { $0.schemaValue(&definitions) }))])
        case .shared(let name, let form):
            if !definitions.contains(where: { $0.0 == name }) {
                let value = form.schemaValue(&definitions)
                definitions.append((name, value))
            }
            return .object([("$ref", .text("#/definitions/\(name)"))])
        }
    }
}

extension YAMLRecord {
    fileprivate func schemaValue(
        requiresFirst: Bool, _ definitions: inout [(String, SchemaValue)]
    ) -> SchemaValue {
        var properties: [(String, SchemaValue)] = []
        var required: [SchemaValue] = []
        for (index, field) in fields.enumerated() {
            if case .object(let own) = field.form.schemaValue(&definitions) {
                properties.append((field.name, .object([("description", .text(field.about))] + own)))
            }
            if field.isRequired || (requiresFirst && index == 0) { required.append(.text(field.name)) }
        }
        var result: [(String, SchemaValue)] = [("type", .text("object"))]
        if !required.isEmpty { result.append(("required", .array(required))) }
        result += [("additionalProperties", .raw("false")), ("properties", .object(properties))]
        return .object(result)
    }
}

extension YAMLGrammar {
    fileprivate var schemaValue: SchemaValue {
        let any = SchemaValue.object([
            ("type", .text("string")), pattern.map { ("pattern", .text($0)) } ?? ("minLength", .raw("1")),
        ])
        if examples.isEmpty { return any }
        return .object([("anyOf", .array([.object([("enum", .array(examples.map { .text($0) }))]), any]))])
    }
}

/// JSON in the order given.
private indirect enum SchemaValue {
    case text(String)
    /// A number or word of JSON.
    case raw(String)
    case array([SchemaValue])
    case object([(String, SchemaValue)])

    func write(to output: inout String, indent: String) {
        let deeper = indent + "  "
        switch self {
        case .text(let text): output += Self.quoted(text)
        case .raw(let text): output += text
        case .array(let items):
            output += "["
            for (index, item) in items.enumerated() {
                if index > 0 { output += ", " }
                item.write(to: &output, indent: indent)
            }
            output += "]"
        case .object(let fields):
            output += "{\n"
            for (index, field) in fields.enumerated() {
                output += deeper + Self.quoted(field.0) + ": "
                field.1.write(to: &output, indent: deeper)
                output += index + 1 < fields.count ? ",\n" : "\n"
            }
            output += indent + "}"
        }
    }

    /// Tables hold printable text only; quotes and backslashes are all there is to escape.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }
}
