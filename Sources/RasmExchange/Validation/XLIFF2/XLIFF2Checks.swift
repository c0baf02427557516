import Rasm
import RasmXML

/// What is found while a file is read.
struct XLIFF2Checks: StreamedChecks {
    static let format = ContainerFormat.xliff
    static let general = (
        encoding: XLIFF2Rule.encoding, notWellFormed: XLIFF2Rule.notWellFormed, entity: XLIFF2Rule.entity
    )

    static let ofReferences = [XLIFF2Rule.subFlows, .reference, .resourceLink]

    var problems: FileProblems
    var languages: (source: String?, target: String?) = (nil, nil)
    var scopes: [XLIFF2Scope] = []
    var hasMissedTarget = false
    private var files = IdentifierLines()
    var file = FileMemory()
    /// References to units of other files, looked up at the end.
    var pending: [(file: String, unit: String?, element: XMLElement, reference: String)] = []
    private var unitsByFile: [String: IdentifierLines] = [:]

    /// What is remembered of the `file` being read.
    struct FileMemory {
        var id = ""
        var groups = IdentifierLines()
        var units = IdentifierLines()
        var resourceItems: Set<String> = []
        var subFlows: [(ids: [String], element: XMLElement, name: String)] = []
    }

    init(path: String) { problems = FileProblems(path: path) }

    mutating func read(_ source: MarkupSource) -> XMLProblem? {
        var grammar = SchemaPass(file: problems.path, repeated: XLIFF2Parts.repeated) { _ throws(XMLError) in
            try ExportCheck.schema(of: .xliff)
        }
        if let problem = XLIFF2Parts.read(source, grammar: &grammar, { take($0) }) { return problem }
        finish()
        problems.grammar(&grammar, XLIFF2Rule.grammar)
        return nil
    }

    mutating func report(_ rule: XLIFF2Rule, at element: XMLElement, _ message: String, fix: String? = nil) {
        problems.report(rule, at: element, message, fix: fix)
    }

    mutating func report(_ findings: [XLIFF2CodeChecks.Finding]) {
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

    mutating func language(_ tag: String, _ name: String, at element: XMLElement) {
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
    static func note(_ element: XMLElement, in seen: inout IdentifierLines) -> Int? {
        element["id"].flatMap { seen.note($0, line: element.line) }
    }

    mutating func repeated(_ element: XMLElement, _ first: Int?, _ kind: String) {
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
            for id in ids where !file.units.contains(id) {
                report(.subFlows, at: element, "\(name) names «\(id)», and the file has no such unit")
            }
        }
        unitsByFile[file.id] = file.units
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

    mutating func notes(_ notes: XMLElement, _ scope: XLIFF2Scope) {
        var seen = IdentifierLines()
        for note in notes.elements {
            repeated(note, Self.note(note, in: &seen), "note")
            attributes(of: note, scope.inside(note), unit: nil)
        }
    }

    mutating func attributes(of element: XMLElement, _ scope: XLIFF2Scope, unit: XMLElement?) {
        var checks = XLIFF2AttributeChecks()
        checks.check(element, in: scope, unit: unit)
        report(checks.findings)
    }

    /// 4.9.2: ids of extensions are unique within the file, group or unit they stand in.
    mutating func extensions(_ elements: [XMLElement], within: String) {
        var seen = IdentifierLines()
        let all = elements.flatMap { [$0] + $0.descendants }
        for element in all where !XLIFF2Namespace.modules.contains(element.name.namespace) {
            guard let id = element["id"] ?? element["xml:id"] else { continue }
            if let first = seen.note(element.name.namespace + " " + id, line: element.line) {
                report(
                    .duplicateID, at: element, "the id «\(id)» stands in line \(first) already, in the same \(within)")
            }
        }
    }
}
