/// Finds the words at which a name may be, a group of words at a time.
///
/// No processor foresees which words begin with a proclitic or pass the filter; so nothing is done here *if* a word is so. What is to be looked at further is
/// written to a list, whose count goes on when it was wanted, and the next look goes along that list. And the looks into the tables follow each other
/// without waiting, so that the memory, where a large glossary lies, answers several at a time. The names of a group are followed abreast, a word further
/// in each pass, and of those that begin at a word the longest is kept (``LongestNames``). Where anything but letters and single spaces has a say in what
/// the name is, the word is only told to be one at which a name may be, and ``TokenScan`` looks again.
struct Candidates: ~Copyable {
    private static let groupLength = 1024
    /// The question's أ, then و or ف, then ب or ك or ل.
    private static let mostProclitics = 3

    let tokens: Tokens
    /// Keeps the columns of the others alive.
    private let memory: IndexMemory
    private let beginnings: NameBeginnings
    private let trie: NameTrie

    /// The words looked at last.
    private var group = 0..<0
    private let lists: CandidateLists

    init(_ index: TermIndex, in tokens: Tokens) {
        memory = index.memory
        beginnings = index.beginnings
        trie = index.trie
        self.tokens = tokens
        lists = CandidateLists(
            words: min(Self.groupLength, tokens.list.count), hitsOfWord: Self.mostProclitics + 1)
    }

    /// The first position from one on at which a name may be; nil behind the last. Positions are asked for in ascending order.
    mutating func next(from position: Int) -> Int? {
        var position = position
        while position < tokens.list.count {
            if position >= group.upperBound {
                group = position..<min(position + Self.groupLength, tokens.list.count)
                find()
            }
            if let place = lists.wanted.first(from: position - group.lowerBound, before: group.count) {
                return group.lowerBound + place
            }
            position = group.upperBound
        }
        return nil
    }

    /// Whether a name may be at a position; not known of those behind the group, and so true.
    func contains(_ position: Int) -> Bool {
        position >= group.upperBound || lists.wanted.contains(position - group.lowerBound)
    }

    /// Whether the longest name at a position is settled by its words alone; not known of those behind the group, and so false.
    @inline(__always)
    func isSettled(_ position: Int) -> Bool {
        position < group.upperBound && !lists.names.unsettled.contains(position - group.lowerBound)
    }

    /// The longest name at a position where that is settled.
    @inline(__always)
    func longestName(at position: Int) -> LongestName? {
        lists.names[position - group.lowerBound, group.lowerBound]
    }

    private func find() {
        lists.wanted.removeAll(group.count)
        lists.whole.removeAll(group.count)
        lists.names.begin(group.count)
        var rests = foldWords()
        var hits = filterWords()
        for _ in 0..<Self.mostProclitics where rests > 0 { (hits, rests) = lookBehindProclitics(hits, rests) }
        var steps = findFirstWords(hits)
        while steps > 0 { steps = followNames(steps) }
    }

    /// Gives the words their keys and hashes; gives the number of those that may begin with a proclitic, which are the rests then.
    private func foldWords() -> Int {
        let bytes = tokens.bytes.span.bytes
        let (keys, hashes, picked) = (lists.keys, lists.hashes, lists.picked)
        var restCount = 0
        tokens.list.withUnsafeBufferPointer { list in
            for place in 0..<group.count {
                let token = list[group.lowerBound &+ place]
                picked[restCount] = UInt16(truncatingIfNeeded: place)
                guard let key = WordKey(token, bytes) else {
                    restCount &+= foldUnusual(token, place)
                    continue
                }
                (keys[place], hashes[place]) = (key, key.hash)
                let second: UInt8 = bytes.unsafeLoad(fromUncheckedByteOffset: token.start &+ 1, as: UInt8.self)
                restCount &+= ProcliticLetters.first.holds(UInt64(second))
            }
        }
        // Behind the group nothing is known.
        (keys[group.count], hashes[group.count]) = (.empty, 0)
        pick(restCount, for: lists.rests)
        return restCount
    }

    /// The same for a word in which not all is plain letters: gives 1 if it may begin with a proclitic, else 0.
    @inline(never)
    private func foldUnusual(_ token: Token, _ place: Int) -> Int {
        // Which bytes are cut off takes a closer look, and so does a word that something is glued to.
        lists.names.unsettled.insert(place)
        guard let key = tokens.foldedKey(of: token) else {
            // A word without a key is looked up where names have such words.
            let (script, scripts) = (token.script, beginnings.keylessScripts)
            lists.wanted.insert(place, if: scripts.beginning.contains(script))
            (lists.keys[place], lists.hashes[place]) = (scripts.later.contains(script) ? .empty : .ofNoName, 0)
            return 0
        }
        (lists.keys[place], lists.hashes[place]) = (key, key.hash)
        // Where a mark or ligature stands, it is not asked how an alef is written.
        return ProcliticLetters.firstFolded.holds(key.firstCode)
    }

