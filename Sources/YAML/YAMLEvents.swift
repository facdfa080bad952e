internal import CYAML

/// What libyaml tells, in order. Marks are character indices.
struct YAMLEvent {
    enum Kind {
        case documentStart
        case documentEnd
        case alias(String)
        case scalar(String, YAMLScalarStyle)
        case sequenceStart
        case sequenceEnd
        case mappingStart
        case mappingEnd
        case streamEnd
        /// Nothing that matters here.
        case other
    }

    var kind: Kind
    var anchor: String?
    /// `[…]` or `{…}`, whose end is a mark of its own.
    var isFlow = false
    var start: Int
    var end: Int
}

/// libyaml gave up: its words, and where.
struct YAMLFault: Error {
    enum Place {
        case character(Int)
        case byte(Int)
    }

    var problem: String
    /// What libyaml was doing: "while parsing a block mapping"; may be empty.
    var context: String
    var place: Place
    /// Where the thing in `context` starts.
    var contextStart: Int
}

/// libyaml's event parser, the only use of unsafe memory in this module.
///
/// Sound because the parser and its input live at stable heap addresses that this struct alone owns until `deinit`,
/// each event's memory is copied to Swift values before the event is deleted, and nothing pointing into it gets out.
@safe
struct YAMLEventReader: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private let isReady: Bool

    /// Reads `bytes`, which is UTF-8 without a byte order mark.
    init(_ bytes: ArraySlice<UInt8>) {
        unsafe input = .allocate(capacity: bytes.count)
        _ = unsafe input.initialize(fromContentsOf: bytes)
        unsafe parser = .allocate(capacity: 1)
        isReady = unsafe yaml_parser_initialize(parser) != 0
        if isReady {
            unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
        }
    }

    deinit {
        if isReady { unsafe yaml_parser_delete(parser) }
        unsafe parser.deallocate()
        unsafe input.deallocate()
    }

    /// The next event; after `streamEnd` or a fault, not to be called again.
    mutating func next() throws(YAMLFault) -> YAMLEvent {
        guard isReady else { throw YAMLFault(problem: "", context: "", place: .character(0), contextStart: 0) }
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) != 0 else { throw fault() }
        defer { unsafe yaml_event_delete(&event) }
        var result = unsafe YAMLEvent(
            kind: .other, start: Int(clamping: event.start_mark.index), end: Int(clamping: event.end_mark.index))
        switch unsafe event.type {
        case YAML_DOCUMENT_START_EVENT: result.kind = .documentStart
        case YAML_DOCUMENT_END_EVENT: result.kind = .documentEnd
        case YAML_ALIAS_EVENT: result.kind = .alias(unsafe Self.string(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            let text = unsafe String(
                decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            let style: YAMLScalarStyle =
                switch unsafe scalar.style {
                case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
                case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
                default: .plain
                }
            result.kind = .scalar(text, style)
            result.anchor = unsafe Self.string(scalar.anchor)
        case YAML_SEQUENCE_START_EVENT:
            result.kind = .sequenceStart
            result.anchor = unsafe Self.string(event.data.sequence_start.anchor)
            result.isFlow = unsafe event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
        case YAML_SEQUENCE_END_EVENT: result.kind = .sequenceEnd
        case YAML_MAPPING_START_EVENT:
            result.kind = .mappingStart
            result.anchor = unsafe Self.string(event.data.mapping_start.anchor)
            result.isFlow = unsafe event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
        case YAML_MAPPING_END_EVENT: result.kind = .mappingEnd
        case YAML_STREAM_END_EVENT: result.kind = .streamEnd
        default: break
        }
        return result
    }

    private func fault() -> YAMLFault {
        let state = unsafe parser.pointee
        let isReading = unsafe state.error == YAML_READER_ERROR
        return unsafe YAMLFault(
            problem: state.problem.map { unsafe String(cString: $0) } ?? "",
            context: state.context.map { unsafe String(cString: $0) } ?? "",
            place: isReading
                ? .byte(Int(clamping: state.problem_offset)) : .character(Int(clamping: state.problem_mark.index)),
            contextStart: Int(clamping: state.context_mark.index))
    }

    private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        unsafe text.map { unsafe String(cString: $0) }
    }
}
