import Rasm

/// Looks for a name in a form nobody listed: one word of it, spelled somehow.
///
/// It is generous, since what may be there is not missed: «Gadhafi» is a trace of Gaddafi, «جورباتشوف» of غورباتشوف.
struct NameTraces {
    /// The words of the entry's names in one language that can stand for it.
    private let words: [String]
    /// The same in other languages: papers and teams are often left in Latin letters.
    private let foreign: Set<String>
    private let language: String
    private let hasAdjective: Bool

    init(_ entry: ConceptEntry, language: String) {
        self.language = language
        hasAdjective = [.country, .region, .city].contains(entry.kind)
        var (words, foreign): (Set<String>, Set<String>) = ([], [])
        for section in entry.sections {
            for word in section.terms.flatMap({ WordKey.words(of: $0.text) }) where !Self.particles.contains(word.key) {
                if section.language == language {
                    words.insert(WordStem.stem(Self.withoutArticle(word.key, language), language))
                } else {
                    foreign.insert(word.key)
                }
            }
        }
        self.words = words.filter { $0.count > 1 }
        self.foreign = foreign.filter { $0.count > 2 }
    }

    /// Whether any word of a text is a trace.
    ///
    /// - Parameters:
    ///   - taken: words that are none, whatever they are.
    ///   - named: words that are names of others, and none unless they are written just so: نيجيريا is no النيجر.
    func occur(in text: SideText, besides taken: Set<Int>, named: Set<Int>) -> Bool {
        text.words.enumerated().contains { number, word in
            guard !taken.contains(number) else { return false }
            let bare = Self.bare(word.key, language)
            if foreign.contains(word.key) || bare.contains(where: words.contains) { return true }
            guard !named.contains(number) else { return false }
            return isGlued(word.key) || bare.contains { isTrace($0) || hasAdjective && isAdjective($0) }
        }
    }

    /// Whether a word of another language may be a name as somebody heard it: «Гайлз» for جايلز, whom the glossary calls Джайлс.
    static func sound(of name: FoundName, in side: SideText, occursIn other: SideText, besides taken: Set<Int>) -> Bool
    {
        guard name.words.count == 1 else { return false }
        let wanted = Set(bare(side.words[name.words.lowerBound].key, side.language).map(NameSkeleton.of))
            .filter { $0.count > 2 }
        return other.words.enumerated().contains { number, word in
            !taken.contains(number) && (other.language == "ar" || word.isCapital)
                && bare(word.key, other.language).contains { wanted.contains(NameSkeleton.of($0)) }
        }
    }

    /// Whether a name stands in a run of Arabic words without spaces: «وصرحمايكبومبيوبأن».
    private func isGlued(_ word: String) -> Bool {
        guard language == "ar", word.count > 7 else { return false }
        return words.contains { $0.count > (word.count > 11 ? 2 : 4) && word.contains($0) }
    }

    /// Whether a word begins as a place does: «bolivien», «северокорейский», الأمريكيين.
    private func isAdjective(_ word: String) -> Bool {
        words.contains { $0.count > 3 && word.hasPrefix($0.prefix(4)) }
    }

    private func isTrace(_ word: String) -> Bool {
        words.contains { name in
            if language != "ar", name.count == 3, word.count == 3 { return NameSkeleton.isSame(name, word) }
            guard name.count > 3, word.count > 3 else { return false }
            if language != "ar", word.hasPrefix(name), word.count <= name.count + 3 { return true }
            if Self.isNear(name, word) { return true }
            let skeleton = NameSkeleton.of(name)
            return skeleton.count > 2 && skeleton == NameSkeleton.of(word)
        }
    }

    /// Whether two words differ in one letter, long ones in two.
    private static func isNear(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        let limit = min(left.count, right.count) > 7 ? 2 : 1
        guard abs(left.count - right.count) <= limit else { return false }
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let cost = min(diagonal + (letter == other ? 0 : 1), row[j] + 1, row[j + 1] + 1)
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[right.count] <= limit
    }

    /// A word without what is written onto it: in Arabic each way to take proclitics off, elsewhere its stem.
    static func bare(_ key: String, _ language: String) -> [String] {
        guard language == "ar" else { return [WordStem.stem(key, language)] }
        var results: [String] = [withoutArticle(key, language)]
        var rest = key[...]
        for proclitics in ["ا", "وف", "سبكل"] {
            guard let first = rest.first, proclitics.contains(first), rest.count > 3 else { continue }
            rest = rest.dropFirst()
            results.append(withoutArticle(String(rest), language))
        }
        return results
    }

    private static func withoutArticle(_ key: String, _ language: String) -> String {
        guard language == "ar", key.count > 4 else { return key }
        if key.hasPrefix("ال") || key.hasPrefix("لل") { return String(key.dropFirst(2)) }
        return key
    }

    private static let particles = Set(
        "the le la les l al el de du di da van von der den bin ben ibn abu of and und et ас аль эль бин бен фон дер ال بن ابن بو ابو دي فون agency news press agence presse агентство печати وكالة أنباء الأنباء صحيفة قناة شبكة"
            .split(separator: " ").map { WordKey.key(of: $0) })
}

/// What is left of a name when everything goes that people spell differently: its consonants, by the place they are said.
enum NameSkeleton {
    static func of(_ word: String) -> String {
        var result = ""
        for letter in word {
            guard let sound = sounds[letter] else { continue }
            if result.last != sound { result.append(sound) }
        }
        return result
    }

    /// Whether two short names differ in how their vowel is written: Мэй and Мей.
    static func isSame(_ left: String, _ right: String) -> Bool {
        zip(left, right).allSatisfy { $0 == $1 || sounds[$0] == nil && sounds[$1] == nil }
    }

    /// A letter's class, for letters that are no vowels. The rows list what transliterations take for each other.
    private static let sounds: [Character: Character] = {
        var table: [Character: Character] = [:]
        let rows = [
            "b": "bpبپбп", "f": "fvwڤفвф", "d": "dtتطدضдт", "k": "kcqgxjجغقكگخкгхж", "s": "szسصزشثذظсзшщчц", "l": "lлل",
            "m": "mмم", "n": "nнن", "r": "rрر",
        ]
        for (sound, letters) in rows { for letter in letters { table[letter] = Character(sound) } }
        return table
    }()
}
