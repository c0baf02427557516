/// What is decided of a mention, in numbers: an article has thousands, and of most nobody wants a string. ``NamedMention`` tells it in words.
package struct Decision: BitwiseCopyable, Sendable {
    private let start: Int
    private let length: UInt32
    private let procliticLength: UInt32
    private let entryNumber: UInt32
    /// One more than its place among the texts to be written; 0 where what stands there stays.
    fileprivate var writtenNumber: UInt32 = 0
    package let type: TermType
    package let status: AdministrativeStatus
    package let isResolved: Bool

    /// - Parameters:
    ///   - range: what is replaced, which begins behind the proclitics or, where they change, in their midst.
    ///   - facts: those of its form.
    init(_ range: Range<Int>, of mention: Mention, _ facts: FormFacts, isResolved: Bool) {
        start = range.lowerBound
        length = UInt32(range.count)
        procliticLength = UInt32(range.lowerBound - mention.proclitics.lowerBound)
        entryNumber = UInt32(facts.entry)
        type = facts.type
        status = facts.status
        self.isResolved = isResolved
    }

    /// The byte range of the name without its proclitics; what is written replaces just this.
    package var range: Range<Int> { start..<start &+ Int(length) }
    /// The byte range of the proclitics before it.
    package var proclitics: Range<Int> { start &- Int(procliticLength)..<start }
    /// Index into ``TermIndex/entries``; of an ambiguous mention, the likeliest.
    var entry: Int { Int(entryNumber) }
    /// Whether what stands there stays.
    package var stays: Bool { writtenNumber == 0 }
}

/// What is decided of the mentions of one article, in text order, and where the words of it are.
package struct Decisions: Sendable {
    private let words: Words
    package var article: Article { words.article }
    private var index: TermIndex { words.index }
    package private(set) var list: [Decision] = []
    /// What is written in place of the mentions that change.
    private var written: [String] = []

    init(in article: Article, _ index: TermIndex) {
        words = Words(of: article, in: index)
    }

    /// Where words are: an object, since decisions are handed on and kept, and the index holds ten counted references.
    private final class Words: Sendable {
        let article: Article
        let index: TermIndex

        init(of article: Article, in index: TermIndex) {
            self.article = article
            self.index = index
        }
    }

    mutating func reserve(_ count: Int) { list.reserveCapacity(count) }

    mutating func append(_ decision: Decision, writing text: String? = nil) {
        var decision = decision
        if let text {
            written.append(text)
            decision.writtenNumber = UInt32(written.count)
        }
        list.append(decision)
    }

    /// Puts decisions of another reading of the article in the place of some.
    mutating func replace(
        where isReplaced: (Range<Int>) -> Bool, by other: Decisions, where isTaken: (Range<Int>) -> Bool
    ) {
        list.removeAll { isReplaced($0.range) }
        for decision in other.list where isTaken(decision.range) {
            append(decision, writing: other.writtenText(of: decision))
        }
        list.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func writtenText(of decision: Decision) -> String? {
        decision.stays ? nil : written[Int(decision.writtenNumber) - 1]
    }

    func entryID(of decision: Decision) -> String { index.entries.id(of: decision.entry) }

    /// The same in words.
    package func named(_ decision: Decision) -> NamedMention {
        let surface = article.text(decision.range)
        return NamedMention(
            range: decision.range, proclitics: decision.proclitics, entry: entryID(of: decision), type: decision.type,
            status: decision.status, surface: surface, rendering: writtenText(of: decision) ?? surface,
            isResolved: decision.isResolved)
    }

    var named: [NamedMention] { list.map(named) }

    /// The id of an entry as it lies in the index, which outlives it; nil of one with other letters than ASCII.
    /// - Parameter number: of a decision in ``list``; whoever goes through them in order waits least.
    package func entryIDBytes(of number: Int) -> UnsafeBufferPointer<UInt8>? {
        Lookahead.ids(of: list, at: number, in: index)
        return index.entries.plainID(of: list[number].entry)
    }
}
