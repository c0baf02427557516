import Rasm

/// Writes a glossary as a term base of memoQ: CSV in UTF-8 with a byte order mark, an entry a row.
///
/// ```
/// Entry_ID,Entry_Subject,…,Entry_Note,Arabic_Def,Arabic,Term_Info,Term_Example,Arabic,…,English_Def,English,…
/// ```
/// Deprecated terms are in it as forbidden ones. Full names and short forms are entries apart, so that none is offered for the other.
public enum MemoQExport {
    public struct Options: Sendable, Hashable {
        /// The languages it is restricted to, nil for all.
        public var languages: [String]?
        /// Whether the spellings that rows make are in it. An entry of hundreds of them makes hundreds of columns for all.
        public var spellings: Bool

        public init(languages: [String]? = nil, spellings: Bool = false) {
            self.languages = languages
            self.spellings = spellings
        }
    }

    static func file(of glossary: Glossary, _ options: Options) -> NamesFile {
        let languages = options.languages ?? ExportLanguages.all(in: glossary)
        var chosen = TermbaseConcepts(
            glossary,
            TermbaseSelection(languages: languages, separatesTypes: true, made: options.spellings))
        let concepts = chosen.list
        return NamesFile(
            bytes: bytes(concepts, languages),
            content: ExportContent(
                concepts, languages: languages, statuses: [.deprecated], facets: [.kinds, .notes]))
    }

    private static func bytes(_ concepts: [TermbaseConcept], _ languages: [String]) -> [UInt8] {
        // An apostrophe before a cell, as it keeps spreadsheets from computing, would be part of the term here.
        var table = CSVTable(byteOrderMark: true, guardsFormulas: false)
        let widths = languages.map { language in
            (language, concepts.map { $0.section(language)?.names.count ?? 0 }.max() ?? 0)
        }
        table.append(
            MemoQColumns.entry
                + widths.flatMap { language, width in
                    let name = LanguageName.name(of: language)
                    let term = [name, MemoQColumns.info, MemoQColumns.example]
                    return [name + MemoQColumns.definitionEnding] + (0..<width).flatMap { _ in term }
                })
        for (number, concept) in concepts.enumerated() {
            table.append(
                entry(concept, number: number + 1)
                    + widths.flatMap { language, width in
                        let names = concept.section(language)?.names ?? []
                        let empty = [String](repeating: "", count: 3 * (width - names.count))
                        return [""] + names.flatMap(term) + empty
                    })
        }
        return table.bytes
    }

    private static func entry(_ concept: TermbaseConcept, number: Int) -> [String] {
        MemoQColumns.entry.map { column in
            switch column {
            case MemoQColumns.id: String(number)
            case MemoQColumns.subject: concept.kind == .other ? "" : concept.kind.rawValue
            case MemoQColumns.note: concept.note ?? ""
            default: ""
            }
        }
    }

    private static func term(_ name: SpelledName) -> [String] {
        let info = MemoQColumns.matching + (name.status.isRewritten ? ";" + MemoQColumns.forbidden : "")
        return [name.text, info, ""]
    }
}
