import Rasm
import RasmXML

/// Everything that is wrong with an XLIFF 2.0 or 2.1 file: its XML, its grammar, and what its core and modules ask for.
public enum XLIFF2Validation {
    /// - Returns: all problems in the order of the file.
    /// - Throws: when the file is empty, binary, or in an encoding that is not read.
    public static func problems(in bytes: [UInt8], path: String) throws(InputError) -> [FileProblem] {
        let choice = try EncodingChoice(bytes, path: path, format: .xliff, asked: nil)
        let utf8 = choice.source.utf8
        var checks = XLIFF2Checks(path: path)
        if let note = choice.note { checks.problems.report(XLIFF2Rule.encoding, line: 1, column: 1, note) }
        if let problem = XLIFF2Parts.read(utf8, path: path, { checks.take($0) }) {
            checks.problems.broken(problem, XLIFF2Rule.notWellFormed, element: "unit", utf8)
        } else {
            checks.finish()
            checks.problems.grammar(utf8, as: .xliff, XLIFF2Rule.grammar)
        }
        return checks.problems.sorted
    }
}

/// What is found while a file is read.
private struct XLIFF2Checks {
    var problems: FileProblems
    private var languages: (source: String?, target: String?) = (nil, nil)
    private var scopes: [XLIFF2Scope] = []
    private var hasMissedTarget = false
    private var files: [String: Int] = [:]
    private var file = FileMemory()
    /// References to units of other files, looked up at the end.
    private var pending: [(file: String, unit: String?, element: XMLElement, reference: String)] = []
    private var unitsByFile: [String: Set<String>] = [:]

    /// What is remembered of the `file` being read.
    private struct FileMemory {
        var id = ""
        var groups: [String: Int] = [:]
        var units: [String: Int] = [:]
        var resourceItems: Set<String> = []
        var subFlows: [(ids: [String], element: XMLElement, name: String)] = []
    }

    init(path: String) { problems = FileProblems(path: path) }

    private mutating func report(_ rule: XLIFF2Rule, at element: XMLElement, _ message: String, fix: String? = nil) {
        problems.report(rule, at: element, message, fix: fix)
    }

    private mutating func report(_ findings: [XLIFF2CodeChecks.Finding]) {
        for finding in findings { report(finding.rule, at: finding.element, finding.message, fix: finding.fix) }
    }

    mutating func take(_ part: XLIFF2Part) {
        switch part {
        case .root(let element):
            languages = (element["srcLang"], element["trgLang"])
            for (name, tag) in [("srcLang", languages.source), ("trgLang", languages.target)] {
                if let tag { language(tag, name, at: element) }
            }
            scopes = [XLIFF2Scope(element)]
            attributes(of: element, scopes[0], unit: nil)
        case .start(let element): start(element)
        case .aside(let element): aside(element)
        case .unit(let element): unit(element)
        case .end: end()
        }
    }

    private mutating func language(_ tag: String, _ name: String, at element: XMLElement) {
        guard !LanguageTag.isBCP47(tag) else { return }
        report(
            .languageForm, at: element, "\(name)=\"\(tag)\" is no language tag (BCP 47)",
            fix: tag.contains("_") ? "write «\(tag.split(separator: "_").joined(separator: "-"))»" : nil)
    }

    // MARK: files and groups

    private mutating func start(_ element: XMLElement) {
        guard let outer = scopes.last else { return }
        if element.isCore("file") {
            file = FileMemory()
            file.id = element["id"] ?? ""
            repeated(element, Self.note(element, in: &files), "file")
        } else {
            repeated(element, Self.note(element, in: &file.groups), "group")
        }
        scopes.append(outer.inside(element))
        attributes(of: element, scopes[scopes.count - 1], unit: nil)
    }

    /// Takes down the id of an element; gives the line of the element that has it already.
    private static func note(_ element: XMLElement, in seen: inout [String: Int]) -> Int? {
        guard let id = element["id"] else { return nil }
        if let first = seen[id] { return first }
        seen[id] = element.line
        return nil
    }

