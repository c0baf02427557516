import Rasm
import RasmXML

/// Units and their texts.
extension XLIFF12Checks {
    mutating func unit(_ element: XMLElement) {
        unique(element["id"], in: \.ids, at: element, "id", of: "unit")
        if let id = element["id"] { _ = units.note(id, line: 0) }
        sizes(of: element)
        everywhere(element)
        if element.name.local == "bin-unit" {
            for inner in element.elements("trans-unit") {
                unique(inner["id"], in: \.ids, at: inner, "id", of: "unit")
                if let id = inner["id"] { _ = units.note(id, line: 0) }
                sizes(of: inner)
                texts(of: inner)
            }
            return
        }
        texts(of: element)
    }

    mutating func texts(of unit: XMLElement) {
        let (source, target) = (unit.first("source"), unit.first("target"))
        if let source { side(source, file.source, "source-language") }
        if let target {
            if file.target == nil, target["xml:lang"] == nil, !file.hasMissedTarget {
                report(.targetLanguage, at: target, "there is a target, and the file has no target-language")
                file.hasMissedTarget = true
            }
            side(target, file.target, "target-language")
        }
        var checks = XLIFF12CodeChecks()
        for name in ["source", "seg-source", "target"] {
            if let content = unit.first(name) { checks.side(content) }
        }
        if let source, let target { checks.kept(source, target) }
        let segmented = unit.first("seg-source")
        if let segmented { segments(segmented, target) }
        for alternative in unit.elements("alt-trans") {
            // An alternative may be in any language, and have any codes.
            for content in alternative.elements where ["source", "seg-source", "target"].contains(content.name.local) {
                if let tag = content["xml:lang"], !tag.isEmpty { language(tag, "xml:lang", at: content) }
                checks.side(content)
            }
            if let mid = alternative["mid"], let segmented,
                !Self.segments(of: segmented).contains(where: { $0["mid"] == mid })
            {
                report(.segments, at: alternative, "mid=\"\(mid)\": the seg-source has no such segment")
            }
        }
        for finding in checks.findings { report(finding.rule, at: finding.element, finding.message) }
    }

    mutating func side(_ content: XMLElement, _ wanted: String?, _ name: String) {
        guard let tag = content["xml:lang"], !tag.isEmpty else { return }
        language(tag, "xml:lang", at: content)
        guard let wanted, LanguageTag.isBCP47(tag), tag.lowercased() != wanted.lowercased() else { return }
        let message = "its language is «\(tag)», and \(name) is «\(wanted)»"
        if LanguageTag.primary(of: tag) == LanguageTag.primary(of: wanted) {
            report(.languageVariant, at: content, message)
        } else {
            report(.otherLanguage, at: content, message)
        }
    }
}
