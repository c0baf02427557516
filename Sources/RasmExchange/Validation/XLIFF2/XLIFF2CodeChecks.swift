import RasmXML

/// The inline elements of a unit, or of a translation candidate: what refers to what, and what must agree (4.2.3, 4.7).
struct XLIFF2CodeChecks {
    /// The ids of `data` in reach.
    let data: Set<String>
    /// The ids of the notes in reach.
    let notes: Set<String>
    /// The ids of the file and unit; nil where no note can be referred to.
    let place: (file: String, unit: String)?
    private(set) var findings: [Finding] = []

    struct Finding {
        let rule: XLIFF2Rule
        let element: XMLElement
        let message: String
        var fix: String?
    }

    typealias Code = XLIFF2Unit.Code

    init(data: Set<String>, notes: Set<String>, place: (file: String, unit: String)?) {
        self.data = data
        self.notes = notes
        self.place = place
    }

    private mutating func report(
        _ rule: XLIFF2Rule, _ element: XMLElement, _ message: String, fix: String? = nil
    ) {
        findings.append(Finding(rule: rule, element: element, message: message, fix: fix))
    }

    /// One side of a unit, all its parts.
    mutating func side(_ codes: [Code]) {
        for code in codes { single(code, among: codes) }
        pairs(codes, start: "sc", end: "ec")
        pairs(codes, start: "sm", end: "em")
        sequence(codes)
    }

    // MARK: a code by itself

    private mutating func single(_ code: Code, among codes: [Code]) {
        let element = code.element
        switch code.kind {
        case "cp": codePoint(element)
        case "mrk", "sm": annotation(element)
        case "ec": end(element)
        default: break
        }
        guard code.isCode else { return }
        references(element)
        if let copied = element["copyOf"] { copy(of: copied, element, among: codes) }
        subType(element)
        if code.hint("canReorder") != "yes", code.hint("canCopy") != "no" || code.hint("canDelete") != "no" {
            report(
                .codeHints, element,
                "canReorder=\"\(code.hint("canReorder"))\" asks for canCopy=\"no\" and canDelete=\"no\" as well")
        }
    }

    private mutating func codePoint(_ element: XMLElement) {
        guard let hex = element["hex"], let value = UInt32(hex, radix: 16) else { return }
        let isText = Unicode.Scalar(value).map { XMLWriter.firstForbidden(in: String($0)) == nil } ?? false
        if value > 0x10FFFF {
            report(.codePoint, element, "U+\(hex) is beyond the last character, U+10FFFF")
        } else if isText {
            report(.codePoint, element, "U+\(hex) can stand in XML", fix: "write the character itself")
        }
    }

    private mutating func end(_ element: XMLElement) {
        let isIsolated = element["isolated"] == "yes"
        if isIsolated, element["startRef"] != nil || element["id"] == nil {
            report(.isolated, element, "an isolated ec has an id and no startRef")
        } else if !isIsolated, element["id"] != nil || element["startRef"] == nil {
            report(
                .isolated, element, "an ec has a startRef and no id, unless it is isolated",
                fix: element["startRef"] == nil ? "give isolated=\"yes\" or a startRef" : "leave the id out")
        }
        if !isIsolated, element["dir"] != nil {
            report(.isolated, element, "dir belongs to the sc; only an isolated ec has one of its own")
        }
        guard !isIsolated else { return }
        for attribute in element.attributes {
            switch attribute.name.namespace {
            case XLIFF2Namespace.formatStyle:
                report(
                    .formatStyle, element, "\(attribute.name.qualified) belongs to the sc, unless the ec is isolated")
            case XLIFF2Namespace.size:
                report(.size, element, "\(attribute.name.qualified) belongs to the sc, unless the ec is isolated")
            default: break
            }
        }
    }

    private mutating func references(_ element: XMLElement) {
        for name in ["dataRef", "dataRefStart", "dataRefEnd"] {
            if let id = element[name], !data.contains(id) {
                report(.data, element, "\(name)=\"\(id)\": there is no data with this id in the unit")
            }
        }
        guard element.name.local == "pc" else { return }
        for (start, end) in [("dataRefStart", "dataRefEnd"), ("subFlowsStart", "subFlowsEnd")] {
            if (element[start] == nil) != (element[end] == nil), start == "dataRefStart" {
                report(.data, element, "\(start) and \(end) come together")
            }
        }
    }

    private mutating func copy(of id: String, _ element: XMLElement, among codes: [Code]) {
        if element["dataRef"] ?? element["dataRefStart"] ?? element["dataRefEnd"] != nil {
            report(.copyOf, element, "a copy (copyOf=\"\(id)\") has no data of its own")
        }
        guard let base = codes.first(where: { $0.isCode && $0.id == id }) else {
            report(.copyOf, element, "copyOf=\"\(id)\": there is no code with this id in the unit")
            return
        }
        if base.hint("canCopy") == "no" { report(.copyOf, element, "the code «\(id)» may not be copied") }
    }

    private mutating func subType(_ element: XMLElement) {
        guard let subType = element["subType"] else { return }
        guard let type = element["type"] else {
            report(.subType, element, "subType=\"\(subType)\" asks for a type")
            return
        }
        let asked = ["xlf:lb", "xlf:pb", "xlf:b", "xlf:i", "xlf:u"].contains(subType) ? "fmt" : "ui"
        if subType.hasPrefix("xlf:"), type != asked {
            report(.subType, element, "subType=\"\(subType)\" asks for type=\"\(asked)\", not \"\(type)\"")
        }
    }

