import Rasm
import Yams

/// The keys of `rasm.yaml`.
enum ConfigurationKey: String, CaseIterable {
    case glossary
    case shortForms = "short-forms"
    case months, rules
    case suspects
    case failOn = "fail-on"
    case exclude
}

extension YAMLReading {
    mutating func settings(_ root: Node, into configuration: inout Configuration) {
        let known = ConfigurationKey.allCases.map(\.rawValue)
        for field in fields(of: root, ConfigurationReader.fileName, known: known) ?? [] {
            let origin = Origin.file(place(field.key))
            switch ConfigurationKey(rawValue: field.name) {
            case .glossary:
                let paths = names(field.value, "a glossary's path").map { PathPattern.join($0.text, besides: file) }
                configuration.glossary = Setting(paths, origin)
            case .shortForms:
                if let value = choice(field.value, "«short-forms»", HouseStyle.ShortForms.self) {
                    configuration.shortForms = Setting(value, origin)
                }
            case .months:
                if let value = choice(field.value, "«months»", HouseStyle.Months.self) {
                    configuration.months = Setting(value, origin)
                }
            case .rules: severities(field.value, into: &configuration)
            case .suspects:
                if let value = yesOrNo(field.value, "«suspects»") { configuration.suspects = Setting(value, origin) }
            case .failOn:
                if let value = choice(field.value, "«fail-on»", FailThreshold.self) {
                    configuration.failOn = Setting(value, origin)
                }
            case .exclude:
                configuration.exclude = Setting(names(field.value, "a pattern").map { PathPattern($0.text) }, origin)
            case nil: continue
            }
        }
    }

    private mutating func severities(_ node: Node, into configuration: inout Configuration) {
        for field in fields(of: node, "«rules»", known: Rule.allCases.map(\.rawValue)) ?? [] {
            guard let rule = Rule(rawValue: field.name),
                let value = choice(field.value, "the severity", SeverityOrOff.self)
            else { continue }
            configuration.rules[rule] = Setting(Severity(rawValue: value.rawValue), .file(place(field.key)))
        }
    }

    /// One of the words of an enumeration.
    private mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
        _ node: Node, _ what: String, _: Value.Type
    ) -> Value? {
        guard let text = text(node, what) else { return nil }
        if let value = Value(rawValue: text) { return value }
        report(
            .unknownValue, node,
            "unknown value «\(text)» of \(what)" + Suggestion.hint(for: text, among: Value.allCases.map(\.rawValue)))
        return nil
    }
}

/// What may stand beside a rule.
private enum SeverityOrOff: String, CaseIterable {
    case error, warning, note, off
}
