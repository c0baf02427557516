/// A sentence as the aligner sees it.
struct ReadSentence {
    /// Its stems, numbers and marks in order, by their number in the ``Vocabulary``.
    var tokens: [Int32] = []
    /// Where each token stands, in bytes of the sentence; only for who wants to show it.
    var places: [Range<Int>] = []
    /// The words that may be names, in full: by their number in the ``Vocabulary``, with their token.
    var names: [NameCandidate] = []
    /// What the glossary says of the names in it; only in Arabic.
    var glossary: [GlossaryPair] = []
    /// Its length in Unicode scalars.
    var characters = 0
}

/// A word that may be a name.
struct NameCandidate: Hashable {
    /// The number of the whole word.
    var word: Int32
    /// The number of its stem.
    var token: Int32
}
