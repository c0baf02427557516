/// How the parts of a glossary are written into an index: every field of every one, so that a glossary can be read back whole.
extension RecordWriter {
    mutating func add(_ entry: ConceptEntry) {
        add(entry.id)
        add(case: entry.kind)
        add(entry.wikidata) { $0.add($1) }
        add(entry.note) { $0.add($1) }
        add(entry.place)
        add(entry.sections) { $0.add($1) }
        add(entry.tests) { $0.add($1) }
    }

    mutating func add(_ section: LanguageSection) {
        add(section.language)
        add(section.parts) {
            $0.add(case: $1.role)
            $0.add($1.text)
        }
        add(section.terms) { $0.add($1) }
        add(section.spellings) { $0.add($1) }
        add(section.defaultFor)
    }

    mutating func add(_ term: Term) {
        add(term.text)
        add(case: term.type)
        add(case: term.status)
        add(term.regions)
        add(term.evidence.isEmpty ? nil : term.evidence) { $0.add($1) }
        add(term.place)
    }

    mutating func add(_ evidence: Evidence) {
        for words in [
            evidence.near, evidence.previous, evidence.next, evidence.notNear, evidence.notNext, evidence.notPrevious,
        ] { add(words) }
        add(evidence.isExact)
    }

    mutating func add(_ row: SpellingRow) {
        add(row.key)
        add(row.spellings) {
            $0.add($1.text)
            $0.add(case: $1.status)
            $0.add($1.place)
        }
        add(row.place)
    }

    mutating func add(_ test: SelfTest) {
        add(test.text)
        switch test.expectation {
        case .none: add(false)
        case .mentions(let ranges, let normalized):
            add(true)
            add(ranges) {
                $0.add($1.lowerBound)
                $0.add($1.upperBound)
            }
            add(normalized) { $0.add($1) }
        }
        add(test.place)
    }

    mutating func add(_ words: NameWords) {
        for list in [words.before, words.after, words.ordinary, words.generations] {
            add(list) {
                $0.add($1.text)
                $0.add($1.place)
            }
        }
    }

    private mutating func add(_ place: SourcePlace?) {
        add(place) {
            $0.add($1.file)
            $0.add($1.line)
            $0.add($1.column)
        }
    }
}

extension RecordReader {
    mutating func entry() -> ConceptEntry {
        ConceptEntry(
            id: text(), kind: oneCase(), wikidata: optional { $0.text() }, note: optional { $0.text() }, place: place()
        ).with(sections: list { $0.section() }, tests: list { $0.test() })
    }

    private mutating func section() -> LanguageSection {
        LanguageSection(
            language: text(), parts: list { NamePart($0.oneCase(), $0.text()) }, terms: list { $0.term() },
            spellings: list { $0.row() }, defaultFor: texts())
    }

    private mutating func term() -> Term {
        Term(
            text(), oneCase(), oneCase(), regions: texts(), evidence: optional { $0.evidence() } ?? Evidence(),
            place: place())
    }

    private mutating func evidence() -> Evidence {
        Evidence(
            near: texts(), previous: texts(), next: texts(), notNear: texts(), notNext: texts(), notPrevious: texts(),
            isExact: flag())
    }

    mutating func row() -> SpellingRow {
        SpellingRow(
            key: text(), spellings: list { Spelling($0.text(), $0.oneCase(), place: $0.place()) }, place: place())
    }

    private mutating func test() -> SelfTest {
        let text = text()
        var expectation = SelfTest.Expectation.none
        if flag() {
            let length = text.utf8.count
            let ranges = list { reader in
                let start = max(0, min(reader.number(), length))
                return start..<max(start, min(reader.number(), length))
            }
            expectation = .mentions(ranges, normalized: optional { $0.text() })
        }
        return SelfTest(text: text, expectation: expectation, place: place())
    }

    mutating func nameWords() -> NameWords {
        func words(_ reader: inout RecordReader) -> [NameWord] {
            reader.list { NameWord($0.text(), place: $0.place()) }
        }
        return NameWords(
            before: words(&self), after: words(&self), ordinary: words(&self), generations: words(&self))
    }

    private mutating func place() -> SourcePlace? {
        optional { SourcePlace(file: $0.text(), line: $0.number(), column: $0.number()) }
    }
}

extension ConceptEntry {
    fileprivate func with(sections: [LanguageSection], tests: [SelfTest]) -> ConceptEntry {
        var entry = self
        entry.sections = sections
        entry.tests = tests
        return entry
    }
}
