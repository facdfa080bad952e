import Diagnostics
import SourceText

/// memlint's own machine format, version 1: lines and columns are 1-based and count Unicode scalars, `byte` is a
/// 0-based offset into the file, ends are exclusive.
struct JSONReporter {
    let report: Report

    func rendered() -> ContiguousArray<UInt8> {
        let fingerprints = Fingerprints.all(of: report)
        let rules = Dictionary(report.rules.map { ($0.id, $0) }) { first, _ in first }
        var json = JSONWriter()
        json.object { json in
            json.field("version", 1)
            json.object("tool") { json in
                json.field("name", "memlint")
                json.field("version", report.version)
            }
            writeSummary(to: &json)
            json.array("diagnostics") { json in
                for (finding, fingerprint) in zip(report.findings, fingerprints) {
                    json.object { json in
                        write(finding, rule: rules[finding.rule], fingerprint: fingerprint, to: &json)
                    }
                }
            }
            json.array("errors") { json in
                for notice in report.notices where !notice.kind.leavesOutFile { write(notice, to: &json) }
            }
            json.array("skipped") { json in
                for notice in report.notices where notice.kind.leavesOutFile { write(notice, to: &json) }
            }
        }
        return json.finished()
    }

    private func writeSummary(to json: inout JSONWriter) {
        json.object("summary") { json in
            for severity in Severity.allCases.reversed() {
                let plural = severity == .info ? "infos" : severity.name + "s"
                json.field(plural, report.findings.count { $0.severity == severity })
            }
            json.object("files") { json in
                json.field("analysed", report.counts.analysed)
                json.field("partly", report.counts.partly)
                json.field("skipped", report.counts.skipped)
                json.field("generated", report.counts.generated)
            }
            json.field("exitCode", report.exitCode)
        }
    }

    private func write(
        _ finding: Finding, rule: RuleDescription?, fingerprint: String, to json: inout JSONWriter
    ) {
        json.object("rule") { json in
            json.field("id", finding.rule)
            json.field("name", rule?.title ?? finding.rule)
            json.field("url", ifPresent: rule?.url)
        }
        json.field("severity", finding.severity.name)
        json.field("confidence", rule?.precision ?? "high")
        json.field("message", finding.message)
        writePlace(finding.path, finding.range, to: &json)
        if !finding.caption.isEmpty { json.field("caption", finding.caption) }
        if !finding.symbol.isEmpty { json.field("symbol", finding.symbol) }
        json.array("related") { json in
            for label in finding.labels {
                json.object { json in
                    json.field("message", label.text)
                    writePlace(label.path, label.range, to: &json)
                }
            }
        }
        json.field("notes", finding.notes)
        json.array("fixes") { json in
            for fix in finding.fixes { write(fix, to: &json) }
        }
        json.field("fingerprint", fingerprint)
    }

    private func write(_ fix: Fix, to json: inout JSONWriter) {
        json.object { json in
            json.field("title", fix.title)
            json.field("applicability", fix.applicability.rawValue)
            json.array("edits") { json in
                for edit in fix.edits {
                    json.object { json in
                        writePlace(edit.path, edit.range, to: &json)
                        json.field("replacement", edit.replacement)
                    }
                }
            }
            json.field("requirements", fix.requirements)
        }
    }

    private func write(_ notice: Notice, to json: inout JSONWriter) {
        json.object { json in
            json.field("kind", notice.kind.rawValue)
            writePath(notice.path, to: &json)
            if let position = notice.position {
                json.field("line", position.line)
                json.field("column", position.column)
            }
            json.field("message", notice.message)
        }
    }

    private func writePath(_ path: String, to json: inout JSONWriter) {
        let name = report.name(of: path)
        let shown = String(decoding: name, as: UTF8.self)
        json.field("path", shown)
        if !shown.utf8.elementsEqual(name) { json.field("path_bytes", Base64.encoded(name)) }
    }

    private func writePlace(_ path: String, _ range: TextRange, to json: inout JSONWriter) {
        writePath(path, to: &json)
        guard let file = report.files[path] else { return }
        json.object("range") { json in
            for (key, offset) in [("start", range.lower), ("end", range.upper)] {
                let position = file.position(offset, .scalars)
                json.object(key) { json in
                    json.field("line", position.line)
                    json.field("column", position.column)
                    json.field("byte", Int(offset))
                }
            }
        }
    }
}

/// The common base-64 alphabet with padding.
enum Base64 {
    private static let alphabet = ContiguousArray(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encoded(_ bytes: ContiguousArray<UInt8>) -> String {
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            var bits: UInt32 = 0
            for index in 0..<3 { bits = bits << 8 | UInt32(index < part.count ? part[start + index] : 0) }
            for index in 0..<4 {
                let digit = alphabet[Int(bits >> UInt32(18 - 6 * index) & 0x3F)]
                result.append(index <= part.count ? digit : UInt8(ascii: "="))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
