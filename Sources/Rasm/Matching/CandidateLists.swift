/// The memory for one group: nothing in it outlives a look.
struct CandidateLists: ~Copyable {
    /// Of every word and one more; empty where a word has none.
    let keys: UnsafeMutablePointer<WordKey>
    /// Of the words, and of the steps that are taken.
    let hashes: UnsafeMutablePointer<UInt64>
    let stepHashes: UnsafeMutablePointer<UInt64>
    /// The places of words that may begin with a proclitic, but not أ, and of those that may begin with أ.
    let prefixed: UnsafeMutablePointer<UInt16>
    let asking: UnsafeMutablePointer<UInt16>
    /// What is left of words that may begin with one proclitic more.
    let rests: UnsafeMutablePointer<Rest>
    /// The places of words that the filter lets through, and what it lets through of rests.
    let hits: UnsafeMutablePointer<UInt16>
    let restHits: UnsafeMutablePointer<Rest>
    let steps: UnsafeMutablePointer<Step>
    let marks: WordMarks
    /// Where a name may be, when all is marked.
    let wanted: PlaceSet
    let names: LongestNames
    private var memory: ListMemory

    /// Each list is as long as it can get and one more, since an entry is written before it is known whether it is wanted.
    /// - Parameter restsOfWord: how many may be left of a word.
    init(words: Int, restsOfWord: Int) {
        let (ofWords, ofRests, ofSteps) = (words + 1, words * restsOfWord + 1, words * (restsOfWord + 1) + 1)
        let ofWord = MemoryLayout<WordKey>.stride + MemoryLayout<Rest>.stride + 8 + 6 + LongestNames.bytesOfWord
        let ofStep = MemoryLayout<Step>.stride + 8
        var memory = ListMemory(
            size: ofWords * ofWord + ofRests * MemoryLayout<Rest>.stride + ofSteps * ofStep + WordMarks.bytes(words)
                + PlaceSet.bytes(words) + 13 * ListMemory.spareForList)
        keys = memory.list(of: WordKey.self, ofWords)
        hashes = memory.list(of: UInt64.self, ofWords)
        stepHashes = memory.list(of: UInt64.self, ofSteps)
        prefixed = memory.list(of: UInt16.self, ofWords)
        asking = memory.list(of: UInt16.self, ofWords)
        rests = memory.list(of: Rest.self, ofWords)
        hits = memory.list(of: UInt16.self, ofWords)
        restHits = memory.list(of: Rest.self, ofRests)
        steps = memory.list(of: Step.self, ofSteps)
        marks = WordMarks(words: words, in: &memory)
        wanted = PlaceSet(places: words, in: &memory)
        names = LongestNames(words: words, in: &memory)
        self.memory = memory
    }
}

/// What proclitics have left of a word.
struct Rest: BitwiseCopyable {
    let key: WordKey
    let place: UInt16
    /// How many letters were cut off before it.
    let letters: UInt16
}

/// A step to be taken along a name that begins at a place, by the word at the next.
struct Step: BitwiseCopyable {
    private(set) var node: UInt32
    /// The node after the first word.
    let root: UInt32
    let place: UInt16
    private(set) var next: UInt16
    /// The letters cut off before the first word, and whether they may be.
    let letters: UInt16
    let isCut: Bit
    let asks: Bit

    /// - Parameter first: to the node after the word at a place.
    @inline(__always)
    init(from first: TrieStep, place: UInt16, letters: UInt16, isCut: Bit, asks: Bit) {
        (node, root, self.place, next) = (first.node, first.node, place, place &+ 1)
        (self.letters, self.isCut, self.asks) = (letters, isCut, asks)
    }

    /// The step by the word behind that.
    @inline(__always)
    func followed(to child: TrieStep) -> Step {
        var step = self
        (step.node, step.next) = (child.node, next &+ 1)
        return step
    }
}
