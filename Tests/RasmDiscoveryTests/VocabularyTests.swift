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

    @Test func `average link does not chain`() {
        let link = { AverageLink.Link(a: $0, b: $1, logOdds: $2) }
        // 0–1–2–3 is a chain whose ends are nothing alike.
        #expect(AverageLink.clusters(of: 4, [link(0, 1, 3), link(1, 2, 0.5), link(2, 3, 3)]) == [[0, 1], [2, 3]])
        #expect(AverageLink.clusters(of: 3, [link(0, 1, 3), link(1, 2, 2), link(0, 2, 1)]) == [[0, 1, 2]])
    }
}
