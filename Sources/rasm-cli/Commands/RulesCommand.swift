import ArgumentParser
import Rasm
import RasmExchange

/// `rasm rules`: what a check or a validation looks for.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Lists the rules of check and validate, or explains one.",
        discussion: """
            EXAMPLE:
              rasm rules orthography
            """)

    @Argument(
        help: ArgumentHelp("The rule to explain; without it, all are listed.", valueName: "id"),
        completion: .list(groups.flatMap { $0.rules.map(\.id) }))
    var id: String?

    func run() throws {
        guard let id else { return try StandardOutput.write(Self.list) }
        guard let rule = Self.groups.flatMap(\.rules).first(where: { $0.id == id }) else {
            throw UsageError(
                "there is no rule «\(id)»; the rules of check are \(ListedRule.check.map(\.id).joined(separator: ", ")), and `rasm rules` lists those of validate"
            )
        }
        var text = "\(rule.id) (\(rule.severity.rawValue)): \(rule.summary)\n"
        if let explanation = rule.explanation { text += "\n\(explanation)\n" }
        try StandardOutput.write(text + rule.sources)
    }

    private static let groups: [(name: String, rules: [ListedRule])] =
        [("check", ListedRule.check)] + ListedRule.validation + [("validate --client", ListedRule.clients)]

    private static var list: String {
        let width = groups.flatMap(\.rules).map(\.id.count).max() ?? 0
        return groups.map { name, rules in
            "\(name)\n"
                + rules.map { "  \($0.id.padded(to: width))  \($0.severity.rawValue.padded(to: 7))  \($0.summary)\n" }
                .joined()
        }.joined(separator: "\n")
    }
}
