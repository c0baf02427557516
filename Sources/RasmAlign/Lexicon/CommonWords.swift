/// Words that any news holds and their translations in the four languages, written for this project: what a text aligned by itself begins with.
///
/// A row is a meaning: the words of English, Arabic, French and Russian, with a bar between. Words meet by their stems (``LightStem``), so endings
/// need not be listed, broken plurals must. The months of all regions are among them.
enum CommonWords {
    /// The pairs of stems of two languages; a word of a meaning with many words is less sure to have any one of them for its translation.
    static func add(
        from: AlignmentLanguage, to: AlignmentLanguage, weight: Float, to table: inout TranslationTable,
        _ vocabulary: inout Vocabulary
    ) {
        let (here, there) = (SentenceReading(language: from), SentenceReading(language: to))
        for row in (state + "\n" + life + "\n" + doing).split(separator: "\n") {
            let fields = row.split(separator: "|", omittingEmptySubsequences: false)
            let sources = Set(here.read(String(fields[column(of: from)]), into: &vocabulary).tokens)
            let targets = Set(there.read(String(fields[column(of: to)]), into: &vocabulary).tokens)
            let share = weight / Float(max(sources.count, targets.count, 1)).squareRoot()
            for source in sources.sorted() { for target in targets.sorted() { table.add(source, target, share) } }
        }
    }

    private static func column(of language: AlignmentLanguage) -> Int {
        switch language {
        case .english: 0
        case .arabic: 1
        case .french: 2
        case .russian: 3
        }
    }
}
