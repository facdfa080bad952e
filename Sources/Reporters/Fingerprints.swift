import Diagnostics
import SourceText

/// What tells a finding from every other, from run to run: `memlint/v1`.
///
/// It is a hash of the rule, the file's name below the root, the enclosing definitions and the flagged code without its
/// layout; then a number that counts equal ones. Lines, message and severity are no part of it, so that edits elsewhere
/// and new wording leave it alone.
package enum Fingerprints {
    /// One value for each finding of `report`, in the same order.
    package static func all(of report: Report) -> [String] {
        var counts: [UInt64: Int] = [:]
        return report.findings.map { finding in
            var hash = StableHash()
            hash.add(finding.rule.utf8)
            hash.add(report.name(of: finding.path))
            hash.add(finding.symbol.utf8)
            if let file = report.files[finding.path] { hash.add(normalised(finding.range, in: file.source)) }
            counts[hash.value, default: 0] += 1
            return "\(hash.hex):\(counts[hash.value, default: 1])"
        }
    }

    /// The bytes of `range` as no formatter changes them: without blanks and line ends, with one kind of quote and
    /// without a comma before a closing bracket.
    private static func normalised(_ range: TextRange, in file: SourceFile) -> ContiguousArray<UInt8> {
        var result: ContiguousArray<UInt8> = []
        let upper = min(Int(range.upper), file.bytes.count)
        for byte in file.bytes[min(Int(range.lower), upper)..<upper] {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D, 0x0C: continue
            case UInt8(ascii: "'"): result.append(UInt8(ascii: "\""))
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                if result.last == UInt8(ascii: ",") { result.removeLast() }
                result.append(byte)
            default: result.append(byte)
            }
        }
        return result
    }
}

/// A hash of byte sequences that is the same on every machine and in every run: FNV-1a of 64 bits, each part ended by
/// a byte that UTF-8 text does not hold.
struct StableHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        value = (value ^ 0xFF) &* 0x100_0000_01B3
    }

    /// Sixteen hexadecimal digits.
    var hex: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
