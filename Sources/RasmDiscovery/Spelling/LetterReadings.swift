/// What Arabic letters stand for in foreign names, by the letters beside them: whether this و is an o, a u or a w, and whether nothing is heard between
/// two letters or an e that is not written.
///
/// Learned from names with their English spelling, of which there are ten times as many as there are names in two Arabic spellings. Two spellings of one
/// name can be read alike where they differ; those of two names often cannot.
package struct LetterReadings: Sendable {
    /// What is heard: nothing, the letters a–z, and ch, sh, th, kh, gh, zh, dh.
    package static let sounds = 34
    package static let nothing = 0
    /// What may be heard where nothing is written: nothing, a, e, i, o, u.
    package static let vowels = [nothing, 1, 5, 9, 15, 21]

    package let counts: ReadingCounts

    /// By letter and neighbour: the probability of each sound after a letter, and what the letter behind it changes in that.
    private var left: [SoundRow]
    private var right: [SoundRow]
    /// With both neighbours, where these have been met; where in `both` that is, by all three letters.
    private var both: [SoundRow] = []
    private var placeInBoth: [Int16]
    /// One over the probability of each sound: of a letter, and of any.
    private let rarityOfLetter: [SoundRow]
    private let rarity: SoundRow
    /// The probability of each vowel between two letters; with the letter before them, or the one behind, where these have been met.
    private var between: [SIMD8<Float>]
    private var betweenLeft: [SIMD8<Float>] = []
    private var placeInLeft: [Int16]
    private var betweenRight: [SIMD8<Float>] = []
    private var placeInRight: [Int16]
    /// One over the probability of each vowel, as letters and without.
    private let rarityOfVowels: SIMD8<Float>

    /// Surroundings are as those of one letter less until they have been met more often than three or four times.
    package init(_ counts: ReadingCounts) {
        self.counts = counts
        let size = SpellingAlphabet.size
        var (seenLeft, seenRight) = (Self.zeros(size * size), Self.zeros(size * size))
        var seen = Self.zeros(size)
        var any = SoundRow(repeating: 0.5)
        counts.forEach(.left) { letters, sound, count in
            seenLeft[letters].add(count, to: sound)
            seen[letters % size].add(count, to: sound)
            any.add(count, to: sound)
        }
        counts.forEach(.right) { seenRight[$0].add($2, to: $1) }
        any = any.normal
        let one = SoundRow(repeating: 1)
        rarity = one / any
        let ofLetter = seen.map { $0.smoothed(2, by: any) }
        rarityOfLetter = ofLetter.map { one / $0 }
        left = seenLeft.indices.map { seenLeft[$0].smoothed(3, by: ofLetter[$0 % size]) }
        right = seenRight.indices.map { seenRight[$0].smoothed(3, by: ofLetter[$0 / size]) / ofLetter[$0 / size] }
        placeInBoth = Self.rows(
            of: .both, counts, into: &both, zero: SoundRow(repeating: 0), add: { $0.add($2, to: $1) },
            smooth: { [left, right] row, l, x, r in
                row.smoothed(4, by: (left[l * size + x] * right[x * size + r]).normal)
            })

        var seenBetween = [SIMD8<Float>](repeating: .zero, count: size * size)
        var (after, before) = (
            [SIMD8<Float>](repeating: .zero, count: size), [SIMD8<Float>](repeating: .zero, count: size)
        )
        var anyBetween = SIMD8<Float>(repeating: 0.5)
        counts.forEach(.between) { letters, vowel, count in
            seenBetween[letters][vowel] += count
            after[letters / size][vowel] += count
            before[letters % size][vowel] += count
            anyBetween[vowel] += count
        }
        anyBetween = anyBetween.normal
        rarityOfVowels = 1 / (anyBetween * any.vowels.replacing(with: 1, where: any.vowels .== 0)).squareRoot()
        between = seenBetween.indices.map { letters in
            let a = after[letters / size].smoothed(2, by: anyBetween)
            let b = before[letters % size].smoothed(2, by: anyBetween)
            return seenBetween[letters].smoothed(3, by: (a * b / anyBetween).normal)
        }
        placeInLeft = Self.rows(
            of: .betweenLeft, counts, into: &betweenLeft, zero: .zero, add: { $0[$1] += $2 },
            smooth: { [between] row, _, l, r in row.smoothed(3, by: between[l * size + r]) })
        placeInRight = Self.rows(
            of: .betweenRight, counts, into: &betweenRight, zero: .zero, add: { $0[$1] += $2 },
            smooth: { [between] row, l, r, _ in row.smoothed(3, by: between[l * size + r]) })
    }

    private static func zeros(_ count: Int) -> [SoundRow] {
        [SoundRow](repeating: SoundRow(repeating: 0), count: count)
    }

    /// Rows for surroundings of three letters that have been met, and where they are.
    private static func rows<Row>(
        of kind: ReadingCounts.Surroundings, _ counts: ReadingCounts, into rows: inout [Row], zero: Row,
        add: (inout Row, Int, Float) -> Void, smooth: (Row, Int, Int, Int) -> Row
    ) -> [Int16] {
        let size = SpellingAlphabet.size
        var places = [Int16](repeating: -1, count: size * size * size)
        var met: [Row] = []
        counts.forEach(kind) { letters, sound, count in
            if places[letters] < 0 {
                places[letters] = Int16(met.count)
                met.append(zero)
            }
            add(&met[Int(places[letters])], sound, count)
        }
        rows = met
        for letters in places.indices where places[letters] >= 0 {
            let place = Int(places[letters])
            rows[place] = smooth(met[place], letters / size / size, letters / size % size, letters % size)
        }
        return places
    }

    // MARK: Two names

    package typealias Word = UnsafeBufferPointer<UInt8>

    @inline(__always)
    private static func letter(_ word: Word, _ place: Int) -> Int {
        place >= 0 && place < word.count ? Int(word[place]) : 0
    }

    /// What a letter of a name stands for.
    @inline(__always)
    private func reading(_ word: Word, _ place: Int) -> SoundRow {
        let (l, x, r) = (Self.letter(word, place - 1), Int(word[place]), Self.letter(word, place + 1))
        let known = placeInBoth[ReadingCounts.number(l, x, r)]
        if known >= 0 { return both[Int(known)] }
        return (left[ReadingCounts.number(l, x)] * right[ReadingCounts.number(x, r)]).normal
    }

    /// What is heard before a letter and is not written.
    @inline(__always)
    private func unwritten(_ word: Word, before place: Int) -> SIMD8<Float> {
        let (l, r) = (Self.letter(word, place - 1), Self.letter(word, place))
        let usual = between[ReadingCounts.number(l, r)]
        let one = placeInLeft[ReadingCounts.number(Self.letter(word, place - 2), l, r)]
        let other = placeInRight[ReadingCounts.number(l, r, Self.letter(word, place + 1))]
        if one < 0 { return other < 0 ? usual : betweenRight[Int(other)] }
        if other < 0 { return betweenLeft[Int(one)] }
        return (betweenLeft[Int(one)] * betweenRight[Int(other)] / usual).normal
    }

    @inline(__always)
    private static func logOdds(_ likelihood: Float) -> Float { Float(logarithm(Double(likelihood) + 1e-4)) }

    /// Of two letters: how much likelier they stand for one sound than any two do.
    @inline(__always)
    func likeness(_ a: Word, _ i: Int, _ b: Word, _ j: Int) -> Float {
        Self.logOdds((reading(a, i) * reading(b, j) * rarity).sum)
    }

    /// Of the same letter in two names: how much likelier it stands for one sound in both than elsewhere.
    @inline(__always)
    func likenessOfSame(_ a: Word, _ i: Int, _ b: Word, _ j: Int) -> Float {
        Self.logOdds((reading(a, i) * reading(b, j) * rarityOfLetter[Int(a[i])]).sum)
    }

    /// Of a letter that the other name leaves out before a place: how much likelier it stands for what is heard there than any does.
    @inline(__always)
    func likeness(_ a: Word, _ i: Int, leftOutOf b: Word, before j: Int) -> Float {
        Self.logOdds((reading(a, i).vowels * unwritten(b, before: j) * rarityOfVowels).sum())
    }
}
