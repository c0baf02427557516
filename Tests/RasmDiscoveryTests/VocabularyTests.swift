import Testing

@testable import RasmDiscovery

struct VocabularyTests {
    static let names = [
        "شويغو", "شويجو", "شُويغو", "غاغارين", "جاجارين", "لافروف", "مكغريغور", "ماكغريغور", "ماكجريجور", "سيرغي شويغو",
        "سيرجي شويجو", "برلين", "موسكو", "Moscow", "Paris", "", "بوتين",
    ]

    static var vocabulary: Vocabulary {
        var vocabulary = Vocabulary()
        for name in names { vocabulary.append(NameWords(name)) }
        return vocabulary
    }

    @Test func `spellings of one name are a cluster, other names are none`() async {
        let vocabulary = Self.vocabulary
        let clusters = vocabulary.clusters(await vocabulary.pairs()).map { $0.map { Self.names[$0] } }
        #expect(
            clusters == [
                ["شويغو", "شويجو", "شُويغو"], ["غاغارين", "جاجارين"], ["مكغريغور", "ماكغريغور", "ماكجريجور"],
                ["سيرغي شويغو", "سيرجي شويجو"],
            ])
    }

    @Test(arguments: [2, 3, 8]) func `pairs are the same for any number of workers`(workers: Int) async {
        let one = await Self.vocabulary.pairs()
        let many = await Self.vocabulary.pairs(workers: workers)
        #expect(
            one.map(\.a) == many.map(\.a) && one.map(\.b) == many.map(\.b) && one.map(\.logOdds) == many.map(\.logOdds))
    }

    @Test func `the same pair is less likely among more names`() async throws {
        var large = Self.vocabulary
        for first in "بتثجحخدذ" {
            for second in "صضطظعغفق" {
                for third in "ابتثجحخدذرزسشصضطظعغفقكلمنهوي" { large.append(NameWords("\(first)ا\(second)ا\(third)ان")) }
            }
        }
        let small = try #require(await Self.vocabulary.pairs().first { $0.a == 0 && $0.b == 1 })
        let other = try #require(await large.pairs().first { $0.a == 0 && $0.b == 1 })
        #expect(other.logOdds < small.logOdds)
    }

    @Test func `names held against known ones find what a common vocabulary finds`() async throws {
        let words = Self.names.prefix(9)
        let known = Self.names.dropFirst(9)
        var (first, second) = (Vocabulary(), Vocabulary())
        for name in words { first.append(NameWords(name)) }
        for name in known { second.append(NameWords(name)) }
        second.append(NameWords("شويغوو"))
        second.append(NameWords("ماكغريجور"))
        let found = first.pairs(with: KnownVocabulary(second), among: 19, least: 0.01)
        var together = Vocabulary()
        for name in words + known + ["شويغوو", "ماكغريجور"] { together.append(NameWords(name)) }
        let expected = await together.pairs(among: 19).filter { $0.a < 9 && $0.b >= 9 }
        #expect(found.map { [$0.a, $0.b + 9] } == expected.map { [$0.a, $0.b] })
        #expect(found.map(\.logOdds) == expected.map(\.logOdds))
        #expect(found.contains { $0.a == 7 && $0.b == 9 })
        let many = await first.pairs(with: KnownVocabulary(second), among: 19, workers: 3, least: 0.01)
        #expect(many.map(\.a) == found.map(\.a) && many.map(\.b) == found.map(\.b))
    }

    @Test(arguments: [
        "شويغو", "سيرغي شويغو", "شُويغو", " شويغو", "شويغو  بوتين", "كيم جونغ-أون", "Moscow", "", " ", "شويغو1",
    ])
    func `plain names are read as all others are`(name: String) {
        // A tatweel makes no other name, and is not plain.
        #expect(NameWords(name) == NameWords(name + (name.isEmpty ? "" : "\u{0640}")))
    }

    @Test func `average link does not chain`() {
        let link = { AverageLink.Link(a: $0, b: $1, logOdds: $2) }
        // 0–1–2–3 is a chain whose ends are nothing alike.
        #expect(AverageLink.clusters(of: 4, [link(0, 1, 3), link(1, 2, 0.5), link(2, 3, 3)]) == [[0, 1], [2, 3]])
        #expect(AverageLink.clusters(of: 3, [link(0, 1, 3), link(1, 2, 2), link(0, 2, 1)]) == [[0, 1, 2]])
    }
}
