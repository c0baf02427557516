import Rasm

/// Finds lists written with the Arabic comma: `[سليم، سلام]` is one value to YAML, and no article holds it.
enum ArabicCommas {
    private static let comma: Character = "\u{060C}"

    static func problems(in glossary: Glossary) -> [FileProblem] {
        let words = glossary.nameWords
        var problems = (words.before + words.after + words.ordinary).compactMap { word in
            word.place.flatMap { problem(in: word.text, "name word", at: $0) }
        }
        problems += rows(glossary.spellings)
        for entry in glossary.entries where !entry.isForeign {
            for section in entry.sections {
                problems += rows(section.spellings)
                for term in section.terms { problems += self.problems(in: term, at: term.place ?? entry.somePlace) }
            }
        }
        return problems
    }

    private static func rows(_ rows: [SpellingRow]) -> [FileProblem] {
        rows.flatMap { row in
            row.spellings.compactMap { problem(in: $0.text, "spelling", at: $0.place ?? row.somePlace) }
        }
    }

    private static func problems(in term: Term, at place: SourcePlace) -> [FileProblem] {
        let evidence = term.evidence
        let lists = [
            evidence.near, evidence.previous, evidence.next, evidence.notNear, evidence.notNext, evidence.notPrevious,
        ]
        return [problem(in: term.text, "term", at: place)].compactMap(\.self)
            + lists.joined().compactMap { problem(in: $0, "word of evidence", at: place) }
    }

    private static func problem(in text: String, _ what: String, at place: SourcePlace) -> FileProblem? {
        guard text.contains(comma) else { return nil }
        let parts = text.split(separator: comma).map { part in
            String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
        return FileProblem(
            .arabicComma, at: place,
            "«\(text)» is one \(what), since YAML knows the Latin comma alone; write [\(parts.joined(separator: ", "))]"
        )
    }
}
