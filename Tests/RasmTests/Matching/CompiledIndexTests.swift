import Testing

@testable import Rasm

@Suite("A compiled index")
struct CompiledIndexTests {
    private static let glossary = SmallGlossary.glossary
    private static let program = "test 1"
    private static let bytes = bytes(of: glossary)

    private static func bytes(of glossary: Glossary) -> [UInt8] {
        TermIndex.compiled(glossary, program: program, source: "names.yaml").copy
    }

    /// The index of a file with these bytes.
    private func open(_ bytes: [UInt8], program: String = program) throws -> TermIndex {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
        copy.copyBytes(from: bytes)
        nonisolated(unsafe) let address = copy
        return try TermIndex(IndexMemory(UnsafeRawBufferPointer(copy)) { address.deallocate() }, program: program)
    }

    private func results(_ index: TermIndex, seeds: Range<UInt64> = 0..<20) -> [Analysis] {
        seeds.map { Analysis(of: Article(RandomText.text(seed: $0 &+ 31_000, pieces: 120)), index: index) }
    }

    @Test func `finds and writes what the glossary does`() throws {
        let (fresh, compiled) = (results(TermIndex(Self.glossary)), results(try open(Self.bytes)))
        #expect(fresh.map(\.mentions) == compiled.map(\.mentions))
        #expect(fresh.map(\.findings) == compiled.map(\.findings))
        #expect(fresh.contains { !$0.findings.isEmpty })
    }

    @Test func `is the same bytes each time, and when it is made of what it holds`() throws {
        #expect(Self.bytes(of: Self.glossary) == Self.bytes)
        #expect(Self.bytes(of: try open(Self.bytes).glossary) == Self.bytes)
    }

