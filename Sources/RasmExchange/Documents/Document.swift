import Rasm

/// A file with natural language in it: which of its bytes are text, in which language, and how an edit is written back.
public struct Document: Sendable {
    /// The path as it was given, for messages.
    public let path: String
    public let format: ContainerFormat
    public let source: SourceText
    /// The texts of the file that may be in the language asked for, in order.
    public let texts: [DocumentText]
    /// Whether it is in the encoding it declares, if it declares any.
    let isAsDeclared: Bool
    /// What is worth telling of the file although it could be read.
    public private(set) var warnings: [InputError] = []

    /// Reads a document from its bytes; the format follows from the path's extension, and between TMX and XLIFF from the root element.
    ///
    /// - Parameter format: what the file is, where that is known already.
    /// - Throws: for a format or encoding that is not read, naming it; for binary data; for an empty file; for bytes that are not in
    ///   their encoding or format, with line and column.
    public init(
        path: String, bytes: [UInt8], as known: ContainerFormat? = nil, options: DocumentOptions = DocumentOptions()
    ) throws(InputError) {
        self.path = path
        let named = known ?? ContainerFormat(path: path)
        guard named.isRead || named == .unknown else {
            throw InputError(path, "\(named.name) files are not read; give \(ContainerFormat.readNames)")
        }
        let choice = try EncodingChoice(bytes, path: path, format: named, asked: options.encoding)
        source = choice.source
        isAsDeclared = choice.note == nil
        var notes: [String] = []
        format = try Self.format(named, source.utf8, path)
        if format != named {
            notes.append("is \(format.name), whatever its name says, and is read as \(format.name)")
        }
        let found = try Self.texts(of: source.utf8, format, path, options, &notes)
        texts = options.anyLanguage ? found : found.filter { $0.isIn(options.language) }
        if let note = choice.note { notes.insert(note, at: 0) }
        warnings = notes.map { InputError(path, $0) }
        if texts.isEmpty, let other = found.first?.language {
            warnings.append(
                InputError(
                    path,
                    "has no text in the language «\(options.language)», only in others («\(other)»): nothing was looked at"
                ))
        }
    }

    /// What a file is that is named as an exchange file: tools give XLIFF the name of TMX and the other way round.
    ///
    /// - Throws: when it is neither.
    private static func format(
        _ named: ContainerFormat, _ utf8: [UInt8], _ path: String
    ) throws(InputError) -> ContainerFormat {
        // Of a file that breaks off before its first element, reading it says more.
        guard named == .tmx || named == .xliff, let root = RootElement(of: utf8) else { return named }
        if let format = root.container { return format }
        throw InputError(path, "is \(root.kind), not \(named.name) as its name says")
    }

    /// The article that the whole file is; nil for a container.
    public var article: Article? { format.isArticle || format == .unknown ? texts.first?.article : nil }

    private static func texts(
        of source: [UInt8], _ format: ContainerFormat, _ path: String, _ options: DocumentOptions,
        _ notes: inout [String]
    ) throws(InputError) -> [DocumentText] {
        switch format {
        case .markdown: [DocumentText(source, runs: MarkdownRuns.runs(of: source))]
        case .jsonLines: try JSONLineTexts.read(source, path: path, options, &notes)
        case .delimited: try TableTexts.read(source, path: path, options)
        case .html: HTMLTexts.read(source)
        case .tmx: try TMXTexts.read(source, path: path)
        case .xliff: try XLIFFTexts.read(source, path: path)
        case .gettext: try GettextTexts.read(source, path: path)
        case .subtitles: try SubtitleTexts.read(source, path: path)
        default: [DocumentText(source, runs: PlainTextRuns.runs(of: source))]
        }
    }

    /// The bytes of the file with edits of its UTF-8 form applied; every byte outside them is as it was.
    ///
    /// - Throws: when the file's encoding lacks a character that would have to be written, with line and column.
    public func applying(_ edits: [Edit]) throws(InputError) -> [UInt8] {
        do throws(UnwritableEdit) {
            return try source.applying(edits)
        } catch {
            var lines = LineIndex(source.utf8)
            let place = lines.place(of: error.edit.range.lowerBound)
            let number = String(error.character.value, radix: 16, uppercase: true)
            throw InputError(
                path, line: place.line, column: place.column,
                "cannot be written: \(source.encoding.name) has no character «\(error.character)» (U+\(number)), which «\(error.edit.replacement)» needs; convert the file to UTF-8"
            )
        }
    }
}

extension DocumentText {
    /// A text that is the file itself.
    init(_ source: [UInt8], runs: [Range<Int>]) {
        self.init(
            language: nil, article: Article(bytes: source, runs: runs), map: TextMap(identity: source.count),
            escaping: .none)
    }
}
