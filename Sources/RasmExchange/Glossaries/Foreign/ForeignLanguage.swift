/// A language as other glossaries tag it: `AR`, `ar_SA`, `ara`, `en-US`.
///
/// Articles are matched against the section `ar`, and exports ask for `en`: a country says where a term is usual, not what language it is. Only
/// where it tells two written languages apart (zh, pt, sr) it stays.
struct ForeignLanguage: Hashable {
    /// The tag of our section.
    var language: String
    /// The country of the tag, for ``Term/regions``.
    var region: String?

    /// nil when the word is no language tag.
    init?(_ tag: String) {
        var subtags = tag.trimmingSpace().split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
        guard let first = subtags.first?.lowercased() else { return nil }
        subtags[0] = Self.shortCodes[first] ?? first
        let plain = subtags.joined(separator: "-")
        guard LanguageTag.isWellFormed(plain), LanguageTag.isKnown(plain) else { return nil }
        guard subtags.count > 1, !Self.splitByCountry.contains(subtags[0]) else {
            language = plain
            return
        }
        language = subtags[0]
        region = subtags.dropFirst().first { Region.isKnown($0.uppercased()) }?.uppercased()
    }

    private static let splitByCountry: Set<String> = ["zh", "pt", "sr"]

    /// Codes of three letters (ISO 639-2 and 639-3) for languages that have one of two.
    private static let shortCodes = [
        "ara": "ar", "arb": "ar", "eng": "en", "rus": "ru", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de",
        "spa": "es", "ita": "it", "por": "pt",
        "tur": "tr", "fas": "fa", "per": "fa", "urd": "ur", "heb": "he", "ukr": "uk", "zho": "zh", "chi": "zh",
        "jpn": "ja", "kor": "ko",
    ]

    /// Arabic for a text with an Arabic letter in it, else English: for tables that do not say.
    static func guess(for text: String) -> String {
        text.unicodeScalars.contains { (0x0620...0x06FF).contains($0.value) || (0xFB50...0xFEFC).contains($0.value) }
            ? "ar" : "en"
    }
}
