/// Texts that are the same in every language: names in letters with capitals, numbers, codes, addresses, units.
///
/// A word that begins with a capital is taken for a name, since nothing in a segment tells Reuters from Settings.
enum Untranslatable {
    /// Whether nothing in a text can be translated.
    static func holds(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        let isSentence = words.last.map { word in
            // What ends like a sentence is one, but for numbers and abbreviations: 5. and U.S.
            let letters = word.filter(\.isLetter)
            return ".!?:;…".contains(word.last ?? " ") && letters.count > 1
                && letters.dropFirst().contains(where: \.isLowercase)
        }
        if isSentence == true, words.count == 1 || !words.allSatisfy(isCode) { return false }
        var hasParticle = false
        for word in words where !isCode(word) && !isName(word) {
            guard particles.contains(word.lowercased()) else { return false }
            hasParticle = true
        }
        // Particles stand between names: Ministry of Defence.
        return !hasParticle || words.first.map(isName) ?? false && words.last.map(isName) ?? false
    }

    /// Numbers, single letters, units, addresses, paths, placeholders, identifiers.
    private static func isCode(_ word: Substring) -> Bool {
        let bare = trimmed(word)
        if !bare.contains(where: \.isLetter) || bare.count == 1 || units.contains(String(bare)) { return true }
        if bare.contains("://") || bare.hasPrefix("www.") || word.contains("@") { return true }
        if bare.contains(where: { $0.isNumber || "_\\={}<>%$#|~^&".contains($0) }) || word.hasPrefix("/") {
            return true
        }
        if word.first.map("%${<#".contains) ?? false { return true }
        var before: Character = " "
        for character in bare {
            // iPhone, index.html
            if before.isLowercase && character.isUppercase || before == "." && character.isLetter { return true }
            before = character
        }
        return false
    }

    /// Whether a word has no small letters, or begins with a capital: in scripts that have both.
    private static func isName(_ word: Substring) -> Bool {
        guard let first = word.first(where: \.isLetter) else { return true }
        return first.isUppercase
    }

    /// Without the punctuation at its edges.
    private static func trimmed(_ word: Substring) -> Substring {
        let isEdge = { (character: Character) in "()[]\"'“”‘’«»‹›,;:.!?…".contains(character) }
        guard let first = word.firstIndex(where: { !isEdge($0) }), let last = word.lastIndex(where: { !isEdge($0) })
        else { return "" }
        return word[first...last]
    }

    private static let particles: Set<String> = [
        "of", "the", "and", "for", "in", "on", "at", "al", "el", "bin", "ibn", "de", "del", "della", "di", "da", "do",
        "dos", "du", "des", "la", "le", "les", "von", "van", "der", "den", "und", "et", "y", "e", "i", "и",
    ]

    /// SI and what is written beside it.
    private static let units: Set<String> = Set(
        """
        nm mm cm dm km mg kg ml cl dl hl ha ms min kn nmi mph bar rpm px pt em dpi ppm hPa kPa kW kWh mW mA kV kHz dB °C °F km/h m/s km² m² m³ cm² cm³ \
        км м см мм кг г мг л мл ч мин км/ч кВт
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
