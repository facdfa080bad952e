import Diagnostics
import Reporters
import SourceText

/// The suppression comments of one file, and which of them were of use.
///
/// A comment counts for findings on its own line; alone on its line, for the next line that is not a comment too. A
/// finding that goes over several lines is suppressed from any of them.
struct Suppressions {
    /// One rule of one comment.
    private struct Entry {
        let directive: Int
        let rule: Directive.Rule
        var isUsed = false
    }

    /// The lines of one rule's comments.
    fileprivate struct RuleLines {
        /// Sorted by line.
        var places: [(line: Int, entry: Int)] = []
        /// Comments for the whole file that were of no use yet.
        var forFile: [Int] = []
        var isSuppressedInFile = false
        /// For each place, the next one at or after it that may still be unused.
        var nextUnused: [Int] = []
    }

    private let file: SourceFile
    private let lines: LineTable
    private var directives: [Directive] = []
    private var entries: [Entry] = []
    private var ruleLines: [RuleLines] = []
    /// The index in `ruleLines` of each rule that a comment names.
    private var places: [String: Int] = [:]
    /// The lines of comments that were passed over last: the line after them, and the line of code below them if any.
    /// Directives come in order, so that a line before the end is one of them.
    private var comments: (end: Int, next: Int?) = (0, nil)
    private var malformed: [(range: TextRange, message: String)] = []

    /// - Parameter comments: those that hold the word `memlint`, in order.
    init(_ comments: [TextRange], in file: SourceFile) {
        self.file = file
        lines = LineTable(file.bytes)
        for comment in comments {
            switch Directive.read(comment, in: file) {
            case .other: break
            case .malformed(let range, let message): malformed.append((range, message))
            case .directive(let directive): add(directive)
            }
        }
        for index in ruleLines.indices {
            ruleLines[index].places.sort { ($0.line, $0.entry) < ($1.line, $1.entry) }
            ruleLines[index].nextUnused = Array(0...ruleLines[index].places.count)
        }
    }

    private mutating func add(_ directive: Directive) {
        var covered: [Int] = []
        if !directive.isForFile {
            let first = lines.line(at: directive.comment.lower)
            let last = lines.line(at: max(directive.comment.lower, directive.comment.upper &- 1))
            covered = first == last ? [first] : [first, last]
            if isAlone(directive.comment, onLine: first), let next = nextLineOfCode(after: last) {
                covered.append(next)
            }
        }
        for rule in directive.rules {
            let entry = entries.count
            entries.append(Entry(directive: directives.count, rule: rule))
            let index = places[rule.id] ?? ruleLines.count
            if index == ruleLines.count {
                places[rule.id] = index
                ruleLines.append(RuleLines())
            }
            if directive.isForFile { ruleLines[index].forFile.append(entry) }
            ruleLines[index].places += covered.map { ($0, entry) }
        }
        directives.append(directive)
    }

