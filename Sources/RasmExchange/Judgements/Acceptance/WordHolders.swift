import Rasm

/// The entries that have a word, or a run of words, in a name.
struct WordHolders {
    let word: FoldedName
    /// In the order of the glossary.
    let entries: [ConceptEntry]

    init(_ word: FoldedName, in glossary: Glossary, _ language: String) {
        self.word = word
        entries = glossary.entries.filter { entry in
            entry.section(language)?.terms.contains { FoldedName($0.text).holds(word) } ?? false
        }
    }

    /// Those of them for which the word is the same name as for one of them: سيرغي is Sergei for Lavrov and for Shoigu.
    ///
    /// Told by their English names, where both have one and a person is among them: one of the words must sound alike.
    func sharing(nameOf entry: ConceptEntry) -> [ConceptEntry] {
        let own = Self.sounds(of: entry)
        return entries.filter { other in
            if other.id == entry.id || other.kind != .person && entry.kind != .person { return true }
            let sounds = Self.sounds(of: other)
            return own.isEmpty || sounds.isEmpty || !own.isDisjoint(with: sounds)
        }
    }

    /// The consonants of the words of an entry's English names, those that are written in several ways by one letter: Sergei and Sergey are one.
    private static func sounds(of entry: ConceptEntry) -> Set<String> {
        let words = (entry.section("en")?.terms ?? []).flatMap { Romanization.slug($0.text).split(separator: "-") }
        return Set(
            words.map { word in
                var sounds = ""
                for letter in word.replacing("ph", with: "f") where !"aeiouyhw".contains(letter) {
                    let sound = alike[letter] ?? String(letter)
                    if !sounds.hasSuffix(sound) { sounds += sound }
                }
                return sounds.isEmpty ? String(word) : sounds
            })
    }

    private static let alike: [Character: String] = ["c": "k", "q": "k", "z": "s", "x": "ks", "v": "f", "j": "g"]
}

extension FoldedName {
    /// Whether the words of another name stand in this one, side by side.
    func holds(_ run: FoldedName) -> Bool {
        guard run.wordCount > 0, run.wordCount <= wordCount else { return false }
        return (0...(wordCount - run.wordCount)).contains { words($0..<($0 + run.wordCount)) == run }
    }
}
