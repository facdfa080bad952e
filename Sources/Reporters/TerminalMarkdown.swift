/// Shows a page of Markdown in a terminal: headings, paragraphs, lists, code blocks, tables as they stand, and the
/// marks of emphasis, code and links inside a line.
package struct TerminalMarkdown: Sendable {
    /// Cells to wrap paragraphs at; 0 leaves lines as long as they are.
    private let width: Int
    /// Characters of a link's address looked through for its end.
    private static let longestAddress = 500
    private let palette: Palette

    package init(width: Int, palette: Palette) {
        self.width = width
        self.palette = palette
    }

    /// The page as text, each line ended by a line feed, without blank lines at either end. O(n).
    package func rendered(_ markdown: String) -> String {
        var out = ""
        var paragraph: [String] = []
        var marker = ""
        var fence: String?

        func flush() {
            guard !paragraph.isEmpty else { return }
            out += wrapped(paragraph.joined(separator: " "), marker: marker)
            paragraph = []
            marker = ""
        }
        func blank() {
            if !out.isEmpty, !out.hasSuffix("\n\n") { out += "\n" }
        }

        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            let text = line.drop { $0 == " " }
            if let open = fence {
                if text.hasPrefix(open) {
                    fence = nil
                    blank()
                } else {
                    let code = DisplayText.neutral(String(line))
                    out += code.isEmpty ? "\n" : "    \(palette.paint(code, .code))\n"
                }
            } else if text.hasPrefix("```") || text.hasPrefix("~~~") {
                flush()
                blank()
                fence = String(text.prefix(3))
            } else if text.isEmpty {
                flush()
                blank()
            } else if let heading = heading(text) {
                flush()
                blank()
                out += palette.paint(DisplayText.neutral(heading), .heading) + "\n"
                blank()
            } else if text.hasPrefix("|") {
                flush()
                out += DisplayText.neutral(String(text)) + "\n"
            } else if let (itemMarker, item) = listItem(line) {
                flush()
                marker = itemMarker
                paragraph = [item]
            } else {
                paragraph.append(String(text))
            }
        }
        flush()
        while out.hasSuffix("\n\n") { out.removeLast() }
        return out
    }

    // MARK: - Blocks

    private func heading(_ line: Substring) -> String? {
        let rest = line.drop { $0 == "#" }
        guard line.first == "#", rest.first == " " else { return nil }
        return String(rest.drop { $0 == " " })
    }

    /// The marker of a list item with its indentation, and what follows it.
    private func listItem(_ line: Substring) -> (String, String)? {
        let indentation = line.prefix { $0 == " " }
        let text = line.dropFirst(indentation.count)
        if text.hasPrefix("- ") || text.hasPrefix("* ") {
            return ("\(indentation)• ", String(text.dropFirst(2)))
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count < 4, text.dropFirst(digits.count).hasPrefix(". ") else { return nil }
        return ("\(indentation)\(digits). ", String(text.dropFirst(digits.count + 2)))
    }

    /// `text` in lines of at most `width` cells, the first after `marker` and the others below its text.
    private func wrapped(_ text: String, marker: String) -> String {
        let hanging = String(repeating: " ", count: DisplayText.cells(marker))
        var result = marker
        var column = hanging.utf8.count
        var isLineStart = true
        for word in inline(DisplayText.neutral(text)) {
            if !isLineStart, width > 0, column + 1 + word.cells > width {
                result += "\n" + hanging
                column = hanging.utf8.count
                isLineStart = true
            }
            result += (isLineStart ? "" : " ") + word.painted
            column += (isLineStart ? 0 : 1) + word.cells
            isLineStart = false
        }
        return result + "\n"
    }

    // MARK: - Inside a line

    private struct Word {
        var painted = ""
        var cells = 0
    }

    /// `text` cut at blanks, its marks turned into styles.
    private func inline(_ text: String) -> [Word] {
        var words: [Word] = []
        var word = Word()
        var piece = ""
        var isCode = false
        var isBold = false

        func endPiece() {
            guard !piece.isEmpty else { return }
            word.painted += isCode ? palette.paint(piece, .code) : isBold ? palette.paint(piece, .bold) : piece
            word.cells += DisplayText.cells(piece)
            piece = ""
        }
        func endWord() {
            endPiece()
            if word.cells > 0 { words.append(word) }
            word = Word()
        }

        var rest = linksSpelledOut(text)[...]
        while let character = rest.first {
            rest = rest.dropFirst()
            if character == "`" {
                // Without colour the marks are what sets code apart.
                if !palette.isOn { piece.append(character) }
                if palette.isOn { endPiece() }
                isCode.toggle()
            } else if character == "*", rest.first == "*", !isCode {
                rest = rest.dropFirst()
                endPiece()
                isBold.toggle()
            } else if character == " " {
                endWord()
            } else {
                piece.append(character)
            }
        }
        endWord()
        return words
    }

    /// `[words](address)` as `words (address)`, outside of code; as `words` alone where the address is that of another
    /// page beside this one, which no reader in a terminal can open.
    private func linksSpelledOut(_ text: String) -> String {
        guard text.contains("](") else { return text }
        var result = ""
        var isCode = false
        var open: String.Index?
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            let next = text.index(after: index)
            if character == "`" { isCode.toggle() }
            if character == "[", !isCode {
                open = result.endIndex
                result.append(character)
            } else if character == "]", !isCode, let start = open, next < text.endIndex, text[next] == "(",
                let close = text[next...].prefix(TerminalMarkdown.longestAddress).firstIndex(of: ")")
            {
                let words = result[start...].dropFirst()
                let address = text[text.index(after: next)..<close]
                let isElsewhere = address.contains("://")
                result.replaceSubrange(start..., with: isElsewhere ? "\(words) (\(address))" : String(words))
                open = nil
                index = text.index(after: close)
                continue
            } else {
                result.append(character)
            }
            index = next
        }
        return result
    }
}
