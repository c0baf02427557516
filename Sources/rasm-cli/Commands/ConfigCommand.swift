import ArgumentParser
import Rasm
import RasmExchange

/// `rasm config`: the settings that hold here, and who made them.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Prints the settings that hold in this folder, and where each was made.",
        discussion: """
            EXAMPLE:
              rasm config > settings.yaml

            What it prints can serve as a rasm.yaml itself. (Into rasm.yaml it cannot be sent: a shell empties that file before it is read.)
            """)

    @OptionGroup var glossary: GlossaryOptions

    func run() throws {
        let configuration = try glossary.configuration()
        try StandardOutput.write(Self.yaml(configuration))
    }

    static func yaml(_ configuration: Configuration) -> String {
        var text =
            "# \(configuration.file.map { "read from \(Shown.text($0))" } ?? "there is no rasm.yaml in this folder or above it")\n"
        text += list("glossary", configuration.glossary.value, configuration.glossary.origin)
        text += line("short-forms", configuration.shortForms.value.rawValue, configuration.shortForms.origin)
        text += line("months", configuration.months.value.rawValue, configuration.months.origin)
        text += line("suspects", "\(configuration.suspects.value)", configuration.suspects.origin)
        text += line("fail-on", configuration.failOn.value.rawValue, configuration.failOn.origin)
        text += list("exclude", configuration.exclude.value.map(\.text), configuration.exclude.origin)
        text += "rules:\n"
        for rule in Rule.allCases {
            let severity = configuration.severity(of: rule)
            text += "  " + line(rule.rawValue, severity.value?.rawValue ?? "off", severity.origin)
        }
        return text
    }

    private static func line(_ key: String, _ value: String, _ origin: Origin) -> String {
        "\(key): \(value)  # \(Shown.text(origin.description))\n"
    }

    private static func list(_ key: String, _ values: [String], _ origin: Origin) -> String {
        guard !values.isEmpty else { return line(key, "[]", origin) }
        // A JSON string is a YAML string (YAML 1.2), whatever is in it.
        return "\(key):  # \(Shown.text(origin.description))\n"
            + values.map { "  - \(JSON.string($0).text)\n" }.joined()
    }
}
