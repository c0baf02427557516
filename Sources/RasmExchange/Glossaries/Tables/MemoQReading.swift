import Rasm

/// The reading of a term base of memoQ, a table with one entry a row in which a column may come again for each term.
///
/// Columns are told by their names: a term's is that of its language, and `Term_Info` after it says whether the term is forbidden.
struct MemoQReading {
    private(set) var entries: [ForeignEntry] = []
    private(set) var problems: [FileProblem] = []
    private(set) var leftOut = LeftOut()
    /// The columns that nothing is made of.
    private let others: [(column: Int, name: String)]
    private let width: Int
    private let id: Int?
    private let subject: Int?
    /// The columns of the note and of the definitions.
    private let notes: [Int]
    /// The columns of terms, and that of what is said of each.
    private let terms: [(column: Int, language: ForeignLanguage, info: Int?)]

    /// Whether a header is that of a term base of memoQ.
    static func knows(_ header: [TableCell]) -> Bool {
        let names = header.map { $0.text.trimmingSpace() }
        return names.contains(MemoQColumns.id) && names.contains { LanguageName.tag(of: $0) != nil }
    }

    init(header: [TableCell]) {
        let names = header.map { $0.text.trimmingSpace() }
        width = names.count
        id = names.firstIndex(of: MemoQColumns.id)
        subject = names.firstIndex(of: MemoQColumns.subject)
        notes =
            names.indices.filter { names[$0] == MemoQColumns.note }
            + names.indices.filter { names[$0].hasSuffix(MemoQColumns.definitionEnding) }
        terms = names.enumerated().compactMap { column, name in
            guard !name.hasSuffix(MemoQColumns.definitionEnding), !name.hasPrefix("Entry_"),
                let language = LanguageName.tag(of: name).flatMap(ForeignLanguage.init)
            else { return nil }
            let next = column + 1
            return (column, language, next < names.count && names[next] == MemoQColumns.info ? next : nil)
        }
        let used = Set([id, subject].compactMap(\.self) + notes + terms.flatMap { [$0.column, $0.info ?? $0.column] })
        others = names.enumerated().filter { !used.contains($0.offset) }.map { ($0.offset, $0.element) }
    }

    mutating func read(_ row: [TableCell]) {
        guard row.count == width else {
            problems.append(
                FileProblem(
                    .badRow, at: row[0].place,
                    "this row has \(row.count) cells and the header \(width); put a cell that holds the delimiter in quotation marks"
                ))
            return
        }
        func text(_ column: Int?) -> String { column.map { row[$0].text.trimmingSpace() } ?? "" }
        let number = text(id)
        var entry = ForeignEntry(
            id: number.isEmpty ? "line-\(row[0].place.line)" : "entry-" + number, place: row[0].place)
        entry.kind = ForeignVocabulary.kind(text(subject))
        entry.note = notes.lazy.map { text($0) }.first { !$0.isEmpty }
        for column in notes where !text(column).isEmpty && text(column) != entry.note { leftOut.add("definition") }
        for (column, name) in others where !text(column).isEmpty { leftOut.add(name) }
        for term in terms where !text(term.column).isEmpty {
            if let problem = NameText.problem(in: text(term.column)) {
                problems.append(FileProblem(.badTerm, at: row[term.column].place, "the term \(problem)"))
                continue
            }
            let words = text(term.info).split(separator: ";").map { $0.trimmingSpace().lowercased() }
            let isForbidden = words.contains(MemoQColumns.forbidden.lowercased()) || words.contains("forbidden")
            entry.terms.append(
                ForeignTerm(
                    text: text(term.column), language: term.language, type: .fullForm,
                    status: isForbidden ? .deprecated : nil, place: row[term.column].place))
        }
        entries.append(entry)
    }
}
