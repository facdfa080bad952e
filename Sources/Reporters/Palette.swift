package import Diagnostics

/// The colours of terminal output; with `isOn` false every style is plain text.
package struct Palette: Sendable {
    package let isOn: Bool

    package init(isOn: Bool) {
        self.isOn = isOn
    }

    package enum Style: Sendable {
        case bold
        case dim
        case error
        case warning
        case info
        /// Gutters, arrows and the underlines of secondary places.
        case frame
        case added
        case removed
        case heading
        case code
    }

    /// `text` in `style`. The text must be free of control characters.
    package func paint(_ text: String, _ style: Style) -> String {
        guard isOn, !text.isEmpty else { return text }
        return "\u{1B}[\(code(style))m\(text)\u{1B}[0m"
    }

    private func code(_ style: Style) -> String {
        switch style {
        case .bold: "1"
        case .dim: "2"
        case .error: "1;31"
        case .warning: "1;33"
        case .info: "1;36"
        case .frame: "34"
        case .added: "32"
        case .removed: "31"
        case .heading: "1;36"
        case .code: "33"
        }
    }

    package static func style(of severity: Severity) -> Style {
        switch severity {
        case .error: .error
        case .warning: .warning
        case .info: .info
        }
    }
}
