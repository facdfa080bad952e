package import SourceText

/// How a scalar was written. Only a plain one can mean nothing (`~`, `null` or no text at all) or be a merge key.
package enum YAMLScalarStyle: Sendable {
    case plain
    case quoted
    /// A `|` or `>` block.
    case block
}

/// One value of a YAML document, with its place. Aliases are already replaced by what they stand for, and `<<` merged.
package struct YAMLNode: Sendable {
    package enum Content: Sendable {
        case scalar(String, YAMLScalarStyle)
        case sequence([YAMLNode])
        /// In the order written; names are distinct.
        case mapping([YAMLEntry])
    }

    package let content: Content
    /// Where the value stands; for an alias, the place of the alias.
    package let range: TextRange
    /// The start of `range`; columns count Unicode scalars.
    package let position: LineColumn

    package init(content: Content, range: TextRange, position: LineColumn) {
        self.content = content
        self.range = range
        self.position = position
    }
}

/// One `name: value` of a mapping.
package struct YAMLEntry: Sendable {
    package let name: String
    /// The place of the name.
    package let range: TextRange
    package let position: LineColumn
    package let value: YAMLNode

    package init(name: String, range: TextRange, position: LineColumn, value: YAMLNode) {
        self.name = name
        self.range = range
        self.position = position
        self.value = value
    }
}

extension YAMLNode {
    /// The text of a scalar, nil for the rest. Nothing (`key:`) is the empty text.
    package var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    package var items: [YAMLNode]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    package var entries: [YAMLEntry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// Whether nothing is given: `key:`, `key: ~` or `key: null`.
    package var isNull: Bool {
        guard case .scalar(let text, .plain) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// The value of a mapping's entry; nil where there is no such name or this is no mapping. O(entries).
    package subscript(_ name: String) -> YAMLNode? {
        entries?.first { $0.name == name }?.value
    }

    /// The items of a sequence; a single value counts as a list of one.
    package var oneOrMore: [YAMLNode] { items ?? [self] }

    /// `yes` or `no`, and the spellings that editors and habits put in their place; nil for anything else.
    package var flag: Bool? {
        switch text {
        case "yes", "true", "on", "Yes", "True", "On": true
        case "no", "false", "off", "No", "False", "Off": false
        default: nil
        }
    }
}
