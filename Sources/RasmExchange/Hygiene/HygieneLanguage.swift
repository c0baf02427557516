/// What the language of a segment says about its characters: the same one is a fault here and spelling there.
enum HygieneLanguage {
    case arabic
    /// Writes with joiners that Arabic does not have, and with ک and ی.
    case persian
    /// Writes no spaces between words, so that U+200B says where one ends.
    case withoutSpaces
    case other

    /// - Parameter code: without script and region; nil when nobody says.
    init(_ code: String?) {
        switch code {
        case "ar": self = .arabic
        case "fa", "fas", "per": self = .persian
        // Thai, Lao, Khmer, Burmese, Shan, Mon, S'gaw Karen, Tibetan, Dzongkha, Chinese, Japanese.
        case "th", "tha", "lo", "lao", "km", "khm", "my", "mya", "bur", "shn", "mnw", "ksw", "bo", "bod", "tib", "dz",
            "dzo", "zh", "zho", "chi", "yue", "cmn", "ja", "jpn":
            self = .withoutSpaces
        default: self = .other
        }
    }

    /// Whether letters are drawn long with tatweel, and glyphs of the presentation forms are read as letters.
    var isOfArabicLetters: Bool { self == .arabic || self == .persian }
}
