/// What stands right before a stop.
struct StopBefore {
    /// The character before the stop.
    let last: SentenceCharacter
    /// How many letters the word before the stop has; 0 when there is none.
    let letters: Int
    let isAbbreviation: Bool
    /// An abbreviation that something always follows: Mr., проф.
    let isTitle: Bool
    let endsEnumeration: Bool
    /// A short number that is all of the sentence: the number of a list item.
    let isListNumber: Bool
    /// One or two digits: the stop may be a decimal point with a space behind it.
    let isShortNumber: Bool

    var isCased: Bool { last.isCased }

    init(reader: SentenceReader, words: SentenceWords, state: SentenceState, cluster: StopCluster) {
        last = state.last ?? .other
        isListNumber = cluster.isLoneStop && !cluster.isClosed && state.isNumberOnly && (1...3).contains(state.digits)
        guard cluster.isLoneStop, last.isWord,
            let (word, start) = reader.word(endingAt: state.lastEnd, notBefore: state.start)
        else {
            letters = last.isWord && last != .digit ? FoldedWord.many : 0
            (isAbbreviation, isTitle, endsEnumeration, isShortNumber) = (false, false, false, false)
            return
        }
        letters = word.letters
        isAbbreviation = words.isAbbreviation(word) && !Self.isUnit(word, start, reader, state)
        isTitle = words.isTitle(word)
        endsEnumeration = words.endsEnumeration(word)
        isShortNumber = last == .digit && reader.bytes[start..<state.lastEnd].count { $0 & 0xC0 != 0x80 } <= 2
    }

    /// Whether the word is one Arabic letter glued to a number (1990م, 900هـ): a year, with no stop of its own.
    private static func isUnit(_ word: FoldedWord, _ start: Int, _ reader: SentenceReader, _ state: SentenceState)
        -> Bool
    {
        guard word.letters == 1, state.last == .arabic, start > state.start else { return false }
        let before = reader.offset(before: start, notBefore: state.start)
        return SentenceCharacter(reader.scalar(at: before).value) == .digit
    }
}
