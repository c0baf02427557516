import RasmXML

/// The units of a file: ids, order, languages, codes and references.
extension XLIFF2Checks {
    mutating func unit(_ element: XMLElement) {
        guard let outer = scopes.last else { return }
        repeated(element, Self.note(element, in: &file.units), "unit")
        var scope = outer.inside(element)
        for data in element.elements where data.name.namespace == XLIFF2Namespace.size && data.name.local == "data" {
            scope.sizeData.formUnion(data.descendants.compactMap { $0["id"] ?? $0["xml:id"] })
        }
        let unit = XLIFF2Unit(element)
        attributes(of: element, scope, unit: element)
        if let list = element.first("notes") { notes(list, scope) }
        if !unit.parts.contains(where: { $0.element.isCore("segment") }) {
            report(.noSegment, at: element, "the unit has no segment")
        }
        var data = IdentifierLines()
        for entry in element.first("originalData")?.elements ?? [] {
            repeated(entry, Self.note(entry, in: &data), "data")
        }
        ids(of: unit)
        orders(of: unit)
        for part in unit.parts { self.part(part, scope, unit) }
        codes(of: unit, scope)
        var modules = XLIFF2ModuleChecks(scope: scope, languages: languages)
        modules.sourceIDs = Set(unit.parts.compactMap { $0.element["id"] } + unit.sourceCodes.compactMap(\.id))
        modules.targetIDs = Set(unit.targetCodes.compactMap(\.id))
        modules.resourceItems = file.resourceItems
        modules.check(unit.modules)
        report(modules.findings)
        extensions(unit.modules, within: "unit")
    }

    /// 4.3.1.21.
    private mutating func ids(of unit: XLIFF2Unit) {
        var seen: [String: XMLElement] = [:]
        for element in unit.parts.flatMap({ [$0.element] + $0.sourceCodes.map(\.element) }) {
            guard let id = element["id"] else { continue }
            if let first = seen[id] {
                report(
                    .duplicateID, at: element, "the id «\(id)» is that of the \(first.name.local) in line \(first.line)"
                )
            } else {
                seen[id] = element
            }
        }
        var targets: [String: XMLElement] = [:]
        for element in unit.targetCodes.map(\.element) {
            guard let id = element["id"] else { continue }
            if let first = targets[id] {
                report(
                    .duplicateID, at: element, "the id «\(id)» is that of the \(first.name.local) in line \(first.line)"
                )
            } else if let source = seen[id], !Self.mayBecome(source.name.local, element.name.local) {
                report(
                    .duplicateID, at: element,
                    "the id «\(id)» is that of the \(source.name.local) in line \(source.line), which this \(element.name.local) is not"
                )
            }
            targets[id] = element
        }
    }

    /// Spans may be written as one element or as two (4.7.2.3).
    private static func mayBecome(_ source: String, _ target: String) -> Bool {
        source == target || [source, target].allSatisfy(["pc", "sc"].contains)
            || [source, target].allSatisfy(["mrk", "sm"].contains)
    }

    /// 4.3.1.24.
    private mutating func orders(of unit: XLIFF2Unit) {
        var taken: [Int: Int] = [:]
        for (index, part) in unit.parts.enumerated() {
            guard let target = part.target else { continue }
            let place = target["order"].flatMap { Int($0) } ?? index + 1
            if !(1...unit.parts.count).contains(place) {
                report(
                    .order, at: target, "order=\"\(place)\": the unit has \(unit.parts.count) segments and ignorables")
            } else if let line = taken[place] {
                report(.order, at: target, "its place is \(place), and so is that of the target in line \(line)")
            }
            taken[place] = target.line
        }
    }

