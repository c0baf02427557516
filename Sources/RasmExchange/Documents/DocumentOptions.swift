/// What a reader has to be told of files that do not say it themselves.
public struct DocumentOptions: Sendable {
    /// The language whose names are looked for: texts that say they are in another are left alone.
    public var language = "ar"
    /// The encoding of files that declare none; nil for UTF-8.
    public var encoding: CharacterEncoding?
    /// JSON Lines: the members that hold text.
    public var textFields: [String] = []
    /// JSON Lines: a member that no object may have, because it is going to be added.
    public var addedField: String?
    /// JSON Lines: the member that holds the language.
    public var languageField: String?
    /// JSON Lines: whether objects without any of the members that hold text are left alone; else they are an error.
    public var skipsMissing = false
    /// CSV and TSV: the columns that hold text, by the name in the first line or by number from 1.
    public var columns: [String] = []

    /// Whether texts of all languages are taken.
    public var anyLanguage = false

    public init() {}

    public init(anyLanguage: Bool) { self.anyLanguage = anyLanguage }

    /// Whether files of a format are taken from a folder: those whose text can be found without being told where.
    public func takesFromFolders(_ format: ContainerFormat) -> Bool {
        switch format {
        case .jsonLines: !textFields.isEmpty
        case .delimited: !columns.isEmpty
        default: format.isRead
        }
    }
}
