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
    }

    /// The scope of an element inside.
    func inside(_ inner: XMLElement) -> XLIFF2Scope {
        var scope = self
        scope.element = inner
        scope.language = inner["xml:lang"] ?? language
        scope.space = inner["xml:space"] ?? space
        scope.hasITSVersion = hasITSVersion || inner.attribute("version", in: XLIFF2Namespace.its) != nil
        return scope
    }
}
