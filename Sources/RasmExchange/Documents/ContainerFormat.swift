/// The kinds of file Rasm knows by their extension.
public enum ContainerFormat: String, Sendable, CaseIterable {
    case text, markdown
    case html, tmx, xliff, tbx, xml, json, jsonLines, delimited, gettext, subtitles, office, pdf, yaml
    /// An extension that says nothing.
    case unknown

    /// The format of a path by its extension, whatever its case; no extension is text.
    public init(path: String) {
        guard let fileExtension = Self.fileExtension(of: path) else {
            self = .text
            return
        }
        switch fileExtension {
        case "txt", "text": self = .text
        case "md", "markdown": self = .markdown
        case "html", "htm", "xhtml": self = .html
        case "tmx": self = .tmx
        case "xlf", "xliff", "sdlxliff", "mqxliff", "mxliff": self = .xliff
        case "tbx": self = .tbx
        case "xml", "tei", "rng": self = .xml
        case "json": self = .json
        case "jsonl", "ndjson": self = .jsonLines
        case "csv", "tsv": self = .delimited
        case "po", "pot": self = .gettext
        case "srt", "vtt": self = .subtitles
        case "docx", "odt", "doc", "rtf", "xlsx": self = .office
        case "pdf": self = .pdf
        case "yaml", "yml": self = .yaml
        default: self = .unknown
        }
    }

    /// What stands behind the last dot of a file's name, in small letters; nil where there is none but at its beginning.
    private static func fileExtension(of path: String) -> String? {
        // In bytes: of a million files each is asked.
        var path = path
        return path.withUTF8 { bytes in
            let start = (bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
            guard let dot = bytes[start...].lastIndex(of: UInt8(ascii: ".")), dot > start else { return nil }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[(dot + 1)...]), as: UTF8.self).lowercased()
        }
    }

    /// Whether a file in this format is an article through and through: what exports are made of.
    public var isArticle: Bool { self == .text || self == .markdown }

    /// Whether files in this format are read.
    public var isRead: Bool {
        switch self {
        case .text, .markdown, .html, .tmx, .xliff, .jsonLines, .delimited, .gettext, .subtitles: true
        default: false
        }
    }

    /// The formats that are read, for messages.
    public static let readNames = "plain text, Markdown, HTML, TMX, XLIFF, JSON Lines, CSV, gettext PO or subtitles"

    /// Whether files in this format hold segments that are matched exactly.
    public var isMemory: Bool { self == .tmx }

    /// Whether a file in this format is XML, and says its encoding itself.
    var isExchange: Bool { isMarkup && self != .html }

    /// Whether files in this format begin with `<`.
    var isMarkup: Bool {
        switch self {
        case .html, .tmx, .xliff, .tbx, .xml: true
        default: false
        }
    }

    /// What people call it.
    public var name: String {
        switch self {
        case .text: "plain text"
        case .markdown: "Markdown"
        case .html: "HTML"
        case .tmx: "TMX"
        case .xliff: "XLIFF"
        case .tbx: "TBX"
        case .xml: "XML"
        case .json: "JSON"
        case .jsonLines: "JSON Lines"
        case .delimited: "CSV"
        case .gettext: "gettext PO"
        case .subtitles: "subtitle"
        case .office: "word processor"
        case .pdf: "PDF"
        case .yaml: "YAML"
        case .unknown: "unknown"
        }
    }
}
