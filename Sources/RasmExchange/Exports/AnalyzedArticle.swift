import Rasm

/// One article with what Rasm knows of it: what TEI and XLIFF are written from.
public struct AnalyzedArticle: Sendable {
    /// The name of the file as it is to be written: the last part of its path, or one relative to the folder of all.
    public var name: String
    public var article: Article
    public var segments: [Segment]
    public var mentions: [NamedMention]
    /// The language of the article, BCP 47.
    public var language: String

    /// - Parameters:
    ///   - segments: in order and apart.
    ///   - mentions: in order and apart.
    public init(name: String, article: Article, segments: [Segment], mentions: [NamedMention], language: String = "ar")
    {
        self.name = name
        self.article = article
        self.segments = segments
        self.mentions = mentions
        self.language = language
    }
}
