import Rasm
import RasmXML

/// Values of attributes: languages, dates, sizes, ids and what refers to them.
extension XLIFF12Checks {
    /// Bounds, the lower with the upper.
    static let sizes = [("minwidth", "maxwidth"), ("minheight", "maxheight"), ("minbytes", "maxbytes")]

    mutating func language(_ tag: String, _ name: String, at element: XMLElement) {
        guard !LanguageTag.isBCP47(tag) else { return }
        report(
            .languageForm, at: element, "\(name)=\"\(tag)\" is no language tag (BCP 47)",
            fix: tag.contains("_") ? "write «\(tag.split(separator: "_").joined(separator: "-"))»" : nil)
    }

    mutating func unique(
        _ id: String?, in seen: WritableKeyPath<FileMemory, IdentifierLines>, at element: XMLElement, _ name: String,
        of kind: String, key: String = ""
    ) {
        guard let id else { return }
        if let line = file[keyPath: seen].note(key + id, line: element.line) {
            report(.duplicateID, at: element, "the \(name) «\(id)» is that of the \(kind) in line \(line)")
        }
    }

    /// Once a file and kind of group: some tools give all their groups one name.
    mutating func name(of group: XMLElement) {
        guard let name = group["name"] else { return }
        let kind = group.name.local
        if let line = file.names.updateValue(group.line, forKey: kind + " " + name),
            file.hasRepeatedName.insert(kind).inserted
        {
            report(
                .groupName, at: group,
                "the name «\(name)» is that of the \(kind) in line \(line), and a file has each name once")
        }
    }

    mutating func phase(of element: XMLElement) {
        guard let name = element["phase-name"], !file.phases.contains(name) else { return }
        report(.phase, at: element, "phase-name=\"\(name)\": the header lists no such phase")
    }

    mutating func tool(of element: XMLElement) {
        guard let id = element["tool-id"], !file.tools.contains(id) else { return }
        report(.tool, at: element, "tool-id=\"\(id)\": the header lists no such tool")
    }

    mutating func date(of element: XMLElement) {
        guard let date = element["date"], !XMLDateTime.isWellFormed(date) else { return }
        report(
            .date, at: element, "date «\(date)» is no date YYYY-MM-DDThh:mm:ssZ",
            fix: XMLDateTime.repaired(date).map { "write «\($0)»" })
    }

    mutating func sizes(of element: XMLElement) {
        for (least, most) in Self.sizes {
            var bounds: [Double] = []
            for name in [least, most] {
                guard let text = element[name] else { continue }
                guard let number = Double(text), number >= 0 else {
                    report(.size, at: element, "\(name)=\"\(text)\" is no number; its unit is said in size-unit")
                    continue
                }
                bounds.append(number)
            }
            if bounds.count == 2, bounds[0] > bounds[1] {
                report(.size, at: element, "\(least) is more than \(most)")
            }
        }
    }
}
