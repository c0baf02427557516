import Rasm
import RasmExchange
import RasmXML
import Testing

@Suite struct TEIExportTests {
    private func write(_ text: String, _ glossary: Glossary = ExportFixtures.glossary) throws -> [UInt8] {
        try TEIExport.write(ExportFixtures.analyzed(text, glossary), glossary: glossary)
    }

    private func body(_ bytes: [UInt8]) throws -> XMLElement {
        try #require(try XMLElement(parsing: bytes).first("text")?.first("body"))
    }

    @Test func `marks names, sentences and headlines`() throws {
        let written = text(try write(ExportFixtures.articleText))
        let body = """
            <body xml:space="preserve"><head><s>زيارة مرتقبة</s></head>

            <p><s>التقى <persName type="full" key="sergei-shoigu" ref="#sergei-shoigu"><choice><orig>سيرجي شويجو</orig><reg>سيرغي شويغو</reg></choice>\
            </persName>، أمس، مسؤولين من «<orgName type="short" key="nato" ref="#nato">الناتو</orgName>».</s> <s>وقال <persName type="short" \
            key="sergei-shoigu" ref="#sergei-shoigu"><choice><orig>شويجو</orig><reg>شويغو</reg></choice></persName> إن <persName type="short" \
            key="kim-jong-un" ref="#kim-jong-un">كيم</persName>  سيعود.</s></p>
            """
        #expect(written.contains(body))
        #expect(written.contains("<title>زيارة مرتقبة</title>"))
    }

    @Test func `lists who and what is mentioned, each once`() throws {
        let standOff = try #require(try XMLElement(parsing: try write(ExportFixtures.articleText)).first("standOff"))
        #expect(standOff.elements.map(\.name.local) == ["listPerson", "listOrg"])
        #expect(
            standOff.first("listPerson")?.elements("person").map { $0["xml:id"] } == ["sergei-shoigu", "kim-jong-un"])
        let shoigu = try #require(standOff.first("listPerson")?.first("person"))
        #expect(
            shoigu.elements("persName").map { "\($0["xml:lang"] ?? "") \($0["type"] ?? "") \($0.text)" }.last
                == "ru full Сергей Шойгу")
        #expect(shoigu.first("idno")?.text == "Q1045")
    }

    @Test func `proclitics stand outside the name`() throws {
        #expect(text(try write("والتقى بشويغو أمس.")).contains("ب<persName"))
    }

    @Test func `a name that may be somebody else's is uncertain`() throws {
        var kim = ExportFixtures.kimJongUn
        kim.sections[0].defaultFor = []
        #expect(
            text(try write("قال كيم إنه باق.", Glossary(entries: [kim, ExportFixtures.kimNovak]))).contains(
                "cert=\"low\">كيم<"))
    }

    @Test func `months are names of their kind, without an entry in the lists`() throws {
        let written = text(try write("وصل في 5 مارس إلى المدينة."))
        #expect(written.contains("5 <name type=\"month\" key=\"month-march\">مارس</name>"))
        #expect(!written.contains("standOff"))
    }

    @Test func `later headlines begin divisions, and a last one is no head`() throws {
        let bytes = try write("عنوان أول\n\nنص أول هنا.\n\nعنوان ثان\n\nنص ثان هنا.\n\nعنوان أخير\n")
        let body = try body(bytes)
        #expect(body.elements.map(\.name.local) == ["head", "p", "div"])
        #expect(body.first("div")?.elements.map(\.name.local) == ["head", "p", "ab"])
        #expect(try ExportCheck.problems(in: bytes, as: .tei) == [])
    }

    @Test(arguments: [
        ExportFixtures.articleText, "", "\n\n", "\u{A0}\n\u{A0}نص.\u{A0}\n\u{200F}\n", "سطر\r\nشويجو\r\nآخر.",
        "أ\u{C}ب\u{1}ج شويجو\u{FFFE}",
        "التقى سيرجي\nشويجو في المدينة.", "<b>شويجو & \"كيم\"</b>", "\u{FEFF}شويجو", "  شويجو  \t\n", "كيم",
        "شويجو\u{2028}شويجو\n\u{7}\nنص",
    ])
    func `the article comes back from the file`(article: String) throws {
        let bytes = try write(article)
        #expect(try ExportCheck.problems(in: bytes, as: .tei) == [])
        #expect(Array(original(try body(bytes)).utf8) == Array(article.utf8))
    }

    /// All text but what the house would write, with the characters XML cannot carry.
    private func original(_ element: XMLElement) -> String {
        element.children.reduce(into: "") { text, child in
            switch child {
            case .element(let element): text += element.name.local == "reg" ? "" : original(element)
            case .text(let piece): text += piece
            case .comment: break
            case .processingInstruction(_, let data):
                text.unicodeScalars.append(Unicode.Scalar(UInt32(data, radix: 16) ?? 0) ?? "?")
            }
        }
    }

    @Test func `a name on both sides of a line break stays in one sentence`() throws {
        let body = try body(try write("التقى سيرجي\nشويجو في المدينة."))
        #expect(body.elements.flatMap { $0.elements("s") }.count == 1)
    }

    @Test func `code is text of the file, but no sentence`() throws {
        let text = "نص أول.\n\n```\nlet x = 1\n```\n\nنص ثان."
        let code = try #require(text.range(of: "```\nlet x = 1\n```"))
        let (start, end) = (
            text.utf8.distance(from: text.startIndex, to: code.lowerBound),
            text.utf8.distance(from: text.startIndex, to: code.upperBound)
        )
        let article = Article(bytes: Array(text.utf8), runs: [0..<start, end..<text.utf8.count])
        let analyzed = AnalyzedArticle(
            name: "a.md", article: article, segments: Segmenter().segments(of: article), mentions: [])
        let bytes = try TEIExport.write(analyzed, glossary: ExportFixtures.glossary)
        #expect(try ExportCheck.problems(in: bytes, as: .tei) == [])
        #expect(original(try body(bytes)) == text)
        #expect(try body(bytes).elements.map { $0["type"] ?? $0.name.local }.contains("other"))
    }
}

extension String {
    /// The first range of a text in another, without Foundation.
    fileprivate func range(of other: String) -> Range<String.Index>? {
        indices.first { self[$0...].hasPrefix(other) }.map { $0..<index($0, offsetBy: other.count) }
    }
}
