/// Languages by their English names, as MultiTerm and memoQ call them.
///
/// ```swift
/// LanguageName.name(of: "ar")      // "Arabic"
/// LanguageName.name(of: "en-US")   // "English_US"
/// LanguageName.tag(of: "English")  // "en"
/// ```
enum LanguageName {
    /// The name of a tag; a tag without a known name is its own.
    static func name(of tag: String) -> String {
        let subtags = tag.split(separator: "-", maxSplits: 1).map(String.init)
        guard let language = subtags.first, let name = names[language] else { return tag }
        return subtags.count == 1 ? name : name + "_" + subtags[1]
    }

    /// The tag of a name, with the country where the name brings its code; nil when it is no name of a language.
    ///
    /// memoQ writes `English_United_States`: a country in words tells nothing that a glossary needs, and is left out.
    static func tag(of name: String) -> String? {
        let words = name.split(whereSeparator: { " _(".contains($0) }).map(String.init)
        guard let first = words.first, let tag = tags[first.lowercased()] else { return nil }
        guard words.count == 2, Region.isKnown(words[1]) || words[1] == "Hans" || words[1] == "Hant" else { return tag }
        return tag + "-" + words[1]
    }

    private static let names: [String: String] = [
        "ar": "Arabic", "az": "Azerbaijani", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech", "da": "Danish",
        "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian",
        "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
        "hy": "Armenian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh",
        "ko": "Korean", "ku": "Kurdish", "lt": "Lithuanian", "lv": "Latvian", "ms": "Malay", "nl": "Dutch",
        "no": "Norwegian", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
        "sk": "Slovak", "sl": "Slovenian", "so": "Somali", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish",
        "sw": "Swahili", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek",
        "vi": "Vietnamese", "zh": "Chinese",
    ]
    private static let tags = Dictionary(uniqueKeysWithValues: names.map { ($1.lowercased(), $0) })
}
