import Rasm
import RasmXML

/// Entries with their languages and terms, and the inline codes in their texts.
extension TBXChecks {
    mutating func entry(_ element: XMLElement) {
        guard element.name.local == "conceptEntry" || element.name.local == "termEntry" else { return }
        attributes(of: element)
        var languages: [String: Int] = [:]
        for section in element.elements where section.name.local == "langSec" || section.name.local == "langSet" {
            guard let tag = section["xml:lang"]?.lowercased() else { continue }
            if let line = languages[tag] {
                report(
                    .repeatedLanguage, at: section, "«\(tag)» has a section of this entry already, in line \(line)",
                    fix: "put the terms of a language into one section")
            } else {
                languages[tag] = section.line
            }
        }
        for child in element.elements { inside(child, .concept, parent: element) }
    }

    static let termSections: Set = ["termSec", "tig", "ntig"]
    static let classified: Set = [
        "admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac", "transacNote", "xref",
        "termCompList",
    ]

    mutating func inside(_ element: XMLElement, _ level: TBXDataCategory.Level, parent: XMLElement) {
        attributes(of: element)
        guard isCore(element) else { return tag(element, level, parent: parent) }
        let name = element.name.local
        var level = level
        if name == "langSec" || name == "langSet" {
            level = .language
            if !element.elements.contains(where: { Self.termSections.contains($0.name.local) }) {
                report(.noTerm, at: element, "no term in «\(element["xml:lang"] ?? "?")»")
            }
        } else if Self.termSections.contains(name) {
            level = .term
            if (name == "ntig" ? element.first("termGrp") : element)?.first("term") == nil {
                report(.noTerm, at: element, "\(name) has no term")
            }
        } else if name == "term", element.text.allSatisfy(\.isWhitespace) {
            report(.emptyTerm, at: element, "the term is empty")
        } else if name == "date" {
            date(element)
        } else if Self.classified.contains(name) {
            if isTagStyle {
                report(
                    .style, at: element,
                    "\(name) is written in DCA style, and the file says style=\"dct\"",
                    fix: element["type"].map { "in DCT style it is an element «\($0)»" })
            } else if let type = element["type"] {
                category(type, of: element, as: name, level)
            }
        }
        codes(in: element)
        for child in element.elements { inside(child, level, parent: element) }
    }

    mutating func date(_ element: XMLElement) {
        let date = element.text.trimmingSpace()
        guard !XMLDateTime.isWellFormed(date + "T00:00:00Z") else { return }
        let day = String(date.prefix(10))
        report(
            .date, at: element, "«\(date)» is no date YYYY-MM-DD",
            fix: XMLDateTime.isWellFormed(day + "T00:00:00Z") ? "write «\(day)»" : nil)
    }

    /// Starts and ends of codes in one text (ISO 30042:2019; they are those of XLIFF 2).
    mutating func codes(in text: XMLElement) {
        var starts: [String: XMLElement] = [:]
        for code in text.elements where isVersion3 && isCore(code) {
            if code.name.local == "sc", let id = code["id"] { starts[id] = code }
            guard code.name.local == "ec" else { continue }
            if let start = code["startRef"] {
                if starts[start] == nil {
                    report(.inlineCodes, at: code, "startRef=\"\(start)\": no sc in this text has this id")
                } else if starts[start]?["isolated"] == "yes" || code["isolated"] == "yes" {
                    report(.inlineCodes, at: code, "isolated=\"yes\", though start and end are in one text")
                }
            } else if code["id"] == nil {
                report(.inlineCodes, at: code, "an ec has a startRef, or an id when its start is elsewhere")
            }
        }
    }
}
