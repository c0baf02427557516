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
        entry.names = given.names.enumerated().map { number, name in
            ImportedName(
                text: name.text, language: name.language, type: name.type ?? type(of: name, in: known),
                isTypeSaid: true, status: name.status,
                regions: [], place: SourcePlace(file: origin, line: 1, column: number + 1))
        }
        var result = Result()
        try merge([entry], into: folder, options, order: [origin], &result)
        return result
    }

    /// The type of the name of an entry that another is like.
    private static func type(of name: GivenNames.Name, in entry: ConceptEntry?) -> TermType {
        guard let like = name.like.map(FoldedName.init) else { return .fullForm }
        return entry?.section(name.language)?.terms.first { FoldedName($0.text) == like }?.type ?? .fullForm
    }
}
