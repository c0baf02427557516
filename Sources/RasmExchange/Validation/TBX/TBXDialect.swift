/// Which data categories a file may use.
struct TBXDialect {
    let name: String
    /// Empty for TBX-Core, which has the structure and no data category.
    let modules: [TBXModule]

    var categories: [TBXDataCategory] { modules.flatMap(\.categories) }

    /// A category by its element in DCA style, or the element of that name of another kind.
    func category(_ name: String, element: String) -> TBXDataCategory? {
        let named = categories.filter { $0.name == name }
        return named.first { $0.element == element } ?? named.first
    }

    /// The public dialects of version 3 (ISO 30042:2019; tbxinfo.net, "TBX dialects").
    static func version3(_ type: String) -> TBXDialect? {
        let modules: [TBXModule]
        switch type {
        case "TBX-Core": modules = []
        case "TBX-Min": modules = [.min]
        case "TBX-Basic": modules = [.min, .basic]
        case "TBX-Linguist": modules = [.min, .basic, .linguist]
        default: return nil
        }
        return TBXDialect(name: type, modules: modules)
    }

    /// The dialects of version 2, by the constraint file that the header names, else by `type` (ISO 30042:2008, "martif" and "encodingDesc").
    ///
    /// - Parameter constraints: the XCS by its address, nil when the header names none.
    static func version2(_ type: String, constraints: String?) -> TBXDialect? {
        if let constraints {
            let file = constraints.split { $0 == "/" || $0 == "\\" }.last.map { $0.lowercased() } ?? ""
            if file.hasPrefix("tbxbasicxcs") { return TBXDialect(name: "TBX-Basic", modules: [.basic2]) }
            return file.hasPrefix("tbxxcs") ? TBXDialect(name: "TBX-Default", modules: [.default2]) : nil
        }
        switch type {
        case "TBX", "TBX-Default": return TBXDialect(name: "TBX-Default", modules: [.default2])
        case "TBX-Basic": return TBXDialect(name: type, modules: [.basic2])
        case "TBX-Min": return TBXDialect(name: type, modules: [.min])
        default: return nil
        }
    }

    /// The names that drafts of the version 3 dialects had (TBX-Basic package of June 2018 among them), as files made from them have still.
    static let formerCategories = [
        "usageStatus": (name: "administrativeStatus", values: ["preferred", "admitted", "deprecated", "superseded"]),
        "relatedConcept": (name: "crossReference", values: []), "relatedTerm": (name: "crossReference", values: []),
    ]
    /// Values that a tool asks for though no dialect has them (Weblate documentation, "TermBase eXchange format").
    static let vendorValues = ["administrativeStatus": ["forbidden": "Weblate", "obsolete": "Weblate"]]

    static let formerValues = ["transactionType": ["creation": "origination"]]
}
