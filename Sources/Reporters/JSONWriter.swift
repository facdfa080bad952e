/// Writes one JSON document into a buffer, indented by two spaces, keys in the order in which they are given.
///
///     var json = JSONWriter()
///     json.object { json in
///         json.field("version", 1)
///         json.array("rules") { json in json.string("memory-in-handler") }
///     }
struct JSONWriter {
    private(set) var out = OutputBuffer()
    private var depth = 0
    /// Whether the next member or element is the first of its container.
    private var isFirst = true

    // MARK: - Elements

    mutating func object(_ body: (inout JSONWriter) -> Void) {
        startElement()
        container("{", "}", body)
    }

    mutating func string(_ value: String) {
        startElement()
        quote(value)
    }

    // MARK: - Members

    mutating func object(_ key: String, _ body: (inout JSONWriter) -> Void) {
        startMember(key)
        container("{", "}", body)
    }

    mutating func array(_ key: String, _ body: (inout JSONWriter) -> Void) {
        startMember(key)
        container("[", "]", body)
    }

    mutating func field(_ key: String, _ value: String) {
        startMember(key)
        quote(value)
    }

    mutating func field(_ key: String, _ value: Int) {
        startMember(key)
        out.write(String(value))
    }

    mutating func field(_ key: String, _ value: Bool) {
        startMember(key)
        out.write(value ? "true" : "false")
    }

    /// Writes nothing for nil: absent beats null for every reader.
    mutating func field(_ key: String, ifPresent value: String?) {
        if let value { field(key, value) }
    }

    /// An array of strings.
    mutating func field(_ key: String, _ values: [String]) {
        array(key) { json in
            for value in values { json.string(value) }
        }
    }

    /// The document with a line feed at its end.
    consuming func finished() -> ContiguousArray<UInt8> {
        out.write("\n")
        return out.bytes
    }

    // MARK: - Layout

    private mutating func startElement() {
        guard depth > 0 else { return }
        if !isFirst { out.write(",") }
        isFirst = false
        newLine()
    }

    private mutating func startMember(_ key: String) {
        startElement()
        quote(key)
        out.write(": ")
    }

    private mutating func newLine() {
        out.write("\n")
        out.write("  ", times: depth)
    }

    private mutating func container(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
        out.write(open)
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { newLine() }
        isFirst = false
        out.write(close)
    }

    /// Characters that could steer a terminal are written as escapes, which lose nothing for a program.
    private mutating func quote(_ text: String) {
        out.write(byte: UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out.write("\\\"")
            case "\\": out.write("\\\\")
            case "\n": out.write("\\n")
            case "\r": out.write("\\r")
            case "\t": out.write("\\t")
            case " "..."~": out.write(byte: UInt8(truncatingIfNeeded: scalar.value))
            default:
                if DisplayText.harmless(scalar) == scalar {
                    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { out.write(byte: byte) }
                } else {
                    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { escape(unit) }
                }
            }
        }
        out.write(byte: UInt8(ascii: "\""))
    }

    private mutating func escape(_ unit: UInt16) {
        let digits = String(unit, radix: 16)
        out.write("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
    }
}
