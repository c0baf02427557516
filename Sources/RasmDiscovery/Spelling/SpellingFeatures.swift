/// What the trees are told of a pair of names.
package struct SpellingFeatures {
    package static let names = [
        "log-odds", "cost", "cost a letter", "operations", "worst", "second worst", "bad operations",
        "consonants left out",
        "consonants changed", "vowels changed", "consonants shared", "vowels shared", "shorter", "longer",
        "difference in length",
        "first letter", "last letter", "surprisal", "shared surprisal", "surprisal a letter", "same skeleton", "prefix",
        "suffix",
        "letters folded", "place of the worst", "worst leaves out", "article", "native letters", "sum of bad",
        "unseen operations",
        "lengths of vowels", "cost of rest", "left out by sound", "worst left out", "changed by sound", "worst changed",
        "same by sound", "worst same",
    ]
    package static let count = names.count

    package private(set) var values = [Float](repeating: 0, count: SpellingFeatures.count)
    package private(set) var alignment = SpellingAlignment()
    private var contributions: [Float] = []

    package init() {}

    /// Aligns two different names, the one that comes first in order first.
    @inline(__always)
    package mutating func align(
        _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, _ operations: borrowing SpellingOperations,
        limit: Float = .infinity
    ) { alignment.align(a, b, operations, limit: limit) }

    /// Fills `values` for the names just aligned.
    package mutating func measure(
        _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, _ operations: borrowing SpellingOperations,
        _ weights: borrowing OperationWeights, _ letters: borrowing LetterModel, bias: Float
    ) {
        var sum = bias
        var (worst, second, badSum): (Float, Float, Float) = (3, 3, 0)
        var (bad, changed, leftOut, consonants, vowels, sharedC, sharedV, folds, unseen):
            (Float, Float, Float, Float, Float, Float, Float, Float, Float) =
                (0, 0, 0, 0, 0, 0, 0, 0, 0)
        var shared: Float = 0
        var (worstPlace, worstLeavesOut): (Float, Float) = (-1, 0)
        let most = Float(max(a.count, b.count))
        for step in alignment.steps {
            guard step.operation >= 0 else {
                let letter = a[Int(step.a)]
                if SpellingAlphabet.isVowel[Int(letter)] { sharedV += 1 } else { sharedC += 1 }
                shared += letters[step.a > 0 ? a[Int(step.a) - 1] : 0, letter]
                continue
            }
            changed += 1
            let at = OperationWeights.positions(of: step, in: a, b)
            let w = weights.weights
            let value = w[at.0] + w[at.1] + w[at.2] + w[at.3] + w[at.4] + w[at.5]
            sum += value
            if value < 0 {
                bad += 1
                badSum += value
            }
            if value < worst {
                second = worst
                worst = value
                worstPlace = Float(step.a) / most
                worstLeavesOut = step.lengthA == 0 || step.lengthB == 0 ? 1 : 0
            } else if value < second {
                second = value
            }
            if operations.costs[Int(step.operation)] >= SpellingOperations.unseen { unseen += 1 }
            if step.lengthA == 1, step.lengthB == 1 {
                let (x, y) = (Int(a[Int(step.a)]), Int(b[Int(step.b)]))
                if SpellingAlphabet.folded[x] == SpellingAlphabet.folded[y] {
                    folds += 1
                } else if SpellingAlphabet.isVowel[x] && SpellingAlphabet.isVowel[y] {
                    vowels += 1
                } else {
                    consonants += 1
                }
            } else if step.lengthA + step.lengthB == 1 {
                let letter = Int(step.lengthA == 1 ? a[Int(step.a)] : b[Int(step.b)])
                if SpellingAlphabet.isVowel[letter] { vowels += 1 } else { leftOut += 1 }
            } else {
                consonants += 1
            }
        }
        let (surprisalA, surprisalB) = (Self.surprisal(a, letters), Self.surprisal(b, letters))
        let shorter = Float(min(a.count, b.count))
        var prefix = 0
        while prefix < min(a.count, b.count), a[prefix] == b[prefix] { prefix += 1 }
        var suffix = 0
        while suffix < min(a.count, b.count) - prefix, a[a.count - 1 - suffix] == b[b.count - 1 - suffix] {
            suffix += 1
        }
        values.withUnsafeMutableBufferPointer { values in
            values[0] = sum
            values[1] = alignment.cost
            values[2] = alignment.cost / (shorter + most)
            values[3] = changed
            values[4] = worst
            values[5] = second
            values[6] = bad
            values[7] = leftOut
            values[8] = consonants
            values[9] = vowels
            values[10] = sharedC
            values[11] = sharedV
            values[12] = shorter
            values[13] = most
            values[14] = most - shorter
            values[15] = Self.likeness(a[0], b[0])
            values[16] = Self.likeness(a[a.count - 1], b[b.count - 1])
            values[17] = surprisalA + surprisalB
            values[18] = shared
            values[19] = min(surprisalA / Float(a.count), surprisalB / Float(b.count))
            values[20] = Self.sameSkeleton(a, b) ? 1 : 0
            values[21] = Float(prefix)
            values[22] = Float(suffix)
            values[23] = folds
            values[24] = worstPlace
            values[25] = worstLeavesOut
            values[26] = Self.article(a) + Self.article(b)
            values[27] = Self.native(a) + Self.native(b)
            values[28] = badSum
            values[29] = unseen
            values[30] = abs(Self.vowels(a) - Self.vowels(b))
            values[31] = shared - alignment.cost
        }
    }

    /// Fills what is left of `values`: whether the names just aligned can be read alike where they differ, and beside.
    package mutating func listen(
        _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, _ readings: borrowing LetterReadings
    ) {
        var (leftOut, changed, same): (Float, Float, Float) = (0, 0, 0)
        var (worstLeftOut, worstChanged, worstSame): (Float, Float, Float) = (0, 0, 0)
        for step in alignment.steps {
            let (i, j) = (Int(step.a), Int(step.b))
            if step.lengthA == 1, step.lengthB == 1 {
                if step.operation >= 0 {
                    let value = readings.likeness(a, i, b, j)
                    changed += value
                    worstChanged = min(worstChanged, value)
                } else if Self.differ(a, i - 1, b, j - 1) || Self.differ(a, i + 1, b, j + 1) {
                    let value = readings.likenessOfSame(a, i, b, j)
                    same += value
                    worstSame = min(worstSame, value)
                }
            } else if step.lengthA + step.lengthB == 1 {
                let value =
                    step.lengthA == 1
                    ? readings.likeness(a, i, leftOutOf: b, before: j)
                    : readings.likeness(b, j, leftOutOf: a, before: i)
                leftOut += value
                worstLeftOut = min(worstLeftOut, value)
            }
        }
        values.withUnsafeMutableBufferPointer { values in
            values[32] = leftOut
            values[33] = worstLeftOut
            values[34] = changed
            values[35] = worstChanged
            values[36] = same
            values[37] = worstSame
        }
    }

    /// Whether two places of two names have different letters; before and behind a name is nothing.
    @inline(__always)
    private static func differ(
        _ a: UnsafeBufferPointer<UInt8>, _ i: Int, _ b: UnsafeBufferPointer<UInt8>, _ j: Int
    ) -> Bool {
        let isInA = i >= 0 && i < a.count
        let isInB = j >= 0 && j < b.count
        return isInA && isInB ? a[i] != b[j] : isInA != isInB
    }

    private static func surprisal(_ name: UnsafeBufferPointer<UInt8>, _ letters: borrowing LetterModel) -> Float {
        var sum: Float = 0
        var before: UInt8 = 0
        for letter in name {
            sum += letters[before, letter]
            before = letter
        }
        return sum + letters[before, 0]
    }

    /// 2 for the same letter, 1 for one that folds to the same or has the same sound.
    private static func likeness(_ x: UInt8, _ y: UInt8) -> Float {
        if x == y { return 2 }
        if SpellingAlphabet.folded[Int(x)] == SpellingAlphabet.folded[Int(y)] { return 1.5 }
        let (c, d) = (SpellingAlphabet.soundClass[Int(x)], SpellingAlphabet.soundClass[Int(y)])
        return c == d && c != 0 ? 1 : 0
    }

    /// Whether the consonants are of the same classes, doubled ones taken as one.
    private static func sameSkeleton(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        var (i, j) = (0, 0)
        var (lastA, lastB): (UInt8, UInt8) = (0, 0)
        while true {
            while i < a.count, isSilent(a[i], lastA) { i += 1 }
            while j < b.count, isSilent(b[j], lastB) { j += 1 }
            if i == a.count || j == b.count { return i == a.count && j == b.count }
            (lastA, lastB) = (SpellingAlphabet.soundClass[Int(a[i])], SpellingAlphabet.soundClass[Int(b[j])])
            if lastA != lastB { return false }
            i += 1
            j += 1
        }
    }

    @inline(__always)
    private static func isSilent(_ letter: UInt8, _ last: UInt8) -> Bool {
        let sound = SpellingAlphabet.soundClass[Int(letter)]
        return sound == 0 || sound == last
    }

    private static let article = (SpellingAlphabet.code(0x0627), SpellingAlphabet.code(0x0644))

    private static func article(_ name: UnsafeBufferPointer<UInt8>) -> Float {
        name.count > 3 && name[0] == article.0 && name[1] == article.1 ? 1 : 0
    }

    private static func native(_ name: UnsafeBufferPointer<UInt8>) -> Float {
        name.reduce(0) { SpellingAlphabet.isNative[Int($1)] ? $0 + 1 : $0 }
    }

    private static func vowels(_ name: UnsafeBufferPointer<UInt8>) -> Float {
        name.reduce(0) { SpellingAlphabet.isVowel[Int($1)] ? $0 + 1 : $0 }
    }
}

extension SpellingOperations {
    /// What costs more than this was never seen between two spellings of a name.
    static let unseen: Float = 12
}
