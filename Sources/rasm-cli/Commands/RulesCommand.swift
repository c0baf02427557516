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
        completion: .list(Rule.allCases.map(\.rawValue) + ListedRule.validation.flatMap { $0.rules.map(\.id) }))
    var id: String?

    func run() throws {
        guard let id else { return try StandardOutput.write(Self.list) }
        if let rule = Rule(rawValue: id) {
            return try StandardOutput.write(
                "\(rule.rawValue) (\(rule.defaultSeverity.rawValue)): \(rule.summary)\n\n\(rule.explanation)\n")
        }
        let known = ListedRule.validation.flatMap(\.rules)
        guard let rule = known.first(where: { $0.id == id }) else {
            throw UsageError(
                "there is no rule «\(id)»; the rules of check are \(Rule.allCases.map(\.rawValue).joined(separator: ", ")), and `rasm rules` lists those of validate"
            )
        }
        try StandardOutput.write("\(rule.id) (\(rule.severity.rawValue)): \(rule.summary)\n\(rule.sources)")
    }

    private static var list: String {
        let groups = [("check", ListedRule.check)] + ListedRule.validation.map { ($0.name, $0.rules) }
        let width = groups.flatMap(\.1).map(\.id.count).max() ?? 0
        return groups.map { name, rules in
            "\(name)\n"
                + rules.map { "  \($0.id.padded(to: width))  \($0.severity.rawValue.padded(to: 7))  \($0.summary)\n" }
                .joined()
        }.joined(separator: "\n")
    }
}

/// A rule as it is listed.
private struct ListedRule {
    var id: String
    var severity: Severity
    var summary: String
    /// Where a rule of clients is known from, a line each.
    var sources = ""

    static let check = Rule.allCases.map {
        ListedRule(id: $0.rawValue, severity: $0.defaultSeverity, summary: $0.summary)
    }

    static let validation: [(name: String, rules: [ListedRule])] = [
        ("validate GLOSSARY", rules(GlossaryRule.self)), ("validate FILE.tmx", rules(TMXRule.self)),
        ("validate FILE.xlf", rules(XLIFF2Rule.self)),
        ("match hygiene (validate FILE.tmx, normalize --hygiene)", rules(HygieneRule.self)),
        ("validate --names", rules(BilingualRule.self)),
        (
            "validate --client",
            ClientRule.allCases.map { rule in
                let sources = Client.allCases.compactMap { client in
                    rule.sources[client].map { "\(client.name): \($0)\n" }
                }
                return ListedRule(
                    id: rule.rawValue, severity: rule.defaultSeverity, summary: rule.summary, sources: sources.joined())
            }
        ),
    ]

    private static func rules<Kind: ValidationRule>(_ kind: Kind.Type) -> [ListedRule] {
        kind.allCases.map { ListedRule(id: $0.rawValue, severity: $0.defaultSeverity, summary: $0.summary) }
    }
}
