import RasmExchange

/// What is said on standard error; every message begins with `rasm: `.
enum Messages {
    static func error(_ error: InputError) { Messages.error(error.description) }

    static func error(_ text: String) {
        // Control characters are shown, except the line ends of our own help.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Shown.text(String($0)) }
        System.writeError("rasm: " + lines.joined(separator: "\n") + "\n")
    }

    static func warning(_ warning: InputError) { Messages.warning(warning.description) }

    static func warning(_ text: String) { System.writeError("rasm: warning: \(Shown.text(text))\n") }

    static func note(_ text: String) { System.writeError(noteText(text)) }

    /// A note as a line, for what is written later.
    static func noteText(_ text: String) -> String { "rasm: note: \(Shown.text(text))\n" }
}
