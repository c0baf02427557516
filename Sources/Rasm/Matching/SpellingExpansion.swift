/// One way to write a term: the term itself, or the term with words spelled as a row says.
struct SpelledTerm {
    var text: String
    var status = AdministrativeStatus.preferred
    /// Whether this is the term as the glossary writes it.
    var isTerm = true
}

/// Spelling rows by their folded key, an entry's own before the shared ones.
struct SpellingRows {
    private var rows: [FoldedKey: SpellingRow] = [:]
    private var longestKey = 0
    /// The hashes of the words that keys begin with, and whether one begins with a word that has none.
    private var beginnings: Set<UInt64> = []
    private var hasOtherBeginnings = false

    var isEmpty: Bool { rows.isEmpty }

    init(shared: [SpellingRow]) {
        for row in shared { add(row) }
    }

    /// The rows as one entry sees them: its own take the place of shared rows with the same key.
    func overridden(by own: [SpellingRow]) -> SpellingRows {
        if own.isEmpty { return self }
        var copy = self
        for row in own {
            copy.rows[FoldedKey(Phrase(row.key))] = nil
            copy.add(row)
        }
        return copy
    }

    /// Two shared rows with one key are an error in a glossary of ours; from elsewhere they are joined.
    private mutating func add(_ row: SpellingRow) {
        let key = FoldedKey(Phrase(row.key))
        guard !key.words.isEmpty else { return }
        rows[key, default: SpellingRow(key: row.key, spellings: [])].spellings += row.spellings
        longestKey = max(longestKey, key.words.count)
        if let first = WordKey(folded: key.words[0]) {
            beginnings.insert(first.hash)
        } else {
            hasOtherBeginnings = true
        }
    }

    /// More spellings of one term than this are a mistake in the tables.
    static let limit = 20_000

    /// Whether a row may speak of a word of a text: of most names none does, and this is told without making anything of them.
    func mayRespell(_ text: String) -> Bool {
        if rows.isEmpty { return false }
        if hasOtherBeginnings { return true }
        let tokens = Tokenizer.tokens(of: Article(text))
        return tokens.list.contains { token in
            WordKey(folded: tokens.letters(of: token)).map { beginnings.contains($0.hash) } ?? false
        }
    }

    /// Every way to write a term, the term itself first. At most ``limit`` of them.
    ///
    /// With the rows سيرغي: [سيرجي] and شويغو: [شويجو], «سيرغي شويغو» has four.
    func expansions(of text: String) -> [SpelledTerm] {
        let phrase = Phrase(text)
        var results: [SpelledTerm] = []
        var pieces: [String] = []

        func walk(from index: Int, status: AdministrativeStatus) {
            if results.count >= Self.limit { return }
            if index == phrase.words.count {
                let spelled = phrase.prefix + pieces.joined() + phrase.suffix
                results.append(SpelledTerm(text: spelled, status: status, isTerm: results.isEmpty))
                return
            }
            func step(_ piece: String, words count: Int, status: AdministrativeStatus) {
                let end = index + count
                pieces.append(end < phrase.words.count ? piece + phrase.gaps[end - 1] : piece)
                walk(from: end, status: status)
                pieces.removeLast()
            }
            step(phrase.words[index], words: 1, status: status)
            for count in stride(from: 1, through: min(longestKey, phrase.words.count - index), by: 1) {
                guard let row = rows[FoldedKey(Array(phrase.folded[index..<index + count]))] else { continue }
                for spelling in row.spellings {
                    step(spelling.text, words: count, status: status.worst(spelling.status))
                }
            }
        }
        walk(from: 0, status: .preferred)
        return results
    }
}
