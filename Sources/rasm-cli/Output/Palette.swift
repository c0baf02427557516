import ArgumentParser
import Rasm

/// When text is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
}

/// Colours for a terminal, or none (https://no-color.org).
struct Palette {
    let isOn: Bool

    init(_ choice: ColorChoice) {
        switch choice {
        case .always: isOn = true
        case .never: isOn = false
        case .auto:
            isOn = System.isTerminal(1) && System.environment("NO_COLOR") == nil && System.environment("TERM") != "dumb"
        }
    }

    func bold(_ text: String) -> String { styled(text, "1") }
    func faint(_ text: String) -> String { styled(text, "2") }
    func red(_ text: String) -> String { styled(text, "31") }
    func green(_ text: String) -> String { styled(text, "32") }

    func severity(_ severity: Severity, _ text: String) -> String {
        switch severity {
        case .error: styled(text, "1;31")
        case .warning: styled(text, "33")
        case .note: styled(text, "36")
        }
    }

    private func styled(_ text: String, _ code: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

extension String {
    /// With spaces after it up to a width, counted in scalars.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
    }

    /// With spaces before it up to a width.
    func aligned(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - unicodeScalars.count)) + self
    }
}

/// `1 name`, `2 names`.
func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
}
