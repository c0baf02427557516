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
        public var type: TermType
        public var status: AdministrativeStatus

        public init(_ text: String, language: String, type: TermType, status: AdministrativeStatus) {
            self.text = text
            self.language = language
            self.type = type
            self.status = status
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
        try plan(given, from: origin, into: EditableGlossary(glossary, into: options.target), options)
    }

    static func plan(
        _ given: GivenNames, from origin: String, into folder: EditableGlossary, _ options: Options = Options()
    ) throws -> Result {
        var entry = ImportedEntry(place: SourcePlace(file: origin, line: 1, column: 1))
        entry.saidID = given.entry
        entry.hint = given.entry
        entry.kind = given.kind
        entry.names = given.names.enumerated().map { number, name in
            ImportedName(
                text: name.text, language: name.language, type: name.type, isTypeSaid: true, status: name.status,
                regions: [], place: SourcePlace(file: origin, line: 1, column: number + 1))
        }
        var result = Result()
        try merge([entry], into: folder, options, order: [origin], &result)
        return result
    }
}
