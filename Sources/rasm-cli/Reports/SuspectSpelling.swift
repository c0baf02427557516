import Rasm
import RasmDiscovery
import RasmExchange

/// A word of a file that seems to be a spelling of a glossary name: something to look at, which is never written.
struct SuspectSpelling: Sendable {
    static let rule = ListedRule(
        id: "possible-spelling", severity: .note,
        summary: "a word seems to be a spelling of a glossary name that nobody has listed (with --suspects)",
        explanation: """
            The word is no name of the glossary, but the model of spellings holds it very likely to be one, and says why. It is told of once a
            file, where it stands first, only with `rasm check --suspects` or `suspects: true` in rasm.yaml, and is never rewritten.
            Example: شوايجو may be a spelling of شويغو.
            If it is one, list it in the glossary: `rasm review` does so at a keystroke. What was rejected there is not told of again.
            """)

    var suspect: Suspects.Suspect
    var surface: String
    var start: LineColumn
    var end: LineColumn
    var bytes: Range<Int>

    private func message(isolate: (String) -> String = { $0 }) -> String {
        let spelling = suspect.spelling
        let often = spelling.count > 1 ? " (\(spelling.count) times in this file)" : ""
        return "\(isolate(spelling.text)) may be a spelling of \(isolate(suspect.name))\(often): "
            + spelling.reasons.joined(separator: "; ")
    }
}

extension SuspectSpelling: Reported {
    var ruleID: String { Self.rule.id }
    var severity: Severity { Self.rule.severity }
    var lines: (start: LineColumn, end: LineColumn?)? { (start, end) }
    var stretch: (text: String, bytes: Range<Int>)? { (surface, bytes) }
    var rewrite: Rewrite? { nil }
    var entryID: String? { suspect.entry }
    var words: String { message() }
    var shownWords: String { message(isolate: Shown.isolated) }

    var members: [(String, JSON?)] {
        [
            ("message", .string(words)), ("entry", .string(suspect.entry)), ("surface", .string(surface)),
            ("edit", .null), ("suggestion", .string(suspect.name)),
            ("probability", .decimal(Probability.text(suspect.spelling.probability))),
        ]
    }
}

/// Finds the suspects of one file after the other.
struct SuspectSpellings: Sendable {
    private let suspects: Suspects
    private let index: TermIndex
    private let judged: JudgedSpellings

    /// Not inlined: see ``GlossaryOptions/read(_:)``.
    @inline(never)
    static func read(_ configuration: Configuration, index: TermIndex) throws -> Self {
        let log = try JudgementLog(path: JudgementLog.path(ofGlossary: try GlossaryOptions.paths(configuration)))
        return Self(
            suspects: Suspects(try GlossaryOptions.read(configuration), index: index), index: index,
            judged: JudgedSpellings(log))
    }

    func list(in document: Document) -> [any Reported] {
        var words = DocumentWords()
        for text in document.texts { words.add(text.article, index: index) }
        var lines = LineIndex(document.source.utf8)
        return suspects.list(in: WordCensus(words)).compactMap { suspect in
            guard !judged.isRejected(suspect.spelling.text, of: suspect.entry) else { return nil }
            let place = suspect.spelling.places[0]
            let text = document.texts[place.text]
            let word = Self.withoutProclitics(place.range, suspect.spelling.text, text.article)
            let range = text.map.source(of: word)
            return SuspectSpelling(
                suspect: suspect, surface: text.article.text(word), start: document.place(of: range.lowerBound, &lines),
                end: document.place(of: range.upperBound, &lines), bytes: document.fileRange(of: range))
        }
    }

    /// The bytes of the spelling at the end of its word; those of the word where they are not the same (للجارديان, vowel marks).
    private static func withoutProclitics(_ word: Range<Int>, _ spelling: String, _ article: Article) -> Range<Int> {
        let letters = Array(spelling.utf8)
        guard letters.count < word.count, article.bytes[word].suffix(letters.count).elementsEqual(letters) else {
            return word
        }
        return (word.upperBound - letters.count)..<word.upperBound
    }
}
