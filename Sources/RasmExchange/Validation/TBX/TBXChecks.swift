import Rasm
import RasmXML

/// What is found while a file is read.
struct TBXChecks: StreamedChecks {
    static let format = ContainerFormat.tbx
    static let general = (
        encoding: TBXRule.encoding, notWellFormed: TBXRule.notWellFormed, entity: TBXRule.entity
    )

    static let ofReferences = [TBXRule.target]

    var problems: FileProblems
    var isVersion3 = false
    var root: XMLElement?
    var isTagStyle = false
    var type = ""
    var dialect: TBXDialect?
    var ids = IdentifierLines()
    var targets: [(id: String, element: XMLElement)] = []

    init(path: String) { problems = FileProblems(path: path) }

    mutating func report(_ rule: TBXRule, at element: XMLElement, _ message: String, fix: String? = nil) {
        problems.report(rule, at: element, message, fix: fix)
    }

    mutating func take(_ part: TBXPart) {
        switch part {
        case .root(let element): root(element)
        case .header(let element): header(element)
        case .frame(let element): attributes(of: element)
        case .entry(let element): entry(element)
        case .back(let element): aside(element)
        }
    }

    mutating func read(_ source: MarkupSource) -> XMLProblem? {
        var grammar = SchemaPass(file: problems.path, repeated: TBXParts.repeated) { root throws(XMLError) in
            try ExportCheck.schema(of: ["tbx": .tbxV3, "TBX": .tbxMin][root.name.local] ?? .tbxV2)
        }
        if let problem = TBXParts.read(source, grammar: &grammar, { take($0) }) { return problem }
        finish()
        problems.grammar(
            &grammar, TBXRule.grammar, besides: [TBXRule.languageForm, .style, .noTerm, .duplicateID].map(\.rawValue))
        return nil
    }

    mutating func finish() {
        for (id, element) in targets where !ids.contains(id) {
            report(.target, at: element, "target=\"\(id)\": nothing in the file has this id")
        }
    }

    // MARK: the frame

    mutating func root(_ element: XMLElement) {
        root = element
        isVersion3 = element.name.local == "tbx"
        isTagStyle = element["style"] == "dct"
        type = element["type"] ?? ""
        attributes(of: element)
        guard isVersion3 else { return }
        dialect = .version3(type)
        if dialect == nil, !type.isEmpty {
            report(.dialect, at: element, "«\(type)» is no public dialect: which data categories it has is not known")
        }
    }

    mutating func header(_ element: XMLElement) {
        // TBX-Min of 2014 has no targets of this sort, and no dialects.
        if root?.name.local == "TBX" { return directions(in: element) }
        aside(element)
        guard !isVersion3 else { return }
        let named = element.descendants.first { $0.name.local == "p" && $0["type"] != nil }
        let constraints = named?.text.trimmingSpace()
        dialect = .version2(type, constraints: constraints)
        guard dialect == nil, let root else { return }
        if let named, let constraints {
            report(
                .constraints, at: named,
                "the data categories are those of «\(constraints)», which is not known: they are not checked")
        } else {
            report(.dialect, at: root, "«\(type)» is no public dialect: which data categories it has is not known")
        }
    }

    /// The languages that TBX-Min of 2014 translates from and into.
    mutating func directions(in header: XMLElement) {
        for element in header.elements("languages") {
            for name in ["source", "target"] { if let tag = element[name] { language(tag, name, at: element) } }
        }
    }

    /// Header and back matter: ids, languages and targets.
    mutating func aside(_ element: XMLElement) {
        attributes(of: element)
        for child in element.elements { aside(child) }
    }

    mutating func attributes(of element: XMLElement) {
        for name in ["id", "xml:id"] {
            guard let id = element[name] else { continue }
            if let line = ids.note(id, line: element.line) {
                report(.duplicateID, at: element, "the id «\(id)» stands in line \(line) already")
            }
        }
        if let tag = element["xml:lang"] { language(tag, "xml:lang", at: element) }
        target(of: element)
    }

    mutating func language(_ tag: String, _ name: String, at element: XMLElement) {
        guard !LanguageTag.isBCP47(tag) else { return }
        report(
            .languageForm, at: element, "\(name)=\"\(tag)\" is no language tag (BCP 47)",
            fix: tag.contains("_") ? "write «\(tag.split(separator: "_").joined(separator: "-"))»" : nil)
    }

    /// A target is the id of an element of the file, or an address outside it.
    mutating func target(of element: XMLElement) {
        guard let target = element["target"] else { return }
        let isAddress = target.hasPrefix("http://") || target.hasPrefix("https://")
        let kind = isCore(element) ? element.name.local : category(ofTag: element)?.element
        if kind == "xref" {
            // Version 2 takes any address.
            if isVersion3, !isAddress {
                report(
                    .target, at: element, "target=\"\(target)\" is no address of the web",
                    fix: "an address begins with https:// or http://")
            }
        } else if kind != nil, !(isVersion3 && isAddress) {
            targets.append((target, element))
        }
    }

    func isCore(_ element: XMLElement) -> Bool { element.name.namespace == root?.name.namespace }
}
