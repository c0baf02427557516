import Rasm

/// Finds words of two texts that may be the same name in two scripts, by their sound.
struct NameAnchors {
    /// Below this likeness names are strangers.
    var threshold: Float = 0.72
    /// Of several candidates those count that come this near to the best.
    var margin: Float = 0.10
    /// A name has at least this much to compare.
    var leastStrength: Float = 1.3
    var ceiling: Float = 0.8

    /// How much the learned sounds count beside the consonants, where one of the names is Arabic.
    var soundShare: Float = 0.5
    /// Consonants less alike than this are not looked at with all their letters.
    var leastAlike: Float = 0.6

    private var sourceForms: [Int32: [NameForm]] = [:]
    private var targetForms: [Int32: [NameForm]] = [:]

    /// Adds the pairs of a document to its table.
    ///
    /// A pair weighs the more the more alike the names are, the longer they are, and the more evenly they are spread over the two texts.
    mutating func add(
        source: [ReadSentence], target: [ReadSentence], vocabulary: Vocabulary, to table: inout TranslationTable
    ) {
        let here = Self.spread(source)
        let there = Self.spread(target)
        let sources = here.keys.sorted { $0.word < $1.word }.map { name in
            (name, here[name]!, forms(of: name, vocabulary, &sourceForms))
        }.filter { !$0.2.isEmpty }
        let buckets = Buckets(sources.map(\.2))
        for name in there.keys.sorted(by: { $0.word < $1.word }) {
            let wantedForms = forms(of: name, vocabulary, &targetForms)
            var best: [(likeness: Float, source: Int)] = []
            for wanted in wantedForms {
                buckets.forEach(near: wanted) { number, form in
                    let likeness = likeness(form, wanted)
                    if likeness >= threshold { best.append((likeness, number)) }
                }
            }
            let strength = wantedForms.map(\.skeleton.strength).max() ?? 0
            guard let top = best.map(\.likeness).max() else { continue }
            best = best.filter { $0.likeness >= top - margin }
            let rivals = Set(best.map(\.source)).count
            for (likeness, number) in best {
                let (other, sentences, _) = sources[number]
                let spread = Float(min(sentences, there[name]!)) / Float(max(sentences, there[name]!))
                let sound = (likeness - threshold + 0.15) / (1 - threshold + 0.15) * min(1, strength / 2.6)
                let weight = ceiling * sound * spread.squareRoot() / Float(rivals).squareRoot()
                table.add(other.token, name.token, weight)
            }
        }
    }

    /// From 0 to 1, by consonants and, across scripts, by all letters.
    private func likeness(_ one: NameForm, _ other: NameForm) -> Float {
        let consonants = one.skeleton.similarity(to: other.skeleton)
        guard one.isArabic != other.isArabic, consonants >= leastAlike else { return consonants }
        let (arabic, latin) = one.isArabic ? (one, other) : (other, one)
        // The costs of names and of strangers, brought to the scale of consonants: 0.72 for a distant name.
        let letters = 1 - 0.37 * (SoundModel.learned.cost(latin.letters, arabic.letters) - 1.75)
        return (1 - soundShare) * consonants + soundShare * min(1, letters)
    }

    /// In how many sentences each name stands.
    private static func spread(_ sentences: [ReadSentence]) -> [NameCandidate: Int] {
        var counts: [NameCandidate: Int] = [:]
        for sentence in sentences { for name in Set(sentence.names) { counts[name, default: 0] += 1 } }
        return counts
    }

    private func forms(
        of name: NameCandidate, _ vocabulary: Vocabulary, _ known: inout [Int32: [NameForm]]
    ) -> [NameForm] {
        if let forms = known[name.word] { return forms }
        let letters = vocabulary.keys[Int(name.word)]
        let isArabic = (0x0600...0x06FF).contains(letters[0])
        let spellings = isArabic ? LightStem.nameForms(letters) : [letters]
        let forms = spellings.map { NameForm($0, isArabic: isArabic) }
            .filter { $0.skeleton.strength >= leastStrength }
        known[name.word] = forms
        return forms
    }
}

/// A way a word may be a name.
struct NameForm: Sendable {
    let skeleton: Skeleton
    let isArabic: Bool
    /// Its letters; Cyrillic ones in Latin.
    let letters: [UInt16]

    init(_ letters: [UInt16], isArabic: Bool) {
        skeleton = Skeleton(letters, script: isArabic ? .arabic : .latin)
        self.isArabic = isArabic
        self.letters = isArabic ? letters : Romanization.latin(letters)
    }
}

/// Skeletons by the sounds that occur in them, so that only those are compared that may be alike.
private struct Buckets {
    private var skeletons: [UInt32: [(number: Int, form: NameForm)]] = [:]

    init(_ forms: [[NameForm]]) {
        for (number, forms) in forms.enumerated() {
            for form in forms { skeletons[form.skeleton.signature, default: []].append((number, form)) }
        }
    }

    /// Hands over the forms that may be alike.
    func forEach(near wanted: NameForm, _ body: (_ number: Int, _ form: NameForm) -> Void) {
        let sounds = wanted.skeleton.sounds.count
        for (signature, forms) in skeletons where (signature ^ wanted.skeleton.signature).nonzeroBitCount <= 2 {
            for (number, form) in forms where abs(form.skeleton.sounds.count - sounds) <= 3 { body(number, form) }
        }
    }
}
