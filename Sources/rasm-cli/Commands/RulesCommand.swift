import ArgumentParser
import Rasm
import RasmExchange

/// `rasm rules`: what a check looks for.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Lists the rules of a check, or explains one.",
        discussion: """
            EXAMPLE:
              rasm rules orthography
            """)

    @Argument(
        help: ArgumentHelp("The rule to explain; without it, all are listed.", valueName: "id"),
        completion: .list(Rule.allCases.map(\.rawValue)))
    var id: String?

    func run() throws {
        if let id {
            guard let rule = Rule(rawValue: id) else {
                throw UsageError(
                    "there is no rule «\(id)»; the rules are \(Rule.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            let text = "\(rule.rawValue) (\(rule.defaultSeverity.rawValue)): \(rule.summary)\n\n\(rule.explanation)\n"
            return try StandardOutput.write(text)
        }
        let width = Rule.allCases.map(\.rawValue.count).max() ?? 0
        let lines = Rule.allCases.map { rule in
            "\(rule.rawValue.padded(to: width))  \(rule.defaultSeverity.rawValue.padded(to: 7))  \(rule.summary)\n"
        }
        try StandardOutput.write(lines.joined())
    }
}
