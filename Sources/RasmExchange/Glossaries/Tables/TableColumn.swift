import Rasm

/// What a column of a table holds, by its header.
enum TableColumn: Hashable {
    case id, language, term, type, status, kind, regions, wikidata, note
    /// Names in a table with one entry a row.
    case names(NameColumn)

    /// What the names of a column are; nil where the column does not say.
    struct NameColumn: Hashable {
        var language: String
        var type: TermType
        var status: AdministrativeStatus?
    }

    /// nil when the header says nothing we know: such a column is left alone.
    init?(header: String) {
        let name = Self.normal(header)
        if let column = Self.columns[name] {
            self = column
        } else if let names = Self.arabicNames[name] {
            self = .names(names)
        } else if let names = Self.names(ofLanguageColumn: name) {
            self = .names(names)
        } else {
            return nil
        }
    }

    /// `Entry ID`, `entry-id` and `entry_id` are one.
    private static func normal(_ header: String) -> String {
        String(header.trimmingSpace().lowercased().map { $0 == " " || $0 == "-" || $0 == ":" ? "_" : $0 })
    }

    /// `en`, `en_short`, `ar_deprecated`.
    private static func names(ofLanguageColumn name: String) -> NameColumn? {
        let parts = name.split(separator: "_", maxSplits: 1).map(String.init)
        // Codes of three letters look too much like other words: url, pos, def.
        guard let tag = parts.first, let language = ForeignLanguage(tag), language.language.utf8.count == 2 else {
            return nil
        }
        if parts.count == 1 { return NameColumn(language: tag, type: .fullForm) }
        if var names = arabicNames[parts[1]] {
            names.language = tag
            return names
        }
        // A country: en_us.
        return ForeignLanguage(name)?.region == nil ? nil : NameColumn(language: name, type: .fullForm)
    }

    /// The words a column may be headed by, for guessing at a slip.
    static let knownHeaders = columns.keys.filter { !notes.contains($0) }.sorted() + arabicNames.keys.sorted()

    /// Words too much like others to guess a slip from.
    private static let notes: Set<String> = ["note", "notes", "definition"]

    private static let columns: [String: TableColumn] = {
        var columns: [String: TableColumn] = [:]
        for word in ["id", "entry", "entry_id", "concept", "concept_id"] { columns[word] = .id }
        for word in ["lang", "language", "xml_lang", "langue"] { columns[word] = .language }
        for word in ["term", "form", "text", "spelling", "name", "variant"] { columns[word] = .term }
        for word in ["type", "term_type", "termtype"] { columns[word] = .type }
        for word in [
            "status", "administrative_status", "administrativestatus", "term_status", "normative_authorization",
            "usage_status",
        ] {
            columns[word] = .status
        }
        for word in ["kind", "class", "subject", "subject_field", "subjectfield"] { columns[word] = .kind }
        for word in ["regions", "region", "geographical_usage"] { columns[word] = .regions }
        columns["wikidata"] = .wikidata
        for word in notes { columns[word] = .note }
        return columns
    }()

    /// Columns that name no language are Arabic.
    private static let arabicNames: [String: NameColumn] = {
        var names: [String: NameColumn] = [:]
        let types: [(String, TermType)] = [
            ("", .fullForm), ("_full", .fullForm), ("_short", .shortForm), ("_acronym", .acronym),
        ]
        for (ending, type) in types {
            for status in AdministrativeStatus.allCases {
                names[status.rawValue + ending] = NameColumn(language: "ar", type: type, status: status)
            }
        }
        for word in ["canonical", "standard"] { names[word] = names["preferred"] }
        names["variants"] = NameColumn(language: "ar", type: .fullForm, status: .deprecated)
        for (word, type) in [("full", TermType.fullForm), ("short", .shortForm), ("acronym", .acronym)] {
            names[word] = NameColumn(language: "ar", type: type)
        }
        return names
    }()
}
