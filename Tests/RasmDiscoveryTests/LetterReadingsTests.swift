import Testing

@testable import RasmDiscovery

struct LetterReadingsTests {
    static let readings = SpellingModel.shipped.readings

    /// How much likelier a letter that only the first name has stands for what is heard there in the second.
    static func likeness(_ a: String, _ i: Int, leftOutOf b: String, before j: Int) -> Float {
        SpellingAlphabet.codes(of: a).withUnsafeBufferPointer { a in
            SpellingAlphabet.codes(of: b).withUnsafeBufferPointer { b in
                readings.likeness(a, i, leftOutOf: b, before: j)
            }
        }
    }

    static func likeness(_ a: String, _ i: Int, _ b: String, _ j: Int) -> Float {
        SpellingAlphabet.codes(of: a).withUnsafeBufferPointer { a in
            SpellingAlphabet.codes(of: b).withUnsafeBufferPointer { b in readings.likeness(a, i, b, j) }
        }
    }

    @Test(arguments: [
        // Brent has an e that may be left unwritten, not an o.
        ("برينت", 2, "برونت", 2, "برنت", 2),
        // So has the end of Peter and Robert.
        ("بيتير", 3, "بيتور", 3, "بيتر", 3), ("روبيرت", 3, "روبورت", 3, "روبرت", 3),
    ])
    func `a vowel is left out where it is heard`(
        one: String, i: Int, other: String, j: Int, without: String, before: Int
    ) {
        #expect(
            Self.likeness(one, i, leftOutOf: without, before: before)
                > Self.likeness(other, j, leftOutOf: without, before: before))
    }

    @Test(arguments: [("ج", "غ", "ج", "ر"), ("خ", "ه", "خ", "ل"), ("ف", "و", "ف", "م"), ("س", "ز", "س", "ن")])
    func `letters that write one sound are likelier to than others`(a: String, b: String, c: String, d: String) {
        let likely = Self.likeness(a + "وليان", 0, b + "وليان", 0)
        #expect(likely > Self.likeness(c + "وليان", 0, d + "وليان", 0) + 1)
    }

    @Test func `what is counted decides, and what is rare counts little`() {
        var tally = ReadingCounts.Tally()
        let name = SpellingAlphabet.codes(of: "بو")
        let (b, o, u) = (2, 15, 21)
        for _ in 0..<20 { tally.add(name, letters: [b, o], between: [0, 0, 0]) }
        tally.add(SpellingAlphabet.codes(of: "تو"), letters: [20, u], between: [0, 0, 0])
        let counts = tally.counts(least: 8)
        for list in counts.lists { #expect(list.map(\.cell) == list.map(\.cell).sorted() && !list.isEmpty) }
        #expect(counts.lists[ReadingCounts.Surroundings.both.rawValue].allSatisfy { $0.count == 20 })
        #expect(counts.lists[ReadingCounts.Surroundings.left.rawValue].contains { $0.count == 1 })
    }

    @Test func `the model reads back what it writes`() {
        let numbers = SpellingModel.shipped.numbers
        let text = numbers.map(String.init).joined(separator: " ") + "\n"
        #expect(SpellingModel(numbers: text).numbers == numbers)
    }

    @Test(arguments: [("الفائز", "فايز"), ("الهمامي", "حمامي"), ("الصابوني", "سابوني")])
    func `names with and without the article are candidates whatever their vowels`(a: String, b: String) {
        func keys(_ name: String) -> Set<UInt64> {
            var keys = BlockingKeys()
            SpellingAlphabet.codes(of: name).map { SpellingAlphabet.folded[Int($0)] }.withUnsafeBufferPointer {
                keys.set(for: $0)
            }
            return Set(keys.list)
        }
        #expect(!keys(a).isDisjoint(with: keys(b)))
    }
}