    private mutating func repeated(_ element: XMLElement, _ first: Int?, _ kind: String) {
        guard let first, let id = element["id"] else { return }
        report(.duplicateID, at: element, "the id «\(id)» is that of the \(kind) in line \(first)")
    }

    /// Skeleton, notes and modules of a file or group. They come before groups and units.
    private mutating func aside(_ element: XMLElement) {
        guard scopes.count > 1 else { return }
        let last = scopes.count - 1
        scopes[last].element.children.append(.element(element))
        switch (element.name.namespace, element.name.local) {
        case (XLIFF2Namespace.core, "skeleton"):
            let isEmpty = element.children.isEmpty
            if isEmpty, element["href"] == nil {
                report(.skeleton, at: element, "an empty skeleton says where it lies: href is missing")
            } else if !isEmpty, element["href"] != nil {
                report(.skeleton, at: element, "a skeleton has content or an href, not both")
            }
        case (XLIFF2Namespace.core, "notes"): notes(element, scopes[last])
        case (XLIFF2Namespace.size, "profiles"):
            scopes[last].sizeProfile = element["generalProfile"]
            scopes[last].storageProfile = element["storageProfile"]
        case (XLIFF2Namespace.size, "data"):
            scopes[last].sizeData.formUnion(element.descendants.compactMap { $0["id"] ?? $0["xml:id"] })
        case (XLIFF2Namespace.resource, "resourceData") where scopes[last].element.isCore("file"):
            file.resourceItems.formUnion(element.elements("resourceItem").compactMap { $0["id"] })
        default: break
        }
    }

    private mutating func end() {
        guard scopes.count > 1, let scope = scopes.popLast() else { return }
        let own = scope.element.elements.filter { $0.name.namespace != XLIFF2Namespace.core }
        var modules = XLIFF2ModuleChecks(scope: scope, languages: languages)
        modules.resourceItems = file.resourceItems
        modules.check(own)
        report(modules.findings)
        extensions(own, within: scope.element.name.local)
        if scope.element.isCore("file") { endFile() }
    }

    private mutating func endFile() {
        for (ids, element, name) in file.subFlows {
            for id in ids where file.units[id] == nil {
                report(.subFlows, at: element, "\(name) names «\(id)», and the file has no such unit")
            }
        }
        unitsByFile[file.id] = Set(file.units.keys)
    }

    mutating func finish() {
        for (file, unit, element, reference) in pending {
            guard let units = unitsByFile[file] else {
                report(.reference, at: element, "ref=\"\(reference)\": there is no file «\(file)» here")
                continue
            }
            if let unit, !units.contains(unit) {
                report(.reference, at: element, "ref=\"\(reference)\": the file «\(file)» has no unit «\(unit)»")
            }
        }
    }

    // MARK: what stands in files, groups and units alike

    private mutating func notes(_ notes: XMLElement, _ scope: XLIFF2Scope) {
        var seen: [String: Int] = [:]
        for note in notes.elements {
            repeated(note, Self.note(note, in: &seen), "note")
            attributes(of: note, scope.inside(note), unit: nil)
        }
    }

    private mutating func attributes(of element: XMLElement, _ scope: XLIFF2Scope, unit: XMLElement?) {
        var checks = XLIFF2AttributeChecks()
        checks.check(element, in: scope, unit: unit)
        report(checks.findings)
    }

    /// 4.9.2: ids of extensions are unique within the file, group or unit they stand in.
    private mutating func extensions(_ elements: [XMLElement], within: String) {
        var seen: [String: Int] = [:]
        let all = elements.flatMap { [$0] + $0.descendants }
        for element in all where !XLIFF2Namespace.modules.contains(element.name.namespace) {
            guard let id = element["id"] ?? element["xml:id"] else { continue }
            if let first = seen.updateValue(element.line, forKey: element.name.namespace + " " + id) {
                report(
                    .duplicateID, at: element, "the id «\(id)» stands in line \(first) already, in the same \(within)")
            }
        }
    }

    // MARK: units

    private mutating func unit(_ element: XMLElement) {
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
        var data: [String: Int] = [:]
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
            attributes(of: code.element, scope.inside(code.element), unit: unit.element)
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
