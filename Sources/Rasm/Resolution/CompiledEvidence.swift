/// ``Evidence`` ready for looking up: words by number, the built-in cues as flags.
struct CompiledEvidence: Sendable {
    var near: Set<Int> = []
    var notNear: Set<Int> = []
    var nearCues: Set<Cue> = []
    var notNext: Set<Int> = []
    var notPrevious: Set<Int> = []
    let isExact: Bool
    var needsEvidence: Bool

    enum Cue: String, Sendable {
        /// A number from 1 to 31 before the name.
        case day = "#day"
        /// A number from 1000 to 2999 after the name.
        case year = "#year"
        /// Another month's name.
        case month = "#month"
    }

    init(_ evidence: Evidence, words: inout WordTable) {
        needsEvidence = !evidence.near.isEmpty
        for item in evidence.near {
            if let cue = Cue(rawValue: item) {
                nearCues.insert(cue)
            } else if let word = Phrase(item).folded.first {
                near.insert(words.intern(word))
            }
        }
        isExact = evidence.isExact
        notNear = words.intern(firstWordsOf: evidence.notNear)
        notNext = words.intern(firstWordsOf: evidence.notNext)
        notPrevious = words.intern(firstWordsOf: evidence.notPrevious)
    }
}
