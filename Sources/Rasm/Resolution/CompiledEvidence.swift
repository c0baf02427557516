/// ``Evidence`` ready for looking up: words by number, the built-in cues as flags.
struct CompiledEvidence: Sendable {
    var near: Set<Int> = []
    var notNear: Set<Int> = []
    var nearCues: Set<Cue> = []
    var previous: Set<Int> = []
    var next: Set<Int> = []
    /// Proclitic letters that are evidence: «بسيؤول» is in Seoul, where سيؤول may be a verb.
    var proclitics: Set<UInt16> = []
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
        /// No word stands beside the name without a sign between: «لندن (رويتر)».
        case alone = "#alone"
    }

    init(_ evidence: Evidence, words: inout WordTable) {
        needsEvidence = !(evidence.near.isEmpty && evidence.previous.isEmpty && evidence.next.isEmpty)
        for item in evidence.near {
            if let cue = Cue(rawValue: item) {
                nearCues.insert(cue)
            } else if let word = Phrase(item).folded.first {
                near.insert(words.intern(word))
            }
        }
        for item in evidence.previous {
            guard let word = Phrase(item).folded.first else { continue }
            if word.count == 1 { proclitics.insert(word[0]) } else { previous.insert(words.intern(word)) }
        }
        next = words.intern(firstWordsOf: evidence.next)
        isExact = evidence.isExact
        notNear = words.intern(firstWordsOf: evidence.notNear)
        notNext = words.intern(firstWordsOf: evidence.notNext)
        notPrevious = words.intern(firstWordsOf: evidence.notPrevious)
    }
}
