import RasmAlign
import Testing

/// What alignment must find, whatever the language.
struct BeadTests {
    /// The beads of two texts as «0,1-2» with the sentence numbers of both sides.
    private static func beads(
        _ source: [String], _ target: [String], from: AlignmentLanguage = .arabic, to: AlignmentLanguage = .english
    ) -> [String] {
        var corpus = CorpusAligner(from: from, to: to)
        corpus.add(source, target)
        return corpus.align()[0].map { bead in
            bead.source.map(String.init).joined(separator: ",") + "-"
                + bead.target.map(String.init).joined(separator: ",")
        }
    }

    private static let arabic = [
        "أعلن الرئيس الأمريكي دونالد ترامب يوم الاثنين عن اتفاق جديد مع كندا والمكسيك.",
        "وقال ترامب في مؤتمر صحفي إن الاتفاق سيوفر 500 ألف وظيفة.",
        "وتراجعت أسهم شركة تويوتا بنسبة 3.5 في المئة.",
        "ورحب رئيس الوزراء جاستن ترودو بالاتفاق في تصريح من أوتاوا.",
        "هل يوافق مجلس الشيوخ على المعاهدة قبل ديسمبر؟",
    ]
    private static let english = [
        "US President Donald Trump announced a new agreement with Canada and Mexico on Monday.",
        "Trump told a press conference that the deal would create 500,000 jobs.",
        "Shares of Toyota fell by 3.5 percent.",
        "Prime Minister Justin Trudeau welcomed the deal in a statement from Ottawa.",
        "Will the Senate approve the treaty before December?",
    ]

    @Test func `sentences that are translations of each other meet`() {
        #expect(Self.beads(Self.arabic, Self.english) == ["0-0", "1-1", "2-2", "3-3", "4-4"])
        #expect(
            Self.beads(Self.english, Self.arabic, from: .english, to: .arabic) == ["0-0", "1-1", "2-2", "3-3", "4-4"])
    }

    @Test(arguments: 0..<5)
    func `a sentence that was left out is found on either side`(missing: Int) {
        let rest = Self.english.indices.filter { $0 != missing }
        let pairs = rest.enumerated().map { "\($1)-\($0)" }
        let english = rest.map { Self.english[$0] }
        let arabic = rest.map { Self.arabic[$0] }
        var omitted = pairs
        omitted.insert("\(missing)-", at: missing)
        #expect(Self.beads(Self.arabic, english) == omitted)
        var added = rest.enumerated().map { "\($0)-\($1)" }
        added.insert("-\(missing)", at: missing)
        #expect(Self.beads(arabic, Self.english) == added)
    }

    @Test func `two sentences may be one on the other side`() {
        let merged = [Self.english[0], Self.english[1] + " " + Self.english[2], Self.english[3], Self.english[4]]
        #expect(Self.beads(Self.arabic, merged) == ["0-0", "1,2-1", "3-2", "4-3"])
        #expect(
            Self.beads(merged, Self.arabic, from: .english, to: .arabic) == ["0-0", "1-1,2", "2-3", "3-4"])
    }

    @Test func `every sentence of both sides stands in exactly one bead, in order`() {
        for (source, target) in [(5, 5), (5, 1), (1, 5), (3, 0), (0, 2), (0, 0)] {
            var corpus = CorpusAligner(from: .arabic, to: .english)
            corpus.add(Array(Self.arabic.prefix(source)), Array(Self.english.prefix(target)))
            let beads = corpus.align()[0]
            #expect(beads.flatMap { Array($0.source) } == Array(0..<source))
            #expect(beads.flatMap { Array($0.target) } == Array(0..<target))
            #expect(beads.allSatisfy { (0...1).contains($0.confidence) })
        }
    }

    @Test func `long texts are searched along their names and numbers, with the same result`() {
        let source = (0..<600).map { "وصل القطار رقم \(10_000 + $0) إلى المحطة." }
        var target = (0..<600).map { "Train number \(10_000 + $0) arrived at the station." }
        target.remove(at: 300)
        let beads = Self.beads(source, target)
        let expected = (0..<600).map { $0 < 300 ? "\($0)-\($0)" : $0 == 300 ? "300-" : "\($0)-\($0 - 1)" }
        #expect(beads == expected)
    }

    @Test func `texts that have nothing to do with each other do not agree`() {
        var corpus = CorpusAligner(from: .arabic, to: .english)
        corpus.add(
            Self.arabic,
            [
                "The recipe needs four eggs and some butter.", "Stir the dough for a while.",
                "Our cat likes to watch.", "Serve it on Sunday with raspberries.", "Enjoy!",
            ])
        corpus.add(Self.arabic, Self.english)
        let agreement = corpus.align().map(\.agreement)
        #expect(agreement[0] < 0.4)
        #expect(agreement[1] > 0.8)
    }
}
