import Rasm

/// One unit of translation: a source, its translations, and where each stands.
struct BilingualUnit {
    struct Side {
        /// BCP 47 tag, or as gettext writes languages.
        var language: String
        var article: Article
        var place: SourcePlace
    }

    /// The source; more than one where either may be what was translated, as the singular and the plural of a gettext message.
    var sources: [Side]
    var targets: [Side]
}

/// What has to be said of files that do not say it themselves.
public struct BilingualOptions: Sendable {
    /// The language of the source; nil for what the file says.
    public var source: String?
    /// The language of the target; nil for what the file says.
    public var target: String?
    /// Tables: the columns of source and target, by the name in the first line or by number from 1.
    public var columns: [String] = []
    /// JSON Lines: the members that hold source and target.
    public var fields: [String] = []

    public init() {}
}
