import SourceText

/// Builds documents from events, without recursion and within bounds.
struct YAMLComposer {
    private(set) var documents: [YAMLDocument] = []
    private(set) var problems: [YAMLProblem] = []

    private let bytes: ContiguousArray<UInt8>
    private let limits: YAMLLimits
    private let markLength: Int
    private let marks: MarkTable
    /// The collections that are open, outermost first.
    private var open: [Collection] = []
    /// What the names of anchors stand for in this document.
    private var anchors: [String: Anchored] = [:]
    private var nodeCount = 0

    /// A value, how many values it is made of, and how deep they nest, itself included.
    private struct Sized {
        var node: YAMLNode
        var count = 1
        var height = 1
    }

    private enum Anchored {
        case complete(Sized)
        /// Still being read: an alias to it would hold itself.
        case open
    }

    private struct Collection {
        var isMapping: Bool
        var isFlow: Bool
        var anchor: String?
        var start: Int
        var count = 1
        var height = 1
        var items: [YAMLNode] = []
        var entries: [YAMLEntry] = []
        /// The name whose value comes next.
        var key: YAMLNode?
        /// Where each name stands, to tell duplicates.
        var places: [String: LineColumn] = [:]
        /// The maps of each `<<`, with the number of entries before it.
        var merges: [(index: Int, maps: [YAMLNode])] = []
        /// The end of the last value, for collections without a closing mark.
        var end: UInt32 = 0
    }

    init(_ bytes: ContiguousArray<UInt8>, limits: YAMLLimits) {
        self.bytes = bytes
        self.limits = limits
        markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        marks = MarkTable(bytes, markLength: markLength)
    }

    /// Reads to the end or to the first problem after which nothing can be trusted.
    mutating func run() {
        if let position = tooManyDirectives() {
            problems.append(YAMLProblem(position: position, message: "There are too many `%TAG` lines."))
            return
        }
        var reader = YAMLEventReader(bytes[markLength...])
        do {
            while true {
                let event = try reader.next()
                if case .streamEnd = event.kind { return }
                try accept(event)
            }
        } catch let fault as YAMLFault {
            let position =
                switch fault.place {
                case .character(let index): marks.position(ofCharacter: index)
                case .byte(let offset): marks.position(ofByte: offset)
                }
            problems.append(YAMLProblem(position: position, message: fault.sentence(marks)))
        } catch let problem as YAMLProblem {
            problems.append(problem)
        } catch {
            problems.append(YAMLProblem(position: LineColumn(line: 1, column: 1), message: "This is not valid YAML."))
        }
    }

    /// libyaml compares each `%TAG` with all before it, so their number is bounded beforehand.
    private func tooManyDirectives() -> LineColumn? {
        var count = 0
        var isLineStart = true
        for (index, byte) in bytes.enumerated() {
            if isLineStart, byte == UInt8(ascii: "%") {
                count += 1
                if count > 1_000 { return marks.position(ofByte: index - markLength) }
            }
            isLineStart = byte == 0x0A || byte == 0x0D
        }
        return nil
    }

    private mutating func accept(_ event: YAMLEvent) throws(YAMLProblem) {
        switch event.kind {
        case .documentStart:
            anchors = [:]
            open = []
        case .scalar(let text, let style):
            let node = YAMLNode(content: .scalar(text, style), range: range(event), position: position(event))
            if let anchor = event.anchor { anchors[anchor] = .complete(Sized(node: node)) }
            try add(Sized(node: node), at: event)
        case .alias(let name): try addAlias(name, at: event)
        case .sequenceStart, .mappingStart:
            guard open.count < limits.depth else {
                throw problem(event, "This nests deeper than \(limits.depth) levels.")
            }
            var collection = Collection(
                isMapping: false, isFlow: event.isFlow, anchor: event.anchor, start: event.start)
            if case .mappingStart = event.kind { collection.isMapping = true }
            collection.end = marks.offset(ofCharacter: event.end)
            if let anchor = event.anchor { anchors[anchor] = .open }
            open.append(collection)
        case .sequenceEnd, .mappingEnd: try close(at: event)
        case .documentEnd, .streamEnd, .other: break
        }
    }

