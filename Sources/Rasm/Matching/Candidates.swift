/// Finds the words that a name may begin with, a group of words at a time.
///
/// No processor foresees which words begin with a proclitic or pass the filter; so nothing is done here *if* a word is so. What is to be looked at further is
/// written to a list, whose count goes on when it was wanted, and the next look goes along that list. And the looks into the table of words follow each other
/// without waiting, so that the memory, where a large glossary lies, answers several at a time.
struct Candidates {
    private static let group = 1024
    /// The question's أ, then و or ف, then ب or ك or ل.
    private static let mostProclitics = 3

    /// Keeps the columns of both alive.
    private let memory: IndexMemory
    private let firstWords: FirstWords
    private let words: WordTable

    init(_ index: TermIndex) {
        memory = index.memory
        firstWords = index.firstWords
        words = index.words
    }

    /// A word, or what proclitics have left of it.
    private struct Rest: BitwiseCopyable {
        var key: WordKey
        var place: Int
    }

    /// What the filter let through.
    private struct Hit: BitwiseCopyable {
        var hash: UInt64
        var place: Int
    }

    /// The memory for one group.
    private struct Lists {
        let rests: UnsafeMutablePointer<Rest>
        let hits: UnsafeMutablePointer<Hit>
        var hitCount = 0
        /// A bit for each word that a name may begin with.
        let wanted: UnsafeMutablePointer<UInt64>
    }

    /// The positions of the words that a name may begin with, ascending.
    @inline(__always)
    func forEach(in tokens: Tokens, _ body: (Int) -> Void) {
        defer { withExtendedLifetime(memory) {} }
        withUnsafeTemporaryAllocation(of: Rest.self, capacity: Self.group + 1) { rests in
            withUnsafeTemporaryAllocation(of: Hit.self, capacity: Self.group * (Self.mostProclitics + 1) + 1) { hits in
                withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.group / 64) { wanted in
                    var lists = Lists(
                        rests: rests.baseAddress!, hits: hits.baseAddress!, wanted: wanted.baseAddress!)
                    for start in stride(from: 0, to: tokens.list.count, by: Self.group) {
                        find(in: start..<min(start + Self.group, tokens.list.count), of: tokens, &lists)
                        for block in 0..<Self.group / 64 {
                            var bits = wanted[block]
                            while bits != 0 {
                                body(start + block * 64 + bits.trailingZeroBitCount)
                                bits &= bits &- 1
                            }
                        }
                    }
                }
            }
        }
    }

    private func find(in range: Range<Int>, of tokens: Tokens, _ lists: inout Lists) {
        lists.wanted.update(repeating: 0, count: Self.group / 64)
        lists.hitCount = 0
        var left = lookAtWords(range, tokens, &lists)
        for _ in 0..<Self.mostProclitics where left > 0 { left = lookBehindProclitics(left, &lists) }
        for number in 0..<lists.hitCount {
            let hit = lists.hits[number]
            lists.wanted[hit.place / 64] |= (words.mayHold(hit.hash) ? 1 : 0) &<< UInt64(hit.place % 64)
        }
    }

    /// Looks at whole words; gives the number of those that may begin with a proclitic, which are the rests then.
    private func lookAtWords(_ range: Range<Int>, _ tokens: Tokens, _ lists: inout Lists) -> Int {
        let bytes = tokens.bytes.span.bytes
        let (firstWords, rests, hits) = (firstWords, lists.rests, lists.hits)
        var (left, hitCount) = (0, 0)
        tokens.list.withUnsafeBufferPointer { list in
            for position in range {
                let token = list[position]
                let place = position &- range.lowerBound
                guard let key = WordKey(token, bytes) else {
                    // A word without a key is looked up, unless it is a number and no name begins with one.
                    let isWanted = token.script != .digits || firstWords.hasNumbers
                    lists.wanted[place / 64] |= (isWanted ? 1 : 0) &<< UInt64(place % 64)
                    continue
                }
                let hash = key.hash
                hits[hitCount] = Hit(hash: hash, place: place)
                hitCount &+= firstWords.contains(hash) ? 1 : 0
                rests[left] = Rest(key: key, place: place)
                let letter: UInt8 = bytes.unsafeLoad(fromUncheckedByteOffset: token.start &+ 1, as: UInt8.self)
                left &+= WordKey.isProclitic(UInt64(letter)) ? 1 : 0
            }
        }
        lists.hitCount = hitCount
        return left
    }

    /// Takes a letter off each rest and looks at what is left; gives the number of those that may begin with another proclitic.
    private func lookBehindProclitics(_ count: Int, _ lists: inout Lists) -> Int {
        let (firstWords, rests, hits) = (firstWords, lists.rests, lists.hits)
        var (left, hitCount) = (0, lists.hitCount)
        for number in 0..<count {
            let rest = Rest(key: rests[number].key.withoutFirst, place: rests[number].place)
            let hash = rest.key.hash
            hits[hitCount] = Hit(hash: hash, place: rest.place)
            hitCount &+= firstWords.contains(hash) ? 1 : 0
            rests[left] = rest
            left &+= rest.key.mayBeginWithProclitic ? 1 : 0
        }
        lists.hitCount = hitCount
        return left
    }
}
