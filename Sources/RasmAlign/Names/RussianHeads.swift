/// The forms of one Russian name, and which of them is the name itself: Казахстане and Казахстана are Казахстан.
///
/// Nothing is known of a name but how it is written here and there, so endings alone must tell, with the Arabic name, which has none.
struct RussianHeads {
    struct Head {
        var text: String
        /// Whether nobody has seen it in the nominative.
        var isGuessed: Bool
    }

    /// The words with a capital that the texts hold, small.
    private let seen: Set<String>

    init(seen: Set<String>) { self.seen = seen }

    /// The endings of names in all cases, both genders and numbers; nothing is one too.
    private static let endings = Set(
        """
        а я у ю ы и е о ь й ом ем ой ей ою ею ым им ого его ому ему ый ий ая яя ую юю ое ые ие ых их ами ями ах ях ам ям ия ии ию ием
        """.split(separator: " ").map(String.init) + [""])

    /// The endings that no nominative has of which the Arabic name ends in a consonant.
    private static let oblique = [
        "е", "у", "ю", "ом", "ем", "ым", "им", "ого", "его", "ому", "ему", "а", "я", "ы", "и",
    ]

    /// Letters that are kept of every form.
    private static let least = 3

    /// Whether two names may be forms of one.
    static func areForms(_ one: String, _ other: String) -> Bool {
        let (words, others) = (self.words(one), self.words(other))
        return words.count == others.count && zip(words, others).allSatisfy(areForms)
    }

    private static func areForms(_ one: Substring, _ other: Substring) -> Bool {
        if one == other { return true }
        let common = one.commonPrefix(with: other)
        return common.count >= least && endings.contains(String(one.dropFirst(common.count)))
            && endings.contains(String(other.dropFirst(common.count)))
    }

    private static func words(_ name: String) -> [Substring] { name.lowercased().split(separator: " ") }

    /// The name itself.
    ///
    /// - Parameters:
    ///   - forms: as they were met.
    ///   - arabic: the most frequent Arabic name beside them.
    func head(of forms: [String], arabic: String) -> Head {
        let written = forms.map { $0.split(separator: " ") }
        let arabicWords = arabic.split { $0 == " " || $0 == "-" }
        let count = written[0].count
        var head = Head(text: "", isGuessed: false)
        for word in 0..<count {
            let partner =
                arabicWords.count == count ? arabicWords[word] : word == count - 1 ? arabicWords.last : nil
            let one = self.word(written.map { $0[word] }, endsInVowel: partner.map(Self.endsInVowel))
            head.text += (word > 0 ? " " : "") + one.text
            head.isGuessed = head.isGuessed || one.isGuessed
        }
        return head
    }

    /// - Parameter endsInVowel: whether the Arabic word does; nil when nobody knows which word it is.
    private func word(_ forms: [Substring], endsInVowel: Bool?) -> Head {
        let stem = forms.dropFirst().reduce(forms[0]) { $0.prefix($0.commonPrefix(with: $1).count) }
        let shortest = String(forms.min { ($0.count, $0) < ($1.count, $1) } ?? forms[0])
        func isSeen(_ text: String) -> Bool { seen.contains(text.lowercased()) }
        guard forms.contains(where: { $0 != stem }) else { return alone(shortest, endsInVowel) }
        // Путин beside Путина, Казань beside Казани.
        for ending in ["", "й", "ь"] where endsInVowel != true || ending == "й" {
            let nominative = stem + ending
            if stem.count >= Self.least, isSeen(String(nominative)) {
                return Head(text: String(nominative), isGuessed: false)
            }
        }
        // Москва beside Москвы; what Arabic writes with a vowel has one.
        for ending in ["а", "я"] where endsInVowel == true || forms.contains(where: { "ыи".contains($0.last ?? " ") }) {
            if isSeen(stem + ending) { return Head(text: stem + ending, isGuessed: false) }
        }
        let guess = stem.count >= Self.least ? String(stem) : shortest
        return Head(text: guess, isGuessed: true)
    }

    /// A word that was met in one form only: another that the texts hold may be its nominative.
    private func alone(_ form: String, _ endsInVowel: Bool?) -> Head {
        for ending in Self.oblique.sorted(by: { ($1.count, $0) < ($0.count, $1) }) where form.hasSuffix(ending) {
            let stem = String(form.dropLast(ending.count))
            guard stem.count >= Self.least else { continue }
            for nominative in ["", "й", "ь", "а", "я"] where nominative != ending {
                // Александра is a name of her own where Arabic writes ألكسندرا, Баку where it writes باكو.
                if endsInVowel == true, nominative != "а" && nominative != "я" || "ая".contains(ending) { continue }
                if endsInVowel == nil { continue }
                if seen.contains((stem + nominative).lowercased()) {
                    return Head(text: stem + nominative, isGuessed: false)
                }
            }
            if endsInVowel == false { return Head(text: form, isGuessed: true) }
        }
        return Head(text: form, isGuessed: false)
    }

    private static func endsInVowel(_ arabic: Substring) -> Bool {
        arabic.unicodeScalars.last.map { "اةهىيوآأء".unicodeScalars.contains($0) } ?? false
    }
}

extension StringProtocol {
    fileprivate func commonPrefix(with other: some StringProtocol) -> String {
        var common = ""
        for (one, another) in zip(self, other) {
            guard one == another else { break }
            common.append(one)
        }
        return common
    }
}
