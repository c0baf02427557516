import Rasm
import Testing

@testable import RasmExchange

/// A container made for the test: `<…>` is an inline code, `&…;` a reference to its first letter, everything else is text.
@Suite("Edits among inline codes")
struct EditPlacingTests {
    private func normalized(_ source: String) throws -> (text: String, findings: [Finding]) {
        let bytes = Array(source.utf8)
        var builder = TextBuilder(bytes)
        var offset = 0
        while offset < bytes.count {
            let close: [UInt8: UInt8] = [UInt8(ascii: "<"): UInt8(ascii: ">"), UInt8(ascii: "&"): UInt8(ascii: ";")]
            if let last = close[bytes[offset]], let end = bytes[offset...].firstIndex(of: last) {
                if last == UInt8(ascii: ">") {
                    builder.markup(offset..<(end + 1), as: bytes[offset + 1] == UInt8(ascii: "o") ? .object : .inline)
                } else {
                    builder.reference(String(decoding: bytes[(offset + 1)..<end], as: UTF8.self), offset..<(end + 1))
                }
                offset = end + 1
            } else {
                let end = bytes[offset...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
                builder.verbatim(offset..<(end ?? bytes.count))
                offset = end ?? bytes.count
            }
        }
        let text = builder.text(language: nil, escaping: .xml)
        let analysis = Analysis(of: text.article, index: DocumentNames.index)
        let placing = EditPlacing(text: text, source: bytes)
        let findings = analysis.findings.map(placing.placed)
        return (String(decoding: findings.compactMap(\.edit).applied(to: bytes), as: UTF8.self), findings)
    }

    @Test(arguments: [
        ("<b>شويجو</b> قال", "<b>شويغو</b> قال"),
        ("و<b>شويجو</b>", "و<b>شويغو</b>"),
        ("<b>سيرجي</b> شويجو", "<b>سيرغي</b> شويغو"),
        ("سيرجي<b> </b>شويجو", "سيرغي<b> </b>شويغو"),
        ("سيرجي <b>شويجو</b>", "سيرغي <b>شويغو</b>"),
        ("سيرجي <o/>شويجو", "سيرغي <o/>شويغو"),
        ("<b>سيرغي</b> <i>شويجو</i>", "<b>سيرغي</b> <i>شويغو</i>"),
        ("سي<b>رغ</b>ي شويجو", "سي<b>رغ</b>ي شويغو"),
        ("سيرجي-<b>شويجو</b>", "سيرغي <b>شويغو</b>"),
        ("سيرجي<b>-</b>شويجو", "سيرغي<b> </b>شويغو"),
        ("&س;يرجي شويجو", "&س;يرغي شويغو"), ("سي&ر;&ج;ي&-;شويجو", "سي&ر;غي شويغو"),
        ("قال<o/>شويجو", "قال<o/>شويغو"),
        ("ل<b>لجارديان</b>", "ل<b>لغارديان</b>"),
    ])
    func `codes stay where they were relative to the words`(_ source: String, _ expected: String) throws {
        #expect(try normalized(source).text == expected)
    }

    @Test(arguments: ["شوي<b>جو</b>", "سيرغي ش<b/>ويجو", "شوي <b>غو</b>"])
    func `where a code stands inside what changes, the name is found and left alone`(_ source: String) throws {
        let (text, findings) = try normalized(source)
        #expect(text == source)
        #expect(findings.count == 1)
        #expect(findings.first?.edit == nil)
        #expect(findings.first?.suggestion?.isEmpty == false)
    }

    @Test func `a name in references is written in references`() throws {
        func references(_ text: String, _ prefix: String, _ radix: Int) -> String {
            text.unicodeScalars.map { prefix + String($0.value, radix: radix) + ";" }.joined()
        }
        for (prefix, radix) in [("&#x", 16), ("&#", 10)] {
            var builder = TextBuilder(Array((references("شويجو", prefix, radix)).utf8))
            var offset = 0
            for scalar in "شويجو".unicodeScalars {
                let length = references(String(scalar), prefix, radix).utf8.count
                builder.reference(String(scalar), offset..<(offset + length))
                offset += length
            }
            let text = builder.text(language: nil, escaping: .xml)
            let finding = try #require(Analysis(of: text.article, index: DocumentNames.index).findings.first)
            let source = Array(references("شويجو", prefix, radix).utf8)
            #expect(
                EditPlacing(text: text, source: source).placed(finding).edit?.replacement
                    == references("شويغو", prefix, radix))
        }
    }
}
