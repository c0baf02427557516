/// How a term stands in the house (ISO 30042 *administrative status*).
public enum AdministrativeStatus: String, BitwiseCopyable, Sendable, Hashable, CaseIterable {
    /// The term the others become.
    case preferred
    /// Recognized, never rewritten.
    case admitted
    /// Rewritten to the preferred term of the same type.
    case deprecated
    /// Once right, now replaced; rewritten as a deprecated one is.
    case superseded

    /// Whether a mention in this status is rewritten.
    public var isRewritten: Bool { self == .deprecated || self == .superseded }

    /// The worse of two: a term spelled with a deprecated spelling is deprecated.
    func worst(_ other: AdministrativeStatus) -> AdministrativeStatus {
        let order = Self.allCases
        return order.firstIndex(of: self)! >= order.firstIndex(of: other)! ? self : other
    }
}

/// The type of a term (ISO 30042 *term type*), as far as it decides what a mention is rewritten to.
public enum TermType: String, BitwiseCopyable, Sendable, Hashable, CaseIterable {
    /// سيرغي شويغو
    case fullForm
    /// شويغو
    case shortForm
    /// KCNA
    case acronym

    /// Whether a mention of this type stands for the full name or for a shortened one.
    public var isFull: Bool { self == .fullForm }
}
