/// A word of the user's for a message, cut where it is longer than anyone would read.
package func shortened(_ text: String) -> String {
    let head = text.unicodeScalars.prefix(60)
    return head.endIndex == text.endIndex ? text : String(head) + "…"
}
