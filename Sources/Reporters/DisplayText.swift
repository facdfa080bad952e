/// Text that comes from outside (file names, source, messages that quote code), made harmless for a terminal.
///
/// Nothing that steers a terminal or reorders what is read survives: control characters become the picture of
/// themselves, marks of direction and invisible characters become U+FFFD.
package enum DisplayText {
    /// `text` with every character that could steer a terminal replaced; a tab becomes one space.
    package static func neutral(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(scalar == "\t" ? " " : harmless(scalar)) }
        return String(result)
    }

    /// What is shown in place of `scalar`: itself where it is harmless.
    static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x20..<0x7F: scalar
        case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        case 0x80...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0xE0000...0xE007F:
            "\u{FFFD}"
        default: scalar
        }
    }

    /// A path for the start of a line: neutral, and never read as a command by a build server that follows its log
    /// (`::add-mask::` or `##vso[…]` at the start of a line).
    package static func path(_ path: String) -> String {
        let shown = neutral(path)
        let start = shown.drop { $0 == " " }
        return start.hasPrefix("::") || start.hasPrefix("##") ? "./" + shown : shown
    }

    /// The terminal cells that `character` takes: 0, 1 or 2.
    static func cells(_ character: Character) -> Int {
        var width = 0
        for scalar in character.unicodeScalars {
            if scalar.value == 0xFE0F { return 2 }
            width = max(width, cells(scalar))
        }
        return character.unicodeScalars.count > 1 && isFlag(character) ? 2 : width
    }

    /// The terminal cells that `text` takes.
    package static func cells(_ text: String) -> Int {
        var sum = 0
        for character in text { sum += cells(character) }
        return sum
    }

    private static func isFlag(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { (0x1F1E6...0x1F1FF).contains($0.value) }
    }

    private static func cells(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            return 2
        default: return scalar.properties.isEmojiPresentation ? 2 : 1
        }
    }
}
