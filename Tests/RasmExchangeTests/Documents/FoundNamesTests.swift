import Rasm
import Testing

@testable import RasmExchange

@Suite("Names found in a document")
struct FoundNamesTests {
    /// Names with and without something to be written, codes between and inside them, escapes beside and inside them, and objects.
    private static let pieces = [
        "سيرغي شويغو", "شويغو", "شويجو", "وشويجو", "بالغارديان", "للجارديان", "لالغارديان", "كلام", "،", ". ",
        "\u{FFFC}", "شوي\u{FFFC}جو",
    ]

    /// The id of its one entry has letters beyond ASCII.
    private static let foreignID = TermIndex(
        Glossary(entries: [
            ConceptEntry(
                id: "شويغو-é", kind: .person,
                sections: [
                    LanguageSection(language: "ar", terms: [Term("شويغو"), Term("شويجو", .fullForm, .deprecated)])
                ])
        ]))

    private static func file(_ path: String, seed: UInt64) -> [UInt8] {
        var random = SeededRandom(seed)
        let codes =
            switch path {
            case "a.html":
                [
                    "<b>", "</b>", "<!-- x -->", "&amp;", "&#x634;\u{648}", "<br>", "<img src=\"x.png\">",
                    " &#x634;ويغو ", " شوي<img src=\"x.png\">جو ",
                ]
            case "a.jsonl": ["\\n", "\\u0634\\u0648", " \\u0634ويغو ", "\\\"", "\\/"]
            default: ["\n", "\n\n"]
            }
        var text = ""
        for _ in 0..<40 {
            text += (Int.random(in: 0..<4, using: &random) == 0 ? codes : pieces).randomElement(using: &random)!
            if Bool.random(using: &random) { text += " " }
        }
        switch path {
        case "a.jsonl": return Array("{\"title\": \"شويغو\", \"text\": \"\(text)\"}\n{\"text\": \"\(text)\"}\n".utf8)
        case "a.html": return Array("<p title=\"\(text.filter { !"<>\"".contains($0) })\">\(text)</p>".utf8)
        default: return Array(text.utf8)
        }
    }

    private static func document(_ path: String, seed: UInt64) throws -> Document {
        var options = DocumentOptions()
        options.textFields = ["title", "text"]
        return try Document(path: path, bytes: file(path, seed: seed), options: options)
    }

    private static let files = ["a.txt", "a.jsonl", "a.html"].flatMap { path in (0..<60).map { (path, UInt64($0 + 1)) }
    }

    /// By way of a string for each of its words, carried over by itself.
    @Test(arguments: files)
    func `what is told by the bytes of a text is what carrying it over tells`(path: String, seed: UInt64) throws {
        let document = try Self.document(path, seed: seed)
        for (number, text) in document.texts.enumerated() {
            let analysis = Analysis(of: text.article, index: DocumentNames.index)
            let placing = EditPlacing(text: text, source: document.source.utf8)
            let naive = analysis.mentions.map { mention in
                var found = placing.placed(mention)
                found.place = (number, mention.range)
                return found
            }
            var names = FoundNames()
            names.append(analysis.decisions, placing, text: number)
            #expect(names.list.map { Told(names.found($0)) } == naive.map { Told($0) })
            #expect(names.list.map(\.source) == naive.map(\.mention.range))
        }
    }

    @Test(arguments: files)
    func `the bytes that are handed on are those of the words`(path: String, seed: UInt64) throws {
        for index in [DocumentNames.index, Self.foreignID] {
            let analysis = DocumentAnalysis(of: try Self.document(path, seed: seed), index: index)
            var handed: [Told] = []
            analysis.forEachMention { handed.append(Told($0)) }
            #expect(handed == analysis.mentions.map { Told($0, hasText: false) })
            #expect(handed.count == analysis.mentionCount)
        }
    }

    @Test func `the files of these tests hold names of all kinds`() throws {
        let found = try Self.files.flatMap { path, seed in
            DocumentAnalysis(of: try Self.document(path, seed: seed), index: DocumentNames.index).mentions
        }
        #expect(found.contains { $0.written != nil } && found.contains { $0.place == nil })
        #expect(found.contains { $0.mention.rendering != $0.surface } && found.contains { !$0.proclitics.isEmpty })
    }

    @Test(arguments: 0..<40)
    func `stretches are told as they are one by one`(seed: Int) throws {
        let text = try Self.document("a.html", seed: UInt64(seed + 1)).texts[0]
        var stretches = TextMap.PlainStretches(text.map)
        for start in 0..<text.map.count {
            let range = start..<min(text.map.count, start + 5)
            #expect(stretches.source(of: range) == (text.map.isPlain(range) ? text.map.source(of: range) : nil))
        }
    }
}

/// All that is told of a mention.
private struct Told: Equatable {
    var words: [String]
    var ranges: [Range<Int>?]
    var text: Int?
    var isResolved: Bool

    init(_ found: DocumentAnalysis.FoundMention, hasText: Bool = true) {
        let mention = found.mention
        words = [
            found.surface, found.proclitics, mention.entry, mention.rendering, "\(mention.type)", "\(mention.status)",
            found.written?.source ?? "–", found.written?.replacement ?? "–",
        ]
        ranges = [mention.range, found.place?.range]
        if hasText { ranges.append(mention.proclitics) }
        text = hasText ? found.place?.text : nil
        isResolved = mention.isResolved
    }

    init(_ bytes: MentionBytes) {
        func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
        words =
            [bytes.surface, bytes.proclitics, bytes.entry, bytes.rendering].map(text)
            + ["\(bytes.type)", "\(bytes.status)"]
            + [bytes.written?.source, bytes.written?.replacement].map { $0.map(text) ?? "–" }
        ranges = [bytes.range, bytes.place]
        isResolved = bytes.isResolved
    }
}
