import Rasm
import RasmExchange

/// A rule as it is listed: by `rasm rules`, and at the head of a SARIF report.
struct ListedRule {
    var id: String
    var severity: Severity
    var summary: String
    /// What it means, an example, and what to do.
    var explanation: String?
    /// Where a rule of clients is known from, a line each.
    var sources = ""

    /// What `rasm check` looks for.
    static let check =
        Rule.allCases.map {
            ListedRule(id: $0.rawValue, severity: $0.defaultSeverity, summary: $0.summary, explanation: $0.explanation)
        } + [SuspectSpelling.rule]

    /// What `rasm validate` looks for, by what it is given.
    static let validation: [(name: String, rules: [ListedRule])] = [
        ("validate GLOSSARY", rules(GlossaryRule.self)), ("validate FILE.tmx", rules(TMXRule.self)),
        ("validate FILE.xlf (XLIFF 2)", rules(XLIFF2Rule.self)),
        ("validate FILE.xlf (XLIFF 1)", rules(XLIFF12Rule.self)),
        ("validate FILE.tbx", rules(TBXRule.self)), ("validate FILE.xml", rules(SchemaRule.self)),
        ("match hygiene (validate FILE.tmx, normalize --hygiene)", rules(HygieneRule.self)),
        ("validate --names", rules(BilingualRule.self)),
    ]

    /// What `rasm validate --client` tells of.
    static let clients = ClientRule.allCases.map { rule in
        let sources = Client.allCases.compactMap { client in
            rule.sources[client].map { "\(client.name): \($0)\n" }
        }
        return ListedRule(
            id: rule.rawValue, severity: rule.defaultSeverity, summary: rule.summary, sources: sources.joined())
    }

    private static func rules<Kind: ValidationRule>(_ kind: Kind.Type) -> [ListedRule] {
        kind.allCases.map { ListedRule(id: $0.rawValue, severity: $0.defaultSeverity, summary: $0.summary) }
    }
}
