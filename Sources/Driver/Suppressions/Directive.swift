import Diagnostics
import SourceText

/// A comment that speaks to memlint: `# memlint: ignore[rule-id, other] -- reason`, or `ignore-file[…]` for the whole
/// file.
struct Directive: Sendable {
    struct Rule: Sendable {
        let id: String
        let range: TextRange
    }

    /// The comment, its mark included.
    let comment: TextRange
    let isForFile: Bool
    let rules: [Rule]

    /// What a comment is: ours and well formed, ours and not, or none of our business.
    enum Reading: Sendable {
        case directive(Directive)
        /// Looks like ours; `message` says what is wrong with `range`.
        case malformed(TextRange, message: String)
        case other
    }

    /// Reads the comment at `range`. Only one that begins with the word `memlint` can be ours, and what follows decides:
    /// prose that begins with the name is left alone.
    static func read(_ range: TextRange, in file: SourceFile) -> Reading {
        var reader = Reader(bytes: file.bytes, range: range)
        reader.skip { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "*") }
        reader.skipBlanks()
        guard reader.word().lowercased() == "memlint" else { return .other }
        reader.skipBlanks()
        let hasColon = reader.take(UInt8(ascii: ":"))
        reader.skipBlanks()
        let verbStart = reader.place
        let verb = reader.word().lowercased()
        let verbRange = reader.range(from: verbStart)
        reader.skipBlanks()
        let hasList = reader.take(UInt8(ascii: "["))
        guard hasColon || (hasList && verb.hasPrefix("ignore")) else { return .other }
        let form = "`memlint: ignore[rule-id] -- reason`"
        guard hasColon else {
            return .malformed(range, message: "a `:` is missing after `memlint`; the form is \(form)")
        }
        guard verb == "ignore" || verb == "ignore-file" else {
            let nearest = nearestWord(to: verb, among: ["ignore", "ignore-file"])
            let hint = nearest.map { "did you mean `\($0)`?" } ?? "the form is \(form)"
            return .malformed(
                verbRange.isEmpty ? range : verbRange, message: "this says nothing that memlint understands; \(hint)")
        }
        guard hasList else {
            return .malformed(range, message: "the rules to ignore are missing; the form is \(form)")
        }
        var rules: [Rule] = []
        while true {
            reader.skipBlanks()
            let start = reader.place
            let id = reader.word()
            if !id.isEmpty { rules.append(Rule(id: id, range: reader.range(from: start))) }
            reader.skipBlanks()
            if reader.take(UInt8(ascii: ",")) { continue }
            break
        }
        guard reader.take(UInt8(ascii: "]")) else {
            return .malformed(range, message: "the list of rules is not closed with `]`")
        }
        guard !rules.isEmpty else {
            return .malformed(range, message: "the rules to ignore are missing; the form is \(form)")
        }
        reader.skipBlanks()
        let isBlockEnd = reader.isAtEnd || reader.rest.starts(with: "*/".utf8)
        guard isBlockEnd || reader.rest.starts(with: "--".utf8) else {
            return .malformed(range, message: "the reason comes after `--`; the form is \(form)")
        }
        return .directive(Directive(comment: range, isForFile: verb == "ignore-file", rules: rules))
    }

    /// Walks over the bytes of a comment.
    private struct Reader {
        let bytes: ContiguousArray<UInt8>
        var place: Int
        let end: Int

        init(bytes: ContiguousArray<UInt8>, range: TextRange) {
            self.bytes = bytes
            end = min(Int(range.upper), bytes.count)
            place = min(Int(range.lower), end)
        }

        var isAtEnd: Bool { place >= end }

        var rest: ArraySlice<UInt8> { ArraySlice(bytes[place..<end]) }

        mutating func skip(_ condition: (UInt8) -> Bool) {
            while place < end, condition(bytes[place]) { place += 1 }
        }

        mutating func skipBlanks() { skip { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A } }

        mutating func take(_ byte: UInt8) -> Bool {
            guard place < end, bytes[place] == byte else { return false }
            place += 1
            return true
        }

        /// Letters, digits, `-` and `_`, but not a `--`; may be empty.
        mutating func word() -> String {
            let start = place
            while place < end {
                let byte = bytes[place]
                let isDash = byte == UInt8(ascii: "-")
                if isDash, place + 1 < end, bytes[place + 1] == byte { break }
                let isLetter = (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
                guard isLetter || isDash || byte == UInt8(ascii: "_") else { break }
                place += 1
            }
            return String(decoding: bytes[start..<place], as: UTF8.self)
        }

        func range(from start: Int) -> TextRange {
            TextRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: place))
        }
    }
}