    /// Writes the words at the places that were picked to a list.
    private func pick(_ count: Int, for list: UnsafeMutablePointer<Rest>) {
        let (keys, picked) = (lists.keys, lists.picked)
        for number in 0..<count {
            let place = Int(picked[number])
            list[number] = Rest(key: keys[place], place: UInt32(truncatingIfNeeded: place))
        }
    }

    /// Gives the number of words that the filter lets through, which are the hits then.
    ///
    /// That it is a loop of its own lets the processor have a dozen looks at the filter on their way at a time.
    private func filterWords() -> Int {
        let (hashes, picked, filter) = (lists.hashes, lists.picked, beginnings.filter)
        var hitCount = 0
        for place in 0..<group.count {
            picked[hitCount] = UInt16(truncatingIfNeeded: place)
            hitCount &+= filter.look(hashes[place])
        }
        pick(hitCount, for: lists.hits)
        return hitCount
    }

    /// Takes a letter off each rest and looks at what is left: gives the number of hits, and of rests that may begin with another proclitic.
    private func lookBehindProclitics(_ hitCount: Int, _ count: Int) -> (hits: Int, rests: Int) {
        let (rests, hits, filter) = (lists.rests, lists.hits, beginnings.filter)
        var (restCount, hitCount) = (0, hitCount)
        for number in 0..<count {
            let word = rests[number]
            let key = word.key.withoutFirst
            let rest = Rest(
                key: key, place: word.place, letters: word.letters &+ 1,
                asks: word.asks || word.letters == 0 && word.key.beginsWithAlef)
            hits[hitCount] = rest
            hitCount &+= filter.look(key.hash)
            rests[restCount] = rest
            restCount &+= ProcliticLetters(behind: word.key.firstCode).holds(key.firstCode)
        }
        return (hitCount, restCount)
    }

    /// Looks the hits up: gives the number of steps to be taken from those with which longer names begin.
    private func findFirstWords(_ count: Int) -> Int {
        let (hits, steps, words) = (lists.hits, lists.steps, beginnings.words)
        for number in 0..<count { words.prefetch(hits[number].key) }
        var stepCount = 0
        for number in 0..<count {
            let hit = hits[number]
            let place = Int(hit.place)
            let word = words.find(hit.key)
            let (root, next) = (word.root, hit.place &+ 1)
            // Behind a word by itself (كسرت) and before a single letter nothing is cut off.
            let (isWhole, asks) = (lists.whole[place], Bit(hit.asks))
            var isCut = Bit(hit.letters == 0) | Bit(hit.key.isNameLong) & !isWhole
            if hit.asks {
                lists.names.unsettled.insert(place, if: isWhole & Bit(root.goesOn))
                isCut = isCut & Bit(self.asks(hit, root))
            }
            lists.whole.insert(place, if: word.roles.isWhole)
            lists.wanted.insert(place, if: root.mayEndName)
            // Nearly no word does, and many names begin with an article.
            if tokens.mayFollowArticle(group.lowerBound &+ place) {
                lists.wanted.insert(place, if: root.followsArticle)
            }
            lists.names.unsettled.insert(place, if: root.hidesName)
            lists.names.put(
                LongestName(end: next, root: root.node, to: root, letters: hit.letters), at: place,
                if: Bit(root.hasForms) & isCut, asks: asks)
            steps[stepCount] = Step(
                node: root.node, place: hit.place, next: next, root: root.node, letters: hit.letters, isCut: isCut,
                asks: asks)
            stepCount &+= (Bit(root.goesOn) & (isCut | asks)).number
        }
        return stepCount
    }

    /// Whether the أ before a hit asks.
    private func asks(_ hit: Hit, _ root: TrieStep) -> Bool {
        let place = Int(hit.place)
        guard !root.isNowhere, tokens.mayAsk(group.lowerBound + place) else { return false }
        // With a ل it may be the article: ألكاميرون.
        lists.names.unsettled.insert(place, if: hit.letters == 2 && lists.keys[place].hasArticle)
        return true
    }