    private mutating func part(_ part: XLIFF2Unit.Part, _ scope: XLIFF2Scope, _ unit: XLIFF2Unit) {
        let element = part.element
        if element["subState"] != nil, element["state"] == nil {
            report(.state, at: element, "subState says more about state, and there is no state")
        }
        if let state = element["state"], state != "initial", part.target == nil {
            report(.state, at: element, "state=\"\(state)\" without a target")
        }
        if let source = part.source {
            side(source, scope.inside(source), languages.source, "srcLang")
        }
        guard let target = part.target else { return }
        let inner = scope.inside(target)
        if languages.target == nil {
            if !hasMissedTarget { report(.targetLanguage, at: target, "there is a target, and xliff has no trgLang") }
            hasMissedTarget = true
        }
        side(target, inner, languages.target, "trgLang")
        if let source = part.source, scope.inside(source).space != inner.space {
            report(
                .space, at: target,
                "xml:space is «\(inner.space)» in the target, «\(scope.inside(source).space)» in the source")
        }
    }

    private mutating func side(_ content: XMLElement, _ scope: XLIFF2Scope, _ wanted: String?, _ name: String) {
        if let own = content["xml:lang"] { language(own, "xml:lang", at: content) }
        guard let wanted, let language = scope.language, !XLIFF2Language.agrees(language, with: wanted) else { return }
        report(
            .otherLanguage, at: content, "its language is «\(language)», and \(name) is «\(wanted)»",
            fix: content["xml:lang"] == nil ? "it is inherited; give xml:lang=\"\(wanted)\"" : nil)
    }

    private mutating func codes(of unit: XLIFF2Unit, _ scope: XLIFF2Scope) {
        var checks = XLIFF2CodeChecks(
            data: unit.data, notes: Set(unit.notes.compactMap { $0["id"] }),
            place: (file.id, unit.element["id"] ?? ""))
        checks.side(unit.sourceCodes)
        checks.side(unit.targetCodes)
        let elsewhere = Set(unit.targetCodes.compactMap(\.key))
        for part in unit.parts {
            if let target = part.target {
                checks.kept(part.sourceCodes, in: part.targetCodes, elsewhere: elsewhere, at: target)
            }
        }
        report(checks.findings)
        for code in unit.sourceCodes + unit.targetCodes {
            let around = code.annotations.reduce(scope) { $0.inside($1) }
            attributes(of: code.element, around.inside(code.element), unit: unit.element)
            for name in ["subFlows", "subFlowsStart", "subFlowsEnd"] {
                guard let list = code.element[name] else { continue }
                file.subFlows.append((list.split(whereSeparator: \.isWhitespace).map(String.init), code.element, name))
            }
            if let reference = code.element["ref"], reference.hasPrefix("#"), code.element["type"] != "comment" {
                self.reference(reference, code.element, unit)
            }
        }
    }

    /// A reference from an annotation into this file.
    private mutating func reference(_ text: String, _ element: XMLElement, _ unit: XLIFF2Unit) {
        do throws(XLIFF2Fragment.Malformed) {
            let fragment = try XLIFF2Fragment(text)
            let file = fragment["f"] ?? file.id
            let isHere = file == self.file.id && fragment["g"] == nil
            guard isHere, (fragment["u"] ?? unit.element["id"]) == unit.element["id"] else {
                pending.append((file, fragment["u"], element, text))
                return
            }
            guard fragment["f"] == nil || fragment["u"] != nil, let leaf = fragment.leaf else { return }
            let ids: Set<String>? =
                switch leaf.prefix {
                case "": Set(unit.parts.compactMap { $0.element["id"] } + unit.sourceCodes.compactMap(\.id))
                case "t": Set(unit.targetCodes.compactMap(\.id))
                case "n": Set(unit.notes.compactMap { $0["id"] })
                case "d": unit.data
                default: nil
                }
            if let ids, !ids.contains(leaf.id) {
                report(.reference, at: element, "ref=\"\(text)\" leads to nothing in this unit")
            }
        } catch {
            report(.reference, at: element, "ref=\"\(text)\": \(error.message)")
        }
    }
}