    /// 4.7.4: translate, comment, candidate annotations.
    private mutating func annotation(_ element: XMLElement) {
        switch element["type"] ?? "generic" {
        case "generic":
            let saysMore = element.attributes.contains {
                [XLIFF2Namespace.its, XLIFF2Namespace.itsModule, XLIFF2Namespace.size, XLIFF2Namespace.formatStyle]
                    .contains($0.name.namespace)
            }
            if element["translate"] == nil, !saysMore {
                report(.annotation, element, "an annotation of no type says translate=\"yes\" or \"no\"")
            }
        case "comment":
            if (element["value"] == nil) == (element["ref"] == nil) {
                report(.annotation, element, "a comment has either a value or a ref to a note of the unit")
            } else if let reference = element["ref"] {
                if !isNote(reference) {
                    report(.annotation, element, "ref=\"\(reference)\" is no note of this unit", fix: "write «#n=ID»")
                }
            }
        case "mtc:match":
            if element["ref"] != nil { report(.annotation, element, "a candidate annotation (mtc:match) has no ref") }
        default: break
        }
    }

    /// Whether a reference leads to a note of the unit.
    private func isNote(_ reference: String) -> Bool {
        guard let place, reference.hasPrefix("#"), let fragment = try? XLIFF2Fragment(reference),
            let leaf = fragment.leaf, leaf.prefix == "n", notes.contains(leaf.id)
        else { return false }
        guard (fragment["f"] ?? place.file) == place.file else { return false }
        // With a file or a group and no unit it is a note of these.
        guard let unit = fragment["u"] else { return fragment["f"] == nil && fragment["g"] == nil }
        return unit == place.unit
    }

    // MARK: pairs

    private mutating func pairs(_ codes: [Code], start: String, end: String) {
        var open: [String: Code] = [:]
        var isolated: Set<String> = []
        for code in codes {
            if code.kind == start, let id = code.id {
                if code.element["isolated"] == "yes" { isolated.insert(id) } else { open[id] = code }
            } else if code.kind == end, let id = code.element["startRef"] {
                if isolated.contains(id) {
                    report(.isolated, code.element, "its \(start) «\(id)» is said to be isolated, yet here is its end")
                } else if let first = open.removeValue(forKey: id) {
                    if end == "ec" { agreement(first, code) }
                } else if code.element["isolated"] != "yes" {
                    report(.codePairs, code.element, "there is no \(start) with id=\"\(id)\" before this \(end)")
                }
            }
        }
        for code in open.values.sorted(by: { $0.index < $1.index }) {
            report(
                .codePairs, code.element, "there is no \(end) with startRef=\"\(code.id ?? "")\" after this \(start)",
                fix: end == "ec" ? "if its end is in another unit, give isolated=\"yes\"" : nil)
        }
    }

    /// 4.2.3.5: what start and end must have in common.
    private mutating func agreement(_ start: Code, _ end: Code) {
        for name in ["canCopy", "canDelete", "canOverlap"] where start.hint(name) != end.hint(name) {
            report(
                .codeHints, end.element,
                "\(name) is «\(end.hint(name))» here and «\(start.hint(name))» in its start «\(start.id ?? "")»")
        }
        let asked = start.hint("canReorder") == "yes" ? "yes" : "no"
        if end.hint("canReorder") != asked {
            report(
                .codeHints, end.element,
                "canReorder must be «\(asked)» here, since its start «\(start.id ?? "")» has «\(start.hint("canReorder"))»"
            )
        }
    }

    // MARK: sequences

    /// A code that may not be reordered follows one that begins the sequence or belongs to it.
    private mutating func sequence(_ codes: [Code]) {
        let codes = codes.filter(\.isCode)
        for (index, code) in codes.enumerated() where code.hint("canReorder") == "no" {
            if index == 0 || codes[index - 1].hint("canReorder") == "yes" {
                report(
                    .codeSequence, code.element,
                    "canReorder=\"no\" follows a code with \"firstNo\" or \"no\", and there is none before this one")
            }
        }
    }

    /// What the target of a part must keep of the codes of its source.
    ///
    /// - Parameter elsewhere: the keys of all codes in targets of the unit: a code may move to another segment.
    mutating func kept(_ source: [Code], in target: [Code], elsewhere: Set<String>, at element: XMLElement) {
        for code in source where code.isCode {
            guard let key = code.key else { continue }
            guard let kept = target.first(where: { $0.key == key }) else {
                // A pc may have become sc and ec, and the other way round.
                let id = code.id ?? code.element["startRef"] ?? ""
                let isElsewhere = elsewhere.contains(key) || elsewhere.contains(id)
                if code.hint("canDelete") == "no", !isElsewhere {
                    report(.missingCode, element, "the target lacks the \(code.kind) «\(id)», which may not be deleted")
                }
                continue
            }
            guard code.hint("canReorder") == "no", let wanted = Self.before(code, in: source) else { continue }
            if Self.before(kept, in: target) != wanted {
                report(
                    .codeSequence, kept.element,
                    "canReorder=\"no\": in the source this code comes right after «\(wanted)»")
            }
        }
    }

    /// The code before this one on its level, else the one around it.
    private static func before(_ code: Code, in codes: [Code]) -> String? {
        let sibling = codes[..<code.index].last { $0.isCode && $0.parent == code.parent }
        return sibling?.key ?? code.parent.flatMap { codes[$0].key.map { "inside " + $0 } }
    }
}
