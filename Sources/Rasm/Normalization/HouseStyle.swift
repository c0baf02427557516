/// What a house wants beyond the glossary.
public struct HouseStyle: Sendable, Hashable {
    /// What becomes of admitted short forms. (Deprecated ones always become the preferred one.)
    public enum ShortForms: String, Sendable, CaseIterable {
        /// Left as they are.
        case kept
        /// Each becomes the entry's preferred short form.
        case unified
        /// The first mention of an entry becomes its full name.
        case expanded
    }

    /// Which set of month names is written.
    public enum Months: String, Sendable, CaseIterable {
        /// As the article has them.
        case kept
        /// كانون الثاني، شباط، آذار: Lebanon, Syria, Iraq, Jordan, Palestine.
        case levantine
        /// يناير، فبراير، مارس: Egypt, the Gulf, Libya, Sudan.
        case egyptian
        /// Both, the Levantine one first: شباط/فبراير.
        case both

        /// A country whose month names tell the set, ISO 3166.
        var region: String? {
            switch self {
            case .kept, .both: nil
            case .levantine: "SY"
            case .egyptian: "EG"
            }
        }
    }

    public var shortForms: ShortForms
    public var months: Months
    /// Severities that differ from the rules' own; nil turns a rule off.
    public var severities: [Rule: Severity?]

    public init(shortForms: ShortForms = .kept, months: Months = .kept, severities: [Rule: Severity?] = [:]) {
        self.shortForms = shortForms
        self.months = months
        self.severities = severities
    }

    /// Whether a name that is written well stays the one it is.
    var keepsNames: Bool { shortForms == .kept && months == .kept }

    /// The severity of a rule in this house; nil when it is off.
    public func severity(of rule: Rule) -> Severity? {
        severities[rule] ?? rule.defaultSeverity
    }
}
