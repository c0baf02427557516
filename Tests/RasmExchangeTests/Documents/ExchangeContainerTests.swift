import Foundation
import Rasm
import RasmXML
import Testing

@testable import RasmExchange

/// The names of ``DocumentNames``: سيرجي becomes سيرغي, شويجو شويغو, الجارديان الغارديان.
@Suite("Exchange files that hold texts")
struct ExchangeContainerTests {
    private func normalized(_ source: String, _ path: String) throws -> String {
        let document = try Document(path: path, bytes: Array(source.utf8))
        let edits = DocumentAnalysis(of: document, index: DocumentNames.index).edits
        return String(decoding: try document.applying(edits), as: UTF8.self)
    }

    private func tmx(_ seg: String, language: String = "ar") -> String {
        """
        <?xml version='1.0' encoding="utf-8"?>\r
        <!DOCTYPE tmx SYSTEM "tmx14.dtd"><!-- شويجو -->
        <tmx version="1.4"><header creationtool="شويجو" srclang="ar"/><body>
        <tu tuid='شويجو'><note>شويجو</note><prop type="x">شويجو</prop>
          <tuv creationid="شويجو"  xml:lang="\(language)"><seg>\(seg)</seg></tuv>
          <tuv xml:lang="en"><seg>Shoigu شويجو</seg></tuv></tu></body></tmx>
        """
    }

    @Test(arguments: [
        ("قال شويجو", "قال شويغو"),
        ("R&amp;D شويجو &lt;&#x634;", "R&amp;D شويغو &lt;&#x634;"),
        ("&#1588;&#1608;&#1610;&#1580;&#1608; قال", "&#1588;&#1608;&#1610;&#1594;&#1608; قال"),
        ("&#x634;ويجو", "&#x634;ويغو"),
        ("<![CDATA[<b>شويجو</b> & R]]>", "<![CDATA[<b>شويغو</b> & R]]>"),
        ("<bpt i='1'>&lt;شويجو></bpt>شويجو<ept i='1'/>", "<bpt i='1'>&lt;شويجو></bpt>شويغو<ept i='1'/>"),
        ("سيرجي <hi>شويجو</hi>", "سيرغي <hi>شويغو</hi>"),
        (
            "<bpt i=\"1\">{b</bpt>سيرجي<ept i=\"1\">}</ept> شويجو",
            "<bpt i=\"1\">{b</bpt>سيرغي<ept i=\"1\">}</ept> شويغو"
        ),
        ("شوي<it pos=\"begin\"/>غو قال شويجو", "شوي<it pos=\"begin\"/>غو قال شويغو"),
        ("شوي<it pos=\"begin\"/>جو", "شوي<it pos=\"begin\"/>جو"),
        ("قال<ph/>شويجو", "قال<ph/>شويغو"),
        (
            "نص<ph>{note <sub>سيرجي شويجو</sub>}</ph> و<ph><sub>شويجو</sub></ph>شويجو",
            "نص<ph>{note <sub>سيرغي شويغو</sub>}</ph> و<ph><sub>شويغو</sub></ph>شويغو"
        ),
        ("شويجو<!-- شويجو -->\r\n<?x شويجو?>شويجو", "شويغو<!-- شويجو -->\r\n<?x شويجو?>شويغو"),
        ("سيرجي\r\nشويجو", "سيرغي\r\nشويغو"),
        ("", ""), ("<ph/>", "<ph/>"),
    ])
    func `TMX: names in the segments change, every other byte stays`(_ seg: String, _ expected: String) throws {
        for language in ["ar", "AR-eg", "ar_SA"] {
            #expect(try normalized(tmx(seg, language: language), "a.tmx") == tmx(expected, language: language))
        }
        #expect(try normalized(tmx(seg, language: "fa"), "a.tmx") == tmx(seg, language: "fa"))
    }

