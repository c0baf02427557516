import Rasm
import Testing

@Suite("What holds for the segments of every text")
struct SegmentPropertyTests {
    private static let traps = [
        "قمح", "د", "أ", "هـ", "قال", "وقال", "إلخ", "Mr", "U", "S", "com", "www.", "@", "://", "2", "٥", "2019", ".",
        ".", ".", "..",
        "…", "؟", "!", "؟!", "«", "»", "“", "”", "\"", "'", "(", ")", "[", "]", "،", ":", "-", "–", "*", "_", "#", "×",
        "😀", " ", " ",
        " ", "  ", "\u{A0}", "\t", "\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{200F}", "\u{2067}",
        "\u{64E}", "ـ", "ﻷ",
        "ذات صلة", "مقالات", "\u{FEFF}", "ß", "一",
    ]

    @Test(arguments: 0..<400)
    func `segments are in order, apart, without space, and hold all the rest`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 0...80, using: &generator)
        let text = (0..<count).map { _ in Self.traps.randomElement(using: &generator)! }.joined()
        check(Article(text))
    }

    @Test func `segments stay inside the runs`() {
        let text = "غادر.<b>قمح د</b>. وبقي. ثم عاد."
        let bytes = Array(text.utf8)
        let tag = bytes.firstIndex(of: UInt8(ascii: "<"))!
        let article = Article(bytes: bytes, runs: [0..<tag, tag + 3..<tag + 12, tag + 16..<bytes.count])
        check(article)
        #expect(Segmenter().segments(of: article).map { article.text($0.range) }.first == "غادر.")
    }

    @Test(arguments: [".", "\"", "«", "»", ". ", "قم.", "قم. ", "قمح", "؟» ", "\n", "قم”. ", "[1].", "www.", "\u{64E}"])
    func `a megabyte of one trap is cut in passing`(_ trap: String) {
        let text = String(repeating: trap, count: 1_000_000 / trap.utf8.count)
        let article = Article(text)
        let segments = Segmenter().segments(of: article)
        #expect(segments.map(\.range).allSatisfy { !$0.isEmpty })
        #expect(zip(segments, segments.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    }

    private func check(_ article: Article) {
        let segments = Segmenter().segments(of: article)
        var end = 0
        for segment in segments {
            #expect(segment.range.lowerBound >= end && !segment.range.isEmpty)
            #expect(
                article.runs.contains {
                    $0.contains(segment.range.lowerBound) && segment.range.upperBound <= $0.upperBound
                })
            let scalars = Array(article.text(segment.range).unicodeScalars)
            #expect(scalars.first?.properties.isWhitespace == false && scalars.last?.properties.isWhitespace == false)
            end = segment.range.upperBound
        }
        let kept = segments.map { article.text($0.range) }.joined().unicodeScalars.filter {
            !$0.properties.isWhitespace
        }
        let all = article.runs.map { article.text($0) }.joined().unicodeScalars.filter { !$0.properties.isWhitespace }
        #expect(Array(kept) == Array(all))
    }
}
