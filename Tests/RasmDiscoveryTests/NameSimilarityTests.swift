import Testing

@testable import RasmDiscovery

struct NameSimilarityTests {
    static func probability(_ a: String, _ b: String) throws -> Double {
        var similarity = NameSimilarity()
        return similarity.probability(try #require(NameWords(a)), try #require(NameWords(b)))
    }

    @Test(arguments: [
        ("شويجو", "شويغو"), ("جاجارين", "غاغارين"), ("سيرجي", "سيرغي"), ("ماكغريغور", "ماكجريجور"), ("تشرشل", "شرشل"),
        ("واشنطن", "واشنطون"), ("سيرجي شويجو", "سيرغي شويغو"),
    ])
    func `spellings of one name are likely one`(a: String, b: String) throws {
        #expect(try Self.probability(a, b) > 0.6)
    }

    @Test(arguments: [
        ("شويغو", "لافروف"), ("بوتين", "بايدن"), ("كيم جونغ أون", "كيم جونغ إيل"), ("موسكو", "مسقط"), ("برلين", "بكين"),
    ])
    func `different names are not`(a: String, b: String) throws {
        #expect(try Self.probability(a, b) < 0.4)
    }

    @Test(arguments: [("شُويغو", "شويغو"), ("شـويغو", "شويغو"), ("جونغ-أون", "جونغ أون"), ("ﺷﻮﻳﻐﻮ", "شويغو")])
    func `marks, tatweel, hyphens and presentation forms make no other name`(a: String, b: String) throws {
        #expect(try Self.probability(a, b) == 1)
    }

    @Test(arguments: [("شويجو", "شويغو"), ("تش", "ش"), ("أ", "إ"), ("عبدالله", "عبد الله"), ("جونغأون", "جونغ أون")])
    func `the order of the names does not matter`(a: String, b: String) throws {
        #expect(try Self.probability(a, b) == Self.probability(b, a))
    }

    @Test func `names too long to be names are equal or not`() throws {
        let long = String(repeating: "شويغو", count: 100_000)
        #expect(try Self.probability(long, long) == 1)
        #expect(try Self.probability(long, long + "و") == 0)
        #expect(try Self.probability("شويغو" + String(repeating: "\u{64E}", count: 1_000_000), "شويغو") == 1)
    }

    @Test(arguments: ["Shoigu", "Шойгу", "", "123", "شويغوShoigu"])
    func `what is not in Arabic letters alone has no words`(name: String) {
        #expect(NameWords(name) == nil)
    }
}
