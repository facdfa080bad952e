import Diagnostics
import SourceText

/// SARIF 2.1.0, as GitHub code scanning and other viewers read it: one run, columns in UTF-16 units, names relative to
/// the repository's root.
struct SARIFReporter {
    let report: Report

    /// A file with more results is refused by GitHub.
    static let maximumResults = 25_000
    /// Characters of code that a result quotes: one line of minified code must not fill the file.
    static let maximumSnippet = 200
    static let rootID = "SRCROOT"

    func rendered() -> ContiguousArray<UInt8> {
        let weaknesses = Set(report.rules.flatMap(\.weaknesses)).sorted()
        var json = JSONWriter()
        json.object { json in
            json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.field("version", "2.1.0")
            json.array("runs") { json in
                json.object { json in
                    json.object("tool") { json in
                        json.object("driver") { json in writeDriver(weaknesses: weaknesses, to: &json) }
                    }
                    writeTaxonomies(weaknesses, to: &json)
                    json.field("columnKind", "utf16CodeUnits")
                    json.field("language", "en-US")
                    json.object("automationDetails") { json in json.field("id", "memlint/") }
                    json.object("originalUriBaseIds") { json in
                        json.object(SARIFReporter.rootID) { json in
                            text(
                                "description", "The root of the repository, or the folder in which memlint ran",
                                to: &json)
                        }
                    }
                    json.array("invocations") { json in
                        json.object { json in writeInvocation(to: &json) }
                    }
                    writeResults(to: &json)
                }
            }
        }
        return json.finished()
    }

    // MARK: - Results

