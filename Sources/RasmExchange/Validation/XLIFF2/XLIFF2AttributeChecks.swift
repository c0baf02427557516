import RasmXML

/// Attributes that modules put on elements of the core: size restrictions (5.7), format styles (5.3), ITS (5.9).
struct XLIFF2AttributeChecks {
    private(set) var findings: [XLIFF2CodeChecks.Finding] = []

    private mutating func report(_ rule: XLIFF2Rule, _ element: XMLElement, _ message: String, fix: String? = nil) {
        findings.append(XLIFF2CodeChecks.Finding(rule: rule, element: element, message: message, fix: fix))
    }

    /// - Parameters:
    ///   - scope: the scope of the element itself.
    ///   - unit: the unit around it, for references into it.
    mutating func check(_ element: XMLElement, in scope: XLIFF2Scope, unit: XMLElement?) {
        guard element.attributes.contains(where: { !$0.name.namespace.isEmpty && $0.name.prefix != "xml" }) else {
            return
        }
        size(element, scope)
        let style = { (name: String) in element.attribute(name, in: XLIFF2Namespace.formatStyle) }
        if style("subFs") != nil, style("fs") == nil {
            report(.formatStyle, element, "subFs says more about fs, and there is no fs")
        }
        its(element, scope, unit)
    }

    // MARK: 5.7

    private mutating func size(_ element: XMLElement, _ scope: XLIFF2Scope) {
        let value = { (name: String) in element.attribute(name, in: XLIFF2Namespace.size) }
        let isStandard = [nil, "xliff:codepoints"].contains(scope.sizeProfile)
        let isStandardStorage = [nil, "xliff:utf8", "xliff:utf16", "xliff:utf32"].contains(scope.storageProfile)
        if isStandard, let restriction = value("sizeRestriction"), !Self.isRestriction(restriction) {
            report(.size, element, "sizeRestriction=\"\(restriction)\" is none: write «90», «25,90», «25,*» or «*»")
        }
        if isStandardStorage, let restriction = value("storageRestriction"), !Self.isRestriction(restriction) {
            report(.size, element, "storageRestriction=\"\(restriction)\" is none: write «90», «25,90», «25,*» or «*»")
        }
        if isStandardStorage, let storage = value("equivStorage"), !storage.isEmpty, UInt(storage) == nil {
            report(.size, element, "equivStorage=\"\(storage)\" is no whole number")
        }
        // Without a profile it may be any information; a number with a fraction is a slip all the same.
        if let info = value("sizeInfo"), !info.isEmpty, UInt(info) == nil,
            scope.sizeProfile == "xliff:codepoints" || Double(info) != nil
        {
            report(.size, element, "sizeInfo=\"\(info)\" is no whole number")
        }
        guard let reference = value("sizeInfoRef") else { return }
        if value("sizeInfo") != nil { report(.size, element, "sizeInfo and sizeInfoRef exclude one another") }
        if !scope.sizeData.contains(reference) {
            report(.size, element, "sizeInfoRef=\"\(reference)\" leads to nothing in a slr:data beside it or above")
        }
    }

    /// `[minimum,]maximum`, the maximum may be `*` (5.7.6.1.1).
    private static func isRestriction(_ text: String) -> Bool {
        let sizes = text.split(separator: ",", omittingEmptySubsequences: false)
        guard (1...2).contains(sizes.count) else { return false }
        return sizes.dropLast().allSatisfy { UInt($0) != nil } && (sizes.last == "*" || UInt(sizes.last ?? "") != nil)
    }

    // MARK: 5.9

    private static let exclusions: [(attribute: String, excluded: [String])] = [
        (
            "locQualityIssuesRef",
            [
                "locQualityIssueType", "locQualityIssueComment", "locQualityIssueSeverity",
                "locQualityIssueProfileRef", "locQualityIssueEnabled",
            ]
        ),
        ("locQualityRatingScore", ["locQualityRatingVote"]),
        ("taIdentRef", ["taSource", "taIdent"]),
        (
            "provenanceRecordsRef",
            [
                "org", "orgRef", "person", "personRef", "revOrg", "revOrgRef", "revPerson", "revPersonRef", "revTool",
                "revToolRef", "tool", "toolRef",
            ]
        ),
    ]

