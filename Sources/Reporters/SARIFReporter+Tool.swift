import Diagnostics
import SourceText

/// What a SARIF file says about memlint itself: its rules, the weaknesses they point to, and how the run went.
extension SARIFReporter {
    /// GitHub refuses longer texts.
    private static let maximumDescription = 1024
    /// GitHub shows ten tags of a rule.
    private static let maximumTags = 10

    func writeDriver(weaknesses: [Int], to json: inout JSONWriter) {
        json.field("name", "memlint")
        json.field("version", report.version)
        json.field("semanticVersion", report.version)
        json.array("rules") { json in
            for rule in report.rules {
                json.object { json in write(rule, weaknesses: weaknesses, to: &json) }
            }
        }
        json.array("notifications") { json in
            for kind in Notice.Kind.allCases {
                json.object { json in
                    json.field("id", kind.rawValue)
                    text("shortDescription", SARIFReporter.description(of: kind), to: &json)
                }
            }
        }
        if !weaknesses.isEmpty {
            json.array("supportedTaxonomies") { json in
                json.object { json in
                    json.field("name", "CWE")
                    json.field("index", 0)
                }
            }
        }
    }

    private func write(_ rule: RuleDescription, weaknesses: [Int], to json: inout JSONWriter) {
        json.field("id", rule.id)
        json.field("name", rule.id)
        text("shortDescription", cut(rule.title), to: &json)
        text("fullDescription", cut(rule.summary), to: &json)
        let page = rule.page.isEmpty ? rule.summary : rule.page
        json.object("help") { json in
            json.field("text", TerminalMarkdown(width: 0, palette: Palette(isOn: false)).rendered(page))
            json.field("markdown", page)
        }
        json.field("helpUri", ifPresent: rule.url)
        json.object("defaultConfiguration") { json in json.field("level", level(rule.severity)) }
        json.object("properties") { json in
            let numbers = rule.weaknesses.map { number in
                let digits = String(number)
                return "external/cwe/cwe-" + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
            }
            json.field("tags", Array((numbers + rule.tags).prefix(SARIFReporter.maximumTags)))
            json.field("precision", rule.precision)
            json.field("problem.severity", rule.severity == .info ? "recommendation" : rule.severity.name)
            json.field("security-severity", ifPresent: rule.securitySeverity)
        }
        if !rule.weaknesses.isEmpty {
            json.array("relationships") { json in
                for number in rule.weaknesses {
                    json.object { json in
                        json.object("target") { json in
                            json.field("id", String(number))
                            if let index = weaknesses.firstIndex(of: number) { json.field("index", index) }
                            json.object("toolComponent") { json in
                                json.field("name", "CWE")
                                json.field("index", 0)
                            }
                        }
                        json.field("kinds", ["relevant"])
                    }
                }
            }
        }
    }

    private func cut(_ text: String) -> String {
        String(text.unicodeScalars.prefix(SARIFReporter.maximumDescription))
    }

    func writeTaxonomies(_ weaknesses: [Int], to json: inout JSONWriter) {
        guard !weaknesses.isEmpty else { return }
        json.array("taxonomies") { json in
            json.object { json in
                json.field("name", "CWE")
                json.field("organization", "MITRE")
                text("shortDescription", "Common Weakness Enumeration", to: &json)
                json.array("taxa") { json in
                    for number in weaknesses {
                        json.object { json in
                            json.field("id", String(number))
                            json.field("helpUri", "https://cwe.mitre.org/data/definitions/\(number).html")
                        }
                    }
                }
            }
        }
    }

    // MARK: - The run

    func writeInvocation(to json: inout JSONWriter) {
        let hasFailed = report.notices.contains { $0.kind == .configuration || $0.kind == .internal }
        json.field("executionSuccessful", !(hasFailed && report.exitCode == 2))
        json.field("exitCode", report.exitCode)
        let configuration = report.notices.filter { $0.kind == .configuration }
        var execution = report.notices.filter { $0.kind != .configuration }
        let hidden = report.findings.count - SARIFReporter.maximumResults
        if hidden > 0 {
            let words =
                "\(report.findings.count) findings, of which the \(SARIFReporter.maximumResults) most severe are here."
            execution.append(Notice(kind: .internal, path: "", message: words))
        }
        for (key, notices) in [
            ("toolExecutionNotifications", execution), ("toolConfigurationNotifications", configuration),
        ] where !notices.isEmpty {
            json.array(key) { json in
                for notice in notices {
                    json.object { json in write(notice, to: &json) }
                }
            }
        }
    }

    private func write(_ notice: Notice, to json: inout JSONWriter) {
        json.field("level", notice.kind.failsRun ? "error" : "warning")
        json.object("descriptor") { json in
            json.field("id", notice.kind.rawValue)
            if let index = Notice.Kind.allCases.firstIndex(of: notice.kind) { json.field("index", index) }
        }
        text("message", SARIFReporter.plain(notice.message), to: &json)
        guard !notice.path.isEmpty else { return }
        json.array("locations") { json in
            json.object { json in
                json.object("physicalLocation") { json in
                    writeArtifact(notice.path, to: &json)
                    if let position = notice.position {
                        json.object("region") { json in
                            json.field("startLine", position.line)
                            json.field("startColumn", position.column)
                        }
                    }
                }
            }
        }
    }

    private static func description(of kind: Notice.Kind) -> String {
        switch kind {
        case .unreadable: "A file or folder could not be read"
        case .notFound: "A path does not exist"
        case .configuration: "The configuration, a model file or a rule file has an error"
        case .parseError: "A part of a file could not be parsed; the rest was analysed"
        case .tooDeep: "A part of a file is nested too deeply to be analysed"
        case .skipped: "A file was not analysed"
        case .generated: "A generated or minified file was left out"
        case .encoding: "Invalid UTF-8 was replaced before a file was analysed"
        case .internal: "A limit of memlint was met, or a fault was contained"
        }
    }
}