    private func writeResults(to json: inout JSONWriter) {
        let ruleIndices = Dictionary(report.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let fingerprints = Fingerprints.all(of: report)
        var quota = Quota(report.findings, limit: SARIFReporter.maximumResults)
        var lineHashes: (path: String, hashes: [String]) = ("", [])
        json.array("results") { json in
            for (finding, fingerprint) in zip(report.findings, fingerprints) {
                guard quota.takes(finding) else { continue }
                if lineHashes.path != finding.path {
                    lineHashes = (
                        finding.path, report.files[finding.path].map { LineHashes.all(of: $0.source.bytes) } ?? []
                    )
                }
                json.object { json in
                    write(
                        finding, ruleIndex: ruleIndices[finding.rule], fingerprint: fingerprint,
                        lineHashes: lineHashes.hashes, to: &json)
                }
            }
        }
    }

    /// Chooses the results to keep when there are too many: every one of the higher levels, and of the last level
    /// that finds room the first ones.
    private struct Quota {
        private var room: [Severity: Int] = [:]

        init(_ findings: [Finding], limit: Int) {
            var left = limit
            for severity in Severity.allCases.reversed() {
                let count = min(left, findings.count { $0.severity == severity })
                room[severity] = count
                left -= count
            }
        }

        mutating func takes(_ finding: Finding) -> Bool {
            guard let left = room[finding.severity], left > 0 else { return false }
            room[finding.severity] = left - 1
            return true
        }
    }

    private func write(
        _ finding: Finding, ruleIndex: Int?, fingerprint: String, lineHashes: [String], to json: inout JSONWriter
    ) {
        json.field("ruleId", finding.rule)
        if let ruleIndex { json.field("ruleIndex", ruleIndex) }
        json.field("level", level(finding.severity))
        json.field("kind", "fail")
        text("message", SARIFReporter.message(finding), to: &json)
        json.array("locations") { json in
            json.object { json in
                writePhysical(finding.path, finding.range, snippet: true, to: &json)
                if !finding.symbol.isEmpty {
                    json.array("logicalLocations") { json in
                        json.object { json in json.field("fullyQualifiedName", finding.symbol) }
                    }
                }
            }
        }
        if !finding.labels.isEmpty {
            json.array("relatedLocations") { json in
                for (index, label) in finding.labels.enumerated() {
                    json.object { json in
                        json.field("id", index + 1)
                        text("message", SARIFReporter.plain(label.text), to: &json)
                        writePhysical(label.path, label.range, snippet: false, to: &json)
                    }
                }
            }
            writeCodeFlow(finding, to: &json)
        }
        json.object("partialFingerprints") { json in
            let line = report.files[finding.path].map { $0.lines.line(at: finding.range.lower) } ?? 1
            if line <= lineHashes.count { json.field("primaryLocationLineHash", lineHashes[line - 1]) }
            json.field("memlint/v1", fingerprint)
        }
        if !finding.fixes.isEmpty {
            json.array("fixes") { json in
                for fix in finding.fixes {
                    json.object { json in write(fix, to: &json) }
                }
            }
        }
    }

    /// The steps in the order in which they are told, the flagged place before the first step that follows it.
    private func writeCodeFlow(_ finding: Finding, to json: inout JSONWriter) {
        let caption = finding.caption.isEmpty ? finding.message : finding.caption
        var steps = finding.labels
        let place = steps.firstIndex { $0.path == finding.path && $0.range.lower > finding.range.lower }
        steps.insert(Label(path: finding.path, range: finding.range, text: caption), at: place ?? steps.count)
        json.array("codeFlows") { json in
            json.object { json in
                json.array("threadFlows") { json in
                    json.object { json in
                        json.array("locations") { json in
                            for step in steps {
                                json.object { json in
                                    json.object("location") { json in
                                        text("message", SARIFReporter.plain(step.text), to: &json)
                                        writePhysical(step.path, step.range, snippet: false, to: &json)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func write(_ fix: Fix, to json: inout JSONWriter) {
        let words = ([fix.title] + fix.requirements).joined(separator: ". ")
        text("description", SARIFReporter.plain(words), to: &json)
        var paths: [String] = []
        for edit in fix.edits where !paths.contains(edit.path) { paths.append(edit.path) }
        json.array("artifactChanges") { json in
            for path in paths {
                json.object { json in
                    writeArtifact(path, to: &json)
                    json.array("replacements") { json in
                        for edit in fix.edits where edit.path == path {
                            json.object { json in
                                writeRegion("deletedRegion", path, edit.range, snippet: false, to: &json)
                                text("insertedContent", edit.replacement, to: &json)
                            }
                        }
                    }
                }
            }
        }
        json.object("properties") { json in json.field("memlint.applicability", fix.applicability.rawValue) }
    }

    // MARK: - Places

    func writePhysical(_ path: String, _ range: TextRange, snippet: Bool, to json: inout JSONWriter) {
        json.object("physicalLocation") { json in
            writeArtifact(path, to: &json)
            writeRegion("region", path, range, snippet: snippet, to: &json)
        }
    }

    func writeArtifact(_ path: String, to json: inout JSONWriter) {
        let name = report.name(of: path)
        json.object("artifactLocation") { json in
            if name.first == UInt8(ascii: "/") {
                json.field("uri", "file://" + SARIFReporter.percentEncoded(name))
            } else {
                json.field("uri", SARIFReporter.percentEncoded(name))
                json.field("uriBaseId", SARIFReporter.rootID)
            }
        }
    }

    private func writeRegion(
        _ key: String, _ path: String, _ range: TextRange, snippet: Bool, to json: inout JSONWriter
    ) {
        guard let file = report.files[path] else { return }
        let start = file.position(range.lower, .utf16)
        let end = file.position(range.upper, .utf16)
        json.object(key) { json in
            json.field("startLine", start.line)
            json.field("startColumn", start.column)
            json.field("endLine", end.line)
            json.field("endColumn", end.column)
            if snippet {
                // Four bytes for each character: enough bytes for the characters that are kept.
                let upper = min(range.upper, range.lower.addingReportingOverflow(4 * 200).partialValue)
                let code = file.source.text(TextRange(range.lower, max(range.lower, upper)))
                text("snippet", String(code.unicodeScalars.prefix(SARIFReporter.maximumSnippet)), to: &json)
            }
        }
    }

    // MARK: - Words

    func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }

    func text(_ key: String, _ value: String, to json: inout JSONWriter) {
        json.object(key) { json in json.field("text", value) }
    }

    /// The message, then the notes: viewers show the first sentence where space is short.
    private static func message(_ finding: Finding) -> String {
        plain(([finding.message + "."] + finding.notes).joined(separator: " "))
    }

    /// `text` with brackets that a viewer would take for a link made plain.
    static func plain(_ text: String) -> String {
        guard text.contains("](") else { return text }
        var result = ""
        for character in text {
            if character == "[" || character == "]" || character == "\\" { result.append("\\") }
            result.append(character)
        }
        return result
    }

    /// `name` as the path of a URI: everything but letters, digits, `-._~` and `/` as `%XX`.
    static func percentEncoded(_ name: ContiguousArray<UInt8>) -> String {
        var result: [UInt8] = []
        for byte in name {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                result.append(byte)
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result.append(contentsOf: ("%" + (byte < 16 ? "0" : "") + digits).utf8)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