    /// More than are cut into words at a time, some with a target of their own, some with the id of another.
    @Test func `of many names has the texts and facts of each`() {
        let count = 9_000
        let names = (0..<count).map { "اسم \(Self.letters(of: $0))" }
        let entries = names.enumerated().map { number, name in
            ConceptEntry(
                id: "\(number % 5_000)", kind: .person,
                sections: [
                    LanguageSection(
                        language: "ar", terms: [Term(name), Term(name + " الثاني", .fullForm, .deprecated)])
                ])
        }
        let index = TermIndex(Glossary(entries: entries))
        #expect(index.forms.count == 2 * count)
        for (number, name) in names.enumerated() {
            let (kept, rewritten) = (index.forms[2 * number], index.forms[2 * number + 1])
            #expect(kept.text == name && kept.target == name && kept.entry == number % 5_000)
            #expect(
                rewritten.text == name + " الثاني" && rewritten.target == name && rewritten.term.status == .deprecated)
        }
        let found = Matcher(index).mentions(in: Article(names.map { $0 + "، " }.joined()))
        #expect(found.map { Array(index.forms(of: $0)) } == (0..<count).map { [2 * $0] })
    }

    /// A word for a number.
    private static func letters(of number: Int) -> String {
        String(String(number + 10_000).map { Character(Unicode.Scalar(0x0628 + UInt32($0.wholeNumberValue!) * 2)!) })
    }

    @Test func `knows values by their numbers, in the order they came`() {
        let values = NumberedValues([(3, "a"), (1, "b"), (3, "c"), (7, "d")])
        #expect(values[3].map(\.value) == ["a", "c"])
        #expect([0, 1, 2, 7, 8].map { values[$0].map(\.value) } == [[], ["b"], [], ["d"], []])
    }

    @Test func `keeps every field of every entry`() throws {
        let entries = try open(Self.bytes).glossary.entries
        #expect(String(reflecting: entries) == String(reflecting: Self.glossary.entries))
        let evidence = Evidence(
            near: ["#day", "شهر"], previous: ["في"], next: ["عام"], notNear: ["فعل"], notNext: ["كتب"],
            notPrevious: ["سيارة"], isExact: true)
        let place = SourcePlace(file: "a.yaml", line: 3, column: 7)
        let entry = ConceptEntry(
            id: "x", kind: .weapon, wikidata: "Q1", note: "note",
            sections: [
                LanguageSection(
                    language: "ar", parts: [NamePart(.family, "س")],
                    terms: [Term("مارس", .acronym, .superseded, regions: ["EG"], evidence: evidence, place: place)],
                    spellings: [
                        SpellingRow(key: "مارس", spellings: [Spelling("مارص", .admitted, place: place)], place: place)
                    ],
                    defaultFor: ["مارس"])
            ],
            tests: [
                SelfTest(marked: "في [مارس] 2020", normalized: "x", place: place)!,
                SelfTest(text: "مارس", expectation: .none),
            ], place: place)
        let words = NameWords(
            before: [NameWord("a", place: place)], after: [NameWord("b")], ordinary: [NameWord("c")],
            generations: [NameWord("d")])
        let glossary = Glossary(
            entries: [entry], spellings: [SpellingRow(key: "k", spellings: [Spelling("s")])], nameWords: words)
        let read = TermIndex(glossary).glossary
        #expect(String(reflecting: read) == String(reflecting: glossary))
    }

    /// The files of places are a list, which the records refer to.
    @Test func `knows the file of each place, of entries of several files`() throws {
        let entries = (0..<40).map { number in
            func place(_ line: Int) -> SourcePlace {
                SourcePlace(file: "names-\(number * 7 % 5).yaml", line: line, column: number)
            }
            let term = Term("اسم \(Self.letters(of: number))", place: number % 3 == 0 ? nil : place(number * 9_000))
            return ConceptEntry(
                id: "n\(number)", kind: .person, sections: [LanguageSection(language: "ar", terms: [term])],
                place: place(1))
        }
        let index = try open(Self.bytes(of: Glossary(entries: entries)))
        #expect(index.glossary.entries.map(\.place) == entries.map(\.place))
        #expect(index.forms.map(\.term) == entries.map { $0.sections[0].terms[0] })
        let path = Array("names-3.yaml".utf8)
        let bytes = index.memory.copy
        #expect(bytes.indices.count { bytes[$0...].starts(with: path) } == 1)
    }

    /// A spelling is a text of its own, behind the record of its entry; the term is the one it is a spelling of.
    @Test func `knows the term of a form that is written otherwise`() {
        let place = SourcePlace(file: "names.yaml", line: 7, column: 9)
        let terms = [Term("سيرغي شويغو"), Term("سيرغي", .shortForm, .admitted, place: place)]
        let section = LanguageSection(
            language: "ar", terms: terms,
            spellings: [SpellingRow(key: "سيرغي", spellings: [Spelling("سيرجي", .admitted)])])
        let index = TermIndex(Glossary(entries: [ConceptEntry(id: "a", kind: .person, sections: [section])]))
        #expect(index.forms.map(\.text) == ["سيرغي شويغو", "سيرجي شويغو", "سيرغي", "سيرجي"])
        #expect(index.forms.map(\.term) == [terms[0], terms[0], terms[1], terms[1]])
    }

    @Test func `numbers cases by their place`() {
        #expect(EntryKind.allCases.map { Int($0.caseNumber) } == Array(EntryKind.allCases.indices))
        #expect(TermType.allCases.map { Int($0.caseNumber) } == Array(TermType.allCases.indices))
        #expect(
            AdministrativeStatus.allCases.map { Int($0.caseNumber) } == Array(AdministrativeStatus.allCases.indices))
        #expect(NamePart.Role.allCases.map { Int($0.caseNumber) } == Array(NamePart.Role.allCases.indices))
    }

    /// Of entries with one id the first is meant by the short forms for which any of them is the default.
    @Test func `joins entries of one id, wherever they stand`() {
        func entry(_ id: Int, _ term: String, _ kind: EntryKind = .person, defaultFor: [String] = []) -> ConceptEntry {
            let section = LanguageSection(language: "ar", terms: [Term(term)], defaultFor: defaultFor)
            return ConceptEntry(id: "name-\(id)", kind: kind, sections: [section])
        }
        var entries = (0..<3000).map { entry($0, "اسم \($0)") }
        entries.append(entry(7, "شويغو", .city))
        entries.append(entry(7, "سيرغي", .city, defaultFor: ["شويغو", "اسم 7"]))
        let index = TermIndex(Glossary(entries: entries))
        #expect(index.facts.whole.map(\.entry) == Array(0..<3000) + [7, 7])
        #expect(index.facts.whole.suffix(2).allSatisfy { $0.kind == .person })
        let holders = index.facts.whole.indices.filter { index.facts[$0].isDefaultHolder }
        #expect(holders == [7, 3000])
        #expect(index.forms[3000].term.text == "شويغو")
    }

    /// A spelling that is rewritten becomes the term; one that is admitted stays, and is none that is preferred.
    @Test func `knows the status and the target of each spelling of a term`() {
        let spellings = [Spelling("سيرجي", .deprecated), Spelling("سرغي", .admitted)]
        let terms = [
            Term("سيرغي شويغو"), Term("سيرغي كوجوغيتوفيتش", .fullForm, .deprecated), Term("سيرغي", .shortForm),
        ]
        let section = LanguageSection(language: "ar", terms: terms)
        let index = TermIndex(
            Glossary(
                entries: [ConceptEntry(id: "a", kind: .person, sections: [section])],
                spellings: [SpellingRow(key: "سيرغي", spellings: spellings)]))
        #expect(
            index.forms.map { "\($0.text) \($0.status) → \($0.target)" } == [
                "سيرغي شويغو preferred → سيرغي شويغو", "سيرجي شويغو deprecated → سيرغي شويغو",
                "سرغي شويغو admitted → سرغي شويغو", "سيرغي كوجوغيتوفيتش deprecated → سيرغي شويغو",
                "سيرجي كوجوغيتوفيتش deprecated → سيرغي شويغو", "سرغي كوجوغيتوفيتش deprecated → سيرغي شويغو",
                "سيرغي preferred → سيرغي", "سيرجي deprecated → سيرغي", "سرغي admitted → سرغي",
            ])
    }

    @Test func `keeps what it was made of`() throws {
        #expect(try open(Self.bytes).source == "names.yaml")
    }

    /// Every byte of the outline, and one of so many behind it, since each time the whole file is looked over.
    @Test func `is refused whichever byte of it is another`() {
        let outline = IndexFile.outlineLength
        for place in Array(0..<outline) + stride(from: outline, to: Self.bytes.count, by: 211) {
            var bytes = Self.bytes
            bytes[place] ^= 0x41
            #expect(throws: CompiledGlossaryError.self, "byte \(place)") { try open(bytes) }
        }
    }

    @Test func `is refused wherever it ends`() {
        let outline = IndexFile.outlineLength
        for count in Array(0..<outline) + stride(from: outline, to: Self.bytes.count, by: 89) {
            #expect(throws: CompiledGlossaryError.self, "\(count) bytes") { try open(Array(Self.bytes[..<count])) }
        }
    }

    @Test(arguments: [
        (0, CompiledGlossaryError.foreign), (8, .stale("another version of Rasm")),
        (12, .stale("a machine with another byte order")), (30, .corrupted), (700, .corrupted),
    ])
    func `says what is wrong`(place: Int, error: CompiledGlossaryError) {
        var bytes = Self.bytes
        bytes[place] ^= 1
        #expect(throws: error) { try open(bytes) }
    }

    @Test func `of another version is stale, without its end truncated`() {
        #expect(throws: CompiledGlossaryError.stale("another version of Rasm")) {
            try open(Self.bytes, program: "test 2")
        }
        #expect(throws: CompiledGlossaryError.truncated) { try open(Array(Self.bytes.dropLast())) }
    }

    /// Files too large to be looked over are used as they are: then damage may change what is found, and nothing worse.
    @Test(arguments: 0..<4)
    func `with damage that nobody looked for does no more than find other names`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let text = Article(RandomText.text(seed: UInt64(seed) &+ 77, pieces: 150))
        let outline = IndexFile.outlineLength
        for round in 0..<24 {
            var bytes = Self.bytes
            for _ in 0..<(1 << (round % 12)) {
                let place = Int.random(in: outline..<bytes.count, using: &generator)
                bytes[place] = round % 3 == 0 ? 0xFF : UInt8.random(in: 0...255, using: &generator)
            }
            let index = try unchecked(bytes)
            for style in [HouseStyle(), HouseStyle(shortForms: .expanded, months: .both)] {
                let ranges = Analysis(of: text, index: index, style: style).mentions.map(\.range)
                #expect(ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= text.bytes.count })
                #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
            }
            #expect(index.glossary.entries.count == index.entries.count)
        }
    }

    /// The index of a file, as of one whose bytes are not looked over.
    private func unchecked(_ bytes: [UInt8]) throws -> TermIndex {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
        copy.copyBytes(from: bytes)
        nonisolated(unsafe) let address = copy
        return TermIndex(own: IndexMemory(UnsafeRawBufferPointer(copy)) { address.deallocate() })
    }
}
