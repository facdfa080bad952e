/// A word of the user's for a message, cut where it is longer than anyone would read.
package func shortened(_ text: String) -> String {
    let head = text.unicodeScalars.prefix(60)
    return head.endIndex == text.endIndex ? text : String(head) + "…"
}

/// A text of the user's between backticks, cut as by `shortened`; one that has backticks itself stands between quotes.
package func quoted(_ text: String) -> String {
    let mark = text.utf8.contains(UInt8(ascii: "`")) ? "\"" : "`"
    return mark + shortened(text) + mark
}

/// A number as people write it: 5, not 5.0.
package func plain(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
