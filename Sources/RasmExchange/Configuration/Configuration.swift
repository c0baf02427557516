import Rasm

/// What a house has set, and where it set it: the values of `rasm.yaml`, of the command line, and Rasm's own.
public struct Configuration: Sendable {
    /// Glossaries, as paths that can be opened from the working directory.
    public var glossary: Setting<[String]>
    public var shortForms: Setting<HouseStyle.ShortForms>
    public var months: Setting<HouseStyle.Months>
    /// Severities that differ from the rules' own; a value of nil turns the rule off.
    public var rules: [Rule: Setting<Severity?>]
    /// Whether `rasm check` tells of likely spellings that nobody has listed.
    public var suspects: Setting<Bool>
    public var failOn: Setting<FailThreshold>
    /// Files of folders that are left out.
    public var exclude: Setting<[PathPattern]>
    /// The file it was read from, and the folder whose paths the patterns speak of.
    public var file: String?

    /// What holds where nobody has said anything.
    public init() {
        glossary = Setting([])
        shortForms = Setting(.kept)
        months = Setting(.kept)
        rules = [:]
        suspects = Setting(false)
        failOn = Setting(.warning)
        exclude = Setting([])
    }

    /// The wishes that the normalizer knows.
    public var style: HouseStyle {
        HouseStyle(shortForms: shortForms.value, months: months.value, severities: rules.mapValues(\.value))
    }

    /// The severity of a rule, nil when it is off, and who said so.
    public func severity(of rule: Rule) -> Setting<Severity?> {
        rules[rule] ?? Setting(rule.defaultSeverity)
    }
}

/// A value and where it comes from.
public struct Setting<Value: Sendable>: Sendable {
    public var value: Value
    public var origin: Origin

    public init(_ value: Value, _ origin: Origin = .builtIn) {
        self.value = value
        self.origin = origin
    }
}

/// Where a value was set.
public enum Origin: Sendable, Hashable, CustomStringConvertible {
    /// Nobody set it.
    case builtIn
    case file(SourcePlace)
    /// An option of the command line, as it is written: `--fail-on`.
    case option(String)

    public var description: String {
        switch self {
        case .builtIn: "default"
        case .file(let place): place.description
        case .option(let name): name
        }
    }
}

/// From which severity on findings make `rasm check` fail.
public enum FailThreshold: String, Sendable, CaseIterable {
    case error, warning, never

    /// Whether a finding of this severity makes the check fail.
    public func isReached(by severity: Severity) -> Bool {
        switch self {
        case .error: severity == .error
        case .warning: severity >= .warning
        case .never: false
        }
    }
}
