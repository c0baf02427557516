import Foundation
import Rasm
import RasmExchange
import Testing

@Suite("The project's glossary and corpus")
struct CorpusTests {
    @Test func `the glossary has no errors, and its self-tests hold`() throws {
        let problems = GlossaryValidator.problems(in: try ProjectData.glossary.get()).filter { $0.severity == .error }
        #expect(problems.isEmpty, "\(problems.map { "\($0.place): \($0.message)" }.joined(separator: "\n"))")
    }

    @Test func `the glossary holds at least 400 entries with Arabic and English names`() throws {
        let entries = try ProjectData.glossary.get().entries
        #expect(entries.filter { $0.section("ar") != nil && $0.section("en") != nil }.count >= 400)
    }

    @Test func `every article is 200 to 400 words, and its gold fits its bytes`() throws {
        let gold = try InputFiles.walk(ProjectData.corpusPath).filter { $0.hasSuffix(".mentions.jsonl") }
        #expect(gold.count >= 24)
        for path in gold {
            let text = String(path.dropLast(".mentions.jsonl".count)) + ".txt"
            let bytes = try InputFiles.read(text)
            let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
                .filter { $0.contains { $0.isLetter || $0.isNumber } }
            #expect((200...400).contains(words.count), "\(text): \(words.count) words")
            var last = 0
            for line in try InputFiles.read(path).split(separator: 0x0A) {
                let mention = try JSONDecoder().decode(GoldLine.self, from: Data(line))
                try #require(mention.start >= last && mention.end <= bytes.count, "\(path): \(mention.surface)")
                #expect(
                    bytes[mention.start..<mention.end].elementsEqual(mention.surface.utf8), "\(path): \(mention.start)")
                let before = bytes[last..<mention.start]
                #expect(
                    before.suffix(mention.proclitics.utf8.count).elementsEqual(mention.proclitics.utf8),
                    "\(path): \(mention.start)")
                last = mention.end
            }
        }
    }

    /// A name after a letter may fold onto another spelling of it: أ + يلتسين is no إيلتسين.
    @Test(arguments: ["أ", "أل", "وب", "لل"])
    func `normalizing every name after letters that may be written onto it twice changes nothing more`(
        _ letters: String
    )
        throws
    {
        let index = try ProjectData.index.get()
        let text = index.forms.map { letters + $0.text }.joined(separator: "\n\n")
        func normalized(_ bytes: [UInt8]) -> [UInt8] {
            let article = Article(bytes: bytes)
            return Analysis(of: article, index: index).edits.applied(to: article.bytes)
        }
        let once = normalized(Array(text.utf8))
        let differing = zip(once.split(separator: 0x0A), normalized(once).split(separator: 0x0A)).first { $0 != $1 }
        #expect(differing == nil, "\(differing.map { String(decoding: $0.0, as: UTF8.self) } ?? "")")
    }

    @Test func `every entry the gold names is in the glossary`() throws {
        let known = Set(try ProjectData.glossary.get().entries.map(\.id))
        for path in try InputFiles.walk(ProjectData.corpusPath) where path.hasSuffix(".mentions.jsonl") {
            for line in try InputFiles.read(path).split(separator: 0x0A) {
                let mention = try JSONDecoder().decode(GoldLine.self, from: Data(line))
                #expect(known.contains(mention.entry), "\(path): \(mention.entry)")
            }
        }
    }

    @Test func `an article normalized twice is an article normalized once`() throws {
        let index = try ProjectData.index.get()
        for path in try InputFiles.walk(ProjectData.corpusPath) where path.hasSuffix(".txt") {
            let document = try Document(path: path, bytes: try InputFiles.read(path))
            let once = try document.applying(DocumentAnalysis(of: document, index: index).edits)
            let again = try Document(path: path, bytes: once)
            #expect(DocumentAnalysis(of: again, index: index).edits.isEmpty, "\(path)")
        }
    }
}
