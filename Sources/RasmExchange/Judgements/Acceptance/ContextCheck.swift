import Rasm

/// A place where a spelling stands, and the same place as it would be with the glossary's own spelling.
///
/// What becomes of the second is what is to become of the first.
struct ContextCheck {
    enum Outcome {
        /// The name is found, and written as the glossary writes it.
        case right
        /// The glossary's own spelling would be found here, and this one is not.
        case open
        /// Another name is found, or would be written.
        case wrong
        /// The glossary's own spelling would be no name here either.
        case nobody
    }

    let spelling: String
    private let found: (article: Article, word: Range<Int>)
    private let wanted: (article: Article, word: Range<Int>)

    /// - Returns: nil where the word is written in another way than the spelling: with vowel marks, or with its article in a لل.
    init?(_ context: AcceptedSpellings.Context, of word: String) {
        spelling = context.spelling
        let (name, letters) = (Array(context.name.utf8), Array(context.spelling.utf8))
        guard let place = name.firstRange(of: letters) else { return nil }
        let right = name[..<place.lowerBound] + Array(word.utf8) + name[place.upperBound...]
        func article(_ name: [UInt8], _ word: Range<Int>) -> (Article, Range<Int>) {
            let start = context.before.utf8.count
            let bytes = Array(context.before.utf8) + name + Array(context.after.utf8)
            return (Article(bytes: bytes), (start + word.lowerBound)..<(start + word.upperBound))
        }
        found = article(name, place)
        wanted = article(Array(right), place.lowerBound..<(place.lowerBound + word.utf8.count))
    }

    func outcome(_ index: TermIndex, isAdmitted: Bool) -> Outcome {
        let wanted = Self.mention(at: wanted, index)
        let found = Self.mention(at: found, index)
        guard let wanted else { return found.map { $0.rendering != $0.surface } ?? false ? .wrong : .nobody }
        guard let found else { return .open }
        guard found.isResolved, wanted.isResolved else {
            // Whoever may be meant by the one may be meant by the other.
            return found.isResolved ? .wrong : wanted.isResolved ? .open : .right
        }
        if found.entry == wanted.entry, isAdmitted || found.rendering == wanted.rendering { return .right }
        return found.rendering == found.surface && found.entry == wanted.entry ? .open : .wrong
    }

    private static func mention(at place: (article: Article, word: Range<Int>), _ index: TermIndex) -> NamedMention? {
        Analysis(of: place.article, index: index).mentions.first { $0.range.overlaps(place.word) }
    }
}
