import Rasm

/// Names that somebody gives for an entry, rather than a file.
public struct GivenNames: Sendable {
    /// The entry's id: of one that the glossary has, or of one that is to be made.
    public var entry: String
    /// What a new entry is; nil for one that is there.
    public var kind: EntryKind?
    public var names: [Name]

    public struct Name: Sendable {
        public var text: String
        public var language: String
        /// nil for the type of the name it is like.
        public var type: TermType?
        public var status: AdministrativeStatus
        /// The name of the entry that it is another spelling of.
        public var like: String?

        public init(
            _ text: String, language: String, type: TermType? = nil, status: AdministrativeStatus, like: String? = nil
        ) {
            self.text = text
            self.language = language
            self.type = type
            self.status = status
            self.like = like
        }
    }

    public init(entry: String, kind: EntryKind? = nil, names: [Name]) {
        self.entry = entry
        self.kind = kind
        self.names = names
    }
}

extension GlossaryImport {
    /// Decides what becomes of names that somebody gives. Nothing is written.
    ///
    /// - Parameter origin: what messages call the place the names come from.
    /// - Throws: ``GlossaryErrors`` and ``InputError`` when the glossary cannot be read.
    public static func plan(
        _ given: GivenNames, from origin: String, into glossary: [String], _ options: Options = Options()
    ) throws -> Result {
        let folder = try EditableGlossary(glossary, into: options.target)
        var entry = ImportedEntry(place: SourcePlace(file: origin, line: 1, column: 1))
        entry.saidID = given.entry
        entry.hint = given.entry
        entry.kind = given.kind
        let known = folder.glossary.entries.first { $0.id == given.entry }
        for name in given.names {
            for (text, type) in try forms(of: name, in: known, given.entry) {
                entry.names.append(
                    ImportedName(
                        text: text, language: name.language, type: type, isTypeSaid: true, status: name.status,
                        regions: [],
                        place: SourcePlace(file: origin, line: 1, column: entry.names.count + 1)))
            }
        }
        var result = Result()
        try merge([entry], into: folder, options, order: [origin], &result)
        return result
    }

    /// What a spelling is in an entry: of a term, a term of the same type; of a word in terms (سيرغي in سيرغي شويغو), these terms with the
    /// word spelled so, since the word alone is anybody's.
    private static func forms(
        of name: GivenNames.Name, in entry: ConceptEntry?, _ id: String
    ) throws(InputError) -> [(text: String, type: TermType)] {
        if let type = name.type { return [(name.text, type)] }
        let terms = entry?.section(name.language)?.terms ?? []
        let like = name.like ?? name.text
        if let term = terms.first(where: { FoldedName($0.text) == FoldedName(like) }) {
            return [(name.text, term.type)]
        }
        let forms = terms.filter { !$0.status.isRewritten }.compactMap { term -> (String, TermType)? in
            let words = term.text.split(separator: " ")
            let spelled = words.map { FoldedName(String($0)) == FoldedName(like) ? name.text[...] : $0 }
            return spelled == words ? nil : (spelled.joined(separator: " "), term.type)
        }
        if forms.isEmpty {
            throw InputError(
                entry?.place?.file ?? id,
                "«\(like)» is no name of «\(id)», nor a word of one; add «\(name.text)» by hand")
        }
        return forms
    }
}
