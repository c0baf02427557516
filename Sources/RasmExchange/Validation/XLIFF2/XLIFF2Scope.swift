import RasmXML

/// What holds for all that is inside an element: `xliff`, a `file`, a `group`, a `unit`, a `source`.
struct XLIFF2Scope {
    var element: XMLElement
    /// The language by `xml:lang`, its own or inherited; nil when nobody says.
    var language: String?
    /// `preserve` or `default`.
    var space: String
    /// Whether `its:version` is given here or above.
    var hasITSVersion: Bool
    /// The ITS categories whose tools are named by `its:annotatorsRef` here or above.
    var annotated: Set<String>
    /// The ITS quality ratings given here or above: `locQualityRatingScore`, `locQualityRatingVote`.
    var ratings: Set<String>
    /// The size profiles in force; nil when none is named.
    var sizeProfile: String?
    var storageProfile: String?
    /// The ids in the `slr:data` of this element and those around it.
    var sizeData: Set<String> = []

    init(_ element: XMLElement) {
        self.element = element
        language = element["xml:lang"]
        space = element["xml:space"] ?? "default"
        hasITSVersion = element.attribute("version", in: XLIFF2Namespace.its) != nil
        annotated = Self.annotated(in: element)
        ratings = Self.ratings(of: element)
    }

    /// The scope of an element inside.
    func inside(_ inner: XMLElement) -> XLIFF2Scope {
        var scope = self
        scope.element = inner
        scope.language = inner["xml:lang"] ?? language
        scope.space = inner["xml:space"] ?? space
        scope.hasITSVersion = hasITSVersion || inner.attribute("version", in: XLIFF2Namespace.its) != nil
        scope.annotated.formUnion(Self.annotated(in: inner))
        scope.ratings.formUnion(Self.ratings(of: inner))
        return scope
    }

    private static func annotated(in element: XMLElement) -> Set<String> {
        let list = element.attribute("annotatorsRef", in: XLIFF2Namespace.its) ?? ""
        return Set(list.split(whereSeparator: \.isWhitespace).map { String($0.prefix { $0 != "|" }) })
    }

    private static func ratings(of element: XMLElement) -> Set<String> {
        Set(
            ["locQualityRatingScore", "locQualityRatingVote"].filter {
                element.attribute($0, in: XLIFF2Namespace.its) != nil
            })
    }
}
