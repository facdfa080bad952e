import Diagnostics
import SourceText
import Syntax

/// Module-level lines that a fix needs: which are there already, and where new ones go.
struct ModuleStatements {
    let survey: FileSurvey

    private var file: SourceFile { survey.file }
    private var tree: SyntaxTree { survey.tree }

    /// The lines that the file does not have yet, in order; compared without the blanks around them.
    func missing(_ lines: [String]) -> [String] { lines.filter { !survey.statements.contains(Layout.trimmed($0)) } }

    /// The place of a statement's own text.
    func line(of statement: NodeID) -> TextRange {
        let range = tree.range(statement)
        let end = Layout.endOfLine(after: range.upper, in: file)
        // A semicolon is the statement's, whichever node the grammar gives it to.
        let rest = Layout.trimmed(file.text(TextRange(range.upper, end)))
        return rest == ";" ? TextRange(range.lower, end) : range
    }

    /// The lines of a statement with the line break after them.
    func wholeLine(of statement: NodeID) -> TextRange {
        let range = line(of: statement)
        let end = Layout.endOfLine(after: range.upper, in: file)
        guard Layout.trimmed(file.text(TextRange(range.upper, end))).isEmpty else { return range }
        let start = Layout.startOfLine(before: range.lower, in: file)
        return TextRange(start, Layout.startOfNextLine(after: end, in: file))
    }

    /// Puts imports with the others, and set-up after a blank line where what it reads is there: `load_dotenv()` comes before it.
    func insertions(imports: [String], setup: [String]) -> [Edit] {
        let separated = setup.isEmpty ? [] : [""] + setup
        guard !setup.isEmpty, let call = survey.lastCallOfPreamble else {
            let lines = imports + separated
            return lines.isEmpty ? [] : [insertion(of: lines)]
        }
        let end = Layout.endOfLine(after: tree.range(call).upper, in: file)
        let text = separated.map { survey.lineEnd + $0 }.joined()
        let edit = Edit(path: file.path, range: TextRange(end, end), replacement: text)
        return imports.isEmpty ? [edit] : [insertion(of: imports), edit]
    }

    /// Puts whole lines after the last import at the top of the file, else before the first statement that is no docstring.
    private func insertion(of lines: [String]) -> Edit {
        if let lastImport = survey.top.lastImport {
            let end = Layout.endOfLine(after: tree.range(lastImport).upper, in: file)
            let text = lines.map { survey.lineEnd + $0 }.joined()
            return Edit(path: file.path, range: TextRange(end, end), replacement: text)
        }
        let first = survey.top.first
        let start = first.map { Layout.startOfLine(before: tree.range($0).lower, in: file) } ?? UInt32(file.markLength)
        let text = lines.map { $0 + survey.lineEnd }.joined()
        return Edit(path: file.path, range: TextRange(start, start), replacement: text + survey.lineEnd)
    }
}

/// How a file is laid out: its line ends and indentation.
enum Layout {
    /// The file's first line end; LF where it has none.
    static func lineEnd(of file: SourceFile) -> String {
        for (index, byte) in file.bytes.enumerated() {
            if byte == 0x0A { return "\n" }
            if byte == 0x0D { return index + 1 < file.bytes.count && file.bytes[index + 1] == 0x0A ? "\r\n" : "\r" }
        }
        return "\n"
    }

    static func startOfLine(before offset: UInt32, in file: SourceFile) -> UInt32 {
        var index = min(Int(offset), file.bytes.count)
        while index > file.markLength, file.bytes[index - 1] != 0x0A, file.bytes[index - 1] != 0x0D { index -= 1 }
        return UInt32(truncatingIfNeeded: index)
    }

    static func endOfLine(after offset: UInt32, in file: SourceFile) -> UInt32 {
        var index = min(Int(offset), file.bytes.count)
        while index < file.bytes.count, file.bytes[index] != 0x0A, file.bytes[index] != 0x0D { index += 1 }
        return UInt32(truncatingIfNeeded: index)
    }

    /// The blanks that a line starts with.
    static func blanks(from start: UInt32, in file: SourceFile) -> String {
        let line = file.text(TextRange(start, endOfLine(after: start, in: file)))
        return String(line.prefix { $0 == " " || $0 == "\t" })
    }

    /// What follows the line break at `end`, the end of a line.
    static func startOfNextLine(after end: UInt32, in file: SourceFile) -> UInt32 {
        var index = min(Int(end), file.bytes.count)
        if index < file.bytes.count, file.bytes[index] == 0x0D { index += 1 }
        if index < file.bytes.count, file.bytes[index] == 0x0A { index += 1 }
        return UInt32(truncatingIfNeeded: index)
    }

    /// The blanks before `offset` on its line; nil where something else stands there.
    static func indentation(before offset: UInt32, in file: SourceFile) -> String? {
        let start = startOfLine(before: offset, in: file)
        let text = file.text(TextRange(start, offset))
        return text.allSatisfy { $0 == " " || $0 == "\t" } ? text : nil
    }

    static func hasLineBreak(_ range: TextRange, in file: SourceFile) -> Bool {
        let upper = min(Int(range.upper), file.bytes.count)
        let lower = min(Int(range.lower), upper)
        return file.bytes[lower..<upper].contains { $0 == 0x0A || $0 == 0x0D }
    }

    /// Puts items after the last one of a list or literal, in its layout: on lines of their own where the items are.
    static func insertion(of items: [String], into list: NodeID, of tree: SyntaxTree, _ file: SourceFile) -> Edit {
        let range = tree.range(list)
        guard let last = tree.lastChild(list) else {
            let place = min(range.lower + 1, range.upper)
            return Edit(path: file.path, range: TextRange(place, place), replacement: items.joined(separator: ", "))
        }
        let start = tree.range(last).lower
        let end = TextRange(tree.range(last).upper, tree.range(last).upper)
        // The last item stands alone on its line.
        if let indentation = indentation(before: start, in: file), hasLineBreak(TextRange(range.lower, start), in: file) {
            let text = items.map { "," + lineEnd(of: file) + indentation + $0 }.joined()
            return Edit(path: file.path, range: end, replacement: text)
        }
        return Edit(path: file.path, range: end, replacement: items.map { ", " + $0 }.joined())
    }

    static func trimmed(_ text: String) -> String {
        var slice = text[...]
        while let first = slice.first, first.isWhitespace { slice.removeFirst() }
        while let last = slice.last, last.isWhitespace { slice.removeLast() }
        return String(slice)
    }
}
