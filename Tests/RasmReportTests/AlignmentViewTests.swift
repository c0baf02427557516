import RasmAlign
import RasmExchange
import RasmReport
import Testing

/// The page that shows an alignment.
struct AlignmentViewTests {
    private static let hostile = "<script>alert('x')</script> & \"بوتين\" \u{202E}\u{0}"
    private static let units = [
        AlignedUnit(
            document: hostile, source: "وصل بوتين" + hostile, target: "Putin " + hostile,
            bead: Bead(source: 0..<2, target: 0..<1, confidence: 0.95)),
        AlignedUnit(
            document: hostile, source: "", target: "Left out", bead: Bead(source: 2..<2, target: 1..<2, confidence: 0.5)
        ),
    ]
    private static let page = String(
        decoding: AlignmentView(
            [.init(name: hostile, units: units, anchors: [[(7..<17, 0..<5)], []])], from: "ar", to: "en"
        ).html, as: UTF8.self
    )

    @Test func `no text is taken for markup`() {
        #expect(Self.page.split(separator: "<script>").count == 2)
        #expect(Self.page.split(separator: "</script>").count == 2)
        #expect(!Self.page.contains("alert('"))
        #expect(!Self.page.unicodeScalars.contains { $0 == "\u{0}" || $0 == "\u{202E}" })
    }

    @Test func `nothing comes from outside`() {
        for word in ["http:", "https:", "src=", "@import", "url(", "<link"] { #expect(!Self.page.contains(word)) }
        #expect(Self.page.contains("default-src &#39;none&#39;"))
    }

    @Test func `each side has its language and direction, and what was left out says so`() {
        #expect(Self.page.contains("lang=\"ar\" dir=\"rtl\""))
        #expect(Self.page.contains("lang=\"en\" dir=\"ltr\""))
        #expect(Self.page.contains("left out here"))
        #expect(Self.page.contains("<html lang=\"en\" dir=\"ltr\">"))
    }

    @Test func `words that met carry one number on both sides, and one of them is a stop of the Tab key`() {
        #expect(Self.page.contains("<span class=\"a\" tabindex=\"0\" data-a=\"0\">بوتين</span>"))
        #expect(Self.page.contains("<span class=\"a\" tabindex=\"-1\" data-a=\"0\">Putin</span>"))
    }
}
