/// A language that is aligned, and what is known of it beforehand.
public enum AlignmentLanguage: String, Sendable, CaseIterable {
    case arabic = "ar"
    case english = "en"
    case french = "fr"
    case russian = "ru"

    /// How many English characters stand for one of the language: the ratio of the totals over NTREX-128 news. Only where alignment begins; it is refitted.
    var englishCharacters: Double {
        switch self {
        case .arabic: 1.095
        case .english: 1
        case .french: 0.843
        case .russian: 0.903
        }
    }

    /// Whether the script has capitals, which most names begin with.
    var hasCapitals: Bool { self != .arabic }
}
