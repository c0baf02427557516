import RasmAlign
import Testing

/// What a unit hangs on, as it is shown.
struct AnchorTests {
    private static let arabic = ["وصل بوتين إلى باكو يوم الاثنين.", "وقالت ميركل: «نعم»؟ 7٬200"]
    private static let english = ["Putin arrived in Baku on Monday.", "Merkel said: \"Yes\"? 7,200"]

    private func words(_ beads: [Bead]) -> [[String]] {
        let aligner = CorpusAligner(from: .arabic, to: .english)
        return aligner.anchors(of: Self.arabic, Self.english, in: beads).map { anchors in
            anchors.map { anchor in
                func text(_ place: Anchor.Place, _ sentences: [String]) -> String {
                    String(decoding: Array(sentences[place.sentence].utf8)[place.range], as: UTF8.self)
                }
                return text(anchor.source, Self.arabic) + "=" + text(anchor.target, Self.english)
            }.sorted()
        }
    }

    @Test func `names, numbers and common words of both sides meet, each once and in its place`() {
        let beads = (0..<2).map { Bead(source: $0..<($0 + 1), target: $0..<($0 + 1), confidence: 1) }
        let found = words(beads)
        #expect(found[0].contains("بوتين=Putin"))
        #expect(found[0].contains("باكو=Baku"))
        #expect(found[1].contains("7٬200=7,200"))
        #expect(found[1].contains("ميركل=Merkel"))
        #expect(!found.joined().contains { $0.contains("«") || $0.contains("؟") })
        for unit in found { #expect(Set(unit).count == unit.count) }
    }

    @Test func `an omission hangs on nothing`() {
        #expect(words([Bead(source: 0..<1, target: 0..<0, confidence: 1)]) == [[]])
    }
}
