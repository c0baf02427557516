import Rasm
import RasmXML

/// Data categories: that the dialect has them, at this level, with this value.
extension TBXChecks {
    /// A data category as an attribute.
    mutating func category(
        _ type: String, of element: XMLElement, as kind: String, _ level: TBXDataCategory.Level
    ) {
        guard let dialect else { return }
        guard let category = dialect.category(type, element: kind) else {
            if isVersion3, let former = TBXDialect.formerCategories[type],
                dialect.category(former.name, element: kind) != nil
            {
                report(
                    .formerName, at: element, "«\(type)» is what drafts called «\(former.name)»",
                    fix: "write type=\"\(former.name)\"")
                if !former.values.isEmpty { value(of: element, type, former.values) }
                return
            }
            return unknown(type, kind, at: element, in: dialect)
        }
        if category.element != kind {
            return report(
                .category, at: element, "«\(type)» is said in \(category.element), not in \(kind)")
        }
        check(category, element, level)
    }

    mutating func unknown(_ name: String, _ kind: String, at element: XMLElement, in dialect: TBXDialect) {
        let known = dialect.categories.filter { $0.element == kind }.map(\.name)
        report(
            .category, at: element,
            dialect.modules.isEmpty
                ? "\(dialect.name) has no data categories, and here is «\(name)»"
                : "\(dialect.name) has no data category «\(name)» in \(kind)",
            fix: Suggestion.nearest(to: name, among: known).map { "did you mean «\($0)»?" })
    }

    mutating func check(_ category: TBXDataCategory, _ element: XMLElement, _ level: TBXDataCategory.Level) {
        if !category.levels.contains(level) {
            let levels = TBXDataCategory.Level.allCases.filter(category.levels.contains).map(\.name)
            report(
                .level, at: element,
                "«\(category.name)» stands at the level of the \(levels.joined(separator: " or ")), not of the \(level.name)"
            )
        }
        if !category.values.isEmpty { value(of: element, category.name, category.values) }
    }

    mutating func value(of element: XMLElement, _ category: String, _ values: [String]) {
        let value = element.text.trimmingSpace()
        guard !values.contains(value) else { return }
        if isVersion3, let current = TBXDialect.formerValues[category]?[value] {
            return report(
                .formerName, at: element, "«\(value)» is what drafts called «\(current)»", fix: "write «\(current)»")
        }
        if let vendor = TBXDialect.vendorValues[category]?[value] {
            return report(.vendorValue, at: element, "\(category) «\(value)» is a value of \(vendor)'s own")
        }
        let nearest = Suggestion.nearest(to: value, among: values)
        report(
            .value, at: element, "\(category) has no value «\(value)»",
            fix: nearest.map { "did you mean «\($0)»?" } ?? "write one of \(values.joined(separator: ", "))")
    }

    /// The data category that an element of a module's namespace is.
    func category(ofTag element: XMLElement) -> TBXDataCategory? {
        let modules = dialect?.modules ?? [.min, .basic, .linguist]
        return modules.first { $0.namespace == element.name.namespace }?.categories.first {
            $0.name == element.name.local
        }
    }

    /// The groups whose first element is of a kind, and the notes that stand only in a group.
    static let holders: [String: Set<String>] = [
        "termNote": ["termSec", "termNoteGrp"], "adminNote": ["adminGrp"], "descripNote": ["descripGrp"],
        "transac": ["transacGrp"], "transacNote": ["transacGrp"],
    ]

    /// A data category as an element of its module.
    mutating func tag(_ element: XMLElement, _ level: TBXDataCategory.Level, parent: XMLElement) {
        guard isVersion3 else { return }
        if !isTagStyle {
            return report(
                .style, at: element,
                "\(element.name.qualified) is written in DCT style, and the file says style=\"dca\"")
        }
        guard let dialect else { return }
        guard let category = category(ofTag: element) else {
            let known = dialect.modules.filter { $0.namespace == element.name.namespace }.flatMap(\.categories)
            return report(
                .category, at: element, "\(dialect.name) has no data category \(element.name.qualified)",
                fix: Suggestion.nearest(to: element.name.local, among: known.map(\.name)).map {
                    "did you mean «\($0)»?"
                })
        }
        check(category, element, level)
        if let holders = Self.holders[category.element], !holders.contains(parent.name.local) {
            report(
                .level, at: element,
                "«\(category.name)» stands in \(holders.sorted().joined(separator: " or ")), not in \(parent.name.local)"
            )
        }
        if ["ref", "xref"].contains(category.element), element["target"] == nil {
            report(.target, at: element, "\(element.name.qualified) has no target")
        }
    }
}
