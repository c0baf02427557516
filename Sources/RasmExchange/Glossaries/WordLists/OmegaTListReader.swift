import Rasm

/// Reads a glossary of OmegaT: source, target and comment with tabs between, no header (OmegaT manual, "Glossaries").
///
/// The file does not say its languages. A name such as `names.ar-en.utf8` does; else they are guessed by their letters. Comments are for
/// people, except those Rasm writes, which name the entry and say whether the source is a deprecated spelling.
enum OmegaTListReader {
    static func read(_ file: GlossaryFile, _ hints: ForeignHints) -> ForeignReading {
        if let problem = file.textProblem() { return ForeignReading(problem) }
        return read(TabbedLines(file).lines.map(\.cells), of: file, hints)
    }

    /// Reads the rows of a list, however their cells are kept apart: OmegaT has lists with commas, too.
    static func read(_ rows: [[TableCell]], of file: GlossaryFile, _ hints: ForeignHints) -> ForeignReading {
        let languages = languages(of: file, hints)
        var names = PairedNames()
        var problems: [FileProblem] = []
        for cells in rows where !cells[0].text.hasPrefix("#") {
            guard cells.count > 1 else {
                problems.append(
                    FileProblem(
                        .badRow, at: cells[0].place,
                        "there is no tab in this line; write the source, a tab, and its translation"))
                continue
            }
            let wrong = cells.prefix(2).compactMap { cell in
                NameText.problem(in: cell.text.trimmingSpace()).map { (cell, $0) }
            }
            if let (cell, problem) = wrong.first {
                problems.append(FileProblem(.badTerm, at: cell.place, "the term \(problem)"))
                continue
            }
            let comment = Comment(cells.count > 2 ? cells[2].text : "")
            names.add(
                term(cells[0], languages?.from, status: comment.status), term(cells[1], languages?.to, status: nil),
                concept: comment.entry.map { ForeignEntry.SaidID(text: $0, isCertain: false) }, note: comment.note)
        }
        if names.entries.isEmpty, problems.isEmpty {
            let start = SourcePlace(file: file.path, line: 1, column: 1)
            problems.append(FileProblem(.empty, at: start, "there is nothing but comments in this file"))
        }
        return ForeignReading(entries: names.entries, problems: problems)
    }

    private static func term(_ cell: TableCell, _ tag: String?, status: AdministrativeStatus?) -> ForeignTerm {
        let text = cell.text.trimmingSpace()
        let language = ForeignLanguage(tag ?? ForeignLanguage.guess(for: text)) ?? ForeignLanguage("en")!
        return ForeignTerm(text: text, language: language, type: .fullForm, status: status, place: cell.place)
    }

    /// The languages of a list: what whoever has it says, else what its name says.
    static func languages(of file: GlossaryFile, _ hints: ForeignHints) -> (from: String, to: String)? {
        hints.pair ?? languages(in: file.path)
    }

    /// The languages a file's name says: `ar-en` of `names.ar-en.utf8`.
    private static func languages(in path: String) -> (from: String, to: String)? {
        let name = path.split(separator: "/").last ?? ""
        for part in name.split(separator: ".").dropLast().reversed() {
            let tags = part.split(separator: "-").map(String.init)
            if tags.count == 2, tags.allSatisfy({ ForeignLanguage($0) != nil }) { return (tags[0], tags[1]) }
        }
        return nil
    }

    /// What Rasm writes as a comment: `sergei-shoigu`, or `sergei-shoigu, deprecated spelling of the source`.
    ///
    /// Somebody else's comment of one word does no harm as an id: pairs are one entry only if their translations are the same as well.
    struct Comment {
        var entry: String?
        var status: AdministrativeStatus?
        /// What it says to people.
        var note: String?

        static let ending = " spelling of the source"

        init(_ text: String) {
            let parts = text.split(separator: ", ", maxSplits: 1).map(String.init)
            note = text.trimmingSpace().isEmpty ? nil : text.trimmingSpace()
            guard let word = parts.first, !word.unicodeScalars.contains(where: \.isSpace) else { return }
            guard parts.count == 2 else {
                (entry, note) = (word, nil)
                return
            }
            guard parts[1].hasSuffix(Self.ending),
                let status = AdministrativeStatus(rawValue: String(parts[1].dropLast(Self.ending.count)))
            else { return }
            (entry, note) = (word, nil)
            self.status = status
        }
    }
}
