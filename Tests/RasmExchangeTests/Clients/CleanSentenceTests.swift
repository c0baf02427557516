import Testing

@testable import RasmExchange

@Suite("What a clean sentence has")
struct CleanSentenceTests {
    @Test(arguments: [
        ("كـلام", "كلام"), ("شـــويغو", "شويغو"), ("رـو", "رو"), ("شُـويغو", "شويغو"), ("شـُويغو", "شويغو"),
        ("ك\u{200C}ـلام", "كلام"),
        ("سنة 1445هـ", "سنة 1445هـ"), ("سنة 1445 هـ.", "سنة 1445 هـ."), ("هـ\u{200E}", "هـ"),
        ("الـ«غارديان»", "الـ«غارديان»"),
        ("الـBBC", "الـBBC"), ("بـ 5", "بـ 5"), ("ــــ", "ــــ"),
        ("ه\u{200D} 1445", "ه\u{200D} 1445"), ("ك\u{200D}لام", "كلام"), ("د\u{200D}ار", "د\u{200D}ار"),
        ("د\u{200C}ار", "دار"),
        ("ك\u{200C}لام\u{200C} ", "كلام"), ("عائلة 👨\u{200D}👩\u{200D}👧", "عائلة 👨\u{200D}👩\u{200D}👧"),
    ])
    func `tatweel and joiners stay where they are spelling`(_ text: String, _ clean: String) {
        #expect(CleanSentence.text(text, in: .arabic) == clean)
        #expect(CleanSentence.plain(text) == clean)
    }

    @Test func `the non-joiner is spelling in Persian`() {
        #expect(CleanSentence.text("می\u{200C}خواهم", in: .persian).contains("\u{200C}"))
        #expect(CleanSentence.text("می\u{200C}خواهم", in: .arabic) == "ميخواهم")
    }

    /// What hygiene mends in letters that join, a clean sentence does not have, and what hygiene leaves alone, it has.
    @Test func `it differs from what hygiene leaves in no tatweel and no joiner that hygiene takes for spelling`() {
        let joins = ["ـ", "\u{200D}"]
        let pieces = ["ك", "ر", "ه", "1", "«", " ", "B", "ء"] + joins
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    let text = "ق" + first + second + third + "ل"
                    let hygiene = SegmentHygiene(Array(text.utf8)[...], language: "ar")
                    // A row of joins is not something anybody writes.
                    let hasRow = [first, second, third].split(whereSeparator: { !joins.contains($0) }).contains {
                        $0.count > 1
                    }
                    guard hygiene.findings.isEmpty, !hasRow else { continue }
                    #expect(CleanSentence.text(text, in: .arabic) == text, "\(text.unicodeScalars.map(\.value))")
                }
            }
        }
    }
}