    @Test(arguments: [
        ("<tmx><body><tu><tuv xml:lang='ar'><seg>شويجو & x</seg>", "a.tmx:1:47: "),
        ("<tmx><body>", "a.tmx:1:12: "),
        ("<html><body>شويجو</body></html>", "a.tmx: is HTML, not TMX as its name says"),
        ("<TMX><body/></TMX>", "a.tmx: is XML with the root element «TMX», not TMX"),
        ("<xliff xmlns='urn:x' version='1.2'/>", "a.tmx: is XLIFF 1.2, not TMX"),
        ("<martif type='TBX'/>", "a.tmx: is TBX v2, not TMX"),
        ("<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tmx>&x;</tmx>", "a.tmx:1:62: "),
        ("<?xml version='1.0' encoding='x-unknown'?><tmx/>", "a.tmx: declares the encoding x-unknown"),
    ])
    func `a file that is not well-formed is refused by line and column`(_ source: String, _ says: String) {
        let error = #expect(throws: InputError.self) { try normalized(source, "a.tmx") }
        #expect(error?.description.hasPrefix(says) == true, "\(String(describing: error))")
    }

    /// A text that an entity stands for is read, and told of, but the reference stays.
    @Test(arguments: [
        ("قال &n;", "قال &n;", 1), ("قال &n; وشويجو", "قال &n; وشويغو", 2), ("&f; شويجو", "سيرغي شويغو", -1),
        ("شويجو&e;", "شويغو&e;", 1), ("شوي&e;جو", "شوي&e;جو", 1), ("شو&m;و", "شو&m;و", 1),
        ("&amp;&n;شويجو", "&amp;&n;شويجو", 0),
        ("<![CDATA[&n; شويجو]]>&e;", "<![CDATA[&n; شويغو]]>&e;", 1),
    ])
    func `entities: no byte of a reference changes`(_ seg: String, _ expected: String, _ findings: Int) throws {
        let declarations = "<!ENTITY n 'شويجو'><!ENTITY f 'سيرجي'><!ENTITY e ''><!ENTITY m 'يج'>"
        func file(_ seg: String) -> String {
            tmx(seg).replacingOccurrences(of: "\"tmx14.dtd\">", with: "\"tmx14.dtd\" [\(declarations)]>")
        }
        let source = file(seg)
        let document = try Document(path: "a.tmx", bytes: Array(source.utf8))
        let analysis = DocumentAnalysis(of: document, index: DocumentNames.index)
        let written = String(decoding: try document.applying(analysis.edits), as: UTF8.self)
        guard findings >= 0 else {
            // A name of two words, one of them from an entity: the other may be written, the reference stays.
            #expect(written.contains("<seg>&f; شوي") && !analysis.findings.isEmpty)
            return
        }
        #expect(written == file(expected))
        #expect(analysis.findings.count == findings)
    }

    @Test func `a file is what its root element says`() throws {
        let memory = "<tmx><body><tu><tuv xml:lang='ar'><seg>شويجو</seg></tuv></tu></body></tmx>"
        let document = try Document(path: "a.xlf", bytes: Array(memory.utf8))
        #expect(document.format == .tmx)
        #expect(document.warnings.map(\.description) == ["a.xlf: is TMX, whatever its name says, and is read as TMX"])
        #expect(try normalized(memory, "a.xlf").contains("<seg>شويغو</seg>"))
        #expect(try Document(path: "a.tmx", bytes: Array(Self.xliff2.utf8)).format == .xliff)
        #expect(try normalized(Self.xliff2, "a.tmx") == normalized(Self.xliff2, "a.xlf"))
        // A document type longer than what is looked at first.
        let long = "<!DOCTYPE tmx [<!--\(String(repeating: "ش", count: 40_000))-->]>" + memory
        #expect(try Document(path: "a.xlf", bytes: Array(long.utf8)).format == .tmx)
    }

    @Test func `XLIFF in a namespace nobody knows is refused, not called clean`() throws {
        for name in ["a.xlf", "a.tmx"] {
            let source = "<xliff xmlns='urn:x'><file><body/></file></xliff>"
            let error = #expect(throws: InputError.self) { try normalized(source, name) }
            #expect(error?.message.contains("XLIFF in the unknown namespace «urn:x»") == true)
        }
        let first =
            "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.0' version='1.0'><file source-language='ar'><body><trans-unit id='1'><source>شويجو</source></trans-unit></body></file></xliff>"
        #expect(try normalized(first, "a.xlf").contains("<source>شويغو</source>"))
    }