    /// Goes a word further along each name: gives the number of those that go on. A word without a key may be any.
    private func followNames(_ count: Int) -> Int {
        let (keys, words, hashes, steps) = (lists.keys, lists.hashes, lists.stepHashes, lists.steps)
        for number in 0..<count {
            let step = steps[number]
            let key = keys[Int(step.next)]
            lists.wanted.insert(Int(step.place), if: key == .empty)
            lists.names.unsettled.insert(Int(step.place), if: key == .empty)
            let hash = Edge.hash(words[Int(step.next)], from: step.node)
            trie.filter.prefetch(hash)
            hashes[number] = hash
        }
        var stepCount = 0
        for number in 0..<count {
            let hash = hashes[number]
            steps[stepCount] = steps[number]
            hashes[stepCount] = hash
            stepCount &+= trie.filter.look(hash)
        }
        for number in 0..<stepCount { trie.prefetch(hashes[number]) }
        var leftCount = 0
        for number in 0..<stepCount {
            let step = steps[number]
            let (place, next) = (Int(step.place), Int(step.next))
            let child = trie.find(LaterWord(keys[next]).edge(from: step.node), hashes[number])
            let end = step.next &+ 1
            lists.wanted.insert(place, if: child.mayEndName)
            lists.names.unsettled.insert(place, if: !child.isNowhere && !followsSpace(next))
            lists.names.put(
                LongestName(end: end, root: step.root, to: child, letters: step.letters), at: place,
                if: Bit(child.hasForms) & step.isCut, asks: step.asks)
            steps[leftCount] = step
            steps[leftCount].node = child.node
            steps[leftCount].next = end
            leftCount &+= child.goesOn ? 1 : 0
        }
        return leftCount
    }

    /// Whether a word of the group is parted from the one before it by one space and nothing else.
    @inline(__always)
    private func followsSpace(_ place: Int) -> Bool {
        let position = group.lowerBound &+ place
        let (last, token) = (tokens.list[position &- 1].end, tokens.list[position])
        return token.start == last &+ 1 && tokens.bytes[last] == 0x20 && !token.beginsRun && !token.isGlued
    }
}

/// A word, or what proclitics have left of it.
private struct Rest: BitwiseCopyable {
    var key: WordKey
    var place: UInt32
    /// How many letters were cut off before it, and whether the first of them is the أ that may ask.
    var letters: UInt16 = 0
    var asks = false
}

/// What the filter let through.
private typealias Hit = Rest

/// A step to be taken along a name that begins at a place, by the word at the next.
private struct Step: BitwiseCopyable {
    var node: UInt32
    var place: UInt32
    var next: UInt32
    /// The node after the first word, the letters cut off before it, and whether they may be.
    var root: UInt32
    var letters: UInt16
    var isCut: Bit
    var asks: Bit
}

/// The memory for one group: nothing in it outlives a look.
private struct CandidateLists: ~Copyable {
    /// Of every word and one more; empty where a word has none.
    let keys: UnsafeMutablePointer<WordKey>
    /// Of the words, and of the steps that are taken.
    let hashes: UnsafeMutablePointer<UInt64>
    let stepHashes: UnsafeMutablePointer<UInt64>
    /// Places of words, on their way to another list.
    let picked: UnsafeMutablePointer<UInt16>
    let rests: UnsafeMutablePointer<Rest>
    let hits: UnsafeMutablePointer<Hit>
    let steps: UnsafeMutablePointer<Step>
    /// Where a name may be.
    let wanted: PlaceSet
    /// What is a word by itself, or becomes one by what was cut off.
    let whole: PlaceSet
    let names: LongestNames
    private var memory: ListMemory

    /// Each list is as long as it can get and one more, since an entry is written before it is known whether it is wanted.
    init(words: Int, hitsOfWord: Int) {
        let (ofWords, ofHits) = (words + 1, words * hitsOfWord + 1)
        let ofWord = MemoryLayout<WordKey>.stride + MemoryLayout<Rest>.stride + 8 + 2 + LongestNames.bytesOfWord
        let ofHit = MemoryLayout<Hit>.stride + MemoryLayout<Step>.stride + 8
        let sets = 3 * (words / 64 + 1) * 8
        var memory = ListMemory(size: ofWords * ofWord + ofHits * ofHit + sets + 12 * ListMemory.spareForList)
        keys = memory.list(of: WordKey.self, ofWords)
        hashes = memory.list(of: UInt64.self, ofWords)
        stepHashes = memory.list(of: UInt64.self, ofHits)
        picked = memory.list(of: UInt16.self, ofWords)
        rests = memory.list(of: Rest.self, ofWords)
        hits = memory.list(of: Hit.self, ofHits)
        steps = memory.list(of: Step.self, ofHits)
        wanted = PlaceSet(places: words, in: &memory)
        whole = PlaceSet(places: words, in: &memory)
        names = LongestNames(words: words, in: &memory)
        self.memory = memory
    }
}