    /// ITS 2.0, section 5.7: what `annotatorsRef` may speak of.
    private static let categories: Set = [
        "allowed-characters", "directionality", "domain", "elements-within-text", "external-resource", "id-value",
        "language-information", "locale-filter", "localization-note", "localization-quality-issue",
        "localization-quality-rating", "mt-confidence", "preserve-space", "provenance", "storage-size",
        "target-pointer", "terminology", "text-analysis", "translate",
    ]

    /// 5.9.12.19, 5.9.12.32 and 5.9.12.36: confidences, and the category whose tool must be named for each.
    private static let confidences = [
        ("mtConfidence", "mt-confidence"), ("taConfidence", "text-analysis"), ("termConfidence", "terminology"),
    ]

    private mutating func its(_ element: XMLElement, _ scope: XLIFF2Scope, _ unit: XMLElement?) {
        let value = { (name: String) in element.attribute(name, in: XLIFF2Namespace.its) }
        let used = element.attributes.filter {
            [XLIFF2Namespace.its, XLIFF2Namespace.itsModule].contains($0.name.namespace) && $0.name.local != "version"
        }
        guard let first = used.first else { return }
        if !scope.hasITSVersion {
            report(.its, element, "\(first.name.qualified) needs its:version=\"2.0\" here or above")
        }
        for (attribute, excluded) in Self.exclusions where value(attribute) != nil {
            for other in excluded where value(other) != nil {
                report(.its, element, "its:\(attribute) and its:\(other) exclude one another")
            }
        }
        if (value("taSource") == nil) != (value("taIdent") == nil) {
            report(.its, element, "its:taSource and its:taIdent come together")
        }
        if let annotators = value("annotatorsRef") { self.annotators(annotators, element) }
        for (confidence, category) in Self.confidences
        where value(confidence) != nil && !scope.annotated.contains(category) {
            report(
                .its, element, "its:\(confidence) needs its:annotatorsRef here or above, which says whose it is",
                fix: "add its:annotatorsRef=\"\(category)|…\" with the address of the tool")
        }
        for rating in ["locQualityRatingScore", "locQualityRatingVote"] {
            if value(rating + "Threshold") != nil, !scope.ratings.contains(rating) {
                report(.its, element, "its:\(rating)Threshold needs its:\(rating) here or above")
            }
        }
        guard ["mrk", "sm"].contains(element.name.local) else { return }
        for (name, list) in [
            ("locQualityIssuesRef", "locQualityIssues"), ("provenanceRecordsRef", "provenanceRecords"),
        ] {
            guard let reference = value(name), reference.hasPrefix("#"), let unit else { continue }
            let ids = unit.descendants.filter { $0.name.local == list }.compactMap { $0["xml:id"] ?? $0["id"] }
            if !reference.hasPrefix("#its=") || !ids.contains(String(reference.dropFirst(5))) {
                report(.its, element, "its:\(name)=\"\(reference)\" leads to no \(list) of this unit")
            }
        }
    }

    /// `category|annotator`, with spaces between, each category once.
    private mutating func annotators(_ list: String, _ element: XMLElement) {
        var seen: Set<String> = []
        for entry in list.split(whereSeparator: \.isWhitespace) {
            let category = String(entry.prefix { $0 != "|" })
            if !entry.contains("|") || !Self.categories.contains(category) {
                report(
                    .its, element,
                    "its:annotatorsRef: «\(entry)» is not written category|annotator, with a category of ITS")
            } else if !seen.insert(category).inserted {
                report(.its, element, "its:annotatorsRef: «\(category)» stands twice")
            }
        }
    }
}
