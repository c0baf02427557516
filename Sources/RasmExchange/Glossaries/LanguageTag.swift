/// Language tags as glossaries write them (BCP 47).
enum LanguageTag {
    /// Whether a word looks like a tag: a language of two or three small letters, and subtags.
    static func isWellFormed(_ tag: String) -> Bool {
        let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let language = subtags.first, (2...3).contains(language.utf8.count) else { return false }
        guard language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
        return subtags.dropFirst().allSatisfy { subtag in
            (1...8).contains(subtag.utf8.count) && subtag.utf8.allSatisfy(isAlphanumeric)
        }
    }

    /// Whether a word has the form of a language tag, in letters of any case (XML Schema, type `language`).
    static func hasForm(_ tag: String) -> Bool {
        let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = subtags.first, first.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) else {
            return false
        }
        return subtags.allSatisfy { (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isAlphanumeric) }
    }

    /// Whether a tag is well-formed by BCP 47 (RFC 5646, section 2.1), in letters of any case.
    static func isBCP47(_ tag: String) -> Bool {
        var subtags = tag.lowercased().split(separator: "-", omittingEmptySubsequences: false)[...]
        guard subtags.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isAlphanumeric) }),
            let language = subtags.popFirst()
        else { return false }
        if ["x", "i"].contains(language) { return !subtags.isEmpty }
        func isWord(_ subtag: Substring, _ lengths: ClosedRange<Int>) -> Bool {
            lengths.contains(subtag.utf8.count) && subtag.utf8.allSatisfy { $0 >= 0x61 }
        }
        func take(_ isWanted: (Substring) -> Bool) -> Bool {
            guard let first = subtags.first, isWanted(first) else { return false }
            subtags = subtags.dropFirst()
            return true
        }
        guard isWord(language, 2...8) else { return false }
        // Extended languages, script, region, variants, extensions, private use: each in its place.
        if language.utf8.count <= 3 {
            for _ in 0..<3 where !take({ isWord($0, 3...3) }) { break }
        }
        _ = take { isWord($0, 4...4) }
        _ = take { isWord($0, 2...2) || $0.utf8.count == 3 && $0.utf8.allSatisfy { $0 < 0x3A } }
        while take({ $0.utf8.count >= 5 || $0.utf8.count == 4 && $0.utf8.first! < 0x3A }) {}
        while let singleton = subtags.first, singleton.utf8.count == 1 {
            subtags = subtags.dropFirst()
            if singleton == "x" { return !subtags.isEmpty }
            guard take({ $0.utf8.count > 1 }) else { return false }
            while take({ $0.utf8.count > 1 }) {}
        }
        return subtags.isEmpty
    }

    /// Whether the tag is well formed and its language exists, when it is one of two letters; of three letters there are thousands.
    static func isKnown(_ tag: String) -> Bool {
        let language = String(tag.prefix { $0 != "-" })
        return isWellFormed(tag) && (language.utf8.count == 3 || codes.contains(language))
    }

    /// The language of a tag, without script and region, however it is written: `ar` for `AR-eg`, `ar_EG`, `ara` and `arb`.
    static func primary(of tag: String) -> String {
        let language = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        return threeLetters[language] ?? language
    }

    /// ISO 639-2 and -3 codes that stand for a code of two letters, of the languages Rasm works in.
    private static let threeLetters = [
        "ara": "ar", "arb": "ar", "eng": "en", "fra": "fr", "fre": "fr", "rus": "ru",
    ]

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// ISO 639-1.
    private static let codes = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj
        fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la
        lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa
        sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh
        zu
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
