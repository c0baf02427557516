import Rasm
import RasmExchange
import Testing

@testable import RasmReview

/// What accepting a spelling does to a glossary.
@Suite struct AcceptanceTests {
    /// As a house writes it, with comments and an order of its own.
    static let glossary = """
        rasm: 1
        # Who is in the news.
        entries:
          - id: volodymyr-zelensky   # president
            kind: person
            ar: {parts: {given: فولوديمير, family: زيلينسكي}, short: زيلينسكي}
            en: {full: Volodymyr Zelensky, short: Zelensky}
          - id: napoleon-bonaparte
            kind: person
            ar: {full: نابليون بونابرت, short: {preferred: نابليون, admitted: [بونابرت]}}
            en: {full: Napoleon Bonaparte, short: Napoleon}
          - {id: sergei-lavrov, kind: person, ar: {parts: {given: سيرغي, family: لافروف}, short: لافروف}, en: {full: Sergei Lavrov, short: Lavrov}}
          - {id: sergei-shoigu, kind: person, ar: {parts: {given: سيرغي, family: شويغو}, short: شويغو}, en: {full: Sergey Shoigu, short: Shoigu}}
          - {id: lautaro-martinez, kind: person, ar: {full: لاوتارو مارتينيز, short: مارتينيز}, en: {full: Lautaro Martínez, short: Martínez}}
          - {id: emiliano-martinez, kind: person, ar: {full: إيميليانو مارتينيز, short: مارتينيز}, en: {full: Emiliano Martinez, short: Martinez}}
          - id: vostochny
            kind: place
            ar:
              full:
                preferred: قاعدة فوستوتشني الفضائية
                admitted: [مطار فوستوتشني الفضائي]
            en: Vostochny Cosmodrome
            tests:
              mentions:
                - هبط في [قاعدة فوستوتشني الفضائية]
                - هبط في [مطار فوستوشني الفضائي]
          - {id: george-smith, kind: person, ar: {full: جورج سميث}, en: George Smith}
          - {id: jorge-lopez, kind: person, ar: {full: جورج لوبيز}, en: Khorkhe Lopez}
          - {id: mark-allen, kind: person, ar: {full: مارك ألن, short: ألن}, en: Mark Allen}
          - {id: marko, kind: person, ar: {full: ميلوش مارخو, short: مارخو}, en: {full: Milos Marko, short: Marko}}
          - {id: london, kind: city, ar: لندن, en: London}

        """

    /// A case: what is accepted, the article before, and the article after.
    struct Case: Sendable, CustomTestStringConvertible {
        var entry: String
        var name: String
        var spelling: String
        var article: String
        var normalized: String
        /// The line that is written.
        var line: String
        var testDescription: String { "\(spelling) for \(name)" }
    }

