import Rasm

/// Words of one document that are so likely spellings of names of a glossary that an editor should hear of them while checking it.
///
/// They are told from that document alone, so what is said of a file does not depend on which others are checked with it.
public struct Suspects: Sendable {
    /// A spelling, and the name it seems to be of.
    public struct Suspect: Sendable {
        public var entry: String
        public var name: String
        /// Its places are the first ones.
        public var spelling: Discovery.Spelling
    }

    /// No less than what `discover` proposes, and more where something beside it speaks for it: there somebody asked, here nobody did. Set by hand.
    public static let leastProbability = 0.9
    /// The same where nothing but the spelling speaks for it.
    public static let leastAlone = 0.96

    private let known: KnownNames
    private let index: TermIndex

    public init(_ glossary: Glossary, index: TermIndex) {
        known = KnownNames(glossary, index: index)
        self.index = index
    }

    /// The suspects of a document, in the order of their first places.
    public func list(in census: WordCensus) -> [Suspect] {
        Discovery(ofKnown: known, in: census, index: index).groups.flatMap { group in
            group.spellings.compactMap { spelling in
                guard let entry = group.entry, let name = group.name, Self.isTold(spelling, as: name) else {
                    return nil
                }
                return Suspect(entry: entry, name: name, spelling: spelling)
            }
        }.sorted { Self.place($0) < Self.place($1) }
    }

    private static func isTold(_ spelling: Discovery.Spelling, as name: String) -> Bool {
        guard !spelling.places.isEmpty else { return false }
        if spelling.reasons.count > 1 { return spelling.probability >= leastProbability }
        // Where one has a consonant more, they are too often two names: تشينغهاي is not شنغهاي.
        return spelling.probability >= leastAlone && consonants(spelling.text) == consonants(name)
    }

    private static func consonants(_ name: String) -> Int {
        KnownNames.letters(name).count { !SpellingAlphabet.isVowel[Int($0)] }
    }

    private static func place(_ suspect: Suspect) -> (Int, Int) {
        (suspect.spelling.places[0].text, suspect.spelling.places[0].range.lowerBound)
    }
}
