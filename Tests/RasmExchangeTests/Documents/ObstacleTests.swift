import Rasm
import Testing

@testable import RasmExchange

/// A file with a name that is not written, and why.
struct ObstacleCase: Sendable, CustomTestStringConvertible {
    let path: String
    let text: String
    let message: String

    init(_ path: String, _ text: String, _ message: String) {
        (self.path, self.text, self.message) = (path, text, message)
    }

    var testDescription: String { "\(path): \(text)" }

    static let table = [
        ObstacleCase("a.tmx", "شوي<ph>{br}</ph>جو", "شويجو should be شويغو, but an inline code stands inside the word"),
        ObstacleCase(
            "a.xlf", "شوي<g id=\"1\">جو</g>", "شويجو should be شويغو, but an inline code stands inside the word"),
        ObstacleCase("a.html", "شوي<wbr>جو", "شويجو should be شويغو, but an inline code stands inside the word"),
        ObstacleCase("a.tmx", "شوي<!-- x -->جو", "شويجو should be شويغو, but a comment stands inside the word"),
        ObstacleCase(
            "a.tmx", "شوي<![CDATA[جو]]>", "شويجو should be شويغو, but a CDATA section begins or ends inside the word"),
        ObstacleCase(
            "a.tmx", "<![CDATA[شوي]]>جو", "شويجو should be شويغو, but a CDATA section begins or ends inside the word"),
        ObstacleCase(
            "a.po", "msgid \"a\"\nmsgstr \"شوي\"\n\"جو\"\n",
            "شويجو should be شويغو, but the string is broken inside the word"),
        ObstacleCase(
            "a.html", "شوي <b>غو</b>", "شوي غو should be شويغو, but inline codes between its words are in the way"),
        ObstacleCase(
            "a.xlf", "شوي <x id=\"1\"/>غو", "شوي غو should be شويغو, but inline codes between its words are in the way"),
        ObstacleCase("a.txt", "شوي «غو»", "شوي «غو should be شويغو, but marks between its words are in the way"),
        ObstacleCase(
            "a.xlf", "سيرجي <x id=\"1\"><sub>شويغو</sub></x> شويجو",
            "سيرجي شويجو should be سيرغي شويغو, but another name stands inside it"),
    ]
}

@Suite("Why a name is left alone")
struct ObstacleTests {
    @Test(arguments: ObstacleCase.table)
    func `a message says what is in the way`(_ example: ObstacleCase) throws {
        let document = try Document(path: example.path, bytes: ObjectCase(example.path, example.text).bytes)
        let finding = try #require(
            DocumentAnalysis(of: document, index: DocumentNames.index).findings.first { $0.edit == nil })
        #expect(finding.message() == example.message + "; change it by hand")
    }

    @Test func `a cell cannot take a name that would end it`() throws {
        let terms = [Term("واشنطن, العاصمة"), Term("واشنطون", .fullForm, .deprecated)]
        let entry = ConceptEntry(
            id: "washington", kind: .city, sections: [LanguageSection(language: "ar", terms: terms)])
        var options = DocumentOptions()
        options.columns = ["text"]
        let document = try Document(path: "a.csv", bytes: Array("id,text\n1,واشنطون\n".utf8), options: options)
        let index = TermIndex(Glossary(entries: [entry], spellings: []))
        let finding = try #require(DocumentAnalysis(of: document, index: index).findings.first)
        #expect(finding.edit == nil)
        #expect(finding.message().contains("this place of the file cannot hold it as it is written"))
    }
}
