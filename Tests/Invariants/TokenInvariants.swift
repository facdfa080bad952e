import SourceText

/// What is wrong with tokens and comments as parts of `file`; nil where they are in order, do not overlap, and leave out no more
/// than `firstVisible` lets them: it gives the place of a byte in a gap that should have been in a token.
func coverFault(
    _ file: SourceFile, tokens: some Sequence<TextRange>, comments: some Sequence<TextRange>,
    firstVisible: (ArraySlice<UInt8>) -> Int?
) -> String? {
    let bytes = Array(file.bytes)
    var comments = Array(comments)[...]
    var end = UInt32(file.markLength)
    func gapFault(_ lower: UInt32, _ upper: UInt32) -> String? {
        guard lower <= upper, Int(upper) <= bytes.count else { return "what begins at \(upper) is out of order" }
        return firstVisible(bytes[Int(lower)..<Int(upper)]).map { "no token holds the byte at \($0)" }
    }
    for token in tokens {
        while let comment = comments.first, comment.lower < token.lower {
            guard comment.upper <= token.lower else { return "the comment at \(comment.lower) overlaps a token" }
            if let fault = gapFault(end, comment.lower) { return fault }
            end = comment.upper
            comments.removeFirst()
        }
        if let fault = gapFault(end, token.lower) { return fault }
        end = token.upper
    }
    guard comments.isEmpty else { return "a comment lies behind the last token" }
    return Int(end) == bytes.count ? nil : "the last token does not end with the file"
}

/// The place of the first byte that is neither white space nor a byte above ASCII, in the lines that `isLeftOut` does not take.
///
/// What a merge left behind is stepped over: `<<<<<<< ours`.
func firstVisible(
    _ gap: ArraySlice<UInt8>, besides others: Set<UInt8> = [], isLeftOut: (ArraySlice<UInt8>) -> Bool = { _ in false }
) -> Int? {
    let marks = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
    for line in gap.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
        if isLeftOut(line) || marks.contains(where: { line.starts(with: $0.utf8) }) { continue }
        if let index = line.firstIndex(where: { $0 > 0x20 && $0 < 0x7F && !others.contains($0) }) { return index }
    }
    return nil
}
