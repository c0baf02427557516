import Rasm

/// Writes the names of a glossary for spreadsheets: one row a term.
///
/// ```
/// entry_id,kind,language,type,status,term,preferred,regions,wikidata
/// sergei-shoigu,person,ar,short,deprecated,شويجو,شويغو,,Q1045
/// ```
/// Rasm reads such a table back as a glossary. `preferred` is what the term is rewritten to; it is there for people, and is not read.
public enum CSVExport {
    public struct Options: Sendable, Hashable {
        /// Whether the file begins with U+FEFF, without which Excel takes Arabic for windows-1252.
        public var byteOrderMark: Bool
        /// Whether a cell that begins with = + - @, a tab or CR gets an apostrophe, so that no spreadsheet computes it.
        public var guardsFormulas: Bool
        /// Whether the spellings that rows make are in it, as deprecated terms.
        public var spellings: Bool

        public init(byteOrderMark: Bool = false, guardsFormulas: Bool = true, spellings: Bool = true) {
            self.byteOrderMark = byteOrderMark
            self.guardsFormulas = guardsFormulas
            self.spellings = spellings
        }
    }

    static let header = ["entry_id", "kind", "language", "type", "status", "term", "preferred", "regions", "wikidata"]

    public static func write(_ glossary: Glossary, options: Options = Options()) -> [UInt8] {
        file(of: glossary, options).bytes
    }

    static func file(of glossary: Glossary, _ options: Options) -> NamesFile {
        var terms: Set<CarriedTerm> = []
        var table = CSVTable(byteOrderMark: options.byteOrderMark, guardsFormulas: options.guardsFormulas)
        table.append(header)
        let languages = ExportLanguages.all(in: glossary)
        let names = languages.map { SpelledName.all(in: glossary, language: $0) }
        for (number, entry) in glossary.entries.enumerated() {
            for (language, names) in zip(languages, names) {
                for name in names[number] where options.spellings || name.isListed {
                    table.append(row(entry, language, name))
                    terms.insert(CarriedTerm(entry: entry.id, language: language, text: name.text))
                }
            }
        }
        return NamesFile(
            bytes: table.bytes,
            content: ExportContent(
                languages: languages, terms: terms, statuses: Set(AdministrativeStatus.allCases),
                facets: [.types, .kinds, .wikidata, .regions]))
    }

    private static func row(_ entry: ConceptEntry, _ language: String, _ name: SpelledName) -> [String] {
        [
            entry.id, entry.kind.rawValue, language, word(for: name.type), name.status.rawValue, name.text,
            entry.preferred(language, name.type)?.text ?? "", name.term.regions.joined(separator: " "),
            entry.wikidata ?? "",
        ]
    }

    private static func word(for type: TermType) -> String {
        switch type {
        case .fullForm: "full"
        case .shortForm: "short"
        case .acronym: "acronym"
        }
    }
}