    /// `*name`: the value again, at the place of the alias.
    private mutating func addAlias(_ name: String, at event: YAMLEvent) throws(YAMLProblem) {
        switch anchors[name] {
        case .complete(let anchored):
            let node = YAMLNode(content: anchored.node.content, range: range(event), position: position(event))
            try add(Sized(node: node, count: anchored.count, height: anchored.height), at: event)
        case .open: throw problem(event, "The alias `*\(shortened(name))` stands inside what it names.")
        case nil: throw problem(event, "The alias `*\(shortened(name))` names no anchor before it.")
        }
    }

    private mutating func close(at event: YAMLEvent) throws(YAMLProblem) {
        guard var collection = open.popLast() else { return }
        let end = collection.isFlow ? marks.offset(ofCharacter: event.end) : collection.end
        let range = TextRange(marks.offset(ofCharacter: collection.start), end)
        if !collection.merges.isEmpty { merge(&collection) }
        let node = YAMLNode(
            content: collection.isMapping ? .mapping(collection.entries) : .sequence(collection.items), range: range,
            position: marks.position(ofCharacter: collection.start))
        let sized = Sized(node: node, count: collection.count, height: collection.height)
        if let anchor = collection.anchor { anchors[anchor] = .complete(sized) }
        try add(sized, at: event, isCounted: true)
    }

    /// Puts a complete value where it belongs: into the innermost open collection, or as a document's root.
    private mutating func add(_ sized: Sized, at event: YAMLEvent, isCounted: Bool = false) throws(YAMLProblem) {
        nodeCount += isCounted ? 1 : sized.count
        guard nodeCount <= limits.nodes else {
            throw problem(
                event, "There are more than \(limits.nodes) values here, aliases counted as what they stand for.")
        }
        guard open.count + sized.height <= limits.depth + 1 else {
            throw problem(event, "This nests deeper than \(limits.depth) levels.")
        }
        guard var collection = open.popLast() else {
            documents.append(YAMLDocument(root: sized.node))
            return
        }
        collection.count += sized.count
        collection.height = max(collection.height, sized.height + 1)
        collection.end = max(collection.end, sized.node.range.upper)
        if !collection.isMapping {
            collection.items.append(sized.node)
        } else if let key = collection.key {
            collection.key = nil
            addEntry(key, sized.node, to: &collection)
        } else {
            guard case .scalar = sized.node.content else {
                throw YAMLProblem(position: sized.node.position, message: "A name is expected here, not a list or map.")
            }
            collection.key = sized.node
        }
        open.append(collection)
    }

    private mutating func addEntry(_ key: YAMLNode, _ value: YAMLNode, to collection: inout Collection) {
        let name = key.text ?? ""
        if case .scalar("<<", .plain) = key.content {
            guard value.entries != nil || value.items?.allSatisfy({ $0.entries != nil }) == true else {
                tell(YAMLProblem(position: value.position, message: "`<<` takes a map, or a list of maps."))
                return
            }
            collection.merges.append((collection.entries.count, value.oneOrMore))
            return
        }
        if let first = collection.places[name] {
            tell(
                YAMLProblem(
                    position: key.position,
                    message:
                        "`\(shortened(name))` is given twice; the first is at line \(first.line), column \(first.column)."
                ))
            return
        }
        collection.places[name] = key.position
        collection.entries.append(
            YAMLEntry(name: name, range: key.range, position: key.position, value: value))
    }

    /// Puts in place of each `<<` the entries of its maps that the mapping does not have itself; the earlier map wins.
    private func merge(_ collection: inout Collection) {
        var entries: [YAMLEntry] = []
        var copied = 0
        for merge in collection.merges {
            entries += collection.entries[copied..<merge.index]
            copied = merge.index
            for entry in merge.maps.flatMap({ $0.entries ?? [] }) where collection.places[entry.name] == nil {
                collection.places[entry.name] = entry.position
                entries.append(entry)
            }
        }
        collection.entries = entries + collection.entries[copied...]
    }

    private mutating func tell(_ problem: YAMLProblem) {
        if problems.count < limits.problems { problems.append(problem) }
    }

    private func range(_ event: YAMLEvent) -> TextRange {
        TextRange(marks.offset(ofCharacter: event.start), marks.offset(ofCharacter: event.end))
    }

    private func position(_ event: YAMLEvent) -> LineColumn { marks.position(ofCharacter: event.start) }

    private func problem(_ event: YAMLEvent, _ message: String) -> YAMLProblem {
        YAMLProblem(position: position(event), message: message)
    }
}
