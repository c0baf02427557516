/// ``Evidence`` ready for looking up: words by number, the built-in cues as flags.
final class CompiledEvidence: Sendable {
    let near: Set<Int>
    let notNear: Set<Int>
    let nearCues: Set<Cue>
    let previous: Set<Int>
    let next: Set<Int>
    /// Proclitic letters that are evidence: «بسيؤول» is in Seoul, where سيؤول may be a verb.
    let proclitics: Set<UInt16>
    let notNext: Set<Int>
    let notPrevious: Set<Int>
    let isExact: Bool
    let needsEvidence: Bool

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
        nearCues = Set(evidence.near.compactMap { Cue(rawValue: $0) })
        near = words.intern(firstWordsOf: evidence.near.filter { Cue(rawValue: $0) == nil })
        let letters = evidence.previous.compactMap { Phrase($0).folded.first }.filter { $0.count == 1 }
        proclitics = Set(letters.map { $0[0] })
        previous = words.intern(firstWordsOf: evidence.previous.filter { Phrase($0).folded.first?.count != 1 })
        next = words.intern(firstWordsOf: evidence.next)
        isExact = evidence.isExact
        notNear = words.intern(firstWordsOf: evidence.notNear)
        notNext = words.intern(firstWordsOf: evidence.notNext)
        notPrevious = words.intern(firstWordsOf: evidence.notPrevious)
    }
}