    static let cases = [
        Case(
            entry: "napoleon-bonaparte", name: "بونابرت", spelling: "بونابرط",
            article: "والتقى الوفد نابليون بونابرط على هامش القمة. وقال بونابرط ذلك.",
            normalized: "والتقى الوفد نابليون بونابرت على هامش القمة. وقال بونابرت ذلك.", line: "  بونابرت: [بونابرط]"),
        Case(
            entry: "volodymyr-zelensky", name: "زيلينسكي", spelling: "زيلينزكي",
            article: "وأعلن فولوديمير زيلينزكي أمس استقالته. وقال زيلينزكي ذلك.",
            normalized: "وأعلن فولوديمير زيلينسكي أمس استقالته. وقال زيلينسكي ذلك.", line: "  زيلينسكي: [زيلينزكي]"),
        Case(
            entry: "sergei-lavrov", name: "سيرغي", spelling: "سيرجي",
            article: "وقال سيرجي لافروف ذلك، ثم قال سيرجي شويغو غيره.",
            normalized: "وقال سيرغي لافروف ذلك، ثم قال سيرغي شويغو غيره.", line: "  سيرغي: [سيرجي]"),
        Case(
            entry: "lautaro-martinez", name: "مارتينيز", spelling: "مارطينيز", article: "سجل لاوتارو مارطينيز هدفا.",
            normalized: "سجل لاوتارو مارتينيز هدفا.", line: "  مارتينيز: [مارطينيز]"),
        Case(
            entry: "vostochny", name: "فوستوتشني", spelling: "فوستوشني",
            article: "في قاعدة فوستوشني الفضائية وفي مطار فوستوشني الفضائي.",
            normalized: "في قاعدة فوستوتشني الفضائية وفي مطار فوستوتشني الفضائي.", line: "  فوستوتشني: [فوستوشني]"),
        Case(
            entry: "london", name: "لندن", spelling: "لوندن", article: "زار لوندن أمس.", normalized: "زار لندن أمس.",
            line: "  لندن: [لوندن]"),
    ]

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("names.yaml", Self.glossary)
        return folder
    }

    /// A cluster of one spelling, whose contexts are the places where it stands in an article.
    static func cluster(_ entry: String, _ name: String, _ spelling: String, in article: String) -> ReviewCluster {
        var contexts: [ReviewCluster.Context] = []
        var start = article.startIndex
        while let place = article[start...].firstRange(of: spelling) {
            contexts.append(
                .init(
                    file: "a.txt", line: 1, before: String(article[..<place.lowerBound]), name: spelling,
                    after: String(article[place.upperBound...])))
            start = place.upperBound
        }
        return ReviewCluster(
            id: "\(entry):\(spelling)", entry: entry, name: name, english: nil, probability: 0.9, reason: "غ/ج",
            members: [
                .init(spelling: spelling, count: contexts.count, articles: 1, probability: 0.9, contexts: contexts)
            ])
    }

    private func normalized(_ text: String, _ folder: TemporaryFolder) throws -> String {
        let article = Article(text)
        let analysis = Analysis(of: article, index: TermIndex(try GlossaryReader.read([folder.path])))
        return String(decoding: analysis.edits.applied(to: article.bytes), as: UTF8.self)
    }

    /// The lines of a file that another has not.
    private func added(_ file: String, to before: String) -> [String] {
        file.split(separator: "\n").filter { !before.split(separator: "\n").contains($0) }.map(String.init)
    }

    private func evidence(_ folder: TemporaryFolder) throws -> String {
        try JudgementLog(path: "\(folder.path)/judgements.jsonl").holding.last?.evidence ?? ""
    }

    @Test(arguments: cases)
    func `An accepted spelling of a word is right in every name that holds it`(_ test: Case) async throws {
        let folder = try folder()
        let cluster = Self.cluster(test.entry, test.name, test.spelling, in: test.article)
        let desk = try desk(folder, [cluster])
        try await desk.judge(ReviewRequest(cluster: cluster.id, decision: .accept))
        #expect(try normalized(test.article, folder) == test.normalized)
        #expect(added(try folder.read("names.yaml"), to: Self.glossary) == ["spellings:", test.line])
        #expect(try evidence(folder).hasSuffix("in every name"))
        // A sentence of the glossary holds فوستوشني, which is not found before it is accepted.
        let problems = try GlossaryReader.problems(folder).filter { !$0.contains("فوستوشني") }
        #expect(problems == [])
        #expect(try await desk.undo() == cluster.id)
        #expect(try folder.read("names.yaml") == Self.glossary)
    }

    @Test func `All of them one after the other give the same articles, and are undone byte for byte`() async throws {
        let folder = try folder()
        let clusters = Self.cases.map { Self.cluster($0.entry, $0.name, $0.spelling, in: $0.article) }
        let desk = try desk(folder, clusters)
        for cluster in clusters { try await desk.judge(ReviewRequest(cluster: cluster.id, decision: .accept)) }
        for test in Self.cases { #expect(try normalized(test.article, folder) == test.normalized) }
        let text = try folder.read("names.yaml")
        #expect(added(text, to: Self.glossary) == ["spellings:"] + Self.cases.map(\.line))
        #expect(text.contains("# Who is in the news.") && text.contains("# president"))
        #expect(try GlossaryReader.problems(folder) == [])
        for cluster in clusters.reversed() { #expect(try await desk.undo() == cluster.id) }
        #expect(try folder.read("names.yaml") == Self.glossary)
    }

    @Test func `A misspelling of a shared surname is nobody's where the surname is`() async throws {
        let folder = try folder()
        let cluster = Self.cluster("lautaro-martinez", "مارتينيز", "مارطينيز", in: "قال مارطينيز ذلك")
        try await desk(folder, [cluster]).judge(ReviewRequest(cluster: cluster.id, decision: .accept))
        let analysis = Analysis(
            of: Article("قال مارطينيز ذلك"), index: TermIndex(try GlossaryReader.read([folder.path])))
        #expect(analysis.mentions.map(\.isResolved) == [false] && analysis.edits.isEmpty)
        #expect(try normalized("سجل إيميليانو مارطينيز", folder) == "سجل إيميليانو مارتينيز")
    }

    @Test(arguments: [
        ("  شويغو: [شويجو]", "  شويغو: [شويجو, شويقو]"), ("  شويغو: شويجو", "  شويغو: [شويجو, شويقو]"),
        ("  شويغو:   # his\n    - شويجو  # old", "  شويغو:   # his\n    - شويجو  # old\n    - شويقو"),
        ("  شويغو: {admitted: [شويجو]}", "  شويغو: {admitted: [شويجو], deprecated: [شويقو]}"),
        ("  شويغو: {deprecated: شويجو, admitted: [شوجو]}", "  شويغو: {deprecated: [شويجو, شويقو], admitted: [شوجو]}"),
    ])
    func `A row that is there grows by the spelling`(_ row: String, _ grown: String) async throws {
        let folder = try folder()
        let table = "rasm: 1\nspellings:\n\(row)\n  لندن: [لوندن]\n"
        let before = Self.glossary.replacing("rasm: 1\n", with: table)
        try folder.write("names.yaml", before)
        let cluster = Self.cluster("sergei-shoigu", "شويغو", "شويقو", in: "قال شويقو ذلك")
        let desk = try desk(folder, [cluster])
        try await desk.judge(ReviewRequest(cluster: cluster.id, decision: .accept))
        #expect(try folder.read("names.yaml") == before.replacing(row, with: grown))
        _ = try await desk.undo()
        #expect(try folder.read("names.yaml") == before)
    }

    @Test func `A row of another file of the glossary grows there`() async throws {
        let folder = try folder()
        try folder.write("rows.yaml", "rasm: 1\nspellings: {سيرغي: [سرغي]}   # all of them\n")
        let cluster = Self.cluster("sergei-lavrov", "سيرغي", "سيرجي", in: "سيرجي لافروف")
        try await desk(folder, [cluster]).judge(ReviewRequest(cluster: cluster.id, decision: .accept))
        #expect(try folder.read("rows.yaml") == "rasm: 1\nspellings: {سيرغي: [سرغي, سيرجي]}   # all of them\n")
        #expect(try folder.read("names.yaml") == Self.glossary)
    }

    @Test func `An entry's own row, which takes the place of the shared one, grows with it`() async throws {
        let folder = try folder()
        let own = Self.glossary.replacing(
            "family: شويغو}, short", with: "family: شويغو}, spellings: {سيرغي: [سرجي]}, short")
        let before = own.replacing("rasm: 1\n", with: "rasm: 1\nspellings:\n  سيرغي: [سرغي]\n")
        try folder.write("names.yaml", before)
        let article = "قال سيرجي لافروف ثم سيرجي شويغو"
        let cluster = Self.cluster("sergei-lavrov", "سيرغي", "سيرجي", in: article)
        let desk = try desk(folder, [cluster])
        try await desk.judge(ReviewRequest(cluster: cluster.id, decision: .accept))
        #expect(try normalized(article, folder) == "قال سيرغي لافروف ثم سيرغي شويغو")
        #expect(try folder.read("names.yaml").contains("{سيرغي: [سرجي, سيرجي]}"))
        _ = try await desk.undo()
        #expect(try folder.read("names.yaml") == before)
    }

    @Test func `A word that is another name elsewhere is spelled so in the entry alone`() async throws {
        let folder = try folder()
        let cluster = Self.cluster("george-smith", "جورج", "جوردج", in: "قال جوردج سميث")
        try await desk(folder, [cluster]).judge(ReviewRequest(cluster: cluster.id, decision: .accept))
        #expect(try normalized("قال جوردج سميث ثم جوردج لوبيز", folder) == "قال جورج سميث ثم جوردج لوبيز")
        #expect(try folder.read("names.yaml").contains("ar: {full: جورج سميث, spellings: {جورج: [جوردج]}}"))
        #expect(
            try evidence(folder).contains(
                "in the names of george-smith alone, since «جورج» is another name in «jorge-lopez»"))
    }

    @Test func `A spelling that is a name by itself is written where it stands in a longer name`() async throws {
        let folder = try folder()
        let cluster = Self.cluster("marko", "مارخو", "مارك", in: "قال ميلوش مارك ذلك")
        try await desk(folder, [cluster]).judge(ReviewRequest(cluster: cluster.id, decision: .accept))
        #expect(try normalized("قال ميلوش مارك ثم مارك ومارك ألن", folder) == "قال ميلوش مارخو ثم مارك ومارك ألن")
        #expect(try folder.read("names.yaml").contains("full: {preferred: ميلوش مارخو, deprecated: [ميلوش مارك]}"))
        #expect(try evidence(folder).contains("since «مارك» is a name by itself"))
    }

    @Test func `The evidence says what is no name in any spelling`() async throws {
        let folder = try folder()
        let cluster = Self.cluster("sergei-lavrov", "سيرغي", "سيرجي", in: "قال سيرجي لافروف لزميله سيرجي كوزنتسوف")
        try await desk(folder, [cluster]).judge(ReviewRequest(cluster: cluster.id, decision: .accept))
        #expect(try evidence(folder).hasSuffix("in every name; of 2 places shown 1 are no name of the glossary"))
    }

    @Test func `What an older acceptance left is asked about again`() async throws {
        let folder = try folder()
        let half = Self.glossary.replacing(
            "short: زيلينسكي}", with: "short: {preferred: زيلينسكي, deprecated: [زيلينزكي]}}")
        try folder.write("names.yaml", half)
        let line =
            #"{"id":"1","date":"2026-01-01T00:00:00Z","judgement":"accept","entry":"volodymyr-zelensky","spellings":["زيلينزكي"]}"#
        try folder.write("judgements.jsonl", line + "\n")
        let (open, right) = (
            Self.cluster("volodymyr-zelensky", "زيلينسكي", "زيلينزكي", in: "قال فولوديمير زيلينزكي"),
            Self.cluster("volodymyr-zelensky", "زيلينسكي", "زيلينزكي", in: "قال زيلينزكي")
        )
        let first = try desk(folder, [open])
        #expect(await first.state(of: open.id)?.decision == nil)
        #expect(await (try desk(folder, [right])).state(of: right.id)?.decision == .accept)
        try await first.judge(ReviewRequest(cluster: open.id, decision: .accept))
        #expect(try normalized("قال فولوديمير زيلينزكي", folder) == "قال فولوديمير زيلينسكي")
        #expect(await first.state(of: open.id)?.decision == .accept)
        #expect(await (try desk(folder, [open])).state(of: open.id)?.decision == .accept)
    }

    @Test func `A glossary that nothing can be written into is refused before anything is judged`() throws {
        let folder = try TemporaryFolder()
        try folder.write("names.tbx", "<tbx/>")
        let error = #expect(throws: InputError.self) {
            try ReviewDesk(
                [], glossary: ["\(folder.path)/names.tbx"], now: { "" }, makeID: { "" })
        }
        #expect(error?.message.contains("rasm import --write") == true)
    }
}

extension GlossaryReader {
    /// The errors and warnings of the glossary in a folder.
    fileprivate static func problems(_ folder: TemporaryFolder) throws -> [String] {
        GlossaryValidator.problems(in: try read([folder.path])).filter { $0.severity != .note }.map(\.description)
    }
}
