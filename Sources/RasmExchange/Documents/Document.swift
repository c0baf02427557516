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
    /// Whether it is a piece of a large file.
    public let isPiece: Bool
    /// Where it begins in its file.
    public let origin: FileOrigin
    /// What its texts amount to.
    public let census: DocumentCensus
    /// What is worth telling of the file although it could be read. Of a file in pieces the census of all of them tells it.
    public let warnings: [InputError]

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
        isPiece = false
        origin = FileOrigin()
        format = try Self.format(named, source.utf8, path)
        var notes = choice.note.map { [$0] } ?? []
        if format != named {
            notes.append("is \(format.name), whatever its name says, and is read as \(format.name)")
        }
        let content = TextSource(utf8: source.utf8, format: format)
        (texts, census) = try Self.texts(of: content, path, options)
        warnings = notes.map { InputError(path, $0) } + (try census.warnings(path: path, options))
    }

    /// Reads a piece of a large document.
    public init(
        path: String, piece: FilePiece, as format: ContainerFormat, options: DocumentOptions
    ) throws(InputError) {
        self.path = path
        self.format = format
        source = try EncodingChoice(piece, path: path, format: format).source
        isAsDeclared = true
        isPiece = true
        origin = piece.origin
        let content = TextSource(utf8: source.utf8, format: format, origin: piece.origin, blocks: piece.blocks)
        (texts, census) = try Self.texts(of: content, path, options)
        warnings = []
    }

    /// Reads one object of a stream of JSON Lines, in which no line ends. What is missing from it may be in the others: nothing is told of it.
    public init(object: [UInt8], options: DocumentOptions) throws(InputError) {
        path = "<stdin>"
        format = .jsonLines
        source = try EncodingChoice(object, path: path, format: format, asked: options.encoding).source
        if source.encoding.isWide {
            throw InputError(
                path, "is in \(source.encoding.name), whose lines cannot be told apart; convert it to UTF-8")
        }
        isAsDeclared = true
        isPiece = false
        origin = FileOrigin()
        (texts, census) = try Self.texts(
            of: TextSource(utf8: source.utf8, format: format, isOneLine: true), path, options)
        warnings = []
    }

    /// A place in the file as people count.
    ///
    /// - Parameter lines: the lines of ``source``.
    public func place(of offset: Int, _ lines: inout LineIndex) -> LineColumn { origin.place(lines.place(of: offset)) }

    /// The same for places that are asked for one behind the other.
    public func place(of offset: Int, _ lines: inout AscendingLines) -> LineColumn {
        origin.place(lines.place(of: offset))
    }

    /// The bytes of the file that hold a range of its UTF-8 form.
    public func fileRange(of range: Range<Int>) -> Range<Int> { origin.range(source.fileRange(of: range)) }

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

    /// What texts are read from.
    private struct TextSource {
        var utf8: [UInt8]
        var format: ContainerFormat
        /// Whether no line ends in it.
        var isOneLine = false
        var origin = FileOrigin()
        var blocks = MarkdownBlocks()
    }

    private static func texts(
        of content: TextSource, _ path: String, _ options: DocumentOptions
    ) throws(InputError) -> ([DocumentText], DocumentCensus) {
        let source = content.utf8
        var census = DocumentCensus()
        let found =
            switch content.format {
            case .markdown: [DocumentText(source, runs: MarkdownRuns.runs(of: source, after: content.blocks))]
            case .jsonLines:
                try JSONLineTexts.read(
                    source, isOneLine: content.isOneLine, path: path, options, from: content.origin, &census)
            case .delimited: try TableTexts.read(source, path: path, options)
            case .html: HTMLTexts.read(source)
            case .tmx: try TMXTexts.read(source, path: path)
            case .xliff: try XLIFFTexts.read(source, path: path)
            case .gettext: try GettextTexts.read(source, path: path)
            case .subtitles: try SubtitleTexts.read(source, path: path)
            default: [DocumentText(source, runs: PlainTextRuns.runs(of: source))]
            }
        let texts = options.anyLanguage ? found : found.filter { $0.isIn(options.language) }
        census.hasText = !texts.isEmpty
        if texts.isEmpty { census.otherLanguage = found.first?.language }
        return (texts, census)
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