    private func isAlone(_ comment: TextRange, onLine line: Int) -> Bool {
        let start = Int(lines.start(ofLine: line) ?? 0)
        let from = line == 1 ? max(start, file.markLength) : start
        return file.bytes[min(from, Int(comment.lower))..<Int(comment.lower)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// The line below a comment, comments of their own line skipped; nil after a blank line and at the end.
    private mutating func nextLineOfCode(after line: Int) -> Int? {
        if line + 1 < comments.end { return comments.next }
        var end = line + 1
        var next: Int?
        while end <= lines.starts.count {
            let range = lines.range(ofLine: end, in: file)
            let text = file.bytes[Int(range.lower)..<Int(range.upper)].drop { $0 == 0x20 || $0 == 0x09 }
            guard let first = text.first else { break }
            guard first == UInt8(ascii: "#") || text.starts(with: "//".utf8) else {
                next = end
                break
            }
            end += 1
        }
        comments = (end, next)
        return next
    }

    // MARK: - Use

    /// Whether a comment suppresses `finding`; every comment that does is of use from now on.
    mutating func suppresses(_ finding: Finding) -> Bool {
        guard let index = places[finding.rule] else { return false }
        var isSuppressed = false
        for entry in ruleLines[index].forFile {
            entries[entry].isUsed = true
            isSuppressed = true
        }
        // Each is of use from now on, and need not be marked again.
        ruleLines[index].forFile = []
        ruleLines[index].isSuppressedInFile = ruleLines[index].isSuppressedInFile || isSuppressed
        isSuppressed = ruleLines[index].isSuppressedInFile
        let first = lines.line(at: finding.range.lower)
        let last = finding.range.isEmpty ? first : lines.line(at: finding.range.upper - 1)
        var place = ruleLines[index].firstPlace(atOrAfter: first)
        let count = ruleLines[index].places.count
        if place < count, ruleLines[index].places[place].line <= last { isSuppressed = true }
        place = ruleLines[index].unused(from: place)
        while place < count, ruleLines[index].places[place].line <= last {
            entries[ruleLines[index].places[place].entry].isUsed = true
            ruleLines[index].nextUnused[place] = place + 1
            place = ruleLines[index].unused(from: place + 1)
        }
        return isSuppressed
    }

    // MARK: - What is left

    /// Findings about the comments themselves: those that are not well formed or name no rule, and, where
    /// `tellsUnused`, those that suppressed nothing.
    ///
    /// - Parameters:
    ///   - all: every rule there is.
    ///   - runs: whether a rule ran on this file; only then can its comment be called useless.
    mutating func findings(
        all: [RuleDescription], tellsUnused: Bool, runs: (String) -> Bool
    ) -> [Finding] {
        var result = malformed.map { finding(Suppressions.malformed, $0.range, $0.message) }
        let ids = Set(all.map(\.id))
        for entry in entries where !ids.contains(entry.rule.id) {
            let hint = nearestWord(to: entry.rule.id, among: all.map(\.id)).map { "; did you mean `\($0)`?" } ?? ""
            result.append(
                finding(Suppressions.malformed, entry.rule.range, "there is no rule `\(entry.rule.id)`\(hint)"))
        }
        // Comments about these very findings are looked at last, when it is known what they could have been for.
        let own = [Suppressions.malformed, Suppressions.unused]
        if tellsUnused {
            result += unusedFindings { !own.contains($0.rule.id) && ids.contains($0.rule.id) && runs($0.rule.id) }
        }
        result = result.filter { !suppresses($0) }
        if tellsUnused { result += unusedFindings { own.contains($0.rule.id) && runs($0.rule.id) } }
        return result
    }

    private func unusedFindings(where isAsked: (Entry) -> Bool) -> [Finding] {
        entries.indices.filter { !entries[$0].isUsed && isAsked(entries[$0]) }.map { index in
            let entry = entries[index]
            return finding(
                Suppressions.unused, entry.rule.range, "this suppression of `\(entry.rule.id)` suppresses nothing",
                fixes: [removal(of: index)])
        }
    }

    private func finding(_ rule: String, _ range: TextRange, _ message: String, fixes: [Fix] = []) -> Finding {
        Finding(rule: rule, severity: .warning, message: message, path: file.path, range: range, fixes: fixes)
    }

    /// Takes one rule out of its comment, or the comment with it where it is the only one.
    private func removal(of index: Int) -> Fix {
        let directive = directives[entries[index].directive]
        let rules = directive.rules
        var range: TextRange
        if let place = rules.firstIndex(where: { $0.range == entries[index].rule.range }), rules.count > 1 {
            range =
                place > 0
                ? TextRange(rules[place - 1].range.upper, rules[place].range.upper)
                : TextRange(rules[0].range.lower, rules[1].range.lower)
        } else {
            let line = lines.line(at: directive.comment.lower)
            if isAlone(directive.comment, onLine: line), let start = lines.start(ofLine: line) {
                let next = lines.start(ofLine: lines.line(at: directive.comment.upper) + 1)
                range = TextRange(start, next ?? directive.comment.upper)
            } else {
                var start = Int(directive.comment.lower)
                while start > 0, file.bytes[start - 1] == 0x20 || file.bytes[start - 1] == 0x09 { start -= 1 }
                range = TextRange(UInt32(truncatingIfNeeded: start), directive.comment.upper)
            }
        }
        if range.lower == 0, file.markLength > 0 { range = TextRange(UInt32(file.markLength), range.upper) }
        return Fix(
            title: rules.count > 1 ? "take the rule out of the comment" : "delete the comment", applicability: .safe,
            edits: [Edit(path: file.path, range: range, replacement: "")])
    }
}

extension Suppressions.RuleLines {
    func firstPlace(atOrAfter line: Int) -> Int {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].line < line { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The first place at or after `place` that may be unused, shortening the way for the next question.
    mutating func unused(from place: Int) -> Int {
        var found = place
        while nextUnused[found] != found { found = nextUnused[found] }
        var step = place
        while nextUnused[step] != found, step != found {
            let next = nextUnused[step]
            nextUnused[step] = found
            step = next
        }
        return found
    }
}
