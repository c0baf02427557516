import Rasm

/// Reads a UTX dictionary (AAMT, "UTX Simple Specification" 1.11): a line with the languages, a line with the columns, then an entry a line.
enum UTXGlossaryReader {
    static func read(_ file: GlossaryFile) -> ForeignReading {
        if let problem = file.textProblem() { return ForeignReading(problem) }
        var reading = UTXReading(file: file.path)
        for line in TabbedLines(file).lines { reading.read(line) }
        reading.finish()
        return ForeignReading(entries: reading.names.entries, problems: reading.problems, leftOut: reading.leftOut)
    }
}

/// The reading of one UTX dictionary.
struct UTXReading {
    let file: String
    private(set) var names = PairedNames()
    private(set) var problems: [FileProblem] = []
    private(set) var leftOut = LeftOut()
    private var languages: (from: ForeignLanguage, to: ForeignLanguage)?
    private var columns: [String]?

    init(file: String) {
        self.file = file
    }

    mutating func read(_ line: TabbedLines.Line) {
        guard problems.isEmpty || columns != nil else { return }
        if languages == nil { return readLanguages(line) }
        guard line.cells[0].text.hasPrefix("#") else { return readPair(line) }
        let names = line.cells.map { $0.text.trimmingSpace().lowercased() }
        if names[0] == "#src", columns == nil { columns = ["src"] + names.dropFirst() }
    }

    mutating func finish() {
        if names.entries.isEmpty, problems.isEmpty {
            report(.empty, at: SourcePlace(file: file, line: 1, column: 1), "there is no entry in this dictionary")
        }
    }

    /// `#UTX 1.11; ar/en; 2026-01-01; …`: the languages are the second part.
    private mutating func readLanguages(_ line: TabbedLines.Line) {
        let parts = line.cells.map(\.text).joined(separator: " ").split(separator: ";").map { $0.trimmingSpace() }
        guard parts[0].lowercased().hasPrefix("#utx") else {
            return report(.syntax, at: line.place, "a UTX dictionary begins with «#UTX», its version and its languages")
        }
        let tags = parts.dropFirst().first?.split(separator: "/").map(String.init) ?? []
        guard tags.count == 2, let from = ForeignLanguage(tags[0]), let to = ForeignLanguage(tags[1]) else {
            return report(
                .missingKey, at: line.place,
                "the first line does not say the languages; write «#UTX 1.11; ar/en; …», the source first")
        }
        languages = (from, to)
    }

    private mutating func readPair(_ line: TabbedLines.Line) {
        guard let columns, let target = columns.firstIndex(of: "tgt") else {
            return report(
                .missingKey, at: line.place,
                "the columns are not named before this line; write «#src», «tgt» and the others, with tabs between")
        }
        guard let languages, line.cells.count > target, line.cells.count <= columns.count else {
            return report(
                .badRow, at: line.place,
                "this line has \(line.cells.count) cells, and the line of columns \(columns.count)")
        }
        for cell in [line.cells[0], line.cells[target]] {
            if let problem = NameText.problem(in: cell.text.trimmingSpace()) {
                return report(.badTerm, at: cell.place, "the term \(problem)")
            }
        }
        func cell(_ name: String) -> TableCell? {
            columns.firstIndex(of: name).flatMap { $0 < line.cells.count ? line.cells[$0] : nil }
        }
        guard let status = status(cell("term status")) else { return }
        let concept = cell("concept id")?.text.trimmingSpace() ?? ""
        func term(_ cell: TableCell, _ language: ForeignLanguage, _ status: AdministrativeStatus?) -> ForeignTerm {
            ForeignTerm(
                text: cell.text.trimmingSpace(), language: language, type: .fullForm, status: status,
                place: cell.place)
        }
        for (name, cell) in zip(columns, line.cells)
        where !Self.used.contains(name) && !cell.text.trimmingSpace().isEmpty { leftOut.add(name) }
        let isForbidden = status == .forbidden
        names.add(
            term(line.cells[0], languages.from, status == .nonStandard ? .deprecated : nil),
            term(line.cells[target], languages.to, isForbidden ? .deprecated : nil),
            concept: concept.isEmpty ? nil : ForeignEntry.SaidID(text: concept),
            note: Self.comments.lazy.compactMap { cell($0)?.text.trimmingSpace() }.first { !$0.isEmpty })
    }

    private static let comments = ["comment", "src:comment"]
    private static let used = Set(["src", "tgt", "term status", "concept id"] + comments)

    private enum Status { case approved, nonStandard, forbidden }

    /// What a pair is worth (UTX 1.11, "term status"): a source that is not standard may be met, a forbidden target is not to be written.
    private mutating func status(_ cell: TableCell?) -> Status? {
        switch cell?.text.trimmingSpace().lowercased() ?? "" {
        case "", "approved", "provisional": return .approved
        case "non-standard": return .nonStandard
        case "forbidden", "rejected": return .forbidden
        case let word:
            let known = ["approved", "provisional", "non-standard", "forbidden"]
            report(
                .unknownValue, at: cell?.place ?? SourcePlace(file: file, line: 1, column: 1),
                "unknown term status «\(word)»" + Suggestion.hint(for: word, among: known))
            return nil
        }
    }

    private mutating func report(_ rule: GlossaryRule, at place: SourcePlace, _ message: String) {
        problems.append(FileProblem(rule, at: place, message))
    }
}