    static let xliff2 = """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ar" trgLang="en">
        <file id="f" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><notes><note>شويجو</note></notes>
        <unit id="1" name="شويجو"><mtc:matches><mtc:match ref="#1"><source>شويجو</source></mtc:match></mtc:matches>
        <originalData><data id="d">شويجو</data></originalData>
        <segment><source>قال <pc id="1">سيرجي</pc> شويجو<ph id="2" dataRef="d"/></source><target>شويجو</target></segment>
        <ignorable><source> شويجو</source></ignorable>
        <segment><source>و<mrk id="m" translate="no">شويجو</mrk><cp hex="001A"/>شويجو</source></segment></unit>
        <group id="g" translate="no"><unit id="2"><segment><source>شويجو</source></segment></unit>
        <unit id="3" translate="yes"><segment><source xml:lang="ar-LB">شويجو</source></segment></unit></group>
        </file></xliff>
        """

    @Test func `XLIFF 2: the segments in the language change, and nothing else`() throws {
        let expected = Self.xliff2
            .replacingOccurrences(of: "سيرجي</pc> شويجو", with: "سيرغي</pc> شويغو")
            .replacingOccurrences(of: "<ignorable><source> شويجو", with: "<ignorable><source> شويغو")
            .replacingOccurrences(of: "<cp hex=\"001A\"/>شويجو", with: "<cp hex=\"001A\"/>شويغو")
            .replacingOccurrences(of: "xml:lang=\"ar-LB\">شويجو", with: "xml:lang=\"ar-LB\">شويغو")
        #expect(try normalized(Self.xliff2, "a.xlf") == expected)
    }

    /// The sentences of a unit, one a segment; `|` stands for the end of one.
    @Test(arguments: [
        ("شويجو <mrk id='m' translate='no'>شويجو</mrk>", "شويغو <mrk id='m' translate='no'>شويجو</mrk>"),
        (
            "<sm id='m' translate='no'/>شويجو<em startRef='m'/> شويجو",
            "<sm id='m' translate='no'/>شويجو<em startRef='m'/> شويغو"
        ),
        (
            "<sm id='m' translate='no'/>شويجو <pc id='1'>شويجو</pc>|شويجو<em startRef='m'/> شويجو",
            "<sm id='m' translate='no'/>شويجو <pc id='1'>شويجو</pc>|شويجو<em startRef='m'/> شويغو"
        ),
        (
            "<mrk id='m' translate='no'>شويجو <mrk id='n' translate='yes'>شويجو</mrk> شويجو</mrk> شويجو",
            "<mrk id='m' translate='no'>شويجو <mrk id='n' translate='yes'>شويغو</mrk> شويجو</mrk> شويغو"
        ),
        (
            "<sm id='m' translate='no'/><mrk id='n' translate='yes'>شويجو<ph id='1'/></mrk>شويجو<em startRef='m'/>شويجو",
            "<sm id='m' translate='no'/><mrk id='n' translate='yes'>شويغو<ph id='1'/></mrk>شويجو<em startRef='m'/>شويغو"
        ),
        ("<mrk id='m' i:lang='fa'>شويجو</mrk> شويجو", "<mrk id='m' i:lang='fa'>شويجو</mrk> شويغو"),
        ("<mrk id='m' i:lang='ar-EG'>شويجو</mrk> شويجو", "<mrk id='m' i:lang='ar-EG'>شويغو</mrk> شويغو"),
        (
            "<sm id='m' i:lang='fa'/>شويجو<em startRef='m'/> شويجو",
            "<sm id='m' i:lang='fa'/>شويجو<em startRef='m'/> شويغو"
        ),
        ("<mrk id='m' type='term'>شويجو</mrk> شويجو", "<mrk id='m' type='term'>شويغو</mrk> شويغو"),
    ])
    func `XLIFF 2: protected words and those in another language are left alone`(
        _ text: String, _ expected: String
    ) throws {
        func file(_ text: String) -> String {
            let segments = text.split(separator: "|").map { "<segment><source>\($0)</source></segment>" }.joined()
            return """
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:i="urn:oasis:names:tc:xliff:itsm:2.1" version="2.1" \
                srcLang="ar"><file id="f"><unit id="1">\(segments)</unit>
                <unit id="2"><segment><source>شويغو</source></segment></unit></file></xliff>
                """
        }
        #expect(try normalized(file(text), "a.xlf") == file(expected))
    }

