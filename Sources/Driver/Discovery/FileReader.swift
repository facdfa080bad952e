import Diagnostics
import SourceText

/// Reads one file and says whether it can be analysed.
enum FileReader {
    enum Outcome {
        case file(SourceFile, notice: Notice?)
        case failed(Notice)
    }

    /// - Parameter limit: bytes that a file may have.
    static func read(_ path: RawPath, shown: String, limit: Int, isGiven: Bool) -> Outcome {
        do {
            switch try FileSystem.read(path, limit: limit, followingLinks: isGiven) {
            case .bytes(let bytes): return accept(bytes, shown: shown)
            case .tooLarge(let size):
                return skipped(
                    shown, "\(megabytes(size)) is larger than the limit of \(megabytes(limit)); see `--max-file-size`.")
            case .notRegular: return skipped(shown, notRegular)
            }
        } catch {
            return .failed(Notice(kind: .unreadable, path: shown, message: "It cannot be read: \(error.reason)."))
        }
    }

    static let notRegular = "It is not a regular file."

    /// Tells text from what is none.
    static func accept(_ bytes: ContiguousArray<UInt8>, shown: String) -> Outcome {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return skipped(shown, "It is UTF-16; save it as UTF-8.")
        }
        let glance = Glance(bytes)
        if glance.hasNUL { return skipped(shown, "It holds NUL bytes, so it is no source text.") }
        let file = SourceFile(path: shown, bytes: bytes)
        let invalid = glance.isASCII ? nil : firstInvalid(bytes)
        return .file(file, notice: invalid.map { encodingNotice(file, offset: $0) })
    }

    private static func skipped(_ shown: String, _ message: String) -> Outcome {
        .failed(Notice(kind: .skipped, path: shown, message: message))
    }

    private static func encodingNotice(_ file: SourceFile, offset: Int) -> Notice {
        let position = LineTable(file.bytes).position(
            of: UInt32(truncatingIfNeeded: offset), in: file, unit: .scalars)
        return Notice(
            kind: .encoding, path: file.path, position: position,
            message: "It is not valid UTF-8; it was analysed with U+FFFD in place of such bytes.")
    }

    /// What one pass without branches, which runs many bytes at a time, tells of a file.
    private struct Glance {
        let hasNUL: Bool
        let isASCII: Bool

        init(_ bytes: ContiguousArray<UInt8>) {
            var union: UInt8 = 0
            var zeros: UInt8 = 0
            for byte in bytes {
                union |= byte
                zeros |= byte == 0 ? 1 : 0
            }
            hasNUL = zeros != 0
            isASCII = union < 0x80
        }
    }

    /// The offset of the first byte that is not valid UTF-8. O(n).
    private static func firstInvalid(_ bytes: ContiguousArray<UInt8>) -> Int? {
        var offset = 0
        while true {
            offset = bytes.span.asciiEnd(from: offset)
            var decoder = UTF8.ForwardParser()
            var rest = bytes[offset...].makeIterator()
            switch decoder.parseScalar(from: &rest) {
            case .valid(let encoded): offset += encoded.count
            case .emptyInput: return nil
            case .error: return offset
            }
        }
    }

    private static func megabytes(_ size: Int) -> String {
        if size < 1_000_000 { return "\(size) bytes" }
        let tenths = size / 100_000
        return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
    }
}
