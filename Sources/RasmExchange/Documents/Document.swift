import Rasm

/// A file that holds an article: knows which of its bytes are natural language, and how an edit is written back.
public struct Document: Sendable {
    /// The path as it was given, for messages.
    public let path: String
    public let article: Article

    /// Reads a document from its bytes; the format follows from the path's extension.
    ///
    /// - Throws: for a format or encoding that is not read, naming it; for binary data; for an empty file; for bytes that are not UTF-8, with
    ///   line and column.
    public init(path: String, bytes: [UInt8]) throws(InputError) {
        let format = ContainerFormat(path: path)
        guard format.isArticle || format == .unknown else {
            throw InputError(path, "\(format.name) files are not read; give plain text or Markdown in UTF-8")
        }
        try TextEncoding.requireUTF8(bytes, path: path)
        self.path = path
        switch format {
        case .markdown: article = Article(bytes: bytes, runs: MarkdownRuns.runs(of: bytes))
        default: article = Article(bytes: bytes, runs: PlainTextRuns.runs(of: bytes))
        }
    }

    /// The bytes of the file with edits applied; every byte outside them is as it was.
    public func applying(_ edits: [Edit]) -> [UInt8] {
        edits.applied(to: article.bytes)
    }
}
