import Rasm

/// The names of a glossary in a language of the Latin or Cyrillic script, ready to be found in running text.
///
/// A name is met in all its cases, with or without accents, after an elided article and before a possessive s. Whose a short form is
/// the article says, which a single unit of translation is not: all bearers are given.
struct ForeignNames {
    private struct Form {
        var words: [String]
        var entry: String
        var kind: EntryKind
        var term: Term
        var preferred: String?
    }

    private let language: String
    private var forms: [String: [Form]] = [:]

    init(_ glossary: Glossary, language: String) {
        self.language = language
        for entry in glossary.entries {
            guard let section = entry.section(language) else { continue }
            // Papers and companies keep their letters in Russian: «агентство Bloomberg».
            let isKept = language == "ru" && [.media, .organisation, .product].contains(entry.kind)
            for term in section.terms + (isKept ? entry.section("en")?.terms ?? [] : []) {
                var words = WordKey.words(of: term.text)
                if words.count > 1, Self.articles.contains(words[0].key) { words.removeFirst() }
                guard let first = words.first else { continue }
                let form = Form(
                    words: words.map { WordStem.stem($0.key, language) }, entry: entry.id, kind: entry.kind, term: term,
                    preferred: term.status.isRewritten ? section.preferred(term.type)?.text : nil)
                forms[WordStem.stem(first.key, language), default: []].append(form)
            }
        }
    }

    /// The names in a text, the longest at each place.
    func names(in text: SideText) -> [FoundName] {
        var found: [FoundName] = []
        let stems = text.words.map { WordStem.stem($0.key, language) }
        var position = 0
        while position < text.words.count {
            let met = (forms[stems[position]] ?? []).filter { matches($0, at: position, stems, text) }
            guard let length = met.map(\.words.count).max() else {
                position += 1
                continue
            }
            let longest = met.filter { $0.words.count == length }
            found.append(name(longest, position..<(position + length), text))
            position += length
        }
        return found.filter { !isSomebodyElse($0, text, found) }
    }

    private func matches(_ form: Form, at position: Int, _ stems: [String], _ text: SideText) -> Bool {
        let end = position + form.words.count
        guard end <= stems.count, form.words.elementsEqual(stems[position..<end]) else { return false }
        let startsCapital = form.term.text.unicodeScalars.contains { $0.properties.isUppercase }
        guard !startsCapital || text.words[position..<end].contains(where: \.isCapital) else { return false }
        if form.words.count == 1, startsCapital, !text.words[position].isCapital { return false }
        return (position + 1..<end).allSatisfy { text.joins($0) }
    }

    private func name(_ forms: [Form], _ words: Range<Int>, _ text: SideText) -> FoundName {
        let best = forms.first { !$0.term.status.isRewritten } ?? forms[0]
        let range = text.words[words.lowerBound].range.lowerBound..<text.words[words.upperBound - 1].range.upperBound
        return FoundName(
            entries: forms.map(\.entry), text: text.text(range), words: words,
            isPerson: best.kind == .person, isFull: best.term.type.isFull && words.count > 1,
            isOrdinary: words.count == 1 && Self.ordinary.contains(text.words[words.lowerBound].key),
            replacement: best.term.status.isRewritten ? best.preferred : nil)
    }

    /// Whether a single word that is a name belongs to a longer one that is not listed: Dustin Johnson, Kim Kardashian, Trump Tower.
    private func isSomebodyElse(_ name: FoundName, _ text: SideText, _ all: [FoundName]) -> Bool {
        guard name.words.count == 1, name.isPerson else { return false }
        func isTaken(_ word: Int) -> Bool { all.contains { $0.words.contains(word) } }
        let (before, after) = (name.words.lowerBound - 1, name.words.upperBound)
        if before >= 0, text.isPlainSpace(before: before + 1), !isTaken(before) {
            let word = text.words[before]
            if word.isCapital, !Self.beforeNames.contains(word.key) { return true }
        }
        guard after < text.words.count, text.isPlainSpace(before: after), !isTaken(after) else { return false }
        return text.words[after].isCapital && !text.isShouted
    }

    private static func list(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map { WordKey.key(of: $0) })
    }

    private static let articles = list("the le la les l")

    /// Short names that are ordinary words as well, or the name of somebody or something else more often than not.
    private static let ordinary = list(
        """
        abe ak austin ban begin bolton bush costa fed francis françois gates grandi king lee leo léon lev may moon moussa park powell rice rt salam sharon
        sun times turk will economist independent guardian monde bild liberation мун монд фигаро экономист известия коммерсантъ политика политики политике политику политикой маска маски маске маску маской гардиан шпигель лев мэй пак петро маск цой юн рт спутник
        """)

    /// Words with a capital that stand before a name and are no part of it: titles, and words that begin a sentence.
    private static let beforeNames = list(
        """
        president vice secretary senator sen rep representative congressman congresswoman governor gov mayor minister premier chancellor chairman king queen
        prince princess emperor pope general gen colonel col captain capt judge justice attorney director ambassador mr mrs ms miss dr sir lady lord madam
        leader candidate nominee ceo sheikh sheik ayatollah imam
        when while after before but and as if for in with by to from of on at since because although though that what how why the a an is was did does has had
        would will can could should today yesterday now then so yet like unlike despite under against even not or only also then meanwhile however
        le la les l un une de d du des et à au aux en dans par pour sur avec sans selon mais car si que qu quand lorsque comme après avant monsieur madame m
        mme mlle président présidente ministre sénateur chancelier chancelière roi reine pape juge général secrétaire
        и в на с к о от из у а но за по для до при что как если когда после перед президент премьер министр господин госпожа сенатор канцлер король королева
        папа генерал судья глава лидер
        """)
}
