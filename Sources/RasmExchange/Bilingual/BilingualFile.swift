import Rasm

/// Reads the units of a file of translations, whatever its format.
enum BilingualFile {
    /// - Throws: for a file that holds no translations or cannot be read, and where the languages of a format that does not say them are not given.
    static func units(
        in bytes: [UInt8], path: String, as known: ContainerFormat? = nil, _ options: BilingualOptions
    ) throws(InputError) -> [BilingualUnit] {
        let format = known ?? ContainerFormat(path: path)
        guard format.holdsTranslations else {
            throw InputError(
                path, "holds no translations: give TMX, XLIFF, gettext PO, TSV, CSV or JSON Lines, not \(format.name)")
        }
        let source = try EncodingChoice(bytes, path: path, format: format, asked: nil, canAsk: false).source.utf8
        switch format {
        case .tmx: return try MarkupUnits.tmx(source, path: path)
        case .xliff: return try MarkupUnits.xliff(source, path: path)
        case .gettext: return try GettextUnits.read(source, path: path, options)
        case .jsonLines: return try JSONLineUnits.read(source, path: path, options)
        default: return try TableUnits.read(source, path: path, options)
        }
    }
}

extension ContainerFormat {
    /// Whether files in this format can hold texts beside their translations.
    public var holdsTranslations: Bool {
        switch self {
        case .tmx, .xliff, .gettext, .delimited, .jsonLines: true
        default: false
        }
    }
}

extension BilingualUnit.Side {
    /// A text read from bytes of a file, web addresses left out.
    init(_ text: String, language: String, place: SourcePlace) {
        let bytes = Array(text.utf8)
        let runs = WebAddresses.parts(of: 0..<bytes.count, in: bytes)
        self.init(language: language, article: Article(bytes: bytes, runs: runs), place: place)
    }
}
