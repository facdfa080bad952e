import Driver
import Reporters

/// Whether colours are used, by the customs of terminals. Standard output and standard error are asked separately.
enum Terminal {
    static func palette(_ choice: ColorChoice, for descriptor: Int32) -> Palette {
        Palette(isOn: usesColor(choice, descriptor))
    }

    private static func usesColor(_ choice: ColorChoice, _ descriptor: Int32) -> Bool {
        switch choice {
        case .always: return true
        case .never: return false
        case .auto: break
        }
        if Environment.value("NO_COLOR") != nil { return false }
        if let forced = Environment.value("FORCE_COLOR"), forced != "0" { return true }
        if let forced = Environment.value("CLICOLOR_FORCE"), forced != "0" { return true }
        guard let kind = Environment.value("TERM"), kind != "dumb", Environment.value("CLICOLOR") != "0" else {
            return false
        }
        return StandardStreams.isTerminal(descriptor)
    }

    /// Cells to wrap pages at: those of the terminal, but never so many that lines are hard to follow.
    static func pageWidth(_ descriptor: Int32) -> Int {
        min(max(StandardStreams.width(descriptor) ?? 80, 40), 100)
    }
}