    @Test func `XLIFF 1.2: sources, their segments and targets by their languages`() throws {
        let source = """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
            <file original="a" source-language="en" target-language="ar" datatype="plaintext"><header><note>شويجو</note></header><body>
            <trans-unit id="1"><source>Shoigu شويجو</source><seg-source><mrk mtype="seg" mid="1">شويجو</mrk></seg-source>
            <target><mrk mtype="seg" mid="1">سيرجي <g id="1">شويجو</g></mrk><x id="2"/><bpt id="3">شويجو</bpt>شويجو<mrk mtype="protected">شويجو</mrk></target>
            <alt-trans><target xml:lang="ar">شويجو</target></alt-trans></trans-unit>
            <trans-unit id="2" translate="no"><source>x</source><target>شويجو</target></trans-unit>
            </body></file></xliff>
            """
        let expected = source.replacingOccurrences(of: "سيرجي <g id=\"1\">شويجو", with: "سيرغي <g id=\"1\">شويغو")
            .replacingOccurrences(of: "</bpt>شويجو<mrk", with: "</bpt>شويغو<mrk")
        #expect(try normalized(source, "a.xlf") == expected)
        // The same without a namespace, as many tools write it.
        let bare = source.replacingOccurrences(of: " xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"", with: "")
        #expect(
            try normalized(bare, "a.xliff")
                == expected.replacingOccurrences(of: " xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"", with: ""))
    }

    @Test(arguments: 0..<200)
    func `whatever the codes, they stay, and a second run changes nothing`(_ seed: UInt64) throws {
        var random = SeededRandom(seed)
        let source = tmx(random.segment())
        let once = try normalized(source, "a.tmx")
        #expect(try normalized(once, "a.tmx") == once)
        #expect(try codes(of: once) == codes(of: source))
        #expect(try shape(of: once) == shape(of: source))
    }

    /// Everything of a file that is not text of a segment, in order.
    private func codes(of source: String) throws -> [String] {
        var reader = try XMLReader(Array(source.utf8))
        var codes: [String] = []
        while let event = try reader.next() {
            if case .text = event.kind { continue }
            codes.append(String(decoding: Array(source.utf8)[event.byteRange!], as: UTF8.self))
        }
        return codes
    }

    /// The codes of the file, and how many words stand between them.
    private func shape(of source: String) throws -> [String] {
        var reader = try XMLReader(Array(source.utf8))
        var words: [String] = []
        while let event = try reader.next() {
            switch event.kind {
            case .text(let text): words += text.split(whereSeparator: \.isWhitespace).map { _ in "word" }
            case .startElement(let tag): words.append("<\(tag.name.local)")
            case .endElement(let name): words.append(">\(name.local)")
            default: break
            }
        }
        return words
    }
}

extension SeededRandom {
    /// A segment made by chance, the same for the same seed.
    mutating func segment() -> String {
        let words = ["سيرجي ", "شويجو ", "شويغو", "قال ", "و", "شويجو", " ", "&amp;", "سيرغي", "ل", "الجارديان "]
        let codes = [
            "<ph x=\"1\"/>", "<bpt i=\"1\">{b</bpt>", "<ept i=\"1\">}</ept>", "<it pos=\"end\"/>", "<!-- x -->", "<hi>",
            "</hi>",
            "<ph><sub>شويجو</sub></ph>",
        ]
        var depth = 0
        var text = ""
        for _ in 0..<Int.random(in: 1...14, using: &self) {
            if Bool.random(using: &self) {
                text += words.randomElement(using: &self)!
                continue
            }
            let code = codes.randomElement(using: &self)!
            if code == "</hi>", depth == 0 { continue }
            depth += code == "<hi>" ? 1 : code == "</hi>" ? -1 : 0
            text += code
        }
        return text + String(repeating: "</hi>", count: depth)
    }
}
