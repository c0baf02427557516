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
    private let holder: IndexHolder
    private let beginnings: NameBeginnings
    private let trie: NameTrie

    /// The words looked at last.
    private var group = 0..<0
    private let lists: CandidateLists

    init(_ index: TermIndex, in tokens: Tokens) {
        holder = index.holder
        beginnings = index.beginnings
        trie = index.trie
        self.tokens = tokens
        lists = CandidateLists(
            words: min(Self.groupLength, tokens.list.count), restsOfWord: Self.mostProclitics)
    }

    /// The first position from one on at which a name may be; nil behind the last. Positions are asked for in ascending order.
    mutating func next(from position: Int) -> Int? {
        var position = position
        while position < tokens.list.count {
            if position >= group.upperBound {
                group = position..<min(position + Self.groupLength, tokens.list.count)
                find()
            }
            if let place = lists.wanted.first(from: position &- group.lowerBound, before: group.count) {
                return group.lowerBound + place
            }
            position = group.upperBound
        }
        return nil
    }

    /// Whether a name may be at a position; not known of those behind the group, and so true.
    func contains(_ position: Int) -> Bool {
        position >= group.upperBound || lists.marks.contains(.wanted, at: position - group.lowerBound)
    }

    /// Whether the longest name at a position is settled by its words alone; not known of those behind the group, and so false.
    @inline(__always)
    func isSettled(_ position: Int) -> Bool {
        position < group.upperBound && !lists.marks.contains(.unsettled, at: position &- group.lowerBound)
    }

    /// The longest name at a position where that is settled, and the position behind its last word.
    @inline(__always)
    func longestName(at position: Int) -> (name: LongestName, end: Int)? {
        lists.names[position &- group.lowerBound].map { ($0.name, group.lowerBound &+ $0.end) }
    }

    private func find() {
        lists.marks.removeAll(group.count)
        lists.names.removeAll(group.count)
        let (prefixed, asking) = foldWords()
        let words = filterWords()
        let rests = lookBehindProclitics(lists.prefixed, prefixed, behind: 0)
        let hits = lookBehindProclitics(lists.asking, asking, behind: rests)
        var steps = findWords(words)
        steps = findRests(0..<rests, ask: false, behind: steps)
        steps = findRests(rests..<hits, ask: true, behind: steps)
        while steps > 0 { steps = followNames(steps) }
        lists.wanted.fill(with: lists.marks, group.count)
    }

    /// Gives the words their keys and hashes; gives the numbers of those that may begin with a proclitic, whose places are listed then: with another than
    /// the أ that asks, and with that.
    private func foldWords() -> (prefixed: Int, asking: Int) {
        let bytes = tokens.bytes.span.bytes
        let (keys, hashes, picked) = (lists.keys, lists.hashes, lists.hits)
        var pickedCount = 0
        tokens.list.withUnsafeBufferPointer { list in
            for place in 0..<group.count {
                let token = list[group.lowerBound &+ place]
                picked[pickedCount] = UInt16(truncatingIfNeeded: place)
                guard let key = WordKey(token, bytes) else {
                    pickedCount &+= foldUnusual(token, place)
                    continue
                }
                (keys[place], hashes[place]) = (key, key.hash)
                let second: UInt8 = bytes.unsafeLoad(fromUncheckedByteOffset: token.start &+ 1, as: UInt8.self)
                pickedCount &+= ProcliticLetters.first.holds(UInt64(second))
            }
        }
        // Behind the group nothing is known.
        (keys[group.count], hashes[group.count]) = (.empty, 0)
        var (prefixedCount, askingCount) = (0, 0)
        for number in 0..<pickedCount {
            let key = keys[Int(picked[number])]
            let (isLong, asks) = (Bit(key.isLongerThanName), Bit(key.beginsWithAlef))
            (lists.prefixed[prefixedCount], lists.asking[askingCount]) = (picked[number], picked[number])
            prefixedCount &+= (isLong & !asks).number
            askingCount &+= (isLong & asks).number
        }
        return (prefixedCount, askingCount)
    }

    /// The same for a word in which not all is plain letters: gives 1 if it may begin with a proclitic, else 0.
    @inline(never)
    private func foldUnusual(_ token: Token, _ place: Int) -> Int {
        // Which bytes are cut off takes a closer look, and so does a word that something is glued to.
        lists.marks.add(.unsettled, at: place)
        guard let key = tokens.foldedKey(of: token) else {
            // A word without a key is looked up where names have such words.
            let (script, scripts) = (token.script, beginnings.keylessScripts)
            if scripts.beginning.contains(script) { lists.marks.add(.wanted, at: place) }
            (lists.keys[place], lists.hashes[place]) = (scripts.later.contains(script) ? .empty : .ofNoName, 0)
            return 0
        }
        (lists.keys[place], lists.hashes[place]) = (key, key.hash)
        // Where a mark or ligature stands, it is not asked how an alef is written.
        return ProcliticLetters.firstFolded.holds(key.firstCode)
    }

    /// Gives the number of words that the filter lets through, whose places are the hits then.
    ///
    /// That it is a loop of its own lets the processor have a dozen looks at the filter on their way at a time.
    private func filterWords() -> Int {
        let (hashes, hits, filter) = (lists.hashes, lists.hits, beginnings.filter)
        var count = 0
        for place in 0..<group.count {
            hits[count] = UInt16(truncatingIfNeeded: place)
            count &+= filter.look(hashes[place])
        }
        for number in 0..<count { beginnings.words.prefetch(hashes[Int(hits[number])]) }
        return count
    }

    /// Takes a letter off the words at some places, and another as long as there may be a proclitic: gives the number of hits, of which what is left here comes
    /// behind those that there are.
    private func lookBehindProclitics(_ places: UnsafeMutablePointer<UInt16>, _ count: Int, behind start: Int) -> Int {
        let (keys, rests, hits) = (lists.keys, lists.rests, lists.restHits)
        var (hitCount, restCount) = (start, 0)
        for number in 0..<count {
            let place = places[number]
            cut(keys[Int(place)], place, letters: 1, &hitCount, &restCount)
        }
        for letters in 2...Self.mostProclitics {
            let count = exchange(&restCount, with: 0)
            for number in 0..<count {
                cut(rests[number].key, rests[number].place, letters: UInt16(letters), &hitCount, &restCount)
            }
        }
        for number in start..<hitCount { beginnings.words.prefetch(hits[number].key.hash) }
        return hitCount
    }

    /// Takes a letter off a word: what is left is one more hit, if the filter lets it through, and one more rest, if it may begin with another proclitic.
    @inline(__always)
    private func cut(_ word: WordKey, _ place: UInt16, letters: UInt16, _ hits: inout Int, _ rests: inout Int) {
        let key = word.withoutFirst
        let rest = Rest(key: key, place: place, letters: letters)
        lists.restHits[hits] = rest
        hits &+= beginnings.filter.look(key.hash)
        lists.rests[rests] = rest
        rests &+= ProcliticLetters(behind: word.firstCode).holds(key.firstCode)
    }

    /// Looks up the words that the filter let through: gives the number of steps to be taken from those with which longer names begin.
    private func findWords(_ count: Int) -> Int {
        let (hits, keys, hashes, steps, words) = (lists.hits, lists.keys, lists.hashes, lists.steps, beginnings.words)
        var stepCount = 0
        for number in 0..<count {
            let place = Int(hits[number])
            let word = words.find(keys[place], hashes[place])
            mark(place, word)
            lists.names.begin(at: place, with: word.root)
            steps[stepCount] = Step(from: word.root, place: hits[number], letters: 0, isCut: .yes, asks: .no)
            stepCount &+= Bit(word.root.goesOn).number
        }
        return stepCount
    }

    /// The same for what proclitics have left of words; the steps come behind those that there are.
    /// - Parameter ask: whether the words begin with أ.
    @inline(__always)
    private func findRests(_ numbers: Range<Int>, ask: Bool, behind start: Int) -> Int {
        let (hits, steps, words) = (lists.restHits, lists.steps, beginnings.words)
        var stepCount = start
        for number in numbers {
            let hit = hits[number]
            let place = Int(hit.place)
            let word = words.find(hit.key, hit.key.hash)
            // Behind a word by itself (كسرت) and before a single letter nothing is cut off.
            let isWhole = lists.marks[.whole, place]
            var isCut = Bit(hit.key.isNameLong) & !isWhole
            if ask {
                lists.marks.add(.unsettled, at: place, if: isWhole & Bit(word.root.goesOn))
                isCut = isCut & Bit(asks(hit, word.root))
            }
            mark(place, word)
            lists.names.put(
                LongestName(root: word.root.node, to: word.root, letters: hit.letters), at: place, endingAt: place &+ 1,
                if: Bit(word.root.hasForms) & isCut, asks: Bit(ask))
            steps[stepCount] = Step(
                from: word.root, place: hit.place, letters: hit.letters, isCut: isCut, asks: ask ? .yes : .no)
            stepCount &+= (ask ? Bit(word.root.goesOn) : Bit(word.root.goesOn) & isCut).number
        }
        return stepCount
    }

    /// Marks a place with what is known of its word, or of what proclitics have left of it.
    @inline(__always)
    private func mark(_ place: Int, _ word: KnownWord) {
        lists.marks.add(WordMark(of: word), at: place)
        // Nearly no word does, and many names begin with an article.
        if tokens.mayFollowArticle(group.lowerBound &+ place) {
            lists.marks.add(.unsettled, at: place)
            if word.root.followsArticle { lists.marks.add(.wanted, at: place) }
        }
    }

    /// Whether the أ before a hit asks.
    private func asks(_ hit: Rest, _ root: TrieStep) -> Bool {
        let place = Int(hit.place)
        guard !root.isNowhere, tokens.mayAsk(group.lowerBound + place) else { return false }
        // With a ل it may be the article: ألكاميرون.
        if hit.letters == 2, lists.keys[place].hasArticle { lists.marks.add(.unsettled, at: place) }
        return true
    }

    /// Goes a word further along each name: gives the number of those that go on. A word without a key may be any.
    private func followNames(_ count: Int) -> Int {
        let (keys, words, hashes, steps) = (lists.keys, lists.hashes, lists.stepHashes, lists.steps)
        for number in 0..<count {
            let step = steps[number]
            let word = words[Int(step.next)]
            if word == 0, keys[Int(step.next)] == .empty {
                lists.marks.add([.wanted, .unsettled], at: Int(step.place))
            }
            let hash = Edge.hash(word, from: step.node)
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
            lists.marks.add(WordMark(of: child), at: place)
            if !child.isNowhere, !followsSpace(next) { lists.marks.add(.unsettled, at: place) }
            lists.names.put(
                LongestName(root: step.root, to: child, letters: step.letters), at: place, endingAt: next &+ 1,
                if: Bit(child.hasForms) & step.isCut, asks: step.asks)
            steps[leftCount] = step.followed(to: child)
            leftCount &+= Bit(child.goesOn).number
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
