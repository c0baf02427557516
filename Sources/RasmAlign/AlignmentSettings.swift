/// The constants of alignment. They were set on the development half of the measuring data (`make accuracy`), for all languages alike.
struct AlignmentSettings: Sendable {
    var names = NameAnchors()
    var scorer = BeadScorer.Settings()
    var search = BeadSearch.Settings()
    var induction = InducedLexicon.Settings()
    /// How often a lexicon is induced from what was aligned, and everything aligned again.
    var passes = 3
    /// Beads below this confidence teach nothing.
    var teaching = 0.7
    var numberWeight: Float = 0.9
    var questionWeight: Float = 0.6
    var quotationWeight: Float = 0.2
    var sameWordWeight: Float = 0.6
    var foreignWordWeight: Float = 0.8
    var seedWeight: Float = 0.6
    var dictionaryWeight: Float = 0.6
    var inducedWeight: Float = 0.8
}
