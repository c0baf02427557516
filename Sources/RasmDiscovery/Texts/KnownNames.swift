import Rasm

/// The words of a glossary's names that a spelling may be proposed for.
struct KnownNames {
    struct Name {
        var entry: Int
        /// As the glossary writes it.
        var text: String
        var letters: [UInt8]
        /// The other words of the name it is a part of; empty when it is a name by itself.
        var partners: [[UInt8]]
        /// Words that stand beside it in a longer name of its entry.
        var neighbours: [[UInt8]]
    }

    private(set) var names: [Name] = []
    /// All words of all names, folded.
    private var words: Set<PackedLetters> = []
    /// The names, to hold words against.
    private(set) var vocabulary: KnownVocabulary

    /// Whether it is a word of a name.
    func contains(_ word: PackedLetters) -> Bool { words.contains(word.folded) }

    private mutating func insert(_ word: [UInt8]) {
        if let word = PackedLetters(word) { words.insert(word.folded) }
    }

    static func letters(_ word: some StringProtocol) -> [UInt8] {
        WrittenLetters.of(String(word)).map(SpellingAlphabet.code)
    }

    static func folded(_ word: [UInt8]) -> [UInt8] { word.map { SpellingAlphabet.folded[Int($0)] } }

    /// The words of a form that are known wherever they stand.
    ///
    /// A name of several words that is listed to be rewritten says nothing of its misspelt word elsewhere: سيرجي لافروف, سيرجي شويغو.
    private static func known(_ parts: [[UInt8]], _ form: Form, _ kind: EntryKind) -> [[UInt8]] {
        guard parts.count > 1, form.term.status.isRewritten else { return parts }
        // Whatever of it is a name stands in other names of the person as well.
        if kind == .person { return [] }
        let target = words(of: form.target)
        guard target.count == parts.count else { return parts }
        let other = parts.indices.filter { folded(parts[$0]) != folded(target[$0]) }
        return other.count == 1 ? parts.indices.filter { $0 != other[0] }.map { parts[$0] } : parts
    }

    private static func words(of name: String) -> [[UInt8]] {
        name.split { $0 == " " || $0 == "-" }.map(letters).filter { !$0.isEmpty }
    }

    init(_ glossary: Glossary, index: TermIndex) {
        vocabulary = KnownVocabulary(Vocabulary())
        let ordinary = glossary.nameWords.ordinary + glossary.nameWords.before + glossary.nameWords.after
        for word in ordinary { insert(Self.letters(word.text)) }
        var seen: Set<String> = []
        var neighboursOfEntry: [Int: [[UInt8]]] = [:]
        var single: [(Form, [UInt8])] = []
        var several: [(Form, [[UInt8]])] = []
        for form in index.forms {
            let parts = Self.words(of: form.text)
            for part in Self.known(parts, form, index.entries[form.entry].kind) { insert(part) }
            // Months are a closed list, and other words are one letter away: يوليوس is no يوليوز.
            if index.entries[form.entry].kind == .month { continue }
            if parts.count == 1 {
                single.append((form, parts[0]))
            } else if parts.count > 1 {
                neighboursOfEntry[form.entry, default: []] += parts.map(Self.folded)
                several.append((form, parts))
            }
        }
        for (form, letters) in single where letters.count >= 4 {
            guard form.status != .deprecated,
                seen.insert("\(form.entry) \(form.text)").inserted
            else {
                continue
            }
            let own = Self.folded(letters)
            let neighbours = (neighboursOfEntry[form.entry] ?? []).filter { $0 != own && $0.count > 2 }
            names.append(
                Name(entry: form.entry, text: form.text, letters: letters, partners: [], neighbours: neighbours))
        }
        for (form, parts) in several
        where index.entries[form.entry].kind == .person && form.status != .deprecated && parts.count == 2 {
            for (position, part) in parts.enumerated() where part.count >= 4 {
                let text = form.text.split { $0 == " " || $0 == "-" }[position]
                guard seen.insert("\(form.entry) \(text)").inserted else { continue }
                let partners = [Self.folded(parts[1 - position])]
                names.append(
                    Name(entry: form.entry, text: String(text), letters: part, partners: partners, neighbours: partners)
                )
            }
        }
        var compared = Vocabulary()
        for name in names { compared.append(NameWords(name.text)) }
        vocabulary = KnownVocabulary(compared)
    }
}
