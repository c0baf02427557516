/// The attributes that the elements of the core may have ("XLIFF Version 2.1", 4.2 and 4.3.1), for what is said of them elsewhere.
enum XLIFF2Attributes {
    /// Whether an element may have an attribute. Those of modules and extensions may stand nearly everywhere.
    static func mayHave(_ attribute: String, _ element: String) -> Bool {
        if attribute.contains(":") { return true }
        guard let known = byElement[element] else { return true }
        return known.contains(attribute)
    }

    /// Whether a text can be the value of an attribute; an empty one says that there was none.
    static func isValue(_ text: String, of attribute: String) -> Bool {
        if text.isEmpty { return true }
        switch attribute {
        case "priority": return (UInt(text).map { (1...10).contains($0) }) ?? false
        case "order": return UInt(text).map { $0 > 0 } ?? false
        default: return values[attribute]?.contains(text) ?? true
        }
    }

    private static let container: Set = ["id", "canResegment", "translate", "srcDir", "trgDir"]
    private static let code: Set = ["id", "canCopy", "canDelete", "canReorder", "copyOf", "type", "subType"]
    private static let single: Set = ["dataRef", "disp", "equiv", "subFlows"]
    private static let half: Set = ["canOverlap", "isolated", "dir"]
    private static let annotation: Set = ["id", "translate", "type", "ref", "value"]

    private static let byElement: [String: Set<String>] = [
        "file": container.union(["original"]), "skeleton": ["href"],
        "group": container.union(["name", "type"]), "unit": container.union(["name", "type"]),
        "segment": ["id", "canResegment", "state", "subState"], "ignorable": ["id"], "notes": [],
        "note": ["id", "appliesTo", "category", "priority"], "originalData": [], "data": ["id", "dir"],
        "source": [], "target": ["order"], "cp": ["hex"],
        "ph": code.union(single),
        "pc": code.union([
            "canOverlap", "dispStart", "dispEnd", "equivStart", "equivEnd", "dataRefStart", "dataRefEnd",
            "subFlowsStart", "subFlowsEnd", "dir",
        ]),
        "sc": code.union(single).union(half), "ec": code.union(single).union(half).union(["startRef"]),
        "mrk": annotation, "sm": annotation, "em": ["startRef"],
    ]

    private static let yesNo: Set = ["yes", "no"]
    private static let direction: Set = ["ltr", "rtl", "auto"]
    private static let values: [String: Set<String>] = [
        "state": ["initial", "translated", "reviewed", "final"], "appliesTo": ["source", "target"],
        "canReorder": ["yes", "firstNo", "no"], "translate": yesNo, "canResegment": yesNo, "canCopy": yesNo,
        "canDelete": yesNo, "canOverlap": yesNo, "isolated": yesNo, "srcDir": direction, "trgDir": direction,
        "dir": direction,
    ]
}
